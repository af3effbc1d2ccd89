import DealModel

/// The currencies of the rows of a file: one for all of them, or any that rates convert.
///
/// Rows without an amount do not count, and rows without a currency are in one unnamed unit with two decimals.
struct RowCurrency {
  /// Why the currency of a row does not fit.
  enum Failure: Error {
    case unknown
    case mixed
    case unnamed
  }

  private enum State {
    case undecided
    case unnamed
    case named(Currency, code: [UInt8])
  }

  private let conversion: CurrencyConversion?
  /// The one currency; with rates, the one of the row before.
  private var state = State.undecided
  /// The rate of each currency and day that was asked for; `nil` where the book has none.
  private var rates: [Pair: ExchangeRates?] = [:]
  /// The rate of a later day that the last conversion had to use, the first time that one of its currency did.
  private(set) var laterRate: ExchangeRate?
  private var currenciesWithLaterRates: Set<Currency> = []

  private struct Pair: Hashable {
    var currency: Currency
    var day: CalendarDate
  }

  init(conversion: CurrencyConversion? = nil) { self.conversion = conversion }

  /// The currency of the rows; `nil` for the unnamed unit.
  var currency: Currency? {
    if let conversion { return conversion.currency }
    if case .named(let currency, _) = state { return currency }
    return nil
  }

  /// Whether amounts that were read apart are in the currency of those before, which then is known; the first ones decide.
  mutating func join(_ later: RowCurrency) -> Bool {
    switch (state, later.state) {
    case (_, .undecided), (.unnamed, .unnamed): return true
    case (.undecided, _):
      state = later.state
      return true
    case (.named(_, let code), .named(_, let other)): return code == other
    case (.named, .unnamed), (.unnamed, .named): return false
    }
  }

  /// The currency of a row that has an amount; `nil` for the unnamed unit.
  mutating func currency(_ code: UnsafeBufferPointer<UInt8>) throws(Failure) -> Currency? {
    switch state {
    case .named(let currency, let known) where code.elementsEqual(known): return currency
    case .unnamed where code.isEmpty: return nil
    case .undecided, .unnamed, .named:
      let currency = Self.currency(code)
      guard code.isEmpty || currency != nil else { throw .unknown }
      if conversion == nil {
        guard case .undecided = state else { throw .mixed }
      } else if currency == nil {
        throw .unnamed
      }
      state = currency.map { .named($0, code: Array(code)) } ?? .unnamed
      return currency
    }
  }

  /// An amount in the currency of the table, by the rate of a day.
  ///
  /// - Throws: `MoneyError` when the book has no rate for it, or it becomes too large.
  mutating func converted(_ minorUnits: Int64, from currency: Currency?, on day: CalendarDate) throws(MoneyError)
    -> Int64
  {
    guard let conversion, let currency, currency != conversion.currency else { return minorUnits }
    let pair = Pair(currency: currency, day: day)
    laterRate = nil
    if !rates.keys.contains(pair) {
      let rate = conversion.rates.rate(from: currency, to: conversion.currency, on: day)
      // Days without end would fill the memory; a file with more of them asks again.
      if rates.count >= 100_000 { rates = [:] }
      rates[pair] = .some(rate.map { ExchangeRates([$0]) })
      if let rate, let held = rate.date.lastDay, held > day, currenciesWithLaterRates.insert(currency).inserted {
        laterRate = rate
      }
    }
    guard let rate = rates[pair] ?? nil else { throw .noRate(from: currency, to: conversion.currency) }
    let money = Money(minorUnits: minorUnits, currency: currency)
    return try rate.converting(money, to: conversion.currency, on: day).minorUnits
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
        text.isEmpty || rowsBefore == nil
          ? "write a currency on all rows with an amount, or on none"
          : "name a deal book whose rates convert them to its currency with --rates"
      )
    case .unnamed:
      (
        "this row has an amount without a currency, so no rate can convert it",
        "write a currency on all rows with an amount, or leave out --rates"
      )
    }
  }
}
