import DealModel
import Testing

@testable import DealReport

struct AmountJSONTests {
  @Test func anExactAmountIsItsOwnBounds() throws {
    let json = try JSONObject(jsonText(of: AmountJSON(AmountInterval(5), in: .usd)))
    for key in ["amount", "amountAtLeast", "amountAtMost"] { #expect(json.number("\(key)/minorUnits") == 5) }
    #expect(json.string("amount/currency") == "USD")
  }

  @Test func boundsStandWithoutAnAmount() throws {
    let json = try JSONObject(jsonText(of: AmountJSON(AmountInterval(lower: 3, upper: nil), in: nil, key: "sum")))
    #expect(json.isNull("sum"))
    #expect(json.number("sumAtLeast/minorUnits") == 3)
    #expect(json.isNull("sumAtLeast/currency"))
    #expect(json.isNull("sumAtMost"))
  }

  @Test func sixtyFourBitsAreExact() throws {
    #expect(try jsonText(of: MoneyJSON(.max, nil)).contains("9223372036854775807"))
  }
}
