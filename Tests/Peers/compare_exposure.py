"""Exposures along all chains of random networks of loans against numpy and a search through all chains; the shape of the reports against the schema."""

import itertools
import json
import pathlib
import random

import jsonschema
import numpy

from compare_contract import check
from program import Program, name, require

FIELDS = ("report", "of", "to", "direct", "paths", "scaled")


def main():
    program = Program(__doc__)
    schema = json.loads((pathlib.Path(__file__).parent / "reports.schema.json").read_text())
    validator = jsonschema.Draft202012Validator(schema)
    totals, endless = 0, 0
    for index in range(program.graphs):
        source = random.Random(program.seed * 100 + index)
        network = Network(source)
        text = network.text()
        failing = source.choice(sorted({borrower for _, borrower, _, _ in network.loans}))
        question = ["exposure", "--to", name(failing), "--base", "equity", "--limit", "0"]
        report = program.report(question[0], text, *question[1:], suffix=".yaml")
        matrix = program.report("exposure", text, "--matrix", "--base", "equity", suffix=".yaml")
        if index < 10:
            check(validator, report, question, text, FIELDS)
            check(validator, matrix, ["exposure", "--matrix"], text, ("report", "base", "bases", "matrices"))
        losses = {loss["of"]: loss for loss in report["scaled"]["losses"]}
        cells = {(cell["of"], cell["to"]): cell for cell in matrix["matrices"][0]["cells"]}
        for loser in range(network.count):
            if loser == failing:
                continue
            loss = losses.get(name(loser))
            low, high = (network.total(loser, failing, end) for end in (0, 1))
            if loss is None:
                require(high == 0, f"no loss of {name(loser)}", text)
                continue
            cell = cells[name(loser), name(failing)]
            require(all(cell[key] == loss[key] for key in loss if key.startswith("total")), "the matrix differs", text)
            if low is None:
                require(not loss["hasTotal"] and loss["loops"], f"a total of {name(loser)}", text)
                endless += 1
                continue
            near(loss["totalAtLeast"], low, f"least total of {name(loser)}", text)
            if high is None:
                require(loss["totalAtMost"] is None and loss["loops"], f"greatest total of {name(loser)}", text)
            else:
                near(loss["totalAtMost"], high, f"greatest total of {name(loser)}", text)
            compare_chains(network, loss, loser, failing, text)
            totals += 1
    require(totals > 2 * program.graphs and endless > 0, "too few totals", "")
    print(f"exposure: {totals} totals as numpy has them, {endless} loops without one")


