import CRenderLoop
import Foundation

/// Draws documents a thousand times through the library, and a thousand times with Graphviz alone in C, and fails when
/// the library leaves more behind.
///
/// Graphviz itself does not free everything that a layout needed, so there is a growth that is not ours, and zero is not
/// what a good result looks like. Each loop runs in a process of its own.
@main enum DealGraphSoak {
  private static let renders = 1_000
  /// Bytes for each render by which two equal loops differ, since caches of fonts are filled in another order.
  ///
  /// Two runs of the loop in C differ by up to 60 where they keep 40,000. The least that the library could forget to free,
  /// a graph, a layout, or a document, is some thousands.
  private static let allocatedTolerance = 128.0
  /// The same for resident memory, which comes in pages: at most one page more in sixteen renders.
  private static let residentTolerance = 256.0

  static func main() {
    do {
      try run()
    } catch {
      end("\(error)", status: 1)
    }
  }

  private static func run() throws {
    var arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "--loop" { return try loop(Array(arguments.dropFirst())) }
    var forms = RenderLoop.Form.allCases
    if arguments.first == "--form" {
      forms = arguments.dropFirst().first.flatMap { RenderLoop.Form(rawValue: $0) }.map { [$0] } ?? []
      arguments = arguments.dropFirst(2)
    }
    guard !arguments.isEmpty, !forms.isEmpty else {
      end("usage: dealgraph-soak [--form svg|png|pdf|refused] DOCUMENT.dot ...", status: 64)
    }
    let now = memory_use_now()
    guard now.allocated > 0, now.resident > 0 else {
      end("this system does not tell how much memory is in use", status: 69)
    }

    print(row("bytes more for each render", ["C kept", "ours kept", "C resident", "ours resident"]))
    var isSound = true
    for path in arguments {
      for form in forms {
        let (c, ours) = (try growth(.c, form, path), try growth(.library, form, path))
        let isBounded =
          ours.allocated <= c.allocated + allocatedTolerance && ours.resident <= c.resident + residentTolerance
        let name = "\(form.rawValue) of \(path.split(separator: "/").last.map(String.init) ?? path)"
        let numbers = [c.allocated, ours.allocated, c.resident, ours.resident].map { String(Int($0.rounded())) }
        print(row(name, numbers) + (isBounded ? "" : "  GROWS"))
        isSound = isSound && isBounded
      }
    }
    if !isSound { end("more stays in memory than the same renders leave in C", status: 1) }
  }

  /// One loop in this process; prints its growth.
  private static func loop(_ arguments: [String]) throws {
    guard arguments.count == 3, let way = RenderLoop.Way(rawValue: arguments[0]),
      let form = RenderLoop.Form(rawValue: arguments[1])
    else { end("usage: dealgraph-soak --loop c|library svg|png|pdf|refused DOCUMENT.dot", status: 64) }
    let dot = try String(contentsOfFile: arguments[2], encoding: .utf8)
    let growth = try Growth(of: RenderLoop(dot: dot, form: form, way: way), renders: renders)
    print(growth.allocated, growth.resident)
  }

  /// The growth of a loop in another process.
  private static func growth(_ way: RenderLoop.Way, _ form: RenderLoop.Form, _ path: String) throws -> Growth {
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = ["--loop", way.rawValue, form.rawValue, path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let numbers = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard process.terminationStatus == 0, numbers.count == 2 else {
      end("\(path) could not be drawn (\(way.rawValue), \(form.rawValue))", status: 1)
    }
    return Growth(allocated: numbers[0], resident: numbers[1])
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    func filled(_ text: String, to width: Int) -> String { String(repeating: " ", count: max(1, width - text.count)) }
    return name + filled(name, to: 44) + cells.map { filled($0, to: 15) + $0 }.joined()
  }

  private static func end(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(status)
  }
}
