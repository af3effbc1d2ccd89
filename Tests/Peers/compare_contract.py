"""The reports' shape against the JSON schema in this folder, on a seeded random table of flows and a random book."""

import json
import pathlib
import random

import jsonschema

from program import Program, name, require


def main():
    program = Program(__doc__)
    schema = json.loads((pathlib.Path(__file__).parent / "reports.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    source = random.Random(program.seed)
    rows = [f"{name(source.randrange(12))},{name(source.randrange(12))},{source.randint(1, 10**6)}" for _ in range(60)]
    text = "source,target,amount\n" + "\n".join(rows) + "\n"
    every = "inDegree,outDegree,inStrength,outStrength,pageRank,betweenness,harmonicCloseness,eigenvector,katz,hub"
    every += ",closeness,coreNumber"
    for question in (
        ["cycles"],
        ["cycles", "--parallel", "distinct"],
        ["concentration"],
        ["circularity"],
        ["circularity", "--limit", "2"],
        ["centrality"],
        ["centrality", "--of-flows"],
        ["centrality", "--of-flows", "--weight", "amount", "--top", "0"],
        ["components"],
        ["components", "--top", "0", "--members", "2"],
        ["communities"],
        ["communities", "--top", "0", "--members", "2", "--directed", "--weight", "amount", "--resolution", "1.5"],
        ["paths", "--from", name(0), "--to", name(1)],
        ["paths", "--from", name(0), "--to", name(1), "--rank", "amount", "--limit", "0"],
        ["centrality", "--measure", f"{every},authority", "--weight", "amount"],
        ["centrality", "--measure", "pageRank", "--seeds", rows[0].partition(",")[0]],
    ):
        report = program.report(question[0], text, *question[1:], suffix=".csv")
        check(validator, report, question, text, ("report", "version", "isComplete", "inputs"))
    report = program.report("benchmark", text, "--repeat", "1", suffix=".csv")
    check(validator, report, ["benchmark"], text, ("report", "vertices", "edges", "threads", "kernels"))
    text = (pathlib.Path(__file__).parents[2] / "Graphs" / "openai-2026.yaml").read_text()
    for question in (["coverage", "--of", "openai"], ["coverage", "--of", "openai", "--assume", "growth=50%"]):
        report = program.report(question[0], text, *question[1:], suffix=".yaml")
        check(validator, report, question, text, ("report", "years", "runOut", "assumptions", "suppliers"))
    for question in (["sensitivity"], ["sensitivity", "--question", "coverage", "--of", "openai"]):
        report = program.report(question[0], text, *question[1:], suffix=".yaml")
        check(validator, report, question, text, ("report", "question", "trials", "conclusions"))
    for _ in range(20):
        text = book(source)
        question = ["circularity", "--over-time"]
        report = program.report(question[0], text, *question[1:], suffix=".yaml")
        check(validator, report, question, text, ("report", "bases", "firms", "legs", "loops", "breaking", "days"))
        question = ["concentration", "--basis", "rumored"]
        report = program.report(question[0], text, *question[1:], suffix=".yaml")
        check(validator, report, question, text, ("report", "count", "merged", "rows"))
        question = ["sensitivity", "--basis", "rumored", "--question", "concentration"]
        report = program.report(question[0], text, *question[1:], suffix=".yaml")
        check(validator, report, question, text, ("report", "question", "trials", "conclusions"))
        plain = program.report("concentration", text, "--basis", "rumored", suffix=".yaml")
        for scenario in (["--without", "deal:d0"], ["--assume", "d0.status=paid"]):
            question = ["concentration", "--basis", "rumored", *scenario]
            report = program.report(question[0], text, *question[1:], suffix=".yaml")
            check(validator, report, question, text, ("report", "rows"))
            check_what_if(report, plain, question, text)
        for day in DAYS[:3]:
            question = ["diff", "--from", day, "--all"]
            report = program.report(question[0], text, *question[1:], suffix=".yaml")
            check(validator, report, question, text, ("report", "inputs", "added", "changed", "dropped", "totals"))
            check_difference(report, question, text)
    print("reports: as the JSON contract has them")


def check(validator, report, question, text, fields):
    problems = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(report)]
    require(not problems, f"{' '.join(question)}: {problems}", text)
    # A schema that accepts everything would prove nothing.
    for field in fields:
        broken = {key: value for key, value in report.items() if key != field}
        require(not validator.is_valid(broken), f"the schema does not miss {field}", "")


def check_what_if(report, plain, question, text):
    """The plain answer inside the other one is the plain answer, and no difference is none."""
    words = " ".join(question)
    require(report["whatIf"]["plain"] == plain, f"{words}: the plain answer differs from the one asked for alone", text)
    for difference in report["whatIf"]["differences"]:
        require(difference["before"] != difference["after"], f"{words}: {difference} is no difference", text)


def check_difference(report, question, text):
    """What the schema cannot say: each deal in one list, each source cited, each claim new and of its day."""
    words = " ".join(question)
    changes = [change for kind in ("added", "changed", "dropped") for change in report[kind]]
    deals = [change["id"] for change in changes if change["entry"] == "deal"] + report["unchanged"]
    require(len(deals) == len(set(deals)), f"{words}: a deal in two lists", text)
    sides = {"before": report["from"]["sources"], "after": report["to"]["sources"]}
    cited = {side: {source["id"] for source in sources} for side, sources in sides.items()}
    for change in changes:
        for field in change["fields"]:
            require(field["claims"], f"{words}: {change['id']}.{field['field']} cites nothing", text)
            for side in ("before", "after"):
                value = field[side] or {"sources": [], "contradictedBy": []}
                named = set(value["sources"] + value["contradictedBy"])
                require(named <= cited[side], f"{words}: {named} are not among the sources", text)
    for day in report["story"]:
        for change in day["changes"]:
            days = [claim["knownOn"] for field in change["fields"] for claim in field["claims"]]
            require(all(known <= day["day"] for known in days), f"{words}: {day['day']} cites {days}", text)


DAYS = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"]


def book(source):
    """A made-up book: investments that sources tell of in several ways, and a fact."""
    lines = ["dealgraph: 1", "currency: USD", "example: true", "sources:"]
    lines += [f"  s{i}: {{publisher: Example, title: Example {i}, date: {day}}}" for i, day in enumerate(DAYS)]
    lines += ["companies:"] + [f"  c{i}: {{name: Example {i}}}" for i in range(4)] + ["facts:", "  f:"]
    lines += ["    company: c0", "    kind: revenue", "    period: 2025", "    nature: actual", "    claims:"]
    lines += [f"      - {{source: s{i}, value: {source.randint(1, 3)} bn USD}}" for i in range(len(DAYS))]
    lines += ["deals:"]
    statuses = ["rumored", "negotiating", "announced", "conditional", "committed", "declined", "terminated"]
    amounts = ["{} USD", "at most {} USD", "about {} USD", "at least {} USD"]
    for deal in range(source.randint(1, 6)):
        investor, investee = source.sample(range(4), 2)
        lines += [f"  d{deal}:", "    kind: investment", f"    investor: c{investor}", f"    investee: c{investee}"]
        lines += ["    claims:"]
        for i in sorted(source.sample(range(len(DAYS)), source.randint(1, 3))):
            amount = source.choice(amounts).format(source.randint(1, 9))
            lines += [f"      - {{source: s{i}, status: {source.choice(statuses)}, amount: {amount}}}"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
