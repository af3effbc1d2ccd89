import Testing

@Suite struct UnfinishedBusinessTests {
  @Test func nothingUnfinishedIsPublished() throws {
    let violations = try UnfinishedBusiness.violations(in: Checkout.current.texts())
    #expect(violations == [])
  }

  // Negative controls; the offending words are put together here, so that this file passes the check itself.

  @Test(arguments: ["work", "tmp", "root", "home", "Users"])
  func pathOfOneMachineIsReported(folder: String) throws {
    let path = "/" + folder + "/somewhere"
    for line in [path, "at \(path)", "\"\(path)\"", "(\(path))", "path=\(path)"] {
      #expect(try UnfinishedBusiness.violations(in: ["a": "fine\n\(line)\n"]) == ["a:2: path of one machine"])
    }
  }

  @Test func noteToOneselfIsReported() throws {
    for note in ["TO" + "DO", "FIX" + "ME"] {
      #expect(try UnfinishedBusiness.violations(in: ["a": "// \(note): later\n"]) == ["a:1: note to oneself"])
    }
  }

  @Test func likeSoundingTextIsAccepted() throws {
    let lines = [
      "https://a.example/work/x", "frame/work/x", "../tmp/x", "/usr/share", "todo", "MASTO" + "DON", "workflow",
    ]
    let violations = try UnfinishedBusiness.violations(in: ["a": lines.joined(separator: "\n")])
    #expect(violations == [])
  }
}
