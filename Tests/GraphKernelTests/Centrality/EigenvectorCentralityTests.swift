import DealTestSupport
import Foundation
import GraphKernel
import Testing

@Suite struct EigenvectorCentralityTests {
  /// The radii of the strongly connected components, each by a high power of its own block.
  private func radii(_ list: EdgeList, _ weights: [Double]?) -> [Double] {
    let reaches = ExhaustiveSearch(list).reachability()
    let matrix = DenseMatrix(incomingOf: list, weights: weights)
    var radii: [Double] = []
    for first in 0..<list.vertexCount {
      let component = (0..<list.vertexCount).filter { reaches[first][$0] && reaches[$0][first] }
      guard component.first == first else { continue }
      var block = DenseMatrix(size: component.count)
      for (row, target) in component.enumerated() {
        for (column, source) in component.enumerated() { block[row, column] = matrix[target, source] }
      }
      radii.append(block.highPower().radius)
    }
    return radii.sorted()
  }

  /// Checks the defining equation, or the reason why there is no answer.
  private func check(_ list: EdgeList, _ weights: [Double]? = nil) throws {
    let radii = radii(list, weights)
    let radius = radii.last ?? 0
    let isTied = radii.dropLast().last.map { $0 > radius * (1 - 1e-8) } ?? false
    do {
      let values = try eigenvectorCentralities(of: try list.graph(), weights: weights)
      #expect(radius > 0 && !isTied, "\(list)")
      #expect(values.allSatisfy { $0 >= 0 })
      #expect(abs(values.reduce(0) { $0 + $1 * $1 } - 1) < 1e-12)
      let product = DenseMatrix(incomingOf: list, weights: weights) * values
      let residual = zip(product, values).reduce(0) { $0 + pow($1.0 - radius * $1.1, 2) }.squareRoot()
      #expect(residual < 1e-8 * radius, "\(list) \(values)")
    } catch CentralityError.acyclic {
      #expect(radius == 0, "\(list)")
    } catch CentralityError.notUnique {
      #expect(radius > 0 && isTied, "\(list)")
    }
  }

  @Test(arguments: 1...4) func everySmallDigraphSolvesTheEquation(count: Int) throws {
    for list in EdgeList.allLoopFreeDigraphs(vertexCount: count) { try check(list) }
  }

