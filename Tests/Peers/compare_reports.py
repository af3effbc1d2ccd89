"""Reports as pages in a browser: for readers without sight or pointer, without a script, on paper, and from hostile texts.

Where there is no browser, the pages are only written.
"""

import base64
import json
import pathlib
import subprocess
import tempfile

import browser
from compare_browser import PAYLOADS, RUN, SHAPES, book
from program import Program, require

FIRST = pathlib.Path(__file__).resolve().parents[2] / "Graphs" / "openai-2026.yaml"
AUDIT = (pathlib.Path(__file__).resolve().parent / "audit_page.js").read_text()
EMPTY = {"dealgraph": 1, "currency": "USD", "sources": {"s": {"publisher": "Nobody", "title": "Nothing", "date": "2026-01-02"}}, "companies": {}, "deals": {}}
# How many fields, links, buttons and regions are walked through by the key.
STEPS = 150


def write(program, folder, name, text, *options):
    """The page of a report on a book."""
    path, page = folder / f"{name}{'.json' if text.startswith('{') else '.yaml'}", folder / f"{name}.html"
    path.write_text(text)
    run = subprocess.run(
        [program.path, "report", path, "-o", page, "--quiet", *options], capture_output=True, text=True, timeout=120)
    require(run.returncode == 0, f"{name}: exit {run.returncode}: {run.stderr}", text)
    return page


def check_quiet(window, name, page):
    """Nothing went wrong, and nothing but the page was asked for."""
    require(not window.complaints(), f"{name}: {window.complaints()[:3]}", str(page))
    require(window.requests() == [page.resolve().as_uri()], f"{name}: {window.requests()[:3]}", str(page))


def check_page(window, name, page):
    """The page in both colors and on two widths."""
    for width in (1280, 400):
        window.prefer("light")
        window.open(page, width=width)
        for scheme in ("light", "dark"):
            window.prefer(scheme)
            problems = window.evaluate(AUDIT)
            require(not problems, f"{name}, {scheme}, {width}: {problems[:5]}", str(page))
        wide = window.evaluate("[document.scrollingElement.scrollWidth, innerWidth]")
        require(wide[0] <= wide[1], f"{name}: {wide[0]} wide in a window of {wide[1]}", str(page))
        check_quiet(window, name, page)


def check_appearance(window, page):
    """The switch between light and dark holds whatever the reader prefers."""
    window.open(page)
    colors = {}
    for preferred in ("light", "dark"):
        window.prefer(preferred)
        for choice in ("system", "light", "dark"):
            script = f"document.querySelector('.{choice}').click(); [getComputedStyle(document.body).backgroundColor, document.querySelector('svg [fill=\"#ffffff\"]') && getComputedStyle(document.querySelector('svg [fill=\"#ffffff\"]')).fill].join(' ')"
            colors[preferred, choice] = window.evaluate(script)
    light, dark = colors["light", "light"], colors["light", "dark"]
    require(light != dark, f"light and dark are the same: {light}", str(page))
    expected = {"system": {"light": light, "dark": dark}, "light": {"light": light, "dark": light}, "dark": {"light": dark, "dark": dark}}
    for (preferred, choice), color in colors.items():
        require(color == expected[choice][preferred], f"{choice} for who prefers {preferred}: {color}", str(page))
    window.prefer("light")


COLUMN = """
(() => {{
  const table = document.querySelectorAll("table[data-sortable]")[{table}];
  const head = table.tHead.rows[0].cells[{column}];
  return {{
    sort: head.getAttribute("aria-sort"), sorted: table.querySelectorAll("[aria-sort]").length,
    rows: [...table.tBodies[0].rows].map((row) => [row.cells[{column}].dataset.order ?? null, row.cells[{column}].textContent]),
  }};
}})()
"""


def check_sorting(window, page):
    """Every column of every table, by a click and by the key."""
    window.open(page)
    sizes = window.evaluate("[...document.querySelectorAll('table[data-sortable]')].map((table) => table.tHead.rows[0].cells.length)")
    require(sizes, "no table can be put in order", str(page))
    unlabeled = window.evaluate("document.querySelectorAll('table:not([data-sortable]) button').length")
    require(unlabeled == 0, "a table that must stay as it is has buttons", str(page))
    for table, count in enumerate(sizes):
        for column in range(count):
            before = window.evaluate(COLUMN.format(table=table, column=column))
            head = f"document.querySelectorAll('table[data-sortable]')[{table}].tHead.rows[0].cells[{column}].querySelector('button')"
            told = []
            for turn in range(2):
                if turn == 0:
                    window.evaluate(f"{head}.click()")
                else:
                    window.evaluate(f"{head}.focus()")
                    window.press("Enter", 13)
                after = window.evaluate(COLUMN.format(table=table, column=column))
                require(after["sorted"] == 1 and after["sort"] in ("ascending", "descending"), f"aria-sort: {after['sort']}", str(page))
                require(sorted(map(str, after["rows"])) == sorted(map(str, before["rows"])), "rows were lost", str(page))
                told.append(after["sort"])
                numbers = [None if order is None else float(order) for order, _ in after["rows"]]
                if any(number is not None for number in numbers):
                    known = [number for number in numbers if number is not None]
                    require(numbers[:len(known)] == known, f"what is not known is not last: {numbers}", str(page))
                    require(known == sorted(known, reverse=after["sort"] == "descending"), f"{after['sort']}: {known}", str(page))
            require(set(told) == {"ascending", "descending"}, f"two turns: {told}", str(page))


