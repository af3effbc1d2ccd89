"""Degrees and strengths against networkx, on seeded random multigraphs with self-loops and parallel edges."""

import random

import networkx

from program import Program, name, require


def number(value):
    """A degree as it stands; a strength in whole units, from hundredths of the table's one unit."""
    return value["minorUnits"] / 100 if isinstance(value, dict) else value


def main():
    program = Program(__doc__)
    for label, count, edges in program.random_graphs(largest=40):
        source = random.Random(label)
        flows = [(a, b, source.randint(1, 10**9)) for a, b in edges]
        rows = "".join(f"{name(a)},{name(b)},{amount}\n" for a, b, amount in flows)
        text = f"source,target,amount\n{rows}"

        graph = networkx.MultiDiGraph()
        graph.add_weighted_edges_from((name(a), name(b), amount) for a, b, amount in flows)
        expected = {
            vertex: {
                "inDegree": graph.in_degree(vertex),
                "outDegree": graph.out_degree(vertex),
                "inStrength": graph.in_degree(vertex, weight="weight"),
                "outStrength": graph.out_degree(vertex, weight="weight"),
            }
            for vertex in graph
        }

        measures = ["inDegree", "outDegree", "inStrength", "outStrength"]
        report = program.report("centrality", text, "--measure", ",".join(measures), suffix=".csv")
        found = {row["company"]: {measure: number(row[measure]) for measure in measures} for row in report["rows"]}
        require(found == expected, f"{label}: {found} is not {expected}", text)
    print(f"degrees and strengths: {program.graphs} graphs, as networkx has them")


if __name__ == "__main__":
    main()
