import ArgumentParser
import DealGraph

/// A question whose answer is a report, which can be asked of a book as it is and as it is supposed to be.
protocol AnsweringCommand: QuestionCommand {
  /// What the answer is.
  associatedtype Answer: PresentableReport & FindingReport
  /// How it can be written.
  associatedtype Output: ParsableArguments

  /// What is read.
  var input: InputOptions { get }
  /// Which flows count.
  var flows: FlowOptions { get }
  /// How the answer is written.
  var output: Output { get }
  /// Whether the question knows assumptions that are not about deals.
  static var hasOwnAssumptions: Bool { get }

  /// The answer of an input.
  ///
  /// - Throws: `ValidationError` for options that mean nothing for the input, ``CommandFailure``, or `AnalysisError` when
  ///   there is no answer.
  func answer(of input: LoadedInput) throws -> Answer

  /// The same question, listing so much that a finding is not missed because others stand before it; `nil` where it lists all.
  var listingMore: Self? { get }

  /// Says on standard error what of an answer its form does not say.
  func remark(on answer: Answer)
}

extension AnsweringCommand where Output == OutputOptions {
  func run() throws {
    try ask(answer, listingMore: listingMore?.answer, write: output.write, writeBoth: output.write, remark: remark)
  }
}

extension AnsweringCommand where Output == PlotOutputOptions, Answer: PlottableReport {
  func run() throws {
    try ask(answer, listingMore: listingMore?.answer, write: output.write, writeBoth: output.write, remark: remark)
  }
}

extension AnsweringCommand {
  static var hasOwnAssumptions: Bool { false }

  var listingMore: Self? { nil }

  func remark(on answer: Answer) {}

  /// Answers a question and, under a scenario, says what it changes.
  ///
  /// - Parameters:
  ///   - answer: the answer of an input.
  ///   - listingMore: the same answer with more findings than it lists, to be compared; `nil` where it lists all.
  ///   - write: writes an answer.
  ///   - writeBoth: writes the answer under a scenario with the plain one.
  ///   - remark: says what of an answer its form does not say.
  /// - Throws: `ValidationError` or ``CommandFailure``.
  func ask<A: PresentableReport & FindingReport>(
    _ answer: (LoadedInput) throws -> A, listingMore: ((LoadedInput) throws -> A)?, write: (A) throws -> Void,
    writeBoth: (ScenarioReport<A>) throws -> Void,
    remark: (A) -> Void = { _ in }
  ) throws {
    let options = input.whatIf
    let supposes = Self.hasOwnAssumptions ? options.isGiven : try options.isGivenForDeals
    let loaded = try input.load()
    do {
      guard supposes else {
        let answer = try answer(loaded)
        try write(answer)
        return remark(answer)
      }
      let supposition = try Supposition(loaded, options) { try flows.query(of: $0, layer: .cash).clock }
      let supposed = try underScenario { try answer(supposition.supposed) }
      let plain = try Self.result { try answer(supposition.plain) }
      var both = ScenarioReport(scenario: supposition.summary, plain: plain, supposed: supposed)
      if let listingMore {
        both.plainFindings = try Self.result { try listingMore(supposition.plain) }.map(\.findings)
        both.supposedFindings = try listingMore(supposition.supposed).findings
      }
      try writeBoth(both)
      remark(supposed)
    } catch let error as AnalysisError {
      throw CommandFailure.question(error)
    }
  }

  /// An answer; that there is none is said to be so under the scenario.
  private func underScenario<A>(_ answer: () throws -> A) throws -> A {
    do {
      return try answer()
    } catch let error as AnalysisError {
      throw AnalysisError.unanswerable("under what is supposed there is no answer: \(error)")
    }
  }

  /// An answer, or that there is none, which is an answer too.
  private static func result<A>(_ answer: () throws -> A) throws -> Result<A, AnalysisError> {
    do {
      return .success(try answer())
    } catch let error as AnalysisError {
      return .failure(error)
    } catch CommandFailure.question(let error) {
      return .failure(error)
    }
  }
}
