import DealGraph
import GraphvizRendering

/// Pictures of some editions as Graphviz draws them, with everything in the same place.
struct EditionsDrawing {
  /// How the pictures come together.
  enum Arrangement {
    /// A file for each edition.
    case files
    /// One picture in which the editions stand side by side.
    case panels
    /// One SVG document in which they take turns.
    case animation
  }

  let diagram: EditionsDiagram
  let engine: LayoutEngine
  let width: PictureWidth?
  var timeLimit: Double?

  /// Draws everything, then writes it; where there are several files, their names go to standard error.
  ///
  /// - Throws: ``CommandFailure``.
  func write(_ arrangement: Arrangement, as format: ImageFormat, to output: String) throws(CommandFailure) {
    let files = try files(arrangement, as: format, to: output)
    for (name, bytes) in files { try OutputFile.write(bytes, to: name) }
    if arrangement == .files, Notes.areWanted { StandardError.write(files.map { "wrote \($0.name)\n" }.joined()) }
  }

  /// What is to be written, and where; the time that there is is for all of it together.
  private func files(
    _ arrangement: Arrangement, as format: ImageFormat, to output: String
  ) throws(CommandFailure) -> [(name: String, bytes: [UInt8])] {
    let deadline = timeLimit.map { LayoutDeadline(seconds: $0, advice: Drawing.advice) }
    defer { withExtendedLifetime(deadline) {} }
    let placed = try placed()
    switch arrangement {
    case .files:
      var files: [(name: String, bytes: [UInt8])] = []
      for (day, document) in zip(placed.days, placed.documents) {
        files.append((OutputName(output).inserting(day.description), try drawing(of: document).bytes(as: format)))
      }
      return files
    case .panels: return [(output, try drawing(of: placed.panels).bytes(as: format))]
    case .animation: return [(output, try animation(of: placed))]
    }
  }

  private func drawing(of document: DiagramDocument) -> Drawing {
    Drawing(document: document, engine: engine, width: width)
  }

  private func animation(of placed: PlacedEditions) throws(CommandFailure) -> [UInt8] {
    var drawings: [(bytes: [UInt8], texts: MeasuredTexts)] = []
    for frame in placed.frames {
      let (bytes, layout) = try drawing(of: frame).drawn(frame.dot(), as: .svg)
      drawings.append((bytes, layout.map(MeasuredTexts.init) ?? MeasuredTexts()))
    }
    do throws(SVGError) {
      return try placed.animation(of: drawings, width: width)
    } catch {
      throw .rendering("Graphviz drew what cannot be read: \(error)")
    }
  }

  private func placed() throws(CommandFailure) -> PlacedEditions {
    do throws(GraphvizError) {
      return try diagram.placed { dot throws(GraphvizError) in
        let drawing = try GraphvizRenderer().renderWithLayout(dot: dot, engine: engine, format: .dot)
        for warning in drawing.image.warnings { Notes.log.warning("Graphviz: \(warning)") }
        return DiagramPlaces(drawing.layout)
      }
    } catch {
      throw .rendering(error.description)
    }
  }
}

extension DiagramPlaces {
  /// The places of a layout.
  fileprivate init(_ layout: GraphvizLayout) {
    self.init()
    for node in layout.nodes {
      nodes[node.name] = Box(center: Point(node.center), width: node.width, height: node.height)
    }
    for edge in layout.edges {
      edges[Ends(tail: edge.tail, head: edge.head), default: []].append(
        Route(curve: edge.curves.first?.map { Point($0) } ?? [], tip: edge.tips.first.map { Point($0) }))
    }
    for cluster in layout.clusters {
      guard let box = cluster.box, let heading = cluster.labelCenter else { continue }
      let (low, high) = (Point(box.low), Point(box.high))
      frames[cluster.name] = Frame(
        box: Box(
          center: Point(x: (low.x + high.x) / 2, y: (low.y + high.y) / 2), width: high.x - low.x,
          height: high.y - low.y), heading: Point(heading))
    }
  }
}

extension DiagramPlaces.Point {
  fileprivate init(_ point: GraphvizLayout.Point) { self.init(x: point.x, y: point.y) }
}
