import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("Marked loops")
struct LoopMarksTests {
  @Test("a loop marks exactly the lines that it runs along")
  func exact() throws {
    let web = ExampleWeb.loop()
    var content = try web.content(.cash, .conditional)
    let marks = LoopMarks(of: try web.source(.cash, .conditional).circularFlows(), limit: 9, in: &content)
    #expect(marks.loops.count == 1)
    #expect(marks.areOfMoney)
    #expect(content.ties.map(\.loops) == [[0], [0], [0], []])
  }

  @Test("on a firmer basis only the firm part is on the loop")
  func firmer() throws {
    let web = ExampleWeb.loop()
    var content = try web.content(.cash, .conditional)
    _ = LoopMarks(of: try web.source(.cash, .committed).circularFlows(), limit: 9, in: &content)
    #expect(content.ties.map(\.loops) == [[0], [], [0], []])
  }

  @Test("a loop that the picture does not show whole is not marked at all")
  func otherLayer() throws {
    let web = ExampleWeb.loop()
    var content = try web.content()
    let report = try web.source(.dependency).circularFlows()
    #expect(report.count > 0)
    let marks = LoopMarks(of: report, limit: 9, in: &content)
    #expect(marks.loops.isEmpty)
    #expect(content.ties.allSatisfy { $0.loops.isEmpty })
  }

  @Test("no more loops than asked for, in the order of the report")
  func limit() throws {
    var web = ExampleWeb.loop()
    web.deal("back", .supply, [.customer: "hub", .supplier: "other"], billions: 1)
    let report = try web.source().circularFlows()
    #expect(report.cycles.count == 2)
    var content = try web.content()
    let marks = LoopMarks(of: report, limit: 1, in: &content)
    #expect(marks.loops == Array(report.cycles.prefix(1)))
    #expect(marks.total == 2)
    #expect(content.tie("hub > other: supply 1")?.loops == [])
  }

  @Test("rows of a table are found by their numbers")
  func rows() throws {
    var table = FlowTable()
    for (source, target) in [("a", "b"), ("b", "a"), ("b", "c"), ("c", "c")] {
      table.append(
        source: table.names.intern(source), target: table.names.intern(target),
        kind: UInt16(table.kindNames.intern("payment")), amount: AmountInterval(100),
        firstTime: FlowTable.unknownTime, lastTime: FlowTable.unknownTime)
    }
    var content = DiagramContent(rows: table)
    let marks = LoopMarks(of: try FlowSource(rows: table).circularFlows(), limit: 9, in: &content)
    #expect(marks.loops.map(\.route).sorted() == ["a → b → a", "c → c"])
    #expect(content.ties.map(\.loops.count) == [1, 1, 0, 1])
  }

  @Test("the route begins at the company that puts money in")
  func route() throws {
    #expect(try ExampleWeb.loop().source().circularFlows().cycles.map(\.route) == ["The fund → The hub → The fund"])
  }
}
