import DealAnalysis
import DealModel

/// The body of the JSON of exposures.
struct ExposuresJSON: Encodable {
  struct Direct: Encodable {
    enum CodingKeys: String, CodingKey {
      case of, to, kind, exposureClass = "class", deals
    }

    let of: String
    let to: String
    let kind: String
    let exposureClass: String
    let deals: [WithAmount<DealJSON>]
  }

  struct Path: Encodable {
    let companies: [String]
    let legs: [WithAmount<LegJSON>]
  }

  let of: Nullable<String>
  let to: Nullable<String>
  let direct: [WithAmount<Direct>]
  let pathCount: UInt64
  let paths: [WithAmount<Path>]
  /// `null` where no base was asked for.
  let scaled: Nullable<ScaledExposuresJSON>
}

extension ExposureReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    let currency = header.currency
    let direct = direct.map { entry in
      WithAmount(
        entry.amount, in: currency,
        ExposuresJSON.Direct(
          of: entry.of.id, to: entry.to.id, kind: entry.kind, exposureClass: entry.exposureClass.rawValue,
          deals: DealJSON.list(entry.deals, in: currency)))
    }
    let paths = paths.map { path in
      WithAmount(
        path.amount, in: currency,
        ExposuresJSON.Path(companies: path.companies.map(\.id), legs: LegJSON.list(path.legs, in: currency)))
    }
    let companies =
      [of, to].compactMap { $0 } + self.direct.flatMap { [$0.of, $0.to] } + self.paths.flatMap(\.companies)
      + (scaled?.companies ?? [])
    return ReportJSON(
      header, companies: companies,
      ExposuresJSON(
        of: Nullable(of?.id), to: Nullable(to?.id), direct: direct, pathCount: pathCount, paths: paths,
        scaled: Nullable(scaled.map { ScaledExposuresJSON($0, in: currency) })))
  }
}
