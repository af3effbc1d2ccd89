import DealAnalysis
import Testing

@testable import DealReport

struct FlowCentralityReportDocumentTests {
  /// South gets from North what it hands on to East: of six ordered pairs, two pass each flow of the chain.
  private func chain() throws -> FlowCentralityReport {
    var book = ExampleBook()
    book.company("east", "East")
    book.deal("chips", .supply, [(.customer, "south"), (.supplier, "east")], nil)
    return try book.source().flowCentrality()
  }

  @Test func pairsOfCompaniesWithTheirDeals() throws {
    let report = try chain()
    let text = report.text(width: 300)
    #expect(text.hasPrefix("3 pairs of companies with a flow on cash, committed"))
    #expect(text.contains("ranked by the shortest chains that pass them"))
    let tables = report.document.sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(tables[0].columns.map(\.title) == ["Rank", "From", "To", "Betweenness", "Flows", "Amount"])
    #expect(
      tables[0].rows == [
        ["1", "North", "South", "0.33333", "1", "$15.0bn"], ["2", "South", "East", "0.33333", "1", "unknown"],
        ["3", "South", "North", "0.16667", "2", "$138.0bn"],
      ])
    #expect(tables[1].columns.prefix(3).map(\.title) == ["From", "To", "Amount"])
    for words in ["have an equal part of it each", "the shortest chains between companies", "[1]"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func whatIsCutOrWeighedIsSaid() throws {
    let source = try bulkSource([("a", "b", 4), ("b", "c", nil)])
    let cut = try source.flowCentrality(top: 1, options: CentralityOptions(weight: .amount)).text(width: 300)
    #expect(cut.hasPrefix("1 pair of companies with a flow that has an amount in rows.csv\n"))
    let unknown = try bulkSource([("a", "b", nil), ("b", "c", nil)])
    let none = try unknown.flowCentrality(options: CentralityOptions(weight: .amount)).text(width: 300)
    #expect(none.hasPrefix("No flow between companies has an amount in rows.csv\n"))
    #expect(none.contains("Every flow counts alike with --weight none."))
    #expect(try unknown.flowCentrality().text(width: 300).hasPrefix("2 pairs of companies with a flow in rows.csv"))
    #expect(cut.contains("without one it counts as absent: 1 of 2 rows"))
    #expect(try source.flowCentrality(top: 1).text(width: 300).contains(", the first 1 listed"))
    #expect(try bulkSource([("a", "a", 1)]).flowCentrality().text().hasPrefix("No flow between companies in rows.csv"))
  }

  @Test func aRowForEachDeal() throws {
    let records = try #require(CSVRecords(try chain().csv()))
    #expect(
      records.titles.prefix(8) == [
        "rank", "source", "sourceName", "target", "targetName", "betweenness", "flowCount", "legAmount",
      ])
    // South pays North for two contracts.
    #expect(records["rank"] == ["1", "2", "3", "3"] && records["flowCount"] == ["1", "1", "2", "2"])
    #expect(records["deal"] == ["stake", "chips", "cloud-old", "cloud-new"])
    #expect(records["legAmount"] == ["15000000000", "", "138000000000", "138000000000"])
    #expect(records["betweenness"].allSatisfy { $0.hasPrefix("0.3333") || $0.hasPrefix("0.1666") })
  }

  @Test func legsForPrograms() throws {
    let json = try JSONObject(try chain())
    #expect(json.string("report") == "flowCentrality" && json.string("weight") == "none")
    #expect(json.number("count") == 3 && json.number("companyCount") == 3 && json.isNull("flowsWithoutWeight"))
    #expect(json.keys("rows/0") == ["leg", "flowCount", "betweenness"])
    #expect(json.string("rows/2/leg/source") == "south" && json.string("rows/2/leg/deals/1/id") == "cloud-new")
    #expect(json.number("rows/2/leg/amount/minorUnits") == 138e11 && json.isNull("rows/1/leg/amount"))
    #expect(json.string("names/east") == "East" && json.string("definition")?.contains("shortest chains") ?? false)
  }
}
