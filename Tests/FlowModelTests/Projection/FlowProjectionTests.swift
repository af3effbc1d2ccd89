import DealModel
import DealTestSupport
import FlowModel
import Testing

struct FlowProjectionTests {
  @Test func amountsAreKnownPerDeal() throws {
    let tranches = [TrancheClaim("x", .paid, .usd(15)), TrancheClaim("y", .committed, .usd(35))]
    let book = SmallBook(
      Deal("d1", .investment, ["a", "b"], Claim(.committed, .usd(50), tranches[0], tranches[1])),
      Deal("d2", .loan, ["a", "c"], Claim(.paid, nil, TrancheClaim("x", .paid, .usd(1)), TrancheClaim("y", .paid))),
      Deal("d3", .loan, ["a", "c"], Claim(.paid, nil, TrancheClaim("x", .paid), TrancheClaim("y", .paid, .usd(1)))),
      Deal("d4", .loan, ["a", "d"], Claim(.committed, .upTo(5))),
      Deal("d5", .competitor, ["a", "b"], Claim(.committed)),
      Deal("d6", .loan, ["a", "d"], Claim(.rumored, .usd(5))))
    let committed = try book.projection()
    #expect(committed.table.count == 7)
    // Of d1, d2, d3 and d4 only d1 is known in full; d5 and, on this basis, d6 do not flow.
    #expect(committed.amountsKnown == (1, 4))
    #expect(try book.projection(.cash, .rumored).amountsKnown == (2, 5))
    #expect(try book.projection(.rights).amountsKnown == (0, 0))
  }

