import DealModel
import Testing

@testable import DealFormats

struct ChunkRulesTests {
  @Test func leavesIdentifiersAndConversionsToTheOtherReader() {
    var options = FlowReadingOptions()
    let form = ChunkRules.Form.fields(delimiter: ASCII.comma, count: 3)
    let plain = ColumnPositions(names: ["source", "target", "amount"], options: options)
    #expect(ChunkRules(form: form, columns: plain, options: options) != nil)
    let named = ColumnPositions(names: ["source", "target", "id"], options: options)
    #expect(ChunkRules(form: form, columns: named, options: options) == nil)
    options.conversion = CurrencyConversion(rates: ExchangeRates([]), to: .usd)
    #expect(ChunkRules(form: form, columns: plain, options: options) == nil)
  }

  @Test func givesEachFieldARole() throws {
    let options = FlowReadingOptions()
    let columns = ColumnPositions(names: ["x", "target", "source", "date", "y"], options: options)
    let form = ChunkRules.Form.fields(delimiter: ASCII.comma, count: 5)
    let rules = try #require(ChunkRules(form: form, columns: columns, options: options))
    let role = ChunkRules.Role.self
    #expect(rules.roles == [role.none, role.target, role.source, role.date, role.none])
    #expect(rules.hasDates && !rules.hasKinds && !rules.hasAmounts)
  }
}
