import DealAnalysis
import DealFormats
import DealModel
import DealTestSupport
import FlowModel
import Foundation
import Testing

@testable import DealReport

@Suite("All answers about a book in one document")
struct BookReportTests {
  /// The first book of the project.
  static func firstBook() throws -> DealBook {
    let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = checkout.appendingPathComponent("Graphs/openai-2026.yaml")
    return try DealBook(yaml: [UInt8](Data(contentsOf: path)), file: "openai-2026.yaml")
  }

  /// Books by chance with hostile texts; those whose amounts have no sum in 64 bits have no answers either.
  static func reports(seeds: Range<UInt64>, limit: Int? = 200) throws -> [ExampleReport] {
    var reports: [ExampleReport] = []
    for seed in seeds {
      let basis = Basis.allCases[Int(seed % 5)]
      let language = Language.allCases[Int(seed % 2)]
      do {
        reports.append(try ExampleReport(BookGenerator.book(seed: seed), basis, language: language, limit: limit))
      } catch is AnalysisError {
        continue
      }
    }
    return reports
  }

  @Test("whatever the book, links lead to places, each of which is there once", arguments: [nil, 0, 1, 3])
  func links(limit: Int?) throws {
    let reports = try Self.reports(seeds: 0..<60, limit: limit) + [ExampleReport(Self.firstBook(), limit: limit)]
    #expect(reports.count > 30)
    for report in reports {
      let places = report.document.places
      #expect(Set(places).count == places.count)
      #expect(Set(report.document.destinations).isSubset(of: places))
      let page = try PageReader(HTMLWriter().html(of: report.document))
      #expect(Set(page.ids).count == page.ids.count)
      #expect(page.links.filter { $0.hasPrefix("#") }.allSatisfy { page.ids.contains(String($0.dropFirst())) })
      let markdown = MarkdownWriter().markdown(of: report.document)
      let anchors = Set(markdown.matches(of: #/<a id="([^"]+)">/#).map { $0.output.1 })
      #expect(markdown.matches(of: #/\]\(#([^)]+)\)/#).allSatisfy { anchors.contains($0.output.1) })
    }
  }

  @Test("plots stand at the end of their part, and an answer without one adds nothing")
  func plots() throws {
    let book = try Self.firstBook()
    let query = FlowQuery(layer: .cash, basis: .committed, clock: Clock(of: book))
    let answers = try BookAnswers(of: book, query: query)
    var report = BookReport(answers)
    try report.addPlot(of: answers.circularity, to: .circularity)
    try report.addPlot(of: answers.concentration, to: .concentration)
    let figures = report.document.sections.flatMap(\.blocks).compactMap { block -> ReportFigure? in
      if case .figure(let figure) = block { figure } else { nil }
    }
    #expect(figures.map { $0.anchor?.id } == ["plot-circularity", "plot-concentration"])
    // What the plot says in words stands below it, once.
    #expect(figures.allSatisfy { !$0.caption.isEmpty })
    var empty = BookReport(answers)
    var nothing = answers.concentration
    nothing.rows = []
    try empty.addPlot(of: nothing, to: .concentration)
    #expect(empty.document == BookReport(answers).document)
  }

  @Test("every deal of the book has a row, and every source that counts leads to those that cite it")
  func completeness() throws {
    for report in try Self.reports(seeds: 100..<160) + [ExampleReport(Self.firstBook(), .rumored)] {
      let book = report.answers.book
      let rows = report.rows
      #expect(book.deals.allSatisfy { rows[.deal($0.id.rawValue)] != nil })
      #expect(book.sources.allSatisfy { rows[.source($0.id)] != nil })
      for (deal, state) in zip(book.deals, report.answers.projection.states) {
        for claim in state?.claims ?? [] {
          let source = deal.claims[claim].source
          let row = try #require(rows[.deal(deal.id.rawValue)])
          let number = try #require(book.sources.firstIndex { $0.id == source }) + 1
          #expect(row.values.contains { $0.text.runs.contains(.link("[\(number)]", .place(.source(source)))) })
          let back = try #require(rows[.source(source)])
          #expect(
            back.values.contains { cell in
              cell.text.runs.contains { if case .link(_, .place(.deal(deal.id.rawValue))) = $0 { true } else { false } }
            })
        }
      }
    }
  }

  @Test("every fact that was known has a row, and its sources lead back to it")
  func facts() throws {
    for report in try Self.reports(seeds: 160..<200) + [ExampleReport(Self.firstBook())] {
      let rows = report.rows
      for fact in report.answers.book.facts {
        let state = report.answers.book.state(of: fact, at: report.answers.query.clock)
        #expect((rows[.fact(fact.id)] != nil) == (state != nil))
        for claim in state?.claims ?? [] {
          let back = try #require(rows[.source(fact.claims[claim].source)])
          #expect(
            back.values.contains { cell in
              cell.text.runs.contains { if case .link(_, .place(.fact(fact.id))) = $0 { true } else { false } }
            })
        }
      }
    }
  }

