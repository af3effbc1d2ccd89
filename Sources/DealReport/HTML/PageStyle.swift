import DealDiagram

/// How pages look: the colors of the pictures, light or dark as the reader has set it or chooses, and black on white on paper.
enum PageStyle {
  /// The style sheet, the same in every page.
  static let text =
    "\n" + [lightColors, adaptiveColors, pictureColors, layout, tables, paper].joined(separator: "\n") + "\n"

  /// What each color is for, and which one of the pictures it is.
  private static let roles: KeyValuePairs = [
    "paper": "paper", "ink": "ink", "quiet": "quietInk", "panel": "panel", "glow": "glow", "link": "blue",
    "caution": "orange", "severe": "seal", "edge": "gray",
  ]

  private static func declarations(_ value: (AdaptiveColor) -> String) -> String {
    roles.compactMap { role in AdaptiveColor.named(role.value).map { "--\(role.key): \(value($0));" } }
      .joined(separator: " ")
  }

  /// For programs that cannot choose between two colors.
  private static let lightColors = ":root { color-scheme: light dark; \(declarations { "\($0.light)" }) }"

  private static let adaptiveColors = """
    @supports (color: light-dark(#000, #fff)) { :root { \(declarations { "light-dark(\($0.light), \($0.dark))" }) } }
    :root:has(.light:checked) { color-scheme: light; }
    :root:has(.dark:checked) { color-scheme: dark; }
    """

  /// The dark shades of pictures; attributes of the drawing itself hold the light ones.
  private static let pictureColors = AdaptiveColor.ofPictures.map { color in
    let light = color.light.description.lowercased()
    return ["fill", "stroke"].map { name in
      "svg [\(name)=\"\(light)\"] { \(name): light-dark(\(light), \(color.dark.description.lowercased())); }"
    }.joined(separator: "\n")
  }.joined(separator: "\n")

