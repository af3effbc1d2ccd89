"""The JSON Schema of deal books, and the reader, against each other, by the validator jsonschema.

Where the schema refuses a book, so must the reader. Where the reader refuses one for its structure, so must the schema.
"""

import collections
import copy
import json
import pathlib
import random
import re

import jsonschema

import books
from program import Program, require

# What a schema cannot see, whatever stands there; its description says so.
BEYOND_A_SCHEMA = {
    "amount-too-fine", "amount-too-large", "bounds-out-of-order", "cycle-in-extends", "cycle-in-parent",
    "cycle-in-partOf", "cycle-in-supersedes", "cycle-in-within", "dates-out-of-order", "duplicate-id",
    "duplicate-key", "duplicate-tranche", "no-rate", "same-party", "supersedes-its-whole",
    "tranches-contradict-total", "unknown-id", "unnamed-parent",
}
# Names that a careless writer of YAML or JSON would turn into something else.
HOSTILE = [
    "yes", "No", "null", "~", "1e3", "0x1F", "007", "1_000", "12:30:45", "2026-02-27", ".inf", "=", "<<", "a: b", "a #b",
    "- a", "? a", "[a]", "{a: b}", "a, b", "&a", "*a", "!a", "|", ">", "%", "@a", "`a", "'", "\"", "it's", "\\n", " a", "a ",
    "a\nb", "\n", "a\tb", "a\r\nb", "a\u0085b", "a\u2028b", "\u202ea", "\u0007", "\u00a0a", "e\u0301", "\U0001f680", "\ufffd",
    "\ue000", "\U000e0041", "\u05e9\u05dc: #", "a:", ":a", "#", "---", "...", "word " * 60 + "end", "a  b " * 50 + "c", "x" * 300,
]
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def errors(diagnostics):
    return [diagnostic for diagnostic in diagnostics if diagnostic["severity"] == "error"]


def at(book, pointer):
    """What a JSON Pointer (RFC 6901) leads to; it must lead somewhere."""
    value = book
    for step in pointer.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def is_structural(diagnostic, book):
    """Whether a schema can see what is wrong."""
    code, value = diagnostic["code"], at(book, diagnostic["pointer"] or "")
    if code in BEYOND_A_SCHEMA:
        return False
    text = value if isinstance(value, str) else ""
    if code == "bad-date":
        return not DAY.search(text)
    if code in ("bad-duration", "bad-quantity", "bad-ratio", "bad-rate"):
        return not re.search(r"[0-9]{4}", text) and " = " not in text
    if code == "unknown-currency":
        return diagnostic["pointer"] == "/currency" or not re.search(r"\b[A-Z]{3}\b", text)
    if code == "bad-id":
        return diagnostic["pointer"].isascii()
    if code == "missing-role":
        deals = book.get("deals") or {}
        is_part = any(isinstance(deal, dict) and "partOf" in deal for deal in deals.values())
        return not is_part or "parties" in (diagnostic["remedy"] or "")
    return True


def agree(label, validator, book, diagnostics, text):
    """Holds schema and reader against each other on one book; whether the schema refuses it."""
    found = errors(diagnostics)
    refusal = next(validator.iter_errors(book), None)
    if refusal is not None:
        require(found, f"{label}: only the schema refuses it: {refusal.json_path}: {refusal.message[:300]}", text)
    else:
        seen = [diagnostic for diagnostic in found if is_structural(diagnostic, book)]
        require(not seen, f"{label}: the schema does not see {seen[:1]}", text)
    return refusal is not None


def places(value, path=()):
    """Every place of a book, as the steps that lead to it."""
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, path + (key,))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places(inner, path + (index,))


def changed(book, words, source):
    """A book with one thing or two changed by chance."""
    book = copy.deepcopy(book)
    for _ in range(source.choice((1, 1, 2))):
        path = source.choice([path for path in places(book) if path] or [()])
        if not path:
            return book
        holder = book
        for step in path[:-1]:
            holder = holder[step]
        key, value = path[-1], holder[path[-1]]
        action = source.randrange(5)
        if action == 0:
            del holder[key]
        elif action == 1 and isinstance(holder, dict):
            name = source.choice([key + "x", key[1:], key.upper(), source.choice(words), "a b"])
            entries = [(name if old == key else old, inner) for old, inner in holder.items()]
            holder.clear()
            holder.update(entries)
        elif action == 2:
            holder[key] = source.choice([None, True, 5, 2026, -1, 1.5, "", [], {}, [value], {"a": value}, "a", ["a", "b"]])
        elif action == 3:
            holder[key] = source.choice(words)
        elif isinstance(value, str) and value:
            index = source.randrange(len(value))
            piece = source.choice(["", value[index] * 2, value[index].swapcase(), " ", "-", "0", "9", "x", "%", ",", "."])
            holder[key] = value[:index] + piece + value[index + 1 :]
    return book


