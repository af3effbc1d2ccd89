import DealDiagram
import DealModel
import DealTestSupport
import Testing

@testable import DealReport

@Suite("Heat maps")
struct HeatMapTests {
  static func plot(_ rows: [[PlotValue?]], unit: PlotUnit = .number) -> HeatMap {
    HeatMap(
      caption: PlotCaption(title: "Matrix"), unit: unit, rows: rows.indices.map { "row \($0)" },
      columns: (rows.first ?? []).indices.map { "column \($0)" },
      cells: rows.map { $0.map { $0.map { HeatMap.Cell($0, notes: ["note"]) } } })
  }

  @Test("what cannot be drawn is refused with a reason")
  func refusals() {
    func error(_ plot: HeatMap, _ width: String = "800px") -> String {
      do throws(PlotError) {
        _ = try Plot.heatMap(plot).svg(width: PictureWidth(width))
        return ""
      } catch {
        return error.description
      }
    }
    #expect(error(Self.plot([])).contains("empty") && error(Self.plot([[nil]])).contains("empty"))
    #expect(error(Self.plot([[PlotValue(-1)]])).contains("“row 0, column 0” is negative"))
    let wide = Self.plot([Array(repeating: PlotValue(1), count: 301)])
    #expect(error(wide).contains("301 columns are too many"))
    #expect(error(Self.plot(Array(repeating: [PlotValue(1)], count: 301))).contains("301 rows are too many"))
    let full = Self.plot([Array(repeating: PlotValue(1), count: 300)])
    #expect(error(full).contains("needs a width of at least") && error(full, "1400px").isEmpty)
  }

  @Test("cells that are missing, or too many, are no cells")
  func ragged() {
    var plot = Self.plot([[PlotValue(1), PlotValue(2)], [nil, PlotValue(3)]])
    plot.cells[1].removeLast()
    plot.cells.append([HeatMap.Cell(PlotValue(9))])
    #expect(plot.filled.map(\.cell.value) == [PlotValue(1), PlotValue(2)])
    let table = plot.plot.table()
    #expect(table.rows.count == 2 && table.columns.map(\.title).prefix(2) == ["Row", "Column"])
  }

  @Test("a greater value never has a lighter color, and thresholds belong to the step below", arguments: 0..<50)
  func levels(seed: Int) {
    var random = RandomPlots(seed: seed)
    let values = (0..<random.number(1...30)).map { _ in random.amount() }.sorted()
    for steps in [HeatMap.Steps.even, .byTens] {
      let scale = HeatScale(values, steps: steps, unit: .money(.usd))
      #expect(!scale.thresholds.isEmpty && scale.thresholds.count <= PlotColor.levelCount)
      #expect(scale.thresholds == scale.thresholds.sorted() && (scale.thresholds.last ?? 0) >= (values.last ?? 0))
      let levels = values.map { scale.level(of: $0) ?? -1 }
      #expect(levels == levels.sorted())
      for (step, most) in scale.thresholds.enumerated() { #expect(scale.level(of: most) == scale.level(ofStep: step)) }
      #expect(Set(scale.thresholds.indices.map(scale.level(ofStep:))).count == scale.thresholds.count)
      #expect(scale.level(of: 0) == nil)
    }
  }

  @Test("steps are of one size, or each ten times the one before")
  func steps() {
    #expect(HeatScale([57], steps: .even, unit: .number).thresholds == [10, 20, 30, 40, 50, 60])
    #expect(HeatScale([3, 57_000], steps: .byTens, unit: .number).thresholds == [10, 100, 1_000, 10_000, 100_000])
    #expect(HeatScale([], steps: .byTens, unit: .number).thresholds.count == 1)
  }
}
