import Foundation

/// A checkout of the project, as its files stand on disk.
struct Checkout {
  /// The folder that holds `Package.swift`.
  let root: URL

  /// The checkout that this test was compiled from.
  static let current = Checkout(root: URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL)

  /// Folders that tools make; what is in them is no part of the project.
  static let toolFolders: Set = [".build", ".git", ".swiftpm", ".idea", ".vscode", "__pycache__"]

  /// All files below the root as paths relative to it, in order, without those in `toolFolders`.
  func paths() throws -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: root.path) else { throw CocoaError(.fileReadUnknown) }
    var paths: [String] = []
    while let path = walk.nextObject() as? String {
      let type = walk.fileAttributes?[.type] as? FileAttributeType
      if Self.toolFolders.contains(path.lastPathComponent) || path.hasSuffix(".xcodeproj") {
        walk.skipDescendants()
      } else if type == .typeRegular && path.lastPathComponent != ".DS_Store" {
        paths.append(path)
      }
    }
    return paths.sorted()
  }

  /// The texts of all files that `isIncluded` accepts, by path; files that hold a NUL byte are not text.
  func texts(where isIncluded: (String) -> Bool = { _ in true }) throws -> [String: String] {
    var texts: [String: String] = [:]
    for path in try paths() where isIncluded(path) {
      let bytes = try Data(contentsOf: root.appending(path: path))
      if !bytes.contains(0) { texts[path] = String(decoding: bytes, as: UTF8.self) }
    }
    return texts
  }

  /// The texts of the Swift files of the products, by path.
  func sources() throws -> [String: String] {
    try texts { $0.hasPrefix("Sources/") && $0.hasSuffix(".swift") }
  }

  /// What `swift package describe` says, asked with a scratch folder of its own: a test run holds the lock of `.build`.
  func packageDescription() throws -> PackageDescription {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "dealgraph-describe-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", root.path, "--scratch-path", scratch.path, "describe", "--type", "json",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try JSONDecoder().decode(PackageDescription.self, from: bytes)
  }
}

extension String {
  /// The part after the last slash.
  var lastPathComponent: String {
    String(self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...])
  }

  /// The lines, a last line break not opening another one.
  var lines: [Substring] {
    var lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
