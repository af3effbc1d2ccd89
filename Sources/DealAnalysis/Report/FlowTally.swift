import DealModel
import FlowModel

/// Some flows, and what they come to.
public struct FlowTally: Hashable, Sendable {
  /// How many there are.
  public private(set) var flowCount = 0
  /// How many of them have an amount that is exactly known.
  public private(set) var knownCount = 0
  /// What they come to; unknown where that cannot be counted, and of several classes of exposure, which are not added.
  public private(set) var amount = AmountInterval.zero
  /// The class of exposure of all of them.
  private var exposureClass: FlowAspect?
  private var isCountable = true

  /// Counts a flow.
  ///
  /// - Parameters:
  ///   - amount: What it comes to; nil if that is more than can be counted.
  ///   - exposureClass: Its class of exposure; nil on the other layers.
  mutating func add(_ amount: AmountInterval?, _ exposureClass: FlowAspect?) {
    if flowCount == 0 { self.exposureClass = exposureClass }
    flowCount += 1
    if amount?.exactValue != nil { knownCount += 1 }
    guard isCountable else { return }
    if let amount, exposureClass == self.exposureClass, let sum = try? self.amount.adding(amount) {
      self.amount = sum
    } else {
      isCountable = false
      self.amount = .unknown
    }
  }
}
