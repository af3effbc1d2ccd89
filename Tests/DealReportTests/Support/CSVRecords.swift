/// CSV read back by the grammar of RFC 4180, written for the tests alone.
struct CSVRecords {
  let titles: [String]
  let rows: [[String]]

  /// Reads a text, or returns `nil` where it breaks the grammar.
  init?(_ text: String) {
    var records: [[String]] = []
    var record: [String] = []
    var rest = Array(text.unicodeScalars)[...]
    while !rest.isEmpty {
      var field = String.UnicodeScalarView()
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while true {
          guard let next = rest.popFirst() else { return nil }
          if next != "\"" {
            field.append(next)
          } else if rest.first == "\"" {
            field.append("\"")
            rest = rest.dropFirst()
          } else {
            break
          }
        }
      } else {
        while let next = rest.first, next != ",", next != "\r" {
          guard next != "\"", next != "\n" else { return nil }
          field.append(next)
          rest = rest.dropFirst()
        }
      }
      record.append(String(field))
      guard let end = rest.popFirst() else { return nil }
      if end == "," { continue }
      guard end == "\r", rest.popFirst() == "\n" else { return nil }
      records.append(record)
      record = []
    }
    guard let titles = records.first else { return nil }
    self.titles = titles
    rows = Array(records.dropFirst())
  }

  /// The cells of a column.
  subscript(title: String) -> [String] {
    titles.firstIndex(of: title).map { column in rows.map { column < $0.count ? $0[column] : "" } } ?? []
  }
}
