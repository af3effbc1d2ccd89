extension Unicode.Scalar {
  /// Whether the character is written as an escape in YAML and JSON: nobody would see it, it would end a line, or it would
  /// turn the direction of what is written around it.
  ///
  /// The list is fixed, where the properties of characters change with each version of Unicode, and the bytes with them.
  var isWrittenAsEscape: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xFDD0...0xFDEF, 0xE000...0xF8FF, 0x1D173...0x1D17A, 0xE0000...0xE007F, 0xF0000...0x10FFFF:
      true
    // The last two characters of each plane are none.
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// The character as an escape that begins with a letter and has so many digits.
  fileprivate static func escape(_ letter: String, _ value: UInt32, digits: Int) -> String {
    let number = String(value, radix: 16)
    return "\\" + letter + String(repeating: "0", count: max(0, digits - number.utf8.count)) + number
  }
}

extension String {
  /// The text between quotation marks, as JSON writes it.
  var quotedForJSON: String {
    quoted { scalar in String(scalar).utf16.map { Unicode.Scalar.escape("u", UInt32($0), digits: 4) }.joined() }
  }

  /// The text between double quotation marks, as YAML writes it.
  var quotedForYAML: String {
    quoted { scalar in
      scalar.value > 0xFFFF
        ? Unicode.Scalar.escape("U", scalar.value, digits: 8) : Unicode.Scalar.escape("u", scalar.value, digits: 4)
    }
  }

  private func quoted(_ escape: (Unicode.Scalar) -> String) -> String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += #"\""#
      case "\\": quoted += #"\\"#
      case "\n": quoted += #"\n"#
      case "\r": quoted += #"\r"#
      case "\t": quoted += #"\t"#
      case _ where scalar.isWrittenAsEscape: quoted += escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
