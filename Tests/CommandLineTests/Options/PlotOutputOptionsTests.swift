import Foundation
import Testing

@Suite struct PlotOutputOptionsTests {
  /// Every question whose answer can be plotted.
  static let questions = [
    ["concentration", Program.firstBook, "--of", "openai"],
    ["circularity", Program.firstBook, "--basis", "conditional"], ["coverage", Program.firstBook, "--of", "openai"],
  ]

  @Test(arguments: questions) func theEndingOfTheNameDraws(question: [String]) throws {
    try Program.inTemporaryFolder { folder in
      let file = folder.appendingPathComponent("plot.svg").path
      let run = try Program.run(question + ["-o", file])
      #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
      let svg = try String(contentsOfFile: file, encoding: .utf8)
      #expect(
        svg.hasPrefix("<?xml") && svg.contains("role=\"graphics-document document\"") && svg.contains("width=\"800\""))
      // The same on standard output, and the same twice.
      let other = try Program.run(question + ["--format", "svg"])
      #expect(other.output == svg)
      let french = try Program.run(
        question + [
          "--format", "svg", "--language", "fr", "--theme", "dark", "--width", "180mm", "--title", "Un <titre>",
        ])
      #expect(french.output.contains("xml:lang=\"fr\"") && french.output.contains("width=\"180mm\""))
      #expect(french.output.contains(">Un &lt;titre&gt;</title>") && french.output.contains("fill=\"#12171e\""))
    }
  }

  @Test(arguments: questions) func reportsStayAsTheyAre(question: [String]) throws {
    for (format, start) in [("json", "{"), ("csv", "company"), ("markdown", "#")] {
      let run = try Program.run(question + ["--format", format])
      #expect(run.status == 0 && !run.output.isEmpty)
      if format == "json" { #expect(run.output.hasPrefix(start)) }
    }
    let text = try Program.run(question)
    #expect(text.status == 0 && !text.output.contains("<svg"))
  }

  @Test func wrongUsageSaysWhatToDo() throws {
    for (options, hint) in [
      (["-o", "plot.pdf"], "end the name in .svg"), (["-o", "plot.svg", "--format", "json"], "the name says svg"),
      (["--theme", "dark"], "--theme: only for plots"),
      (["--width", "600px", "-o", "a.csv"], "--width: only for plots"),
      (["-o", ""], "name a file"), (["--title", " ", "-o", "plot.svg"], "give it some words"),
      (["--width", "1", "-o", "plot.svg"], "write a width"),
    ] {
      for question in Self.questions {
        let run = try Program.run(question + options)
        #expect(run.status == 64 && run.errors.contains(hint), "\(options): \(run.errors)")
      }
    }
  }

  @Test func whatCannotBePlottedIsASentence() throws {
    let table = try Program.run("circularity", "-", "--format", "svg", input: "source,target,amount\na,b,3\nb,a,1\n")
    #expect(table.status == 1 && table.errors.contains("do not say when they became known") && table.output.isEmpty)
    let nothing = try Program.run(
      "concentration", Program.firstBook, "--basis", "paid", "--side", "customers", "--format", "svg")
    #expect(nothing.status == 1 && nothing.errors.contains("there is nothing to plot"), "\(nothing.errors)")
    let rows = (0..<1_200).map { "a,b\($0),1\n" }.joined()
    let many = try Program.run(
      "concentration", "-", "--limit", "0", "--format", "svg", input: "source,target,amount\n" + rows)
    #expect(many.status == 1 && many.errors.contains("too many for a plot that can be read; at most 1,000"))
  }
}
