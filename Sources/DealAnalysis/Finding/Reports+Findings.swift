import DealModel
import FlowModel

// What each answer finds, statement by statement.

extension CircularFlowReport: FindingReport {
  /// How many circular flows there are, and what each of the listed ones can carry and returns.
  public var findings: [Finding] {
    var findings = [Finding(subject: .circularFlowCount, value: Finding.Value(.count, Double(count)))]
    var seen: Set<[CompanyReference]> = []
    // Loops of distinct deals may pass the same companies; the first is the largest.
    for flow in cycles where seen.insert(flow.companies).inserted {
      findings.append(Finding(subject: .circularFlow(flow.companies), value: Finding.Value(flow.amount)))
      if let ratio = flow.returnRatio {
        findings.append(
          Finding(subject: .returnRatio(flow.companies, to: flow.anchor), value: Finding.Value(.ratio, ratio)))
      }
    }
    return findings
  }
}

extension CircularityReport: FindingReport {
  /// What circulates of all money on each basis, the part that comes back to each firm, and what breaks all loops.
  public var findings: [Finding] {
    var findings: [Finding] = []
    for row in rows {
      // On one basis it is the header that says which.
      let basis = rows.count > 1 ? row.basis : nil
      findings.append(Finding(subject: .money(basis), value: Finding.Value(row.total)))
      findings.append(Finding(subject: .circulation(basis), value: Finding.Value(row.circulation)))
      if let share = row.share {
        findings.append(
          Finding(
            subject: .circularShare(basis),
            value: .number(.share, atLeast: share.least, atMost: share.greatest)))
      }
    }
    for firm in details.firms {
      guard let share = firm.shareOfPaid else { continue }
      findings.append(Finding(subject: .returnedShare(firm.company), value: Finding.Value(.share, share)))
    }
    if let breaking = details.breaking {
      findings.append(
        Finding(subject: .breakingAmount, value: .money(atLeast: breaking.atLeast, atMost: breaking.amount)))
    }
    return findings
  }
}

extension CoverageReport: FindingReport {
  /// What is owed and what there is, the gaps, when the money runs out, required growth, and what suppliers finance.
  public var findings: [Finding] {
    var findings = [
      Finding(subject: .owed(company), value: Finding.Value(owed)),
      Finding(subject: .means(company), value: Finding.Value(means)),
    ]
    findings += years.map {
      Finding(
        subject: .gap(company, year: $0.year), value: .money(atLeast: $0.gap.lower, atMost: $0.gap.upper))
    }
    if runOut.isAnythingDue, !runOut.isOpen {
      let earliest = runOut.earliest ?? runOut.horizon + 1
      findings.append(
        Finding(
          subject: .runOutYear(company),
          value: .number(.year, atLeast: Double(earliest), atMost: runOut.latest.map(Double.init))))
    }
    if let growth = requiredGrowth, case .rate(let least, _) = growth.least {
      var most: Double?
      if case .rate(let rate, _) = growth.greatest { most = rate }
      findings.append(
        Finding(subject: .requiredGrowth(company), value: .number(.rate, atLeast: least, atMost: most)))
    }
    findings += suppliers.map {
      Finding(subject: .supplierShare($0.supplier), value: Finding.Value(.share, $0.share))
    }
    if let together = suppliersTogether {
      findings.append(Finding(subject: .suppliersShare, value: Finding.Value(.share, together.share)))
    }
    return findings
  }
}

extension ConcentrationReport: FindingReport {
  /// Parties, total and index of each listed side.
  public var findings: [Finding] {
    rows.flatMap { row in
      var findings = [
        Finding(
          subject: .partyCount(row.company, row.side), value: Finding.Value(.count, Double(row.parties.count))),
        Finding(subject: .sideTotal(row.company, row.side), value: Finding.Value(row.amount)),
      ]
      if let index = row.index {
        findings.append(
          Finding(subject: .concentrationIndex(row.company, row.side), value: Finding.Value(.herfindahl, index)))
      }
      return findings
    }
  }
}

