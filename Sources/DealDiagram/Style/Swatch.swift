/// A color of the themes, by its light shade.
///
/// In a picture that follows its reader's setting a dark shade takes the place of each light one, which is told by its
/// value alone. So no two colors may have one light shade: the compiler refuses an enumeration in which a raw value
/// comes twice. What shares a color in one theme shares it in all.
///
/// **How the values were found**: by a search for the greatest least distance, under the thresholds that the tests hold:
///
/// | what | threshold |
/// |---|---|
/// | text, and lines that have the color of their text | contrast of at least 4.5 on everything that they can stand on |
/// | outlines and signs | contrast of at least 3 |
/// | text on the first three levels, and in the color of the ground on the others | contrast of at least 4.5 |
/// | two colors that mean different things in one picture | CIEDE2000 of at least 10, to normal vision and to protanopes, deuteranopes and tritanopes |
/// | the same without hue | lightness at least 5 of 100 apart for families of kinds and changes, 3 for the eight categories, 10 for the six levels, which rise or fall |
///
/// A difference of 10 is seen at a glance and from memory, as a legend asks for, where 1 is the least that is seen side
/// by side. In gray eight steps of 5 would not fit between black and what is still read on white; a mark or a word
/// always says the same as the color.
enum Swatch: UInt32, Hashable, Sendable, CaseIterable {
  case paper = 0xFFFFFF
  case ink = 0x1C2430
  case quietInk = 0x55606E
  case panel = 0xF3F5F8
  case frame = 0x3A4656
  case glow = 0xFFF3C4
  case seal = 0xD5016B
  case blue = 0x014CAC
  case orange = 0x875404
  case green = 0x154C2E
  case purple = 0x391954
  case gray = 0x6E6E71
  case category1 = 0x0040A0
  case category2 = 0x6E660C
  case category3 = 0x0E5D37
  case category4 = 0x5F0C05
  case category5 = 0x9837ED
  case category6 = 0x9B3464
  case category7 = 0x440151
  case category8 = 0x383837
  case level1 = 0xF9E0BD
  case level2 = 0xB5C652
  case level3 = 0x11AE9B
  case level4 = 0x357AA1
  case level5 = 0x2B4683
  case level6 = 0x3C0039

  /// The color in every theme.
  var shades: DiagramShades {
    let (dark, print) = others
    return DiagramShades(light: DiagramColor(rawValue), dark: DiagramColor(dark), print: DiagramColor(print))
  }

  /// The dark shade and that for paper.
  private var others: (dark: UInt32, print: UInt32) {
    switch self {
    case .paper: (0x12171E, 0xFFFFFF)
    case .ink: (0xE8ECF1, 0x000000)
    case .quietInk: (0xA9B3C0, 0x454545)
    case .panel: (0x1E2630, 0xFFFFFF)
    case .frame: (0x9AA6B5, 0x000000)
    case .glow: (0x3A2F0B, 0xFFFFFF)
    case .seal: (0xFFEB00, 0x000000)
    case .blue: (0x6096FE, 0x0048A7)
    case .orange: (0xFFAA6E, 0x885506)
    case .green: (0x8FFDC8, 0x023415)
    case .purple: (0xF0C2FF, 0x2B0C3E)
    case .gray: (0xA8ABAE, 0x73747C)
    case .category1: (0x17ACF1, 0x396CA4)
    case .category2: (0xCDB081, 0x76782B)
    case .category3: (0x95D5B6, 0x002B0A)
    case .category4: (0xCB868F, 0x6F4301)
    case .category5: (0x12EDFE, 0x2A11C4)
    case .category6: (0xBEFC24, 0xAE0063)
    case .category7: (0xACB201, 0x380036)
    case .category8: (0xB8BEC6, 0x343335)
    case .level1: (0x310555, 0xFFE2C2)
    case .level2: (0x46429D, 0xB1B579)
    case .level3: (0x02746F, 0x739A99)
    case .level4: (0x11A996, 0x596F86)
    case .level5: (0xA1C067, 0x2A4268)
    case .level6: (0xFFF3D7, 0x390A2B)
    }
  }

  /// The name, of letters and digits.
  var name: String { "\(self)" }
}
