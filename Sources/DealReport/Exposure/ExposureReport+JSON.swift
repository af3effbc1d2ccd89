import DealAnalysis
import DealModel

/// The body of the JSON of exposures.
struct ExposuresJSON: Encodable {
  struct Direct: Encodable {
    enum CodingKeys: String, CodingKey {
      case to, kind, exposureClass = "class", deals
    }

    let to: String
    let kind: String
    let exposureClass: String
    let deals: [WithAmount<DealJSON>]
  }

  struct Path: Encodable {
    let companies: [String]
    let legs: [WithAmount<LegJSON>]
  }

  let of: String
  let to: Nullable<String>
  let direct: [WithAmount<Direct>]
  let pathCount: UInt64
  let paths: [WithAmount<Path>]
}

extension ExposureReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    let currency = header.currency
    let direct = direct.map { entry in
      WithAmount(
        entry.amount, in: currency,
        ExposuresJSON.Direct(
          to: entry.to.id, kind: entry.kind, exposureClass: entry.exposureClass.rawValue,
          deals: DealJSON.list(entry.deals, in: currency)))
    }
    let paths = paths.map { path in
      WithAmount(
        path.amount, in: currency,
        ExposuresJSON.Path(companies: path.companies.map(\.id), legs: LegJSON.list(path.legs, in: currency)))
    }
    return ReportJSON(
      header, companies: [of] + [to].compactMap { $0 } + self.direct.map(\.to) + self.paths.flatMap(\.companies),
      ExposuresJSON(of: of.id, to: Nullable(to?.id), direct: direct, pathCount: pathCount, paths: paths))
  }
}
