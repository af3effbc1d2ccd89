/// In which order companies stand in their columns, and in which order lines end on their sides.
///
/// Each line has its own place on the side of a company, as high as its label, so that lines run level and the ones
/// between two companies never cross.
///
/// **Definition**: the order in a column is a local minimum of the sum, over all ties, of the vertical distance between
/// the companies that they tie: no company can be moved within its column so that the sum becomes smaller (as long as
/// the search is within its bound). On a side, lines stand in the order in which the companies at their other ends do;
/// lines to the same company stand in their own order on both.
///
/// All distances are whole points, so the same content has the same order everywhere.
///
/// - Complexity: O(companies² × ties per company) for each round, of at most 8 and 400,000 exchanges of neighbors.
struct SideLayout: Hashable, Sendable {
  /// An end of a line at a company.
  struct End: Hashable, Sendable {
    /// The position of the tie.
    var tie: Int
    /// Which of its parties the company is.
    var party: Int
    /// The company at the other end; the company itself where there is none.
    var other: Int
    /// How much height it takes, in points.
    var room: Int
    /// How wide the line is, in whole points.
    var width = 1
    /// How much of the height is there for the company at the other end, in points.
    var extra = 0
    /// Where it leads within its own column: −1 to a company above, 1 to one below; 0 to another column.
    var direction = 0

    /// Gives the line more height than its words need.
    fileprivate mutating func widen(by height: Int) {
      room += height
      extra += height
    }

    /// What the document calls the place.
    var port: DOTKeyword { SideLayout.port(tie: tie, party: party) }
  }

  /// The ends on the left side of each company, from top to bottom.
  private(set) var left: [[End]]
  /// The ends on the right side of each company, from top to bottom.
  private(set) var right: [[End]]
  /// How high each company must be for its lines, in points.
  private(set) var heights: [Int]
  /// The companies of each column from top to bottom, the leftmost column first.
  private(set) var orders: [[Int]]

  /// The room below a line, in points: its words stand above it.
  private static let below = 7
  private static let leastBelow = 3
  /// The room between two companies in a column, in points.
  static let gap = 9
  private static let placeWidth = 6.0
  /// Graphviz refuses cells of more than 65,535 points.
  private static let highestCell = 60_000
  private static let rounds = 8
  private static let exchangeLimit = 400_000

  /// Arranges lines and companies.
  ///
  /// - Parameters:
  ///   - columns: the column of each company.
  ///   - groups: companies that stand together, as far as they are in one column.
  ///   - ties: the lines.
  ///   - rooms: how much height each line takes with its words, in points.
  ///   - widths: how wide each line is, in whole points; empty where all are thin.
  ///   - nameHeights: how much height the name of each company takes, in points.
  init(
    columns: [Int], groups: [[Int]] = [], ties: [DiagramTie], rooms: [Int], widths: [Int] = [],
    nameHeights: [Int]
  ) {
    left = [[End]](repeating: [], count: columns.count)
    right = left
    heights = nameHeights
    orders = []
    for (index, tie) in ties.enumerated() {
      for (position, party) in tie.parties.enumerated() {
        let other = tie.parties.first { $0 != party } ?? party
        let end = End(
          tie: index, party: position, other: other, room: rooms[index], width: widths.isEmpty ? 1 : widths[index])
        if Self.leavesRight(tie, position, columns: columns) {
          right[party].append(end)
        } else {
          left[party].append(end)
        }
      }
    }
    growToLines()
    makeRoomForLeaves()
    growToLines()
    var search = OrderSearch(columns: columns, ties: ties, heights: heights.map { $0 + Self.gap })
    search.run(rounds: Self.rounds, exchangeLimit: Self.exchangeLimit)
    search.gather(groups)
    orders = search.orders
    for company in columns.indices {
      left[company] = Self.sorted(left[company], at: company, ties, columns, search.centers)
      right[company] = Self.sorted(right[company], at: company, ties, columns, search.centers)
    }
  }

  private mutating func growToLines() {
    for company in heights.indices {
      heights[company] = max(heights[company], Self.height(left[company]), Self.height(right[company]))
    }
  }

