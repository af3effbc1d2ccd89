/// Why a file cannot be used as a file of columns.
package enum SectionFileError: Error, Hashable, Sendable {
  /// It begins with something else.
  case foreign
  /// It says that its numbers have their bytes in another order, or the machine has.
  case otherByteOrder
  /// It is of a version of the format that is not read.
  case unsupportedVersion(UInt32)
  /// It has another size than it says.
  case wrongSize(expected: UInt64, actual: Int)
  /// What it says about itself contradicts its checksum, or cannot be.
  case damagedHeader
  /// A section is missing, or not what it should be.
  case damagedSection(String, String)
}

extension SectionFileError: CustomStringConvertible {
  /// What is wrong.
  package var description: String {
    switch self {
    case .foreign: "it is no snapshot"
    case .otherByteOrder: "its numbers have their bytes in another order than those of this machine"
    case .unsupportedVersion(let version):
      "it is a snapshot of format \(version), and this program reads format \(SectionFile.version)"
    case .wrongSize(let expected, let actual) where actual < expected:
      "it has \(actual) of \(expected) bytes: it is cut off, or still being written"
    case .wrongSize(let expected, let actual):
      "it has \(actual) bytes where it says \(expected): something follows its end"
    case .damagedHeader: "its beginning is damaged"
    case .damagedSection(let name, let reason): "its section “\(name)” is damaged: \(reason)"
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .foreign: "make one of a table with dealgraph convert"
    case .otherByteOrder, .unsupportedVersion: "convert the table anew with this program on this machine"
    case .wrongSize, .damagedHeader, .damagedSection: "get the file anew, or convert the table anew"
    }
  }
}
