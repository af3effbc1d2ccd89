import DealTestSupport
import Testing

@testable import DealFormats

@Suite("Colors as they are written")
struct ColorTextTests {
  @Test("six digits are three bytes, whatever the case")
  func digits() throws {
    for (text, bytes) in [("#000000", [0, 0, 0]), ("#0B5fa5", [11, 95, 165]), ("#FFFFFF", [255, 255, 255])] {
      let color = try ColorText.color(text)
      #expect([color.red, color.green, color.blue].map(Int.init) == bytes)
    }
  }

  /// The sixteen colors of CSS 1, as its specification lists them, and that of CSS 2.1.
  @Test(
    "names are those of CSS, not those of X11",
    arguments: [
      ("black", 0x000000), ("silver", 0xC0C0C0), ("gray", 0x808080), ("white", 0xFFFFFF), ("maroon", 0x800000),
      ("red", 0xFF0000), ("purple", 0x800080), ("fuchsia", 0xFF00FF), ("green", 0x008000), ("lime", 0x00FF00),
      ("olive", 0x808000), ("yellow", 0xFFFF00), ("navy", 0x000080), ("blue", 0x0000FF), ("teal", 0x008080),
      ("aqua", 0x00FFFF), ("orange", 0xFFA500), ("rebeccapurple", 0x663399),
    ] as [(String, UInt32)])
  func names(name: String, bytes: UInt32) throws {
    #expect(ColorNames.values[name] == bytes)
    #expect(try ColorText.color(name) == ColorText.color(name.uppercased()))
  }

  @Test("there are the 148 names of CSS Color 4, gray and grey alike")
  func list() {
    #expect(ColorNames.values.count == 148)
    for (name, bytes) in ColorNames.values {
      #expect(bytes <= 0xFFFFFF && name == name.lowercased())
      #expect(ColorNames.values[name.replacing("grey", with: "gray")] == bytes)
      #expect(ColorNames.values[name.replacing("gray", with: "grey")] == bytes)
    }
    #expect(ColorNames.values["cyan"] == ColorNames.values["aqua"])
    #expect(ColorNames.values["magenta"] == ColorNames.values["fuchsia"])
  }

  @Test("nothing else is a color", arguments: HostileTexts.all + ["#", "##12345", "#１２３４５６", "0x123456", "rgb(1,2,3)"])
  func others(text: String) {
    let problem = #expect(throws: ScalarProblem.self) { try ColorText.color(text) }
    #expect(problem?.code == "bad-color" && problem?.remedy != nil)
  }

  @Test("fonts are names of letters, digits, spaces and hyphens")
  func fonts() throws {
    for name in ["Inter", "Source Sans 3", "A-B"] { #expect(try FontText.name(name) == name) }
    for name in [" a", "a-", "a,b", "é", "a/b", "a.ttf", String(repeating: "a", count: 61)] {
      #expect(throws: ScalarProblem.self) { try FontText.name(name) }
    }
  }
}