  @Test func statesAreThoseOfTheBook() throws {
    let small = SmallBook(
      Deal("d1", .loan, ["a", "b"], Claim(.rumored)), Deal("d2", .loan, ["a", "b"], Claim(.paid, source: "s3")))
    let projection = try small.projection(knownOn: SmallBook.day("2026-02-01"))
    #expect(projection.states.map { $0?.status.value } == [.rumored, nil])
    #expect(
      projection.states == projection.book.deals.map { projection.book.state(of: $0, at: projection.query.clock) })
  }

  @Test func anotherLayerIsWhatThatLayerIsAskedFor() throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      let book = try RandomBook().book(seed: seed)
      let projection = try FlowProjection(of: book, FlowQuery(basis: .rumored, clock: Clock(of: book)))
      for layer in Layer.allCases {
        var query = projection.query
        query.layer = layer
        #expect(try projection.on(layer).lines == FlowProjection(of: book, query).lines, "seed \(seed) on \(layer)")
      }
    }
  }

  /// The states that are at hand are those of their own clock.
  @Test func aSnapshotIsAskedAtItsOwnClock() throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      let book = try RandomBook().book(seed: seed)
      let clock = Clock(of: book, knownOn: SmallBook.day("2026-03-15"))
      let snapshot = BookSnapshot(of: book, at: clock)
      let projection = try FlowProjection(of: snapshot, FlowQuery(basis: .rumored, clock: Clock(of: book)))
      #expect(projection.query.clock == clock)
      #expect(try projection.lines == FlowProjection(of: book, FlowQuery(basis: .rumored, clock: clock)).lines)
    }
  }

  @Test func anEmptyBookHasNoFlows() throws {
    let projection = try SmallBook().projection()
    #expect(projection.table.count == 0 && projection.table.names.count == 0 && projection.states.isEmpty)
    #expect(projection.amountsKnown == (0, 0))
  }

  @Test func amountsTooLargeToAddAreAnErrorAndNoTrap() throws {
    let huge = Amount.usd(Int64.max - 1)
    // Nothing needs the sum of these tranches; that of the two newer deals is compared with the older one.
    let alone = Deal(
      "d", .loan, ["a", "b"], Claim(.paid, nil, TrancheClaim("x", .paid, huge), TrancheClaim("y", .paid, huge)))
    #expect(try SmallBook(alone).projection().table.count == 2)
    let older = Deal("old", .loan, ["a", "b"], Claim(.paid, huge))
    let newer = ["n1", "n2"].map { Deal($0, .loan, ["a", "b"], Claim(.paid, huge)).supersedes("old", isOpen: true) }
    #expect(throws: MoneyError.overflow) { try SmallBook(older, newer[0], newer[1]).projection() }
  }

  // MARK: Properties of books made by chance

  private static let seeds = 0..<100 as Range<UInt64>
  private static let asOf = SmallBook.day("2026-07-01")

  private static func projection(
    _ book: DealBook, _ layer: Layer, _ basis: Basis, knownOn: CalendarDate? = nil,
    grouping: FlowQuery.Grouping = .none, kinds: Set<DealKind>? = nil
  ) throws -> FlowProjection {
    try FlowProjection(
      of: book,
      FlowQuery(
        layer: layer, basis: basis, clock: Clock(asOf: asOf, knownOn: knownOn), grouping: grouping, kinds: kinds))
  }

  private static func includes(_ larger: [FlowKey: Int], _ smaller: [FlowKey: Int]) -> Bool {
    smaller.allSatisfy { larger[$0.key, default: 0] >= $0.value }
  }

  @Test func eachBasisIncludesTheOnesBeforeIt() throws {
    var flows = 0
    for seed in Self.seeds {
      let book = try RandomBook().book(seed: seed)
      // What a link can take away is left aside: deals that are superseded, alone or within a whole.
      let older = Set(book.deals.compactMap(\.links.supersedes?.deal))
      let wholes = Dictionary(uniqueKeysWithValues: book.deals.map { ($0.id, $0.links.partOf) })
      func isReached(_ id: DealID) -> Bool { older.contains(id) || (wholes[id] ?? nil).map(isReached) ?? false }
      for layer in Layer.allCases {
        let nested = try Basis.allCases.map {
          try Self.projection(book, layer, $0).flows.filter { !isReached($0.key.deal) }
        }
        for (firm, loose) in zip(nested, nested.dropFirst()) {
          #expect(Self.includes(loose, firm), "seed \(seed) on \(layer)")
        }
        flows += nested.last?.values.reduce(0, +) ?? 0
      }
    }
    #expect(flows > 500)
  }

  @Test func supersessionNeverAdds() throws {
    for seed in Self.seeds {
      let book = try RandomBook().book(seed: seed)
      var draft = DealBookDraft(of: book)
      for index in draft.deals.indices { draft.deals[index].links.supersedes = nil }
      let unlinked = try DealBook(draft)
      for basis in Basis.allCases {
        func sums(_ projection: FlowProjection) throws -> [DealID: AmountInterval] {
          try projection.flows.reduce(into: [:]) { sums, flow in
            sums[flow.key.deal] = try sums[flow.key.deal, default: .zero].adding(flow.key.amount)
          }
        }
        let with = try sums(Self.projection(book, .cash, basis))
        let without = try sums(Self.projection(unlinked, .cash, basis))
        for (deal, sum) in with {
          let alone = try #require(without[deal])
          #expect(sum.lower <= alone.lower && (alone.upper ?? .max) >= (sum.upper ?? .max), "seed \(seed), \(deal)")
        }
      }
    }
  }

  @Test func noFlowComesFromATieWithoutDirection() throws {
    for seed in Self.seeds {
      let book = try RandomBook().book(seed: seed)
      for layer in Layer.allCases {
        let projection = try Self.projection(book, layer, .rumored)
        let kinds = (0..<projection.table.count).map { projection.book.deals[Int(projection.table.deals[$0])].kind }
        #expect(!kinds.contains { $0.isMutual }, "seed \(seed) on \(layer)")
        #expect(kinds.map(\.rawValue) == (0..<projection.table.count).map(projection.table.kindName))
      }
    }
  }

  @Test func rowsKeepTheOrderOfTheDealsAndBoundsTheirOrder() throws {
    for seed in Self.seeds {
      let table = try Self.projection(RandomBook().book(seed: seed), .exposure, .rumored).table
      #expect(zip(table.deals, table.deals.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(
        (0..<table.count).allSatisfy { table.amountsLower[$0] >= 0 && table.amountsLower[$0] <= table.amountsUpper[$0] }
      )
    }
  }

  /// Without setbacks and links, a tie once known stays known; only an amount of it can become finer.
  @Test func moreIsKnownLater() throws {
    var books = RandomBook(hasLinks: false, hasSetbacks: false)
    books.hasTranches = false
    func ties(_ projection: FlowProjection) -> Set<[String]> {
      Set(projection.flows.keys.map { [$0.deal.rawValue, $0.source, $0.target, $0.aspect.rawValue] })
    }
    for seed in Self.seeds {
      let book = try books.book(seed: seed)
      for basis in Basis.allCases {
        var before: Set<[String]> = []
        for month in 1...6 {
          let day = SmallBook.day("2026-0\(month)-01")
          let projection = try Self.projection(book, .dependency, basis, knownOn: day)
          let now = ties(projection)
          #expect(before.isSubset(of: now), "seed \(seed) on \(basis), known on \(day)")
          before = now
        }
        // By the last day all is known.
        #expect(try before.count == ties(Self.projection(book, .dependency, basis)).count, "seed \(seed) on \(basis)")
      }
    }
  }

  @Test func groupingDropsWhatFlowsInsideGroupsAndNothingElse() throws {
    var dropped = 0
    for seed in Self.seeds {
      let book = try RandomBook().book(seed: seed)
      for layer in Layer.allCases {
        let separate = try Self.projection(book, layer, .rumored)
        let grouped = try Self.projection(book, layer, .rumored, grouping: .ultimate)
        func top(_ name: String) -> String {
          var id = CompanyID(rawValue: name)
          while let parent = book.companies.first(where: { $0.id == id })?.parent { id = parent }
          return id.rawValue
        }
        var expected: [FlowKey] = []
        var inside = 0
        for row in 0..<separate.table.count {
          var key = separate.key(row)
          (key.source, key.target) = (top(key.source), top(key.target))
          if key.source == key.target { inside += 1 } else { expected.append(key) }
        }
        #expect((0..<grouped.table.count).map(grouped.key) == expected, "seed \(seed) on \(layer)")
        #expect(grouped.flowsInsideGroups == inside && separate.flowsInsideGroups == 0)
        dropped += inside
      }
    }
    #expect(dropped > 100)
  }

  @Test func kindsOnlyLeaveRowsOut() throws {
    for seed in Self.seeds {
      let book = try RandomBook().book(seed: seed)
      let kinds: Set<DealKind> = [.investment, .loan, .license, .supply]
      for layer in Layer.allCases {
        let all = try Self.projection(book, layer, .headline)
        let some = try Self.projection(book, layer, .headline, kinds: kinds)
        let expected = (0..<all.table.count).filter { kinds.contains(all.book.deals[Int(all.table.deals[$0])].kind) }
        #expect((0..<some.table.count).map(some.key) == expected.map(all.key), "seed \(seed) on \(layer)")
      }
    }
  }

  @Test func theOrderOfTheDealsChangesNoFlow() throws {
    for seed in Self.seeds {
      var random = SeededGenerator(seed: seed)
      let book = try RandomBook().book(seed: seed)
      let before = try Layer.allCases.map { try Self.projection(book, $0, .headline) }
      var draft = DealBookDraft(of: book)
      draft.deals.shuffle(using: &random)
      draft.companies.shuffle(using: &random)
      let shuffled = try DealBook(draft)
      for (layer, projection) in zip(Layer.allCases, before) {
        let after = try Self.projection(shuffled, layer, .headline)
        #expect(after.flows == projection.flows, "seed \(seed) on \(layer)")
        #expect(
          (0..<after.table.names.count).allSatisfy {
            after.table.names[UInt32($0)] == projection.table.names[UInt32($0)]
          })
      }
    }
  }

  @Test func tranchesAndTheRestAddUpToTheTotal() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let amounts = (0..<Int.random(in: 1...4, using: &random)).map { _ in Int64.random(in: 1...50, using: &random) }
      let rest = Int64.random(in: 0...20, using: &random)
      let total = amounts.reduce(rest, +)
      var claim = Claim(.committed, .usd(total))
      claim.tranches = amounts.enumerated().map { index, amount in
        let status = DealStatus.allCases.filter { !$0.endsDeal }.randomElement(using: &random) ?? .paid
        return TrancheClaim(TrancheID(rawValue: "t\(index)"), status, .usd(amount))
      }
      var deal = Deal("d", .loan, ["a", "b"], claim)
      // A tranche nobody has named yet is what makes a rest possible.
      deal.tranches.append(Tranche(id: "unnamed", name: "Example"))
      let table = try SmallBook(deal).projection(.cash, .rumored).table
      #expect(table.amountsLower.reduce(0, +) == total && table.amountsUpper.reduce(0, +) == total)
      #expect(table.count == amounts.count + (rest > 0 ? 1 : 0))
    }
  }
}
