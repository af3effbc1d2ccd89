/// Rows of a file on their way into a table, column by column; the caller holds the memory.
package struct FlowColumns {
  /// A column of the rows.
  package enum Column<Element: FixedWidthInteger & BitwiseCopyable & Sendable> {
    /// One entry per row.
    case entries(UnsafeBufferPointer<Element>)
    /// Entries that are all the same, or count up from the first one; an unsigned type where they do.
    case progression(Element, step: Element, count: Int)

    func append(to column: inout PackedColumn<Element>) {
      switch self {
      case .entries(let entries): column.append(contentsOf: entries)
      case .progression(let first, let step, let count): column.append(first, step: step, count: count)
      }
    }

    func append(toOptional column: inout PackedColumn<Element>?) {
      guard var filled = column.take() else { return }
      append(to: &filled)
      column = filled
    }
  }

  /// Where the flows begin.
  package var sources: UnsafeBufferPointer<UInt32>
  /// Where they end.
  package var targets: UnsafeBufferPointer<UInt32>
  /// What they are.
  package var kinds: Column<UInt16>
  /// How much each is, or ``FlowTable/undisclosed``.
  package var amounts: Column<Int64>
  /// When each is, at the earliest.
  package var firstTimes: Column<Int64>
  /// When each is, at the latest; `nil` where that is the same.
  package var lastTimes: Column<Int64>?
  /// The row of each.
  package var deals: Column<UInt32>

  /// Creates the columns of rows.
  package init(
    sources: UnsafeBufferPointer<UInt32>, targets: UnsafeBufferPointer<UInt32>, kinds: Column<UInt16>,
    amounts: Column<Int64>, firstTimes: Column<Int64>, lastTimes: Column<Int64>?, deals: Column<UInt32>
  ) {
    self.sources = sources
    self.targets = targets
    self.kinds = kinds
    self.amounts = amounts
    self.firstTimes = firstTimes
    self.lastTimes = lastTimes
    self.deals = deals
  }
}
