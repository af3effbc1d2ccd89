import DealModel
import Testing

@testable import DealFormats

struct RowCurrencyTests {
  @Test(arguments: [("", 2), ("USD", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4)])
  func givesTheDecimalsOfISO4217(code: String, decimals: Int) {
    var currency = RowCurrency()
    #expect(Self.read(code, &currency) == .success(decimals))
    #expect(Self.read(code, &currency) == .success(decimals))
    #expect(currency.currency?.code == (code.isEmpty ? nil : code))
  }

  @Test(arguments: ["usd", "US", "USDX", "$", "XXX", "é"])
  func refusesUnknownCodes(code: String) {
    var currency = RowCurrency()
    #expect(Self.read(code, &currency) == .failure(.unknown))
    #expect(Self.read("USD", &currency) == .success(2))
    #expect(Self.read(code, &currency) == .failure(.unknown))
  }

  @Test(arguments: [("USD", "EUR"), ("USD", ""), ("", "USD")])
  func refusesASecondCurrency(first: String, second: String) {
    var currency = RowCurrency()
    #expect(Self.read(first, &currency) == .success(2))
    #expect(Self.read(second, &currency) == .failure(.mixed))
    #expect(Self.read(first, &currency) == .success(2))
  }

  private static func read(_ code: String, _ currency: inout RowCurrency) -> Result<Int, RowCurrency.Failure> {
    Array(code.utf8).withUnsafeBufferPointer { bytes in
      do throws(RowCurrency.Failure) {
        return .success(try currency.currency(bytes)?.minorUnitDigits ?? RowCurrency.unnamedDecimals)
      } catch {
        return .failure(error)
      }
    }
  }
}
