"""Chains, what all of them pass, and what cuts them against networkx, igraph and scipy, on seeded random multigraphs."""

import collections
import random

import igraph
import networkx
import numpy
import scipy.sparse
import scipy.sparse.csgraph

from program import Program, name, require


def igraph_cut(vertices, flows, source, sink):
    """The value of a smallest cut, with one unit for each flow."""
    index = {vertex: number for number, vertex in enumerate(vertices)}
    graph = igraph.Graph(n=len(vertices), edges=[(index[a], index[b]) for a, b, _ in flows], directed=True)
    return round(graph.mincut(index[source], index[sink], capacity=[1] * len(flows)).value)


def scipy_flow(vertices, capacities, source, sink):
    """The most that flows, with capacities by pair."""
    index = {vertex: number for number, vertex in enumerate(vertices)}
    matrix = numpy.zeros((len(vertices), len(vertices)), dtype=numpy.int32)
    for (a, b), capacity in capacities.items():
        if a != b:
            matrix[index[a], index[b]] = capacity
    flow = scipy.sparse.csgraph.maximum_flow(scipy.sparse.csr_array(matrix), index[source], index[sink])
    return int(flow.flow_value)


def main():
    program = Program(__doc__)
    compared = 0
    for label, count, drawn in program.random_graphs(largest=9):
        if count < 2:
            continue
        numbers = random.Random(label)
        flows = [(name(a), name(b), numbers.randint(1, 50)) for a, b in drawn]
        graph = networkx.DiGraph((a, b) for a, b, _ in flows)
        vertices = sorted(graph)
        if len(vertices) < 2:
            continue
        source, sink = numbers.sample(vertices, 2)
        text = "source,target,amount\n" + "".join(f"{a},{b},{amount}\n" for a, b, amount in flows)
        capacities = collections.Counter()
        for a, b, amount in flows:
            capacities[a, b] += amount

        def width(chain):
            return min(capacities[leg] for leg in zip(chain, chain[1:]))

        for bound in (None, 1, 3, 6):
            # Every chain, the shortest first, by an algorithm of its own.
            chains = [tuple(chain) for chain in networkx.all_simple_paths(graph, source, sink, cutoff=bound)]
            options = ["--from", source, "--to", sink, "--max-length", "none" if bound is None else str(bound)]
            report = program.report("paths", text, *options, "--limit", "0", suffix=".csv")
            found = [tuple(path["companies"]) for path in report["paths"]]
            require(sorted(found) == sorted(chains), f"{label}, {bound}: {found} is not {chains}", text)
            lengths = {str(length): n for length, n in collections.Counter(len(c) - 1 for c in chains).items()}
            require(report["count"] == len(chains) and report["countsByLength"] == lengths, f"{label}: count", text)
            compared += len(chains)
            for rank, key in (("length", lambda chain: len(chain)), ("amount", lambda chain: -width(chain))):
                report = program.report("paths", text, *options, "--rank", rank, "--limit", "3", suffix=".csv")
                found = [tuple(path["companies"]) for path in report["paths"]]
                require(
                    [key(chain) for chain in found] == sorted(map(key, chains))[:3] and set(found) <= set(chains),
                    f"{label}, {bound}, by {rank}: {found}", text,
                )
                for path, chain in zip(report["paths"], found):
                    require(path["amount"]["minorUnits"] == 100 * width(chain), f"{label}: smallest leg of {chain}", text)
        if not networkx.has_path(graph, source, sink):
            require(report["distance"] is None and report["fewestFlows"] is None, f"{label}: a way where none is", text)
            continue
        shortest = list(networkx.shortest_simple_paths(graph, source, sink))
        require(report["distance"] == len(shortest[0]) - 1, f"{label}: distance {report['distance']}", text)
        passed = []
        dominators = networkx.immediate_dominators(graph, source)
        while dominators[(passed or [sink])[-1]] != source:
            passed.append(dominators[(passed or [sink])[-1]])
        require(report["passed"] == passed[::-1], f"{label}: passed {report['passed']}, not {passed[::-1]}", text)
        fewest = report["fewestFlows"]
        expected = igraph_cut(vertices, flows, source, sink)
        require(fewest["flowCount"] == expected, f"{label}: {fewest['flowCount']} flows cut, not {expected}", text)
        weighted = networkx.DiGraph()
        weighted.add_nodes_from(vertices)
        for (a, b), capacity in capacities.items():
            weighted.add_edge(a, b, capacity=capacity)
        least = networkx.minimum_cut_value(weighted, source, sink)
        require(least == scipy_flow(vertices, capacities, source, sink), f"{label}: the peers disagree", text)
        require(report["leastAmount"]["amount"]["minorUnits"] == 100 * least, f"{label}: least amount", text)
        for cut in (fewest, report["leastAmountCut"]):
            rest = graph.copy()
            rest.remove_edges_from((leg["source"], leg["target"]) for leg in cut["legs"])
            require(not networkx.has_path(rest, source, sink), f"{label}: the cut leaves a way", text)
    print(f"paths: {program.graphs} graphs, {compared} chains, as networkx, igraph and scipy have them")
    require(compared > program.graphs, "too few chains for a comparison", "")


if __name__ == "__main__":
    main()
