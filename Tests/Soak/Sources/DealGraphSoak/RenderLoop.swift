import CRenderLoop
import GraphvizRendering

/// One document, drawn again and again in one of two ways.
struct RenderLoop {
  /// Who calls Graphviz.
  enum Way: String, CaseIterable {
    /// A program in C.
    case c
    /// The library.
    case library
  }

  /// What is drawn of a document.
  enum Form: String, CaseIterable {
    /// SVG and the places, as for a picture that is published.
    case svg
    case png
    case pdf
    /// Nothing: the document with an error at its end, which must be refused.
    case refused
  }

  let dot: String
  let form: Form
  let way: Way

  /// Draws the document once.
  ///
  /// - Throws: ``Failure``, or Graphviz's own message.
  func draw() throws {
    switch way {
    case .c:
      let status = render_once(document, "dot", form.rawValue, form == .svg ? 1 : 0)
      guard Int(status) == (form == .refused ? RENDER_REFUSED : RENDER_DRAWN) else { throw Failure(status: status) }
    case .library:
      let renderer = GraphvizRenderer()
      switch form {
      case .svg: _ = try renderer.renderWithLayout(dot: document)
      case .png: _ = try renderer.render(dot: document, format: .png)
      case .pdf: _ = try renderer.render(dot: document, format: .pdf)
      case .refused:
        do throws(GraphvizError) {
          _ = try renderer.render(dot: document)
        } catch .textAfterGraph {
          return
        }
        throw Failure(status: Int32(RENDER_DRAWN))
      }
    }
  }

  /// What Graphviz is given.
  private var document: String { form == .refused ? dot + "]" : dot }

  /// What came of a document that should have been drawn, or refused.
  struct Failure: Error {
    let status: Int32
  }
}
