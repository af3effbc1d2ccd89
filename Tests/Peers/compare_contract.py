"""The reports' shape against the JSON schema in this folder, on a seeded random table of flows."""

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
    for question in (
        ["cycles"],
        ["cycles", "--parallel", "distinct"],
        ["centrality"],
        ["centrality", "--measure", f"{every},authority", "--weight", "amount"],
    ):
        report = program.report(question[0], text, *question[1:], suffix=".csv")
        problems = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(report)]
        require(not problems, f"{' '.join(question)}: {problems}", text)
        # A schema that accepts everything would prove nothing.
        for field in ("report", "version", "isComplete", "inputs"):
            broken = {key: value for key, value in report.items() if key != field}
            require(not validator.is_valid(broken), f"the schema does not miss {field}", "")
    print("reports: as the JSON contract has them")


if __name__ == "__main__":
    main()
