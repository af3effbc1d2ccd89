import Foundation
import Testing

@testable import GraphvizRendering

/// What many callers do at once must be what each would do alone.
///
/// Under the thread sanitizer this also shows that nothing of Graphviz is touched by two threads.
@Suite("One context for many callers", .serialized)
struct GraphvizContextTests {
  /// One call and what it must come to.
  private struct Job: Sendable {
    var dot: String
    var engine = LayoutEngine.dot
    var format = ImageFormat.svg
    var tellsLayout = false

    func run() throws(GraphvizError) -> RenderedDrawing {
      let renderer = GraphvizRenderer()
      guard !tellsLayout else { return try renderer.renderWithLayout(dot: dot, engine: engine, format: format) }
      let image = try renderer.render(dot: dot, engine: engine, format: format)
      return RenderedDrawing(image: image, layout: GraphvizLayout())
    }

    var outcome: Result<RenderedDrawing, GraphvizError> {
      do throws(GraphvizError) { return .success(try run()) } catch { return .failure(error) }
    }
  }

  /// Graphs of all sorts, each unlike the others, in every form; and what is refused by each stage.
  private static let jobs: [Job] = {
    // What `fdp` draws depends on what was drawn before, as does the number that Graphviz gives a graph without a name.
    let engines = LayoutEngine.allCases.filter { $0 != .fdp }
    var jobs: [Job] = []
    for (index, format) in ImageFormat.allCases.enumerated() {
      for (row, engine) in engines.enumerated() {
        let number = index * engines.count + row
        let label = number.isMultiple(of: 2) ? "\"é \(number)\"" : "<<B>b</B><FONT POINT-SIZE=\"8\"> \(number)</FONT>>"
        let dot = """
          digraph g { subgraph cluster_c { label="\(number)"; a; b } a -> b -> c\(number) -> a
          a -> b [label=\(label), style=dashed]; c\(number) [shape=\(number.isMultiple(of: 3) ? "box" : "diamond")] }
          """
        jobs.append(Job(dot: dot, engine: engine, format: format, tellsLayout: number.isMultiple(of: 2)))
      }
    }
    for refused in [
      "digraph { a -> }", "", "digraph { /*", "digraph { a [label=\"open", "digraph{a} digraph{b}", "digraph { \0 }",
      "digraph g { layout=nonesuch; a }", "digraph g { a [label=<<B>x</I>>] }",
      "digraph g { a [label=<<B>x</B>>, image=\"nonesuch.png\"] }",
    ] {
      jobs.append(Job(dot: refused))
    }
    return jobs
  }()

  private static let outcomes = jobs.map(\.outcome)

  @Test("the jobs are drawn and refused as they are meant to be")
  func jobs() {
    let refused = Self.outcomes.filter { if case .failure = $0 { true } else { false } }
    #expect(refused.count == 7)
    let images = Self.outcomes.compactMap { try? $0.get().image }
    #expect(Set(images.map(\.bytes)).count == images.count)
    #expect(images.contains { !$0.warnings.isEmpty } && images.contains { $0.warnings.isEmpty })
  }

  @Test("tasks get what a single caller gets, messages included, in any order", arguments: 0..<4)
  func tasks(seed: Int) async {
    let count = Self.jobs.count
    // Steps that share no divisor with the count meet every job once, and put others beside each.
    let steps = [1, 7, 13, 29, 31].filter { $0 == 1 || !count.isMultiple(of: $0) }
    let step = steps[seed % steps.count]
    await withTaskGroup(of: (Int, Result<RenderedDrawing, GraphvizError>).self) { group in
      for position in 0..<count {
        let index = (position * step + seed) % count
        group.addTask { (index, Self.jobs[index].outcome) }
      }
      for await (index, outcome) in group {
        // Apart from the expectation, which would print whole pictures.
        let isSame = outcome == Self.outcomes[index]
        #expect(isSame, "job \(index)")
      }
    }
  }

  @Test("threads that draw, ask for the version and fail, side by side")
  func threads() async {
    let isExpected = ExpectationCount()
    let group = DispatchGroup()
    for thread in 0..<8 {
      group.enter()
      Thread.detachNewThread {
        for round in 0..<12 {
          let index = (thread * 5 + round * 3) % Self.jobs.count
          isExpected.add(Self.jobs[index].outcome == Self.outcomes[index])
          isExpected.add((try? GraphvizRenderer().graphvizVersion)?.contains(".") == true)
        }
        group.leave()
      }
    }
    await withCheckedContinuation { continuation in
      group.notify(queue: .global()) { continuation.resume() }
    }
    #expect(isExpected.counts == [true: 8 * 12 * 2])
  }

  @Test("canceled tasks draw nothing more, and disturb no one")
  func cancellation() async {
    let count = Self.jobs.count
    let tasks = (0..<3 * count).map { index in
      Task { (index % count, Self.jobs[index % count].outcome) }
    }
    for (position, task) in tasks.enumerated() where !position.isMultiple(of: 3) { task.cancel() }
    for (position, task) in tasks.enumerated() {
      let (index, outcome) = await task.value
      let isSame = outcome == Self.outcomes[index]
      // It may have been drawn before it was canceled.
      let isCanceled = !position.isMultiple(of: 3) && outcome == .failure(.cancelled)
      #expect(isSame || isCanceled, "job \(index)")
    }
    let late = Task {
      while !Task.isCancelled { await Task.yield() }
      return Self.jobs[0].outcome
    }
    late.cancel()
    let (isLate, isUndisturbed) = (await late.value == .failure(.cancelled), Self.jobs[0].outcome == Self.outcomes[0])
    #expect(isLate)
    #expect(isUndisturbed)
  }
}

/// How often something was as expected, and how often it was not.
private final class ExpectationCount: @unchecked Sendable {
  private let lock = NSLock()
  private var storage: [Bool: Int] = [:]

  func add(_ isExpected: Bool) { lock.withLock { storage[isExpected, default: 0] += 1 } }

  var counts: [Bool: Int] { lock.withLock { storage } }
}
