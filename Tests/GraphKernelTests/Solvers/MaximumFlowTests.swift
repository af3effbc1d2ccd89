import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct MaximumFlowTests {
  /// The smallest sum of capacities that leave a set with the source and without the sink.
  private func smallestCut(_ list: EdgeList, _ capacities: [Int64], from source: Int, to sink: Int) -> Int64 {
    (0..<1 << list.vertexCount).filter { $0 >> source & 1 == 1 && $0 >> sink & 1 == 0 }.map { side in
      list.edges.indices.reduce(Int64(0)) { sum, edge in
        let (tail, head) = (Int(list.edges[edge].source), Int(list.edges[edge].target))
        return sum + (side >> tail & 1 == 1 && side >> head & 1 == 0 ? capacities[edge] : 0)
      }
    }.min() ?? 0
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func theFlowIsTheSmallestCut(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<15 {
      let edges = Int.random(in: 0...25, using: &generator)
      let list = EdgeList.random(vertexCount: 7, edgeCount: edges, using: &generator)
      let graph = try list.graph()
      let capacities = (0..<edges).map { _ in Int64.random(in: 0...20, using: &generator) }
      let found = try maximumFlow(of: graph, capacities: capacities, from: 2, to: 5)
      #expect(found.value == smallestCut(list, capacities, from: 2, to: 5), "\(list) \(capacities)")
      #expect(found.cut.reduce(0) { $0 + capacities[Int($1)] } == found.value)
      #expect(found.sourceSide.contains(2) && !found.sourceSide.contains(5))
      var balance = [Int64](repeating: 0, count: 7)
      for (edge, ends) in list.edges.enumerated() {
        #expect((0...capacities[edge]).contains(found.flow[edge]))
        balance[Int(ends.source)] -= found.flow[edge]
        balance[Int(ends.target)] += found.flow[edge]
        if ends.source == ends.target { #expect(found.flow[edge] == 0) }
      }
      #expect(balance == [0, 0, -found.value, 0, 0, found.value, 0])
      // The same as a cheapest flow round an edge back.
      var round = list
      round.edges.append((5, 2))
      let cheapest = try minimumCostFlow(
        of: try round.graph(), capacities: capacities + [1_000], costs: [Int64](repeating: 0, count: edges) + [-1])
      #expect(-cheapest.cost == found.value)
    }
  }

  /// The value of a smallest cut, and what all smallest cuts leave with the sources.
  private func nearestCut(
    _ list: EdgeList, _ capacities: [Int64], from sources: [UInt32], to sinks: [UInt32]
  ) -> (value: Int64, side: [UInt32]) {
    let vertices = 0..<UInt32(list.vertexCount)
    let sides = (0..<1 << list.vertexCount).filter { side in
      sources.allSatisfy { side >> $0 & 1 == 1 } && sinks.allSatisfy { side >> $0 & 1 == 0 }
    }
    let values = sides.map { side in
      list.edges.indices.reduce(Int64(0)) { sum, edge in
        let (tail, head) = list.edges[edge]
        return sum + (side >> tail & 1 == 1 && side >> head & 1 == 0 ? capacities[edge] : 0)
      }
    }
    let value = values.min() ?? 0
    let nearest = zip(sides, values).filter { $0.1 == value }.reduce(-1) { $0 & $1.0 }
    return (value, vertices.filter { nearest >> $0 & 1 == 1 })
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func theCutIsTheNearestOfAll(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let count = Int.random(in: 2...7, using: &generator)
      let edges = Int.random(in: 0...(4 * count), using: &generator)
      let list = EdgeList.random(vertexCount: count, edgeCount: edges, using: &generator)
      let capacities = (0..<edges).map { _ in Int64.random(in: 0...6, using: &generator) }
      let shuffled = generator.permutation(of: count)
      let sources = Array(shuffled.prefix(.random(in: 1..<count, using: &generator)))
      let sinks = Array(shuffled.dropFirst(sources.count).prefix(.random(in: 1...2, using: &generator)))
      let found = try maximumFlow(
        of: try list.graph(), capacities: capacities, from: sources + sources.prefix(1), to: sinks + sinks)
      let expected = nearestCut(list, capacities, from: sources, to: sinks)
      #expect(found.value == expected.value && found.sourceSide == expected.side, "\(list) \(capacities)")
      let side = Set(found.sourceSide)
      #expect(
        found.cut
          == list.edges.indices.filter { side.contains(list.edges[$0].source) && !side.contains(list.edges[$0].target) }
          .map { UInt32($0) }, "\(list) \(capacities)")
      var balance = [Int64](repeating: 0, count: count)
      for (edge, ends) in list.edges.enumerated() {
        #expect((0...capacities[edge]).contains(found.flow[edge]))
        balance[Int(ends.source)] -= found.flow[edge]
        balance[Int(ends.target)] += found.flow[edge]
        if ends.source == ends.target || sinks.contains(ends.source) || sources.contains(ends.target) {
          #expect(found.flow[edge] == 0, "\(list) \(capacities)")
        }
      }
      #expect(sinks.reduce(0) { $0 + balance[Int($1)] } == found.value)
      #expect((0..<UInt32(count)).allSatisfy { sources.contains($0) || sinks.contains($0) || balance[Int($0)] == 0 })
    }
  }

  @Test func withoutTerminalsNothingFlows() throws {
    let graph = try EdgeList.path(3).graph()
    #expect(try maximumFlow(of: graph, capacities: [1, 1], from: [], to: [2]).value == 0)
    let noSink = try maximumFlow(of: graph, capacities: [1, 1], from: [1], to: [])
    #expect(noSink == MaximumFlow(flow: [0, 0], value: 0, sourceSide: [1, 2], cut: []))
    #expect(throws: FlowError.invalidTerminal(1)) {
      try maximumFlow(of: graph, capacities: [1, 1], from: [0, 1], to: [2, 1])
    }
    #expect(throws: FlowError.edgeValueCountMismatch(edges: 2, values: 1)) {
      try maximumFlow(of: graph, capacities: [1], from: [0], to: [2])
    }
    #expect(throws: FlowError.capacitiesTooLarge(edge: 1)) {
      try maximumFlow(of: graph, capacities: [.max, 1], from: [0], to: [2])
    }
  }

  /// The value, and what the sources' side of the nearest cut is, by one way at a time through a matrix.
  private func byOneWayAtATime(_ list: EdgeList, from source: Int, to sink: Int) -> (value: Int64, side: [UInt32]) {
    var room = [[Int]](repeating: [Int](repeating: 0, count: list.vertexCount), count: list.vertexCount)
    for (tail, head) in list.edges where tail != head { room[Int(tail)][Int(head)] += 1 }
    var value: Int64 = 0
    while true {
      var previous: [Int: Int] = [source: source]
      var waiting = [source]
      while let vertex = waiting.popLast() {
        for next in 0..<list.vertexCount where previous[next] == nil && room[vertex][next] > 0 {
          previous[next] = vertex
          waiting.append(next)
        }
      }
      guard previous[sink] != nil else { return (value, previous.keys.map { UInt32($0) }.sorted()) }
      value += 1
      var vertex = sink
      while vertex != source, let before = previous[vertex] {
        room[before][vertex] -= 1
        room[vertex][before] += 1
        vertex = before
      }
    }
  }

  /// Some long walks through few vertices, joined by few edges, each for one unit: a short way takes the place of long
  /// ones, so that flow has to be sent back and round by many levels.
  @Test(arguments: 0..<60 as Range<UInt64>) func longDetoursOfSingleUnits(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<8 {
      let count = Int.random(in: 12...40, using: &generator)
      var list = EdgeList(vertexCount: count, edges: [])
      for _ in 0..<Int.random(in: 2...4, using: &generator) {
        let inner = generator.permutation(of: count).filter { $0 != 0 && $0 != count - 1 }
        let length = Int.random(in: count / 3..<count - 1, using: &generator)
        let way: [UInt32] = [0] + inner.prefix(length) + [UInt32(count - 1)]
        for (tail, head) in zip(way, way.dropFirst()) { list.edges.append((tail, head)) }
      }
      for _ in 0..<Int.random(in: 0...count / 4, using: &generator) {
        let ends = (0..<2).map { _ in UInt32.random(in: 0..<UInt32(count), using: &generator) }
        list.edges.append((ends[0], ends[1]))
      }
      let expected = byOneWayAtATime(list, from: 0, to: count - 1)
      let capacities = [Int64](repeating: 1, count: list.edges.count)
      let found = try maximumFlow(of: try list.graph(), capacities: capacities, from: 0, to: UInt32(count - 1))
      #expect(found.value == expected.value && found.sourceSide == expected.side, "\(list)")
      #expect(found.cut.count == Int(expected.value), "\(list)")
    }
  }

  /// As many units as a graph has ways that share no edge, by Menger's theorem: in a complete graph, one for each other
  /// vertex.
  @Test func disjointWays() throws {
    let complete = try EdgeList.complete(40).graph()
    let found = try maximumFlow(of: complete, capacities: [Int64](repeating: 1, count: 40 * 39), from: 3, to: 17)
    #expect(found.value == 39 && found.sourceSide == [3])
  }

  @Test func largestNumberAndLongPath() throws {
    let one = try EdgeList.path(2).graph()
    let largest = try maximumFlow(of: one, capacities: [.max], from: 0, to: 1)
    #expect(largest == MaximumFlow(flow: [.max], value: .max, sourceSide: [0], cut: [0]))
    let capacities = (0..<99_999).map { Int64(($0 + 50_000) % 99_999 + 1) }
    let long = try maximumFlow(of: try EdgeList.path(100_000).graph(), capacities: capacities, from: 0, to: 99_999)
    #expect(long.value == 1)
    #expect(long.cut == [49_999])
  }

  @Test func inputIsChecked() throws {
    let graph = try EdgeList.path(2).graph()
    #expect(throws: FlowError.invalidTerminal(2)) { try maximumFlow(of: graph, capacities: [1], from: 0, to: 2) }
    #expect(throws: FlowError.invalidTerminal(1)) { try maximumFlow(of: graph, capacities: [1], from: 1, to: 1) }
    #expect(throws: FlowError.negativeCapacity(edge: 0, capacity: -4)) {
      try maximumFlow(of: graph, capacities: [-4], from: 0, to: 1)
    }
    #expect(throws: FlowError.workBudget(1)) {
      try maximumFlow(of: graph, capacities: [1], from: 0, to: 1, workBudget: 1)
    }
    #expect(throws: FlowError.cancelled) {
      try maximumFlow(of: graph, capacities: [1], from: 0, to: 1, isCancelled: { true })
    }
  }
}
