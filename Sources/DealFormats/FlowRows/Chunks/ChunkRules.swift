/// How rows are read that are read apart from those before.
struct ChunkRules {
  /// How records are split.
  enum Form {
    /// Comma-separated, or by another delimiter, with as many fields in every record.
    case fields(delimiter: UInt8, count: Int)
    /// Words, of which there are so many at least in every line that has some.
    case words(required: Int)
  }

  /// What a field of a record is; also where its place is kept while the record is read.
  enum Role {
    static let source: UInt8 = 0
    static let target: UInt8 = 1
    static let kind: UInt8 = 2
    static let amount: UInt8 = 3
    static let currency: UInt8 = 4
    static let date: UInt8 = 5
    /// What is not read.
    static let none: UInt8 = 6
  }

  let form: Form
  /// The role of each field that a record may have, up to the last one that is read.
  let roles: [UInt8]
  let hasKinds: Bool
  let hasAmounts: Bool
  let hasDates: Bool
  let hasDecimalComma: Bool
  /// What the rows before tell of the rest: how times are written, in which currency amounts are, and whether names are numbers.
  ///
  /// It does not say what is read, but how much of that can be used.
  var times = RowTime()
  var currency = RowCurrency()
  var test: RowTest
  var expectsNumbers = true

  /// The rules for a file, or `nil` when its rows can only be read one after the other: with identifiers, each of which
  /// is looked up among those before, and with conversions.
  init?(form: Form, columns: ColumnPositions, options: FlowReadingOptions) {
    guard columns[.id] == nil, options.conversion == nil else { return nil }
    self.form = form
    var roles = [UInt8](repeating: Role.none, count: columns.fieldCount())
    let known: [(FlowColumn, UInt8)] = [
      (.source, Role.source), (.target, Role.target), (.kind, Role.kind), (.amount, Role.amount),
      (.currency, Role.currency), (.date, Role.date),
    ]
    for (column, role) in known {
      if let position = columns[column] { roles[position] = role }
    }
    if case .fields(_, let count) = form { roles += Array(repeating: Role.none, count: max(0, count - roles.count)) }
    self.roles = roles
    hasKinds = columns[.kind] != nil
    hasAmounts = columns[.amount] != nil
    hasDates = columns[.date] != nil
    hasDecimalComma = options.hasDecimalComma
    test = RowTest(options.filter)
  }
}
