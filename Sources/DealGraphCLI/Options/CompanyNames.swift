/// The companies that an option names, with commas between them.
///
/// - Parameter list: What stands after the option.
/// - Returns: The names without space around them; what is empty is none.
func companyNames(in list: String) -> [String] {
  list.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }
    .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }.filter { !$0.isEmpty }
}
