import Foundation
import Testing

/// What stands in a picture beside the drawing.
struct DrawingTests {
  private func draw(_ name: String, _ options: String...) throws -> Data {
    try Program.inTemporaryFolder { folder in
      let file = folder.appendingPathComponent(name)
      let run = try Program.run(["diagram", Program.firstBook, "-o", file.path] + options)
      #expect(run.status == 0, "\(run.errors)")
      return try Data(contentsOf: file)
    }
  }

  /// In PDF the day of the picture stands as the date of its creation; where cairo compresses it, it is not seen.
  @Test func aPDFIsOfTheDayThatItShows() throws {
    for (options, day) in [([], "20260302"), (["--as-of", "2026-02-28"], "20260228")] as [([String], String)] {
      let text = try Program.inTemporaryFolder { folder in
        let file = folder.appendingPathComponent("web.pdf")
        let run = try Program.run(["diagram", Program.firstBook, "-o", file.path] + options)
        #expect(run.status == 0, "\(run.errors)")
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
      }
      guard let date = text.range(of: "/CreationDate (D:") else { continue }
      #expect(text[date.upperBound...].hasPrefix(day))
    }
  }

  @Test(arguments: ["web.svg", "web.pdf", "web.png", "web.dot"])
  func theSameInputGivesTheSameBytes(name: String) throws {
    #expect(try draw(name, "--layer", "cash") == draw(name, "--layer", "cash"))
  }

  @Test func aWidthIsKept() throws {
    let svg = String(decoding: try draw("web.svg", "--width", "150mm"), as: UTF8.self)
    #expect(svg.contains(" width=\"150mm\""))
    #expect(String(decoding: try draw("web.dot", "--width", "127mm"), as: UTF8.self).contains("size=\"5,100000!\""))
  }
}
