import DealAnalysis

extension CircularFlow {
  /// The companies in their order, from the anchor, which is looked at as putting money in.
  var way: [CompanyReference] {
    let start = companies.firstIndex(of: anchor) ?? 0
    return Array(companies[start...] + companies[..<start])
  }

  /// The number of each leg on the way round from the anchor, from 1.
  var steps: [Int] {
    let first = legs.firstIndex { $0.source == anchor } ?? 0
    return legs.indices.map { ($0 - first + legs.count) % legs.count + 1 }
  }
}

extension DiagramTie {
  /// The steps that the tie is on its loops, as they stand on the label where loops stand out.
  ///
  /// - Parameters:
  ///   - arrow: Where the tie leads on the page; empty where nothing is known of it.
  ///   - namesLoops: Whether loops are named before the steps, because several could be meant.
  /// - Returns: The signs, in the order of the loops.
  func stepSigns(arrow: StepArrow?, namesLoops: Bool) -> [String] {
    zip(loops, steps).map { loop, step in
      let sign = namesLoops ? "\(loop + 1)·\(step)" : "\(step)"
      return switch arrow {
      case .left: "←\u{A0}\(sign)"
      case .right: "\(sign)\u{A0}→"
      case nil: sign
      }
    }
  }
}

/// Where a tie leads on the page.
enum StepArrow: Hashable, Sendable {
  case left
  case right
}
