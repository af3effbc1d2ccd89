/// The forms of texts that mean a number, a date or an amount.
enum ScalarForm: String, Sendable, CaseIterable {
  case date
  case period
  case duration
  case amount
  case rate
  case share
  case ratio
  case quantity
  case factValue

  /// The forms of which this one is any.
  var alternatives: [ScalarForm] { self == .factValue ? [.amount, .ratio, .date] : [] }

  /// Whether a text without quotation marks can have the form and be a whole number to YAML or JSON: a year.
  var canBeYear: Bool { self == .date || self == .period }

  /// The name for people.
  var title: String {
    switch self {
    case .date: "Date"
    case .period: "Period"
    case .duration: "Duration"
    case .amount: "Amount"
    case .rate: "Exchange rate"
    case .share: "Share"
    case .ratio: "Percentage"
    case .quantity: "Quantity"
    case .factValue: "Value"
    }
  }

  /// How it is written.
  var summary: String {
    switch self {
    case .date:
      "A date as precisely as it is known: a day, a month, a year, `not before …`, `not after …`, `between … and …` or `unknown`."
    case .period: "A year or a month."
    case .duration: "Whole years, months or days."
    case .amount:
      """
      A number, then nothing or one of thousand, k, m, mn, million, bn, billion, tn, trillion, then the code of the currency. Before it \
      may stand `about`, `at most`, `under`, `at least` or `over`; two make `between … and …`; nothing is known of `undisclosed`.
      """
    case .rate: "Two amounts that are worth the same."
    case .share: "A percentage, more than 0 % and at most 100 %."
    case .ratio: "A percentage; before it may stand `about`, `at most` or `at least`."
    case .quantity:
      "A number, a unit and, after `of`, what is measured; before it may stand `about`, `at most` or `at least`."
    case .factValue: "An amount of money, a percentage, a date, or yes or no."
    }
  }

  /// Texts of the form.
  var examples: [String] {
    switch self {
    case .date: ["2026-02-27", "2026-02", "2026", "not after 2026-02-27", "between 2026-01-30 and 2026-02-27"]
    case .period: ["2025", "2025-12"]
    case .duration: ["8 years", "18 months"]
    case .amount:
      ["15 bn USD", "about 10 bn USD", "at most 50 bn USD", "between 10 bn USD and 20 bn USD", "undisclosed"]
    case .rate: ["93.21 bn EUR = 110 bn USD"]
    case .share: ["27 %", "27.5 %"]
    case .ratio: ["40 %", "about 40 %"]
    case .quantity: ["2 GW", "about 2 GW of computing capacity"]
    case .factValue: ["about 13 bn USD", "40 %", "not before 2030", "yes"]
    }
  }

  /// The regular expression of the texts of the form; `nil` when it is one of several.
  var pattern: String? {
    switch self {
    case .date: #"^ *(?:\#(TextPattern.word("unknown"))|\#(Self.bounds)\#(Self.day)) *$"#
    case .period: "^ *(?!0000)[0-9]{4}(?:-\(Self.month))? *$"
    case .duration:
      TextPattern.whole(
        TextPattern.positive + TextPattern.integer + #"(?:\.0+)?"# + TextPattern.blank + "+"
          + TextPattern.words(["years?", "months?", "days?"]))
    case .amount:
      TextPattern.whole(
        "(?:" + TextPattern.word("undisclosed") + "|"
          + TextPattern.word("between") + Self.gap + Self.money + Self.gap + TextPattern.word("and") + Self.gap
          + Self.money + "|(?:" + TextPattern.words(AmountText.boundWords) + Self.gap + ")?" + Self.money + ")")
    case .rate:
      TextPattern.whole(Self.money + TextPattern.blank + "*=" + TextPattern.blank + "*" + Self.money)
    case .share: TextPattern.whole(Self.reserve + TextPattern.positive + Self.upToHundred + Self.percentage)
    case .ratio: TextPattern.whole(Self.reserve + Self.percentage)
    case .quantity:
      "^\(TextPattern.blank)*" + Self.reserve + TextPattern.number + "(?![0-9.,])" + Self.unit
    case .factValue: nil
    }
  }

  private static let gap = TextPattern.blank + "+"

  private static let month = "(?:0[1-9]|1[0-2])"

  /// A day, a month or a year.
  private static let day = "(?!0000)[0-9]{4}(?:-\(month)(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"

  /// What may stand before a date, spaces alone being between its words.
  private static let bounds: String = {
    let words = ["not", "before", "after", "between", "and"].map(TextPattern.word)
    return "(?:\(words[0]) +(?:\(words[1])|\(words[2])) +|\(words[3]) +\(day) +\(words[4]) +)?"
  }()

  /// A number with a currency before or behind it, and perhaps a power of ten.
  private static let money: String = {
    let number = TextPattern.positive + TextPattern.number
    let power = TextPattern.blank + "*" + TextPattern.words(AmountText.powersOfTen.keys.sorted())
    let before = "[A-Z]{3}\(TextPattern.blank)*\(number)(?:\(power))?"
    let behind = "\(number)(?:\(power)\(gap)|\(TextPattern.blank)*)[A-Z]{3}"
    return "(?:\(before)|\(behind))"
  }()

  private static let reserve = "(?:" + TextPattern.words(BoundText.words) + gap + ")?"

  /// A number with at most four decimals that mean something, and the sign.
  private static let percentage = TextPattern.integer + #"(?:\.[0-9]{1,4}0*)?"# + TextPattern.blank + "*%"

  /// What stands before a number that is at most a hundred.
  private static let upToHundred =
    #"(?=[0,]*(?:(?:[1-9][0-9]?)?(?:\.|(?![0-9,.]))|100(?:\.0+)?(?![0-9,.])))"#

  /// A unit, which is not the word that what is measured follows, and anything after it.
  private static let unit: String = {
    let blank = TextPattern.blank
    let notBlank = #"[^"# + blank.dropFirst()
    return "(?:(?!of(?:\(blank)|[0-9.,]|$))|\(gap)(?!of(?:\(blank)|$)))\(notBlank)"
  }()
}