  @Test(arguments: 0..<150 as Range<UInt64>) func randomMultigraphsSolveTheEquation(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 9, edgeCount: .random(in: 1...25, using: &generator), using: &generator)
    try check(list)
    // With zeros of a strength every vertex on no edge of its own is its own component.
    let weights = generator.strengths(list.edges.count)
    let kept = EdgeList(
      vertexCount: 9, edges: zip(list.edges, weights).filter { $0.1 > 0 }.map { ($0.0.source, $0.0.target) })
    try check(kept, weights.filter { $0 > 0 })
    let zeros = Result { try eigenvectorCentralities(of: try list.graph(), weights: weights) }
    let absent = Result { try eigenvectorCentralities(of: try kept.graph(), weights: weights.filter { $0 > 0 }) }
    #expect((try? zeros.get()) == (try? absent.get()))
  }

  @Test func closedForms() throws {
    let ring = try eigenvectorCentralities(of: try EdgeList.ring(9).graph())
    #expect(largestDifference(ring, [Double](repeating: 1 / 3, count: 9)) < 1e-12)
    let complete = try eigenvectorCentralities(of: try EdgeList.complete(16).graph())
    #expect(largestDifference(complete, [Double](repeating: 1 / 4, count: 16)) < 1e-12)
    let star = try eigenvectorCentralities(of: try EdgeList.star(9).bothWays.graph())
    #expect(largestDifference(star, [(0.5).squareRoot()] + [Double](repeating: 1 / 4, count: 8)) < 1e-9)
    // A path both ways: the sines of equal steps.
    let path = try eigenvectorCentralities(of: try EdgeList.path(6).bothWays.graph())
    let sines = (1...6).map { (step: Int) -> Double in sin(Double(step) * Double.pi / 7) * (2.0 / 7).squareRoot() }
    #expect(largestDifference(path, sines) < 1e-9)
    #expect(try eigenvectorCentralities(of: try EdgeList(vertexCount: 1, edges: [(0, 0)]).graph()) == [1])
  }

  @Test func whatHasNoAnswerSaysSo() throws {
    for list in [EdgeList.path(0), .path(5), .star(4), EdgeList(vertexCount: 3, edges: [])] {
      #expect(throws: CentralityError.acyclic) { try eigenvectorCentralities(of: try list.graph()) }
    }
    let two = EdgeList.ring(3).disjointUnion(with: .ring(4))
    #expect(throws: CentralityError.self) { try eigenvectorCentralities(of: try two.graph()) }
    do {
      _ = try eigenvectorCentralities(of: try two.graph())
    } catch CentralityError.notUnique(let first, let second) {
      #expect(first == 3 && second == 0)
    }
    // A stronger component upstream does not make the other's radius larger, nor the result unique by chance.
    var chain = EdgeList.ring(3).disjointUnion(with: .ring(4))
    chain.edges.append((0, 3))
    #expect(throws: CentralityError.self) { try eigenvectorCentralities(of: try chain.graph()) }
  }

  /// 0 ⇄ 1 with strength 2 (λ = 2), 1 → 2 → 3, and an isolated weaker loop at 4: x₂ = x₁ / 2, x₃ = x₁ / 4.
  @Test func aTailFollowsTheDominantComponent() throws {
    let list = EdgeList(vertexCount: 6, edges: [(0, 1), (1, 0), (1, 2), (2, 3), (4, 4), (5, 0)])
    let values = try eigenvectorCentralities(of: try list.graph(), weights: [2, 2, 1, 1, 1, 1])
    let norm = (37.0 / 16).squareRoot()
    #expect(largestDifference(values, [1, 1, 0.5, 0.25, 0, 0].map { $0 / norm }) < 1e-12)
  }

  /// Behind the two-vertex cycle, λ = 1, each diamond doubles the value: the last vertices outgrow all others.
  @Test func aLadderOfElevenHundredLevelsOverflowsNothing() throws {
    let values = try eigenvectorCentralities(of: try EdgeList.ladder(1_100).graph())
    // From the end: v, v/2, v/2, v/2, v/4, …: v² (1 + 3/4 + 3/16 + …) = 2 v².
    let last = (0.5).squareRoot()
    #expect(abs(values[values.count - 1] - last) < 1e-12)
    #expect(abs(values[values.count - 2] - last / 2) < 1e-12)
    #expect(abs(values[values.count - 4] - last / 2) < 1e-12)
    #expect(values.allSatisfy { $0.isFinite })
  }

  @Test func invariances() throws {
    var generator = SeededGenerator(seed: 34)
    for _ in 0..<50 {
      var list = EdgeList.random(vertexCount: 8, edgeCount: 20, using: &generator)
      list.edges += EdgeList.ring(8).edges.map { ($0.source, $0.target) }
      let values = try eigenvectorCentralities(of: try list.graph())
      let names = generator.permutation(of: 8)
      let renamed = try eigenvectorCentralities(of: try list.relabeled(names).graph())
      #expect(largestDifference(values.relabeled(names), renamed) < 1e-8, "\(list)")
      let tripled = try eigenvectorCentralities(
        of: try list.graph(), weights: [Double](repeating: 3e200, count: list.edges.count))
      #expect(largestDifference(values, tripled) < 1e-9, "\(list)")
      // An edge of strength 1 in two parts.
      var split = list
      split.edges.append(split.edges[0])
      let weights = [0.25] + [Double](repeating: 1, count: list.edges.count - 1) + [0.75]
      #expect(largestDifference(values, try eigenvectorCentralities(of: try split.graph(), weights: weights)) < 1e-8)
    }
  }

  @Test func optionsAreChecked() throws {
    let graph = try EdgeList.ring(3).graph()
    for options in [EigenvectorOptions(tolerance: 0), EigenvectorOptions(maximumIterations: 0)] {
      #expect(throws: CentralityError.self) { try eigenvectorCentralities(of: graph, options: options) }
    }
    let slow = try EdgeList.path(300).bothWays.graph()
    do {
      _ = try eigenvectorCentralities(of: slow, options: EigenvectorOptions(maximumIterations: 4))
      Issue.record("no error")
    } catch CentralityError.notConverged(let iterations, _) { #expect(iterations == 4) }
  }

  /// Rings of 250, each with a chord, on which multiplication alone takes tens of thousands of steps.
  ///
  /// The shortest second cycle has the largest radius.
  @Test func manyMediumComponentsTakeLittleWork() throws {
    let (count, size) = (40, 250)
    var list = EdgeList(vertexCount: count * size, edges: [])
    for component in 0..<count {
      let first = UInt32(component * size)
      list.edges += EdgeList.ring(size).edges.map { ($0.source + first, $0.target + first) }
      // Of 250 − 20 edges, but of 250 − 40 in the seventh.
      list.edges.append((first, first + (component == 7 ? 41 : 21)))
    }
    let cost = UInt64(list.vertexCount + list.edges.count)
    let options = EigenvectorOptions(workBudget: 300 * cost)
    let values = try eigenvectorCentralities(of: try list.graph(), options: options)
    #expect(values.indices.allSatisfy { (values[$0] > 0) == (7 * size..<8 * size).contains($0) })
    let product = list.edges.reduce(into: [Double](repeating: 0, count: values.count)) {
      $0[Int($1.target)] += values[Int($1.source)]
    }
    let radius = product[7 * size] / values[7 * size]
    // λ²⁵⁰ = 1 + λ⁴⁰
    #expect(abs(pow(radius, 250) - 1 - pow(radius, 40)) < 1e-7)
    #expect(largestDifference(product, values.map { $0 * radius }) < 1e-10)
  }

  @Test func workIsBounded() throws {
    let graph = try EdgeList.path(300).bothWays.graph()
    let cost = UInt64(300 + 598)
    for steps in [0, 1, 3, 10] as [UInt64] {
      do {
        _ = try eigenvectorCentralities(of: graph, options: EigenvectorOptions(workBudget: steps * cost))
        Issue.record("no error after \(steps) steps")
      } catch CentralityError.workBudget(let budget, let error) {
        #expect(budget == steps * cost)
        // Within n / 2 steps no news of the ends has come to the middle: λ ≤ 2 is all that is known there.
        #expect(steps == 0 ? !error.isFinite : (0.01...1).contains(error))
      }
    }
    let usual = try eigenvectorCentralities(of: graph)
    #expect(try eigenvectorCentralities(of: graph, options: EigenvectorOptions(workBudget: nil)) == usual)
  }
}
