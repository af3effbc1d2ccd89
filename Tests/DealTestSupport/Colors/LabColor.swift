import Foundation

/// A color in CIE L*a*b*.
package struct LabColor: Hashable, Sendable {
  /// From 0 for black to 100 for white.
  package let lightness: Double
  package let a: Double
  package let b: Double

  package init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// The color difference CIEDE2000 with all parametric factors 1.
  ///
  /// G. Sharma, W. Wu, E. N. Dalal, The CIEDE2000 color-difference formula: implementation notes, supplementary test
  /// data, and mathematical observations, Color Research and Application 30 (2005).
  package func difference(from other: LabColor) -> Double {
    func share(_ chroma: Double) -> Double { sqrt(pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))) }
    let stretch = 1 + 0.5 * (1 - share((hypot(a, b) + hypot(other.a, other.b)) / 2))
    let colors = [self, other].map { color -> (lightness: Double, chroma: Double, hue: Double) in
      let angle = atan2(color.b, color.a * stretch) * 180 / .pi
      return (color.lightness, hypot(color.a * stretch, color.b), angle < 0 ? angle + 360 : angle)
    }
    let isGray = colors[0].chroma * colors[1].chroma == 0
    var turn = isGray ? 0 : colors[1].hue - colors[0].hue
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let sum = colors[0].hue + colors[1].hue
    let isAcross = abs(colors[0].hue - colors[1].hue) > 180
    let hue = isGray ? sum : isAcross ? (sum < 360 ? sum + 360 : sum - 360) / 2 : sum / 2
    func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
    let lightness = (colors[0].lightness + colors[1].lightness) / 2
    let chroma = (colors[0].chroma + colors[1].chroma) / 2
    let weight =
      1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) + 0.32 * cosine(3 * hue + 6) - 0.20 * cosine(4 * hue - 63)
    let fromMiddle = pow(lightness - 50, 2)
    let steps = [
      (colors[1].lightness - colors[0].lightness) / (1 + 0.015 * fromMiddle / sqrt(20 + fromMiddle)),
      (colors[1].chroma - colors[0].chroma) / (1 + 0.045 * chroma),
      2 * sqrt(colors[0].chroma * colors[1].chroma) * sin(turn * .pi / 360) / (1 + 0.015 * chroma * weight),
    ]
    let rotation = -2 * share(chroma) * sin(60 * exp(-pow((hue - 275) / 25, 2)) * .pi / 180)
    return sqrt(steps[0] * steps[0] + steps[1] * steps[1] + steps[2] * steps[2] + rotation * steps[1] * steps[2])
  }
}
