import DealModel
import Testing

@testable import DealReport

@Suite("Numbers of plots")
struct PlotValueTests {
  private static let usd = PlotUnit.money(.usd)

  @Test("amounts keep their bounds, and what is unknown is not zero")
  func amounts() {
    #expect(PlotValue(AmountInterval(lower: 5, upper: 9)) == PlotValue(5...9))
    #expect(PlotValue(AmountInterval.unknown) == .unknown && PlotValue(AmountInterval.unknown).isUnknown)
    #expect(PlotValue(AmountInterval.zero).exactValue == 0 && !PlotValue(AmountInterval.zero).isUnknown)
    #expect(PlotValue(AmountInterval(lower: 5, upper: nil)) == PlotValue(lower: 5, upper: nil))
  }

  @Test("what is certain is the bound nearest to zero on one side of it")
  func certain() {
    for (value, certain) in [
      (PlotValue(3...7), 3), (PlotValue(-7 ... -3), -3), (PlotValue(-3...7), 0), (PlotValue(lower: 2, upper: nil), 2),
      (PlotValue(lower: nil, upper: 2), 0), (PlotValue(lower: nil, upper: -2), -2), (.unknown, 0), (PlotValue(4), 4),
    ] as [(PlotValue, Double)] {
      #expect(value.certain == certain, "\(value)")
    }
  }

  @Test("sums add bounds, and one that is open stays open")
  func sums() {
    #expect(PlotValue.sum([PlotValue(1...2), PlotValue(3)]) == PlotValue(4...5))
    #expect(PlotValue.sum([PlotValue(1...2), .unknown]) == PlotValue(lower: 1, upper: nil))
    #expect(PlotValue.sum([.unknown, .unknown]) == .unknown && PlotValue.sum([]) == PlotValue(0))
  }

  @Test(
    "are written as everywhere",
    arguments: [
      (usd, PlotValue(1.5e12), "$15.0bn", "15,0\u{A0}Md$"),
      (usd, PlotValue(0...1.5e12), "≤ $15.0bn", "≤ 15,0\u{A0}Md$"),
      (usd, PlotValue(1e12...1.5e12), "$10.0bn–$15.0bn", "10,0\u{A0}Md$–15,0\u{A0}Md$"),
      (usd, PlotValue(-1e12...1.5e12), "−$10.0bn to $15.0bn", "de −10,0\u{A0}Md$ à 15,0\u{A0}Md$"),
      (usd, PlotValue(lower: 1e12, upper: nil), "≥ $10.0bn", "≥ 10,0\u{A0}Md$"),
      (usd, .unknown, "unknown", "inconnu"), (.share, PlotValue(0.123), "12.3\u{A0}%", "12,3\u{A0}%"),
      (.share, PlotValue(0...1), "0–100\u{A0}%", "0–100\u{A0}%"), (.share, PlotValue(-0.2), "−20\u{A0}%", "−20\u{A0}%"),
      (.number, PlotValue(12_345), "12,345", "12\u{A0}345"), (.number, PlotValue(-2.5), "−2.5", "−2,5"),
      (.money(nil), PlotValue(250), "2.50", "2,50"),
    ] as [(PlotUnit, PlotValue, String, String)])
  func texts(unit: PlotUnit, value: PlotValue, english: String, french: String) {
    #expect(unit.text(of: value, in: .english) == english)
    #expect(unit.text(of: value, in: .french) == french)
  }

  @Test("have all their digits where rounding hides some")
  func digits() {
    #expect(Self.usd.exactText(of: PlotValue(1.5e12), in: .english) == "$15.0bn")
    #expect(Self.usd.exactText(of: PlotValue(123_456_789_012), in: .english) == "$1.2bn (1234567890.12 USD)")
    #expect(
      Self.usd.exactText(of: PlotValue(1e12...1_234_567_890_100), in: .french)
        == "10,0\u{A0}Md$–12,3\u{A0}Md$ (10000000000 – 12345678901 USD)")
    #expect(PlotUnit.share.exactText(of: PlotValue(1.0 / 3), in: .english) == "33.3\u{A0}%")
  }
}
