import ArgumentParser
import DealGraph

/// The question who stands on two sides.
struct OverlapsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "overlaps",
    abstract: "Find firms tied to two competitors, and investors who are suppliers or customers too.",
    discussion: """
      EXAMPLES
        dealgraph overlaps Graphs/openai-2026.yaml
        dealgraph overlaps Graphs/openai-2026.yaml --basis headline --format json
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Which flows count") var flows: FlowOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  func answer(of input: LoadedInput) throws -> OverlapReport {
    guard case .book(let book) = input.content else {
      throw ValidationError("overlaps are asked of a deal book; the rows of a table do not say who competes with whom")
    }
    let query = try flows.query(of: book, layer: .cash, datedBy: input.datingBook)
    return try Notes.timed("answered") { try book.overlaps(query, inputs: input.references) }
  }
}
