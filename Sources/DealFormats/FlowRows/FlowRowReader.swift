import DealModel
import FlowModel

/// How the fields of a record make a row.
struct RowLayout {
  var columns: ColumnPositions
  /// How many fields every record has; `nil` where optional ones may be missing at its end.
  var fieldCount: Int?
}

/// The rows of a file on their way into a flow table.
///
/// Records are split a batch at a time, then all names of the batch are looked up at once, then the rows are read one
/// after the other. That does not change what is read; but many looks into a table far larger than the caches of the
/// processor wait for memory together.
struct FlowRowReader<Scanner: RecordScanner> {
  private struct Record {
    var start: LineStart
    var firstField: Int
    var fieldCount: Int
  }

  /// An amount as a row has it: `nil` when undisclosed, and without a currency in the unnamed unit.
  private struct Amount {
    var minorUnits: Int64?
    var currency: Currency?
  }

  private var window: ByteWindow
  private var scanner: Scanner
  private(set) var builder: FlowRowBuilder
  private(set) var times = RowTime()
  private(set) var currency: RowCurrency
  private(set) var test: RowTest
  /// Whether nothing more is to be read, since it is not known where, or there is too much.
  private(set) var hasEnded = false
  private var toldOnce: Set<String> = []
  private let options: FlowReadingOptions
  private let layout: RowLayout
  private let requiredCount: Int
  private let source: Int
  private let target: Int
  // A look into a dictionary for each field would cost more than reading it.
  private let kindColumn: Int?
  private let amountColumn: Int?
  private let currencyColumn: Int?
  private let dateColumn: Int?
  private let idColumn: Int?
  private let progress: (FlowReadingProgress) -> Void
  private var records: [Record] = []
  private var lookups: NameLookups

  private static var batchSize: Int { 64 }

  /// - Precondition: the layout has a source and a target.
  init(
    _ window: ByteWindow, scanner: Scanner, layout: RowLayout, problems: RowProblems, options: FlowReadingOptions,
    limits: FlowRowBuilder.Limits, progress: @escaping (FlowReadingProgress) -> Void
  ) {
    self.window = window
    self.scanner = scanner
    self.layout = layout
    self.options = options
    self.progress = progress
    requiredCount = layout.fieldCount ?? layout.columns.fieldCount(of: [.source, .target])
    source = layout.columns[.source] ?? 0
    target = layout.columns[.target] ?? 0
    kindColumn = layout.columns[.kind]
    amountColumn = layout.columns[.amount]
    currencyColumn = layout.columns[.currency]
    dateColumn = layout.columns[.date]
    idColumn = layout.columns[.id]
    currency = RowCurrency(conversion: options.conversion)
    test = RowTest(options.filter)
    lookups = NameLookups(capacity: 2 * Self.batchSize)
    builder = FlowRowBuilder(problems: problems, hasRowNames: layout.columns[.id] != nil, limits: limits)
  }

  /// Reads all rows.
  mutating func readAll() throws(InvalidInput) -> FlowInput {
    while readWindow() == .incomplete { advanceWindow() }
    return try finish()
  }

  /// What the rows make.
  mutating func finish() throws(InvalidInput) -> FlowInput {
    if builder.rowsSeen == 0, !builder.isFull {
      builder.problems.addWarning(
        "no-rows", at: 0, from: LineStart(offset: 0, line: 1), ("the table has no rows", nil))
    }
    return try builder.input(timeUnit: times.unit, currency: currency.currency, missingKinds: test.missingKinds)
  }

  /// Reads the rows that end in the window; tells what ended that.
  private mutating func readWindow() -> RecordStep {
    var step = RecordStep.record
    while step == .record, !builder.isFull {
      step = scanBatch()
      lookUpNames()
      for position in records.indices where !builder.isFull { readRow(position) }
      if case .malformed(let malformation, let offset) = step, !builder.isFull {
        add(malformation, at: offset)
        if !malformation.endsReading { step = .record }
      }
    }
    hasEnded = step != .incomplete || builder.isFull
    return hasEnded ? .end : .incomplete
  }

