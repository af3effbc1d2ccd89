import DealModel
import FlowModel

/// What the marks of a picture mean: exactly those that occur in it.
struct Legend: Hashable, Sendable {
  /// The kinds of ties, families together, in the order of their definition.
  var kinds: [TieStyle] = []
  /// Those of them along which money runs, as far as it is told.
  var paidKinds: Set<TieStyle> = []
  /// The line styles; empty when no tie has a status.
  var lineStyles: [LineStyle] = []
  /// The steps of the widths, by their position in the scale.
  var widthSteps: [Int] = []
  /// Whether a line has no amount, or an undisclosed one.
  var hasThinnest = false
  /// Whether ties are inferred.
  var hasInferred = false
  /// Whether sources disagree about ties.
  var hasContested = false
  /// Whether an amount is only known by a bound.
  var hasBounds = false
  /// Whether ties cite sources.
  var hasNotes = false
  /// The layers that are drawn together, each with what its ties are on it; empty for one layer or all ties.
  var layers: [LayerMeaning] = []
  /// The sign of a step of a loop where loops stand out, and what it says.
  var step: StepMeaning?
  /// Whether what is not on a loop is muted.
  var hasMuted = false
  /// Whether the picture is about some of its companies.
  var hasFocus = false
  /// Whether parts of groups are named.
  var hasChildren = false
  /// What happened to ties; empty in a picture of one state.
  var changes: [TieChange] = []
  /// Whether companies are new.
  var hasNewCompanies = false
  /// The kinds of companies; empty when all are firms.
  var companyKinds: [Company.Kind] = []

  /// The titles of the rounds that have a tag.
  var rounds: [String] = []
  /// What the squares on companies show; nil where there are none.
  var companySize: CompanySize?

  /// The legend of some content.
  init(of content: DiagramContent, widths: WidthScale, _ phrases: any DiagramPhrases) {
    let styles = Set(content.ties.map(\.style))
    // In the order in which kinds are declared, which keeps families together, then in the order of the lines.
    let declared = DealKind.allCases.map { TieStyle($0, phrases) }
    kinds = declared.filter(styles.contains)
    kinds += content.ties.map(\.style).withoutRepeats.filter { !declared.contains($0) }
    let ties = content.ties
    if content.layers.count > 1 {
      // What ties are on a layer is told once for all kinds.
      let names = Set(ties.map(\.style.kind))
      kinds = DealKind.allCases.filter { names.contains($0.rawValue) }.map { TieStyle($0, phrases) }
      layers = content.layers.compactMap { layer in
        let captions = ties.flatMap(\.aspects).filter { $0.layer == layer }.map(\.caption).withoutRepeats
        return captions.isEmpty ? nil : LayerMeaning(layer: layer, captions: captions)
      }
    }
    let paid = ties.filter { $0.amount != nil }
    paidKinds =
      content.layers.count > 1
      ? Set(kinds.filter { kind in paid.contains { $0.style.kind == kind.kind } }) : Set(paid.map(\.style))
    if ties.contains(where: { $0.parts.contains { $0.status != nil } }) {
      lineStyles = LineStyle.allCases.filter { style in ties.contains { $0.lineStyle == style } }
    }
    let amounts = ties.map { $0.amount?.drawnMinorUnits }
    widthSteps = Set(amounts.compactMap { $0 }.map(widths.step)).sorted()
    hasThinnest = amounts.contains(nil)
    hasInferred = ties.contains(where: \.isInferred)
    hasContested = ties.contains(where: \.isContested)
    hasBounds = ties.contains { $0.amount.map { $0 != .unknown && $0.exactValue == nil } ?? false }
    hasNotes = ties.contains { $0.parts.contains { !$0.sources.isEmpty } }
    hasChildren = content.companies.contains { !$0.children.isEmpty }
    let tags = RoundTags(of: ties)
    rounds = zip(tags.titles, tags.amounts).map { title, amount in amount.map { phrases.pair(title, $0) } ?? title }
    changes = TieChange.allCases.filter { change in ties.contains { $0.change == change } }
    hasFocus = content.companies.contains(where: \.isFocus)
    hasNewCompanies = content.companies.contains(where: \.isNew)
    let found = Set(content.companies.map(\.kind))
    companyKinds = found.isSubset(of: [.firm]) ? [] : Company.Kind.allCases.filter(found.contains)
  }
}

/// What labels call the ties of a layer.
struct LayerMeaning: Hashable, Sendable {
  /// The layer.
  var layer: Layer
  /// What its ties are on it, as labels say it.
  var captions: [String]
}

/// What the number of a step says.
enum StepMeaning: Hashable, Sendable {
  /// The step of the one loop that is meant.
  case ofOne
  /// The loop, then its step.
  case ofSeveral

  /// The number as it stands on labels.
  var sign: String {
    switch self {
    case .ofOne: "1\u{A0}→"
    case .ofSeveral: "2·1\u{A0}→"
    }
  }
}
