import DealAnalysis
import DealModel
import DealTestSupport
import Testing

@testable import DealReport

struct DifferenceReportDocumentTests {
  /// Written by hand: it fixes what a reader sees of the round that the example's comment tells.
  @Test func theStoryAsAReaderSeesIt() throws {
    let expected = """
      What changed from 2026-01-31 to 2026-02-28: 1 deal and 1 fact added; 1 deal changed; 1 deal dropped
      Example round
      Before: as known on 2026-01-31, in force on 2026-01-10
      Now: as known on 2026-02-28, in force on 2026-02-11
      an example with invented firms

      In short
            What                              Before                      Now
         ×  East's part (investment, East →   negotiating [1]             declined [2]
              South)
         ~  North's part (investment, North   negotiating; ≤ $50.0bn [1]  committed; $50.0bn; First part:
              → South)                                                      committed, $15.0bn; Further
                                                                            part: conditional, $35.0bn
                                                                            [2][3]

      2026-02-10   Example Wire
            What                                           Before           Now
         ~  North's part (investment, North → South)       basis rumored    basis committed
            · status                                       negotiating [1]  committed [3]
            · amount                                       ≤ $50.0bn [1]    $50.0bn [3]
            · First part                                                    committed, $15.0bn [3]
            · Further part                                                  conditional, $35.0bn [3]
         +  South: valuation, after the money, 2026-02-10                   about $840.0bn [3]

      2026-02-11   Example Paper
            What                                          Before           Now
         +  The contract (cloud contract, North → South)                   committed; $38.0bn; 8 years [2]
         ×  East's part (investment, East → South)
            · status                                      negotiating [1]  declined [2]

      Companies that came or went with their deals
            Company  Through
         ×  East     East's part [2]

      What it comes to   the money that deals move, by kind; each basis includes the firmer ones
         Kind            Basis                     Before  Deals      Now  Deals
         investment      committed                   none      0  $15.0bn      1
                         conditional to headline     none      0  $50.0bn      1
                         rumored                  unknown      2  $50.0bn      1
         cloud contract  committed to rumored        none      0  $38.0bn      1

      Sources
         [1] Example Daily, “Talks”, 2026-01-10
         [2] Example Paper, “More”, 2026-02-11
         [3] Example Wire, “Signed”, 2026-02-10 <https://example.com/signed>

      How to read this
         · + came into play, ~ says something else, × went out of play: refused, ended or replaced, or
           gone.
         · A deal is on the firmest basis on which it counts, from paid to rumored; several can change on
           one day.
         · 1 further claim became known and changed nothing (--all lists them).
         · A sum is as wide as what is known of its deals; while it is open whether one replaces another,
           the two count as a range.
         · The amount is exactly known for 2 of 3 deals; undisclosed is not zero, so the others count with
           their bounds, or as unknown.
         · Read: round.yaml (SHA-256 0f0f0f0f0f0f…).

      """
    let text = try ExampleStory.report().text()
    #expect(text == expected)
  }

  @Test func twoBooksAreToldByWhatHappened() throws {
    let report = try ExampleStory.twoBooks { draft in
      draft.deals[1].claims[0].whole.amount = .exact(ExampleStory.billions(40))
      draft.deals.removeFirst()
    }
    let text = report.text(width: 200)
    #expect(text.hasPrefix("What changed from one book to the other: 1 deal changed; 1 deal dropped\n"))
    #expect(text.contains("Before: round.yaml, Example round · all claims, in force on 2026-02-11\n"))
    #expect(text.contains("Now: second.yaml, Example round · all claims"))
    #expect(text.contains("· amount                                      $38.0bn [1]  $40.0bn (+$2.0bn) [1]"))
    let headings = report.document.sections.map { $0.heading.runs.map { "\($0)" }.joined() }
    #expect(headings.count == 3 && headings[0].contains("Changed") && headings[1].contains("Dropped"))
  }

  @Test func nothingIsAClearSentence() throws {
    let text = try ExampleStory.twoBooks { _ in }.text(width: 200)
    #expect(text.hasPrefix("What changed from one book to the other: nothing\n"))
    #expect(text.contains("Nothing changed: what is known of 3 deals is the same on both sides."))
    #expect(!text.contains("came into play"))
  }

  @Test func beforeAnythingWasKnownEverythingIsAdded() throws {
    let text = try ExampleStory.report(from: "2025-12-31").text(width: 200)
    #expect(text.contains("nothing was known before, so everything is added"))
    #expect(!(try ExampleStory.report().text(width: 200)).contains("everything is added"))
  }

  @Test func aBasisIsSaid() throws {
    let text = try ExampleStory.report(basis: .committed).text(width: 200)
    #expect(text.contains("only deals that count on committed"))
    #expect(!text.contains("East"))
  }
}
