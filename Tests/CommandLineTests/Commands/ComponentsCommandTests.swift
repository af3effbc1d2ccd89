import Foundation
import Testing

@Suite struct ComponentsCommandTests {
  private let rows = "source,target,amount\nt,a,1\na,b,5\nb,a,7\nb,c,1\nx,y,2\n"

  @Test func everyFormOfAnAnswer() throws {
    let text = try Program.run("components", "-", "--format", "text", input: rows)
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.hasPrefix("6 companies in standard input: 2 components, 2 of the companies on a loop\n"))
    let json = try Program.run("components", "-", "--format", "json", input: rows)
    #expect(json.json["bowTie"] as? [String: Int] != nil && json.json["mutualCount"] as? Int == 2)
    let csv = try Program.run("components", "-", "--format", "csv", input: rows)
    #expect(csv.output.contains("\r\nt,t,1,2,incoming,1\r\n") && csv.output.contains("\r\ny,y,2,5,disconnected,1\r\n"))
    let markdown = try Program.run("components", "-", "--format", "markdown", input: rows)
    #expect(markdown.output.contains("## Bow tie"))
  }

  @Test func whatIsListed() throws {
    let run = try Program.run("components", "-", "--top", "1", "--members", "3", "--format", "json", input: rows)
    let weak = try #require(run.json["weakComponents"] as? [String: Any])
    let largest = try #require(weak["largest"] as? [[String: Any]])
    #expect(largest.count == 1 && largest[0]["size"] as? Int == 4)
    #expect((largest[0]["companies"] as? [String])?.count == 3)
    #expect(run.json["options"] as? [String: String] == ["top": "1", "members": "3"])
    #expect((run.json["companies"] as? [Any])?.count == 6)
  }

  /// Without the smallest row nothing leads out of the loop.
  @Test func rowsAndLayersAreChosen() throws {
    let large = try Program.run("components", "-", "--min-amount", "2", "--format", "json", input: rows)
    #expect(large.json["companyCount"] as? Int == 4)
    let book = try Program.run("components", Program.firstBook, "--layer", "rights", "--format", "json")
    #expect(book.status == 0 && book.json["layer"] as? String == "rights")
    let none = try Program.run("components", Program.firstBook, "--basis", "paid", "--kinds", "license")
    #expect(none.status == 0 && none.output.hasPrefix("No company with a flow"))
  }

  @Test func optionsAreChecked() throws {
    for options in [["--top", "-1"], ["--members", "-1"], ["--layer", "gold"], ["--layer", "cash"], ["--of", "a"]] {
      let run = try Program.run(["components", "-"] + options, input: rows)
      #expect(run.status == 64 && run.output.isEmpty, "\(options): \(run.errors)")
    }
  }
}
