import ArgumentParser
import DealGraph

/// How a table of flows is read; none of it means anything for a deal book.
struct TableOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Which column is the source, target, kind, amount, currency, date or id of a flow, by its name in the first line or \
      its position from 1.
      """, valueName: "source=name,target=name,…"))
  var columns: String?

  @Flag(help: "The first line is a row, and names no columns.")
  var noHeader = false

  @Flag(help: "Amounts are written like 1.234,56.")
  var decimalComma = false

  @Option(
    help: ArgumentHelp("Convert amounts to the currency of a deal book, by its rates.", valueName: "book"))
  var rates: String?

  @Flag(help: "Leave out and count rows that cannot be used, instead of stopping.")
  var skipBadRows = false

  func validate() throws { _ = try columnNames() }

  /// The options of these that were given, as a user writes them.
  var given: [String] {
    [
      (columns != nil, "--columns"), (noHeader, "--no-header"), (decimalComma, "--decimal-comma"),
      (rates != nil, "--rates"), (skipBadRows, "--skip-bad-rows"),
    ].filter(\.0).map(\.1)
  }

  /// How the table is read; the rows are not filtered.
  ///
  /// - Throws: ``CommandFailure`` when the book of the rates cannot be read.
  func readingOptions() throws -> FlowReadingOptions {
    var options = FlowReadingOptions()
    options.columns = try columnNames()
    options.hasHeader = !noHeader
    options.hasDecimalComma = decimalComma
    options.badRows = skipBadRows ? .skip : .stop
    options.conversion = try rates.map { CurrencyConversion(of: try LoadedInput.book(path: $0)) }
    return options
  }

  /// What `--columns` says, pair by pair: a comma separates pairs only before a word with an equals sign.
  private func columnNames() throws -> [FlowColumn: String] {
    guard let columns else { return [:] }
    var pairs: [(word: String, name: String)] = []
    for part in columns.split(separator: ",", omittingEmptySubsequences: false) {
      if let equals = part.firstIndex(of: "="), part[..<equals].allSatisfy({ $0.isLetter || $0 == " " }) {
        pairs.append((part[..<equals].filter { $0 != " " }, String(part[part.index(after: equals)...])))
      } else if let last = pairs.popLast() {
        pairs.append((last.word, last.name + "," + part))
      } else {
        pairs.append((String(part), ""))
      }
    }
    var names: [FlowColumn: String] = [:]
    var problems: [String] = []
    for pair in pairs {
      guard let column = FlowColumn(rawValue: pair.word.lowercased()) else {
        let words = FlowColumn.allCases.map(\.rawValue)
        let remedy =
          words.nearest(to: pair.word).map { "did you mean “\($0)”?" } ?? "there are \(words.joined(separator: ", "))"
        problems.append("a flow has no “\(pair.word)”; \(remedy)")
        continue
      }
      if pair.name.isEmpty { problems.append("name the column that is the \(column.rawValue): \(column.rawValue)=…") }
      if names.updateValue(pair.name, forKey: column) != nil {
        problems.append("the \(column.rawValue) is named twice")
      }
    }
    guard problems.isEmpty else { throw ValidationError("--columns: " + problems.joined(separator: "; ")) }
    return names
  }
}
