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
  }

  @Test func edgeListsAreRead() throws {
    let run = try Program.run("cycles", "-", "--format", "json", input: "# two\n1 2\n2 1\n% and one\n3 3\n")
    #expect(run.json["count"] as? Int == 2, "\(run.errors)")
  }
}
