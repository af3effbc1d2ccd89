import DealTestSupport

/// Four small networks whose measures are worked out by hand, as exact fractions.
///
/// 1. A market: V pays O 100, O pays C 60, C pays V 50, and X pays O 20 from outside.
/// 2. A loop of two firms in the way of one of four, each edge 1.
/// 3. The example of the authors of the circular decomposition (arXiv:2506.12546): 1→2, 1→3, 2→3, 3→1, each 1.
/// 4. Two firms, 10 one way and 6 back.
struct CircularExample: Sendable {
  let list: EdgeList
  let amounts: [Int64]
  let maximum: Int64
  let balanced: Double
  /// The cycling index of Finn.
  let finn: Double
  /// The most that can be packed into cycles.
  let packed: Int64

  static let all = [
    CircularExample(
      list: EdgeList(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (3, 1)]), amounts: [100, 60, 50, 20], maximum: 150,
      balanced: 150, finn: 7.0 / 18, packed: 50),
    CircularExample(
      list: EdgeList(vertexCount: 4, edges: [(0, 1), (1, 0), (1, 2), (2, 3), (3, 0)]), amounts: [1, 1, 1, 1, 1],
      maximum: 4, balanced: 3, finn: 4.0 / 9, packed: 1),
    CircularExample(
      list: EdgeList(vertexCount: 3, edges: [(0, 1), (0, 2), (1, 2), (2, 0)]), amounts: [1, 1, 1, 1], maximum: 3,
      balanced: 2.5, finn: 7.0 / 15, packed: 1),
    CircularExample(
      list: EdgeList(vertexCount: 2, edges: [(0, 1), (1, 0)]), amounts: [10, 6], maximum: 12, balanced: 12, finn: 0.6,
      packed: 6),
  ]
}
