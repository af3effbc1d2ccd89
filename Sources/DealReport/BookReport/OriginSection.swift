import DealAnalysis
import DealModel

/// What the words mean, and all that makes the report anew.
struct OriginSection {
  let context: BookReportContext

  init(_ context: BookReportContext) { self.context = context }

  private var words: any ReportPhrases { context.words }

  /// The sections: the methods, then the origin.
  var sections: [ReportDocument.Section] { [methods, origin] }

  private var methods: ReportDocument.Section {
    let terms = ReportMethod.allCases.map { method in
      let origin = [words.version(method.version), method.reference].compactMap { $0 }.joined(separator: " · ")
      return ReportDocument.Term(
        StyledText(words.name(method)), [StyledText(words.definition(method)), StyledText(origin, .faint)],
        anchor: .method(method))
    }
    return context.section(.methods, [.terms(terms)])
  }

  private var origin: ReportDocument.Section {
    let inputs = context.answers.header.inputs
    let items: [(OriginItem, String)] =
      inputs.flatMap { [(.input, $0.name), (.digest, $0.digest)] }
      + [(.program, context.options.version), (.command, context.options.command)]
    let terms = items.filter { !$0.1.isEmpty }.map { item, value in
      ReportDocument.Term(StyledText(words.name(item)), [StyledText(value)])
    }
    return context.section(.origin, [.terms(terms), .paragraph(StyledText(words.remake))])
  }
}
