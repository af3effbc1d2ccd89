import DealModel

/// A problem of a document as such, before anything is known about what it says.
struct DocumentProblem: Error, Hashable {
  var code: String
  var message: String
  var remedy: String?
  var position: TextPosition
  var path: BookPath

  init(
    _ code: String, at position: TextPosition = .start, _ message: String, remedy: String? = nil,
    path: BookPath = .top
  ) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.position = position
    self.path = path
  }
}
