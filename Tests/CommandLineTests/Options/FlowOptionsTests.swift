import Foundation
import Testing

@Suite struct FlowOptionsTests {
  @Test func rowsFromAPipeAnswerTheSameQuestions() throws {
    let rows = "source,target,amount\na,b,5\nb,a,7\nb,c,1\n"
    let run = try Program.run("cycles", "-", "--format", "json", input: rows)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.json["count"] as? Int == 1)
    let cycle = try #require((run.json["cycles"] as? [[String: Any]])?.first)
    #expect(cycle["companies"] as? [String] == ["a", "b"])
    #expect((cycle["amount"] as? [String: Any])?["minorUnits"] as? Int == 500)
    #expect((cycle["amount"] as? [String: Any])?["currency"] is NSNull)
    for option in [["--layer", "cash"], ["--basis", "paid"], ["--known-on", "2026-01-01"], ["--group", "none"]] {
      #expect(try Program.run(["cycles", "-"] + option, input: rows).status == 64)
    }
  }
}