def main():
    program = Program(__doc__)
    schema = books.schema(program)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    shipped = sorted((pathlib.Path(__file__).parents[2] / "Graphs").glob("*.yaml"))
    sound = [(case["name"], case["book"]) for case in books.cases("sound.yaml")]
    sound += [(path.name, path.read_text(encoding="utf-8")) for path in shipped]
    wrong = books.cases("wrong.yaml")
    require(len(sound) >= 30 and len(wrong) >= 80 and shipped, "too few books for a comparison", "")

    # Each sound book is one to both, in both syntaxes, and says the same to other programs in both.
    texts = [text for _, text in sound]
    for suffix, versions in (
        (".yaml", texts), (".json", [json.dumps(books.load_yaml(text), ensure_ascii=False) for text in texts])
    ):
        for (label, _), text, diagnostics in zip(sound, versions, books.check(program, versions, suffix)):
            require(not errors(diagnostics), f"{label}{suffix}: {errors(diagnostics)[:1]}", text)
            refusal = next(validator.iter_errors(books.load_yaml(text)), None)
            require(refusal is None, f"{label}{suffix}: {refusal and refusal.json_path}: {refusal}", text)
    for label, text in sound:
        as_json = books.convert(program, text, ".yaml", "json")
        as_yaml = books.convert(program, as_json, ".json", "yaml")
        require(books.convert(program, as_yaml, ".yaml", "json") == as_json, f"{label}: JSON is not written alike", text)
        value = json.loads(as_json)
        require(validator.is_valid(value), f"{label}: the schema refuses what convert writes", as_json)
        require(validator.is_valid(books.load_yaml(as_yaml)), f"{label}: the schema refuses what convert writes", as_yaml)
        spelled = lambda tree: json.loads(json.dumps(tree), parse_int=str)  # a year is a number in YAML
        require(spelled(books.load_yaml(as_yaml)) == spelled(value), f"{label}: YAML and JSON differ", as_yaml)

    # Names come through in both syntaxes, as they are.
    book = {"dealgraph": 1, "currency": "USD", "companies": {"a": {"name": "A", "aliases": HOSTILE, "note": HOSTILE[-3]}}}
    as_yaml = books.convert(program, json.dumps(book), ".json", "yaml")
    require(books.load_yaml(as_yaml) == book, "hostile names: YAML has others", as_yaml)
    require(json.loads(books.convert(program, as_yaml, ".yaml", "json")) == book, "hostile names: JSON has others", as_yaml)

    # Each wrong book is refused for the reason that is expected, and the schema says what is written beside it.
    found = books.check(program, [case["book"] for case in wrong], ".yaml")
    for case, diagnostics in zip(wrong, found):
        codes = {diagnostic["code"] for diagnostic in errors(diagnostics)}
        require(set(case["codes"]) <= codes, f"{case['name']}: the reader says {sorted(codes)}", case["book"])
        verdict = "accepts" if validator.is_valid(books.load_yaml(case["book"])) else "rejects"
        require(verdict == case["schema"], f"{case['name']}: the schema {verdict} it", case["book"])
        # What the schema cannot see, and only that, is so for a reason that is known.
        if case["schema"] == "accepts":
            known = BEYOND_A_SCHEMA | {"bad-date", "bad-duration", "bad-id", "bad-rate", "missing-role", "unknown-currency"}
            require(set(case["codes"]) <= known, f"{case['name']}: nobody says why", case["book"])

    # The same books as JSON, and books that chance has changed.
    source = random.Random(program.seed)
    words = sorted(set(re.findall(r"[A-Za-z][A-Za-z-]+", " ".join(texts)))) + ["1 USD", "40 %", "2026-02", "8 years", "2 GW"]
    values = [value for value in map(books.load_yaml, [case["book"] for case in wrong]) if isinstance(value, dict)]
    originals = [books.load_yaml(text) for text in texts[:-len(shipped)]]
    values += [changed(source.choice(originals), words, source) for _ in range(20 * program.graphs)]
    refused = 0
    for start in range(0, len(values), 500):
        some = values[start : start + 500]
        jsons = [json.dumps(value, ensure_ascii=False) for value in some]
        for index, (value, text, diagnostics) in enumerate(zip(some, jsons, books.check(program, jsons, ".json"))):
            refused += agree(f"changed book {start + index}", validator, value, diagnostics, text)
    kinds = collections.Counter("rejects" if case["schema"] == "rejects" else "accepts" for case in wrong)
    require(len(values) // 4 < refused < len(values), f"{refused} of {len(values)} changed books are refused", "")
    print(
        f"schema: {len(sound)} sound books, {kinds['rejects']} + {kinds['accepts']} wrong ones, "
        f"{len(values)} changed ones of which {refused} are refused, as jsonschema and the reader have them"
    )


if __name__ == "__main__":
    main()
