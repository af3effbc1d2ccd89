import Testing

@testable import Columns

@Suite struct ColumnTests {
  /// Memory whose end can be seen.
  private final class Owner: @unchecked Sendable {
    let numbers: UnsafeMutableBufferPointer<UInt32>
    let onEnd: @Sendable () -> Void

    init(_ numbers: [UInt32], onEnd: @escaping @Sendable () -> Void = {}) {
      self.numbers = .allocate(capacity: numbers.count)
      _ = self.numbers.initialize(from: numbers)
      self.onEnd = onEnd
    }

    deinit {
      numbers.deallocate()
      onEnd()
    }

    var column: Column<UInt32> { Column(UnsafeBufferPointer(numbers), owner: self) }
  }

  @Test(arguments: [[], [7], [3, 1, 4, 1, 5, 9, 2, 6]] as [[UInt32]])
  func readsLikeTheArrayWhereverItLies(numbers: [UInt32]) {
    for column in [Column(numbers), Owner(numbers).column] {
      #expect(column.count == numbers.count && Array(column) == numbers && column == Column(numbers))
      #expect(column.indices.map { column[$0] } == numbers)
      #expect(column.withUnsafeBufferPointer(Array.init) == numbers)
      #expect(column.withContiguousStorageIfAvailable(Array.init) == numbers)
      #expect(Array(column.dropFirst()) == Array(numbers.dropFirst()))
    }
  }

  @Test func changesLeaveWhatIsSharedAsItWas() {
    let owner = Owner([1, 2, 3])
    var (one, two, three, four) = (owner.column, owner.column, owner.column, owner.column)
    one.append(4)
    two += [5, 6]
    three.replaceSubrange(1..<2, with: [])
    four.reserveCapacity(10)
    #expect(one == [1, 2, 3, 4] && two == [1, 2, 3, 5, 6] && three == [1, 3] && four == [1, 2, 3])
    #expect(owner.column == [1, 2, 3])
    var array = Column<UInt32>([1])
    let copy = array
    array.append(2)
    #expect(array == [1, 2] && copy == [1])
  }

  @Test func memoryLivesAsLongAsItsLastColumn() async {
    await confirmation { end in
      var column: Column<UInt32>? = Owner([8, 9]) { end() }.column
      var copy = column
      column = nil
      #expect(copy == [8, 9])
      copy?.append(1)
    }
  }

  @Test func columnsDiffer() {
    #expect(Column<Int8>([1]) != [2] && Column<Int8>([1]) != [1, 1] && Column<Int8>() == [])
  }
}
