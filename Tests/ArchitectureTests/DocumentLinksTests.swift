import Testing

@Suite struct DocumentLinksTests {
  static func violations(_ text: String, at path: String = "docs/a.md") -> [String] {
    let documents = [path: text, "docs/b.md": "# One two\n## `Code`, and more!\n## One two\n<a id=\"kept\"></a>\n"]
    return DocumentLinks(documents: documents, files: ["docs/b.md", "pictures/c.svg", path]).violations()
  }

  @Test func documentsLinkToWhatExists() throws {
    let documents = try Checkout.current.texts { $0.hasSuffix(".md") }
    #expect(documents["README.md"] != nil)
    let violations = try DocumentLinks(documents: documents, files: Set(Checkout.current.paths())).violations()
    #expect(violations == [])
  }

  @Test(arguments: [
    "[b](b.md)", "[b](./b.md \"title\")", "![c](../pictures/c.svg)", "[folder](../pictures/)",
    "[web](https://a.example)",
    "<img src=\"../pictures/c.svg\">", "[x]: b.md", "`[code](gone.md)`", "```\n[code](gone.md)\n```\n[b](b.md)",
    "[h](b.md#one-two)", "[h](b.md#one-two-1)", "[h](b.md#code-and-more)", "[a](b.md#kept)", "# Here\n[h](#here)",
    "<doc:Glossary>", "[g](doc:Glossary)", "[m](mailto:a@a.example)",
    "[^1]: Author, a footnote",
  ])
  func soundLinkIsAccepted(text: String) {
    #expect(Self.violations(text) == [])
  }

  // Negative controls.

  @Test(arguments: [
    ("[b](gone.md)", "docs/a.md: no file gone.md"),
    ("![c](c.svg)", "docs/a.md: no file c.svg"),
    ("<img src=\"c.svg\">", "docs/a.md: no file c.svg"),
    ("[x]: gone.md", "docs/a.md: no file gone.md"),
    ("[^1]: see [b](gone.md)", "docs/a.md: no file gone.md"),
    ("[b](B.md)", "docs/a.md: no file B.md"),
    ("[h](b.md#gone)", "docs/a.md: no heading b.md#gone"),
    ("[h](b.md#one-two-2)", "docs/a.md: no heading b.md#one-two-2"),
    ("[h](#gone)", "docs/a.md: no heading #gone"),
    ("[b](/docs/b.md)", "docs/a.md: /docs/b.md leaves the checkout"),
    ("[b](../../b.md)", "docs/a.md: ../../b.md leaves the checkout"),
    ("```\ncode\n```\n[b](gone.md)", "docs/a.md: no file gone.md"),
  ])
  func brokenLinkIsReported(text: String, violation: String) {
    #expect(Self.violations(text) == [violation])
  }
}
