import MeasuredRun

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Measures the built program: start-up on deal books beside `dot` itself, and cycles and loading on graphs of known
/// shape.
@main enum DealGraphBenchmarks {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    let isSoak = arguments.first == "--soak"
    if isSoak { arguments.removeFirst() }
    guard let program = arguments.popFirst(), let scratch = ScratchFolder() else {
      print("usage: dealgraph-benchmarks [--soak] PROGRAM [BOOK ...]")
      exit(64)
    }
    defer { scratch.remove() }

    print(Measurement.header)
    var isSound = true
    func measure(_ name: String, _ command: [String], count: Int) throws {
      let measurement = try Measurement(name, command, count: count)
      print(measurement.row)
      isSound = isSound && measurement.isSound
    }

    if !isSoak {
      for book in arguments {
        let name = book.split(separator: "/").last.map(String.init) ?? book
        let dot = "\(scratch.path)/book.dot"
        try measure("check \(name)", [program, "check", book], count: 21)
        try measure("cycles \(name)", [program, "cycles", book], count: 21)
        try measure("diagram to DOT \(name)", [program, "diagram", book, "-o", dot], count: 21)
        try measure("diagram to SVG \(name)", [program, "diagram", book, "-o", "\(scratch.path)/book.svg"], count: 21)
        if try MeasuredRun(["sh", "-c", "command -v dot"]).ending == .exit(0) {
          try measure("dot -Tsvg on the same DOT", ["dot", "-Tsvg", "-o", "\(scratch.path)/dot.svg", dot], count: 21)
        }
      }
    }
    for family in GraphFamily.allCases {
      for size in isSoak ? [family.soakSize] : family.sizes {
        guard let path = scratch.write("\(family).edges", { family.write(size: size, to: $0) }) else {
          print("\(family) of \(size): could not be written")
          isSound = false
          continue
        }
        let command = [program, "cycles", path, "--max-length", "none", "--min-length", "1", "--count"]
        try measure("cycles, \(family) of \(size)", command, count: isSoak ? 1 : 5)
        unlink(path)
      }
    }
    if !isSound {
      scratch.remove()
      exit(1)
    }
  }
}
