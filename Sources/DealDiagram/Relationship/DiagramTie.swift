import DealModel
import FlowModel

/// One line of the picture: what ties of one kind, equally firm, run between the same companies.
struct DiagramTie: Hashable, Sendable {
  /// From whom to whom, as positions of companies; of a tie between equals all of them, ascending.
  var parties: [Int]
  /// How the kind is drawn and called.
  var style: TieStyle
  /// How firm it is; bulk rows are solid.
  var lineStyle = LineStyle.solid
  /// Whether no source says so itself.
  var isInferred = false
  /// What runs along the line.
  var parts: [TiePart]
  /// The loops that run along it, as positions in the ranking of loops.
  var loops: [Int] = []
  /// Which step of each of these loops it is, from 1.
  var steps: [Int] = []
  /// What it is on each layer, where several are drawn together or one has several meanings of a kind.
  var aspects: [TieAspect] = []
  /// What happened to it; `nil` in a picture of one state.
  var change: TieChange?
  /// Of a merged line, how many deals of each kind it stands for; else empty.
  var tally: [KindCount] = []
  /// Of a merged line that is not inferred as a whole, how many of its parts are.
  var mixedInferences = 0

  /// The sum of the parts that can have an amount; `nil` when none can.
  var amount: AmountInterval? {
    let amounts = parts.compactMap(\.amount)
    guard let first = amounts.first else { return nil }
    do throws(MoneyError) {
      var sum = first
      for amount in amounts.dropFirst() { sum = try sum.adding(amount) }
      return sum
    } catch {
      return AmountInterval(lower: amounts.map(\.lower).max() ?? 0, upper: nil)
    }
  }

  /// Whether sources of equal standing disagree about a part.
  var isContested: Bool { parts.contains(where: \.isContested) }
}

/// A deal, a tranche of one, or a row of a file, as a line of the picture shows it.
struct TiePart: Hashable, Sendable {
  /// The deal or the row, and the tranche, as loops name them.
  var reference: TieReference
  /// Whether it is what a deal has beyond its tranches.
  var isRemainder = false
  /// The title for readers.
  var title: String
  /// How far it has come; `nil` for bulk rows.
  var status: DealStatus?
  /// What counts of its amount; `nil` for what is not measured in money.
  var amount: AmountInterval?
  /// Whether a source gave the amount as approximate.
  var isApproximate = false
  /// The share owned or passed on.
  var share: String?
  /// What it is about: scopes, terms.
  var details: [String] = []
  /// What must happen first.
  var condition: String?
  /// When its status came to hold.
  var date: PartialDate?
  /// Where it is written, in the order of the claims.
  var sources: [SourceID] = []
  /// Which of them a label cites: those of the amount, else those of the status.
  var citedSources: [SourceID] = []
  /// Which of them tell the condition.
  var conditionSources: [SourceID] = []
  /// Whether sources of equal standing disagree.
  var isContested = false
  /// The title of the round that it is a part of.
  var round: String?
  /// What is told of the round as a whole.
  var roundAmount: String?
  /// In a picture of changes, what it was before, or what became of it, in a few words.
  var history: String?
  /// In a picture of changes, each field that differs.
  var changes: [String] = []
}

/// What a tie is on a layer: the ground of a dependency, the class of an exposure, the matter of a service.
struct TieAspect: Hashable, Sendable {
  /// The layer.
  var layer: Layer
  /// What labels call it.
  var caption: String
}

/// What a report and a picture both call a part of a tie.
struct TieReference: Hashable, Sendable {
  /// The identifier of the deal or of the row.
  var deal: String
  /// The name of the tranche.
  var tranche: String?
}

/// A company of the picture.
struct DiagramCompany: Hashable, Sendable {
  /// The identifier, which is never drawn.
  var id: String
  /// The name.
  var name: String
  /// What sort of party it is.
  var kind: Company.Kind
  /// The names of the parts of the group that the drawn ties belong to.
  var children: [String] = []
  /// Whether no tie of it was there before.
  var isNew = false
  /// Whether the picture is about it and what is around it.
  var isFocus = false
  /// The group that it is a part of, where firms stand for themselves.
  var group: CompanyGroup?
}

/// All that a picture shows before anything is said about how.
struct DiagramContent: Sendable {
  /// The companies that have a tie.
  var companies: [DiagramCompany] = []
  /// The lines.
  var ties: [DiagramTie] = []
  /// The currency of all amounts; `nil` for one unnamed unit.
  var currency: Currency?
  /// The layers that are drawn; empty where every tie is drawn in its own direction, and for rows of a table.
  var layers: [Layer] = []
  /// The parts that show one loop each; empty in a picture of the whole.
  var frames: [LoopFrame] = []
}
