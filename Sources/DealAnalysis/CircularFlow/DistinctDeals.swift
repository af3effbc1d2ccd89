/// Tells whether every leg of a cycle can be given a deal of its own.
///
/// A deal can run in both directions on a layer, as a contract does on dependency; a cycle may use it once. With the
/// legs and their deals as a bipartite graph, that is possible exactly when a matching covers all legs (Hall 1935),
/// which augmenting paths decide.
///
/// - Complexity: O(legs² × deals); both are small.
func canChooseDistinctDeals(legs: [[UInt32]]) -> Bool {
  var legOfDeal: [UInt32: Int] = [:]
  for leg in legs.indices where !assign(leg, among: legs, &legOfDeal) { return false }
  return true
}

/// Gives a leg a deal, by moving other legs to other deals where needed; the stack of the process does not grow.
private func assign(_ leg: Int, among legs: [[UInt32]], _ legOfDeal: inout [UInt32: Int]) -> Bool {
  var visited: Set<UInt32> = []
  /// The legs that look for a deal, each with the position of the next one to try; the one tried last leads to the
  /// next.
  var path = [(leg: leg, next: 0)]
  while let (current, position) = path.last {
    guard position < legs[current].count else {
      path.removeLast()
      continue
    }
    path[path.count - 1].next += 1
    let deal = legs[current][position]
    guard visited.insert(deal).inserted else { continue }
    if let holder = legOfDeal[deal] {
      path.append((holder, 0))
      continue
    }
    for step in path { legOfDeal[legs[step.leg][step.next - 1]] = step.leg }
    return true
  }
  return false
}
