import DealModel

extension BookValue {
  /// The source that is described here; without what could not be read.
  func source(_ id: SourceID) -> Source {
    guard let fields = fields(BookShapes.source) else {
      return Source(id: id, title: id.rawValue)
    }
    if fields["publisher"] == nil && fields["authors"] == nil {
      log.error(
        "missing-key", at: path, keyPosition, "neither a publisher nor an author is given",
        remedy: "add “publisher:” or “authors:”, or say that it is not named")
    }
    return Source(
      id: id, publisher: fields.text("publisher"), authors: fields["authors"]?.texts(of: "names") ?? [],
      title: fields["title"]?.text() ?? id.rawValue,
      date: fields.date("date") ?? .unknown(notBefore: nil, notAfter: nil), url: fields.text("url"),
      language: fields.text("language"), note: fields.text("note"))
  }
}
