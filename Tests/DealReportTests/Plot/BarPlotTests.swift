import DealDiagram
import DealModel
import Testing

@testable import DealReport

@Suite("Bars")
struct BarPlotTests {
  typealias Bar = BarPlot.Bar

  /// Bars of one series in one section.
  static func plot(
    _ values: [PlotValue], _ direction: BarPlot.Direction = .across, unit: PlotUnit = .money(.usd)
  ) -> BarPlot {
    let groups = values.enumerated().map {
      BarPlot.Group("Item \($0.offset)", [Bar($0.element, notes: ["note \($0.offset)"])])
    }
    var plot = BarPlot(
      caption: PlotCaption(title: "Bars"), unit: unit, series: ["amount"],
      sections: [BarPlot.Section("Section", groups)])
    plot.direction = direction
    return plot
  }

  @Test("a plot without bars says so, and one with too many how many there may be")
  func limits() {
    func error(_ plot: BarPlot) -> PlotError? {
      do throws(PlotError) {
        _ = try Plot.bars(plot).svg()
        return nil
      } catch {
        return error
      }
    }
    #expect(error(Self.plot([])) == .empty("there are no bars to draw"))
    #expect(
      error(Self.plot(Array(repeating: PlotValue(1), count: 1_001))) == .tooMany("bars", count: 1_001, limit: 1_000))
    #expect(error(Self.plot(Array(repeating: PlotValue(1), count: 1_000))) == nil)
    let narrow = error(Self.plot(Array(repeating: PlotValue(1), count: 1_000), .up))
    guard case .tooNarrow(let needed, 800)? = narrow else {
      Issue.record("\(String(describing: narrow))")
      return
    }
    #expect(needed > 3_000)
    var many = Self.plot([PlotValue(1)])
    many.series = (0..<9).map { "\($0)" }
    #expect(error(many)?.description == "9 series are too many for a plot that can be read; at most 8 are drawn")
    var negative = Self.plot([PlotValue(-1)])
    negative.arrangement = .stacked
    #expect(error(negative)?.description.contains("cannot stand on others") == true)
    var lines = Self.plot([PlotValue(1)])
    lines.lines = [BarPlot.Line("line", [])]
    #expect(error(lines)?.description.contains("up the page only") == true)
  }

  @Test("the table has all digits and bounds, in both languages")
  func table() {
    let plot = Plot.bars(Self.plot([PlotValue(123_456), PlotValue(lower: 100, upper: nil), .unknown]))
    let english = plot.table()
    #expect(english.columns.map(\.title) == ["Group", "Item", "Value", "At least", "At most", "Note"])
    #expect(
      english.rows.map { $0.map { MarkdownWriter().markdown(of: ReportDocument(title: $0)) } }.count == 3)
    let cells = english.rows.map { row in
      row.map { TextWriter().text(of: ReportDocument(title: $0)).filter { $0 != "\n" } }
    }
    #expect(cells[0] == ["Section", "Item 0", "$1,234.56", "1234.56", "1234.56", "note 0"])
    #expect(cells[1][2...4] == ["≥ $1", "1", ""])
    #expect(cells[2][2...4] == ["unknown", "", ""])
    #expect(plot.table(in: .french).columns.map(\.title).contains("Au moins"))
  }

  @Test("totals are sums of what stands on each other, unless they are given")
  func totals() {
    let plot = Self.plot([])
    let bars: [Bar?] = [Bar(PlotValue(1...3)), nil, Bar(PlotValue(4))]
    var two = plot
    two.series = ["a", "b", "c"]
    #expect(two.total(of: BarPlot.Group("g", bars)) == PlotValue(5...7))
    #expect(two.total(of: BarPlot.Group("g", bars, total: PlotValue(6))) == PlotValue(6))
  }
}
