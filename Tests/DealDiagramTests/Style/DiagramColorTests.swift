import DealTestSupport
import Testing

@testable import DealDiagram

@Suite("Colors")
struct DiagramColorTests {
  @Test("every color is written with six digits, which are a keyword of DOT")
  func description() {
    #expect(DiagramColor(red: 0, green: 10, blue: 255).description == "#000AFF")
    for channel in UInt8.min...UInt8.max {
      let color = DiagramColor(red: channel, green: 255 - channel, blue: channel)
      #expect(DOTKeyword(color.description) == color.keyword)
      #expect(UInt32(color.description.dropFirst(), radix: 16).map { DiagramColor($0) } == color)
    }
  }

  @Test("contrast is that of another computation, for every step of every channel")
  func contrast() throws {
    let (black, white) = (try #require(SeenColor("#000000")), try #require(SeenColor("#FFFFFF")))
    for channel in UInt8.min...UInt8.max {
      for color in [
        DiagramColor(red: channel, green: 0, blue: 0), DiagramColor(red: 0, green: channel, blue: 0),
        DiagramColor(red: 0, green: 0, blue: channel), DiagramColor(red: channel, green: channel, blue: channel),
      ] {
        let other = try #require(SeenColor(color.description))
        #expect(abs(color.contrast(with: DiagramColor(0)) - other.contrast(with: black)) < 1e-9)
        #expect(abs(DiagramColor(0xFFFFFF).contrast(with: color) - other.contrast(with: white)) < 1e-9)
      }
    }
  }
}
