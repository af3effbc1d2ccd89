import ArgumentParser
import DealGraph

/// On which days a book is drawn as it was known, and how the pictures come together.
struct PictureEditionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Draw what was known on each of these days, with everything in the same place: a file for each day, web-2026-01-31.svg \
      for -o web.svg.
      """, valueName: "day,day"), transform: dayList)
  var editions: DayList?

  @Flag(help: "Draw the editions side by side in one picture.")
  var panels = false

  @Flag(help: "Let the editions take turns in one SVG, which shows the last where nothing moves.")
  var animate = false

  /// The days; `nil` for one picture of what is known on the day of the question.
  var days: [CalendarDate]? { editions?.days }

  /// How the pictures come together.
  var arrangement: EditionsDrawing.Arrangement { panels ? .panels : animate ? .animation : .files }

  /// Refuses what does not go together.
  ///
  /// - Throws: `ValidationError`.
  func check(with command: DiagramCommand) throws {
    guard editions != nil else {
      if panels { throw ValidationError("--panels: say of which days, with --editions") }
      if animate { throw ValidationError("--animate: say of which days, with --editions") }
      return
    }
    if panels, animate { throw ValidationError("--panels and --animate exclude each other") }
    if animate, OutputName(command.output).imageFormat != .svg {
      throw ValidationError("--animate: only SVG moves; -o must end in .svg")
    }
    let excluded = [
      (command.flows.knownOn != nil, "--known-on"), (command.choice.loopsApart, "--loops-apart"),
    ].filter(\.0).map(\.1)
    guard excluded.isEmpty else {
      throw ValidationError("--editions: leave \(excluded.joined(separator: ", ")) out")
    }
  }
}

/// Days as an option names them.
struct DayList {
  let days: [CalendarDate]
}

/// The days of a list with commas, the earliest first.
///
/// - Throws: `ValidationError` for what is no day, and for a day that is named twice.
func dayList(_ text: String) throws -> DayList {
  let days = try text.split(separator: ",", omittingEmptySubsequences: false).map { word in
    try day(String(word.filter { $0 != " " }))
  }.sorted()
  if let twice = zip(days, days.dropFirst()).first(where: { $0 == $1 }) {
    throw ValidationError("\(twice.0) is named twice")
  }
  return DayList(days: days)
}
