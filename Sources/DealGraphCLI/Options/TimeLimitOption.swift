import ArgumentParser

/// How long Graphviz may take.
struct TimeLimitOption: ParsableArguments {
  private static let longest = 1e6

  @Option(
    name: .customLong("time-limit"), parsing: .unconditional,
    help: ArgumentHelp(
      "Give up when Graphviz needs longer than this for the layout (default: no limit).", valueName: "seconds"))
  var seconds: Double?

  func validate() throws {
    if let seconds, !(seconds > 0 && seconds <= Self.longest) {
      throw ValidationError("--time-limit \(seconds): give seconds, more than 0 and at most \(Int(Self.longest))")
    }
  }
}
