import Foundation
import Testing

@Suite struct CyclesCommandTests {
  private let rows = """
    source,target,amount,kind,date
    a,b,5,loan,2025-01-01
    b,a,7,trade,2025-02-01
    b,c,9,trade,2025-03-01
    c,a,11,trade,2025-04-01
    d,d,1,loan,2025-05-01

    """

  private func found(_ options: String...) throws -> [[String]] {
    let run = try Program.run(["cycles", "-", "--format", "json"] + options, input: rows)
    #expect(run.status == 0, "\(run.errors)")
    return (run.json["cycles"] as? [[String: Any]] ?? []).compactMap { $0["companies"] as? [String] }
  }

  @Test func optionsReachTheSearch() throws {
    #expect(try found() == [["a", "b"], ["a", "b", "c"], ["d"]])
    #expect(try found("--rank", "length") == [["d"], ["a", "b"], ["a", "b", "c"]])
    #expect(try found("--max-length", "2", "--min-length", "2") == [["a", "b"]])
    #expect(try found("--max-length", "none", "--through", "c") == [["a", "b", "c"]])
    #expect(try found("--min-amount", "2") == [["a", "b"], ["a", "b", "c"]])
    #expect(try found("--kinds", "trade").isEmpty)
    #expect(try found("--as-of", "2025-02-15") == [["a", "b"]])
    #expect(try found("--limit", "1") == [["a", "b"]])
    #expect(try found("--count").isEmpty)
  }

  @Test func countsSayWhatIsThere() throws {
    let run = try Program.run("cycles", "-", "--format", "json", "--count", input: rows)
    #expect(run.json["count"] as? Int == 3)
    #expect(run.json["countsByLength"] as? [String: Int] == ["1": 1, "2": 1, "3": 1])
    let cut = try Program.run("cycles", "-", "--format", "json", "--visit-budget", "1", input: rows)
    #expect(cut.json["isComplete"] as? Bool == false)
    for format in ["csv", "json", "text"] {
      let run = try Program.run("cycles", "-", "--format", format, "--visit-budget", "1", input: rows)
      #expect(run.status == 0)
      for option in ["--max-length", "--min-amount", "--through", "--visit-budget"] {
        #expect((format == "text" ? run.output : run.errors).contains(option), "\(format)")
      }
      #expect(format != "text" || run.errors.isEmpty)
    }
    let quiet = try Program.run("cycles", "-", "--format", "csv", "--visit-budget", "1", "--quiet", input: rows)
    #expect(quiet.errors.isEmpty)
  }

  /// A search without end, which a signal must end at once.
  @Test func aSignalEndsASearch() throws {
    try Program.inTemporaryFolder { folder in
      let edges = (1...40).flatMap { source in (1...40).filter { $0 != source }.map { "\(source) \($0)\n" } }.joined()
      try Data(edges.utf8).write(to: folder.appendingPathComponent("complete.edges"))
      let run = try Program.shell(
        "dealgraph cycles complete.edges --max-length none --visit-budget 0 --count & sleep 0.5; kill -TERM $!; wait $!",
        in: folder)
      #expect(run.status == 128 + 15)
      #expect(run.output.isEmpty)
    }
  }

  @Test func deals() throws {
    #expect(try found("--through-deal", "2") == [["a", "b"], ["a", "b", "c"]].filter { $0.count == 2 })
    #expect(try found("--through-deal", "row 1") == [["a", "b"], ["a", "b", "c"]])
    #expect(try found("--through-deal", "1", "--through-deal", "4") == [["a", "b", "c"]])
    let run = try Program.run(["cycles", "-", "--through-deal", "9"], input: rows)
    #expect(run.status != 0 && run.errors.contains("there is no row “9” among those that count"))
  }

  @Test func aPaymentIsSupposed() throws {
    #expect(try found("--closed-by", "c,b") == [["b", "c"]])
    #expect(try found("--closed-by", "a,c") == [["a", "c"]])
    #expect(try found("--closed-by", "a,d").isEmpty)
    let json = try Program.run(["cycles", "-", "--closed-by", "c,b", "--format", "json"], input: rows).json
    let cycle = try #require((json["cycles"] as? [[String: Any]])?.first)
    let legs = try #require(cycle["legs"] as? [[String: Any]])
    #expect(legs.map { $0["isSupposed"] as? Bool } == [nil, true])
    #expect(legs.map { ($0["deals"] as? [Any])?.count } == [1, 0])
    let text = try Program.run(["cycles", "-", "--closed-by", "c,b"], input: rows)
    #expect(text.output.hasPrefix("1 circular flow that a payment from c to b would close"))
    #expect(text.output.contains("supposed"))
    let csv = try Program.run(["cycles", "-", "--closed-by", "c,b", "--format", "csv"], input: rows)
    #expect(csv.output.split(whereSeparator: \.isNewline).count == 3)
    for (option, message) in [
      ("c", "two companies"), (",b", "two companies"), ("c,z", "there is no company “z”"), ("b,b", "same company"),
    ] {
      let run = try Program.run(["cycles", "-", "--closed-by", option], input: rows)
      #expect(run.status != 0 && run.errors.contains(message), "\(run.errors)")
    }
    let timed = try Program.run(["cycles", "-", "--closed-by", "c,b", "--window", "3d"], input: rows)
    #expect(timed.status != 0 && timed.errors.contains("--closed-by: not with --window"))
    // A name may have a comma in it.
    let run = try Program.run(
      ["cycles", "-", "--closed-by", "Acme, Inc.,Bolt", "--format", "json"],
      input: "source,target,amount\nBolt,\"Acme, Inc.\",5\n")
    #expect(run.json["count"] as? Int == 1, "\(run.errors)")
  }

  @Test func aSearchCutShortTellsWhatThereMayBe() throws {
    let cut = try Program.run("cycles", "-", "--format", "json", "--visit-budget", "1", input: rows)
    // Loops, and walks of up to six legs from a round by b and by c.
    let estimate = try #require(cut.json["estimate"] as? [String: Double])
    #expect((estimate["atMost"] ?? 0) >= 3 && estimate["standardError"] == 0)
    #expect(cut.json["listsTheFirst"] as? Bool == false)
    #expect(try Program.run("cycles", "-", "--format", "json", input: rows).json["estimate"] == nil)
    #expect(try Program.run("cycles", "-", "--visit-budget", "1", input: rows).output.contains("at most about"))
    let csv = try Program.run("cycles", "-", "--format", "csv", "--visit-budget", "1", input: rows)
    #expect(csv.errors.contains("at most about"))
    #expect(try Program.run("cycles", "-", "--verbose", input: rows).errors.contains("at most about"))
  }

  @Test func edgeListsAreRead() throws {
    let run = try Program.run("cycles", "-", "--format", "json", input: "# two\n1 2\n2 1\n% and one\n3 3\n")
    #expect(run.json["count"] as? Int == 2, "\(run.errors)")
  }
}
