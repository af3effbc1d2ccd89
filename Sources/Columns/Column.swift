/// Numbers in a row, in memory of its own or in memory that it shares, such as a mapped file.
///
/// It reads like an array wherever its numbers lie. Adding to a column that shares its memory first copies the numbers,
/// so that what is shared never changes.
///
/// - Complexity: O(1) per access and copy; O(1) amortized per number added.
public struct Column<Element: BitwiseCopyable & Sendable>: Sendable {
  /// The numbers, unless they lie in shared memory.
  @usableFromInline var elements: [Element]
  /// The numbers in memory that something else keeps.
  @usableFromInline let shared: SharedElements<Element>?

  /// Creates an empty column.
  @inlinable public init() { self.init([]) }

  /// Creates a column of the numbers of an array, whose memory it shares.
  @inlinable public init(_ elements: [Element]) {
    self.elements = elements
    shared = nil
  }

  /// Creates a column of numbers in memory that an owner keeps as long as it lives.
  ///
  /// - Precondition: the numbers do not change while there is an owner.
  @inlinable package init(_ elements: UnsafeBufferPointer<Element>, owner: some AnyObject & Sendable) {
    self.elements = []
    shared = elements.baseAddress.map { SharedElements(base: $0, count: elements.count, owner: owner) }
  }

  /// How many bytes of memory it takes, or shares; room that is kept free for more numbers included.
  package var byteCount: Int { (shared?.count ?? elements.capacity) * MemoryLayout<Element>.stride }

  /// Lends the numbers to an inner loop.
  @inlinable public func withUnsafeBufferPointer<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let shared else { return try elements.withUnsafeBufferPointer(body) }
    defer { withExtendedLifetime(shared.owner) {} }
    return try body(UnsafeBufferPointer(start: shared.base, count: shared.count))
  }
}

/// Numbers in memory that an owner keeps.
@usableFromInline struct SharedElements<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  // The memory is only read, and the owner is safe to share: that is what makes the pointer so.
  @usableFromInline let base: UnsafePointer<Element>
  @usableFromInline let count: Int
  @usableFromInline let owner: any AnyObject & Sendable

  @inlinable init(base: UnsafePointer<Element>, count: Int, owner: any AnyObject & Sendable) {
    (self.base, self.count, self.owner) = (base, count, owner)
  }
}

extension Column: RandomAccessCollection, RangeReplaceableCollection {
  /// The position of the first number.
  @inlinable public var startIndex: Int { 0 }

  /// The position behind the last number.
  @inlinable public var endIndex: Int { shared?.count ?? elements.count }

  /// The number at a position.
  @inlinable public subscript(position: Int) -> Element {
    guard let shared else { return elements[position] }
    precondition(UInt(bitPattern: position) < UInt(bitPattern: shared.count), "no such entry")
    return shared.base[position]
  }

  /// Adds a number.
  @inlinable public mutating func append(_ element: Element) {
    if shared != nil { self = Column(Array(self)) }
    elements.append(element)
  }

  /// Adds some numbers.
  @inlinable public mutating func append(contentsOf more: some Sequence<Element>) {
    if shared != nil { self = Column(Array(self)) }
    elements.append(contentsOf: more)
  }

  /// Makes room for some numbers in all; where the system has large pages, in these.
  public mutating func reserveCapacity(_ count: Int) {
    if shared != nil { self = Column(Array(self)) }
    guard count > elements.capacity else { return }
    elements.reserveCapacity(count)
    LargePages.request(for: &elements)
  }

  /// Puts some numbers in the place of others.
  @inlinable public mutating func replaceSubrange(_ range: Range<Int>, with more: some Collection<Element>) {
    if shared != nil { self = Column(Array(self)) }
    elements.replaceSubrange(range, with: more)
  }

  /// Lends the numbers to an algorithm of the standard library.
  @inlinable public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? {
    guard let shared else { return try elements.withContiguousStorageIfAvailable(body) }
    defer { withExtendedLifetime(shared.owner) {} }
    return try body(UnsafeBufferPointer(start: shared.base, count: shared.count))
  }
}

extension Column: Equatable where Element: Equatable {
  /// Whether the numbers are the same, wherever they lie.
  @inlinable public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}

extension Column: ExpressibleByArrayLiteral {
  /// Creates a column of the numbers in a literal.
  @inlinable public init(arrayLiteral elements: Element...) { self.init(elements) }
}
