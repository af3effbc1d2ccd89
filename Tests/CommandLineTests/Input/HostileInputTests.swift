import Foundation
import Testing

/// Whatever the bytes are, the program reads them rightly or says what is wrong, soon, and leaves nothing behind.
@Suite struct HostileInputTests {
  private static let head = "dealgraph: 1\ncurrency: USD\nexample: true\n"
  private static let sound = """
    \(head)sources: {s: {publisher: P, title: T, date: 2026-01-01}}
    companies: {a: {name: A}, b: {name: B}}
    deals: {d: {kind: investment, investor: a, investee: b, claims: [{source: s, status: paid, amount: 1 USD}]}}

    """

  /// Files that are refused, with a word of the reason.
  static let refused: [(name: String, bytes: [UInt8], reason: String)] = [
    ("aliases.yaml", bomb(levels: 20), "repeat"),
    ("nested.yaml", Array("\(head)companies: ".utf8) + repeating("[", 100_000), "deep"),
    ("nested.json", repeating("[", 100_000), "levels"),
    ("objects.json", repeating("{\"a\":", 100_000), "levels"),
    ("digits.yaml", Array("\(head)rates: ".utf8) + repeating("9", 3_000_000), "rates"),
    ("digits.json", Array("{\"dealgraph\": ".utf8) + repeating("9", 3_000_000) + [0x7D], "dealgraph"),
    ("nul.yaml", Array("\(head)title: a".utf8) + [0] + Array("b\n".utf8), "control characters"),
    ("nul.csv", Array("source,target\na,".utf8) + [0, 0x0A], "NUL"),
    ("latin.yaml", Array("\(head)title: caf".utf8) + [0xE9, 0x0A], "UTF-8"),
    ("latin.json", Array("{\"title\": \"caf".utf8) + [0xE9, 0x22, 0x7D], "UTF-8"),
    ("latin.csv", Array("source,target\ncaf".utf8) + [0xE9] + Array(",b\n".utf8), "UTF-8"),
    ("latin.edges", Array("caf".utf8) + [0xE9] + Array(" b\n".utf8), "UTF-8"),
    ("utf16.yaml", Array(sound.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }), "UTF-8"),
    ("twice.yaml", Array("\(head)\(head)".utf8), "dealgraph"),
    ("twice.json", Array("{\"a\": 1, \"a\": 2}".utf8), "“a”"),
    ("tab.yaml", Array("\(head)companies:\n\ta: {name: A}\n".utf8), "tab"),
    ("field.csv", Array("source,target\n\"".utf8) + repeating("x", 17 << 20), "quote"),
    ("number.csv", Array("source,target,amount\na,b,".utf8) + repeating("9", 1_000_000) + [0x0A], "amount"),
    ("number.edges", Array("a b ".utf8) + repeating("9", 1_000_000) + [0x0A], "amount"),
    ("unclosed.csv", Array("source,target\n\"a,b\nb,a\n".utf8), "quote"), ("nothing.yaml", [], "empty"),
    ("nothing.csv", [], "empty"),
    ("noise.json", (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }, "UTF-8"),
  ]

  /// Files that are read, with the number of deals or rows.
  static let read: [(name: String, bytes: [UInt8], count: Int)] = [
    ("mark.yaml", [0xEF, 0xBB, 0xBF] + Array(sound.utf8), 1),
    ("returns.yaml", Array(sound.replacing("\n", with: "\r\n").utf8), 1),
    ("mark.csv", [0xEF, 0xBB, 0xBF] + Array("source,target\r\na,b\r\nb,a\r\n".utf8), 2),
    ("mark.edges", [0xEF, 0xBB, 0xBF] + Array("a b\rb a\rb c".utf8), 3),
    ("long.yaml", Array(sound.utf8) + Array("title: ".utf8) + repeating("x", 3 << 20) + [0x0A], 1),
    ("long.csv", Array("source,target\n".utf8) + repeating("x", 1 << 20) + Array(",b\n".utf8), 1),
  ]

  private static func repeating(_ text: String, _ count: Int) -> [UInt8] {
    Array(repeatElement(Array(text.utf8), count: count).joined())
  }

  /// Each level has ten times the one before: 10²⁰ entries in a kilobyte.
  private static func bomb(levels: Int) -> [UInt8] {
    var text = "\(head)companies:\n  a0: &a0 {name: x}\n"
    for level in 1...levels {
      let aliases = repeatElement("*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "  a\(level): &a\(level) [\(aliases)]\n"
    }
    return Array(text.utf8)
  }

  private static func expectPlain(_ text: String, _ name: String) {
    #expect(
      text.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.properties.generalCategory != .control && !$0.properties.isBidiControl)
      },
      "\(name)")
  }

  @Test(arguments: refused.indices) func isRefusedWithAReason(_ index: Int) throws {
    let (name, bytes, reason) = Self.refused[index]
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent(name).path
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let output = folder.appendingPathComponent("output.json").path
      let run = try Program.run("cycles", path, "--format", "json", "-o", output)
      #expect(run.status == 1, "\(name): \(run.errors.prefix(500))")
      #expect(run.errors.contains(reason), "\(name): \(run.errors.prefix(500))")
      #expect(run.errors.utf8.count < 10_000, "\(name)")
      Self.expectPlain(run.errors, name)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
      let check = try Program.run("check", path)
      #expect(check.status == 1)
      #expect(check.output.contains(reason), "\(name): \(check.output.prefix(500))")
      Self.expectPlain(check.output, name)
    }
  }

  @Test(arguments: read.indices) func isReadRightly(_ index: Int) throws {
    let (name, bytes, count) = Self.read[index]
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent(name).path
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let run = try Program.run("centrality", path, "--measure", "outDegree", "--format", "json")
      #expect(run.status == 0, "\(name): \(run.errors.prefix(500))")
      let rows = try #require(run.json["rows"] as? [[String: Any]])
      #expect(rows.compactMap { $0["outDegree"] as? Int }.reduce(0, +) == count, "\(name)")
    }
  }

  /// Names that obey nobody: in every form of every answer, and in the picture.
  @Test func nothingInANameReachesATerminal() throws {
    let name = #""\e[2J\x9B2J\u202Eevil =1+2""#
    let book = Self.sound.replacing("name: A", with: "name: \(name)").replacing("title: T", with: "title: \(name)")
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent("book.yaml").path
      try Data(book.utf8).write(to: URL(fileURLWithPath: path))
      for command in ["check", "cycles", "centrality", "overlaps", "exposure", "diff"] {
        let subject = command == "exposure" ? ["--of", "a"] : command == "diff" ? ["--from", "2025-01-01"] : []
        for format in ["text", "json", "csv", "markdown"] {
          let run = try Program.run([command, path, "--format", format] + subject)
          #expect(run.status == 0, "\(command) \(format): \(run.errors)")
          Self.expectPlain(run.output.replacing("\r\n", with: "\n") + run.errors, "\(command) \(format)")
        }
      }
      let picture = folder.appendingPathComponent("picture.svg").path
      #expect(try Program.run("diagram", path, "-o", picture).status == 0)
      Self.expectPlain(try String(contentsOfFile: picture, encoding: .utf8), "picture")
    }
  }

  @Test func limitsCanBeSet() throws {
    let small = try Program.run("check", "--max-book-bytes", "100", "-", input: Self.sound)
    #expect(small.status == 1)
    #expect(small.output.contains("larger than 100 bytes"), "\(small.output)")
    let few = try Program.run("cycles", "--max-book-entries", "10", "-", input: Self.sound)
    #expect(few.status == 1)
    #expect(few.errors.contains("10 entries"), "\(few.errors)")
    #expect(try Program.run("cycles", "--max-book-bytes", "0", "-", input: Self.sound).status == 64)
  }
}
