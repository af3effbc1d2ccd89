import DealAnalysis
import DealModel
import FlowModel

/// The companies that a picture is about, and how much around them is drawn.
public struct DiagramFocus: Hashable, Sendable {
  /// The companies, by id, name or alias; rows of a table know only names.
  public var companies: [String]
  /// How many ties away from the nearest of them a company may be, whatever the direction of the ties.
  public var hops: Int

  /// Creates a focus.
  public init(_ companies: [String], hops: Int = 1) {
    self.companies = companies
    self.hops = hops
  }

  /// Where the companies stand in some content, in the order asked for.
  ///
  /// - Throws: ``DiagramError/focus(_:)`` for a company that there is not, or that has no tie in the picture.
  func positions(in content: DiagramContent, of source: FlowSource) throws(DiagramError) -> [Int] {
    var positions: [Int] = []
    for name in companies {
      let id: String
      do throws(AnalysisError) {
        id = try Self.identifier(of: name, in: source)
      } catch {
        throw .focus(error)
      }
      guard let position = content.companies.firstIndex(where: { $0.id == id }) else {
        throw .focus(.unanswerable("“\(name)” has no tie among those that would be drawn"))
      }
      positions.append(position)
    }
    return positions.withoutRepeats
  }

  /// What the content calls a company: its group where the question rolls firms up.
  private static func identifier(of name: String, in source: FlowSource) throws(AnalysisError) -> String {
    if let projection = source.projection {
      return projection.representative(of: try projection.book.company(named: name).id).rawValue
    }
    return source.company(at: try source.vertex(of: name)).id
  }
}
