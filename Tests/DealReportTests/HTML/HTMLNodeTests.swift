import Testing

@testable import DealReport

@Suite("What a page can be made of")
struct HTMLNodeTests {
  @Test(
    "links lead to places of the page, or to the web",
    arguments: [
      ("https://example.com/a b", nil), ("https://example.com/é", "https://example.com/%C3%A9"),
      ("http://example.com", "http://example.com"), ("mailto:a@example.com", nil), ("javascript:alert(1)", nil),
      (" javascript:alert(1)", nil), ("JaVaScRiPt:x", nil), ("data:text/html,x", nil), ("file:///etc", nil),
      ("//example.com", nil),
      ("#start", nil), ("", nil), ("https://", nil), ("https:/example.com", nil), ("vbscript:x", nil),
      ("blob:https://example.com", nil),
    ])
  func links(address: String, target: String?) { #expect(HTMLLink(address: address)?.target == target) }

  @Test("a place has a name that needs no escape, and different things have different places")
  func places() {
    let names = HostileText.names + ["a", "A", "a-b", "a_b", "a__b", "-", "_", "a.b"]
    let ids = names.map { ReportAnchor("deal", $0).id }
    #expect(Set(ids).count == names.count)
    #expect(ids.joined().allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
    #expect(
      ReportAnchor("pair", "a", "b") != ReportAnchor("pair", "a__b")
        && ReportAnchor("pair", "a", "b") != ReportAnchor("pair", "ab"))
    #expect(HTMLLink(ReportAnchor("deal", "x")).target == "#deal-x" && ReportAnchor("start").id == "start")
  }
}
