import DealAnalysis
import DealModel
import FlowModel

/// The words of the model in one language: kinds, layers, bases and statuses, and what is said of any deal.
///
/// Pictures and reports add words of their own; each language is one type, so that the compiler knows that none lacks a word.
package protocol ModelPhrases: Sendable {
  /// The language of the words.
  var language: Language { get }

  // MARK: Sentences

  /// Between a word and what it introduces.
  var colon: String { get }
  /// Between the members of a list whose members may have commas.
  var semicolon: String { get }
  /// Between the last two members of a list.
  var and: String { get }
  /// Words that are cited.
  func quoted(_ text: String) -> String
  /// How many there are besides those that are told: `3 more`.
  func more(_ count: Int) -> String
  /// The same as an entry of its own: `and 3 more`.
  func andMore(_ count: Int) -> String

  // MARK: The model

  /// What a tie of a kind is called.
  func noun(_ kind: DealKind) -> String
  /// The name of a layer.
  func name(_ layer: Layer) -> String
  /// The name of a basis.
  func name(_ basis: Basis) -> String
  /// Which ties count on a basis.
  func meaning(_ basis: Basis) -> String
  /// The ground of a dependency, the class of an exposure, the matter of a service.
  func caption(_ aspect: FlowAspect) -> String
  /// The name of a status.
  func name(_ status: DealStatus) -> String
  /// The name of a field of a deal.
  func field(_ name: String) -> String
  /// Yes or no.
  func answer(_ isSo: Bool) -> String

  // MARK: Deals

  /// A right that nobody else has.
  var exclusive: String { get }
  /// The owner of the largest share.
  var largestOwner: String { get }
  /// What a deal has beyond its tranches.
  var remainder: String { get }
  /// What must happen first.
  func condition(_ words: String) -> String
  /// What no source says itself.
  var inferred: String { get }
  /// What sources contradict.
  var contested: String { get }
  /// That sources contradict each other.
  var sourcesDisagree: String { get }

  // MARK: Questions

  /// That the firms of a book are invented.
  var exampleFirms: String { get }
  /// Both clocks.
  func asOf(_ day: CalendarDate, knownOn: CalendarDate?) -> String
  /// Over how many years an amount comes back, all of it or a part.
  func over(years: String, isWholeTerm: Bool) -> String
}

extension Language {
  /// The words of the model.
  package var modelPhrases: any ModelPhrases { phrases }
}

extension ModelPhrases {
  /// An amount, in a currency or in the one unnamed unit.
  package func amount(_ interval: AmountInterval, in currency: Currency?) -> String {
    language.text(of: interval, in: currency)
  }

  /// What introduces something, and what it introduces.
  package func pair(_ name: String, _ words: String) -> String { name + colon + words }

  /// Names as a sentence lists them.
  package func list(_ names: [String]) -> String {
    let others = names.dropLast()
    let last = names.last ?? ""
    return others.isEmpty ? last : others.joined(separator: ", ") + and + last
  }
}
