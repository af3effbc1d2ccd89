/// Documents of one size that take turns in one, without a script.
///
/// Where nothing moves, because the reader asked for less motion or the program shows no style sheets, the last frame
/// is seen, and no other one.
struct SVGAnimation {
  /// One of the documents.
  struct Frame {
    /// What its group is called.
    var id: String
    /// The finished document.
    var root: SVGElement
  }

  /// For how long a frame is seen, in seconds; the last one twice as long.
  private static let seconds = 4

  var frames: [Frame]

  /// The document, in UTF-8, with the colors that follow the reader's setting.
  ///
  /// - Throws: ``SVGError`` where there is no frame.
  func document(adaptiveColors: [AdaptiveColor]) throws(SVGError) -> [UInt8] {
    guard var root = frames.last?.root else { throw SVGError(reason: "there is no frame", offset: 0) }
    let groups = frames.enumerated().map { index, frame in
      var group = SVGElement("g", ["id": frame.id, "class": "edition turn-\(index + 1)"])
      // Style sheets count more than this attribute.
      if index < frames.count - 1 { group["visibility"] = "hidden" }
      group.children =
        [.text("\n")] + frame.root.elements.filter { $0.name == "g" }.flatMap { [.element($0), .text("\n")] }
      return group
    }
    root.children.removeAll { if case .element(let element) = $0 { element.name == "g" } else { false } }
    root.children += groups.flatMap { [.element($0), .text("\n")] }
    if frames.count > 1 {
      root.children.insert(contentsOf: [.text("\n"), .element(SVGElement("style", [:], [.text(turns)]))], at: 4)
    }
    return SVGWriter.document(SVGFinish.styled(root, adaptiveColors: adaptiveColors))
  }

  /// The rules by which the frames take turns, one after the other without a blend.
  private var turns: String {
    let beats = frames.count + 1
    let rules = frames.indices.map { index in
      let start = Self.percent(index, of: beats)
      let end = Self.percent(index == frames.count - 1 ? beats : index + 1, of: beats)
      let before = index == 0 ? "" : "0% { visibility: hidden } "
      let after = index == frames.count - 1 ? "visible" : "hidden"
      return """
          .turn-\(index + 1) { animation: turn-\(index + 1) \(beats * Self.seconds)s step-end infinite }
          @keyframes turn-\(index + 1) { \(before)\(start)% { visibility: visible } \(end)% { visibility: \(after) } }
        """
    }
    return "\n@media (prefers-reduced-motion: no-preference) {\n\(rules.joined(separator: "\n"))\n}\n"
  }

  private static func percent(_ beat: Int, of beats: Int) -> String {
    (Double(beat) * 100 / Double(beats)).plainDecimal
  }
}
