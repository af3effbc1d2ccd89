/// What the words of a report mean, in one language.
protocol MethodPhrases: Sendable {
  /// The word that is defined.
  func name(_ method: ReportMethod) -> String
  /// What it means.
  func definition(_ method: ReportMethod) -> String
  /// Which version of the definition it is.
  func version(_ number: Int) -> String
}

/// What a report explains at its end.
enum ReportMethod: String, CaseIterable {
  case basis, clocks, amounts, conflicts, loops, returnRatio, circulation, balancedPart, cyclingIndex, reciprocity,
    excess
  case principal, concentration, dependence, losses, coverage, growth, financing, centrality, limits

  /// Where the measure comes from; `nil` for what is the project's own.
  var reference: String? {
    switch self {
    case .basis, .clocks, .amounts, .conflicts, .returnRatio, .dependence, .losses, .coverage, .growth, .financing,
      .limits, .principal:
      nil
    case .loops: "D. B. Johnson, SIAM Journal on Computing 4(1), 1975, 77–84"
    case .circulation, .balancedPart: "M. Homs-Dones, R. S. MacKay, B. Sansom, Y. Zhou, arXiv:2506.12546, 2025"
    case .cyclingIndex: "J. T. Finn, Journal of Theoretical Biology 56, 1976, 363–380"
    case .reciprocity: "T. Squartini, F. Picciolo, F. Ruzzenenti, D. Garlaschelli, Scientific Reports 3:2729, 2013"
    case .excess: "M. D’Errico, T. Roukny, ESRB Working Paper 44, 2017"
    case .concentration: "A. O. Hirschman, American Economic Review 54(5), 1964, 761"
    case .centrality:
      "A. Langville, C. Meyer, 2005 (PageRank); U. Brandes, 2001 (betweenness); P. Boldi, S. Vigna, 2014 (closeness)"
    }
  }

  /// The version of the definition: it rises when the same input would give another number.
  var version: Int { 1 }
}
