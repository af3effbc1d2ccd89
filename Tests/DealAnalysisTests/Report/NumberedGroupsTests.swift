import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct NumberedGroupsTests {
  /// Of five vertices the third does not count, so that its group is one less.
  @Test func groupsAreNumberedBySizeAndFirstVertex() {
    let numbered = NumberedGroups([3, 0, 1, 1, 0, 2], count: 4, of: [0, 1, 3, 4, 5])
    #expect(numbered.sizes == [2, 1, 1, 1])
    #expect([0, 1, 3, 4, 5].map { numbered.number(of: $0) } == [2, 1, 3, 1, 4])
    #expect([0, 1, 3, 4, 5].map { numbered.size(of: $0) } == [1, 2, 1, 2, 1])
    #expect(NumberedGroups([0, 1], count: 2, of: []).sizes.isEmpty)
  }

  /// Groups of three, two, two and one, of which the first has the last vertices.
  @Test func sizesAndMembers() {
    let numbered = NumberedGroups([1, 1, 2, 2, 3, 0, 0, 0], count: 4, of: Array(0..<8))
    #expect(
      numbered.sizeClasses == [
        SizeClass(size: 3, count: 1), SizeClass(size: 2, count: 2), SizeClass(size: 1, count: 1),
      ])
    #expect([4, 3, 2, 1].map { numbered.count(ofSize: $0) } == [0, 1, 3, 4])
    #expect(numbered.members(among: Array((0..<8).reversed()), ofFirst: 2, limit: 2) == [[7, 6], [1, 0]])
    #expect(numbered.members(among: Array(0..<8), ofFirst: 4, limit: nil) == [[5, 6, 7], [0, 1], [2, 3], [4]])
    #expect(numbered.members(among: [], ofFirst: 1, limit: 0) == [[]])
  }
}
