import DealModel
import DealTestSupport

@testable import DealFormats

/// Random tables with every kind of dirt, in all amounts, as comma-separated rows and as lines of words.
struct DirtyRows {
  let text: String
  let format: InputFormat
  var options = FlowReadingOptions()

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    format = generator.next() % 3 == 0 ? .edgeList : .flowCSV
    // None, little or much.
    let dirt = [0, 0, 2, 20][Int(generator.next() % 4)]
    let rowCount = Int(generator.next() % 60)
    let lineEnd = ["\n", "\n", "\r\n", "\r"][Int(generator.next() % 4)]
    let hasNumbers = generator.next() % 2 == 0
    let style = Int(generator.next() % 3)
    let currencies = generator.next() % 8 == 0 ? ["USD", "EUR", ""] : [["USD", "JPY", ""][Int(generator.next() % 3)]]
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
    func one(_ texts: [String]) -> String { texts.randomElement(using: &generator) ?? "" }
    func name() -> String {
      if hasNumbers, !chance(dirt / 2) {
        let number = Int.random(in: 0...20, using: &generator)
        return String(chance(5) ? number * 123_456_789 : number)
      }
      return one([
        "a", "b", "C60", "é", "Acme Corp", "a much longer name", "007", "12", "another name of more than 16 bytes",
        "x.y",
      ])
    }
    func amount() -> String {
      if chance(10) { return "" }
      if chance(dirt) {
        return one(["-1", "1e3", "1.234", "1,5", "x", "9223372036854775806", "1.500", "1.", ".5", "."])
      }
      return "\(Int.random(in: 0...3_000_000_000, using: &generator))" + one(["", ".5", ".25", ".0", ".10"])
    }
    func date() -> String {
      if chance(10) { return "" }
      if chance(dirt) { return one(["2026-02-30", "2026-2-1", "20260227", "12", "x", "2026-02-27T25:00"]) }
      let day = one(["2026-02-27", "2024-02-29", "1999-12-31", "0001-01-01", "9999-12-31"])
      return switch style {
      case 0: day
      case 1: chance(20) ? String(day.prefix(7)) : chance(10) ? String(day.prefix(4)) : day
      default: chance(50) ? day + "T12:34:56Z" : day + " 01:02+02:00"
      }
    }
    func quoted(_ field: String) -> String {
      guard chance(15) else { return chance(5) ? " \(field)\t" : field }
      return "\"\(field)\(chance(30) ? one(["\n", "\"\"", ",", "\r\n", "\r", "\"\"\n"]) : "")\""
    }
    var lines: [String] = []
    if format == .flowCSV {
      lines.append(
        one([
          "source,target,amount,currency,date,kind", "source,target,amount,currency,date,kind,more", "source,target",
          "target,source,date", "id,source,target,amount", "source,target,kind",
        ]))
      if chance(5) { lines[0] = "\u{FEFF}" + lines[0] }
      let columns = lines[0].split(separator: ",").map { $0.trimmingPrefix("\u{FEFF}") }
      for row in 0..<rowCount {
        var fields: [String] = columns.map { column in
          switch column {
          case "source", "target": quoted(name())
          case "amount": amount()
          case "currency": one(currencies)
          case "date": quoted(date())
          case "kind": quoted(one(["sale", "loan", "", "LOAN", "a kind with a very long name"]))
          case "id": chance(dirt) ? "1" : "r\(row)"
          default: quoted("x")
          }
        }
        if chance(dirt / 2) { fields.append("y") }
        if chance(dirt / 2) { fields.removeLast() }
        lines.append(fields.joined(separator: ","))
      }
    } else {
      for _ in 0..<rowCount {
        var line = name() + one([" ", " ", "\t", "  "]) + name()
        if chance(20) { line += " " + amount() + (chance(30) ? " more words" : "") }
        if chance(10) { line = " " + line + " " }
        if chance(5) { line += " # and so on" }
        lines.append(line)
      }
    }
    for position in lines.indices.dropFirst() where chance(dirt) {
      let damage = ["\"", "\"\"", ",", "\n", "\r", "\r\n", "\0", "# x", "% y", "a", "\u{301}", "", "\t"]
      var line = Array(lines[position])
      line.insert(contentsOf: one(damage), at: Int.random(in: 0...line.count, using: &generator))
      lines[position] = String(line)
    }
    text =
      lines.map { $0 + (chance(3) ? one(["\n", "\r\n", "\r", "\n\n"]) : lineEnd) }.joined()
      + (chance(30) ? one(["a", "a,b", "\"", "1 2", "\r"]) : "")
    if chance(40) { options.badRows = .skip }
    if chance(20) { options.filter.kinds = ["sale", "Flow", "never"] }
    if chance(15) { options.filter.asOf = .init("2025-01-01") }
    if chance(15) { options.filter.since = .init("2000-01-01") }
    if chance(15) { options.filter.minimumAmount = one(["1000", "USD 5000", "x"]) }
    if chance(5) { options.hasDecimalComma = true }
    if chance(10) { options.hasHeader = false }
    if chance(10), format == .edgeList { options.columns = [.amount: "4", .date: "3"] }
  }
}
