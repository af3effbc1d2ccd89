import Foundation
import Testing

@Suite struct PictureStyleOptionsTests {
  /// Draws a picture with a style file as DOT.
  private func draw(
    _ style: String, _ options: String..., command: [String] = ["diagram", Program.firstBook]
  ) throws -> (run: Program.Run, dot: String) {
    try Program.inTemporaryFolder { folder in
      let file = folder.appendingPathComponent("style.yaml")
      try Data(style.utf8).write(to: file)
      let picture = folder.appendingPathComponent("web.dot")
      let run = try Program.run(command + ["--style", file.path, "-o", picture.path] + options)
      return (run, (try? String(contentsOf: picture, encoding: .utf8)) ?? "")
    }
  }

  private static let style = """
    dealgraphStyle: 1
    theme: dark
    font: Inter
    kinds: {cloudContract: {light: "#AA0044", dark: "#FF88BB"}}
    companies: {openai: {fill: "#10A37F"}}

    """

  @Test func aStyleChangesThemeFontKindsAndCompanies() throws {
    let (run, dot) = try draw(Self.style)
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    for text in ["fontname=\"Inter, DejaVu Sans,", "bgcolor=\"#12171E\"", "#FF88BB", "fillcolor=\"#10A37F\""] {
      #expect(dot.contains(text), "\(text)")
    }
    #expect(!dot.contains("#AA0044"))
  }

  @Test func theOptionOverridesTheThemeOfTheFile() throws {
    let (run, dot) = try draw(Self.style, "--theme", "print")
    #expect(run.status == 0 && dot.contains("bgcolor=\"#FFFFFF\"") && dot.contains("#AA0044"), "\(run.errors)")
  }

  @Test func aPictureOfChangesHasTheColorsOfCompanies() throws {
    let (run, dot) = try draw(Self.style, command: ["diff", Program.firstBook, "--from", "2026-01-31"])
    #expect(run.status == 0 && dot.contains("fillcolor=\"#10A37F\"") && !dot.contains("#FF88BB"), "\(run.errors)")
  }

  @Test func aTableHasColorsForItsOwnKindsAndNames() throws {
    try Program.inTemporaryFolder { folder in
      let rows = folder.appendingPathComponent("rows.csv")
      try Data("source,target,kind,amount\nA,B,rent,5\nB,A,wages,3\n".utf8).write(to: rows)
      let (run, dot) = try draw(
        "dealgraphStyle: 1\nkinds: {rent: '#880044'}\ncompanies: {A: {fill: navy}, C: {fill: red}}\n",
        command: ["diagram", rows.path])
      #expect(run.status == 0 && dot.contains("#880044") && dot.contains("fillcolor=\"#000080\""), "\(run.errors)")
      #expect(run.errors.contains("there is no company “C” in the table"), "\(run.errors)")
    }
  }

  @Test func whatIsHardToSeeIsAWarningWithItsRatio() throws {
    // #777777 has 4.48 on white (as WebAIM's checker says), and less where loops are highlighted.
    let style = "dealgraphStyle: 1\nkinds:\n  loan: '#777777'\ncompanies:\n  openai: {outline: \"#FFFFFF\"}\n"
    let (run, _) = try draw(style, "--theme", "print")
    #expect(run.status == 0)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.contains { $0.contains("style.yaml:3:3: warning: #777777 on #FFFFFF") && $0.contains(" 4.47 to 1") })
    #expect(
      lines.contains { $0.contains("style.yaml:5:3: warning") && $0.contains(" 1.00 to 1") && $0.contains("need 3.0") })
    #expect(run.errors.contains("darker"), "\(run.errors)")
  }

  @Test func problemsOfAStyleComeAllAtOnceAndNothingIsDrawn() throws {
    let (run, dot) = try draw("dealgraphStyle: 1\ntheme: drak\nkinds: {investmnt: red, loan: '#12345'}\n")
    #expect(run.status == 1 && dot == "")
    for place in ["2:8", "3:9", "3:31"] { #expect(run.errors.contains("style.yaml:\(place): error"), "\(run.errors)") }
    #expect(run.errors.contains("did you mean “investment”?"))
  }

  @Test func whatIsNotAPictureHasNoLooks() throws {
    for option in [["--theme", "dark"], ["--style", "x.yaml"], ["--language", "fr"], ["--title", "x"]] {
      let run = try Program.run(["diff", Program.firstBook, "--from", "2026-01-31"] + option)
      #expect(run.status == 64 && run.errors.contains("\(option[0]): only for pictures"), "\(run.errors)")
    }
    #expect(try Program.run("diagram", Program.firstBook, "--style", "-", "-o", "x.svg").status == 64)
    #expect(try Program.run("diagram", Program.firstBook, "--theme", "pink", "-o", "x.svg").status == 64)
    #expect(try Program.run("diagram", Program.firstBook, "--language", "latin", "-o", "x.svg").status == 64)
    #expect(try Program.run("diagram", Program.firstBook, "--title", " ", "-o", "x.svg").status == 64)
    #expect(try Program.run("diagram", Program.firstBook, "--style", "/nonexistent/s.yaml", "-o", "x.svg").status == 74)
  }

  // The amounts are those of the first book: fifteen billions paid, thirty-five on conditions.
  @Test func picturesSpeakFrench() throws {
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent("web.svg").path
      let title = "Qui finance qui ?"
      let options = ["--basis", "conditional", "--language", "fr", "--title", title]
      for command in [["diagram", Program.firstBook], ["diff", Program.firstBook, "--from", "2026-01-31"]] {
        let run = try Program.run(command + options + ["-o", path])
        #expect(run.status == 0 && run.errors == "", "\(run.errors)")
        let svg = try String(contentsOfFile: path, encoding: .utf8)
        #expect(svg.contains("xml:lang=\"fr\"") && svg.contains(">\(title)</title>"))
        #expect(svg.contains("investissement") && !svg.contains("investment<"))
        #expect(svg.contains("15,0\u{A0}Md$") && !svg.contains("$15.0bn"))
        #expect(svg.contains("2 mars 2026".replacing(" ", with: "\u{A0}")))
      }
    }
  }

  @Test(arguments: ["light", "dark", "print", "auto"]) func everyThemeIsDrawn(theme: String) throws {
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent("web.svg").path
      let run = try Program.run("diagram", Program.firstBook, "--theme", theme, "-o", path)
      #expect(run.status == 0 && run.errors == "", "\(run.errors)")
      let svg = try String(contentsOfFile: path, encoding: .utf8).lowercased()
      #expect(svg.contains(theme == "dark" ? "#12171e" : "white") || svg.contains("#ffffff"))
    }
  }
}
