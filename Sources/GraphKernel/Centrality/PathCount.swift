/// A number of shortest paths, as far as a random path is chosen by it.
protocol PathCount: BitwiseCopyable {
  static var zero: Self { get }
  static var one: Self { get }

  mutating func add(_ other: Self)

  func product(with other: Self) -> Self

  /// This number divided by a positive one that is not smaller.
  func quotient(by other: Self) -> Double

  /// Whether as many such numbers as there are vertices can be added up, and two such sums multiplied, without overflow.
  var isSafe: Bool { get }
}

extension Double: PathCount {
  @inline(__always)
  mutating func add(_ other: Double) { self += other }

  func product(with other: Double) -> Double { self * other }

  @inline(__always)
  func quotient(by other: Double) -> Double { self / other }

  static var one: Double { 1 }

  @inline(__always)
  var isSafe: Bool { self <= 0x1p400 }
}

extension WideNumber: PathCount {
  var isSafe: Bool { true }
}
