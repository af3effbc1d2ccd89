import ArgumentParser
import DealGraph

/// The minor units of an amount given as an option: a number of the reporting currency, or a number with that currency.
///
/// - Throws: `ValidationError` for what is not an amount, or one in another currency.
func minorUnits(of text: String, option: String, in currency: Currency?) throws -> Int64 {
  do throws(MoneyTextError) {
    return try Money(threshold: text, in: currency).minorUnits
  } catch {
    throw ValidationError("\(option): \(error)")
  }
}
