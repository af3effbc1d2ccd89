/// A currency of ISO 4217, with the number of decimals of its minor unit.
public struct Currency: Hashable, Sendable, CustomStringConvertible {
  /// The three letters of ISO 4217.
  public let code: String
  /// Decimals of the minor unit: 2 for dollars and cents, 0 for yen.
  public let minorUnitDigits: Int

  /// The currency of a code in upper case, or `nil` when ISO 4217 lists none with a minor unit.
  public init?(code: String) {
    guard let digits = Self.minorUnitDigits(ofCode: code) else { return nil }
    self.code = code
    minorUnitDigits = digits
  }

  /// The code.
  public var description: String { code }

  /// Minor units in one major unit.
  public var minorUnitsPerMajor: Int64 {
    switch minorUnitDigits {
    case 0: 1
    case 2: 100
    case 3: 1000
    default: 10_000
    }
  }

  /// The sign that readers of English expect before an amount, or `nil` where the code is clearer.
  public var symbol: String? {
    switch code {
    case "USD": "$"
    case "EUR": "€"
    case "GBP": "£"
    case "JPY": "¥"
    default: nil
    }
  }

  /// United States dollar.
  public static let usd = Currency(knownCode: "USD", minorUnitDigits: 2)
  /// Euro.
  public static let eur = Currency(knownCode: "EUR", minorUnitDigits: 2)

  private init(knownCode: String, minorUnitDigits: Int) {
    code = knownCode
    self.minorUnitDigits = minorUnitDigits
  }

  /// **Reference**: ISO 4217 list one (active currencies) as of February 2026, and the lev, withdrawn a month before.
  private static func minorUnitDigits(ofCode code: String) -> Int? {
    guard code.utf8.count == 3 else { return nil }
    switch code {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
      "XPF":
      return 0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": return 3
    case "CLF", "UYW": return 4
    default: return twoDigitCodes.contains(code) ? 2 : nil
    }
  }

  private static let twoDigitCodes: Set<String> = Set(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP
    COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD
    KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK
    NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT
    TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
