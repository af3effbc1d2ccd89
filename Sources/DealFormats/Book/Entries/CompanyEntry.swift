import DealModel

extension BookValue {
  /// The company that is described here; without what could not be read.
  func company(_ id: CompanyID) -> Company {
    guard let fields = fields(BookShapes.company) else {
      return Company(id: id, name: id.rawValue)
    }
    return Company(
      id: id, name: fields["name"]?.text() ?? id.rawValue,
      aliases: fields["aliases"]?.texts(of: "names") ?? [],
      kind: fields["kind"]?.word(of: Company.Kind.self, "kind of company") ?? .firm, country: fields.text("country"),
      sector: fields.text("sector"), parent: fields.identifier("parent"), note: fields.text("note"))
  }

  /// The scope that is described here; without what could not be read.
  func scope(_ id: ScopeID) -> Scope {
    guard let fields = fields(BookShapes.scope) else { return Scope(id: id, name: id.rawValue) }
    return Scope(
      id: id, name: fields["name"]?.text() ?? id.rawValue, within: fields.identifier("within"))
  }
}
