"""Pictures of books and tables in which every text is hostile, read as XML, and run in a browser where there is one.

Nothing that a text holds may become an element, an attribute or an address, and nothing may run.
"""

import json
import pathlib
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree

from program import Program, require

# What runs marks the document.
RUN = "document.documentElement.setAttribute('data-ran','yes')"
PAYLOADS = [
    f"<script>{RUN}</script>", f"<SCRIPT>{RUN}</SCRIPT>", f"</title><script>{RUN}</script>", f"</text><script>{RUN}</script>",
    f"</style><script>{RUN}</script>", f"]]><script>{RUN}</script>", f"--><script>{RUN}</script>", f"?><script>{RUN}</script>",
    f"<svg onload=\"{RUN}\"/>", f"<image href=x onerror=\"{RUN}\"/>", f"<img src=x onerror=\"{RUN}\">",
    f"<a xlink:href=\"javascript:{RUN}\">x</a>", f"<animate onbegin=\"{RUN}\" attributeName=x dur=1s/>",
    f"<foreignObject><iframe srcdoc=\"<script>parent.{RUN}</script>\"/></foreignObject>", f"<set onbegin=\"{RUN}\"/>",
    f"\" onload=\"{RUN}", f"' onload='{RUN}", f"\" onmouseover=\"{RUN}\" x=\"", f"javascript:{RUN}", f"data:text/html,<script>{RUN}</script>",
    f"&lt;script&gt;{RUN}&lt;/script&gt;", f"&#60;script&#62;{RUN}&#60;/script&#62;", f"&amp;lt;script&amp;gt;{RUN}",
    f"\\\"><script>{RUN}</script>", f"\\\\N\\G\\L<script>{RUN}</script>", f"<!ENTITY x SYSTEM \"file:///etc/passwd\">&x;",
    "<<TABLE><TR><TD><IMG SRC=\"/etc/passwd\"/></TD></TR></TABLE>>", "<B>bold</B>", "}; n0 [image=\"/etc/passwd\"]; {",
    "\" shapefile=\"/etc/passwd", "@import url(//example.com/x.css)", "url(javascript:1)", "expression(1)", "\u202e<script>\u202c",
    f"%3Cscript%3E{RUN}", f"\u0000<script>{RUN}</script>".replace("\u0000", "\u0001"), f"<script\u2028>{RUN}</script>",
]
SHAPES = [
    "{}", "a {}", "{} b", "{}{}", "é{}東", "\"{}\"", "'{}'", "<{}>", "&{};", "\\{}",
]
NAMESPACE = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "style", "g", "a", "path", "polygon", "polyline", "ellipse", "text"}
SCHEMES = ("http://", "https://", "mailto:")


def book(texts):
    """A book with a loop in which each text that can be hostile is one of these."""
    take = iter(texts * 20).__next__
    parties = {f"c{index}": {"name": take(), "aliases": [f"alias {index} {take()}"]} for index in range(3)}
    sources = {"s": {"publisher": take(), "authors": [take()], "title": take(), "date": "2026-01-02", "url": "https://example.com/?q=%3Cscript%3E"}}
    deals = {}
    for index in range(3):
        claim = {"source": "s", "date": "2026-01-02", "status": "conditional", "amount": "5 bn USD", "condition": take()}
        deals[f"d{index}"] = {
            "kind": "investment", "title": take(), "investor": f"c{index}", "investee": f"c{(index + 1) % 3}", "claims": [claim],
        }
    return {"dealgraph": 1, "title": take(), "currency": "USD", "sources": sources, "companies": parties, "deals": deals}


def check_document(text, label):
    """What stands in a picture, as a reader of XML sees it."""
    require("<!DOCTYPE" not in text and "<!ENTITY" not in text, f"{label}: a document type", text)
    for element in xml.etree.ElementTree.fromstring(text).iter():
        name = element.tag.removeprefix(NAMESPACE)
        require(name in ELEMENTS, f"{label}: an element {name}", text)
        for attribute, value in element.attrib.items():
            attribute = attribute.rpartition("}")[2]
            require(not attribute.lower().startswith("on"), f"{label}: an attribute {attribute}", text)
            require(attribute != "href" or value.startswith(SCHEMES), f"{label}: an address {value}", text)
            require(attribute not in ("src", "style", "image"), f"{label}: an attribute {attribute}", text)


def opened(browser, path, page):
    """What a browser makes of a page, after its scripts had time to run."""
    path.write_text(page)
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000", "--dump-dom", path.as_uri()]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300)
    require(run.returncode == 0 and "<svg" in run.stdout, f"the browser did not open {path.name}: {run.stderr[-500:]}", page)
    return run.stdout


def main():
    program = Program(__doc__)
    texts = [shape.replace("{}", payload) for payload in PAYLOADS for shape in SHAPES]
    browser = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
    documents = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        inputs = [(f"book {start}", ".json", json.dumps(book(texts[start:start + 13]))) for start in range(0, len(texts), 13)]
        rows = "".join('"{}","{}",5\n'.format(a.replace('"', '""'), b.replace('"', '""')) for a, b in zip(texts[::9], texts[4::9]))
        inputs.append(("table", ".csv", "source,target,amount\n" + rows))
        for label, suffix, text in inputs:
            path, picture = folder / f"input{suffix}", folder / "picture.svg"
            path.write_text(text)
            options = ["--basis", "conditional", "--theme", "auto"] if suffix == ".json" else ["--force"]
            run = subprocess.run(
                [program.path, "diagram", path, "-o", picture, "--quiet", *options], capture_output=True, text=True, timeout=120)
            require(run.returncode == 0, f"{label}: exit {run.returncode}: {run.stderr}", text)
            document = picture.read_text()
            check_document(document, label)
            documents.append(document)
        if browser is None:
            print(f"hostile texts: {len(texts)} drawn in {len(documents)} pictures; no browser here, so none was opened")
            return
        # As files of their own, and within a page.
        pages = [("picture.svg", document) for document in documents]
        pages.append(("page.html", "<!DOCTYPE html><body>" + "".join(document.partition("?>")[2] for document in documents)))
        for name, page in [pages[0], pages[len(pages) // 2], *pages[-2:]]:
            require("data-ran=" not in opened(browser, folder / name, page), f"{name}: something ran", page)
        # What would run is seen to run.
        control = f"<!DOCTYPE html><body><svg></svg>{PAYLOADS[0]}"
        require("data-ran=" in opened(browser, folder / "control.html", control), "the browser runs no script at all", control)
    print(f"hostile texts: {len(texts)} drawn in {len(documents)} pictures, and nothing ran in {pathlib.Path(browser).name}")


if __name__ == "__main__":
    main()
