/// Tells whether every leg of a cycle can be given a deal of its own.
///
/// A deal can run in both directions on a layer, as a contract does on dependency; a cycle may use it once. With the
/// legs and their deals as a bipartite graph, that is possible exactly when a matching covers all legs (Hall 1935),
/// which augmenting paths decide.
///
/// - Complexity: O(legs² × deals); both are small.
func canChooseDistinctDeals(legs: [[UInt32]]) -> Bool {
  var legOfDeal: [UInt32: Int] = [:]
  func assign(_ leg: Int, visited: inout Set<UInt32>) -> Bool {
    for deal in legs[leg] where visited.insert(deal).inserted {
      guard let taken = legOfDeal[deal] else {
        legOfDeal[deal] = leg
        return true
      }
      if assign(taken, visited: &visited) {
        legOfDeal[deal] = leg
        return true
      }
    }
    return false
  }
  for leg in legs.indices {
    var visited: Set<UInt32> = []
    if !assign(leg, visited: &visited) { return false }
  }
  return true
}
