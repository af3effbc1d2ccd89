import DealModel
import DealTestSupport

@testable import DealReport

/// Plots of random data: few or many marks, short or long names, with bounds, open ends and gaps.
struct RandomPlots {
  var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(seed: UInt64(seed)) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  mutating func name() -> String {
    let words = [
      "Example", "Cloud", "Holdings", "of", "Société", "générale", "W", "international", "and", "Ωμέγα", "会社",
    ]
    if number(0...30) == 0 { return HostileTexts.all.randomElement(using: &generator) ?? "" }
    return (0..<number(1...7)).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
  }

  /// Amounts from nothing to hundreds of billions, of all sizes alike.
  mutating func amount() -> Double {
    let power = (0..<number(0...11)).reduce(100.0) { size, _ in size * 10 }
    return (Double.random(in: 0...10, using: &generator) * power).rounded()
  }

  mutating func value(negative: Bool = false) -> PlotValue {
    let (one, two) = (amount(), amount())
    let sign = negative && number(0...1) == 0 ? -1.0 : 1
    switch number(0...9) {
    case 0: return .unknown
    case 1: return PlotValue(0)
    case 2: return PlotValue(lower: sign * one, upper: nil)
    case 3: return negative ? PlotValue(lower: nil, upper: sign * one) : PlotValue(lower: one, upper: nil)
    case 4, 5: return PlotValue(lower: min(sign * one, two), upper: max(sign * one, two))
    default: return PlotValue(sign * one)
    }
  }

  mutating func caption() -> PlotCaption {
    PlotCaption(title: name() + " " + name(), message: name() + " " + name() + name(), notes: [name(), name()])
  }

  mutating func lines() -> LinePlot {
    let isOfDays = number(0...1) == 0
    let series = (0..<number(1...8)).map { _ in
      var time = isOfDays ? number(0...20_000) : number(1990...2020)
      return LinePlot.Series(
        name(),
        (0..<number(1...40)).map { _ in
          time += number(1...(isOfDays ? 60 : 3))
          return LinePlot.Point(
            isOfDays ? .day(CalendarDate(daysSinceEpoch: Int32(time))) : .year(time), value(negative: true))
        })
    }
    var plot = LinePlot(caption: caption(), unit: .money(.usd), series: series)
    plot.isStepped = number(0...1) == 0
    return plot
  }

  mutating func bars(_ direction: BarPlot.Direction, _ arrangement: BarPlot.Arrangement) -> BarPlot {
    let count = number(1...(arrangement == .stacked ? 6 : 3))
    let sections = (0..<number(1...3)).map { _ in
      BarPlot.Section(
        number(0...1) == 0 ? "" : name(),
        (0..<number(1...12)).map { _ in
          BarPlot.Group(
            name(),
            (0..<count).map { _ in number(0...8) == 0 ? nil : BarPlot.Bar(value(negative: arrangement == .grouped)) })
        })
    }
    var plot = BarPlot(
      caption: caption(), unit: .money(.usd), series: (0..<count).map { "series \($0) " + name() }, sections: sections)
    plot.direction = direction
    plot.arrangement = arrangement
    if direction == .up {
      plot.lines = (0..<number(0...2)).map { _ in
        BarPlot.Line(name(), plot.groups.map { _ in number(0...5) == 0 ? nil : BarPlot.Bar(value()) })
      }
    }
    return plot
  }

  mutating func heatMap() -> HeatMap {
    let (rows, columns) = (number(1...40), number(1...40))
    var plot = HeatMap(
      caption: caption(), unit: .money(.usd), rows: (0..<rows).map { _ in name() },
      columns: (0..<columns).map { _ in name() },
      cells: (0..<rows).map { row in
        (0..<columns).map { column in
          row + column > 0 && number(0...3) == 0 ? nil : HeatMap.Cell(value())
        }
      })
    plot.steps = number(0...1) == 0 ? .even : .byTens
    return plot
  }

  mutating func tornado() -> TornadoPlot {
    let variations = (0..<number(1...15)).map { _ in
      TornadoPlot.Variation(name(), (0..<number(1...3)).map { _ in TornadoPlot.Variant(name(), value(negative: true)) })
    }
    return TornadoPlot(caption: caption(), unit: .money(.usd), baseline: amount(), variations: variations)
  }

  /// One plot of each sort.
  mutating func all() -> [Plot] {
    [
      .lines(lines()), .bars(bars(.across, .grouped)), .bars(bars(.across, .stacked)), .bars(bars(.up, .grouped)),
      .bars(bars(.up, .stacked)), .heatMap(heatMap()), .tornado(tornado()),
    ]
  }
}
