import Foundation
import Testing

@Suite("Questions of a book as it is and as it is supposed to be")
struct AnsweringCommandTests {
  @Test(
    "every question takes them, in every form",
    arguments: [
      ["cycles"], ["circularity"], ["coverage", "--of", "openai"], ["concentration"],
      ["exposure", "--of", "microsoft"],
      ["overlaps"], ["centrality"], ["centrality", "--of-flows"], ["components"], ["communities"],
      ["paths", "--from", "openai", "--to", "amazon"],
    ])
  func everyQuestion(question: [String]) throws {
    for format in ["text", "markdown", "csv", "json"] {
      let run = try Program.run(
        [question[0], Program.firstBook] + question.dropFirst() + [
          "--without", "azure-hosting", "--assume", "amazon-invests-2026.status=paid", "--format", format,
        ])
      #expect(run.status == 0 && run.errors.isEmpty, "\(question) \(format) \(run.errors)")
      switch format {
      case "text", "markdown":
        #expect(run.output.contains("What if: without azure-hosting; assuming amazon-invests-2026.status=paid"))
        #expect(run.output.contains("What it changes"))
      case "csv":
        #expect(
          run.output.hasPrefix("answer,") && run.output.contains("\r\nplain,") && run.output.contains("\r\nwhatIf,"))
      default: #expect(run.json["whatIf"] != nil)
      }
    }
  }

  @Test("a search that was cut short is told of once, under a scenario too")
  func remarks() throws {
    let run = try Program.run(
      "cycles", Program.firstBook, "--visit-budget", "1", "--without", "nvidia", "--format", "csv")
    #expect(run.status == 0)
    #expect(run.errors.components(separatedBy: "the search was cut short").count == 2)
  }

  @Test("only coverage knows assumptions about something else than deals")
  func ownAssumptions() throws {
    let refused = try Program.run("cycles", Program.firstBook, "--assume", "growth=50%")
    #expect(refused.status == 64 && refused.errors.contains("no assumption about a deal"))
    let run = try Program.run(
      "coverage", Program.firstBook, "--of", "openai", "--assume", "growth=50%", "--without", "nvidia", "--format",
      "json")
    #expect(run.status == 0 && run.json["whatIf"] != nil, "\(run.errors)")
  }

  // A firm that only a deal left out ties to others has no answer without it, and the other way round.
  @Test("that the supposed book has no answer is an error, that the plain one has none is not")
  func noAnswer() throws {
    let run = try Program.run("cycles", Program.firstBook, "--through", "softbank", "--without", "softbank")
    #expect(
      run.status == 1 && run.errors.contains("under what is supposed there is no answer")
        && run.errors.contains("has no deal in this book"), "\(run.errors)")
  }
}
