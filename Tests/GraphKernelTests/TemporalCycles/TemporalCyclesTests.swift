import DealTestSupport
import GraphKernel
import Testing

@Suite struct TemporalCyclesTests {
  /// The sample of IBM's parallel-cycle-enumeration: three cycles, two of them within 4.
  @Test func anotherProgramsSample() throws {
    let list = EdgeList(
      vertexCount: 8,
      edges: [
        (1, 2), (1, 5), (2, 3), (3, 1), (3, 2), (3, 4), (3, 6), (4, 5), (5, 2), (6, 4), (4, 7),
      ])
    let times = list.edges.indices.map(Int64.init)
    let all = try Set(list.temporalCycles(times, TemporalCycleQuery(window: 100)))
    #expect(all == [[0, 2, 3], [2, 4], [2, 5, 7, 8]])
    #expect(try list.temporalCycles(times, TemporalCycleQuery(window: 4)) == [[0, 2, 3], [2, 4]])
  }

  @Test func sameDayEdgesCountOnlyWhereTheyMay() throws {
    let list = EdgeList.ring(3)
    let times: [Int64] = [5, 5, 5]
    let strict = TemporalCycleQuery(window: 0, order: .strict)
    let loose = TemporalCycleQuery(window: 0, order: .nonDecreasing)
    #expect(try temporalCycleCounts(in: try list.collapsed(), times: times, query: strict).emittedCount == 0)
    #expect(try list.temporalCycles(times, loose) == [[0, 1, 2]])
  }
}
