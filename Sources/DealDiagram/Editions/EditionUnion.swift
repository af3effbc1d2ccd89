/// The companies and lines of some editions of a web, each once, so that each has one place in all of them.
///
/// **Definition**: a line of one edition and a line of another one are the same when they have the same companies in
/// the same order and the same kind (where lines are merged: the same family), and share a deal. Where several
/// would do, the one that shares most tranches and deals is chosen, and at last the first. So a deal that becomes firmer, or whose
/// amount becomes known, stays where it is.
///
/// **Determinism**: the same editions give the same union; companies and lines stand in the order of the last edition,
/// and what only earlier ones have follows.
///
/// - Complexity: O(lines) and, where many lines of one kind run between the same companies, the square of these.
struct EditionUnion: Sendable {
  /// The web of one edition, in the order of the union.
  struct Edition: Sendable {
    /// The companies and lines of the union, with what is known in the edition; what is not drawn is as in another one.
    var content: DiagramContent
    /// Which lines are in the edition.
    var hasTie: [Bool]
    /// Which companies have a line in the edition.
    var hasCompany: [Bool]
  }

  /// Everything, as it is in the last edition that has it.
  private(set) var content: DiagramContent
  /// Each edition.
  private(set) var editions: [Edition] = []
  /// All lines of all editions, for what is said of them together.
  private(set) var everything: DiagramContent

  /// The lines of each edition, by their place in the union.
  private var places: [[Int: DiagramTie]] = []
  private var children: [[Int: [String]]] = []

  /// Joins editions, the last one last.
  init(of contents: [DiagramContent], mergesTies: Bool = false) {
    content = DiagramContent()
    content.currency = contents.last?.currency
    content.layers = contents.last?.layers ?? []
    everything = content
    var joining = Joining(mergesTies: mergesTies)
    for edition in contents.reversed() {
      let companies = edition.companies.map { joining.place(of: $0, in: &content) }
      children.append(
        Dictionary(zip(companies, edition.companies.map(\.children)), uniquingKeysWith: { first, _ in first }))
      let ties = edition.ties.map { tie in
        var tie = tie
        tie.parties = tie.parties.map { companies[$0] }
        // Of equals the parties ascend.
        if tie.style.isMutual { tie.parties.sort() }
        return tie
      }
      places.append(joining.places(of: ties, in: &content))
    }
    places.reverse()
    children.reverse()
    everything.companies = content.companies
    everything.ties = places.flatMap { $0.sorted { $0.key < $1.key }.map(\.value) }
    editions = zip(places, children).map { edition(ties: $0, children: $1) }
  }

  private func edition(ties: [Int: DiagramTie], children: [Int: [String]]) -> Edition {
    var own = content
    for (place, tie) in ties { own.ties[place] = tie }
    for index in own.ties.indices where ties[index] == nil {
      own.ties[index].loops = []
      own.ties[index].steps = []
    }
    for index in own.companies.indices { own.companies[index].children = children[index] ?? [] }
    let present = Set(ties.values.flatMap(\.parties))
    return Edition(
      content: own, hasTie: own.ties.indices.map { ties[$0] != nil },
      hasCompany: own.companies.indices.map(present.contains))
  }
}

/// Finds places in a union.
private struct Joining {
  /// What lines have in common that can be the same.
  private struct Sort: Hashable {
    var parties: [Int]
    var kind: String
    var isMutual: Bool
  }

  let mergesTies: Bool
  private var companies: [String: Int] = [:]
  private var lines: [Sort: [Int]] = [:]
  /// The deals and tranches that any edition has on a line.
  private var references: [Set<TieReference>] = []
  /// The deals alone.
  private var deals: [Set<String>] = []

  init(mergesTies: Bool) { self.mergesTies = mergesTies }

  mutating func place(of company: DiagramCompany, in content: inout DiagramContent) -> Int {
    guard let known = companies[company.id] else {
      companies[company.id] = content.companies.count
      content.companies.append(company)
      return content.companies.count - 1
    }
    let names = Set(content.companies[known].children)
    content.companies[known].children += company.children.filter { !names.contains($0) }
    if company.isFocus { content.companies[known].isFocus = true }
    return known
  }

  mutating func places(of ties: [DiagramTie], in content: inout DiagramContent) -> [Int: DiagramTie] {
    var taken: [Int: DiagramTie] = [:]
    for tie in ties {
      let sort = Sort(parties: tie.parties, kind: kind(of: tie), isMutual: tie.style.isMutual)
      let own = Set(tie.parts.map(\.reference))
      let ownDeals = Set(own.map(\.deal))
      var best: (place: Int, score: Int)?
      for place in lines[sort] ?? [] where taken[place] == nil {
        // A deal whose tranches become known stays with one of them; what it is on layers tells lines of one deal apart.
        let shared = references[place].intersection(own).count
        let sharedDeals = deals[place].intersection(ownDeals).count
        let score = shared * 4 + sharedDeals * 2 + (content.ties[place].aspects == tie.aspects ? 1 : 0)
        if sharedDeals > 0, score > best?.score ?? 0 { best = (place, score) }
      }
      let place = best?.place ?? content.ties.count
      if best == nil {
        content.ties.append(tie)
        references.append(own)
        deals.append(ownDeals)
        lines[sort, default: []].append(place)
      } else {
        references[place].formUnion(own)
        deals[place].formUnion(ownDeals)
      }
      taken[place] = tie
    }
    return taken
  }

  private func kind(of tie: DiagramTie) -> String {
    guard mergesTies, case .family(let family) = tie.style.color else { return tie.style.kind }
    return "\(family)"
  }
}
