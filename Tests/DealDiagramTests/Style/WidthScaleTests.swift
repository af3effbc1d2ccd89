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

  @Test("the largest is the thickest, a larger amount is never thinner, and no amount is thinnest of all")
  func order() {
    for exponent in 0..<18 {
      let largest = (0..<exponent).reduce(Int64(7)) { power, _ in power <= .max / 10 ? power * 10 : power }
      let scale = WidthScale(of: [largest])
      let amounts = stride(from: largest, through: 1, by: Int(max(1, largest / 997)) * -1)
      let widths = amounts.map { scale.penWidth(of: $0) }
      #expect(widths.first == WidthScale.penWidths.first)
      #expect(widths == widths.sorted(by: >))
      #expect((widths.min() ?? 0) > scale.penWidth(of: nil))
    }
  }

  @Test("an amount counts by its upper bound, else by its lower one")
  func bounds() {
    #expect(AmountInterval(lower: 2, upper: 9).drawnMinorUnits == 9)
    #expect(AmountInterval(lower: 2, upper: nil).drawnMinorUnits == 2)
    #expect(AmountInterval.unknown.drawnMinorUnits == nil)
  }
}
