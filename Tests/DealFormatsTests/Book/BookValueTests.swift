import DealModel
import Testing

@testable import DealFormats

@Suite struct BookValueTests {
  private static let shape = EntryShape("Entry", "An entry.", [FieldShape("k", .text, "Anything.")])

  /// What is written after a key, and the log of reading it.
  private func value(_ text: String) throws -> (value: BookValue, log: ReadingLog) {
    let log = ReadingLog(file: "book")
    let root = try YAMLDocument(Array("k: \(text)\n".utf8)).root
    let top = BookValue(node: root, path: .top, keyPosition: root.position, log: log)
    return (try #require(top.fields(Self.shape)?["k"]), log)
  }

  @Test func readsTexts() throws {
    #expect(try value("a text").value.text() == "a text")
    #expect(try value("007").value.text() == "007")
    let identifier: CompanyID? = try value("a").value.identifier()
    #expect(identifier == "a")
  }

  @Test(arguments: [
    ("[a]", "wrong-type", 4), ("{a: b}", "wrong-type", 4), ("", "empty-value", 1), ("null", "empty-value", 1),
  ])
  func logsWhatIsNoText(text: String, code: String, column: Int) throws {
    let (value, log) = try value(text)
    #expect(value.text() == nil)
    #expect(log.allDiagnostics.map(\.code) == [code])
    #expect(log.allDiagnostics.first?.place == Place(file: "book", line: 1, column: column))
    #expect(log.unreadPaths == [BookPath("k")])
  }

  @Test func readsLists() throws {
    let items = try #require(try value("[a, b]").value.items(of: "names"))
    #expect(items.map(\.path) == [BookPath("k", "0"), BookPath("k", "1")])
    let (value, log) = try value("[a, [], c]")
    #expect(value.texts(of: "names") == ["a", "c"])
    #expect(log.unreadPaths == [BookPath("k", "1")])
  }

  @Test func readsEntries() throws {
    #expect(try value("{x: 1, y: 2}").value.entries()?.map(\.id) == ["x", "y"])
    #expect(try value("").value.entries()?.isEmpty == true)
    let (value, log) = try value("{x: 1, \(String(repeating: "y", count: 501)): 2}")
    #expect(value.entries()?.map(\.id) == ["x"])
    #expect(log.allDiagnostics.map(\.code) == ["too-long"])
  }

  /// A misspelled word is a problem, and is read as what it resembles; what follows from it is no problem.
  @Test func readsWords() throws {
    #expect(try value("Paid").value.word(of: DealStatus.self, "status") == .paid)
    let (near, nearLog) = try value("piad")
    #expect(near.word(of: DealStatus.self, "status") == .paid)
    #expect(nearLog.allDiagnostics.map(\.remedy) == ["did you mean “paid”?"])
    #expect(nearLog.unreadPaths.isEmpty)
    let (far, farLog) = try value("something")
    #expect(far.word(of: DealStatus.self, "status") == nil)
    #expect(farLog.allDiagnostics.first?.remedy?.contains("rumored, negotiating") == true)
    #expect(farLog.unreadPaths == [BookPath("k")])
  }

  @Test func longTextsAreNotParsed() throws {
    let (value, log) = try value(String(repeating: "9", count: 501) + " USD")
    #expect(value.read(AmountText.amount) == nil)
    #expect(log.allDiagnostics.map(\.code) == ["too-long"])
    #expect(value.text()?.count == 505)
  }
}
