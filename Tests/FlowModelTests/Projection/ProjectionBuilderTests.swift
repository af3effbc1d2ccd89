import DealModel
import FlowModel
import Testing

struct ProjectionBuilderTests {
  private static func lines(
    _ kind: DealKind, _ companies: [CompanyID], _ layer: Layer, _ status: DealStatus, _ amount: Amount? = nil
  ) throws -> [String] {
    try SmallBook(Deal("d", kind, companies, Claim(status, amount))).lines(layer, .rumored)
  }

  @Test(arguments: [DealKind.license, .distribution]) func onlyAPriceMakesCashFlow(_ kind: DealKind) throws {
    #expect(try Self.lines(kind, ["a", "b"], .cash, .committed) == [])
    #expect(try Self.lines(kind, ["a", "b"], .cash, .committed, .undisclosed) == [])
    #expect(try Self.lines(kind, ["a", "b"], .cash, .committed, .usd(5)) == ["d b→a 5 committed"])
    #expect(try Self.lines(kind, ["a", "b"], .cash, .committed, .upTo(5)) == ["d b→a 0...5 committed"])
    // The right or the product flows without a price.
    let layer: Layer = kind == .license ? .rights : .service
    #expect(try Self.lines(kind, ["a", "b"], layer, .committed) == ["d a→b 0...? committed"])
  }

  @Test func aPriceOfTheWholePricesItsTranches() throws {
    let book = SmallBook(Deal("d", .license, ["a", "b"], Claim(.committed, .usd(9), TrancheClaim("t", .committed))))
    #expect(try book.lines() == ["d/0 b→a 0...? committed"])
    let unpriced = SmallBook(Deal("d", .license, ["a", "b"], Claim(.committed, nil, TrancheClaim("t", .committed))))
    #expect(try unpriced.lines() == [])
  }

  @Test func otherKindsPayUnknownAmounts() throws {
    for kind in [DealKind.cloudContract, .supply, .investment, .loan, .revenueShare] {
      let lines = try Self.lines(kind, ["a", "b"], .cash, .committed)
      #expect(lines.count == 1 && lines.allSatisfy { $0.contains("0...?") }, "\(kind)")
    }
  }