  /// Reads the rows that end in some bytes of the file, which follow those before.
  ///
  /// - Returns: Where the bytes begin that were not read, since what follows them tells what they are.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int {
    window = ByteWindow(bytes, isLast: isLast)
    scanner.restart(in: window, after: 0)
    builder.problems.bytes = bytes
    builder.indexNames()
    return readWindow() == .incomplete ? scanner.next.offset : bytes.count
  }

  /// Takes the rows of a chunk, which follow those before, if reading them one after the other would give the same.
  mutating func take(_ chunk: RowChunk, bytesRead: Int) -> Bool {
    guard chunk.isClean, !chunk.hasThousands || toldOnce.contains("thousands"), builder.hasRoom(for: chunk) else {
      return false
    }
    var (times, currency) = (times, currency)
    guard times.join(chunk.times), currency.join(chunk.currency) else { return false }
    self.times = times
    self.currency = currency
    test.join(chunk.test)
    window = ByteWindow(chunk.content, isLast: chunk.isLast)
    scanner.restart(in: window, after: chunk.lines)
    builder.append(chunk, bytesRead: bytesRead)
    return true
  }

  /// Looks up the names of chunks as far as they are known, each chunk for itself.
  mutating func lookUpNames(of chunks: ArraySlice<RowChunk>, workers: Int) {
    builder.lookUpNames(of: chunks, workers: workers)
  }

  /// Makes room for some rows in all.
  mutating func reserveCapacity(_ rows: Int) { builder.reserveCapacity(rows) }

  /// Splits records until there are enough of them; tells what ended the batch.
  private mutating func scanBatch() -> RecordStep {
    records.removeAll(keepingCapacity: true)
    var firstField = 0
    while records.count < Self.batchSize {
      let scanned = scanner.step(keepingFields: !records.isEmpty)
      let step = scanner.limited(scanned)
      guard step == .record else {
        // A record that fills the window without an end would do so for ever.
        let isTooLong = step == .incomplete && window.bytes.count - scanner.next.offset > ByteWindow.recordLimit
        return isTooLong ? .malformed(.tooLong, at: scanner.next.offset) : step
      }
      records.append(Record(start: scanner.start, firstField: firstField, fieldCount: scanner.fieldCount))
      firstField = scanner.fields.count
    }
    return .record
  }

  private mutating func advanceWindow() {
    let offset = scanner.next.offset
    window.advance(to: offset)
    scanner.move(to: window, from: offset)
    builder.problems.bytes = window.bytes
    progress(FlowReadingProgress(bytes: window.passed + window.bytes.count, rows: builder.rowsSeen))
  }

  private mutating func lookUpNames() {
    lookups.removeAll()
    for record in records {
      for column in [source, target] {
        let field = record.fieldCount >= requiredCount ? scanner.fields[record.firstField + column] : nil
        // Content with doubled quotes exists only while it is read.
        lookups.append(field.flatMap { $0.hasDoubledQuotes ? nil : scanner.content(of: $0) })
      }
    }
    builder.names.lookUp(&lookups)
  }

  private mutating func add(_ malformation: Malformation, at offset: Int) {
    builder.beginRow(scanner.start)
    if malformation.endsReading {
      builder.problems.addError(malformation.code, at: offset, from: scanner.start, malformation.finding)
    } else {
      builder.problems.addRowError(malformation.code, at: offset, from: scanner.start, malformation.finding)
    }
  }
}

extension FlowRowReader {
  private mutating func readRow(_ position: Int) {
    let record = records[position]
    builder.beginRow(record.start)
    guard hasAllFields(record) else { return }
    for column in [source, target] {
      let field = scanner.fields[record.firstField + column]
      guard field.start == field.end else { continue }
      builder.problems.addRowError(
        "empty-name", at: field.start, from: record.start, ("the name of a company is empty", nil))
    }
    let amount = amount(of: record)
    let time = time(of: record)
    if let idColumn {
      let field = field(idColumn, of: record)
      scanner.withContent(of: field) { builder.addRowName($0, at: field.start, from: record.start) }
    }
    guard !builder.problems.isRowBad, let amount, let time,
      let bounds = converted(amount, of: record, at: time)
    else { return checkNames(of: record) }
    guard counts(record, amount: bounds, time: time) else {
      checkNames(of: record)
      if !builder.problems.isRowBad { builder.leaveOut() }
      return
    }
    let kind = kind(of: record)
    guard let from = company(at: 2 * position, source, of: record), let kind,
      let to = company(at: 2 * position + 1, target, of: record)
    else { return }
    if builder.append(source: from, target: to, kind: kind, amount: bounds, time: time) {
      builder.problems.addWarning(
        "amounts-overflow", at: record.start.offset, from: record.start,
        (
          "with this row the amounts add up to more than can be counted, so no sum of all of them can be told",
          "sums go up to 2^63 − 2 minor units; check the amounts, or write all rows in a larger unit"
        ))
    }
  }

