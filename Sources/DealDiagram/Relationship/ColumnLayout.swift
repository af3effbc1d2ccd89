/// In which column each company stands, from left to right.
///
/// **Definition**: in each part of the picture that hangs together, the company with the most ties is its center, in
/// column 0. A neighbor whose ties with the center all lead into the center stands left of it, in column −1, any other
/// neighbor with such ties right of it, in column 1. A neighbor that has only ties between equals with the center
/// stands where its other ties lead, else on the right, or where there are no funders on the side with fewer lines.
/// Every other company stands one column further out than the neighbors that are nearest to the center, on the side of
/// most of these.
///
/// The companies of a group count as one company with all their ties, and so stand in one column.
///
/// Ties of equal rank fall to the order of the companies, so the same content has the same columns.
///
/// - Complexity: O(companies × log companies + ties).
struct ColumnLayout: Hashable, Sendable {
  /// The column of each company.
  private(set) var columns: [Int]
  private var isPlaced: [Bool]

  /// Places companies in columns that are known.
  init(columns: [Int]) {
    self.columns = columns
    isPlaced = [Bool](repeating: true, count: columns.count)
  }

  /// Places companies by their ties, those of each group in one column.
  init(companyCount: Int, ties: [DiagramTie], groups: [[Int]]) {
    var leaders = Array(0..<companyCount)
    for group in groups {
      for company in group { leaders[company] = group.first ?? company }
    }
    let contracted = ties.map { tie in
      var tie = tie
      tie.parties = tie.parties.map { leaders[$0] }
      return tie
    }
    self.init(companyCount: companyCount, ties: contracted)
    columns = leaders.map { columns[$0] }
  }

  /// Places companies by their ties.
  init(companyCount: Int, ties: [DiagramTie]) {
    columns = [Int](repeating: 0, count: companyCount)
    isPlaced = [Bool](repeating: false, count: companyCount)
    var tiesOf = [[Int]](repeating: [], count: companyCount)
    for (index, tie) in ties.enumerated() {
      for party in Set(tie.parties).sorted() { tiesOf[party].append(index) }
    }
    let byDegree = (0..<companyCount).sorted { (-tiesOf[$0].count, $0) < (-tiesOf[$1].count, $1) }
    for center in byDegree where !isPlaced[center] {
      isPlaced[center] = true
      var ring = Self.neighbors(of: [center], ties: ties, tiesOf: tiesOf, isPlaced: isPlaced)
      placeAround(center, ring, ties: ties, tiesOf: tiesOf)
      while !ring.isEmpty {
        let next = Self.neighbors(of: ring, ties: ties, tiesOf: tiesOf, isPlaced: isPlaced)
        placeOutside(next, ties: ties, tiesOf: tiesOf)
        ring = next
      }
    }
  }

  private static func neighbors(of ring: [Int], ties: [DiagramTie], tiesOf: [[Int]], isPlaced: [Bool]) -> [Int] {
    Set(ring.flatMap { tiesOf[$0] }.flatMap { ties[$0].parties }.filter { !isPlaced[$0] }).sorted()
  }

  private mutating func placeAround(_ center: Int, _ ring: [Int], ties: [DiagramTie], tiesOf: [[Int]]) {
    var lineCounts = [-1: 0, 1: 0]
    var equals: [Int] = []
    for company in ring {
      let shared = tiesOf[company].map { ties[$0] }.filter { $0.parties.contains(center) && !$0.style.isMutual }
      guard !shared.isEmpty else {
        equals.append(company)
        continue
      }
      let side = shared.allSatisfy { $0.parties.last == center } ? -1 : 1
      place(company, at: side)
      lineCounts[side, default: 0] += shared.count
    }
    let hasFunders = lineCounts[-1, default: 0] > 0
    for company in equals {
      let votes = votes(of: company, ties: ties, tiesOf: tiesOf)
      let fewer = lineCounts[-1, default: 0] <= lineCounts[1, default: 0] ? -1 : 1
      // Among funders a rival would read as one of them.
      let side = votes == 0 ? (hasFunders ? 1 : fewer) : votes.signum()
      place(company, at: side)
      lineCounts[side, default: 0] += 1
    }
  }

  private mutating func placeOutside(_ ring: [Int], ties: [DiagramTie], tiesOf: [[Int]]) {
    let places = ring.map { company -> Int in
      let distance = 1 + (placedNeighbors(of: company, ties: ties, tiesOf: tiesOf).map { abs(columns[$0]) }.min() ?? 0)
      return votes(of: company, ties: ties, tiesOf: tiesOf) < 0 ? -distance : distance
    }
    for (company, place) in zip(ring, places) { self.place(company, at: place) }
  }

  private mutating func place(_ company: Int, at column: Int) {
    columns[company] = column
    isPlaced[company] = true
  }

  /// How many more of a company's neighbors stand on the right than on the left.
  private func votes(of company: Int, ties: [DiagramTie], tiesOf: [[Int]]) -> Int {
    placedNeighbors(of: company, ties: ties, tiesOf: tiesOf).reduce(0) { $0 + columns[$1].signum() }
  }

  private func placedNeighbors(of company: Int, ties: [DiagramTie], tiesOf: [[Int]]) -> [Int] {
    tiesOf[company].flatMap { ties[$0].parties }.filter { $0 != company && isPlaced[$0] }
  }
}
