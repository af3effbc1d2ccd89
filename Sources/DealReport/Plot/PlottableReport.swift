import DealModel

/// A report whose answer can be seen at a glance.
public protocol PlottableReport: PresentableReport {
  /// The plot of the answer.
  ///
  /// - Parameter language: the language of all that the input does not say itself.
  /// - Returns: the plot, which may still be too large to be drawn.
  /// - Throws: ``PlotError/empty(_:)`` with a sentence on what is missing, where there is nothing to draw.
  func plot(in language: Language) throws(PlotError) -> Plot
}