FOCUS = """
(() => {
  const part = document.activeElement;
  if (!part || part === document.body) return null;
  const shown = part.matches("input") ? part.nextElementSibling : part;
  const style = getComputedStyle(shown);
  const box = shown.getBoundingClientRect();
  return {
    name: part.localName + " " + (part.textContent.trim().slice(0, 30) || part.className), isSeen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    isInside: box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
  };
})()
"""


def check_keyboard(window, page):
    """Each step of the key lands on something that shows it; the first leads past the contents."""
    window.open(page)
    count = window.evaluate("document.querySelectorAll('a, button, [tabindex=\"0\"], input:checked, input[type=checkbox]').length")
    for step in range(min(STEPS, count)):
        window.press("Tab", 9)
        focus = window.evaluate(FOCUS)
        require(focus is not None, f"step {step} of {count} lands nowhere", str(page))
        require(focus["isSeen"] and focus["isInside"], f"step {step}: {focus}", str(page))
        if step == 0:
            window.press("Enter", 13)
            require(window.evaluate("document.activeElement.localName") == "main", "the first link does not lead to the content", str(page))
            window.evaluate("document.querySelector('.skip').focus()")


def check_without_script(window, page):
    """All words stand there without a script, and nothing that would do nothing."""
    window.open(page)
    words = "document.querySelector('main').textContent.replace(/\\s+/g, ' ')"
    with_script = window.evaluate(words)
    window.ask("Emulation.setScriptExecutionDisabled", value=True)
    window.open(page)
    require(window.evaluate("document.querySelectorAll('button').length") == 0, "buttons without a script", str(page))
    require(window.evaluate(words) == with_script, "other words without a script", str(page))
    window.ask("Emulation.setScriptExecutionDisabled", value=False)


def check_paper(window, page):
    """Paper has all rows, on white, and no controls."""
    window.open(page)
    window.prefer("dark", media="print")
    shown = window.evaluate(
        "({cut: [...document.querySelectorAll('.scroll, .picture')].filter((part) => getComputedStyle(part).overflow !== 'visible').length,"
        " controls: [...document.querySelectorAll('.choice, nav, .skip')].filter((part) => getComputedStyle(part).display !== 'none').length,"
        " paper: getComputedStyle(document.body).backgroundColor})")
    require(shown == {"cut": 0, "controls": 0, "paper": "rgb(255, 255, 255)"}, f"on paper: {shown}", str(page))
    window.prefer("light")
    paper = base64.b64decode(window.ask("Page.printToPDF", preferCSSPageSize=True)["data"])
    require(paper.startswith(b"%PDF") and paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") > 3, "no pages", str(page))


def main():
    program = Program(__doc__)
    texts = [shape.replace("{}", payload) for payload in PAYLOADS for shape in SHAPES]
    path = browser.installed()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        first = FIRST.read_text()
        pages = {
            "english": write(program, folder, "english", first), "french": write(program, folder, "french", first, "--language", "fr", "--basis", "conditional"),
            "empty": write(program, folder, "empty", json.dumps(EMPTY)), "paid": write(program, folder, "paid", first, "--basis", "paid", "--limit", "3"),
        }
        hostile = [
            write(program, folder, f"hostile{start}", json.dumps(book(texts[start:start + 13])), "--basis", "conditional", "--title", texts[start])
            for start in range(0, len(texts), 13)
        ]
        again = write(program, folder, "second-run", first)
        require(again.read_bytes().replace(b"second-run", b"english") == pages["english"].read_bytes(), "two runs differ", str(again))
        if path is None:
            print(f"reports: {len(pages) + len(hostile)} written; no browser here, so none was opened")
            return
        with browser.Browser(path) as window:
            for name, page in pages.items():
                check_page(window, name, page)
            check_appearance(window, pages["english"])
            check_sorting(window, pages["english"])
            check_keyboard(window, pages["french"])
            check_without_script(window, pages["english"])
            check_paper(window, pages["english"])
            for page in hostile:
                window.open(page)
                require(not window.evaluate(AUDIT), f"{page.name}: {window.evaluate(AUDIT)[:3]}", str(page))
                require(window.evaluate("document.documentElement.dataset.ran") is None, f"{page.name}: something ran", str(page))
                check_quiet(window, page.name, page)
            # Were a text to get through, the policy would stop it; without the policy it runs.
            control = folder / "control.html"
            page = pages["english"].read_text()
            for policy, expected in ((True, None), (False, "yes")):
                text = page if policy else page.replace("http-equiv=\"Content-Security-Policy\"", "name=\"none\"")
                control.write_text(text.replace("<main", f"<script>{RUN}</script><main"))
                window.open(control)
                require(window.evaluate("document.documentElement.dataset.ran") == expected, f"the policy: {policy}", text)
            # What an audit must find, it finds.
            faults = [
                ("<h2>", "<h4>"), ("scope=\"col\"", ""), ("lang=\"en\"", ""),
                ("href=\"#part-loops\"", "href=\"#nowhere\""), ("id=\"part-loops\"", "id=\"part-deals\""), ("--quiet: light-dark(#55606E", "--quiet: light-dark(#BBBBBB"),
            ]
            for right, wrong in faults:
                require(right in page, f"no {right} in the page", page[:2000])
                control.write_text(page.replace(right, wrong).replace("http-equiv=\"Content-Security-Policy\"", "name=\"none\""))
                window.open(control)
                require(window.evaluate(AUDIT), f"the audit does not see {wrong}", wrong)
    print(f"reports: {len(pages)} pages for all readers, {len(hostile)} of hostile texts in which nothing ran, in {pathlib.Path(path).name}")


if __name__ == "__main__":
    main()
