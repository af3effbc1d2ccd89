import Testing

@testable import DealDiagram

@Suite("Columns of companies")
struct ColumnLayoutTests {
  private func tie(_ parties: [Int], isMutual: Bool = false) -> DiagramTie {
    DiagramTie(
      parties: parties,
      style: TieStyle(color: .family(.trade), arrow: isMutual ? .none : .triangle, noun: "tie", isMutual: isMutual),
      parts: [])
  }

  private func columns(_ count: Int, _ ties: [DiagramTie]) -> [Int] {
    ColumnLayout(companyCount: count, ties: ties).columns
  }

  @Test("who only funds the center stands left, who is paid right, who does both right")
  func sides() {
    #expect(columns(4, [tie([1, 0]), tie([0, 2]), tie([3, 0]), tie([0, 3])]) == [0, -1, 1, 1])
  }

  @Test("the company with the most ties is the center")
  func center() {
    #expect(columns(4, [tie([0, 3]), tie([1, 3]), tie([3, 2])]) == [-1, -1, 1, 0])
  }

  @Test("a chain runs from left to right")
  func chain() {
    #expect(columns(5, [tie([0, 1]), tie([1, 2]), tie([2, 3]), tie([3, 4]), tie([1, 2])]) == [-1, 0, 1, 2, 3])
  }

  @Test("equals stand with their other ties, else where there are fewer lines")
  func equals() {
    let ties = [tie([0, 1]), tie([0, 2]), tie([3, 0], isMutual: true), tie([2, 3]), tie([4, 0], isMutual: true)]
    #expect(columns(5, ties) == [0, 1, 1, 1, -1])
  }

  @Test("the companies of a group count as one and stand in one column")
  func groups() {
    // 1 funds the center, its sister 2 is paid; 3 competes with the center and has a tie with 1.
    let ties = [tie([1, 0]), tie([0, 2]), tie([0, 3], isMutual: true), tie([1, 3]), tie([4, 0]), tie([4, 0])]
    #expect(columns(5, ties) == [0, -1, 1, -1, -1])
    #expect(
      ColumnLayout(companyCount: 5, ties: ties, groups: [[1, 2]]).columns == [0, 1, 1, 1, -1])
    #expect(ColumnLayout(companyCount: 5, ties: ties, groups: []).columns == columns(5, ties))
    #expect(ColumnLayout(companyCount: 5, ties: ties, groups: [[0, 1]]).columns[1] == 0)
  }

  @Test("parts that do not hang together have a center each; loops to oneself place nobody")
  func apart() {
    #expect(columns(5, [tie([0, 0]), tie([1, 2]), tie([3, 4])]) == [0, 0, 1, 0, 1])
    #expect(columns(2, []) == [0, 0])
    #expect(columns(0, []) == [])
  }

  @Test("whoever is not a center has a neighbor one column closer to it", arguments: 0..<60)
  func steps(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let count = 1 + next(12)
    let ties = (0..<next(20)).map { _ in
      tie([next(count), next(count)], isMutual: next(4) == 0)
    }
    let columns = columns(count, ties)
    for company in 0..<count where columns[company] != 0 {
      let neighbors = ties.filter { $0.parties.contains(company) }.flatMap(\.parties)
      #expect(neighbors.contains { abs(columns[$0]) == abs(columns[company]) - 1 })
    }
    #expect(columns == self.columns(count, ties))
  }
}
