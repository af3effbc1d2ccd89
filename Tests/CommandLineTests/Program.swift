import Foundation

/// The built program, run as a user runs it.
enum Program {
  /// What a run left behind.
  struct Run {
    var status: Int32
    var output: String
    var errors: String

    /// The output as a JSON object; empty when it is none.
    var json: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any] ?? [:]
    }
  }

  /// The top of the checkout.
  static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The first deal book.
  static let firstBook = checkout.appendingPathComponent("Graphs/openai-2026.yaml").path

  /// The program stands beside the test bundle, in the same build folder.
  private static let executable: URL = {
    let running = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = running.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("dealgraph")
      if FileManager.default.isExecutableFile(atPath: candidate.path), !isDirectory(candidate) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return checkout.appendingPathComponent(".build/debug/dealgraph")
  }()

  private static func isDirectory(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
  }

  /// Runs the program to its end.
  static func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Run {
    try run(arguments, input: input, environment: environment)
  }

  /// Runs the program to its end.
  static func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = checkout
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, standardInput) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardInput = standardInput
    // A file, because reading two pipes one after the other would block once the second is full.
    return try inTemporaryFolder { folder in
      let errors = folder.appendingPathComponent("errors.txt")
      try Data().write(to: errors)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      try? standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? standardInput.fileHandleForWriting.close()
      let outputData = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return try Run(
        status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
        errors: String(decoding: Data(contentsOf: errors), as: UTF8.self))
    }
  }

  /// A new folder, gone when the work in it is done.
  static func inTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dealgraph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
