import DealDiagram
import DealModel
import DealTestSupport
import Testing

@testable import DealReport

@Suite("Plots of whatever data")
struct PlotTests {
  private static let widths = ["320px", "600px", "800px", "1200px", "2400px"].compactMap { PictureWidth($0) }

  @Test("no text lies on another or leaves the sheet", arguments: 0..<40)
  func apart(seed: Int) throws {
    var random = RandomPlots(seed: seed)
    for plot in random.all() {
      let width = try #require(Self.widths.randomElement(using: &random.generator))
      let language = Language.allCases.randomElement(using: &random.generator) ?? .english
      let collisions = try PlotReading(drawn(plot, language, width)).collisions
      #expect(collisions == [], "\(plot.sort), \(width)")
    }
  }

  /// A plot at a width or, where it does not fit there, at the one that is said to be needed.
  private func drawn(_ plot: Plot, _ language: Language, _ width: PictureWidth) throws -> [UInt8] {
    do {
      return try plot.svg(language: language, width: width)
    } catch {
      guard case .tooNarrow(let needed, _) = error else { throw error }
      return try plot.svg(language: language, width: PictureWidth("\(needed + 1)px"))
    }
  }

  @Test("what lies on something else is found")
  func negativeControl() throws {
    let svg = """
      <svg viewBox="0 0 100 50"><text x="10" y="20" font-size="12">abc</text><text x="20" y="24" font-size="12">x</text>
      <text x="90" y="40" font-size="12">leaves</text></svg>
      """
    let found = try PlotReading(Array(svg.utf8)).collisions
    #expect(found == ["“abc” and “x”", "“leaves” leaves the sheet"])
  }

  @Test(
    "the same plot has the same bytes, and each mark a title, a role and an identifier of its own", arguments: 0..<8)
  func documents(seed: Int) throws {
    var random = RandomPlots(seed: seed)
    for plot in random.all() {
      for theme in DiagramTheme.allCases {
        let bytes = try plot.svg(theme: theme)
        #expect(try bytes == plot.svg(theme: theme))
        let reading = try PlotReading(bytes)
        #expect(reading.root["role"] == "graphics-document document")
        #expect(reading.root.elements.prefix(2).map(\.name) == ["title", "desc"])
        let ids = reading.elements.compactMap { $0["id"] }
        #expect(Set(ids).count == ids.count)
        let named = Set((reading.root["aria-labelledby"] ?? "").split(separator: " ").map(String.init))
        #expect(named.count == 2 && named.isSubset(of: ids))
        #expect(!reading.marks.isEmpty)
        for mark in reading.marks {
          #expect(!mark.title.isEmpty && mark["role"] == "graphics-symbol img" && mark["id"] != nil)
        }
        #expect(!reading.elements.contains { $0.name == "script" || $0.name == "a" || $0.name == "image" })
        // Each pattern that is used is there.
        for fill in reading.elements.compactMap({ $0["fill"] }) where fill.hasPrefix("url(#") {
          #expect(ids.contains(String(fill.dropFirst(5).dropLast())))
        }
      }
    }
  }

