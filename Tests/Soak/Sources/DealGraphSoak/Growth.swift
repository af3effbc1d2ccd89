import CRenderLoop

/// How much more memory a process holds for each render, once everything is loaded that stays.
struct Growth {
  /// Bytes that are not freed.
  let allocated: Double
  /// Bytes in memory.
  let resident: Double

  /// A growth that is known.
  init(allocated: Double, resident: Double) { (self.allocated, self.resident) = (allocated, resident) }

  /// The growth over a loop, sampled after each hundred renders: the slope of the straight line that fits best, so that
  /// one page more at either end counts little.
  ///
  /// - Throws: What the loop throws.
  init(of loop: RenderLoop, renders: Int, warmUp: Int = 100) throws {
    var samples: [(render: Double, use: memory_use)] = []
    for render in 0...(warmUp + renders) {
      if render >= warmUp, (render - warmUp).isMultiple(of: 100) { samples.append((Double(render), memory_use_now())) }
      if render < warmUp + renders { try loop.draw() }
    }
    allocated = Self.slope(samples.map { ($0.render, Double($0.use.allocated)) })
    resident = Self.slope(samples.map { ($0.render, Double($0.use.resident)) })
  }

  /// The slope of the line of least squares.
  static func slope(_ points: [(x: Double, y: Double)]) -> Double {
    let count = Double(points.count)
    let (x, y) = (points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
    let spread = points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
    return spread > 0 ? points.reduce(0) { $0 + ($1.x - x) * ($1.y - y) } / spread : 0
  }
}
