import Foundation
import Testing

@Suite struct SchemaCommandTests {
  @Test func theSchemaIsJSONAndAlwaysTheSame() throws {
    let run = try Program.run("schema")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.json["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(try Program.run("schema", "-o", "-").output == run.output)
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent("book.schema.json")
      let silent = try Program.run("schema", "-o", path.path)
      let written = try String(contentsOf: path, encoding: .utf8)
      #expect(silent.output.isEmpty && written == run.output)
    }
  }
}
