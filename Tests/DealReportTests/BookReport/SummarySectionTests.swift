import DealAnalysis
import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealReport

@Suite("The summary of a report")
struct SummarySectionTests {
  // North puts 15 into South; South owes North 38 + 100 = 138. What goes round is 15, twice on its two legs: 30 of 153 is
  // 19.6 %, and 138 ÷ 15 = 9.2.
  @Test("findings in sentences")
  func sentences() throws {
    let sentences = try ExampleReport().summary.map(\.words)
    #expect(
      sentences == [
        "Money can come back to where it began by 1 circular flow.",
        "Loop 1: North → South $15.0bn; South → North $138.0bn. $15.0bn can go round. For each unit that it puts in, North "
          + "gets back 9.2, part of it over 8 years.",
        "Of all money, $153.0bn, $30.0bn can circulate, a share of 19.6\u{A0}%.",
        "South depends on North for funding and operations.",
        "If North failed, South would have $15.0bn promised to it and not yet paid: the largest known amount of its class.",
        "If South failed, North would have orders of $138.0bn: the largest known amount of its class.",
        "3 sides of companies rest on a single party.",
        "Investor or owner and business partner at once: North (South).",
        "No company has a fact about its commitments, and --of names none, so that nothing is said of whether money lasts.",
        "Where several sources tell the same, they do not disagree.",
        "The amount is exactly known for all 3 deals that move money.",
      ])
  }

  @Test("what is absent is said, each by a sentence of its own", arguments: Language.allCases)
  func absences(language: Language) throws {
    let report = try ExampleReport(DealBook(ExampleBook(empty: "Nothing").draft), language: language)
    let words = language.reportPhrases
    #expect(
      report.summary == [
        words.noCircularFlow, words.noMoneyMoves, words.noDependence, words.noLoss, words.noConcentration,
        words.noOverlap, StyledText(words.noSubject), words.nothingContested, words.noMoneyMoves,
      ])
  }

  @Test("loops without an amount have none")
  func unknownAmounts() throws {
    var book = ExampleBook(empty: "Unknown")
    book.company("a", "A")
    book.company("b", "B")
    book.deal("one", .investment, [(.investor, "a"), (.investee, "b")], nil)
    book.deal("two", .supply, [(.customer, "b"), (.supplier, "a")], nil)
    let sentences = try ExampleReport(DealBook(book.draft)).summary.map(\.words)
    #expect(sentences[1] == "Loop 1: A → B an undisclosed sum; B → A an undisclosed sum.")
    #expect(sentences[2] == "How much of all money, unknown, can circulate cannot be told: no amount bounds it.")
    #expect(sentences.contains("What one company would lose if another failed has no known amount."))
  }

  @Test("each number stands in the row that it leads to")
  func numbers() throws {
    let books =
      try BookReportTests.reports(seeds: 200..<260) + [ExampleReport(BookReportTests.firstBook(), .conditional)]
    var count = 0
    for report in books {
      let rows = report.rows
      for case .link(let words, .place(let place)) in report.summary.flatMap(\.runs)
      where words.contains(where: \.isNumber) {
        guard let row = rows[place] else {
          #expect(place.id.hasPrefix("part-"), "\(place)")
          continue
        }
        #expect(row.values.contains { $0.text.words.contains(words) }, "\(words) at \(place): \(row)")
        count += 1
      }
    }
    #expect(count > 100)
  }

  @Test("no more loops are told than one can read, and how many there are besides")
  func manyLoops() throws {
    let report = try ExampleReport(.committed) { book in
      for index in 0..<5 {
        book.company("c\(index)", "C\(index)")
        book.deal("out\(index)", .investment, [(.investor, "north"), (.investee, "c\(index)")], 1)
        book.deal("back\(index)", .supply, [(.customer, "c\(index)"), (.supplier, "north")], 2)
      }
    }
    let sentences = report.summary.map(\.words)
    #expect(sentences[0].contains("by 6 circular flows") && sentences.filter { $0.hasPrefix("Loop") }.count == 3)
    #expect(sentences.contains("3 more circular flows are in the table."))
  }
}
