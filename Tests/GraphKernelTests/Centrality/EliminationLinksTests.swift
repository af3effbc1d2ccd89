import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct EliminationLinksTests {
  /// Every elimination against sets of pairs, in a random order.
  @Test(arguments: 0..<100 as Range<UInt64>) func eliminationsFollowTheDefinition(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...12, using: &generator)
    let list = EdgeList.random(
      vertexCount: count, edgeCount: .random(in: 0...3 * count, using: &generator), using: &generator)
    var links = EliminationLinks(StrengthBlock(incomingOf: list))
    var pairs = Set(list.edges.filter { $0.source != $0.target }.map { [$0.target, $0.source] })
    for row in generator.permutation(of: count) {
      let mentioned = Set(pairs.filter { $0[0] == row }.map { $0[1] })
      let mentioning = Set(pairs.filter { $0[1] == row }.map { $0[0] })
      #expect(links.cost(of: row) == UInt64(mentioned.count * mentioning.count))
      let found = links.eliminate(row)
      #expect(found.mentioned.count == mentioned.count && Set(found.mentioned) == mentioned, "\(list)")
      #expect(found.mentioning.count == mentioning.count && Set(found.mentioning) == mentioning, "\(list)")
      pairs = pairs.filter { !$0.contains(row) }
      for other in mentioning { pairs.formUnion(mentioned.filter { $0 != other }.map { [other, $0] }) }
    }
    let work = [links.takeWork(), links.takeWork()]
    #expect(work[0] > 0 || list.edges.allSatisfy { $0.source == $0.target })
    #expect(work[1] == 0)
  }
}
