import Testing

@Suite struct CheckoutTests {
  @Test func walkFindsTheManifestAndThisFileAndNoBuildProducts() throws {
    let paths = try Checkout.current.paths()
    #expect(paths.contains("Package.swift"))
    #expect(paths.contains("Tests/ArchitectureTests/CheckoutTests.swift"))
    #expect(!paths.contains { $0.split(separator: "/").contains(".build") })
    #expect(paths == paths.sorted())
  }

  @Test func lastLineBreakOpensNoLine() {
    #expect("".lines == [])
    #expect("a".lines == ["a"])
    #expect("a\n".lines == ["a"])
    #expect("a\n\nb\r\n".lines == ["a", "", "b"])
  }

  @Test func lastPathComponentFollowsTheLastSlash() {
    #expect("a/b/c.swift".lastPathComponent == "c.swift")
    #expect("c.swift".lastPathComponent == "c.swift")
  }
}
