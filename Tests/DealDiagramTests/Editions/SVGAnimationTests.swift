import GraphvizRendering
import Testing

@testable import DealDiagram

@Suite("Editions that take turns")
struct SVGAnimationTests {
  private func frames(_ count: Int) -> [SVGAnimation.Frame] {
    (0..<count).map { index in
      SVGAnimation.Frame(
        id: "f\(index)",
        root: SVGElement(
          "svg", ["viewBox": "0 0 1 1"],
          [
            .text("\n"), .element(SVGElement("title")), .text("\n"), .element(SVGElement("desc")), .text("\n"),
            .element(SVGElement("g", [:], [.element(SVGElement("circle"))])), .text("\n"),
          ]))
    }
  }

  /// Which frames are seen at a share of the whole time, by the keyframes as a browser reads them.
  private func seen(_ text: String, count: Int, at share: Double) throws -> [Int] {
    try (1...count).filter { turn in
      let rule = try #require(text.split(separator: "\n").first { $0.contains("@keyframes turn-\(turn) ") })
      let steps = rule.matches(of: /([0-9.]+)% { visibility: (visible|hidden) }/).compactMap { match in
        Double(match.output.1).map { (at: $0 / 100, isSeen: match.output.2 == "visible") }
      }
      #expect(steps.first?.at == 0)
      return steps.last { $0.at <= share }?.isSeen ?? false
    }
  }

  @Test("exactly one frame is seen at any time, each in its turn, the last one twice as long", arguments: 2...7)
  func turns(count: Int) throws {
    let text = String(decoding: try SVGAnimation(frames: frames(count)).document(adaptiveColors: []), as: UTF8.self)
    for beat in 0...count {
      for part in [0.01, 0.5, 0.99] {
        let share = (Double(beat) + part) / Double(count + 1)
        #expect(try seen(text, count: count, at: share) == [min(beat + 1, count)])
      }
    }
    #expect(text.matches(of: /animation: turn-\d \d+s step-end infinite/).count == count)
  }

  @Test("without motion the last frame is seen, and no other")
  func still() throws {
    let root = try SVGReader.element(try SVGAnimation(frames: frames(3)).document(adaptiveColors: []))
    let groups = root.elements.filter { $0.name == "g" }
    #expect(groups.map { $0["visibility"] } == ["hidden", "hidden", nil])
    #expect(groups.map { $0["id"] } == ["f0", "f1", "f2"])
    let style = try #require(root.elements.first { $0.name == "style" })
    guard case .text(let rules)? = style.children.first else { return }
    // All rules are within the condition.
    #expect(rules.hasPrefix("\n@media (prefers-reduced-motion: no-preference) {\n") && rules.hasSuffix("\n}\n"))
  }

  @Test("one frame does not move, and there is no document of none")
  func few() throws {
    let one = String(decoding: try SVGAnimation(frames: frames(1)).document(adaptiveColors: []), as: UTF8.self)
    #expect(!one.contains("animation") && !one.contains("hidden"))
    #expect(throws: SVGError.self) { try SVGAnimation(frames: []).document(adaptiveColors: []) }
  }

  @Test("identifiers are unique, and all editions are described")
  func document() throws {
    let placed = try EditionWeb().placed()
    let drawings = try placed.frames.map {
      (bytes: try GraphvizRenderer().render(dot: $0.dot()).bytes, texts: MeasuredTexts())
    }
    let text = String(decoding: try placed.animation(of: drawings), as: UTF8.self)
    let ids = text.matches(of: #/ id="([^"]*)"/#).map(\.output.1)
    #expect(Set(ids).count == ids.count && ids.count > 20)
    for day in EditionWeb.days {
      #expect(ids.contains("edition.\(day)"))
      #expect(text.contains("Known on \(day) ("))
    }
    #expect(!text.contains("<script"))
  }
}
