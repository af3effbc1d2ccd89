import Foundation
import Testing

@testable import Columns

@Suite struct MappedFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mapped-\(UUID().uuidString)")

  private func path(_ bytes: [UInt8]) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("file")
    try Data(bytes).write(to: file)
    return file.path
  }

  @Test(arguments: [0, 1, 4096, 10_000]) func holdsTheBytesOfTheFile(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let file = try MappedFile(path: path(bytes))
    #expect(Array(file.bytes) == bytes)
    try FileManager.default.removeItem(at: folder)
    #expect(Array(file.bytes) == bytes, "what is mapped stays when the name goes")
  }

  @Test func whatIsNoFileIsSaidSo() throws {
    #expect(throws: MappingError.system("No such file or directory")) { try MappedFile(path: "/no/such/file") }
    #expect(throws: MappingError.notAFile) { try MappedFile(path: "/dev/null") }
    #expect(throws: MappingError.notAFile) { try MappedFile(path: NSTemporaryDirectory()) }
  }
}
