import Testing

@Suite struct VerbosityOptionsTests {
  /// A column that is not read is worth a warning.
  private static let table = "source,target,remark\na,b,x\nb,a,y\n"

  @Test func quietSaysNothingButErrors() throws {
    let plain = try Program.run("cycles", "-", input: Self.table)
    #expect(plain.errors.contains("warning"))
    let quiet = try Program.run("cycles", "-", "--quiet", input: Self.table)
    #expect(quiet.errors.isEmpty)
    #expect(quiet.output == plain.output)
    #expect(try Program.run("cycles", "/nowhere", "--quiet").errors.contains("cannot read"))
  }

  @Test func verboseSaysWhatIsDone() throws {
    let verbose = try Program.run("cycles", "-", "--verbose", input: Self.table)
    #expect(verbose.status == 0)
    for stage in ["read", "answered", "wrote"] { #expect(verbose.errors.contains("debug: \(stage)"), "\(stage)") }
    #expect(try verbose.output == Program.run("cycles", "-", input: Self.table).output)
  }

  @Test func bothAtOnceAreWrongUsage() throws {
    #expect(try Program.run("cycles", "-", "--quiet", "--verbose", input: Self.table).status == 64)
  }
}
