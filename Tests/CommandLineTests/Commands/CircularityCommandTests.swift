import Foundation
import Testing

/// The first book, worked out by hand from the figures of its articles, in billions.
///
/// Committed: Amazon 15, Nvidia 30, SoftBank 30, the funds 10 and the investors of 2025 40 go to OpenAI, 125 in all; 38 and 100 go to
/// Amazon, and to Nvidia and Microsoft what nobody tells. So at least 263 flows; 15 + 15 goes round at least, and as much as 30 + 30
/// more if OpenAI pays Nvidia 30. That makes at most 90 of 263 + 30. On conditions Amazon puts in 50.
@Suite struct CircularityCommandTests {
  private func bases(_ options: String...) throws -> [String: [String: Any]] {
    let run = try Program.run(["circularity", Program.firstBook, "--format", "json"] + options)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let rows = try #require(run.json["bases"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["basis"] as? String ?? "", $0) })
  }

  private func billions(_ value: Any?) -> Double? {
    ((value as? [String: Any])?["minorUnits"] as? Double).map { $0 / 100_000_000_000 }
  }

  @Test func theFirstBookOnEachBasis() throws {
    let bases = try bases()
    #expect(bases.count == 5)
    let committed = try #require(bases["committed"])
    #expect(billions(committed["totalAtLeast"]) == 263 && committed["totalAtMost"] is NSNull)
    #expect(billions(committed["circulationAtLeast"]) == 30 && billions(committed["circulationAtMost"]) == 90)
    let share = try #require(committed["share"] as? [String: Any])
    #expect(share["atLeast"] as? Double == 0)
    #expect(abs((share["atMost"] as? Double ?? 0) - 90.0 / 293) < 1e-12)
    let counted = try #require(committed["counted"] as? [String: Any])
    #expect(abs((counted["share"] as? Double ?? 0) - 30.0 / 263) < 1e-12)
    #expect(billions(counted["balanced"]) == 30 && billions(counted["principalAtMost"]) == 15)
    // What passes OpenAI is 138, Amazon 138, and 30, 30, 10 and 40 the others; 15 of 138 comes back to each of the two.
    #expect(abs((counted["cyclingIndex"] as? Double ?? 0) - 30.0 / 386) < 1e-12)
    #expect(billions(bases["conditional"]?["circulationAtLeast"]) == 100)
    #expect(billions(bases["conditional"]?["circulationAtMost"]) == 160)
    // Nvidia's 30 may become 100, and come back.
    #expect(billions(bases["headline"]?["circulationAtMost"]) == 300)
    #expect(billions(bases["paid"]?["circulation"]) == 0)
  }

  @Test func whoseMoneyComesBack() throws {
    let run = try Program.run(
      "circularity", Program.firstBook, "--basis", "conditional", "--of", "AWS", "--format", "json")
    #expect((run.json["bases"] as? [Any])?.count == 1)
    let firms = try #require(run.json["firms"] as? [[String: Any]])
    #expect(firms.map { $0["company"] as? String } == ["amazon"] && firms.first?["shareOfPaid"] as? Double == 1)
    #expect(abs((firms.first?["shareOfReceived"] as? Double ?? 0) - 50.0 / 138) < 1e-12)
    let legs = try #require(run.json["legs"] as? [[String: Any]])
    let deals = legs.flatMap { $0["deals"] as? [[String: Any]] ?? [] }
    #expect(deals.count == 4 && deals.allSatisfy { !(($0["sources"] as? [Any]) ?? []).isEmpty })
  }

  /// In January there was talk without amounts; on the day of the round the contract had no price.
  @Test func whatWasKnownWhen() throws {
    let run = try Program.run("circularity", Program.firstBook, "--over-time", "--format", "json")
    let days = try #require(run.json["days"] as? [[String: Any]])
    let found = days.map {
      [
        $0["knownOn"] as? String ?? "", billions($0["circulationAtLeast"]).map { "\($0)" } ?? "",
        billions($0["circulationAtMost"]).map { "\($0)" } ?? "",
      ]
    }
    #expect(found.contains(["2026-01-30", "0.0", "0.0"]))
    #expect(found.contains(["2026-02-27", "0.0", "30.0"]))
    #expect(found.contains(["2026-03-02", "30.0", "90.0"]))
  }

  @Test func tablesAreAsked() throws {
    let run = try Program.run("circularity", "-", "--format", "csv", input: "source,target,amount\na,b,10\nb,a,6\n")
    #expect(run.status == 0 && run.output.contains("basis,,,,,,,,share,0.75,0.75,0.75"))
    let none = try Program.run("circularity", "-", input: "source,target,amount\na,b,10\n")
    #expect(none.status == 0 && none.output.hasPrefix("No money goes round"))
    let negative = try Program.run("circularity", "-", input: "source,target,amount\na,b,-10\n")
    #expect(negative.status == 1 && negative.errors.contains("error"))
  }

  @Test func wrongUsageSaysWhatToDo() throws {
    for (options, hint) in [(["--limit", "-1"], "cannot be negative"), (["--layer", "service"], "Unknown option")] {
      let run = try Program.run(["circularity", Program.firstBook] + options)
      #expect(run.status == 64 && run.errors.contains(hint), "\(run.errors)")
    }
    let days = try Program.run("circularity", "-", "--over-time", input: "source,target\na,b\n")
    #expect(days.status == 1 && days.errors.contains("do not say when they became known"))
    let nobody = try Program.run("circularity", Program.firstBook, "--of", "amazone")
    #expect(nobody.status == 1 && nobody.errors.contains("did you mean"))
  }
}
