/// Why the bytes of an input end before they should.
package enum StreamError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system could not open or read it, for the reason given.
  case system(String)
  /// It is compressed, and breaks off.
  case truncated
  /// It is compressed, and damaged in the way that zlib says.
  case damaged(String)
  /// Something follows the compressed data that is not.
  case trailingBytes
  /// There is not enough memory to decompress it.
  case outOfMemory

  /// The reason in words.
  package var description: String {
    switch self {
    case .system(let reason): reason
    case .truncated: "the gzip data breaks off before its end; get the whole file"
    case .damaged(let reason): "the gzip data is damaged (\(reason)); get the file anew"
    case .trailingBytes: "other bytes follow the end of the gzip data; cut them off, or get the file anew"
    case .outOfMemory: "there is not enough memory to decompress it"
    }
  }
}
