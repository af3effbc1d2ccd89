import DealModel

/// The one currency of the rows of a file.
///
/// Rows without an amount do not count, and rows without a currency are in one unnamed unit with two decimals.
struct RowCurrency {
  /// Why the currency of a row does not fit.
  enum Failure: Error {
    case unknown
    case mixed
  }

  private enum State {
    case undecided
    case unnamed
    case named(Currency, code: [UInt8])
  }

  private var state = State.undecided

  /// The currency of the rows; `nil` for the unnamed unit.
  var currency: Currency? {
    if case .named(let currency, _) = state { currency } else { nil }
  }

  /// Decimals of the minor unit of a row that has an amount.
  mutating func decimals(_ code: UnsafeBufferPointer<UInt8>) throws(Failure) -> Int {
    switch state {
    case .named(let currency, let known) where code.elementsEqual(known): return currency.minorUnitDigits
    case .unnamed where code.isEmpty: return Self.unnamedDecimals
    case .undecided where code.isEmpty:
      state = .unnamed
      return Self.unnamedDecimals
    case .undecided, .unnamed, .named:
      guard code.isEmpty || Self.currency(code) != nil else { throw .unknown }
      guard case .undecided = state, let currency = Self.currency(code) else { throw .mixed }
      state = .named(currency, code: Array(code))
      return currency.minorUnitDigits
    }
  }

  /// Decimals of the unnamed unit.
  static let unnamedDecimals = 2

  private static func currency(_ code: UnsafeBufferPointer<UInt8>) -> Currency? {
    Currency(code: String(decoding: code.prefix(4), as: UTF8.self))
  }
}

extension RowCurrency.Failure {
  /// What is wrong with a currency, and what to do about it.
  func finding(_ text: String, rowsBefore: Currency?) -> (message: String, remedy: String?) {
    switch self {
    case .unknown:
      ("“\(text)” is no currency", "write the three capital letters of ISO 4217, like USD")
    case .mixed:
      (
        (text.isEmpty ? "this row has no currency" : "this row is in \(text)") + ", and the rows before "
          + (rowsBefore.map { "are in \($0)" } ?? "have no currency"),
        "convert all amounts to one currency first; rates for rows are to come with --rates"
      )
    }
  }
}