  @Test("every color of a plot that follows its reader is one that tells a dark one", arguments: 0..<5)
  func adaptive(seed: Int) throws {
    var random = RandomPlots(seed: seed)
    let known = Set(DiagramTheme.auto.adaptiveColors.map { $0.light.description.lowercased() })
    for plot in random.all() {
      let reading = try PlotReading(plot.svg(theme: .auto))
      let used = Set(
        reading.elements.flatMap { [$0["fill"], $0["stroke"]] }.compactMap { $0 }.filter { $0.hasPrefix("#") })
      #expect(used.isSubset(of: known))
      let style = try #require(reading.elements.first { $0.name == "style" }).words
      for color in used { #expect(style.contains("[fill=\"\(color)\"]") || style.contains("[stroke=\"\(color)\"]")) }
      #expect(try !PlotReading(plot.svg(theme: .dark)).elements.contains { $0.name == "style" })
    }
  }

  @Test("hostile texts stand everywhere and harm nothing", arguments: HostileTexts.all + HostileText.names)
  func hostile(text: String) throws {
    let caption = PlotCaption(title: text, message: text, notes: [text], identifier: text)
    let value = PlotValue(lower: 100, upper: 300)
    var up = BarPlot(
      caption: caption, unit: .money(nil), series: [text, text + "2"],
      sections: [
        BarPlot.Section(text, [BarPlot.Group(text, [BarPlot.Bar(value, notes: [text]), BarPlot.Bar(.unknown)])])
      ])
    let across = up
    up.direction = .up
    up.lines = [BarPlot.Line(text, [BarPlot.Bar(.unknown, notes: [text])])]
    let plots: [Plot] = [
      .bars(across), .bars(up),
      .lines(
        LinePlot(
          caption: caption, unit: .share,
          series: [LinePlot.Series(text, [LinePlot.Point(.year(1), value, notes: [text])])])),
      .heatMap(
        HeatMap(
          caption: caption, unit: .number, rows: [text], columns: [text],
          cells: [[HeatMap.Cell(value, notes: [text])]])),
      .tornado(
        TornadoPlot(
          caption: caption, unit: .number, baseline: 1,
          variations: [TornadoPlot.Variation(text, [TornadoPlot.Variant(text, value, notes: [text])])])),
    ]
    for plot in plots {
      let bytes = try plot.svg()
      let reading = try PlotReading(bytes)
      #expect(reading.collisions == [])
      let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
      #expect(!scalars.contains { $0 != "\n" && !$0.isPrintable })
      #expect(!reading.elements.contains { $0.name == "script" })
      #expect(reading.root.elements.first?.words == PlotSheet.words(text))
    }
  }

  @Test("the width is kept in its unit, and the shape of the sheet with it")
  func width() throws {
    var random = RandomPlots(seed: 3)
    let plot = Plot.bars(random.bars(.across, .grouped))
    for (text, sheet) in [("180mm", 180 / 25.4 * 96), ("60px", 320.0), ("5000px", 2_400), ("1000px", 1_000)] {
      let reading = try PlotReading(plot.svg(width: PictureWidth(text)))
      #expect(abs(reading.size.width - sheet) < 1e-3 && reading.root["width"] == text)
      let unit = text.suffix(2)
      let height = try #require(Double((reading.root["height"] ?? "").replacing(unit, with: "")))
      let width = try #require(Double(text.dropLast(2)))
      #expect(abs(height / width - reading.size.height / reading.size.width) < 1e-4)
    }
    #expect(try PlotReading(plot.svg()).root["width"] == "800")
  }

  @Test("a caption is changed on any sort")
  func captions() throws {
    var random = RandomPlots(seed: 1)
    for var plot in random.all() {
      plot.caption.title = "Another title"
      #expect(try PlotReading(plot.svg()).root.elements.first?.words == "Another title")
    }
  }

  @Test("values that no axis can show are refused with their names")
  func unusable() {
    func error(_ value: PlotValue) -> String {
      do throws(PlotError) {
        let bars = [BarPlot.Section("", [BarPlot.Group("Odd", [BarPlot.Bar(value)])])]
        _ = try Plot.bars(BarPlot(caption: PlotCaption(title: ""), unit: .number, series: ["s"], sections: bars)).svg()
        return ""
      } catch {
        return error.description
      }
    }
    for value in [Double.nan, .infinity, -.infinity, 1e300] { #expect(error(PlotValue(value)).contains("Odd")) }
    #expect(error(PlotValue(lower: 2, upper: 1)).contains("above its upper bound"))
    #expect(error(PlotValue(1e18)).isEmpty && error(PlotValue(1e-300)).isEmpty)
  }
}

extension Plot {
  /// Which sort of plot it is, for messages.
  fileprivate var sort: String { String("\(self)".prefix { $0 != "(" }) }
}
