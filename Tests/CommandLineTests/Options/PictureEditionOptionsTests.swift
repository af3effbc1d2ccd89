import Testing

@Suite struct PictureEditionOptionsTests {
  private static let invalid = 64 as Int32

  private func errors(_ options: String...) throws -> String {
    let run = try Program.run(["diagram", Program.firstBook] + options)
    #expect(run.status == Self.invalid, "\(options)")
    return run.errors
  }

  @Test func daysThatMakeNoSenseAreRefused() throws {
    for days in ["", "soon", "2026-02-30", "2026-01-31,", "2026-01-31 2026-02-27"] {
      #expect(try errors("-o", "x.svg", "--editions", days).contains("--editions"))
    }
    #expect(try errors("-o", "x.svg", "--editions", "2026-01-31,2026-01-31").contains("named twice"))
  }

  @Test func whatDoesNotGoTogetherIsRefused() throws {
    #expect(try errors("-o", "x.svg", "--panels").contains("with --editions"))
    #expect(try errors("-o", "x.svg", "--animate").contains("with --editions"))
    let days = ["-o", "x.svg", "--editions", "2026-01-31,2026-03-02"]
    for (options, word) in [
      (["--panels", "--animate"], "exclude"), (["--known-on", "2026-03-02"], "--known-on"),
      (["--loops-apart"], "--loops-apart"),
    ] {
      let run = try Program.run(["diagram", Program.firstBook] + days + options)
      #expect(run.status == Self.invalid)
      #expect(run.errors.contains(word))
    }
    #expect(try errors("-o", "x.pdf", "--editions", "2026-01-31", "--animate").contains("only SVG"))
  }
}