  private static let layout = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
      font-variant-numeric: lining-nums tabular-nums; overflow-wrap: break-word;
    }
    .page { max-width: 84rem; margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3rem) 5rem; }
    h1, h2, h3 { line-height: 1.2; text-wrap: balance; letter-spacing: -0.01em; }
    h1 { font-size: clamp(1.75rem, 1.2rem + 2.2vw, 2.75rem); margin: 0 0 1rem; max-width: 26ch; letter-spacing: -0.02em; }
    h2 { font-size: 1.5rem; margin: 0 0 0.75rem; padding-top: 1rem; border-top: 3px solid var(--ink); }
    h3 { font-size: 1.1rem; margin: 0 0 0.5rem; }
    section { margin: 0 0 3.5rem; scroll-margin-top: 1rem; }
    section:has(+ .part) { margin-bottom: 1.75rem; }
    section.part + section:not(.part) { margin-top: 3.5rem; }
    p, ul, dl { max-width: 68ch; margin: 0 0 1rem; }
    p, li, dt, dd, td, th, figcaption { unicode-bidi: plaintext; text-align: left; }
    main ul, main ol { padding-left: 1.2em; }
    li { margin-bottom: 0.4rem; }
    dt { font-weight: 600; margin-top: 1rem; }
    dd { margin: 0.15rem 0 0; }
    .about p { margin: 0 0 0.25rem; }
    .about, .summary, .faint, figcaption { color: var(--quiet); }
    .caution { color: var(--caution); }
    .severe { color: var(--severe); }
    a { color: var(--link); text-decoration-thickness: 0.06em; text-underline-offset: 0.15em; }
    a:hover { text-decoration-thickness: 0.14em; }
    :focus-visible { outline: 3px solid var(--severe); outline-offset: 2px; border-radius: 2px; }
    main:focus { outline: none; }
    :target { background: var(--glow); }
    section:target { background: none; }
    .skip { position: absolute; left: 1rem; top: -5rem; padding: 0.6rem 1rem; background: var(--paper); z-index: 2; }
    .skip:focus { top: 0.5rem; }
    .unseen, .choice input { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .label { font-weight: 600; margin-bottom: 0.5rem; }
    .choice { display: inline-flex; align-items: center; margin: 0; padding: 0; border: 0; font-size: 0.8125rem; }
    .about + .choice { margin-top: 1.25rem; }
    .choice legend { float: left; padding: 0 0.75rem 0 0; color: var(--quiet); }
    .choice label { position: relative; }
    .choice span {
      display: block; padding: 0.25rem 0.75rem; border: 1px solid var(--edge); margin-left: -1px; cursor: pointer;
    }
    .choice input:checked + span { background: var(--ink); color: var(--paper); border-color: var(--ink); }
    .choice input:focus-visible + span { outline: 3px solid var(--severe); outline-offset: 2px; }
    header { margin-bottom: 3rem; }
    nav { font-size: 0.9375rem; margin-bottom: 3.5rem; }
    nav ol { list-style: none; margin: 0; padding: 0; }
    nav ol ol { padding-left: 1rem; font-size: 0.875rem; }
    nav li { margin: 0.3rem 0; }
    nav a { text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    figure { margin: 0 0 2rem; }
    .picture { overflow: auto; border: 1px solid var(--edge); background: var(--paper); }
    .picture svg { display: block; }
    .picture a:hover { text-decoration: underline; }
    figure:not(:has(.whole:checked)) svg { width: 100%; min-width: 56rem; height: auto; }
    figure:has(.whole:checked) .picture { max-height: 85vh; }
    figcaption { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: baseline; justify-content: space-between; margin-top: 0.5rem; font-size: 0.875rem; }
    @media (min-width: 75rem) {
      .page { display: grid; grid-template: auto 1fr / 13rem minmax(0, 1fr); column-gap: 3.5rem; }
      header { grid-column: 1 / -1; }
      nav { position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow: auto; }
    }
    """

  private static let tables = """
    .scroll { overflow: auto; margin: 0 0 1.5rem; }
    .long { max-height: min(44rem, 85vh); border-bottom: 1px solid var(--edge); }
    table { border-collapse: collapse; width: 100%; font-size: 0.875rem; line-height: 1.4; }
    caption { text-align: left; font-weight: 600; padding: 0 0 0.5rem; }
    th, td { padding: 0.45rem 1.25rem 0.45rem 0; vertical-align: top; border-bottom: 1px solid color-mix(in srgb, var(--edge) 45%, var(--paper)); }
    th:last-child, td:last-child { padding-right: 0.25rem; }
    thead th { vertical-align: bottom; font-weight: 600; border-bottom: 2px solid var(--ink); background: var(--paper); }
    .long thead th { position: sticky; top: 0; z-index: 1; }
    tbody th { font-weight: 500; }
    tbody th:not(.number) { min-width: 9rem; }
    td { min-width: 4.5rem; max-width: 34rem; }
    @media (min-width: 48rem) {
      tbody th, thead th:first-child { position: sticky; left: 0; background: var(--paper); }
      .long thead th:first-child { z-index: 2; }
    }
    .number { text-align: right; white-space: nowrap; }
    .short { white-space: nowrap; }
    .wordy { min-width: 17rem; }
    tr { scroll-margin-top: 4rem; }
    tr:target > * { background: var(--glow); }
    thead button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; text-align: inherit; cursor: pointer; }
    thead button::after { content: "\\00a0\\2195" / ""; color: var(--quiet); font-weight: 400; }
    [aria-sort="ascending"] button::after { content: "\\00a0\\2191" / ""; color: var(--ink); }
    [aria-sort="descending"] button::after { content: "\\00a0\\2193" / ""; color: var(--ink); }
    """

  private static let paper = """
    @page { size: A4; margin: 16mm 14mm; }
    @media print {
      :root { color-scheme: light !important; }
      body { font-size: 9.5pt; }
      .page { display: block; max-width: none; padding: 0; }
      .skip, .choice, nav, thead button::after { display: none; }
      .scroll, .long, .picture { max-height: none; overflow: visible; border: 0; }
      th, .long thead th { position: static !important; }
      table { font-size: 7.5pt; }
      td, tbody th:not(.number) { min-width: 0; }
      thead { display: table-header-group; break-inside: avoid; }
      thead button { display: contents; }
      section { margin-bottom: 2rem; }
      tr, figure { break-inside: avoid; }
      h2, h3, caption { break-after: avoid; }
      .picture svg, figure:not(:has(.whole:checked)) svg { width: 100%; min-width: 0; height: auto; max-height: 215mm; }
      .number { white-space: normal; }
      .wordy { min-width: 0; width: 32%; }
      .short { white-space: normal; }
      th, td { padding-right: 0.6rem; }
      a { color: inherit; text-decoration-color: var(--edge); }
    }
    """
}
