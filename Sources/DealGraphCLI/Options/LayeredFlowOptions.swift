import ArgumentParser
import DealGraph

/// Which flows of the input count, for a question that can be asked on any layer.
struct LayeredFlowOptions: ParsableArguments {
  @Option(
    help: "Which direction of a deal counts: cash, service, rights, ownership, dependency or exposure (default: cash).")
  var layer: Layer?

  @OptionGroup var flows: FlowOptions
  @OptionGroup var amounts: RowAmountOptions
}

/// A question about the flows of any layer of a book, or of the rows of a table.
protocol LayeredCommand: AnsweringCommand {
  /// Which flows count.
  var layered: LayeredFlowOptions { get }
}

extension LayeredCommand {
  var flows: FlowOptions { layered.flows }

  /// The source that the question is asked of.
  ///
  /// - Parameter input: A book, or a table, which is read now.
  /// - Returns: The flows that count.
  /// - Throws: What ``FlowOptions/source(of:layer:minimumAmount:)`` throws.
  func source(of input: LoadedInput) throws -> FlowSource {
    try flows.source(of: input, layer: layered.layer, minimumAmount: layered.amounts.minAmount)
  }
}
