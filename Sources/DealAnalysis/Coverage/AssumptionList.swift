import DealModel

/// The assumptions of an answer, each once, in the order in which they are first needed.
struct AssumptionList {
  /// The assumptions.
  private(set) var all: [CoverageAssumption] = []
  private var numbers: [String: Int] = [:]

  /// Adds an assumption unless it is there.
  ///
  /// - Parameters:
  ///   - key: How it can be made; `nil` for what cannot be chosen.
  ///   - words: What it says.
  ///   - origin: Who made it.
  ///   - matter: What it is about.
  /// - Returns: Its number.
  mutating func add(
    _ key: String?, _ words: String, _ origin: CoverageAssumption.Origin, _ matter: CoverageAssumption.Matter = .given
  ) -> Int {
    if let known = numbers[words] { return known }
    all.append(CoverageAssumption(number: all.count + 1, key: key, words: words, origin: origin, matter: matter))
    numbers[words] = all.count
    return all.count
  }
}

extension Currency {
  /// A sum as an assumption is given: exact, and such that it can be given again.
  func written(_ minorUnits: Int64) -> String {
    "\(DecimalNumber(units: minorUnits, decimals: minorUnitDigits)) \(code)"
  }
}