  @Test("the same book and options give the same bytes")
  func determinism() throws {
    let book = try Self.firstBook()
    let pages = try (0..<2).map { _ in try HTMLWriter().html(of: ExampleReport(book).document) }
    #expect(pages[0] == pages[1])
    #expect(try HTMLWriter().html(of: ExampleReport(book, .conditional).document) != pages[0])
  }

  @Test("a picture is taken in, named and reached; without one a sentence says why")
  func pictures() throws {
    var report = try ExampleReport().report
    let svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" aria-labelledby=\"t\"><title id=\"t\">Web</title><desc>All</desc></svg>"
    try report.add(.web, svg: Array(svg.utf8))
    report.leaveOut(.loops, because: .tooLarge)
    let page = try PageReader(HTMLWriter().html(of: report.document))
    #expect(page.ids.contains("picture-web") && page.all("svg").first?.attributes["aria-labelledby"] == "picture-web.t")
    #expect(page.all("figcaption").count == 1 && page.all("p").contains { $0.text.contains("too many companies") })
    #expect(MarkdownWriter().markdown(of: report.document).contains("In the picture: Web. All"))
    #expect(throws: (any Error).self) { try report.add(.loops, svg: Array("<p/>".utf8)) }
  }

  @Test("plots stand at the end of the part that they are about", arguments: BookReport.Place.allCases)
  func plots(place: BookReport.Place) throws {
    var report = try ExampleReport().report
    #expect(!report.document.sections.contains { $0.anchor == .part(.pictures) })
    let svg = Array("<svg><title>Plot</title></svg>".utf8)
    for name in ["one", "two"] {
      report.add(try ReportFigure(svg: svg, caption: "Plot", anchor: ReportAnchor("plot", name)), to: place)
    }
    let document = report.document
    let section = try #require(document.sections.first { $0.anchor?.id == "part-\(place.rawValue)" })
    let plots = section.blocks.suffix(2).compactMap {
      if case .figure(let figure) = $0 { figure.anchor?.id } else { nil }
    }
    #expect(plots == ["plot-one", "plot-two"])
    let page = try PageReader(HTMLWriter().html(of: document))
    #expect(page.all("svg").count == 2 && Set(page.ids).count == page.ids.count)
  }

  // What an English and a French report both say is what the book says, or has no word in it.
  @Test("nothing but the book speaks both languages")
  func languages() throws {
    let book = try Self.firstBook()
    var own = [book.title].compactMap { $0 } + book.companies.map(\.name) + book.scopes.map(\.name)
    for deal in book.deals {
      own += [deal.title].compactMap { $0 } + deal.tranches.map(\.name) + (deal.terms.details ?? [])
      own += deal.claims.flatMap { claim in
        [claim.whole.condition].compactMap { $0 } + claim.tranches.compactMap(\.fields.condition)
          + (claim.terms.details ?? [])
      }
    }
    own += book.facts.compactMap(\.label) + book.sources.flatMap { [$0.title, $0.publisher ?? ""] + $0.authors }
    let texts = try Language.allCases.map { language in
      Set(
        try ExampleReport(book, .rumored, language: language).document.texts.flatMap(\.runs).compactMap { run in
          switch run {
          case .text(let words, _), .link(let words, _): words
          case .marks: nil
          }
        })
    }
    let units = ["GW", "USD", "dealgraph", "example", "yaml", "SHA", "PageRank", "Sources", "Parties", "Distribution"]
    let cognates: Set = ["acquisition", "distribution", "Principal", "Date", "Nature", "Circulation", "Source"]
    let references = ReportMethod.allCases.compactMap(\.reference)
    for text in texts[0].intersection(texts[1]) where !references.contains(text) {
      var rest = text
      for words in (own + units + [report(1), report(2)]).sorted(by: { $0.count > $1.count }) where !words.isEmpty {
        rest = rest.split(separator: words, omittingEmptySubsequences: false).joined(separator: " ")
      }
      let words = rest.split { !$0.isLetter }.filter { $0.count > 2 }
      #expect(words.isEmpty || cognates.contains(text), "\(text)")
    }
    #expect(texts[0].subtracting(texts[1]).count > 100 && texts[1].subtracting(texts[0]).count > 100)
  }

  /// What both reports were told by the test itself.
  private func report(_ part: Int) -> String {
    part == 1 ? "dealgraph report example.yaml" : String(repeating: "0f", count: 32)
  }

  @Test("a title of the reader's own stands above, and that of the book below")
  func title() throws {
    let report = try ExampleReport()
    #expect(
      report.document.title.words == "Example deals" && !report.document.header[0].words.contains("Example deals"))
    var options = report.report.options
    options.title = "My title"
    let named = BookReport(report.answers, options: options).document
    #expect(named.title.words == "My title" && named.header[0].words.contains("“Example deals”"))
  }
}
