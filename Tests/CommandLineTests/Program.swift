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
    try run(executable, arguments, in: checkout, input: input, environment: environment)
  }

  /// Runs a line of a shell that finds the program, in a folder.
  static func shell(_ line: String, in folder: URL = checkout) throws -> Run {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", line], in: folder, input: "",
      environment: ["PATH": "\(executable.deletingLastPathComponent().path):\(path)"])
  }

  private static func run(
    _ executable: URL, _ arguments: [String], in folder: URL, input: String, environment: [String: String]
  ) throws -> Run {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, standardInput) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardInput = standardInput
    // A file, because reading two pipes one after the other would block once the second is full.
    return try inTemporaryFolder { folder in
      let errors = folder.appendingPathComponent("errors.txt")
      try Data().write(to: errors)
      process.standardError = try FileHandle(forWritingTo: errors)
      try withEverySignalOpen { try process.run() }
      try? standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? standardInput.fileHandleForWriting.close()
      let outputData = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return try Run(
        status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
        errors: String(decoding: Data(contentsOf: errors), as: UTF8.self))
    }
  }

  /// Does something on a thread that blocks no signal: the tests' own threads block most, and a process inherits that.
  private static func withEverySignalOpen<Result>(_ body: () throws -> Result) rethrows -> Result {
    var (none, previous) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &previous)
    defer { pthread_sigmask(SIG_SETMASK, &previous, nil) }
    return try body()
  }

  /// A new folder, gone when the work in it is done.
  static func inTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dealgraph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
