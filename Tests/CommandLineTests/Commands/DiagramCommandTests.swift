import Foundation
import Testing

@Suite struct DiagramCommandTests {
  @Test(arguments: ["svg", "pdf", "png", "dot"]) func diagramsAreDrawn(format: String) throws {
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent("web.\(format)").path
      let run = try Program.run("diagram", Program.firstBook, "-o", path)
      #expect(run.status == 0, "\(run.errors)")
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      let signature = ["svg": "<?xml", "pdf": "%PDF-", "png": "\u{89}PNG", "dot": "digraph"][format] ?? ""
      #expect(data.starts(with: signature.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
      #expect(data.count > 1000)
    }
  }
}
