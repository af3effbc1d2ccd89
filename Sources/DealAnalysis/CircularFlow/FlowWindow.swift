import FlowModel
import GraphKernel

/// Within which time money must have come back, flow after flow.
public struct FlowWindow: Hashable, Sendable {
  /// What the times of the flows along a circle must do.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// Each flow is later than the one before.
    case strict
    /// Each flow is as late as the one before, or later.
    case nonDecreasing = "non-decreasing"

    var kernelOrder: TemporalCycleQuery.Order { self == .strict ? .strict : .nonDecreasing }
  }

  /// The longest time from the first flow to the last, in seconds.
  public let seconds: Int64
  /// What the times of the flows must do.
  public var order: Order

  private static let units: [(name: String, seconds: Int64)] = [
    ("s", 1), ("min", 60), ("h", 3_600), ("d", 86_400), ("w", 604_800),
  ]

  /// The window that a text such as `30d`, `2w`, `12h`, `90min` or `45s` names; `nil` when it names none.
  public init?(parsing text: some StringProtocol, order: Order = .strict) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).lowercased().trimmingPrefix(" ")
    guard let number = Int64(digits), let factor = Self.units.first(where: { $0.name == unit })?.seconds else {
      return nil
    }
    let (seconds, overflows) = number.multipliedReportingOverflow(by: factor)
    guard !overflows else { return nil }
    self.seconds = seconds
    self.order = order
  }

  /// The window in the unit of a table.
  ///
  /// - Throws: ``AnalysisError/unanswerable(_:)`` when it is no whole number of them.
  func length(in unit: FlowTable.TimeUnit) throws(AnalysisError) -> Int64 {
    guard unit == .day else { return seconds }
    guard seconds.isMultiple(of: 86_400) else {
      throw .unanswerable("the flows have days and no times of day: give the window \(self) in days, such as 30d")
    }
    return seconds / 86_400
  }
}

extension FlowWindow: CustomStringConvertible {
  /// The window in the largest unit of which it is a whole number, up to days.
  public var description: String {
    let unit = Self.units.last { $0.name != "w" && seconds.isMultiple(of: $0.seconds) } ?? ("s", 1)
    return "\(seconds / unit.seconds)\(unit.name)"
  }
}
