import Foundation
import Testing

@testable import GraphvizRendering

@Suite("The creation date of a PDF")
struct PDFCreationDateTests {
  @Test("the digits agree with Foundation's calendar")
  func digits() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
    var seconds: Int64 = 0
    while seconds <= PDFCreationDate.representable.upperBound {
      let date = Date(timeIntervalSince1970: TimeInterval(seconds))
      let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
      let expected = String(
        format: "%04d%02d%02d%02d%02d%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0, parts.hour ?? 0,
        parts.minute ?? 0, parts.second ?? 0)
      #expect(PDFCreationDate.digits(of: seconds) == expected)
      seconds += 86_400 * 97 + 12_345
    }
  }

  @Test("it replaces the last date and its zone, and nothing else")
  func replacement() {
    let cases = [
      (
        "(/CreationDate (D:x) /CreationDate (D:20260102030405Z) >>",
        "(/CreationDate (D:x) /CreationDate (D:19700101000000Z) >>"
      ),
      ("/CreationDate (D:20260102030405-05'30) 7", "/CreationDate (D:19700101000000+00'00) 7"),
      ("/CreationDate (D:2026010203040", "/CreationDate (D:2026010203040"),
      ("/CreationDate (D:2026", "/CreationDate (D:2026"),
      ("", ""),
    ]
    for (before, after) in cases {
      var bytes = Array(before.utf8)
      PDFCreationDate.set(0, in: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == after)
    }
  }
}
