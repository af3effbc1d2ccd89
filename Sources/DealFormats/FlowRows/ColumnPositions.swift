import DealModel

/// Where the columns of a file stand, by their names in its first line or by their positions.
struct ColumnPositions {
  /// What keeps a column from being found.
  struct Problem {
    var code: String
    /// The field that it is about, from 0; the line where there is none.
    var field: Int?
    var message: String
    var remedy: String?
  }

  private(set) var problems: [Problem] = []
  private var positions: [FlowColumn: Int] = [:]

  /// The position of a column from 0, if the file has it.
  subscript(column: FlowColumn) -> Int? { positions[column] }

  /// Whether flows can be read.
  var hasEnds: Bool { positions[.source] != nil && positions[.target] != nil }

  /// How many fields a row must have so that all these columns are in it.
  func fieldCount(of columns: some Sequence<FlowColumn> = FlowColumn.allCases) -> Int {
    (columns.compactMap { positions[$0] }.max() ?? -1) + 1
  }

  /// Whether a field is one of the columns.
  func contains(_ field: Int) -> Bool { positions.values.contains(field) }

  /// The columns that the options name, and those that are called as they are.
  init(names: [String], options: FlowReadingOptions) {
    let written = names
    let names = names.map { $0.lowercased() }
    for column in FlowColumn.allCases {
      guard let wanted = options.columns[column] else { continue }
      let fields = names.indices.filter { names[$0] == wanted.lowercased() }
      if let field = fields.first {
        positions[column] = field
        if fields.count > 1 { addDuplicate(wanted, at: fields[1]) }
      } else if let position = FlowReadingOptions.position(wanted) {
        guard position < names.count else {
          addPosition(column, wanted, beyond: names.count)
          continue
        }
        positions[column] = position
      } else {
        problems.append(
          Problem(
            code: "unknown-column", message: "no column is called “\(wanted)”, which is to be the \(column.rawValue)",
            remedy: written.nearest(to: wanted).map { "did you mean “\($0)”?" } ?? Self.listed(written)))
      }
    }
    addShared()
    for column in FlowColumn.allCases where options.columns[column] == nil {
      let fields = names.indices.filter { names[$0] == column.rawValue && !contains($0) }
      positions[column] = fields.first
      if fields.count > 1 { addDuplicate(column.rawValue, at: fields[1]) }
      if fields.isEmpty, column.isRequired {
        problems.append(
          Problem(
            code: "missing-column", message: "the first line names no column “\(column.rawValue)”",
            remedy: "say which one it is with --columns \(column.rawValue)=…; \(Self.listed(written))"))
      }
    }
  }

  /// The columns at the positions that the options give, and of the others those at default positions.
  ///
  /// - Parameters:
  ///   - options: the columns that are named by positions.
  ///   - defaults: the positions of others.
  ///   - count: how many fields a row has, where all have as many.
  init(options: FlowReadingOptions, defaults: [FlowColumn: Int], count: Int? = nil) {
    for column in FlowColumn.allCases {
      guard let wanted = options.columns[column] else { continue }
      guard let position = FlowReadingOptions.position(wanted) else {
        problems.append(
          Problem(
            code: "unknown-column",
            message: "the \(column.rawValue) is to be “\(wanted)”, but no line names the columns",
            remedy: "give its position, counted from 1"))
        continue
      }
      if let count, position >= count {
        addPosition(column, wanted, beyond: count)
        continue
      }
      positions[column] = position
    }
    addShared()
    for column in FlowColumn.allCases where options.columns[column] == nil {
      guard let position = defaults[column] else { continue }
      if !contains(position), count.map({ position < $0 }) ?? true {
        positions[column] = position
      } else if column.isRequired {
        problems.append(
          Problem(
            code: "missing-column", message: "it is not said which column is the \(column.rawValue)",
            remedy: "say it with --columns \(column.rawValue)=…, a position counted from 1"))
      }
    }
  }

  /// Adds what is wrong with the columns to the problems of a file, at the fields of its first line where they are known.
  func addProblems(of fields: [RecordField], at start: LineStart, to problems: inout RowProblems) {
    for problem in self.problems {
      let offset = problem.field.flatMap { fields.indices.contains($0) ? fields[$0].start : nil } ?? start.offset
      problems.addError(problem.code, at: offset, from: start, (problem.message, problem.remedy))
    }
  }

  private mutating func addDuplicate(_ name: String, at field: Int) {
    problems.append(
      Problem(
        code: "duplicate-column", field: field, message: "a second column is called “\(name)”",
        remedy: "name one of them otherwise, or give its position with --columns"))
  }

  private mutating func addPosition(_ column: FlowColumn, _ position: String, beyond count: Int) {
    problems.append(
      Problem(
        code: "unknown-column",
        message: "the \(column.rawValue) is to be column \(position), but the first line has \(count)",
        remedy: "positions count from 1"))
  }

  private mutating func addShared() {
    for (field, columns) in Dictionary(grouping: positions.keys, by: { positions[$0] ?? 0 }).sorted(by: {
      $0.key < $1.key
    })
    where columns.count > 1 {
      let roles = FlowColumn.allCases.filter(columns.contains).map(\.rawValue)
      problems.append(
        Problem(
          code: "shared-column", field: field, message: "one column is to be \(roles.joined(separator: " and "))",
          remedy: "name a column of its own for each"))
    }
  }

  private static func listed(_ names: [String]) -> String {
    let shown = names.prefix(10).map { name in
      var name = name
      return "“" + name.withUTF8(RowProblems.excerpt) + "”"
    }
    let rest = names.count - shown.count
    return "the columns are " + shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
