"""Measures of what goes round against scipy's linear programs (HiGHS) and networkx, on seeded random networks.

The maximum circulation and the most that can be packed into cycles are linear programs; the cycling index of Finn is an inverse;
reciprocity, the volume on loops and the excess are sums.
"""

import collections
import random

import networkx
import numpy
import scipy.optimize

from program import Program, name, require


def circulation(weights, count):
    """max Σf with 0 ≤ f ≤ w and balance at each vertex."""
    arcs = list(weights)
    balance = numpy.zeros((count, len(arcs)))
    for index, (source, target) in enumerate(arcs):
        balance[source, index] += 1
        balance[target, index] -= 1
    result = scipy.optimize.linprog(
        -numpy.ones(len(arcs)), A_eq=balance, b_eq=numpy.zeros(count), bounds=[(0, weights[arc]) for arc in arcs],
        method="highs",
    )
    require(result.status == 0, f"HiGHS: {result.message}", "")
    return -result.fun


def packing(weights):
    """max Σλ over cycles, each arc carrying no more than its weight."""
    arcs = {arc: index for index, arc in enumerate(weights)}
    cycles = list(networkx.simple_cycles(networkx.DiGraph(list(weights))))
    if not cycles:
        return 0
    uses = numpy.zeros((len(arcs), len(cycles)))
    for column, cycle in enumerate(cycles):
        for arc in zip(cycle, cycle[1:] + cycle[:1]):
            uses[arcs[arc], column] = 1
    result = scipy.optimize.linprog(-numpy.ones(len(cycles)), A_ub=uses, b_ub=list(weights.values()), method="highs")
    require(result.status == 0, f"HiGHS: {result.message}", "")
    return -result.fun


def cycling_index(weights, count):
    """Σ T(v)·(1 − 1 ÷ N(v, v)) ÷ Σ T(v), or None where N does not exist."""
    matrix = numpy.zeros((count, count))
    for (source, target), weight in weights.items():
        matrix[source, target] = weight
    passing = numpy.maximum(matrix.sum(axis=0), matrix.sum(axis=1))
    fractions = matrix / numpy.where(passing > 0, passing, 1)[:, None]
    if abs(numpy.linalg.det(numpy.eye(count) - fractions)) < 1e-9:
        return None
    visits = numpy.diag(numpy.linalg.inv(numpy.eye(count) - fractions))
    return float(passing @ (1 - 1 / visits) / passing.sum())


def least_feedback(weights, count):
    """The least weight of arcs without which there is no cycle, by subsets of vertices."""
    own = sum(weight for (source, target), weight in weights.items() if source == target)
    back = [[weights.get((source, target), 0) for target in range(count)] for source in range(count)]
    best = [0] * (1 << count)
    for chosen in range(1, 1 << count):
        members = [vertex for vertex in range(count) if chosen >> vertex & 1]
        best[chosen] = min(
            best[chosen & ~(1 << last)] + sum(back[last][other] for other in members if other != last)
            for last in members
        )
    return best[-1] + own


def network(program, index):
    source = random.Random(program.seed * 1000 + index)
    count = source.randint(2, 7 if index % 2 else 11)
    size = source.randint(1, 3 * count)
    rows = [
        (source.randrange(count), source.randrange(count), source.choice([0, source.randint(1, 9), source.randint(1, 10**7)]))
        for _ in range(size)
    ]
    return count, rows


def near(found, expected, tolerance=1e-7):
    return abs(found - expected) <= tolerance * max(1, abs(expected))


def main():
    program = Program(__doc__)
    graphs = 3 * program.graphs
    circular = indices = 0
    for index in range(graphs):
        count, rows = network(program, index)
        text = "source,target,amount\n" + "".join(f"{name(s)},{name(t)},{amount}\n" for s, t, amount in rows)
        report = program.report("circularity", text, "--limit", "0", suffix=".csv")
        (found,) = report["bases"]
        weights = collections.Counter()
        for s, t, amount in rows:
            weights[s, t] += amount
        weights = {arc: weight for arc, weight in weights.items() if weight > 0}
        label = f"network {index}"

        def money(key, place=found):
            return place[key]["minorUnits"] / 100

        total = sum(weights.values())
        require(money("total") == total, f"{label}: total {money('total')}", text)
        expected = circulation(weights, count) if weights else 0
        require(near(money("circulation"), expected), f"{label}: {money('circulation')} is not {expected}", text)
        circular += expected > 0
        both = sum(min(w, weights.get((t, s), 0)) for (s, t), w in weights.items() if s != t)
        require(money("reciprocity") == both, f"{label}: reciprocity {money('reciprocity')} is not {both}", text)
        label_of = {}
        for number, part in enumerate(networkx.strongly_connected_components(networkx.DiGraph(list(weights)))):
            label_of.update((vertex, number) for vertex in part)
        inner = sum(w for (s, t), w in weights.items() if label_of[s] == label_of[t])
        require(money("componentVolume") == inner, f"{label}: volume {money('componentVolume')} is not {inner}", text)
        nets = [sum(w for (s, _), w in weights.items() if s == v) - sum(w for (_, t), w in weights.items() if t == v)
                for v in range(count)]
        excess = total - sum(map(abs, nets)) / 2
        require(money("excess") == excess, f"{label}: excess {money('excess')} is not {excess}", text)

        counted = found["counted"]
        least, most = money("principalAtLeast", counted), money("principalAtMost", counted)
        best = packing(weights) if count <= 7 else None
        if best is not None:
            require(least <= best + 1e-6 and best <= most + 1e-6, f"{label}: {best} is not {least} to {most}", text)
        feedback = least_feedback(weights, count)
        require(money("amount", report["breaking"]) == feedback, f"{label}: breaking is not {feedback}", text)
        require(report["breaking"]["isLeast"], f"{label}: not proven to break loops with the least", text)
        balanced = money("balanced", counted)
        require(balanced <= expected + 0.01 * len(weights), f"{label}: balanced {balanced} over {expected}", text)
        index_of_finn = cycling_index(weights, count) if weights else None
        if index_of_finn is not None:
            indices += 1
            require(
                near(counted["cyclingIndex"], index_of_finn), f"{label}: {counted['cyclingIndex']} not {index_of_finn}", text
            )
        loops = sum(money("circulating", loop) * len(loop["companies"]) for loop in report["loops"])
        require(near(loops, expected), f"{label}: loops make {loops}", text)
    print(f"circularity: {graphs} networks, {circular} with loops, {indices} cycling indices, as HiGHS and networkx have them")
    require(circular > graphs // 3 and indices > graphs // 3, "too few loops for a comparison", "")


if __name__ == "__main__":
    main()
