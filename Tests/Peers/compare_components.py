"""Components, bow tie and core numbers against networkx, scipy and igraph, on seeded random multigraphs."""

import collections

import igraph
import networkx
import numpy
import scipy.sparse
import scipy.sparse.csgraph

from program import Program, edge_list, name, require


def classes(labels):
    """The sets of vertices with the same label, whatever the labels are."""
    members = collections.defaultdict(set)
    for vertex, label in labels.items():
        members[label].add(vertex)
    return {frozenset(group) for group in members.values()}


def scipy_classes(vertices, edges, connection):
    index = {vertex: number for number, vertex in enumerate(vertices)}
    rows = [index[source] for source, _ in edges]
    columns = [index[target] for _, target in edges]
    matrix = scipy.sparse.csr_array((numpy.ones(len(edges)), (rows, columns)), shape=(len(vertices), len(vertices)))
    _, labels = scipy.sparse.csgraph.connected_components(matrix, connection=connection)
    return classes(dict(zip(vertices, labels.tolist())))


def parts(graph, core):
    """The part of each company as seen from a core, by the definition."""
    anchor = next(iter(core))
    ahead = networkx.descendants(graph, anchor) | {anchor}
    behind = networkx.ancestors(graph, anchor) | {anchor}
    incoming, outgoing = behind - core, ahead - core
    from_in = set().union(*(networkx.descendants(graph, vertex) for vertex in incoming))
    to_out = set().union(*(networkx.ancestors(graph, vertex) for vertex in outgoing))
    joined = networkx.node_connected_component(graph.to_undirected(), anchor)
    found = {}
    for vertex in graph:
        if vertex in core:
            part = "core"
        elif vertex in incoming:
            part = "incoming"
        elif vertex in outgoing:
            part = "outgoing"
        elif vertex in from_in:
            part = "tube" if vertex in to_out else "incomingTendril"
        elif vertex in to_out:
            part = "outgoingTendril"
        else:
            part = "fringe" if vertex in joined else "disconnected"
        found[vertex] = part
    return found


def core_numbers(vertices, edges):
    """The core numbers among distinct neighbors, which two programs have to agree on."""
    simple = networkx.Graph((source, target) for source, target in edges if source != target)
    simple.add_nodes_from(vertices)
    numbers = networkx.core_number(simple)
    index = {vertex: number for number, vertex in enumerate(vertices)}
    pairs = [(index[source], index[target]) for source, target in simple.edges]
    other = dict(zip(vertices, igraph.Graph(n=len(vertices), edges=pairs).coreness()))
    require(numbers == other, "the peers disagree on core numbers", str(edges))
    return numbers


def main():
    program = Program(__doc__)
    with_core = 0
    for label, _, drawn in program.random_graphs(largest=40):
        # Half as many rows, so that there is more than one component.
        drawn = drawn[: max(1, len(drawn) // 2)]
        text = edge_list(drawn)
        edges = [(name(source), name(target)) for source, target in drawn]
        report = program.report("components", text, "--top", "0", "--members", "0", suffix=".edges")
        rows = {row["company"]: row for row in report["companies"]}
        vertices = sorted(rows)
        graph = networkx.DiGraph(edges)
        require(set(rows) == set(graph), f"{label}: other companies", text)
        require(report["pairCount"] == graph.number_of_edges(), f"{label}: pairs {report['pairCount']}", text)
        for kind, expected, connection in (
            ("weak", networkx.weakly_connected_components(graph), "weak"),
            ("strong", networkx.strongly_connected_components(graph), "strong"),
        ):
            expected = {frozenset(group) for group in expected}
            require(expected == scipy_classes(vertices, edges, connection), f"{label}: the peers disagree", text)
            found = classes({company: row[f"{kind}Component"] for company, row in rows.items()})
            require(found == expected, f"{label}, {kind}: {found} is not {expected}", text)
            division = report[f"{kind}Components"]
            sizes = {size["size"]: size["count"] for size in division["sizes"]}
            require(sizes == collections.Counter(map(len, expected)), f"{label}, {kind}: sizes {sizes}", text)
            listed = {frozenset(component["companies"]) for component in division["largest"]}
            least = 1 if kind == "weak" else 2
            require(listed == {group for group in expected if len(group) >= least}, f"{label}, {kind}: {listed}", text)
        loops = {vertex for vertex in graph if any(vertex in graph[other] for other in
                                                   networkx.descendants(graph, vertex) | {vertex})}
        require(report["loopCount"] == len(loops), f"{label}: {report['loopCount']} on loops, not {len(loops)}", text)
        numbers = core_numbers(vertices, edges)
        found = {company: row["coreNumber"] for company, row in rows.items()}
        require(found == numbers, f"{label}: core numbers {found} are not {numbers}", text)
        core = {company for company, row in rows.items() if row["part"] == "core"}
        largest = max(map(len, networkx.strongly_connected_components(graph)))
        if largest == 1:
            require(report["bowTie"] is None and not core, f"{label}: a core where there is none", text)
            continue
        with_core += 1
        require(len(core) == largest, f"{label}: the core {core} is not the largest", text)
        expected = parts(graph, core)
        found = {company: row["part"] for company, row in rows.items()}
        require(found == expected, f"{label}: {found} is not {expected}", text)
        counts = {part: count for part, count in report["bowTie"].items() if count}
        require(counts == collections.Counter(expected.values()), f"{label}: {counts}", text)
    print(f"components: {program.graphs} graphs, {with_core} with a core, as networkx, scipy and igraph have them")
    require(with_core > program.graphs / 4, "too few cores for a comparison", "")


if __name__ == "__main__":
    main()
