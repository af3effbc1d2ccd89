import DealModel
import Testing

@testable import DealDiagram

@Suite("Widths by amount")
struct WidthScaleTests {
  private let billion: Int64 = 100_000_000_000

  @Test("steps of 1 and 3 times powers of ten, from the largest amount down")
  func steps() {
    let scale = WidthScale(of: [15, 138, 30].map { $0 * billion })
    #expect(scale.thresholds == [100, 30, 10, 3].map { $0 * billion })
    #expect([138, 100, 99, 30, 29, 10, 3, 2].map { scale.step(of: $0 * billion) } == [0, 0, 1, 1, 2, 2, 3, 4])
    #expect(WidthScale(of: [299]).thresholds == [100, 30, 10, 3])
    #expect(WidthScale(of: [300]).thresholds == [300, 100, 30, 10])
  }

  @Test("few, small and very large amounts")
  func borders() {
    #expect(WidthScale(of: []).thresholds == [])
    #expect(WidthScale(of: [0]).thresholds == [])
    #expect(WidthScale(of: [3]).thresholds == [3, 1])
    #expect(WidthScale(of: [1]).thresholds == [1])
    #expect(WidthScale(of: [.max]).thresholds.first == 3_000_000_000_000_000_000)
    #expect(WidthScale(of: []).penWidth(of: 5) == WidthScale.penWidths[0])
  }

  @Test("amounts that differ little have widths in proportion, in whole points")
  func proportion() {
    let scale = WidthScale(of: [138, 50, 35, 30, 15, 10].map { $0 * billion })
    #expect(scale.isProportional)
    // 20 points for 138: 7.2, 5.1, 4.3, 2.2 and 1.4, of which the last is widened to the least.
    #expect([138, 50, 35, 30, 15, 10].map { scale.penWidth(of: $0 * billion) } == [20, 7, 5, 4, 2, 2])
    #expect(scale.penWidth(of: nil) == WidthScale.thinnest)
    #expect(WidthScale(of: [50, 1]).isProportional && !WidthScale(of: [51, 1]).isProportional)
    #expect(WidthScale(of: [0, 7]).isProportional && !WidthScale(of: [0]).isProportional)
  }

  @Test("the largest is the thickest, a larger amount is never thinner, and no amount is thinnest of all")
  func order() {
    for exponent in 0..<18 {
      let largest = (0..<exponent).reduce(Int64(7)) { power, _ in power <= .max / 10 ? power * 10 : power }
      for scale in [WidthScale(of: [largest]), WidthScale(of: [largest, 1])] {
        let amounts = stride(from: largest, through: 1, by: Int(max(1, largest / 997)) * -1)
        let widths = amounts.map { scale.penWidth(of: $0) }
        #expect(widths.first == (scale.isProportional ? WidthScale.largest : WidthScale.penWidths[0]))
        #expect(widths == widths.sorted(by: >))
        #expect((widths.min() ?? 0) > scale.penWidth(of: nil))
      }
    }
  }

  @Test("an amount counts by its upper bound, else by its lower one")
  func bounds() {
    #expect(AmountInterval(lower: 2, upper: 9).drawnMinorUnits == 9)
    #expect(AmountInterval(lower: 2, upper: nil).drawnMinorUnits == 2)
    #expect(AmountInterval.unknown.drawnMinorUnits == nil)
  }
}
