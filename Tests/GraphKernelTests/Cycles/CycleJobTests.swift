import Testing

@testable import GraphKernel

@Suite struct CycleJobTests {
  @Test(arguments: [0, 1, 31, 33, 5000, 1_000_000] as [UInt32])
  func jobsTakeEveryRootOnceFromTheHighest(rootCount: UInt32) {
    var next = rootCount
    for job in CycleJob.all(below: rootCount) {
      guard case .roots(let roots) = job.work else {
        Issue.record("a job without roots")
        return
      }
      #expect(roots.upperBound == next && !roots.isEmpty)
      next = roots.lowerBound
    }
    #expect(next == 0)
  }

  @Test func hubsHaveJobsOfTheirOwn() {
    let jobs = CycleJob.all(below: 100_000)
    #expect(
      jobs.prefix(16).allSatisfy {
        if case .roots(let roots) = $0.work { roots.count == 1 } else { false }
      })
    #expect(jobs.count < 1000)
  }
}
