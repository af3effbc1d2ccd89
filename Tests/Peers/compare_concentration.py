"""Shares and the Herfindahl–Hirschman index of random tables against fractions, and their bounds against every corner."""

import fractions
import itertools
import random

from program import Program, name, require


def main():
    program = Program(__doc__)
    source = random.Random(program.seed)
    compared = 0
    for _ in range(60):
        rows = [(name(source.randrange(5)), name(source.randrange(5)), source.choice([0, 1, 2, 5, 40, None])) for _ in range(12)]
        text = "source,target,amount\n" + "".join(f"{s},{t},{'' if a is None else a}\n" for s, t, a in rows if s != t)
        report = program.report("concentration", text, "--side", "payers,payees", "--limit", "0", suffix=".csv")
        for row in report["rows"]:
            ours, theirs = (0, 1) if row["side"] == "payees" else (1, 0)
            parties = {}
            for flow in rows:
                if flow[ours] == row["company"] and flow[0] != flow[1]:
                    known, isUnknown = parties.get(flow[theirs], (0, False))
                    parties[flow[theirs]] = (known + (flow[2] or 0), isUnknown or flow[2] is None)
            require({party["company"] for party in row["parties"]} == set(parties), f"parties of {row['company']}", text)
            compare(row, parties, text)
            compared += 1
    require(compared > 200, "too few sides", "")
    print(f"concentration: {compared} sides as fractions have them")


def compare(row, parties, text):
    """An unknown amount stands for anything up to a number that is as good as endless."""
    endless = 10**15
    choices = [(known, endless) if isUnknown else (known,) for known, isUnknown in parties.values()]
    corners = [corner for corner in itertools.product(*choices)]
    certain = sum(known for known, _ in parties.values())
    if certain == 0:
        require(row["index"] is None, f"an index of nothing certain: {row['company']}", text)
        return
    index = [sum(fractions.Fraction(part, sum(corner)) ** 2 for part in corner) for corner in corners]
    require(abs(row["index"]["atMost"] - float(max(index))) < 1e-9, f"the greatest index of {row['company']}", text)
    require(row["index"]["atLeast"] <= float(min(index)) + 1e-9, f"the least index of {row['company']}", text)
    if len(corners) == 1:
        require(abs(row["index"]["atLeast"] - float(index[0])) < 1e-9, f"the index of {row['company']}", text)
    places = list(parties)
    for party in row["parties"]:
        place = places.index(party["company"])
        shares = [fractions.Fraction(corner[place], sum(corner)) for corner in corners]
        require(abs(party["share"]["atLeast"] - float(min(shares))) < 1e-9, f"the least share of {party['company']}", text)
        require(abs(party["share"]["atMost"] - float(max(shares))) < 1e-9, f"the greatest share of {party['company']}", text)


if __name__ == "__main__":
    main()
