import ArgumentParser
import DealGraph

/// A question whose answer is a report, which can be asked of a book as it is and as it is supposed to be.
protocol AnsweringCommand: QuestionCommand {
  /// What the answer is.
  associatedtype Answer: PresentableReport & FindingReport

  /// What is read.
  var input: InputOptions { get }
  /// Which flows count.
  var flows: FlowOptions { get }
  /// How the answer is written.
  var output: OutputOptions { get }
  /// Whether the question knows assumptions that are not about deals.
  static var hasOwnAssumptions: Bool { get }

  /// The answer of an input.
  ///
  /// - Throws: `ValidationError` for options that mean nothing for the input, ``CommandFailure``, or `AnalysisError` when
  ///   there is no answer.
  func answer(of input: LoadedInput) throws -> Answer

  /// Says on standard error what of an answer its form does not say.
  func remark(on answer: Answer)
}

extension AnsweringCommand {
  static var hasOwnAssumptions: Bool { false }

  func remark(on answer: Answer) {}

  /// Answers the question and, under a scenario, says what it changes.
  func run() throws {
    let options = input.whatIf
    let supposes = Self.hasOwnAssumptions ? options.isGiven : try options.isGivenForDeals
    let loaded = try input.load()
    do {
      guard supposes else {
        let answer = try answer(of: loaded)
        try output.write(answer)
        return remark(on: answer)
      }
      let supposition = try Supposition(loaded, options) { try flows.query(of: $0, layer: .cash).clock }
      let supposed = try answer(of: supposition.supposed)
      let plain = try plainAnswer(of: supposition.plain)
      try output.write(ScenarioReport(scenario: supposition.summary, plain: plain, supposed: supposed))
      remark(on: supposed)
    } catch let error as AnalysisError {
      throw CommandFailure.question(error)
    }
  }

  /// The answer of the book as it is; that there is none is an answer too.
  private func plainAnswer(of input: LoadedInput) throws -> Result<Answer, AnalysisError> {
    do {
      return .success(try answer(of: input))
    } catch let error as AnalysisError {
      return .failure(error)
    } catch CommandFailure.question(let error) {
      return .failure(error)
    }
  }
}
