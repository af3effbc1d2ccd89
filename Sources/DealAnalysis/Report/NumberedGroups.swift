import GraphKernel

/// How many groups of companies there are of one size.
public struct SizeClass: Hashable, Sendable {
  /// How many companies each has.
  public var size: Int
  /// How many such groups there are.
  public var count: Int
}

/// The groups into which some vertices fall, numbered from 1 on: the largest first; of equal ones, that of the first vertex.
struct NumberedGroups: Sendable {
  /// The number of companies of each group, by number.
  private(set) var sizes: [Int] = []
  private let labels: [UInt32]
  private var numbers: [UInt32]

  /// Numbers the groups in which some vertices are.
  ///
  /// - Parameters:
  ///   - labels: The group of each vertex.
  ///   - count: How many groups there are.
  ///   - vertices: The vertices that count, ascending.
  init(_ labels: [UInt32], count: Int, of vertices: [VertexIndex]) {
    self.labels = labels
    var sizeOfLabel = [Int](repeating: 0, count: count)
    var found: [UInt32] = []
    for vertex in vertices {
      let label = labels[Int(vertex)]
      if sizeOfLabel[Int(label)] == 0 { found.append(label) }
      sizeOfLabel[Int(label)] += 1
    }
    // Most are of one vertex, and stand in order.
    let large = found.enumerated().filter { sizeOfLabel[Int($1)] > 1 }
      .sorted { (sizeOfLabel[Int($1.element)], $0.offset) < (sizeOfLabel[Int($0.element)], $1.offset) }
    let order = large.map(\.element) + found.filter { sizeOfLabel[Int($0)] == 1 }
    numbers = [UInt32](repeating: 0, count: count)
    sizes.reserveCapacity(order.count)
    for label in order {
      sizes.append(sizeOfLabel[Int(label)])
      numbers[Int(label)] = UInt32(sizes.count)
    }
  }

  /// The number of the group of a vertex.
  func number(of vertex: VertexIndex) -> Int { Int(numbers[Int(labels[Int(vertex)])]) }

  /// The number of vertices in the group of a vertex.
  func size(of vertex: VertexIndex) -> Int { sizes[number(of: vertex) - 1] }

  /// How many groups there are of each size, the largest first.
  var sizeClasses: [SizeClass] {
    var classes: [SizeClass] = []
    for size in sizes {
      if size == classes.last?.size {
        classes[classes.count - 1].count += 1
      } else {
        classes.append(SizeClass(size: size, count: 1))
      }
    }
    return classes
  }

  /// How many groups have at least so many companies.
  func count(ofSize least: Int) -> Int { sizes.firstIndex { $0 < least } ?? sizes.count }

  /// The first vertices of the largest groups.
  ///
  /// - Parameters:
  ///   - vertices: The vertices in the order in which they are wanted.
  ///   - groups: Of how many groups.
  ///   - limit: How many vertices of a group; nil for all.
  /// - Returns: The vertices of each of these groups, by number.
  func members(among vertices: [VertexIndex], ofFirst groups: Int, limit: Int?) -> [[VertexIndex]] {
    var members = [[VertexIndex]](repeating: [], count: groups)
    for vertex in vertices where number(of: vertex) <= groups {
      let index = number(of: vertex) - 1
      if members[index].count < limit ?? .max { members[index].append(vertex) }
    }
    return members
  }
}