  /// Gives the lines to a company that is tied to one other only as much room as it is high, so that they run level.
  private mutating func makeRoomForLeaves() {
    for leaf in left.indices {
      let ends = left[leaf] + right[leaf]
      guard let first = ends.first, left[leaf].isEmpty || right[leaf].isEmpty, first.other != leaf,
        ends.allSatisfy({ $0.other == first.other })
      else { continue }
      let ties = Set(ends.map(\.tie))
      let missing = max(0, heights[leaf] - Self.height(ends))
      let more = (missing + ends.count - 1) / ends.count
      for index in left[first.other].indices where ties.contains(left[first.other][index].tie) {
        left[first.other][index].widen(by: more)
      }
      for index in right[first.other].indices where ties.contains(right[first.other][index].tie) {
        right[first.other][index].widen(by: more)
      }
    }
  }

  /// The height of some ends, with gaps between those that lead to different companies.
  private static func height(_ ends: [End]) -> Int {
    ends.reduce(0) { $0 + $1.room } + max(0, Set(ends.map(\.other)).count - 1) * gap
  }

  /// What the document calls the place of a tie at one of its parties.
  static func port(tie: Int, party: Int) -> DOTKeyword { DOTKeyword("p\(tie)_\(party)") ?? "p" }

  /// Whether the line of a tie leaves one of its parties to the right.
  ///
  /// Labels stand between the columns of their companies; of companies in one column, outside of it.
  static func leavesRight(_ tie: DiagramTie, _ position: Int, columns: [Int]) -> Bool {
    let places = tie.parties.map { columns[$0] }
    let place = places[position]
    return places.min() == places.max() ? place >= 0 : place == places.min()
  }

  private static func sorted(
    _ ends: [End], at company: Int, _ ties: [DiagramTie], _ columns: [Int], _ centers: [Int]
  ) -> [End] {
    let keyed = ends.map { end -> (key: (Int, Int, Int, Int, Int), end: End) in
      var end = end
      let others = ties[end.tie].parties.filter { $0 != company }
      let height = others.isEmpty ? centers[company] : others.reduce(0) { $0 + centers[$1] } / others.count
      if ties[end.tie].parties.allSatisfy({ columns[$0] == columns[company] }) {
        end.direction = (height - centers[company]).signum()
      }
      return ((end.direction, height, end.other, end.tie, end.party), end)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.end)
  }

  /// The label of a company with a place for each of its lines on both sides of what is in it.
  ///
  /// - Parameters:
  ///   - content: what is in it.
  ///   - company: the company.
  ///   - width: how wide it is at least, in points.
  /// - Returns: a table.
  func label(_ content: HTMLLabel, of company: Int, width: Int) -> HTMLLabel {
    let cells = [
      places(left[company], height: heights[company]),
      HTMLCell(content, attributes: [.width: .number(max(0, Double(width) - 2 * Self.placeWidth))]),
      places(right[company], height: heights[company]),
    ]
    return .table(HTMLTable(attributes: Self.bare, rows: [cells]))
  }

  /// The places on one side, in the middle of it.
  private func places(_ ends: [End], height: Int) -> HTMLCell {
    let rest = max(0, height - Self.height(ends))
    var rows: [[HTMLCell]] = []
    func add(_ height: Int, _ port: DOTKeyword? = nil) {
      for start in stride(from: 0, to: height, by: Self.highestCell) {
        rows.append([Self.place(height: min(Self.highestCell, height - start), port: port)])
      }
    }
    // Lines to companies above and below in the same column begin near the corners, the others in the middle.
    let above = ends.prefix { $0.direction < 0 }.count
    let below = ends.count - ends.reversed().prefix { $0.direction > 0 }.count
    for (index, end) in ends.enumerated() {
      if index == above { add(below == above ? rest : rest / 2) }
      if index == below, below > above { add(rest - rest / 2) }
      if index > 0, ends[index - 1].other != end.other { add(Self.gap) }
      // A line that is alone ends in the middle; of several, each stands at the foot of its words.
      let overhang = Int(TieLabel.overhang(of: Double(end.width)))
      let below =
        ends.count == 1 ? (end.room - end.width) / 2 : max(Self.below, overhang + Self.leastBelow) + end.extra / 2
      let above = max(0, end.room - end.width - below)
      add(above)
      add(end.width, end.port)
      add(end.room - above - end.width)
    }
    if above == ends.count { add(rest) } else if below == ends.count { add(rest - rest / 2) }
    return HTMLCell(.table(HTMLTable(attributes: Self.bare, rows: rows)))
  }

