import Testing

@testable import GraphvizRendering

@Suite("Formats by file name extension")
struct ImageFormatTests {
  @Test(
    "extensions",
    arguments: [("svg", .svg), ("PDF", .pdf), ("Png", .png), ("gv", .dot), ("dot", .dot), ("txt", nil), ("", nil)]
      as [(String, ImageFormat?)])
  func extensions(name: String, format: ImageFormat?) {
    #expect(ImageFormat(fileExtension: name) == format)
  }
}
