/// The part of a graph in which an eigenvector is at home: of all parts the one with the largest radius.
struct DominantComponent {
  /// The component.
  var component: Int
  /// What is known of each component that was looked at.
  var vectors: [Int: PerronVector]

  /// A component that is this much smaller need not be bounded more closely.
  private static let clearlySmaller = 0.99

  /// Finds the dominant one among components.
  ///
  /// - Parameters:
  ///   - components: The components, best with the likely one first; at least one.
  ///   - search: The search that bounds them.
  ///   - representative: A vertex of a component, for errors.
  ///   - bound: Bounds a component, and may end as soon as it is certainly below a threshold.
  /// - Throws: ``CentralityError/notUnique(_:_:)`` if two bounds as close as the tolerance overlap,
  ///   ``CentralityError/notConverged(iterations:error:)`` if they did not become as close.
  init(
    among components: [Int], _ search: PerronSearch, representative: (Int) -> VertexIndex,
    bound: (_ component: Int, _ threshold: Double) -> PerronVector
  ) throws(CentralityError) {
    var vectors: [Int: PerronVector] = [:]
    var largest = (
      component: components.first ?? 0, bounds: PerronVector(lower: 0, upper: 0, vector: [], iterations: 0)
    )
    for component in components {
      let bounds = bound(component, Self.clearlySmaller * largest.bounds.lower)
      vectors[component] = bounds
      if bounds.lower > largest.bounds.lower { largest = (component, bounds) }
    }
    self.component = largest.component
    self.vectors = vectors
    let rivals = components.filter { $0 != component && (vectors[$0]?.upper ?? 0) >= largest.bounds.lower }
    let widths = ([component] + rivals).map { vectors[$0]?.relativeWidth ?? 0 }
    if let width = widths.max(), width > search.tolerance {
      throw .notConverged(iterations: search.maximumIterations, error: width)
    }
    if let rival = rivals.first { throw .notUnique(representative(component), representative(rival)) }
  }
}
