import DealReport
import Foundation
import Testing

/// A JSON document read by Foundation, with a path to a value: `cycles/0/legs/1/amount`.
struct JSONObject {
  private let root: Any

  init(_ text: String) throws { root = try JSONSerialization.jsonObject(with: Data(text.utf8)) }

  init(_ report: some PresentableReport) throws { try self.init(report.json()) }

  func value(_ path: String) -> Any? {
    path.split(separator: "/").reduce(root as Any?) { value, step in
      if let list = value as? [Any] { return Int(step).flatMap { $0 < list.count ? list[$0] : nil } }
      return (value as? [String: Any])?[String(step)]
    }
  }

  func string(_ path: String) -> String? { value(path) as? String }
  func strings(_ path: String) -> [String]? { value(path) as? [String] }
  func number(_ path: String) -> Double? { (value(path) as? NSNumber)?.doubleValue }
  func count(_ path: String) -> Int? { (value(path) as? [Any])?.count }
  /// Whether the key is there and its value is `null`.
  func isNull(_ path: String) -> Bool { value(path) is NSNull }
  func keys(_ path: String) -> Set<String> { Set((value(path) as? [String: Any])?.keys.map { $0 } ?? []) }
}
