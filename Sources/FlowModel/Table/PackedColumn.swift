import Columns

/// A column of integers in the fewest bytes per entry into which all of them fit.
///
/// **Definition**: while the entries form an arithmetic progression (all equal, or counting up), nothing is stored but
/// its beginning and its step. The first entry that breaks it lays the column out in 1, 2, 4 or 8 bytes per entry,
/// and one that is too large for these widens it. The least value of a signed type, which marks what is unknown, is kept
/// as the least value of each width.
///
/// - Complexity: O(1) per access; O(1) amortized per entry added, since a column is widened at most four times.
public struct PackedColumn<Element: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable {
  enum Width: Int {
    case none, one, two, four, full
  }

  var width = Width.none
  var first: Element = 0
  var step: Element = 0
  var ones: Column<Int8> = []
  var twos: Column<Int16> = []
  var fours: Column<Int32> = []
  var full: Column<Element> = []
  /// How many entries there are.
  public internal(set) var count = 0

  /// Creates an empty column.
  public init() {}

  /// Creates a column of some numbers.
  public init(_ elements: some Sequence<Element>) {
    for element in elements { append(element) }
  }

  /// How many bytes the entries take.
  package var byteCount: Int {
    switch width {
    case .none: 0
    case .one: count
    case .two: count * 2
    case .four: count * 4
    case .full: count * MemoryLayout<Element>.stride
    }
  }

  /// Adds an entry.
  package mutating func append(_ element: Element) {
    switch width {
    case .none: if !continuesProgression(element) { widen(for: element) }
    case .one: if !Self.append(element, to: &ones) { widen(for: element) }
    case .two: if !Self.append(element, to: &twos) { widen(for: element) }
    case .four: if !Self.append(element, to: &fours) { widen(for: element) }
    case .full: full.append(element)
    }
    count += 1
  }

  /// Adds entries one after the other.
  package mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    var rest = elements[...]
    while let next = rest.first {
      let before = rest.count
      switch width {
      case .none: break
      case .one: Self.moveFitting(&rest, to: &ones)
      case .two: Self.moveFitting(&rest, to: &twos)
      case .four: Self.moveFitting(&rest, to: &fours)
      case .full:
        full.append(contentsOf: UnsafeBufferPointer(rebasing: rest))
        rest = rest[rest.endIndex...]
      }
      count += before - rest.count
      guard rest.count == before else { continue }
      append(next)
      rest = rest.dropFirst()
    }
  }

  /// Adds one entry several times, or numbers that count up from it.
  ///
  /// - Precondition: the step is 0, or the type unsigned and the last number one of it.
  package mutating func append(_ first: Element, step: Element = 0, count added: Int) {
    var done = 0
    // Once an entry has continued the progression with this step, all others do.
    while done < added, done == 0 || width != .none || count < 2 || self.step != step {
      append(first &+ step &* Element(truncatingIfNeeded: done))
      done += 1
    }
    count += added - done
  }

  /// Makes room for entries, as wide as those are that are there.
  package mutating func reserveCapacity(_ capacity: Int) {
    switch width {
    case .none: break
    case .one: ones.reserveCapacity(capacity)
    case .two: twos.reserveCapacity(capacity)
    case .four: fours.reserveCapacity(capacity)
    case .full: full.reserveCapacity(capacity)
    }
  }

  /// Moves the entries before the first one that does not fit into a narrower column.
  private static func moveFitting<Narrow: FixedWidthInteger>(
    _ elements: inout Slice<UnsafeBufferPointer<Element>>, to column: inout Column<Narrow>
  ) {
    let fitting = elements.prefix { narrowed($0, to: Narrow.self) != nil }
    column.append(contentsOf: fitting.lazy.map { isMark($0) ? .min : Narrow(truncatingIfNeeded: $0) })
    elements = elements[fitting.endIndex...]
  }

  func progression(_ position: Int) -> Element { first &+ step &* Element(truncatingIfNeeded: position) }

  /// Whether an entry is the next of the progression, whose step the second entry decides.
  private mutating func continuesProgression(_ element: Element) -> Bool {
    switch count {
    case 0: first = element
    case 1:
      let (difference, isOverflow) = element.subtractingReportingOverflow(first)
      // The mark for what is unknown has a place of its own in each width, so a progression must not run through it.
      guard !isOverflow, difference == 0 || !(Self.isMark(first) || Self.isMark(element)) else { return false }
      step = difference
    default:
      let (next, isOverflow) = progression(count - 1).addingReportingOverflow(step)
      return !isOverflow && next == element && (step == 0 || !Self.isMark(element))
    }
    return true
  }

  /// Whether a number is the one that is kept as the least value of each width.
  private static func isMark(_ element: Element) -> Bool { Element.isSigned && element == .min }

  /// Lays all entries out in the least width into which they fit with one more.
  private mutating func widen(for element: Element) {
    let old = self
    // The ends of a progression are its extremes; what has a width fits into every larger one.
    let telling = width == .none ? [element, first, progression(count - 1)] : [element]
    func fits<Narrow: FixedWidthInteger>(_ width: Width, _ type: Narrow.Type) -> Bool {
      width.rawValue > old.width.rawValue && telling.allSatisfy { Self.narrowed($0, to: type) != nil }
    }
    (ones, twos, fours) = ([], [], [])
    if fits(.one, Int8.self) {
      width = .one
      for entry in old { _ = Self.append(entry, to: &ones) }
      _ = Self.append(element, to: &ones)
    } else if fits(.two, Int16.self) {
      width = .two
      for entry in old { _ = Self.append(entry, to: &twos) }
      _ = Self.append(element, to: &twos)
    } else if fits(.four, Int32.self), MemoryLayout<Element>.size > 4 {
      width = .four
      for entry in old { _ = Self.append(entry, to: &fours) }
      _ = Self.append(element, to: &fours)
    } else {
      width = .full
      full = Column(Array(old))
      full.append(element)
    }
  }

  /// Whether an entry fits into a narrower column, to which it is then added.
  private static func append<Narrow: FixedWidthInteger>(_ element: Element, to column: inout Column<Narrow>) -> Bool {
    guard let narrow = narrowed(element, to: Narrow.self) else { return false }
    column.append(narrow)
    return true
  }

  private static func narrowed<Narrow: FixedWidthInteger>(_ element: Element, to: Narrow.Type) -> Narrow? {
    if isMark(element) { return .min }
    guard let narrow = Narrow(exactly: element), narrow != .min else { return nil }
    return narrow
  }

  private static func widened(_ narrow: some FixedWidthInteger) -> Element {
    narrow == type(of: narrow).min ? .min : Element(truncatingIfNeeded: narrow)
  }
}

extension PackedColumn: RandomAccessCollection {
  /// The position of the first entry.
  public var startIndex: Int { 0 }
  /// The position behind the last entry.
  public var endIndex: Int { count }

  /// The entry at a position.
  public subscript(position: Int) -> Element {
    switch width {
    case .none:
      precondition((0..<count).contains(position), "no such entry")
      return progression(position)
    case .one: return Self.widened(ones[position])
    case .two: return Self.widened(twos[position])
    case .four: return Self.widened(fours[position])
    case .full: return full[position]
    }
  }
}

extension PackedColumn: Equatable, ExpressibleByArrayLiteral {
  /// Whether the entries are the same, however they are laid out.
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }

  /// Creates a column of the numbers in a literal.
  public init(arrayLiteral elements: Element...) { self.init(elements) }
}
