import ArgumentParser
import DealGraph

/// The question how a web of flows hangs together.
struct ComponentsCommand: LayeredCommand {
  static let configuration = CommandConfiguration(
    commandName: "components",
    abstract: "Say into which parts companies fall, which of them reach each other, and where the web is dense.",
    discussion: """
      A weak component is a part that no flow joins with the rest. In a strong component each company reaches each other along \
      flows, so that only there something can come back. The largest of these is the core of the bow tie: other companies lead \
      into it (in), are led to (out), pass it by (tubes), or hang on (tendrils, fringe). The core number of a company is the \
      largest k for which it is in a part where each has flows with at least k others of the part.

      CSV, and JSON too, have a row for each company, with the numbers of its components, its part and its core number.

      EXAMPLES
        dealgraph components Graphs/openai-2026.yaml
        dealgraph components Graphs/openai-2026.yaml --layer dependency
        dealgraph components payments.csv --top 10 --members 5
        dealgraph components payments.csv --format csv -o places.csv
      """)

  @OptionGroup var input: InputOptions

  @Option(parsing: .unconditional, help: "List this many components of each kind, the largest; 0 lists all.")
  var top = 3

  @Option(parsing: .unconditional, help: "Name this many companies of each listed component; 0 names all.")
  var members = 20

  @OptionGroup(title: "Which flows count") var layered: LayeredFlowOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  func validate() throws {
    guard top >= 0 else { throw ValidationError("--top cannot be negative; 0 lists all") }
    guard members >= 0 else { throw ValidationError("--members cannot be negative; 0 names all") }
  }

  func answer(of input: LoadedInput) throws -> ComponentReport {
    let source = try source(of: input)
    let query = ComponentQuery(top: top == 0 ? nil : top, memberLimit: members == 0 ? nil : members)
    return Notes.timed("answered") { source.components(query) }
  }
}
