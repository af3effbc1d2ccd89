import DealModel
import DealTestSupport
import Testing

@testable import DealReport

@Suite("Axes of days and years")
struct PlotTimeTests {
  private func ticks(
    _ first: String, _ last: String, room: Int = 10, _ language: Language = .english
  ) throws -> [String] {
    let days = try [first, last].map { Int(try #require(CalendarDate($0)).daysSinceEpoch) }
    return PlotTimeTicks(days[0]...days[1], isOfDays: true, language: language) { $0.count <= room }.ticks.map(\.label)
  }

  @Test("ticks are the beginnings of days, months or years")
  func days() throws {
    #expect(try ticks("2026-02-27", "2026-03-02") == ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"])
    #expect(try ticks("2025-11-20", "2026-03-02") == ["2025-12", "2026-01", "2026-02", "2026-03"])
    #expect(try ticks("2025-11-20", "2026-03-02", .french).first == "décembre\u{A0}2025")
    #expect(try ticks("2019-05-01", "2026-03-02") == ["2020", "2021", "2022", "2023", "2024", "2025", "2026"])
    #expect(try ticks("2019-05-01", "2026-03-02", room: 4) == ["2020", "2022", "2024", "2026"])
    #expect(try ticks("2026-03-02", "2026-03-02") == ["2026-03-02"])
    #expect(try ticks("0001-01-01", "9999-12-31").count > 1)
  }

  @Test("years have round steps, also before the first one")
  func years() {
    func labels(_ range: ClosedRange<Int>, room: Int) -> [String] {
      PlotTimeTicks(range, isOfDays: false, language: .english) { $0.count <= room }.ticks.map(\.label)
    }
    #expect(labels(2026...2030, room: 9) == ["2026", "2027", "2028", "2029", "2030"])
    #expect(labels(2026...2040, room: 4) == ["2030", "2035", "2040"])
    #expect(labels(-12...7, room: 5) == ["-10", "-5", "0", "5"])
    #expect(labels(2026...2026, room: 0) == ["2026"])
  }

  @Test("a tick stands where its label says, within the range", arguments: 0..<100)
  func places(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let first = Int.random(in: -300_000...300_000, using: &generator)
    let range =
      first...(first + Int.random(in: 0...100_000, using: &generator) % (1 << Int.random(in: 1...17, using: &generator)))
    let ticks = PlotTimeTicks(range, isOfDays: true, language: .english) { $0.count <= 12 }.ticks
    #expect(!ticks.isEmpty && ticks.count <= 12)
    for tick in ticks {
      #expect(range.contains(Int(tick.position)))
      let text = tick.label + String("-01-01".suffix(10 - tick.label.count))
      #expect(CalendarDate(text).map { Double($0.daysSinceEpoch) } == tick.position, "\(tick)")
    }
  }
}
