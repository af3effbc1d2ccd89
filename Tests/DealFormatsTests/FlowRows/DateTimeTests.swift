import DealTestSupport
import FlowModel
import Foundation
import Testing

@testable import DealFormats

struct DateTimeTests {
  /// The seconds are those of `date --utc --date=TEXT +%s` (GNU coreutils).
  @Test(arguments: [
    ("2026-01-31T12:00:00Z", 1_769_860_800), ("2026-01-31 12:00:00", 1_769_860_800),
    ("2026-01-31t12:00z", 1_769_860_800), ("2026-01-31T12:00:00.999Z", 1_769_860_800),
    ("2026-01-31T13:30:00+01:30", 1_769_860_800), ("2026-01-31T04:00:00-0800", 1_769_860_800),
    ("2026-01-31T14+02", nil), ("2026-01-31T14:00+02", 1_769_860_800), ("1969-12-31T23:59:59Z", -1),
    ("2000-02-29T00:00:00", 951_782_400), ("0001-01-01T00:00:00Z", -62_135_596_800),
    ("9999-12-31T23:59:59Z", 253_402_300_799),
  ])
  func readsTimesOfDay(text: String, second: Int64?) {
    #expect(Self.read(text) == second.map { .success($0) } ?? .failure(.notATime))
  }

  @Test(arguments: [
    ("2026-02-30T12:00:00Z", RowTime.Failure.noSuchDay), ("2026-01-31T24:00:00Z", .noSuchTime),
    ("2026-01-31T12:60:00Z", .noSuchTime), ("2026-01-31T23:59:60Z", .noSuchTime),
    ("0001-01-01T00:00:00+00:01", .beyondTheCalendar), ("9999-12-31T23:59:59-00:01", .beyondTheCalendar),
    ("2026-01-31T12:00:00X", .notATime), ("2026-01-31T12:00:00+25:00", .notATime), ("2026-01-31_12:00", .notATime),
    ("2026-01-31T12:00:0", .notATime), ("2026-01-31T12:00:00.", .notATime), ("2026-01-31T1:00:00Z", .notATime),
    ("2026-01-31T12:00:00 Z", .notATime), ("2026-1-31T12:00:00Z", .notATime), ("2026-01-31T12:00:00+1:00", .notATime),
  ])
  func refusesOthers(text: String, failure: RowTime.Failure) {
    #expect(Self.read(text) == .failure(failure))
  }

  /// Random times against Foundation's formatter.
  @Test func agreesWithFoundation() {
    var generator = SeededGenerator(seed: 26)
    for _ in 0..<500 {
      let second = Int64.random(in: -2_000_000_000...8_000_000_000, using: &generator)
      let text = Date(timeIntervalSince1970: Double(second)).formatted(.iso8601)
      #expect(Self.read(text) == .success(second), "\(text)")
    }
  }

  @Test func oneFileWritesTimesInOneWay() {
    for (first, second) in [
      ("2026-01-31T12:00Z", "2026-01-31"), ("2026-01-31T12:00Z", "1769860800"), ("2026-01-31T12:00Z", "2026"),
      ("2026-01-31", "2026-01-31T12:00Z"), ("1769860800", "2026-01-31T12:00Z"),
    ] {
      var times = RowTime()
      #expect((try? Self.bounds(first, &times)) != nil)
      #expect(throws: RowTime.Failure.otherThanBefore) { try Self.bounds(second, &times) }
      #expect((try? Self.bounds(first, &times)) != nil)
    }
    var times = RowTime()
    _ = try? Self.bounds("2026-01-31T12:00Z", &times)
    #expect(times.unit == .second)
  }

  private static func bounds(_ text: String, _ times: inout RowTime) throws(RowTime.Failure) -> (Int64, Int64) {
    try Array(text.utf8).withUnsafeBufferPointer { bytes throws(RowTime.Failure) in try times.bounds(bytes) }
  }

  private static func read(_ text: String) -> Result<Int64, RowTime.Failure> {
    var times = RowTime()
    do throws(RowTime.Failure) {
      return .success(try bounds(text, &times).0)
    } catch {
      return .failure(error)
    }
  }
}