extension ExposureReport: FindingReport {
  /// Each direct exposure, what is lost along all chains where there is a base, and how many chains there are.
  public var findings: [Finding] {
    let direct = direct.map {
      Finding(
        subject: .directExposure($0.of, through: $0.to, $0.exposureClass, kind: $0.kind),
        value: Finding.Value($0.amount))
    }
    let chained = (scaled?.losses ?? []).compactMap { loss in
      loss.total.map {
        Finding(subject: .chainedExposure(loss.of, through: loss.to, loss.exposureClass), value: Finding.Value($0))
      }
    }
    return direct + chained + [Finding(subject: .chainCount, value: Finding.Value(.count, Double(pathCount)))]
  }
}

extension ExposureMatrixReport: FindingReport {
  /// What each pair of companies loses of each class, along all chains where there is a base.
  public var findings: [Finding] {
    matrices.flatMap { matrix in
      matrix.pairs.compactMap { pair in
        pair.cell.total.map { total in
          Finding(
            subject: base == nil
              ? .pairExposure(matrix.losing[pair.row], through: matrix.failing[pair.column], matrix.exposureClass)
              : .chainedExposure(matrix.losing[pair.row], through: matrix.failing[pair.column], matrix.exposureClass),
            value: Finding.Value(total))
        }
      }
    }
  }
}

extension OverlapReport: FindingReport {
  /// Each firm on two sides.
  public var findings: [Finding] {
    rivalTies.map { Finding(subject: .rivalTies($0.company, $0.rivals), value: .holds) }
      + doubleRoles.map { Finding(subject: .doubleRole($0.company, to: $0.counterparty), value: .holds) }
  }
}

extension CentralityReport: FindingReport {
  /// The measures of each listed company.
  public var findings: [Finding] {
    rows.flatMap { row in
      measures.compactMap { measure -> Finding? in
        let value: Finding.Value? =
          switch row.values[measure] {
          case .count(let count): Finding.Value(.count, Double(count))
          case .amount(let amount): Finding.Value(amount)
          case .number(let number): Finding.Value(.index, number)
          case .undefined, nil: nil
          }
        return value.map { Finding(subject: .centrality(row.company, measure), value: $0) }
      }
    }
  }
}

extension FlowCentralityReport: FindingReport {
  /// The share of the shortest chains that pass each listed pair of companies.
  public var findings: [Finding] {
    rows.map {
      Finding(
        subject: .flowBetweenness($0.leg.source, to: $0.leg.target), value: Finding.Value(.index, $0.betweenness))
    }
  }
}

extension ComponentReport: FindingReport {
  /// How many components there are of each kind, how many companies are on a loop, and who is in the core.
  public var findings: [Finding] {
    let counts: [(Finding.Subject, Int)] = [
      (.weakComponentCount, weak.count), (.strongComponentCount, mutualGroupCount), (.loopCompanyCount, loopCount),
      (.highestCoreNumber, coreNumbers.first?.coreNumber ?? 0),
    ]
    return counts.map { Finding(subject: $0, value: Finding.Value(.count, Double($1))) }
      + companies.filter { $0.part == .core }.map { Finding(subject: .coreMember($0.company), value: .holds) }
  }
}

extension CommunityReport: FindingReport {
  /// How many communities there are, how good the division is, and which share of the flows is inside.
  public var findings: [Finding] {
    var findings = [
      Finding(subject: .communityCount, value: Finding.Value(.count, Double(count))),
      Finding(subject: .modularity, value: Finding.Value(.index, modularity)),
    ]
    if flowCount > 0 {
      let share = Double(inside.flowCount) / Double(flowCount)
      findings.append(Finding(subject: .shareInsideCommunities, value: Finding.Value(.share, share)))
    }
    return findings
  }
}

extension PathReport: FindingReport {
  /// How many chains there are, how long the shortest is, what each listed one can carry, and what all of them need.
  public var findings: [Finding] {
    var findings = [Finding(subject: .pathCount(from, to: to), value: Finding.Value(.count, Double(count)))]
    if let distance {
      findings.append(Finding(subject: .distance(from, to: to), value: Finding.Value(.count, Double(distance))))
    }
    findings += paths.map { Finding(subject: .path($0.companies), value: Finding.Value($0.amount)) }
    findings += passed.map { Finding(subject: .passage($0, from: from, to: to), value: .holds) }
    if let fewestFlows {
      findings.append(
        Finding(subject: .fewestFlows(from, to: to), value: Finding.Value(.count, Double(fewestFlows.flowCount))))
    }
    if let leastAmount {
      findings.append(Finding(subject: .leastAmount(from, to: to), value: Finding.Value(leastAmount)))
    }
    return findings
  }
}
