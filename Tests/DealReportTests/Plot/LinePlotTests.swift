import DealModel
import Testing

@testable import DealReport

@Suite("Lines over time")
struct LinePlotTests {
  static func plot(_ series: [[(Int, PlotValue)]], unit: PlotUnit = .number) -> LinePlot {
    LinePlot(
      caption: PlotCaption(title: "Lines"), unit: unit,
      series: series.enumerated().map { index, points in
        LinePlot.Series("line \(index)", points.map { LinePlot.Point(.year($0.0), $0.1, notes: ["note"]) })
      })
  }

  @Test("what cannot be drawn is refused with a reason")
  func refusals() throws {
    func error(_ plot: LinePlot) -> String {
      do throws(PlotError) {
        _ = try Plot.lines(plot).svg()
        return ""
      } catch {
        return error.description
      }
    }
    let one = PlotValue(1)
    #expect(error(Self.plot([])).contains("no point") && error(Self.plot([[]])).contains("no point"))
    #expect(error(Self.plot([[(2026, one), (2025, one)]])).contains("not in the order"))
    #expect(error(Self.plot([[(2026, one), (2026, one)]])).contains("not in the order"))
    #expect(error(Self.plot([[(.max, one)]])).contains("no axis can show the year"))
    #expect(error(Self.plot([[(.min, one)]])).contains("no axis can show the year"))
    #expect(error(Self.plot(Array(repeating: [(1, one)], count: 9))).contains("9 lines are too many"))
    #expect(error(Self.plot([(0...10_000).map { ($0, one) }])).contains("10,001 points are too many"))
    #expect(error(Self.plot([(1...10_000).map { ($0, one) }])).isEmpty)
    var mixed = Self.plot([[(2026, one)]])
    mixed.series.append(LinePlot.Series("days", [LinePlot.Point(.day(try #require(CalendarDate("2026-03-02"))), one)]))
    #expect(error(mixed).contains("both days and years"))
  }

  @Test("the table has a row for each point, also for what is not known")
  func table() {
    let table = Plot.lines(Self.plot([[(2026, PlotValue(1.5)), (2027, .unknown)]])).table(in: .french)
    #expect(table.columns.map(\.title) == ["Série", "Date", "Valeur", "Au moins", "Au plus", "Remarque"])
    #expect(table.rows.count == 2 && table.rows[1][2] == "inconnu" && table.rows[0][2] == "1,5")
  }
}