  private mutating func hasAllFields(_ record: Record) -> Bool {
    let count = record.fieldCount
    if let expected = layout.fieldCount {
      if count == expected { return true }
      builder.problems.addRowError(
        "wrong-field-count", at: record.start.offset, from: record.start,
        ("this row has \(count == 1 ? "1 field" : "\(count) fields"), the first line \(expected)", nil))
    } else {
      if count >= requiredCount { return true }
      builder.problems.addRowError(
        "missing-target", at: scanner.fields[record.firstField].start, from: record.start,
        (
          "this line has \(count == 1 ? "one word" : "\(count) words"), so its source or target is missing",
          "write a source and a target, and a # before a comment"
        ))
    }
    return false
  }

  /// A field of a record; an empty one behind the end of a record that is too short.
  private func field(_ column: Int, of record: Record) -> RecordField {
    if column < record.fieldCount { return scanner.fields[record.firstField + column] }
    let end = scanner.fields[record.firstField + record.fieldCount - 1].end
    return RecordField(start: end, end: end)
  }

  private mutating func company(at lookup: Int, _ column: Int, of record: Record) -> UInt32? {
    if let index = lookups.index(at: lookup) { return index }
    let field = scanner.fields[record.firstField + column]
    return scanner.withContent(of: field) { name in
      let hash = lookups.hash(at: lookup) ?? builder.names.hash(name)
      return builder.company(name, hash: hash, at: field.start, from: record.start)
    }
  }

  private mutating func kind(of record: Record) -> UInt16? {
    let field = kindColumn.map { self.field($0, of: record) } ?? Self.noField
    return scanner.withContent(of: field) { builder.kind($0, at: field.start, from: record.start) }
  }

  /// Tells the names of a row that is not used for another reason, where they cannot be used either.
  private mutating func checkNames(of record: Record) {
    for column in [source, target, kindColumn] {
      guard let column else { continue }
      let field = field(column, of: record)
      scanner.withContent(of: field) { _ = builder.isUsable($0, at: field.start, from: record.start) }
    }
  }

  /// Whether a row passes the filter.
  private mutating func counts(
    _ record: Record, amount: AmountInterval, time: (first: Int64, last: Int64)
  ) -> Bool {
    guard test.isActive else { return true }
    let field = kindColumn.map { self.field($0, of: record) } ?? Self.noField
    let hasKind =
      field.start == field.end
      ? FlowRowBuilder.defaultKind.withUnsafeBufferPointer { test.includes(kind: $0) }
      : scanner.withContent(of: field) { test.includes(kind: $0) }
    guard hasKind, test.includes(time, unit: times.unit) else { return false }
    do throws(MoneyTextError) {
      return try test.includes(amount, in: currency.currency)
    } catch {
      tellOnce(
        "wrong-bound", at: record.start.offset, of: record, ("rows cannot be chosen by their amounts: \(error)", nil))
      return false
    }
  }

  private static var noField: RecordField { RecordField(start: 0, end: 0) }
}

extension FlowRowReader {
  /// The amount of a row, with its currency; `nil` when it has a problem.
  private mutating func amount(of record: Record) -> Amount? {
    guard let amountColumn else { return Amount() }
    let field = field(amountColumn, of: record)
    let text = scanner.content(of: field)
    guard !text.isEmpty else { return Amount() }
    guard var amount = unit(of: record) else { return nil }
    let decimals = amount.currency?.minorUnitDigits ?? RowCurrency.unnamedDecimals
    let style: DecimalAmount.Style = options.hasDecimalComma ? .comma : .point
    do throws(DecimalAmount.Failure) {
      amount.minorUnits = try DecimalAmount.minorUnits(text, decimals: decimals, style: style)
      if decimals < 3, style == .point, text.count >= 5, DecimalAmount.mayBeThousands(text) {
        warnOfThousands(text, at: field.start, of: record)
      }
      return amount
    } catch {
      var finding = error.finding(RowProblems.excerpt(text), decimals: decimals, style: style)
      if error == .notANumber, mayBeHeader { finding.remedy = Self.headerRemedy }
      builder.problems.addRowError("invalid-amount", at: field.start, from: record.start, finding)
      return nil
    }
  }