class Network:
    """Loans among some firms, each with bounds, and the equity of most of them."""

    def __init__(self, source):
        self.count = source.randint(3, 7)
        pairs = [pair for pair in itertools.permutations(range(self.count), 2) if source.random() < 0.4] or [(0, 1)]
        self.loans = []
        for lender, borrower in pairs:
            least = source.randint(1, 40)
            most = least + (source.randint(1, 20) if source.random() < 0.3 else 0)
            self.loans.append((lender, borrower, least, most))
        largest = source.choice([60, 150, 150, 150])
        self.equity = [source.randint(largest // 3, largest) if source.random() < 0.85 else None for _ in range(self.count)]
        self.equity[0] = self.equity[0] or 100

    def text(self):
        lines = ["dealgraph: 1", "title: Loans", "currency: USD", "example: true", "sources:"]
        lines += ["  daily: {publisher: Example Daily, title: Loans, date: 2026-02-27}", "companies:"]
        lines += [f"  {name(firm)}: {{name: Firm {firm}}}" for firm in range(self.count)]
        lines.append("facts:")
        for firm, equity in enumerate(self.equity):
            if equity is not None:
                claim = f"{{source: daily, value: {equity} USD}}"
                fact = f"company: {name(firm)}, kind: equity, date: 2026-01-31, nature: actual, claims: [{claim}]"
                lines.append(f"  equity-{firm}: {{{fact}}}")
        lines.append("deals:")
        for lender, borrower, least, most in self.loans:
            amount = f"{least} USD" if least == most else f"between {least} USD and {most} USD"
            claim = f"{{source: daily, status: paid, amount: {amount}}}"
            parties = f"lender: {name(lender)}, borrower: {name(borrower)}"
            lines.append(f"  loan-{lender}-{borrower}: {{kind: loan, {parties}, claims: [{claim}]}}")
        return "\n".join(lines) + "\n"

    def amounts(self, end):
        amounts = numpy.zeros((self.count, self.count))
        for lender, borrower, *bounds in self.loans:
            amounts[lender, borrower] = bounds[end]
        return amounts

    def shares(self, end):
        """What each firm loses for a unit that another loses; without equity nothing, or at most all of it together."""
        amounts, least = self.amounts(end), self.amounts(0)
        shares = numpy.zeros_like(amounts)
        for firm, equity in enumerate(self.equity):
            if equity is not None:
                shares[:, firm] = amounts[:, firm] / equity
            elif end == 1:
                others = least[:, firm].sum() - least[:, firm]
                shares[:, firm] = numpy.divide(
                    amounts[:, firm], amounts[:, firm] + others, out=numpy.zeros(self.count), where=amounts[:, firm] > 0
                )
        return shares

    def total(self, loser, failing, end):
        """The sum over all walks, in dollars; None where it does not end."""
        amounts, shares = self.amounts(end), self.shares(end)
        reaches = numpy.linalg.matrix_power(numpy.eye(self.count) + (shares > 0), self.count) > 0
        lenders = amounts[:, failing] > 0
        relevant = [firm for firm in range(self.count) if reaches[loser, firm] and (reaches[firm] & lenders).any()]
        if not relevant:
            return 0
        part = shares[numpy.ix_(relevant, relevant)]
        if max(abs(numpy.linalg.eigvals(part))) > 1 - 1e-9:
            return None
        losses = numpy.linalg.solve(numpy.eye(len(relevant)) - part, amounts[relevant, failing])
        return losses[relevant.index(loser)]


def compare_chains(network, loss, loser, failing, text):
    for end, key in enumerate(("amountAtLeast", "amountAtMost")):
        amounts, shares = network.amounts(end), network.shares(end)
        others = [firm for firm in range(network.count) if firm not in (loser, failing)]
        expected = {}
        for length in range(1, len(others) + 1):
            for middle in itertools.permutations(others, length):
                firms = [loser, *middle, failing]
                steps = list(zip(firms, firms[1:]))
                carried = amounts[steps[-1]] * numpy.prod([shares[step] for step in steps[:-1]])
                if all(network.amounts(1)[step] > 0 for step in steps):
                    expected[tuple(map(name, firms))] = carried
        found = {tuple(chain["companies"]): chain for chain in loss["chains"]}
        reached = {firms for firms, carried in expected.items() if carried > 0 or end == 0}
        require(set(found) <= set(expected) and (end == 0 or reached <= set(found)), "chains", text)
        if end == 0:
            order = [expected[tuple(chain["companies"])] for chain in loss["chains"]]
            require(all(one >= other - 1e-9 for one, other in zip(order, order[1:])), "the order of chains", text)
        for firms, chain in found.items():
            near(chain[key], expected[firms], f"chain {firms}", text)
    for bound in ("AtLeast", "AtMost"):
        if loss["total" + bound] is not None:
            parts = [loss["direct" + bound], loss["rest" + bound]] + [chain["amount" + bound] for chain in loss["chains"]]
            total = sum(part["minorUnits"] for part in parts)
            require(total == loss["total" + bound]["minorUnits"], "the parts do not add up", text)


def near(money, dollars, message, text):
    """Within a cent: what is listed is rounded, and never more than what is left."""
    require(money is not None and abs(money["minorUnits"] - 100 * dollars) <= 1.01, f"{message}: {money}, {dollars}", text)


if __name__ == "__main__":
    main()
