import DealAnalysis
import DealModel
import FlowModel

extension ExposureReport {
  /// The report for people.
  public var document: ReportDocument {
    var citations = Citations()
    var document = ReportDocument(title: StyledText(headline, .strong), header: header.lines)
    for exposureClass in FlowAspect.allCases {
      let entries = direct.filter { $0.exposureClass == exposureClass }
      if !entries.isEmpty { document.sections.append(section(of: exposureClass, entries, citations: &citations)) }
    }
    if direct.isEmpty && pathCount == 0 && !isScaled {
      document.sections.append(ReportDocument.Section([.paragraph(StyledText(absence))]))
    }
    if let scaled { document.sections += scaledSections(scaled, citations: &citations) }
    if listsChains { document.sections.append(chains(citations: &citations)) }
    document.footnotes = citations.footnotes
    document.notes = definitions + (scaled.map(scaledNotes) ?? []).map { StyledText($0) } + header.notes(citations)
    return document
  }

  private var headline: String {
    let loser = of.map { "What \($0.name) loses" } ?? "Who loses what"
    let other = to.map { "if \($0.name) fails" } ?? "if others fail"
    return "\(loser) \(other)" + header.scope(namesLayer: false)
  }

  /// Whether chains are told by their smallest link, since nothing measures what they carry.
  private var listsChains: Bool {
    pathCount > 0 && !isScaled
  }

  /// Whether something is measured against a base.
  private var isScaled: Bool { scaled.map { !$0.losses.isEmpty || !$0.mixedChains.isEmpty } ?? false }

  private var absence: String {
    "No deal exposes \(of?.name ?? "another company") to \(to?.name ?? "another company"), directly or along a chain. "
      + header.hint
  }

  private func section(
    of exposureClass: FlowAspect, _ entries: [DirectExposure], citations: inout Citations
  ) -> ReportDocument.Section {
    var table = EvidenceTable([of == nil ? "Who loses" : "Through"], in: header.currency)
    for entry in entries {
      let other = of == nil ? entry.of : entry.to
      table.add([StyledText(other.name)], amount: entry.amount, deals: entry.deals, citations: &citations)
    }
    let words = exposureClass.exposureWords
    return ReportDocument.Section(
      heading: StyledText(words.name, .strong), summary: StyledText(words.meaning), [table.block])
  }

  private func chains(citations: inout Citations) -> ReportDocument.Section {
    // A link gathers deals of several classes, whose sum would mean nothing; so its deals have their amounts, not the
    // link.
    var rows: [[StyledText]] = []
    for path in paths {
      let route = path.companies.map(\.name).joined(separator: " → ")
      for (index, leg) in path.legs.enumerated() {
        let deals = leg.deals.map { deal in
          deal.phrase(with: [deal.aspect?.rawValue.words, deal.amountText(in: header.currency)], citations: &citations)
        }
        rows.append([
          StyledText(index == 0 ? route : ""), StyledText(leg.target.name), deals.joined(separator: "; "),
        ])
      }
    }
    let listed = UInt64(paths.count) < pathCount ? ", the first \(grouped(paths.count)) listed" : ""
    let number = (header.isComplete ? "" : "at least ") + counted(pathCount, "chain")
    let columns = ["Chain", "Through", "Deals"].map { ReportTable.Column($0) }
    return ReportDocument.Section(
      heading: StyledText("Along chains", .strong),
      summary: StyledText("\(number)\(listed): each company loses through the next"),
      paths.isEmpty ? [] : [.table(ReportTable(columns: columns, rows: rows))])
  }

  private var definitions: [StyledText] {
    var notes: [StyledText] = []
    if !direct.isEmpty { notes.append("The classes are different things and are never summed.") }
    if listsChains {
      notes.append("A chain says where a failure can reach, not how much of it arrives; --base measures that.")
    }
    if !header.isComplete { notes.append("The search for chains was cut short; there may be more.") }
    return notes
  }
}

extension FlowAspect {
  /// A class of exposure at the beginning of a heading.
  var heading: String { exposureWords.name }

  /// A class of exposure, and what it means for the one who loses.
  fileprivate var exposureWords: (name: String, meaning: String) {
    switch self {
    case .atRisk: ("At risk", "money already put in")
    case .undrawn: ("Undrawn", "money promised and not yet paid")
    case .backlog: ("Backlog", "orders not yet delivered")
    case .unquantified: ("Unquantified", "a service, a right or a safety that no amount measures")
    case .payment, .compute, .goods, .product, .route, .right, .exclusiveRight, .stake, .funding, .operations, .revenue,
      .rights:
      (rawValue, "")
    }
  }
}
