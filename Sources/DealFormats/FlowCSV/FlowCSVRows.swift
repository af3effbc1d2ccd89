import DealModel
import FlowModel

/// The rows of a comma-separated file on their way into a flow table.
struct FlowCSVRows {
  private var scanner: CSVScanner
  private var builder: FlowRowBuilder
  private var times = RowTime()
  private var currency = RowCurrency()
  private var hasMixedCurrencies = false
  private let columnCount: Int
  private let source: Int
  private let target: Int
  private let kind: Int?
  private let amount: Int?
  private let currencyCode: Int?
  private let date: Int?
  private let id: Int?

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, header: FlowCSVHeader, problems: RowProblems, limits: FlowRowBuilder.Limits
  ) {
    columnCount = header.columnCount
    source = header[.source] ?? 0
    target = header[.target] ?? 0
    kind = header[.kind]
    amount = header[.amount]
    currencyCode = header[.currency]
    date = header[.date]
    id = header[.id]
    scanner = CSVScanner(bytes, from: header.rows, delimiter: header.delimiter, fieldLimit: header.columnCount)
    builder = FlowRowBuilder(problems: problems, hasRowNames: id != nil, limits: limits)
  }

  /// Reads all rows.
  mutating func readAll() throws(InvalidInput) -> FlowInput {
    scanning: while !builder.isFull {
      switch scanner.step() {
      case .record: readRow()
      case .malformed(let malformation, let offset):
        builder.problems.addError(malformation.code, at: offset, from: scanner.start, malformation.finding)
      case .end: break scanning
      }
    }
    return try builder.input(timeUnit: times.unit, currency: currency.currency)
  }

  private mutating func readRow() {
    let start = scanner.start
    builder.beginRow(start)
    let fieldCount = scanner.fieldCount
    guard fieldCount == columnCount else {
      return builder.problems.addError(
        "wrong-field-count", at: start.offset, from: start,
        ("this row has \(fieldCount == 1 ? "1 field" : "\(fieldCount) fields"), the first line \(columnCount)", nil))
    }
    let source = company(in: source)
    let target = company(in: target)
    let kind = kindIndex()
    let amount = amountBounds()
    let time = timeBounds()
    if let id {
      let field = scanner.fields[id]
      scanner.withContent(of: field) { builder.addRowName($0, at: field.start, from: start) }
    }
    guard let source, let target, let kind, let amount, let time else { return }
    builder.append(
      source: source, target: target, kind: kind, amount: amount, firstTime: time.first, lastTime: time.last)
  }

  private mutating func company(in column: Int) -> UInt32? {
    let field = scanner.fields[column]
    return scanner.withContent(of: field) { builder.company($0, at: field.start, from: scanner.start) }
  }

  private mutating func kindIndex() -> UInt16? {
    guard let kind else { return builder.kind(Self.nothing, at: scanner.start.offset, from: scanner.start) }
    let field = scanner.fields[kind]
    return scanner.withContent(of: field) { builder.kind($0, at: field.start, from: scanner.start) }
  }

  private mutating func amountBounds() -> AmountInterval? {
    guard let amount else { return .unknown }
    let text = content(of: amount)
    guard !text.isEmpty else { return .unknown }
    guard let decimals = decimals() else { return nil }
    do throws(DecimalAmount.Failure) {
      return AmountInterval(try DecimalAmount.minorUnits(text, decimals: decimals))
    } catch {
      builder.problems.addError(
        "invalid-amount", at: scanner.fields[amount].start, from: scanner.start,
        error.finding(RowProblems.excerpt(text), decimals: decimals))
      return nil
    }
  }

  /// Decimals of the amount of this row; `nil` when its currency does not fit.
  private mutating func decimals() -> Int? {
    let code = currencyCode.map { content(of: $0) } ?? Self.nothing
    do throws(RowCurrency.Failure) {
      return try currency.decimals(code)
    } catch {
      // That currencies are mixed is one problem of the file, not one of each row.
      if error == .mixed, hasMixedCurrencies { return nil }
      hasMixedCurrencies = hasMixedCurrencies || error == .mixed
      let offset = currencyCode.map { scanner.fields[$0].start } ?? scanner.start.offset
      let rowsBefore = currency.currency
      builder.problems.addError(
        error == .mixed ? "mixed-currencies" : "unknown-currency", at: offset, from: scanner.start,
        error.finding(RowProblems.excerpt(code), rowsBefore: rowsBefore))
      return nil
    }
  }

  private mutating func timeBounds() -> (first: Int64, last: Int64)? {
    let unknown = (FlowTable.unknownTime, FlowTable.unknownTime)
    guard let date else { return unknown }
    let text = content(of: date)
    guard !text.isEmpty else { return unknown }
    do throws(RowTime.Failure) {
      return try times.bounds(text)
    } catch {
      builder.problems.addError(
        "invalid-date", at: scanner.fields[date].start, from: scanner.start,
        error.finding(RowProblems.excerpt(text)))
      return nil
    }
  }

  /// The content of a field that holds no quote when it is right.
  private func content(of column: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: scanner.bytes[scanner.fields[column].start..<scanner.fields[column].end])
  }

  private static var nothing: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: nil, count: 0) }
}
