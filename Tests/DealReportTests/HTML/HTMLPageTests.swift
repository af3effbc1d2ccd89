import DealModel
import Foundation
import Testing

@testable import DealReport

@Suite("A page that needs nothing but itself")
struct HTMLPageTests {
  private let page = HTMLPage(title: "T", language: .french, body: [.element(.p, [], [.text("x")])])

  /// The policy allows what has these digests, as RFC 4648 and FIPS 180-4 make them of the bytes in the page.
  @Test("the policy names the digests of the only style sheet and the only script")
  func policy() throws {
    let read = try PageReader(page.bytes)
    let policy = try #require(read.all("meta").first { $0.attributes["http-equiv"] != nil }?.attributes["content"])
    for (directive, element) in [("style-src", "style"), ("script-src", "script")] {
      let text = try #require(read.all(element).first?.text)
      var hash = SHA256()
      Array(text.utf8).withUnsafeBytes { hash.update($0) }
      #expect(policy.contains("\(directive) 'sha256-\(Data(hash.digest).base64EncodedString())'"))
    }
    #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
    let sources = policy.split(separator: ";").map {
      $0.trimmingCharacters(in: .whitespaces).split(separator: " ").count
    }
    #expect(sources.allSatisfy { $0 == 2 })
  }

  /// The policy holds for what follows it.
  @Test("the policy stands before everything that it is about")
  func order() throws {
    let names = try PageReader(page.bytes).elements.map(\.name)
    let policy = try #require(names.firstIndex(of: "meta")) + 1
    for name in ["style", "script", "body"] { #expect(try #require(names.firstIndex(of: name)) > policy) }
  }

  @Test("base 64", arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar", "\u{0}\u{FFFD}?>"])
  func base64(text: String) {
    #expect(HTMLPage.base64(Array(text.utf8)) == Data(text.utf8).base64EncodedString())
  }
}
