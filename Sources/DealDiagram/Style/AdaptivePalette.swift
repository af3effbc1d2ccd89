/// A color of a picture that follows its reader's setting.
package struct AdaptiveColor: Hashable, Sendable {
  /// A name of letters, digits and hyphens that no other color of the picture has.
  package let name: String
  /// What is drawn, and what a reader sees who has set nothing; no other color of the picture has it.
  package let light: DiagramColor
  /// What takes its place on a dark screen.
  package let dark: DiagramColor
}

extension AdaptiveColor {
  /// The colors of all pictures in which a user has chosen none, for what is shown beside them.
  package static let ofPictures = Theme(.auto).adaptiveColors

  /// The color of a name among those of all pictures.
  package static func named(_ name: String) -> AdaptiveColor? { ofPictures.first { $0.name == name } }
}

/// The colors of a picture that follows its reader's setting, each told apart from all others by its light shade.
struct AdaptivePalette: Hashable, Sendable {
  /// The colors, in the order in which they were asked for.
  private(set) var colors: [AdaptiveColor] = []
  private var darkShades: [DiagramColor: DiagramColor] = [:]

  /// Adds a color, unless there is one with both of these shades.
  ///
  /// - Parameters:
  ///   - shades: The color in every theme.
  ///   - name: What it is called, if it is new.
  /// - Returns: What is to be drawn: the light shade, or the nearest one that is free when another color has it.
  mutating func light(of shades: DiagramShades, name: String) -> DiagramColor {
    let light = shades.light.nearest { darkShades[$0].map { $0 == shades.dark } ?? true }
    if darkShades.updateValue(shades.dark, forKey: light) == nil {
      colors.append(AdaptiveColor(name: name, light: light, dark: shades.dark))
    }
    return light
  }
}

extension DiagramColor {
  /// The nearest color that fits: the least change of any channel, of blue first, which is seen least.
  fileprivate func nearest(_ fits: (DiagramColor) -> Bool) -> DiagramColor {
    for reach in 0...255 {
      for red in Self.changes(of: red, reach) {
        for green in Self.changes(of: green, reach) {
          for blue in Self.changes(of: blue, reach) {
            let color = DiagramColor(red: red, green: green, blue: blue)
            if fits(color) { return color }
          }
        }
      }
    }
    return self
  }

  /// The values of a channel up to some steps away, the nearest first.
  private static func changes(of channel: UInt8, _ reach: Int) -> [UInt8] {
    (0...reach).flatMap { step in
      step == 0 ? [channel] : [Int(channel) - step, Int(channel) + step].compactMap { UInt8(exactly: $0) }
    }
  }
}
