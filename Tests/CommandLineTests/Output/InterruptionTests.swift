import Foundation
import Testing

@Suite struct InterruptionTests {
  /// The program is ended as soon as its temporary file shows; then nothing may be left of it.
  @Test func nothingUnfinishedStaysBehind() throws {
    let complete = (1...7).flatMap { source in (1...7).filter { $0 != source }.map { "\(source) \($0)\n" } }.joined()
    try Program.inTemporaryFolder { folder in
      try Data(complete.utf8).write(to: folder.appendingPathComponent("complete.edges"))
      var interrupted = 0
      for signal in ["TERM", "HUP", "TERM", "HUP"] {
        let run = try Program.shell(
          """
          dealgraph cycles complete.edges --max-length none --limit 0 --format json -o all.json & program=$!
          until ls | grep -q '^all.json' || ! kill -0 $program; do :; done
          kill -\(signal) $program
          wait $program
          """, in: folder)
        let left = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
        if run.status == 0 {
          #expect(left == ["complete.edges", "all.json"])
          try FileManager.default.removeItem(at: folder.appendingPathComponent("all.json"))
        } else {
          #expect(run.status == 128 + (signal == "TERM" ? SIGTERM : SIGHUP))
          // The signal may come between the end of the work and that of the program.
          let output = folder.appendingPathComponent("all.json")
          if left.contains("all.json") {
            #expect(try JSONSerialization.jsonObject(with: Data(contentsOf: output)) is [String: Any])
            try FileManager.default.removeItem(at: output)
          }
          #expect(left.subtracting(["all.json"]) == ["complete.edges"])
          interrupted += 1
        }
      }
      #expect(interrupted > 0)
    }
  }

  /// A reader that never comes keeps the program at its pipe, where a signal must still end it.
  @Test func aSignalEndsAProgramThatWaits() throws {
    try Program.inTemporaryFolder { folder in
      let run = try Program.shell(
        "mkfifo pipe; dealgraph cycles pipe & sleep 0.2; kill -TERM $!; wait $!", in: folder)
      #expect(run.status == 128 + 15)
    }
  }
}
