import DealGraph
import GraphvizRendering

/// The writer of DOT, with Graphviz behind it.
///
/// The input is texts, ended by 0 bytes. They stand wherever a book has text for readers, so that whatever they are,
/// Graphviz must draw the same companies and deals.
enum PictureSubject {
  /// Draws a book whose texts are in the bytes.
  static func check(_ bytes: UnsafeBufferPointer<UInt8>) {
    let texts = bytes.split(separator: 0, maxSplits: 20).map { String(decoding: $0, as: UTF8.self) }
    guard !texts.isEmpty else { return }
    var next = 0
    func text() -> String {
      next += 1
      return texts[(next - 1) % texts.count]
    }
    guard let book = DealBook.validating(draft(text)).book else { return }
    do {
      for layer in [nil, Layer.cash] {
        let clock = Clock(of: book)
        let source = try FlowSource(
          book: book, query: FlowQuery(layer: layer ?? .cash, basis: .conditional, clock: clock))
        var options = RelationshipDiagram.Options()
        options.content = layer == nil ? .allTies : .layer
        let diagram = try RelationshipDiagram(of: source, options: options, loops: source.circularFlows())
        let image = try GraphvizRenderer().render(dot: diagram.dot())
        let drawing = String(decoding: image.bytes, as: UTF8.self)
        let counts = ["node", "edge"].map {
          drawing.split(separator: "class=\"\($0)\"", omittingEmptySubsequences: false).count - 1
        }
        promise(counts[0] >= diagram.companyCount && counts[1] >= diagram.tieCount, "all is drawn: \(counts)")
        promise(
          !["<script", "href=\"javascript"].contains { drawing.lowercased().contains($0) },
          "nothing in a picture runs")
      }
    } catch {
      fatalError("not drawn: \(error)")
    }
  }

  /// A book of three companies with one deal of every sort of line, made of texts.
  private static func draft(_ text: () -> String) -> DealBookDraft {
    var draft = DealBookDraft(currency: .usd)
    draft.title = text()
    draft.sources = [
      Source(id: "first", publisher: text(), authors: [text()], title: text(), url: text()),
      Source(id: "second", title: text(), url: "https://example.com/" + text()),
    ]
    draft.companies = [
      Company(id: "a", name: text(), aliases: [text()], kind: .group, country: text(), sector: text(), note: text()),
      Company(id: "b", name: text(), parent: nil), Company(id: "c", name: text(), kind: .unnamed),
    ]
    draft.scopes = [Scope(id: "scope", name: text())]
    func claim(_ source: SourceID, _ status: DealStatus, _ amount: Int64?, _ tranches: [TrancheClaim] = []) -> Claim {
      Claim(
        source: source, basis: source == "second" ? .inferred(reason: text()) : .stated,
        whole: ClaimedFields(
          status: status, amount: amount.map { .exact(Money(minorUnits: $0, currency: .usd)) },
          condition: status == .conditional ? text() : nil), tranches: tranches, note: text())
    }
    var licensed = DealTerms()
    licensed.scope = "scope"
    draft.deals = [
      Deal(
        id: "investment", kind: .investment, title: text(),
        parties: [DealParty(.investor, "a"), DealParty(.investee, "b")],
        tranches: [Tranche(id: "now", name: text()), Tranche(id: "later", name: text())],
        claims: [
          claim(
            "first", .committed, 500,
            [
              TrancheClaim(
                tranche: "now",
                fields: ClaimedFields(status: .paid, amount: .exact(Money(minorUnits: 150, currency: .usd)))),
              TrancheClaim(
                tranche: "later",
                fields: ClaimedFields(
                  status: .conditional, amount: .exact(Money(minorUnits: 350, currency: .usd)), condition: text())),
            ])
        ], note: text()),
      Deal(
        id: "contract", kind: .cloudContract, title: text(),
        parties: [DealParty(.provider, "a"), DealParty(.customer, "b")], claims: [claim("second", .committed, 900)]),
      Deal(
        id: "license", kind: .license, parties: [DealParty(.licensor, "b"), DealParty(.licensee, "c")], terms: licensed,
        claims: [claim("first", .committed, nil)]),
      Deal(
        id: "rivals", kind: .competitor, title: text(), parties: [DealParty(.party, "a"), DealParty(.party, "c")],
        claims: [claim("second", .conditional, nil)]),
    ]
    return draft
  }
}
