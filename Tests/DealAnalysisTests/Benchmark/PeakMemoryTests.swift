import Testing

@testable import DealAnalysis

@Suite struct PeakMemoryTests {
  @Test func theSystemsWordsAreRead() throws {
    let text = "Name:\tdealgraph\nVmPeak:\t  900 kB\nVmHWM:\t  300 kB\nVmRSS:\t  200 kB\nThreads:\t2\n"
    let bytes = try #require(PeakMemory.bytes(inStatus: text))
    #expect(bytes.now == 204_800 && bytes.peak == 307_200)
    #expect(PeakMemory.bytes(inStatus: "VmHWM:\t300 kB\n") == nil)
    #expect(PeakMemory.bytes(inStatus: "VmHWM:\t300 MB\nVmRSS:\t1 kB\n") == nil)
    #expect(PeakMemory.bytes(inStatus: "") == nil)
  }

  #if os(Linux)
    /// Other tests run beside this one, so only a lower bound can be asked for.
    @Test func whatIsUsedShows() throws {
      #expect(PeakMemory.reset())
      let before = try #require(PeakMemory.current)
      #expect(before.now > 0 && before.peak > 0)
      let bytes = [UInt8](repeating: 1, count: 64 << 20)
      let after = try #require(PeakMemory.current)
      #expect(after.peak >= bytes.count)
    }
  #endif
}
