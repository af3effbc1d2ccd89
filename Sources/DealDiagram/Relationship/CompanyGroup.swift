import DealModel

/// A group of companies that a picture frames.
struct CompanyGroup: Hashable, Sendable {
  /// The identifier of the company at its top.
  var id: String
  /// The name of that company.
  var name: String
}

extension DiagramContent {
  /// The groups with a part that is drawn for itself, each with the companies in it.
  var groups: [(group: CompanyGroup, members: [Int])] {
    let all = companies.indices.filter { companies[$0].group != nil }
    return companies.compactMap(\.group).withoutRepeats.compactMap { group in
      let members = all.filter { companies[$0].group == group }
      return members.contains { companies[$0].id != group.id } ? (group, members) : nil
    }
  }
}

extension Theme {
  /// The frame of a group, with its name.
  func frame(of group: CompanyGroup, id: String, around nodes: [DOTNodeID]) -> DOTSubgraph {
    let heading = HTMLRun.font([.fontSize: 11, .color: .keyword(quietText)], [.bold([.text(group.name)])])
    return DOTSubgraph(
      .cluster,
      attributes: [
        .label: .html(.text([heading])), .labelPlacement: "t", .labelJustification: "l", .id: .identifier(id),
        .styleClass: "group", .style: "rounded", .penColor: .keyword(quietText), .penWidth: 1.5, .margin: 10,
        .tooltip: .text(group.name), .peripheries: 1,
      ], nodes: nodes)
  }
}
