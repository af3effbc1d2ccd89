import ArgumentParser
import DealGraph

/// What is supposed otherwise than the book says.
struct WhatIfOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Ask what if there were no such deal, or no such company with its deals; may be repeated.",
      valueName: "deal|company"))
  var without: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Ask what if a deal, or DEAL/TRANCHE, had this status or amount, whatever the sources say: DEAL.status=paid, \
      DEAL.amount='10 bn USD'; may be repeated.
      """, valueName: "key=value"))
  var assume: [String] = []

  @Option(
    help: ArgumentHelp(
      "Ask what if the entries of this deal book were true too; they may refer to those of the first one.",
      valueName: "file"), completion: .file())
  var add: [String] = []

  /// Whether anything is supposed of the book itself.
  var isGiven: Bool { !without.isEmpty || !deals.isEmpty || !add.isEmpty }

  /// Whether anything is supposed, where assumptions can only be about deals.
  ///
  /// - Throws: `ValidationError` for an assumption about something else.
  var isGivenForDeals: Bool {
    get throws {
      guard let other = others.first else { return isGiven }
      throw ValidationError(
        "--assume: “\(other)” is no assumption about a deal; write DEAL.status=paid or DEAL.amount='10 bn USD'")
    }
  }

  /// The options of these that were given, as a user writes them.
  var given: [String] {
    [(!without.isEmpty, "--without"), (!assume.isEmpty, "--assume"), (!add.isEmpty, "--add")].filter(\.0).map(\.1)
  }

  /// The assumptions about deals.
  private var deals: [String] { assume.filter(Self.isAboutDeal) }

  /// The assumptions about something else, which only some questions know.
  var others: [String] { assume.filter { !Self.isAboutDeal($0) } }

  private static func isAboutDeal(_ text: String) -> Bool {
    text.split(separator: "=", maxSplits: 1).first.map { $0.hasSuffix(".status") || $0.hasSuffix(".amount") } ?? false
  }

  /// The scenario.
  ///
  /// - Throws: `ValidationError` with the first assumption that cannot be read.
  func scenario() throws -> Scenario {
    var scenario = Scenario()
    scenario.without = without
    scenario.assumptions = try deals.map(Self.assumption)
    return scenario
  }

  private static func assumption(_ text: String) throws -> Scenario.Assumption {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let (subject, value) = (sides[0].dropLast(".status".count), sides[1].trimmingPrefix { $0 == " " })
    let names = subject.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(names.count), names.allSatisfy({ !$0.isEmpty }) else {
      throw ValidationError("--assume: “\(text)” names no deal; write DEAL.status=paid or DEAL/TRANCHE.status=paid")
    }
    let tranche = names.count == 2 ? TrancheID(rawValue: String(names[1])) : nil
    return Scenario.Assumption(
      deal: DealID(rawValue: String(names[0])), tranche: tranche,
      value: sides[0].hasSuffix(".status")
        ? .status(try status(String(value), text)) : .amount(try amount(String(value), text)))
  }

  private static func status(_ word: String, _ text: String) throws -> DealStatus {
    guard let status = DealStatus(text: word) else {
      let words = DealStatus.allCases.map(\.rawValue)
      let nearest = words.nearest(to: word).map { "did you mean “\($0)”? " } ?? ""
      throw ValidationError(
        "--assume: “\(text)”: there is no status “\(word)”; \(nearest)they are \(words.joined(separator: ", "))")
    }
    return status
  }

  private static func amount(_ words: String, _ text: String) throws -> Amount {
    do throws(MoneyTextError) {
      return try Amount(text: words)
    } catch {
      throw ValidationError("--assume: “\(text)”: \(error)")
    }
  }
}