  /// Whether the row may be a line that names the words of the others, of which files without columns have none.
  private var mayBeHeader: Bool { layout.fieldCount == nil && builder.isFirstRow && options.hasHeader }

  private static var headerRemedy: String {
    "if this line is a header, put a # before it, or use its words in --columns"
  }

  private mutating func warnOfThousands(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, of record: Record) {
    guard toldOnce.insert("thousands").inserted else { return }
    let excerpt = RowProblems.excerpt(text)
    builder.problems.addWarning(
      "maybe-thousands", at: offset, from: record.start,
      ("“\(excerpt)” is read with a decimal point", "if the point separates thousands, say --decimal-comma"))
  }

  /// An amount that is not read yet, in the currency of a row; `nil` when that does not fit.
  private mutating func unit(of record: Record) -> Amount? {
    let field = currencyColumn.map { self.field($0, of: record) } ?? Self.noField
    let code = scanner.content(of: field)
    do throws(RowCurrency.Failure) {
      return Amount(currency: try currency.currency(code))
    } catch {
      let finding = error.finding(RowProblems.excerpt(code), rowsBefore: currency.currency)
      let offset = currencyColumn == nil ? record.start.offset : field.start
      switch error {
      case .unknown: builder.problems.addRowError("unknown-currency", at: offset, from: record.start, finding)
      // That currencies are mixed is one problem of the file, not one of each row.
      case .mixed: tellOnce("mixed-currencies", at: offset, of: record, finding)
      case .unnamed: tellOnce("missing-currency", at: offset, of: record, finding)
      }
      return nil
    }
  }

  /// An amount in the currency of the table; `nil` when it cannot be converted.
  private mutating func converted(
    _ amount: Amount, of record: Record, at time: (first: Int64, last: Int64)
  ) -> AmountInterval? {
    guard let minorUnits = amount.minorUnits else { return .unknown }
    guard options.conversion != nil, let code = amount.currency?.code else { return AmountInterval(minorUnits) }
    // The last day that the row can mean, but none after the day that is asked about.
    let asOf = options.filter.asOf ?? .distantFuture
    let day = min((times.unit ?? .day).day(of: time.last) ?? asOf, asOf)
    do throws(MoneyError) {
      let converted = try currency.converted(minorUnits, from: amount.currency, on: day)
      if let rate = currency.laterRate {
        builder.problems.addWarning(
          "later-rate", at: record.start.offset, from: record.start,
          (
            "this row, and perhaps more, is converted from \(code) by the rate of a later day, \(rate.date)",
            "add a rate of \(day) or before to the deal book of --rates"
          ))
      }
      guard converted < FlowTable.unknownAmount else { throw .overflow }
      return AmountInterval(converted)
    } catch {
      let finding: (String, String?) = ("\(error)", "add the rate to the deal book of --rates")
      switch error {
      case .noRate: tellOnce("missing-rate", about: code, at: record.start.offset, of: record, finding)
      case .overflow, .differentCurrencies:
        builder.problems.addRowError("invalid-amount", at: record.start.offset, from: record.start, (finding.0, nil))
      }
      return nil
    }
  }

  /// The first and the last time of a row; `nil` when it has a problem.
  private mutating func time(of record: Record) -> (first: Int64, last: Int64)? {
    let unknown = (FlowTable.unknownTime, FlowTable.unknownTime)
    guard let dateColumn else { return unknown }
    let field = field(dateColumn, of: record)
    let text = scanner.content(of: field)
    guard !text.isEmpty else { return unknown }
    do throws(RowTime.Failure) {
      return try times.bounds(text)
    } catch {
      var finding = error.finding(RowProblems.excerpt(text), style: times.style)
      if error == .notATime, mayBeHeader { finding.remedy = Self.headerRemedy }
      builder.problems.addRowError("invalid-date", at: field.start, from: record.start, finding)
      return nil
    }
  }

  /// Tells a problem of the whole file on the first row that shows it.
  private mutating func tellOnce(
    _ code: String, about subject: String = "", at offset: Int, of record: Record,
    _ finding: (message: String, remedy: String?)
  ) {
    guard toldOnce.insert(code + subject).inserted else { return }
    builder.problems.addError(code, at: offset, from: record.start, finding)
  }
}
