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
        dealgraph report Graphs/openai-2026.yaml -o report.html

      EXIT STATUS
        0 fine, 1 problems in the input, 64 wrong usage, 70 internal error, 74 input or output failed
      """,
    version: "0.1.0",
    subcommands: [
      CheckCommand.self, CyclesCommand.self, ExposureCommand.self, OverlapsCommand.self, ConcentrationCommand.self,
      CircularityCommand.self, CoverageCommand.self, CentralityCommand.self, ComponentsCommand.self,
      CommunitiesCommand.self, PathsCommand.self, SensitivityCommand.self,
      DiagramCommand.self, ReportCommand.self, DiffCommand.self, SchemaCommand.self, ConvertCommand.self,
      BenchmarkCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      if let question = command as? any QuestionCommand { Notes.begin(at: question.verbosity.level) }
      do {
        try command.run()
      } catch let error as ValidationError {
        // Thrown while parsing, it would be told with the usage of the command that was parsed.
        StandardError.write(wrongUsage(error, of: type(of: command)))
        exit(withError: ExitCode.validationFailure)
      }
    } catch let failure as CommandFailure {
      failure.report()
      exit(withError: ExitCode(failure.exitStatus))
    } catch let status as ExitCode {
      exit(withError: status)
    } catch {
      end(with: error)
    }
  }

  /// What is wrong with options that mean nothing for an input, in the form of the argument parser.
  private static func wrongUsage(_ error: ValidationError, of command: any ParsableCommand.Type) -> String {
    let name = command.configuration.commandName.map { "\(configuration.commandName ?? "") \($0)" } ?? ""
    return """
      Error: \(error.message)
      Usage: \(usageString(for: command))
        See '\(name) --help' for more information.

      """
  }

  /// Ends with what the argument parser has to say: help, the version, a completion script or wrong usage.
  private static func end(with error: any Error) -> Never {
    let status = exitCode(for: error)
    guard status == .success else {
      // What nobody foresaw is not the input's fault.
      let isForeseen = status != .failure
      StandardError.write(isForeseen ? "\(fullMessage(for: error))\n" : "internal error: \(error)\n")
      exit(withError: isForeseen ? status : ExitCode(70))
    }
    do throws(CommandFailure) {
      try OutputFile.writeToStandardOutput(Array((fullMessage(for: error) + "\n").utf8))
    } catch {
      error.report()
      exit(withError: ExitCode(error.exitStatus))
    }
    exit(withError: ExitCode.success)
  }
}
