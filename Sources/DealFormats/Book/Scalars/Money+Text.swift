import DealModel

/// Why a text is no sum of money, and what to write.
public struct MoneyTextError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public let description: String
  /// Whether it could be one in another unit.
  let dependsOnUnit: Bool
}

extension Money {
  /// A sum as a book writes it, such as `15 bn USD`, or `nil` when the text is none.
  public init?(text: String) {
    guard let money = try? AmountText.money(text) else { return nil }
    self = money
  }

  /// A sum from 0 on by which flows are chosen: a number in the currency of the flows, or one with that currency.
  ///
  /// - Parameters:
  ///   - text: The sum, such as `1000000`, `1 bn` or `1 bn USD`.
  ///   - currency: The currency of the flows; without one the sum is in the unnamed unit of two decimals and cannot name
  ///     any, and its currency here, the dollar, means nothing.
  /// - Throws: ``MoneyTextError`` for what is no sum, or one in another currency.
  public init(threshold text: String, in currency: Currency?) throws(MoneyTextError) {
    let unit = currency ?? .usd
    let example = "write it like 1000000" + (currency.map { " or '1 bn \($0.code)'" } ?? "")
    let named = Self.currency(namedIn: text)
    guard named == nil || named == currency else {
      let flows = currency.map { "the flows are in \($0.code)" } ?? "the flows name no currency"
      throw MoneyTextError(
        description: "\(text.excerpt) is in \(named?.code ?? ""), and \(flows); \(example)", dependsOnUnit: true)
    }
    do {
      self = try AmountText.money(named == nil ? "\(text) \(unit.code)" : text.uppercased(), allowsZero: true)
    } catch {
      let excerpt = text.excerpt
      switch error.code {
      case "amount-too-large":
        throw MoneyTextError(description: "\(excerpt) is larger than can be counted", dependsOnUnit: true)
      case "amount-too-fine":
        let decimals = "at most \(unit.minorUnitDigits) decimals"
        throw MoneyTextError(description: "\(excerpt) has too many decimals; write \(decimals)", dependsOnUnit: true)
      case "amount-not-positive":
        throw MoneyTextError(description: "\(excerpt) is negative; \(example)", dependsOnUnit: false)
      default: throw MoneyTextError(description: "\(excerpt) is not an amount; \(example)", dependsOnUnit: false)
      }
    }
  }

  /// Checks of a text by which flows are chosen what can be checked while their currency is not known.
  ///
  /// - Throws: ``MoneyTextError`` for what is no sum in any currency.
  public static func checkThreshold(_ text: String) throws(MoneyTextError) {
    do {
      _ = try Money(threshold: text, in: currency(namedIn: text))
    } catch {
      if !error.dependsOnUnit { throw error }
    }
  }

  private static func currency(namedIn text: String) -> Currency? {
    text.split(whereSeparator: { !$0.isLetter }).last.flatMap { Currency(code: $0.uppercased()) }
  }
}
