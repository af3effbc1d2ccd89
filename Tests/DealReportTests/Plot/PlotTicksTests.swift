import DealModel
import DealTestSupport
import Testing

@testable import DealReport

@Suite("Ticks of axes")
struct PlotTicksTests {
  private static let units: [PlotUnit] = [.money(.usd), .money(nil), .money(Currency(code: "JPY")), .share, .number]

  @Test("are exact multiples of 1, 2 or 5 times a power of ten around the range", arguments: 0..<300)
  func multiples(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for unit in Self.units {
      let size = (0..<Int.random(in: 0...15, using: &generator)).reduce(unit == .share ? 0.001 : 1.0) { s, _ in s * 10 }
      let ends = (0..<2).map { _ in Double.random(in: -size...size, using: &generator) }.sorted()
      let count = Int.random(in: 2...10, using: &generator)
      let ticks = PlotTicks(ends[0]...ends[1], atMost: count, unit: unit)
      let (first, last) = (try #require(ticks.values.first), try #require(ticks.values.last))
      #expect(first <= ends[0] && last >= ends[1])
      #expect(ticks.values.count >= 2 && ticks.values.count <= count + 1)
      // No tick more than is needed at either end.
      #expect(ends[0] - first < ticks.step && last - ends[1] < ticks.step)
      var mantissa = ticks.step
      while mantissa >= 9.99 { mantissa /= 10 }
      while mantissa < 0.999 { mantissa *= 10 }
      #expect([1, 2, 5].contains { abs($0 - mantissa) < 1e-9 })
      for (one, next) in zip(ticks.values, ticks.values.dropFirst()) {
        #expect(abs(next - one - ticks.step) <= ticks.step * 1e-6)
      }
      #expect(ticks.values.contains(0) == (first <= 0 && last >= 0))
    }
  }

  @Test("read as what they are", arguments: 0..<200)
  func labels(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for unit in Self.units {
      let size = (0..<Int.random(in: 2...14, using: &generator)).reduce(unit == .share ? 0.00001 : 1.0) { s, _ in s * 10
      }
      let low = Double.random(in: 0...size, using: &generator)
      let ticks = PlotTicks(low...(low + size / 7), atMost: 8, unit: unit)
      let labels = ticks.values.map { unit.text(of: $0, in: .english) }
      #expect(Set(labels).count == labels.count, "\(labels)")
      for (value, label) in zip(ticks.values, labels) {
        let read = try #require(Self.number(label))
        let factor: Double =
          switch unit {
          case .money(let currency): Double(currency?.minorUnitsPerMajor ?? 100)
          case .share: 0.01
          case .number: 1
          }
        #expect(abs(read * factor - value) <= abs(value) * 1e-12 + 1e-12, "\(label) for \(value)")
      }
    }
  }

  /// The number that a label of an axis says.
  static func number(_ label: String) -> Double? {
    var text = label.replacing("−", with: "-").filter { !"$¥,\u{A0}%".contains($0) }
    var factor = 1.0
    for (suffix, size) in [("tn", 1e12), ("bn", 1e9), ("m", 1e6)] where text.hasSuffix(suffix) {
      text.removeLast(suffix.count)
      factor = size
      break
    }
    return Double(text).map { $0 * factor }
  }

  @Test("may stay within a range instead")
  func within() {
    #expect(PlotTicks(3...47, atMost: 10, unit: .number, widens: false).values == [5, 10, 15, 20, 25, 30, 35, 40, 45])
    #expect(PlotTicks(0...47, atMost: 5, unit: .number).values == [0, 10, 20, 30, 40, 50])
  }

  @Test("numbers become places in proportion, and those outside the nearest end")
  func scale() {
    let scale = PlotScale(domain: -10...30, start: 100, end: 500)
    #expect(scale.place(of: 0) == 200 && scale.place(of: 30) == 500 && scale.place(of: 99) == 500)
    #expect(PlotScale(domain: 5...5, start: 0, end: 10).place(of: 5) == 5)
    let up = PlotScale(domain: 0...10, start: 300, end: 100)
    #expect(up.place(of: 10) == 100 && up.place(of: 2.5) == 250)
  }
}
