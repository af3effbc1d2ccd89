import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct PageRankRowsTests {
  /// Every edge into a row is in a slot of it once, under the number of the value that is the newest when its row is swept.
  @Test func slotsAreTheEdgesIntoRows() throws {
    var generator = SeededGenerator(seed: 41)
    for (edgeCount, isLocal) in [
      (0, false), (30, false), (90, true), (40_000, false), (130_000, false), (130_000, true),
    ] {
      var list = EdgeList.random(vertexCount: max(40, edgeCount / 8), edgeCount: edgeCount, using: &generator)
      if isLocal {
        let size = UInt32(list.vertexCount)
        list.edges = list.edges.map { ($0.source, ($0.source + $0.target % 30 + size - 15) % size) }
      }
      let weights = list.edges.indices.map { Double($0 % 5) }
      let graph = try StrengthGraph(try list.graph(), weights: weights)
      let rows = PageRankRows(graph, isReached: nil, threads: 2)
      let sources = list.edges.indices.filter { weights[$0] > 0 }.map { list.edges[$0].source }
      #expect(Set(rows.vertices.elements[..<rows.count]) == Set(sources))
      var found: [UInt64: Double] = [:]
      var faults = 0
      var waveOfChunk = [Int](repeating: -1, count: rows.chunks.count)
      for wave in 0..<rows.waveCount {
        for chunk in (0..<PageRankRows.waveSize).compactMap({ rows.chunk(at: $0, ofWave: wave) }) {
          #expect(waveOfChunk[chunk] == -1)
          waveOfChunk[chunk] = wave
        }
      }
      #expect(!waveOfChunk.contains(-1))
      for chunk in 0..<rows.chunks.count {
        var slot = rows.firstSlot(of: chunk)
        for row in rows.chunks[chunk] {
          while slot < rows.ends.elements[row] {
            let value = Int(rows.slots.elements[slot])
            let other = value % rows.count
            let otherChunk = (0..<rows.chunks.count).first { rows.chunks[$0].contains(other) } ?? 0
            let isNew = otherChunk == chunk ? other < row : waveOfChunk[otherChunk] < waveOfChunk[chunk]
            if (value >= rows.count) != isNew { faults += 1 }
            let (source, target) = (rows.vertices.elements[other], rows.vertices.elements[row])
            found[UInt64(source) << 32 | UInt64(target), default: 0] += rows.strengths.elements[slot]
            slot += 1
          }
        }
      }
      var expected: [UInt64: Double] = [:]
      let unit = Double(sign: .plus, exponent: graph.scale, significand: 1)
      for (edge, ends) in list.edges.enumerated() where weights[edge] > 0 {
        guard rows.rowOfVertex.elements[ends.target] != .max else { continue }
        expected[UInt64(ends.source) << 32 | UInt64(ends.target), default: 0] += weights[edge] / unit
      }
      #expect(faults == 0 && found.count == expected.count)
      #expect(expected.allSatisfy { abs((found[$0.key] ?? 0) - $0.value) < 1e-12 })
    }
  }

  @Test func sharesAndWhatComesBack() throws {
    // 0 → 1, 0 → 2, 1 → 0, 1 → 1; 2 has no edge out.
    let list = EdgeList(vertexCount: 3, edges: [(0, 1), (0, 2), (1, 0), (1, 1)])
    let rows = PageRankRows(try StrengthGraph(try list.graph(), weights: nil), isReached: nil, threads: 1)
    #expect(rows.count == 2 && rows.rowOfVertex.elements[2] == .max)
    #expect(Array(rows.shareOfRank.elements) == [0.5, 0.5])
    #expect(Array(rows.returningStrengths.elements) == [1, 2])
  }

  /// Few edges out of the rows are counted from where they lead to, many from where they begin.
  @Test(arguments: [1, 2, 20, 200]) func whatComesBackIsWhatLeadsToRows(others: Int) throws {
    for seed in 0..<40 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var list = EdgeList.random(vertexCount: 40 + others, edgeCount: 700, using: &generator)
      list.edges.removeAll { $0.source >= 40 }
      let rows = PageRankRows(try StrengthGraph(try list.graph(), weights: nil), isReached: nil, threads: 2)
      let hasEdgesOut = Set(list.edges.map(\.source))
      for row in 0..<rows.count {
        let vertex = rows.vertices.elements[row]
        let targets = list.edges.filter { $0.source == vertex }.map(\.target)
        #expect(rows.shareOfRank.elements[row] == 1 / Double(targets.count))
        #expect(rows.returningStrengths.elements[row] == Double(targets.count { hasEdgesOut.contains($0) }))
      }
    }
  }
}
