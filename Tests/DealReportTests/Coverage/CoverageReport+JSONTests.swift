import DealAnalysis
import Testing

@testable import DealReport

struct CoverageReportJSONTests {
  @Test func yearsWithWhatTheyRestOn() throws {
    let json = try JSONObject(CoverageReportDocumentTests.report())
    #expect(json.string("report") == "coverage" && json.string("of") == "south" && json.count("years") == 9)
    #expect(
      json.number("years/1/year") == 2027 && json.isNull("years/1/revenue") && json.isNull("years/1/usableRevenue"))
    #expect(json.number("years/0/revenueAtLeast/minorUnits") == 12e11 && json.isNull("years/0/revenueAtMost"))
    #expect(json.string("years/0/revenueGround/facts/0/id") == "sales-2026")
    #expect(json.string("years/0/revenueGround/facts/0/sources/0/id") == "paper")
    #expect(json.number("years/4/gap/amountAtMost/minorUnits") == 125e10 && json.isNull("years/4/gap/amountAtLeast"))
    #expect(
      json.string("years/0/parts/0/id") == "cloud-new" && json.value("years/0/parts/1/isUnattributed") as? Bool == true)
    #expect(json.number("meansAtLeast/minorUnits") == 20e11 && json.number("meansAtMost/minorUnits") == 35e11)
    #expect(json.string("capital/0/place") == "mayBeInCash" && json.string("capital/0/deals/0/id") == "stake")
    #expect(json.string("commitments/0/reasonApart") == "no term is known" && json.isNull("commitments/0/firstYear"))
    #expect(json.number("commitments/1/lastYear") == 2034 && json.string("commitments/1/overlap") == "unknown")
    #expect(json.string("envelopes/0/fact/id") == "owed" && json.number("envelopes/0/lastYear") == 2028)
    #expect(json.number("suppliersTogether/share") == 15.0 / 138)
    #expect(json.number("runOut/earliest") == 2026 && json.isNull("runOut/latest"))
    #expect(json.string("bases/1/basis") == "conditional" && json.number("assumptions/0/number") == 1)
  }

  @Test func nothingKnownIsNull() throws {
    let json = try JSONObject(CoverageReportDocumentTests.report(hasFacts: false))
    #expect(json.isNull("requiredGrowth") && json.isNull("cash/amount") && json.isNull("cash/amountAtLeast"))
    #expect(json.isNull("cash/day") && json.isNull("meansAtMost"))
  }
}
