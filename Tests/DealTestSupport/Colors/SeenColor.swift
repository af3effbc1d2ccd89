import Foundation

/// A color of sRGB as it is seen: its light, its place in the color space of the CIE, and what it looks like to people
/// who lack one sort of cones.
package struct SeenColor: Hashable, Sendable {
  /// The channels as shares of linear light.
  private let linear: [Double]

  /// The color of a text such as `#0B5FA5`; `nil` for any other text.
  package init?(_ text: String) {
    guard text.count == 7, text.hasPrefix("#"), let bytes = UInt32(text.dropFirst(), radix: 16) else { return nil }
    linear = [bytes >> 16, bytes >> 8 & 0xFF, bytes & 0xFF].map { byte in
      let share = Double(byte) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }

  private init(linear: [Double]) { self.linear = linear.map { min(max($0, 0), 1) } }

  /// The contrast ratio of the Web Content Accessibility Guidelines 2.2.
  package func contrast(with other: SeenColor) -> Double {
    let lights = [relativeLuminance, other.relativeLuminance].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private var relativeLuminance: Double { 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] }

  /// The color in CIE L*a*b* under the light D65: CIE 15; the matrix is that of IEC 61966-2-1.
  package var lab: LabColor {
    let white = Self.xyz([1, 1, 1])
    let shares = zip(Self.xyz(linear), white).map { value, white -> Double in
      let share = value / white
      return share > 216.0 / 24389 ? cbrt(share) : (24389.0 / 27 * share + 16) / 116
    }
    return LabColor(
      lightness: 116 * shares[1] - 16, a: 500 * (shares[0] - shares[1]), b: 200 * (shares[1] - shares[2]))
  }

  private static func xyz(_ linear: [Double]) -> [Double] {
    [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]].map { row in
      zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  /// What the color looks like to somebody.
  package func seen(by vision: ColorVision) -> SeenColor {
    SeenColor(linear: vision.matrix.map { row in zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 } })
  }
}

/// Which sorts of cones an eye has.
package enum ColorVision: String, Sendable, CaseIterable {
  case normal, protanopia, deuteranopia, tritanopia

  /// What it makes of linear light.
  ///
  /// G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, A physiologically-based model for simulation of color vision
  /// deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (2009): the matrices for severity 1.0.
  package var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }
}
