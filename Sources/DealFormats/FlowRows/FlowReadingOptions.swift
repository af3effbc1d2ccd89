import DealModel

/// How a table of flows is read.
public struct FlowReadingOptions: Sendable {
  /// What happens to rows that cannot be used.
  public enum BadRows: String, Sendable {
    /// Every one is an error, and there is no table.
    case stop
    /// They are left out, counted, and the first ones told as warnings.
    case skip
  }

  /// Which column of the file is which: its name in the first line, or its position from 1.
  ///
  /// A number is a position where there is no header, or no column with that name. Columns that are not listed are found
  /// by their own names.
  public var columns: [FlowColumn: String] = [:]
  /// Whether the first line names the columns; otherwise it is a row.
  public var hasHeader = true
  /// Whether amounts are written like `1.234,56` rather than like `1234.56`.
  public var hasDecimalComma = false
  /// How amounts become those of one currency; without it, all rows must be in one.
  public var conversion: CurrencyConversion?
  /// What happens to rows that cannot be used.
  public var badRows = BadRows.stop
  /// Which rows count.
  public var filter = RowFilter()

  /// Creates the options for a table whose first line names its columns, in which every row must be right and counts.
  public init() {}

  /// The position that a text means, from 0.
  static func position(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ ASCII.digit($0) != nil }), let number = Int(text), number > 0 else { return nil }
    return number - 1
  }
}

/// Turns the amounts of rows into those of one currency.
public struct CurrencyConversion: Sendable {
  /// The rates.
  public var rates: ExchangeRates
  /// The currency of the result.
  public var currency: Currency

  /// Creates a conversion by some rates.
  public init(rates: ExchangeRates, to currency: Currency) {
    self.rates = rates
    self.currency = currency
  }

  /// Creates the conversion by the rates of a deal book to its currency.
  public init(of book: DealBook) { self.init(rates: book.rates, to: book.currency) }
}
