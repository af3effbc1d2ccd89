import Foundation

/// A package in a folder of its own that depends on this checkout as a user's package would, and one program in it.
///
/// What it builds stays in the checkout's `.build`, so that only the first run compiles the library.
struct OutsidePackage {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The folder that holds this project's `Package.swift`.
  static let checkout = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

  let folder: URL

  /// Writes the package; the caller removes it.
  init(program: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dealgraph-outside-\(UUID().uuidString)")
    let sources = folder.appending(path: "Sources/Outside")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    try Data(Self.manifest.utf8).write(to: folder.appending(path: "Package.swift"))
    try Data(program.utf8).write(to: sources.appending(path: "main.swift"))
  }

  /// Builds and runs the program; the build's messages are among the errors.
  func run(_ arguments: [String]) throws -> Outcome {
    let scratch = Self.checkout.appending(path: ".build/outside-package")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["swift", "run", "--quiet", "--package-path", folder.path, "--scratch-path", scratch.path, "Outside"] + arguments
    let output = Pipe()
    process.standardOutput = output
    // A file, because reading two pipes one after the other would block once the second is full.
    let errors = folder.appending(path: "errors.txt")
    try Data().write(to: errors)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try Outcome(
      status: process.terminationStatus,
      output: String(decoding: bytes, as: UTF8.self),
      errors: String(decoding: Data(contentsOf: errors), as: UTF8.self))
  }

  func remove() throws {
    try FileManager.default.removeItem(at: folder)
  }

  private static var manifest: String {
    """
    // swift-tools-version: 6.1
    import PackageDescription

    let package = Package(
      name: "Outside",
      platforms: [.macOS(.v15)],
      dependencies: [.package(name: "dealgraph", path: "\(checkout.path)")],
      targets: [
        .executableTarget(name: "Outside", dependencies: [.product(name: "DealGraph", package: "dealgraph")])
      ]
    )
    """
  }
}
