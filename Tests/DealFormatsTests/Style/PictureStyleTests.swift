import DealModel
import DealTestSupport
import Testing

@testable import DealFormats

@Suite("What a style is for")
struct PictureStyleTests {
  @Test("of two books the companies of both are known, and every kind of deal")
  func books() throws {
    let books = try ["a", "b"].map { id in
      var draft = DealBookDraft(currency: .usd)
      draft.companies = [Company(id: CompanyID(rawValue: id), name: id)]
      return try DealBook(draft)
    }
    let text = "dealgraphStyle: 1\nkinds: {loan: red}\ncompanies: {a: {fill: red}, b: {fill: red}, c: {fill: red}}\n"
    func unknown(_ subject: StyleSubject) -> [BookPath] {
      PictureStyleReader.read(Array(text.utf8), file: "s.yaml", for: subject).diagnostics.map(\.path)
    }
    #expect(unknown(StyleSubject(books: books)) == [BookPath("companies", "c")])
    #expect(
      unknown(StyleSubject(books: [books[0]])) == [BookPath("companies", "b"), BookPath("companies", "c")])
  }
}
