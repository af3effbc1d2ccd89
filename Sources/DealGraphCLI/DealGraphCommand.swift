import ArgumentParser

/// The program: one subcommand per question.
@main
struct DealGraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dealgraph",
    abstract: "Who funds whom, who depends on whom, and does the money just go round?",
    discussion: """
      Reads a deal book (YAML or JSON) or a table of flows (CSV or edge list) and answers a question about it. \
      Results go to standard output, everything else to standard error.

      EXAMPLES
        dealgraph check Graphs/openai-2026.yaml
        dealgraph cycles Graphs/openai-2026.yaml --basis conditional
        dealgraph exposure Graphs/openai-2026.yaml --of microsoft --to openai
        dealgraph diagram Graphs/openai-2026.yaml -o web.svg

      EXIT STATUS
        0 fine, 1 problems in the input, 64 wrong usage, 70 internal error, 74 input or output failed
      """,
    version: "0.1.0",
    subcommands: [
      CheckCommand.self, CyclesCommand.self, ExposureCommand.self, OverlapsCommand.self, CentralityCommand.self,
      DiagramCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      failure.report()
      exit(withError: ExitCode(failure.exitStatus))
    } catch {
      // Wrong usage, help and the version are the parser's; what nobody foresaw is not the input's fault.
      if !(error is ExitCode) && exitCode(for: error) == .failure {
        StandardError.write("internal error: \(error)\n")
        exit(withError: ExitCode(70))
      }
      exit(withError: error)
    }
  }
}
