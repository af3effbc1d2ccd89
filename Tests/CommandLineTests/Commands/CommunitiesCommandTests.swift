import Foundation
import Testing

@Suite struct CommunitiesCommandTests {
  /// Two triangles, a flow between them, and a company that only pays itself.
  private let rows = "source,target,amount\na,b,1\nb,c,1\nc,a,1\nx,y,1\ny,z,1\nz,x,1\nc,x,5\nd,d,\n"

  @Test func everyFormOfAnAnswer() throws {
    let text = try Program.run("communities", "-", "--format", "text", input: rows)
    #expect(text.status == 0 && text.errors.isEmpty, "\(text.errors)")
    #expect(text.output.hasPrefix("7 companies in standard input: 3 communities, 7 of 8 flows inside them\n"))
    let json = try Program.run("communities", "-", "--format", "json", input: rows)
    #expect(json.json["count"] as? Int == 3 && (json.json["companies"] as? [Any])?.count == 7)
    #expect(json.json["isComplete"] as? Bool == true)
    let csv = try Program.run("communities", "-", "--format", "csv", input: rows)
    #expect(csv.output.contains("\r\nc,c,1,2,1\r\n") && csv.output.contains("\r\nz,z,2,2,0\r\nd,d,3,1,0\r\n"))
    let markdown = try Program.run("communities", "-", "--format", "markdown", input: rows)
    #expect(markdown.output.contains("## Communities"))
  }

  @Test func whatIsAskedAndListed() throws {
    let run = try Program.run(
      "communities", "-", "--top", "1", "--members", "2", "--resolution", "1.25", "--directed", "--weight", "amount",
      "--seed", "7", "--rounds", "50", "--format", "json", input: rows)
    #expect(run.status == 0, "\(run.errors)")
    let listed = try #require(run.json["largest"] as? [[String: Any]])
    #expect(listed.count == 1 && (listed[0]["companies"] as? [String])?.count == 2)
    #expect(
      run.json["options"] as? [String: String] == [
        "top": "1", "members": "2", "resolution": "1.25", "directed": "true", "weight": "amount", "seed": "7",
        "rounds": "50",
      ])
    #expect(run.json["flowsWithoutWeight"] as? Int == 1 && run.json["isDirected"] as? Bool == true)
    let all = try Program.run("communities", "-", "--top", "0", "--members", "0", "--format", "json", input: rows)
    #expect((all.json["largest"] as? [[String: Any]])?.map { ($0["companies"] as? [String])?.count } == [3, 3])
  }

  @Test func rowsAndLayersAreChosen() throws {
    let large = try Program.run("communities", "-", "--min-amount", "2", "--format", "json", input: rows)
    // The row without an amount may be as large.
    #expect(large.json["companyCount"] as? Int == 3)
    let book = try Program.run("communities", Program.firstBook, "--layer", "rights", "--format", "json")
    #expect(book.status == 0 && book.json["layer"] as? String == "rights")
    let none = try Program.run("communities", Program.firstBook, "--basis", "paid", "--kinds", "license")
    #expect(none.status == 0 && none.output.hasPrefix("No company with a flow"))
  }

  @Test func aSearchThatIsCutShortSaysSo() throws {
    var random = 7
    let rows = (0..<2_000).map { _ in
      let ends = (0..<2).map { _ in
        random = (random * 1_103_515_245 + 12_345) % (1 << 31)
        return "c\((random >> 8) % 600)"
      }
      return ends.joined(separator: " ") + "\n"
    }.joined()
    let csv = try Program.run("communities", "-", "--rounds", "1", "--format", "csv", input: rows)
    #expect(csv.status == 0 && csv.errors.contains("--rounds 0 lets it end"), "\(csv.errors)")
    let text = try Program.run("communities", "-", "--rounds", "1", input: rows)
    #expect(text.output.contains("The search was cut short") && text.errors.isEmpty)
    let whole = try Program.run("communities", "-", "--rounds", "0", "--format", "csv", input: rows)
    #expect(whole.status == 0 && whole.errors.isEmpty, "\(whole.errors)")
    let again = try Program.run("communities", "-", "--rounds", "0", "--format", "csv", input: rows)
    #expect(again.output == whole.output)
  }

  @Test func optionsAreChecked() throws {
    for options in [
      ["--top", "-1"], ["--members", "-1"], ["--layer", "gold"], ["--layer", "cash"], ["--of", "a"],
      ["--rounds", "-1"],
      ["--resolution", "0"], ["--resolution", "-1"], ["--resolution", "nan"], ["--resolution", "inf"],
      ["--weight", "flows"], ["--seed", "-1"],
    ] {
      let run = try Program.run(["communities", "-"] + options, input: rows)
      #expect(run.status == 64 && run.output.isEmpty, "\(options): \(run.errors)")
    }
  }
}
