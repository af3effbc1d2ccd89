import DealAnalysis
import DealDiagram
import DealModel

extension ScenarioReport: PlottableReport where Answer: PlottableReport {
  /// The plot of the answer under the scenario, which says what is supposed.
  ///
  /// - Parameter language: the language of all that the input does not say itself.
  /// - Returns: the plot.
  /// - Throws: ``PlotError`` where there is nothing to draw.
  public func plot(in language: Language) throws(PlotError) -> Plot {
    var plot = try supposed.plot(in: language)
    plot.caption.notes.insert(scenario.words(in: language), at: 0)
    return plot
  }
}