  @Test func aGuaranteePaysWhenItIsCalled() throws {
    let parties: [CompanyID] = ["guarantor", "debtor", "creditor"]
    #expect(try Self.lines(.guarantee, parties, .cash, .committed, .usd(5)) == [])
    #expect(try Self.lines(.guarantee, parties, .cash, .paid, .usd(5)) == ["d guarantor→creditor 5 paid"])
    #expect(
      try Self.lines(.guarantee, parties, .exposure, .committed, .usd(5)) == [
        "d guarantor→debtor 5 committed", "d creditor→guarantor 0...? committed",
      ])
  }

  @Test func anAcquisitionPaysTheSellerWhereThereIsOne() throws {
    #expect(
      try Self.lines(.acquisition, ["buyer", "target", "seller"], .cash, .closed, .usd(5)) == [
        "d buyer→seller 5 closed"
      ])
    #expect(try Self.lines(.acquisition, ["buyer", "target"], .cash, .closed, .usd(5)) == [])
    #expect(
      try Self.lines(.acquisition, ["buyer", "target"], .ownership, .closed, .usd(5)) == ["d buyer→target 5 closed"])
  }

  @Test func exposureTellsThePaidPartFromTheRest() throws {
    let tranches = [TrancheClaim("x", .paid, .usd(15)), TrancheClaim("y", .conditional, .usd(35))]
    func book(_ kind: DealKind) -> SmallBook {
      SmallBook(Deal("d", kind, ["a", "b"], Claim(.committed, .usd(50), tranches[0], tranches[1])))
    }
    // The investor has lost what it paid; the company still waits for the rest.
    #expect(try book(.investment).lines(.exposure, .conditional) == ["d/0 a→b 15 paid", "d/1 b→a 35 conditional"])
    #expect(try book(.loan).lines(.exposure, .conditional) == ["d/0 a→b 15 paid"])
    // The provider waits for what is not paid, the customer for the service.
    #expect(
      try book(.cloudContract).lines(.exposure, .conditional) == [
        "d/1 a→b 35 conditional", "d/0 b→a 0...? paid", "d/1 b→a 0...? conditional",
      ])
    let projection = try book(.cloudContract).projection(.exposure, .conditional)
    #expect(projection.table.aspects == [.backlog, .unquantified, .unquantified])
    #expect(try book(.investment).projection(.exposure, .conditional).table.aspects == [.atRisk, .undrawn])
  }

  @Test func aRouteRunsThroughTheFirmBetween() throws {
    let parties: [CompanyID] = ["provider", "user", "via"]
    #expect(
      try Self.lines(.serviceRoute, parties, .service, .committed) == [
        "d provider→via 0...? committed", "d via→user 0...? committed",
      ])
    #expect(try Self.lines(.serviceRoute, parties, .cash, .committed) == [])
    #expect(
      try Self.lines(.serviceRoute, parties, .dependency, .committed) == [
        "d user→via 0...? committed", "d provider→via 0...? committed",
      ])
  }

  @Test func anExclusivityHasNoAmount() throws {
    #expect(try Self.lines(.exclusivity, ["a", "b"], .rights, .committed, .usd(5)) == ["d a→b 0...? committed"])
  }

  @Test func mutualTiesYieldNothing() throws {
    for kind in DealKind.allCases where kind.isMutual {
      for layer in Layer.allCases {
        #expect(try Self.lines(kind, ["a", "b", "c"], layer, .paid, .usd(5)) == [], "\(kind) on \(layer)")
      }
    }
  }

  @Test func groupsStandForTheirFirms() throws {
    var book = SmallBook(
      Deal("d1", .investment, ["daughter", "b"], Claim(.committed, .usd(1))),
      Deal("d2", .cloudContract, ["granddaughter", "b"], Claim(.committed, .usd(2))),
      Deal("d3", .loan, ["daughter", "granddaughter"], Claim(.committed, .usd(4))),
      Deal("d4", .loan, ["group", "daughter"], Claim(.rumored, .usd(8))))
    book.companies = [
      Company(id: "group", name: "Example group", kind: .group),
      Company(id: "daughter", name: "Example daughter", parent: "group"),
      Company(id: "granddaughter", name: "Example granddaughter", parent: "daughter"),
    ]
    let rolledUp = try book.projection()
    #expect(rolledUp.lines == ["d1 group→b 1 committed", "d2 b→group 2 committed"])
    #expect(rolledUp.flowsInsideGroups == 1)
    #expect(try book.projection(.cash, .rumored).flowsInsideGroups == 2)
    #expect(try book.projection(.ownership).flowsInsideGroups == 0)

    let separate = try book.projection(grouping: .none)
    #expect(
      separate.lines == [
        "d1 daughter→b 1 committed", "d2 b→granddaughter 2 committed", "d3 daughter→granddaughter 4 committed",
      ])
    #expect(separate.flowsInsideGroups == 0)
    #expect(rolledUp.representative(of: "granddaughter") == "group" && rolledUp.representative(of: "b") == "b")
    #expect(separate.representative(of: "granddaughter") == "granddaughter")
  }

  @Test func namesAreSortedByTheirBytes() throws {
    // U+00E9 is C3 A9 in UTF-8 and comes after all of ASCII.
    let names: [CompanyID] = ["z", "a.b", "a-b", "Z", "\u{E9}1", "a", "10", "9"]
    var book = SmallBook()
    book.deals = zip(names, names.dropFirst()).enumerated().map { index, pair in
      Deal(DealID(rawValue: "d\(index)"), .loan, [pair.0, pair.1], Claim(.rumored))
    }
    // Names do not depend on which deals count.
    let table = try book.projection(.cash, .paid).table
    #expect(table.sources.isEmpty)
    let shown = (0..<table.names.count).map { table.names[UInt32($0)] }
    #expect(shown == ["10", "9", "Z", "a", "a-b", "a.b", "z", "\u{E9}1"])
  }

  @Test func rowsStandInTheOrderOfTheDeals() throws {
    let book = SmallBook(
      Deal("z", .supply, ["b", "a"], Claim(.committed, .usd(3))),
      Deal("m", .cloudContract, ["a", "c"], Claim(.committed, .usd(1))),
      Deal("a", .investment, ["c", "b"], Claim(.committed, .usd(2))))
    #expect(try book.lines() == ["z a→b 3 committed", "m c→a 1 committed", "a c→b 2 committed"])
    let table = try book.projection().table
    #expect(table.deals == [0, 1, 2])
    #expect((0..<table.count).map(table.kindName) == ["supply", "cloudContract", "investment"])
    #expect(table.currency == .usd)
  }

  @Test func timesAreTheFirstAndTheLastDayOfTheDate() throws {
    let month = SmallBook(
      Deal("d", .loan, ["a", "b"], Claim(.paid, .usd(1), source: "s3", date: .month(year: 2026, month: 2))))
    var table = try month.projection().table
    #expect(table.timesFirst.map(table.day) == [SmallBook.day("2026-02-01")])
    #expect(table.timesLast.map(table.day) == [SmallBook.day("2026-02-28")])
    let open = SmallBook(
      Deal(
        "d", .loan, ["a", "b"],
        Claim(.paid, .usd(1), source: "s3", date: .unknown(notBefore: nil, notAfter: SmallBook.day("2026-02-28")))))
    table = try open.projection().table
    #expect(table.timesFirst == [FlowTable.unknownTime])
    #expect(table.timesLast.map(table.day) == [SmallBook.day("2026-02-28")])
  }
}
