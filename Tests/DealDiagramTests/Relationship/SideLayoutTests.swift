import Foundation
import Testing

@testable import DealDiagram

@Suite("Sides of companies")
struct SideLayoutTests {
  private func tie(_ parties: [Int], isMutual: Bool = false) -> DiagramTie {
    DiagramTie(
      parties: parties,
      style: TieStyle(color: .family(.trade), arrow: .triangle, noun: "tie", isMutual: isMutual), parts: [])
  }

  private func layout(
    _ columns: [Int], _ ties: [DiagramTie], groups: [[Int]] = [], rooms: [Int]? = nil, nameHeight: Int = 30
  ) -> SideLayout {
    SideLayout(
      columns: columns, groups: groups, ties: ties, rooms: rooms ?? ties.map { _ in 20 },
      nameHeights: columns.map { _ in nameHeight })
  }

  /// The sum that the order shall make small, computed from nothing but the order and the heights.
  private func distance(_ orders: [[Int]], _ heights: [Int], _ ties: [DiagramTie]) -> Int {
    var centers: [Int: Int] = [:]
    for order in orders {
      var top = -order.reduce(0) { $0 + heights[$1] + SideLayout.gap }
      for company in order {
        centers[company] = top + heights[company] + SideLayout.gap
        top += 2 * (heights[company] + SideLayout.gap)
      }
    }
    return ties.reduce(0) { sum, tie in
      sum
        + tie.parties.indices.reduce(0) { part, place in
          part
            + tie.parties[..<place].reduce(0) {
              $0 + abs((centers[$1] ?? 0) - (centers[tie.parties[place]] ?? 0))
            }
        }
    }
  }

  private func webs(_ count: Int) -> [(columns: [Int], ties: [DiagramTie])] {
    (0..<count).map { seed in
      var random = SplitMix(state: UInt64(seed))
      let companies = 2 + random.below(7)
      let ties = (0..<1 + random.below(14)).map { _ in
        tie([random.below(companies), random.below(companies)], isMutual: random.below(4) == 0)
      }
      return (ColumnLayout(companyCount: companies, ties: ties).columns, ties)
    }
  }

  @Test("each end of each line has one place, right of the left company and left of the right one")
  func ends() {
    for (columns, ties) in webs(200) {
      let layout = layout(columns, ties)
      let ends = (layout.left + layout.right).joined()
      #expect(ends.count == ties.reduce(0) { $0 + $1.parties.count })
      #expect(Set(ends.map(\.port)).count == ends.count)
      for company in columns.indices {
        for end in layout.right[company] + layout.left[company] {
          #expect(ties[end.tie].parties[end.party] == company)
        }
        for end in layout.right[company] {
          #expect(ties[end.tie].parties.allSatisfy { columns[$0] >= columns[company] })
        }
        for end in layout.left[company] {
          #expect(ties[end.tie].parties.allSatisfy { columns[$0] <= columns[company] })
        }
        for side in [layout.left[company], layout.right[company]] {
          #expect(layout.heights[company] >= side.reduce(0) { $0 + $1.room })
        }
        #expect(layout.heights[company] >= 30)
      }
      #expect(layout.orders.joined().sorted() == Array(columns.indices))
    }
  }

  @Test("no company can move within its column so that lines become shorter")
  func localMinimum() {
    for (columns, ties) in webs(120) {
      let layout = layout(columns, ties)
      let found = distance(layout.orders, layout.heights, ties)
      for column in layout.orders.indices {
        for from in layout.orders[column].indices {
          for to in layout.orders[column].indices {
            var orders = layout.orders
            orders[column].insert(orders[column].remove(at: from), at: to)
            #expect(distance(orders, layout.heights, ties) >= found)
          }
        }
      }
    }
  }

  @Test("lines between two companies stand in one order on both sides")
  func parallel() {
    for (columns, ties) in webs(200) {
      let layout = layout(columns, ties)
      for left in columns.indices {
        for right in columns.indices where columns[left] < columns[right] {
          let outgoing = layout.right[left].filter { $0.other == right }.map(\.tie)
          let incoming = layout.left[right].filter { $0.other == left }.map(\.tie)
          #expect(outgoing == incoming)
        }
      }
    }
  }

  @Test("lines from companies that stand above end above")
  func order() {
    let ties = [tie([0, 3]), tie([1, 3]), tie([2, 3]), tie([1, 3])]
    let layout = layout([-1, -1, -1, 0], ties)
    let places = layout.left[3].map { layout.orders[0].firstIndex(of: $0.other) ?? -1 }
    #expect(places == places.sorted())
  }

  @Test("a line to a company that has no other ties takes as much room as the company")
  func leaves() {
    let ties = [tie([0, 1]), tie([2, 1]), tie([2, 1])]
    let layout = layout([-1, 0, -1], ties, nameHeight: 70)
    #expect(layout.left[1].filter { $0.other == 0 }.map(\.room) == [70])
    #expect(layout.left[1].filter { $0.other == 2 }.map(\.room) == [35, 35])
    #expect(layout.heights[1] == 140 + SideLayout.gap)
  }

  @Test("lines to companies of the same column begin at the corner towards them")
  func level() throws {
    let ties = [tie([0, 1]), tie([0, 2]), tie([1, 2], isMutual: true), tie([1, 3])]
    let layout = layout([0, 1, 1, 2], ties)
    let upper = try #require(layout.orders[1].first)
    let lower = try #require(layout.orders[1].last)
    #expect(layout.right[upper].last?.direction == 1)
    #expect(layout.right[lower].first?.direction == -1)
  }

  @Test("companies of a group stand one below the other")
  func groups() throws {
    let ties = (1...5).map { tie([0, $0]) }
    let layout = layout([0, 1, 1, 1, 1, 1], ties, groups: [[1, 5]])
    let places = [1, 5].compactMap { layout.orders[1].firstIndex(of: $0) }.sorted()
    #expect(places.count == 2 && places[1] == places[0] + 1)
  }

  @Test("no cell is higher than Graphviz allows")
  func highCells() throws {
    let ties = (1...3_000).map { tie([0, $0]) } + [tie([3_001, 0])]
    let columns = [0] + [Int](repeating: 1, count: 3_000) + [-1]
    let layout = layout(columns, ties, rooms: ties.map { _ in 32 })
    #expect(layout.heights[0] > 65_535)
    let markup = HTMLMarkup(layout.label(.text([]), of: 0, width: 10)).text
    let heights = markup.components(separatedBy: " HEIGHT=\"").dropFirst().compactMap { Int($0.prefix { $0 != "\"" }) }
    #expect(heights.count > 3_000)
    #expect(heights.allSatisfy { (1...65_535).contains($0) })
  }

  @Test("a table has as many places as lines, and is as high as the company on both sides")
  func table() throws {
    let layout = layout([0, 1, 1], [tie([0, 1]), tie([0, 2]), tie([1, 0])], rooms: [20, 30, 40])
    guard case .table(let table) = layout.label(.text([]), of: 0, width: 100) else { return #expect(Bool(false)) }
    for cell in [table.rows[0][0], table.rows[0][2]] {
      guard case .table(let side) = cell.content else { return #expect(Bool(false)) }
      let heights = side.rows.joined().map { cell -> Double in
        if case .number(let height)? = cell.attributes[.height] { height } else { 0 }
      }
      #expect(heights.reduce(0, +) == Double(layout.heights[0]))
    }
    let ports = HTMLMarkup(.table(table)).text.components(separatedBy: "PORT=").count - 1
    #expect(ports == 3)
  }
}

/// A small generator with a seed.
private struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
