import CGraphviz
import Synchronization

/// The pieces of text that Graphviz reported since the last `reset`.
///
/// Graphviz reports through a C function without a context, so the pieces land in one place for the whole process. Only
/// the thread that owns the `GraphvizContext` calls Graphviz, hence no two calls ever mix their messages.
enum GraphvizMessages {
  private static let pieces = Mutex<[String]>([])

  /// Takes Graphviz's messages from now on, instead of letting it write them to standard error.
  static func startCollecting() {
    agseterrf { piece in
      guard let piece else { return 0 }
      GraphvizMessages.pieces.withLock { $0.append(String(cString: piece)) }
      return 0
    }
    agseterr(AGWARN)
  }

  /// Forgets all messages, and Graphviz's own count of errors.
  static func reset() {
    pieces.withLock { $0.removeAll() }
    agreseterrors()
  }

  /// The messages since the last `reset`, one string each.
  static var messages: [String] {
    joined(pieces.withLock { $0 })
  }

  /// Puts pieces together to messages.
  ///
  /// Graphviz hands over a message as a level (`Error` or `Warning`), a colon, and the text; what follows without a
  /// level continues the message before it. The level is dropped and white space is folded.
  static func joined(_ pieces: [String]) -> [String] {
    var messages: [String] = []
    var index = 0
    while index < pieces.count {
      let isLevel = pieces[index] == "Error" || pieces[index] == "Warning"
      if isLevel, index + 1 < pieces.count, pieces[index + 1] == ": " {
        messages.append("")
        index += 2
      } else {
        if messages.isEmpty { messages.append("") }
        messages[messages.count - 1] += pieces[index]
        index += 1
      }
    }
    return messages.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// The line number in a message of Graphviz's parser, as in `syntax error in line 3 near ']'`.
  static func line(in message: String) -> Int? {
    let words = message.split(separator: " ")
    guard let place = words.indices.dropLast().first(where: { words[$0] == "line" }) else { return nil }
    return Int(words[place + 1].prefix { $0.isASCII && $0.isNumber })
  }
}
