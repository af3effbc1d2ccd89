import ArgumentParser
import DealGraph

/// The question what a deal book looks like.
struct SchemaCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of deal books, for editors and other programs.",
    discussion: """
      With it an editor explains keys, offers words and marks mistakes while a book is written. For the YAML support of Visual \
      Studio Code and others, name it on the first line of the book: # yaml-language-server: $schema=book.schema.json

      EXAMPLES
        dealgraph schema
        dealgraph schema -o book.schema.json
      """)

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  func validate() throws {
    try output.map(OutputName.init)?.checkIsNamed()
  }

  func run() throws { try OutputFile.write(Array(BookSchema.text.utf8), toFileOrStandardOutput: output) }
}
