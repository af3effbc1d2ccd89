import Foundation
import Testing

@Suite struct CentralityCommandTests {
  private let rows = "source,target,amount\na,b,5\nc,b,7\nb,d,1\n"

  private func companies(_ run: Program.Run) -> [String?] {
    (run.json["rows"] as? [[String: Any]] ?? []).map { $0["company"] as? String }
  }

  @Test func measuresAreListedAndRanked() throws {
    let run = try Program.run("centrality", "-", "--measure", "inStrength,inDegree", "--format", "json", input: rows)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.json["measures"] as? [String] == ["inStrength", "inDegree"])
    #expect(companies(run) == ["b", "d", "a", "c"])
    let first = try #require((run.json["rows"] as? [[String: Any]])?.first)
    #expect(first["inDegree"] as? Int == 2)
  }

  @Test func topCuts() throws {
    let run = try Program.run("centrality", Program.firstBook, "--top", "2", "--format", "json")
    #expect((run.json["rows"] as? [Any])?.count == 2)
    #expect(run.json["measures"] as? [String] == ["inDegree", "outDegree", "inStrength", "outStrength"])
  }

  @Test func everyMeasureOfTheFirstBook() throws {
    let measures = "pageRank,betweenness,harmonicCloseness,eigenvector,katz,hub,authority"
    for weight in ["none", "amount"] {
      let run = try Program.run(
        "centrality", Program.firstBook, "--measure", measures, "--weight", weight, "--format", "json")
      #expect(run.status == 0, "\(run.errors)")
      #expect((run.json["options"] as? [String: String])?["weight"] == weight)
      let ranks = (run.json["rows"] as? [[String: Any]] ?? []).compactMap { $0["pageRank"] as? Double }
      #expect(ranks.count == 8 && abs(ranks.reduce(0, +) - 1) < 1e-12)
      // Companies whose ranks agree as far as they are known stand in the order of their names.
      #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $0 > $1 - 1e-10 })
    }
  }

  /// a → b ← c and b → d: three dangling or waiting; by hand with α = ½.
  @Test func dampingAndAttenuationAreUsed() throws {
    let run = try Program.run(
      "centrality", "-", "--measure", "pageRank,katz", "--damping", "0", "--katz-alpha", "0.5", "--format", "json",
      input: rows)
    #expect(run.status == 0, "\(run.errors)")
    let values = try #require(run.json["rows"] as? [[String: Any]])
    #expect(values.allSatisfy { $0["pageRank"] as? Double == 0.25 })
    let katz = Dictionary(uniqueKeysWithValues: values.map { ($0["company"] as? String ?? "", $0["katz"] as? Double) })
    #expect(katz == ["a": 1, "b": 2, "c": 1, "d": 2])
  }

  /// Rows of a ring: each company lies between (n − 2)(n − 1)/2 of (n − 1)(n − 2) pairs.
  @Test func betweennessIsApproximated() throws {
    let ring = "source,target\n" + (0..<9).map { "c\($0),c\(($0 + 1) % 9)\n" }.joined()
    let arguments = ["centrality", "-", "--measure", "betweenness", "--approximate", "0.05", "--format", "json"]
    let run = try Program.run(arguments + ["--seed", "4", "--confidence", "0.999"], input: ring)
    #expect(run.status == 0, "\(run.errors)")
    let options = try #require(run.json["options"] as? [String: String])
    #expect(options["approximate"] == "0.05" && options["confidence"] == "0.999" && options["seed"] == "4")
    let values = (run.json["rows"] as? [[String: Any]] ?? []).compactMap { $0["betweenness"] as? Double }
    #expect(values.count == 9 && values.allSatisfy { abs($0 - 0.5) <= 0.05 })
    #expect(try Program.run(arguments, input: ring).output == Program.run(arguments, input: ring).output)
    let words = try Program.run("centrality", "-", "--measure", "betweenness", "--approximate", "0.05", input: ring)
    #expect(words.output.contains("all within 0.05 of the exact value with the probability 0.9"))
    let weighted = try Program.run(arguments + ["--weight", "amount"], input: rows)
    #expect(weighted.status == 1 && weighted.errors.contains("without a weight"), "\(weighted.errors)")
  }

  @Test(arguments: [
    ["--measure", "betweenness", "--approximate", "0"], ["--measure", "betweenness", "--approximate", "nan"],
    ["--measure", "betweenness", "--approximate", "0.1", "--confidence", "1"], ["--seed", "3"],
    ["--confidence", "0.5"], ["--approximate", "0.1"], ["--measure", "pageRank", "--approximate", "0.1"],
  ])
  func approximationsThatMeanNothingAreRefused(options: [String]) throws {
    let run = try Program.run(["centrality", "-"] + options, input: rows)
    #expect(run.status == 64 && run.output.isEmpty, "\(run.errors)")
  }

  @Test func walksStartAtSeeds() throws {
    let arguments = ["centrality", Program.firstBook, "--measure", "pageRank,closeness,coreNumber"]
    let run = try Program.run(arguments + ["--seeds", "OpenAI, amazon", "--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.json["seeds"] as? [String] == ["openai", "amazon"])
    let text = try Program.run(arguments + ["--seeds", "openai"])
    let words = text.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("the seed is OpenAI."), "\(words)")
    let unknown = try Program.run(arguments + ["--seeds", "openia"])
    #expect(unknown.status != 0 && unknown.errors.contains("openia") && unknown.errors.lowercased().contains("openai"))
  }

  /// Both rows that end at b lead on to d: of the 12 ordered pairs of four companies, b → d is passed by three.
  @Test func flowsAreRanked() throws {
    let arguments = ["centrality", "-", "--of-flows", "--format"]
    let run = try Program.run(arguments + ["json"], input: rows)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.json["report"] as? String == "flowCentrality")
    let found = try #require(run.json["rows"] as? [[String: Any]])
    #expect(found.map { ($0["leg"] as? [String: Any])?["source"] as? String } == ["b", "a", "c"])
    let values = found.compactMap { $0["betweenness"] as? Double }
    #expect(zip(values, [3.0, 2, 2]).allSatisfy { abs($0 - $1 / 12) < 1e-12 } && values.count == 3)
    let text = try Program.run(arguments + ["text", "--top", "1", "--weight", "amount"], input: rows)
    let headline = "3 pairs of companies with a flow that has an amount in standard input, ranked by"
    #expect(text.output.contains(headline), "\(text.output)")
    let book = try Program.run(
      "centrality", Program.firstBook, "--of-flows", "--measure", "betweenness", "--layer", "dependency")
    #expect(book.status == 0 && book.output.contains("on dependency"), "\(book.errors)")
    let many = "source,target\n" + (0..<30).map { "hub,c\($0)\n" }.joined()
    let usual = try Program.run(arguments + ["json"], input: many)
    #expect((usual.json["rows"] as? [Any])?.count == 20 && usual.json["count"] as? Int == 30)
    let all = try Program.run(arguments + ["json", "--top", "0"], input: many)
    #expect((all.json["rows"] as? [Any])?.count == 30)
    let none = try Program.run("centrality", Program.firstBook, "--of-flows", "--basis", "paid", "--kinds", "license")
    #expect(none.status == 0 && none.output.hasPrefix("No flow between companies"), "\(none.errors)")
  }

  @Test(arguments: [
    (["--measure", "pageRank"], "leave out --measure"), (["--measure", "betweenness,katz"], "leave out --measure"),
    (["--measure", "pageRank", "--seeds", "a"], "leave out --measure"),
    (["--seeds", "a"], "--seeds: only of companies"),
    (["--damping", "0.5", "--katz-alpha", "0.1"], "--damping, --katz-alpha: only of companies"),
    (["--approximate", "0.1"], "--force"), (["--confidence", "0.9"], "--force"), (["--seed", "2"], "--force"),
    (["--top", "-1"], "0 lists all"),
  ])
  func whatMeansNothingForFlowsIsRefused(options: [String], remedy: String) throws {
    let run = try Program.run(["centrality", "-", "--of-flows"] + options, input: rows)
    #expect(run.status == 64 && run.output.isEmpty && run.errors.contains(remedy), "\(run.errors)")
  }

  @Test func whatIsUndefinedSaysSo() throws {
    let some = try Program.run("centrality", "-", "--measure", "eigenvector,pageRank", input: rows)
    #expect(some.status == 0, "\(some.errors)")
    #expect(some.output.contains("Eigenvector is undefined here"))
    let none = try Program.run("centrality", "-", "--measure", "eigenvector,katz", "--katz-alpha", "9", input: rows)
    #expect(none.status == 0, "without a cycle every attenuation works: \(none.errors)")
    let nothing = try Program.run("centrality", "-", "--measure", "eigenvector", input: rows)
    #expect(nothing.status == 1)
    #expect(nothing.output.isEmpty)
    #expect(nothing.errors.contains("eigenvector") && nothing.errors.contains("comes back"))
    let large = try Program.run(
      "centrality", "-", "--measure", "katz", "--katz-alpha", "2", input: "source,target\na,b\nb,a\n")
    #expect(large.status == 1)
    #expect(large.errors.contains("below 1.0"))
  }

  /// A ring of 20 000 companies with a chord, on which multiplication alone takes minutes.
  ///
  /// With a chord from 0 to 1 000 the largest eigenvalue has λ²⁰⁰⁰⁰ = 1 + λ⁹⁹⁹.
  @Test func aLongRingWithAChordHasAnEigenvector() throws {
    let count = 20_000
    let ring = (0..<count).map { "\($0) \(($0 + 1) % count)\n" }.joined() + "0 1000\n"
    let run = try Program.run("centrality", "-", "--measure", "eigenvector", "--format", "json", input: ring)
    #expect(run.status == 0, "\(run.errors)")
    let pairs = (run.json["rows"] as? [[String: Any]] ?? []).compactMap { row in
      (row["company"] as? String).flatMap { name in (row["eigenvector"] as? Double).map { (name, $0) } }
    }
    let values = Dictionary(uniqueKeysWithValues: pairs)
    // From the end of the chord on every value is the one before, divided by λ.
    let radius = pow((values["1000"] ?? 0) / (values["19999"] ?? 1), 1.0 / 18_999)
    #expect(radius > 1 && abs(pow(radius, Double(count)) - 1 - pow(radius, 999)) < 1e-3)
  }

  @Test func optionsAreChecked() throws {
    for options in [
      ["--damping", "1"], ["--damping", "-0.5"], ["--katz-alpha", "nan"], ["--katz-alpha", "-1"],
      ["--weight", "length"],
      ["--top", "-1"], ["--measure", "pageRank,beauty"], ["--seeds", "a"], ["--measure", "pageRank", "--seeds", ", "],
    ] {
      let run = try Program.run(["centrality", "-"] + options, input: rows)
      #expect(run.status == 64, "\(options): \(run.errors)")
    }
  }

  /// With flows of 10 and 5 that go round, the attenuation must stay below 1 / √50; half of one tenth is the default.
  @Test func theAttenuationIsAboutAmountsAsTheyAreShown() throws {
    let rows = "a b 10\nb a 5\n"
    let usual = try Program.run(
      "centrality", "-", "--measure", "katz", "--weight", "amount", "--format", "text", input: rows)
    #expect(usual.output.contains("0.05"), "\(usual.output)")
    let arguments = ["centrality", "-", "--measure", "katz", "--weight", "amount", "--format", "json", "--katz-alpha"]
    let given = try Program.run(arguments + ["0.1"], input: rows)
    #expect(given.status == 0, "\(given.errors)")
    // x(a) = 1 + 0.1 · 5 · x(b) and x(b) = 1 + 0.1 · 10 · x(a), so x(a) = 3 and x(b) = 4.
    let values = try #require(given.json["rows"] as? [[String: Any]]).compactMap { $0["katz"] as? Double }.sorted()
    #expect(values.count == 2 && abs(values[0] - 3) < 1e-8 && abs(values[1] - 4) < 1e-8, "\(values)")
    #expect(try Program.run(arguments + ["0.15"], input: rows).status == 1)
  }
}
