#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new folder for files that only live as long as a measurement.
public struct ScratchFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Makes it where the system keeps temporary files; nothing if that is not possible.
  public init?() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? String(P_tmpdir)
    guard let template = strdup("\(parent)/dealgraph-XXXXXX") else { return nil }
    defer { free(template) }
    guard mkdtemp(template) != nil else { return nil }
    path = String(cString: template)
  }

  /// Removes the folder with the files in it.
  public func remove() {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      unlink("\(path)/\(name)")
    }
    closedir(folder)
    rmdir(path)
  }

  /// Writes a file piece by piece, so that a large one never stands in memory; its path, or nothing if that failed.
  public func write(_ name: String, _ body: ((String) -> Void) -> Void) -> String? {
    let path = "\(path)/\(name)"
    guard let file = fopen(path, "w") else { return nil }
    body { fputs($0, file) }
    return fclose(file) == 0 ? path : nil
  }

  /// Writes a file of bytes; its path, or nothing if that failed.
  public func write(_ name: String, bytes: [UInt8]) -> String? {
    let path = "\(path)/\(name)"
    guard let file = fopen(path, "w") else { return nil }
    let written = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && written == bytes.count ? path : nil
  }
}

/// The bytes of a file, or nothing if it cannot be read.
public func bytes(ofFile path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = fread(&block, 1, block.count, file)
    if count == 0 { return ferror(file) == 0 ? bytes : nil }
    bytes += block[..<count]
  }
}
