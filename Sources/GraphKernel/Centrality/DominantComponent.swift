/// The part of a graph in which an eigenvector is at home: of all parts the one with the largest radius.
struct DominantComponent {
  /// The component.
  var component: Int
  /// What is known of each component that was looked at.
  var vectors: [Int: PerronVector]

  /// A component that is this much smaller need not be bounded more closely.
  private static let clearlySmaller = 0.99
  /// Steps that tell most components apart.
  private static let glance = 4

  /// Finds the dominant one among components.
  ///
  /// After a glance at each, those that may be the largest are bounded closely, the most promising first.
  ///
  /// - Parameters:
  ///   - components: The components, at least one.
  ///   - search: The search that bounds them.
  ///   - meter: Pays for it.
  ///   - representative: A vertex of a component, for errors.
  ///   - bound: Bounds a component by a search, and may end as soon as it is certainly below a threshold.
  /// - Throws: ``CentralityError/notUnique(_:_:)`` if two bounds as close as the tolerance overlap,
  ///   ``CentralityError/notConverged(iterations:error:)`` or ``CentralityError/workBudget(_:error:)`` if they did not
  ///   become as close.
  init(
    among components: [Int], _ search: PerronSearch, meter: inout WorkMeter, representative: (Int) -> VertexIndex,
    bound: (_ component: Int, _ search: PerronSearch, _ threshold: Double, _ meter: inout WorkMeter) -> PerronVector
  ) throws(CentralityError) {
    var vectors: [Int: PerronVector] = [:]
    var certain = 0.0
    var glance = search
    // What is alone needs no comparison.
    if components.count > 1 { glance.maximumIterations = min(search.maximumIterations, Self.glance) }
    for component in components {
      let bounds = bound(component, glance, Self.clearlySmaller * certain, &meter)
      vectors[component] = bounds
      certain = max(certain, bounds.lower)
    }
    let promising = components.sorted { (vectors[$0]?.upper ?? 0) > (vectors[$1]?.upper ?? 0) }
    for component in promising {
      guard let known = vectors[component], known.relativeWidth > search.tolerance,
        known.upper >= Self.clearlySmaller * certain
      else { continue }
      var bounds = bound(component, search, Self.clearlySmaller * certain, &meter)
      // Work that ended early may have brought less than the glance.
      if bounds.upper > known.upper { (bounds.upper, bounds.vector) = (known.upper, known.vector) }
      bounds.lower = max(bounds.lower, known.lower)
      vectors[component] = bounds
      certain = max(certain, bounds.lower)
    }
    self.vectors = vectors
    component = components.first { vectors[$0]?.lower == certain } ?? 0
    try check(among: components, search, meter, representative: representative)
  }

  private func check(
    among components: [Int], _ search: PerronSearch, _ meter: WorkMeter, representative: (Int) -> VertexIndex
  ) throws(CentralityError) {
    let certain = vectors[component]?.lower ?? 0
    let rivals = components.filter { $0 != component && (vectors[$0]?.upper ?? 0) >= certain }
    let contenders = ([component] + rivals).compactMap { vectors[$0] }
    if contenders.contains(where: { $0.relativeWidth > search.tolerance }) {
      let largest = contenders.reduce(0) { max($0, $1.upper) }
      let error = largest.isFinite ? (largest - certain) / largest : .infinity
      if meter.isExhausted { throw .workBudget(meter.budget, error: error) }
      throw .notConverged(iterations: contenders.map(\.iterations).max() ?? 0, error: error)
    }
    if let rival = rivals.first { throw .notUnique(representative(component), representative(rival)) }
  }
}
