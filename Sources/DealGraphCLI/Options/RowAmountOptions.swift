import ArgumentParser

/// Which rows of a table count by their amounts; for questions in which no option of that name means something else.
struct RowAmountOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Leave out rows of a table that are certainly smaller, such as '1 bn USD' or 1000000; not for books.",
      valueName: "amount"))
  var minAmount: String?
}
