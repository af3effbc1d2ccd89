import DealModel
import DealTestSupport
import FlowModel
import Testing

struct FlowTableFilterTests {
  /// A filtered table has the rows that pass, with the numbers they had.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func keepsRowsAsTheyWere(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var table = FlowTable()
    for _ in 0..<50 {
      let amount: AmountInterval =
        [.unknown, AmountInterval(7), AmountInterval(lower: 2, upper: nil), AmountInterval(lower: 1, upper: 9)]
        .randomElement(using: &generator) ?? .zero
      let time = Int64.random(in: 0...3, using: &generator)
      table.append(
        source: .random(in: 0...9, using: &generator), target: 1, kind: .random(in: 0...300, using: &generator),
        amount: amount, firstTime: time, lastTime: time + Int64.random(in: 0...1, using: &generator))
    }
    let wanted = (0..<50).filter { _ in Bool.random(using: &generator) }
    let filtered = table.filtered(Set(wanted).contains)
    #expect(Array(filtered.deals) == wanted.map(UInt32.init))
    #expect(filtered.count == wanted.count)
    for (position, row) in wanted.enumerated() {
      #expect(filtered.sources[position] == table.sources[row] && filtered.kinds[position] == table.kinds[row])
      #expect(filtered.amount(at: position) == table.amount(at: row))
      #expect(filtered.timesFirst[position] == table.timesFirst[row])
      #expect(filtered.timesLast[position] == table.timesLast[row])
    }
  }
}
