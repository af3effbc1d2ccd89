import DealModel
import DealTestSupport
import FlowModel
import Testing

struct FlowTableTests {
  @Test func numbersTheRowsOfAFile() {
    var table = FlowTable()
    table.append(source: 1, target: 0, kind: 3, amount: AmountInterval(5), firstTime: 7, lastTime: 9)
    table.append(source: 0, target: 0, kind: 0, amount: .unknown, firstTime: FlowTable.unknownTime, lastTime: 9)
    #expect(table.count == 2)
    #expect(table.deals == [0, 1])
    #expect(table.sources == [1, 0])
    #expect(table.targets == [0, 0])
    #expect(table.kinds == [3, 0])
    #expect(table.timesFirst == [7, FlowTable.unknownTime])
    #expect(table.timesLast == [9, 9])
    #expect(table.tranches.isEmpty && table.statuses.isEmpty && table.aspects.isEmpty)
  }

  @Test(arguments: [
    AmountInterval(0), AmountInterval(.max - 1), .unknown, AmountInterval(lower: 3, upper: nil),
    AmountInterval(lower: 0, upper: 8),
  ])
  func keepsTheBoundsOfAmounts(amount: AmountInterval) {
    var table = FlowTable(currency: .eur)
    table.append(source: 0, target: 0, kind: 0, amount: amount, firstTime: 0, lastTime: 0)
    #expect(table.amount(at: 0) == amount)
  }

  /// Amounts known exactly, not at all, and by their bounds, in any order.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func keepsTheBoundsOfManyAmounts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var table = FlowTable()
    let amounts = (0..<20).map { _ in
      let lower = Int64.random(in: 0...1 << Int64.random(in: 1...60, using: &generator), using: &generator)
      let kinds: [AmountInterval] = [
        AmountInterval(lower), .unknown, AmountInterval(lower: lower, upper: nil),
        AmountInterval(lower: lower, upper: lower + 5), .zero,
      ]
      return kinds[Int.random(in: 0..<(seed.isMultiple(of: 2) ? 2 : 5), using: &generator)]
    }
    for amount in amounts {
      table.append(source: 0, target: 0, kind: 0, amount: amount, firstTime: 0, lastTime: 0)
    }
    #expect((0..<20).map(table.amount) == amounts)
    #expect(table.amountsLower.elementsEqual(amounts.map(\.lower)))
    #expect(table.amountsUpper.elementsEqual(amounts.map { $0.upper ?? FlowTable.unknownAmount }))
  }

  /// Rows with five kinds, days and large amounts: 4 + 4 for the ends, 1 for a kind, 2 for a day below 32,768, 8 for an amount; the number of the row is implied.
  @Test func takesFewBytesForARow() {
    var table = FlowTable()
    var generator = SeededGenerator(seed: 3)
    for row in 0..<1_000 {
      let day = Int64.random(in: 0...20_000, using: &generator)
      table.append(
        source: UInt32(row), target: 0, kind: UInt16(row % 5 == 0 ? 0 : row % 4),
        amount: AmountInterval(.random(in: 1 << 32...1 << 50, using: &generator)), firstTime: day, lastTime: day)
    }
    #expect(table.byteCount == 1_000 * (4 + 4 + 1 + 2 + 8))
  }

  @Test func keepsTheDealOfAFlow() {
    var table = FlowTable(currency: .usd)
    let date = PartialDate.month(year: 1970, month: 2)
    table.appendFlow(
      source: 0, target: 1, kind: 0, amount: .zero, date: date, deal: 4, tranche: FlowTable.remainder,
      status: .announced, aspect: .payment)
    table.appendFlow(
      source: 0, target: 1, kind: 0, amount: .zero, date: nil, deal: 4, tranche: 2, status: .paid, aspect: .payment)
    #expect(table.deals == [4, 4])
    #expect(table.tranches == [FlowTable.remainder, 2])
    #expect(table.statuses == [.announced, .paid])
    #expect(table.timesFirst == [31, FlowTable.unknownTime])
    #expect(table.timesLast == [58, FlowTable.unknownTime])
  }

  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (11_017, "2000-03-01"), (-719_162, "0001-01-01"), (2_932_896, "9999-12-31"),
  ])
  func namesTheDayOfATime(day: Int64, text: String) {
    var table = FlowTable()
    #expect(table.day(day)?.description == text)
    table.timeUnit = .second
    #expect(table.day(day * 86_400)?.description == text)
    #expect(table.day(day * 86_400 + 86_399)?.description == text)
  }

  @Test func namesNoDayBeyondTheCalendar() {
    var table = FlowTable()
    for time in [FlowTable.unknownTime, .max, -719_163, 2_932_897] { #expect(table.day(time) == nil) }
    table.timeUnit = .second
    for time in [FlowTable.unknownTime, .max, -719_162 * 86_400 - 1, 2_932_897 * 86_400] {
      #expect(table.day(time) == nil)
    }
  }

  @Test func namesTheKindOfAFlow() {
    var table = FlowTable()
    let kinds = ["loan", "supply"].map { UInt16(table.kindNames.intern($0)) }
    for kind in kinds.reversed() {
      table.append(source: 0, target: 0, kind: kind, amount: .zero, firstTime: 0, lastTime: 0)
    }
    #expect(table.kindName(at: 0) == "supply")
    #expect(table.kindName(at: 1) == "loan")
  }
}
