"""Simple cycles against networkx and rustworkx, on seeded random multigraphs with self-loops and parallel edges."""

import collections
import math

import networkx
import rustworkx

from program import Program, edge_list, name, require


def rotated(cycle):
    """The cycle from its smallest company on."""
    start = cycle.index(min(cycle))
    return tuple(cycle[start:] + cycle[:start])


def networkx_cycles(edges, bound):
    graph = networkx.DiGraph()
    graph.add_edges_from((name(source), name(target)) for source, target in edges)
    return sorted(rotated(cycle) for cycle in networkx.simple_cycles(graph, length_bound=bound))


def rustworkx_cycles(count, edges):
    graph = rustworkx.PyDiGraph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from_no_data(sorted(set(edges)))
    return sorted(rotated([name(vertex) for vertex in cycle]) for cycle in rustworkx.simple_cycles(graph))


def choices(cycle, multiplicities):
    """In how many ways the legs of a cycle can choose among parallel edges."""
    legs = zip(cycle, cycle[1:] + cycle[:1])
    return math.prod(multiplicities[leg] for leg in legs)


def main():
    program = Program(__doc__)
    compared = 0
    for label, count, edges in program.random_graphs(largest=8):
        text = edge_list(edges)
        multiplicities = collections.Counter((name(source), name(target)) for source, target in edges)
        require(
            networkx_cycles(edges, None) == rustworkx_cycles(count, edges), f"{label}: the peers disagree", text
        )
        for bound in (None, 1, 2, 3, 4, 6):
            expected = networkx_cycles(edges, bound)
            options = ["--max-length", "none" if bound is None else str(bound), "--min-length", "1", "--limit", "0"]

            report = program.report("cycles", text, *options, suffix=".edges")
            found = sorted(tuple(cycle["companies"]) for cycle in report["cycles"])
            require(found == expected, f"{label}, at most {bound} legs: {found} is not {expected}", text)
            require(report["isComplete"], f"{label}: not complete", text)
            require(report["count"] == len(expected), f"{label}: count {report['count']}", text)
            lengths = {str(length): n for length, n in collections.Counter(map(len, expected)).items()}
            require(report["countsByLength"] == lengths, f"{label}: lengths {report['countsByLength']}", text)

            distinct = program.report("cycles", text, *options, "--parallel", "distinct", suffix=".edges")
            found = collections.Counter(tuple(cycle["companies"]) for cycle in distinct["cycles"])
            chosen = {cycle: choices(cycle, multiplicities) for cycle in expected}
            require(found == collections.Counter(chosen), f"{label}, distinct: {found} is not {chosen}", text)
            compared += len(expected) + sum(chosen.values())
    print(f"cycles: {program.graphs} graphs, {compared} cycles, as networkx and rustworkx have them")
    require(compared > program.graphs, "too few cycles for a comparison", "")


if __name__ == "__main__":
    main()
