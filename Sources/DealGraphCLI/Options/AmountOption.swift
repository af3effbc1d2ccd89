import ArgumentParser
import DealGraph

/// The minor units of an amount given as an option: a number of the reporting currency, or a number with that currency.
///
/// - Throws: `ValidationError` for what is not a positive amount, or one in another currency.
func minorUnits(of text: String, option: String, in currency: Currency?) throws -> Int64 {
  let code = currency?.code ?? "USD"
  let endsWithLetter = text.last?.isLetter ?? false
  guard currency != nil || !endsWithLetter else {
    throw ValidationError("\(option): the table names no currency, so “\(text)” cannot either; give a number")
  }
  let written = endsWithLetter && text.uppercased().hasSuffix(code) ? text : "\(text) \(code)"
  guard let money = Money(text: written), currency == nil || money.currency == currency else {
    throw ValidationError(
      "\(option): “\(text)” is not an amount of \(currency.map(\.code) ?? "the table's unit"); write it like 1000000 or '1 bn \(code)'"
    )
  }
  return money.minorUnits
}
