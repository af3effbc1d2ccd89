import Parallelism
import Testing

@testable import Columns

@Suite struct PageReserveTests {
  @Test func theSmallestThatIsLargeEnoughIsTaken() {
    #expect(PageReserve.place(for: 10, in: []) == nil)
    #expect(PageReserve.place(for: 10, in: [9, 30, 15, 12, 12]) == 3)
    #expect(PageReserve.place(for: 10, in: [9, 10, 11]) == 1)
    // More than twice as much would be a waste.
    #expect(PageReserve.place(for: 10, in: [22, 23]) == nil)
    #expect(PageReserve.place(for: 10, in: [20]) == 0)
  }

  @Test func theLongestKeptGoFirst() {
    let half = PageReserve.limit / 2
    #expect(PageReserve.superfluousCount(of: []) == 0)
    #expect(PageReserve.superfluousCount(of: [half, half]) == 0)
    #expect(PageReserve.superfluousCount(of: [1, half, half]) == 1)
    #expect(PageReserve.superfluousCount(of: [half, 1, half]) == 1)
    #expect(PageReserve.superfluousCount(of: [half, half, half, PageReserve.limit]) == 3)
  }

  @Test func noTwoOwnersHaveTheSameMemory() {
    let sizes = [8 << 20, 9 << 20, 12 << 20, 23 << 20, 8 << 20, 17 << 20]
    let page = 1 << 12
    let wrong = UnwrittenColumn<Int>(count: 64)
    performTasks(64, workers: 4) { task, _ in
      let memory = PageMemory(byteCount: sizes[task % sizes.count] + task)
      let mark = UInt64(task) &* 0x9E37_79B9_7F4A_7C15
      for place in stride(from: 0, to: memory.bytes.count - 8, by: page) {
        memory.bytes.storeBytes(of: mark &+ UInt64(place), toByteOffset: place, as: UInt64.self)
      }
      wrong.elements[task] = stride(from: 0, to: memory.bytes.count - 8, by: page).count {
        memory.bytes.load(fromByteOffset: $0, as: UInt64.self) != mark &+ UInt64($0)
      }
    }
    #expect(wrong.elements.allSatisfy { $0 == 0 })
    #expect(PageReserve.byteCount <= PageReserve.limit)
  }

  @Test func whatIsTooLargeIsNotKept() {
    let small = UnsafeMutableRawBufferPointer.allocate(byteCount: 64, alignment: 64)
    defer { small.deallocate() }
    #expect(!PageReserve.keep(UnsafeMutableRawBufferPointer(start: small.baseAddress, count: PageReserve.limit + 1)))
    #expect(!PageReserve.keep(UnsafeMutableRawBufferPointer(start: nil, count: 0)))
  }
}
