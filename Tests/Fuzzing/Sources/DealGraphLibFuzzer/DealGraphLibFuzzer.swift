/// Feeds a reader or a writer inputs that libFuzzer derives from a corpus, guided by the code that they reach.
///
///     dealgraph-libfuzzer book|csv|edges|dot|snapshot [libFuzzer's options] [corpus ...]
///
/// An input must be read or refused with a reason; a trap, a hang, too much memory or a broken promise is a finding.
/// The functions here are called by libFuzzer's own `main` (https://llvm.org/docs/LibFuzzer.html).
enum DealGraphLibFuzzer {
  /// What can be fuzzed, by name.
  static let subjects: [String: @Sendable (UnsafeBufferPointer<UInt8>) -> Void] = [
    "book": BookSubject.check, "csv": FlowSubject.checkRows, "edges": FlowSubject.checkEdgeList,
    "dot": PictureSubject.check, "snapshot": SnapshotSubject.check,
  ]

  /// What is fuzzed; chosen before the first input.
  nonisolated(unsafe) static var subject: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }
}

/// Chooses the subject that the first argument names, and takes the argument away.
@_cdecl("LLVMFuzzerInitialize") public func initialize(
  _ count: UnsafeMutablePointer<CInt>,
  _ values: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  let name = count.pointee > 1 ? values.pointee[1].map { String(cString: $0) } ?? "" : ""
  guard let subject = DealGraphLibFuzzer.subjects[name] else {
    fatalError("the first argument names the subject: \(DealGraphLibFuzzer.subjects.keys.sorted())")
  }
  DealGraphLibFuzzer.subject = subject
  // The program's name moves up over it.
  values.pointee[1] = values.pointee[0]
  values.pointee += 1
  count.pointee -= 1
  return 0
}

/// Checks one input.
@_cdecl("LLVMFuzzerTestOneInput") public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  DealGraphLibFuzzer.subject(UnsafeBufferPointer(start: data, count: count))
  return 0
}

/// Ends the run with a finding when a promise is broken.
func promise(_ isKept: Bool, _ promise: @autoclosure () -> String) {
  if !isKept { fatalError("broken promise: \(promise())") }
}