  private static func place(height: Int, port: DOTKeyword? = nil) -> HTMLCell {
    var attributes: HTMLAttributes = [
      .width: .number(placeWidth), .height: .number(Double(height)), .isFixedSize: "TRUE",
    ]
    attributes[.port] = port.map(HTMLValue.keyword)
    return HTMLCell(.text([]), attributes: attributes)
  }

  private static let bare: HTMLAttributes = [.border: 0, .cellBorder: 0, .cellSpacing: 0, .cellPadding: 0]
}

/// The search for the order of companies in their columns.
private struct OrderSearch {
  private(set) var orders: [[Int]]
  /// The middle of each company, counted in half points down from the middle of its column.
  private(set) var centers: [Int]
  private let heights: [Int]
  /// The companies that each company is tied to, once for each tie.
  private var links: [[Int]]
  private var exchanges = 0

  init(columns: [Int], ties: [DiagramTie], heights: [Int]) {
    self.heights = heights
    centers = [Int](repeating: 0, count: columns.count)
    links = [[Int]](repeating: [], count: columns.count)
    for tie in ties {
      for (position, party) in tie.parties.enumerated() {
        for other in tie.parties[..<position] where other != party {
          links[party].append(other)
          links[other].append(party)
        }
      }
    }
    orders = Set(columns).sorted().map { column in columns.indices.filter { columns[$0] == column } }
    stack()
  }

  /// Computes the places of companies from their order.
  private mutating func stack() {
    for order in orders {
      var top = -order.reduce(0) { $0 + heights[$1] }
      for company in order {
        centers[company] = top + heights[company]
        top += 2 * heights[company]
      }
    }
  }

  /// Moves the companies of each group to the uppermost one of them.
  mutating func gather(_ groups: [[Int]]) {
    guard !groups.isEmpty else { return }
    var groupOf: [Int: Int] = [:]
    for (index, group) in groups.enumerated() {
      for company in group { groupOf[company] = index }
    }
    for column in orders.indices {
      var first: [Int: Int] = [:]
      let keyed = orders[column].enumerated().map { place, company -> (key: (Int, Int), company: Int) in
        guard let group = groupOf[company] else { return ((place, place), company) }
        let leader = first[group] ?? place
        first[group] = leader
        return ((leader, place), company)
      }
      orders[column] = keyed.sorted { $0.key < $1.key }.map(\.company)
    }
    stack()
  }

  mutating func run(rounds: Int, exchangeLimit: Int) {
    for _ in 0..<rounds {
      var hasImproved = false
      for column in orders.indices where orders[column].count > 1 {
        for company in orders[column] {
          guard exchanges < exchangeLimit else { return }
          if sift(company, in: column) { hasImproved = true }
        }
      }
      if !hasImproved { return }
    }
  }

  /// Moves a company to every place of its column and leaves it at the best one, the old one among equals.
  private mutating func sift(_ company: Int, in column: Int) -> Bool {
    guard let start = orders[column].firstIndex(of: company) else { return false }
    let last = orders[column].count - 1
    var (place, change) = (start, 0)
    var best = (place: start, change: 0)
    func note() { if change < best.change { best = (place, change) } }
    while place < last {
      change += exchange(at: place, in: column)
      place += 1
      note()
    }
    while place > 0 {
      place -= 1
      change += exchange(at: place, in: column)
      note()
    }
    while place < best.place {
      _ = exchange(at: place, in: column)
      place += 1
    }
    return best.change < 0
  }

  /// Exchanges the company at a place with the one below it.
  ///
  /// - Returns: by how much the sum of distances grows.
  private mutating func exchange(at place: Int, in column: Int) -> Int {
    let (upper, lower) = (orders[column][place], orders[column][place + 1])
    let before = distance(of: upper) + distance(of: lower)
    centers[upper] += 2 * heights[lower]
    centers[lower] -= 2 * heights[upper]
    orders[column].swapAt(place, place + 1)
    exchanges += 1
    return distance(of: upper) + distance(of: lower) - before
  }

  private func distance(of company: Int) -> Int {
    links[company].reduce(0) { $0 + abs(centers[$1] - centers[company]) }
  }
}
