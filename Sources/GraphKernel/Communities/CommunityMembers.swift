/// The vertices of each community, one community after the other.
///
/// Communities are numbered in the order of their first vertices, and the vertices of each keep their order.
final class CommunityMembers {
  /// The number of each vertex's community.
  let numbers: ScratchBuffer
  private let bounds: [Int]
  private let vertices: [UInt32]

  /// - Parameters:
  ///   - order: All vertices.
  ///   - labels: The community of each vertex, any number below the number of vertices.
  init(_ order: [UInt32], _ labels: [UInt32]) {
    var numberOfLabel = [UInt32](repeating: .max, count: labels.count)
    let numberMemory = ScratchBuffer(unfilledCount: labels.count)
    let numbers = numberMemory.elements
    var sizes: [Int] = []
    for vertex in order {
      let label = Int(labels[Int(vertex)])
      if numberOfLabel[label] == .max {
        numberOfLabel[label] = UInt32(sizes.count)
        sizes.append(0)
      }
      numbers[Int(vertex)] = numberOfLabel[label]
      sizes[Int(numberOfLabel[label])] += 1
    }
    var next = [0]
    for size in sizes { next.append(next[next.count - 1] + size) }
    bounds = next
    var vertices = [UInt32](repeating: 0, count: labels.count)
    for vertex in order {
      let number = Int(numbers[Int(vertex)])
      vertices[next[number]] = vertex
      next[number] += 1
    }
    self.numbers = numberMemory
    self.vertices = vertices
  }

  /// The number of communities.
  var count: Int { bounds.count - 1 }

  subscript(community: Int) -> ArraySlice<UInt32> { vertices[bounds[community]..<bounds[community + 1]] }
}
