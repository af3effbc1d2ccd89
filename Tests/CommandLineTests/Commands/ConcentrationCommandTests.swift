import Foundation
import Testing

@Suite struct ConcentrationCommandTests {
  // 40, 30, 30, 15 and about 10 billions of 125: 0.32² + 0.24² + 0.24² + 0.12² + 0.08² = 0.2384, of which 0.1024 + 0.0064 are
  // of parties that the articles do not name.
  @Test func theFundersOfTheFirstBook() throws {
    let run = try Program.run(
      "concentration", Program.firstBook, "--of", "OpenAI", "--side", "funders", "--merge", "amazon,Nvidia", "--format",
      "json")
    #expect(run.status == 0 && run.errors.isEmpty)
    let rows = try #require(run.json["rows"] as? [[String: Any]])
    let index = try #require(rows.first?["index"] as? [String: Double])
    #expect(abs((index["atMost"] ?? 0) - 0.2384) < 1e-9 && abs((index["atLeast"] ?? 0) - 0.1296) < 1e-9)
    let rise = try #require(rows.first?["riseByMerging"] as? [String: Double])
    #expect(abs((rise["atLeast"] ?? 0) - 2 * 0.12 * 0.24) < 1e-9)
  }

  @Test func tablesHavePayersAndPayees() throws {
    let run = try Program.run("concentration", "-", "--format", "csv", input: "source,target,amount\na,c,3\nb,c,1\n")
    #expect(run.status == 0 && run.output.contains("c,c,payers,0.625"))
    let refused = try Program.run("concentration", "-", "--side", "funders", input: "source,target\na,b\n")
    #expect(refused.status == 1 && refused.errors.contains("payers and payees are known"))
  }

  @Test func wrongUsageSaysWhatToDo() throws {
    for (options, hint) in [
      (["--side", "sellers"], "the sides are funders"), (["--merge", "amazon"], "name two companies"),
      (["--limit", "-1"], "cannot be negative"),
    ] {
      let run = try Program.run(["concentration", Program.firstBook] + options)
      #expect(run.status == 64 && run.errors.contains(hint), "\(run.errors)")
    }
    let same = try Program.run("concentration", Program.firstBook, "--merge", "amazon,aws")
    #expect(same.status == 1 && same.errors.contains("not two firms to merge"))
  }
}
