import Foundation
import Testing

@Suite struct CentralityCommandTests {
  @Test func measuresAreListedAndRanked() throws {
    let rows = "source,target,amount\na,b,5\nc,b,7\nb,d,1\n"
    let run = try Program.run("centrality", "-", "--measure", "inStrength,inDegree", "--format", "json", input: rows)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.json["measures"] as? [String] == ["inStrength", "inDegree"])
    let companies = (run.json["rows"] as? [[String: Any]] ?? []).map { $0["company"] as? String }
    #expect(companies == ["b", "d", "a", "c"])
    let first = try #require((run.json["rows"] as? [[String: Any]])?.first)
    #expect(first["inDegree"] as? Int == 2)
  }

  @Test func topCuts() throws {
    let run = try Program.run("centrality", Program.firstBook, "--top", "2", "--format", "json")
    #expect((run.json["rows"] as? [Any])?.count == 2)
  }
}
