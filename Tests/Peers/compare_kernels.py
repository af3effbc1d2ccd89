"""The kernels against scipy, networkx and igraph, on seeded random multigraphs with self-loops and parallel edges.

`dealgraph benchmark` prints a checksum of what each kernel finds, made of what is unique about it. Here it is made anew
of what another program finds.
"""

import collections
import random

import igraph
import networkx
import numpy
import scipy.sparse
import scipy.sparse.csgraph

from program import Program, edge_list, require

MASK = (1 << 64) - 1
NONE = (1 << 32) - 1


def checksum(words):
    """SplitMix64 over the words, as the documentation of the program has it."""
    value = 0
    for word in words:
        mixed = (value + int(word) + 0x9E3779B97F4A7C15) & MASK
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        value = mixed ^ (mixed >> 31)
    return f"{value:016x}"


def numbered(edges):
    """The edges with vertices numbered as they appear in the file."""
    numbers = {}
    for edge in edges:
        for vertex in edge:
            numbers.setdefault(vertex, len(numbers))
    return len(numbers), [(numbers[source], numbers[target]) for source, target in edges]


def firsts(labels):
    """Each vertex as the smallest vertex of its part."""
    first = {}
    for vertex, label in enumerate(labels):
        first.setdefault(label, vertex)
    return [first[label] for label in labels]


def adjacency(count, edges):
    words = []
    for vertex in range(count):
        out = sorted(target for source, target in edges if source == vertex)
        into = sorted(source for source, target in edges if target == vertex)
        words += [len(out), *out, len(into), *into]
    return words


def scipy_components(count, edges, connection):
    ends = numpy.array(edges).T
    matrix = scipy.sparse.csr_matrix((numpy.ones(len(edges)), (ends[0], ends[1])), shape=(count, count))
    return firsts(scipy.sparse.csgraph.connected_components(matrix, connection=connection)[1].tolist())


def core_numbers(count, edges):
    """igraph counts a loop twice; the definition leaves loops out."""
    loopless = [edge for edge in edges if edge[0] != edge[1]]
    return igraph.Graph(n=count, edges=loopless, directed=True).coreness(mode="all")


def dominators(graph, hub):
    found = networkx.immediate_dominators(graph, hub)
    parents = [NONE] * graph.number_of_nodes()
    for vertex, parent in found.items():
        if vertex != hub and parent is not None:
            parents[vertex] = parent
    tree = igraph.Graph(n=graph.number_of_nodes(), edges=list(graph.edges()), directed=True).dominator(hub)
    require([parent if parent >= 0 else NONE for parent in tree] == parents, "the peers disagree on dominators", "")
    return parents


def cut_points(count, edges):
    """Articulation points, and the bridges by their position; a pair of parallel edges holds no bridge."""
    undirected = igraph.Graph(n=count, edges=edges, directed=False)
    return sorted(undirected.articulation_points()) + sorted(undirected.bridges())


def strong_cut_points(count, edges):
    """By taking away each vertex, and each edge."""
    def components(kept_vertices, kept_edges):
        graph = networkx.DiGraph()
        graph.add_nodes_from(kept_vertices)
        graph.add_edges_from(edge for edge in kept_edges if edge[0] in kept_vertices and edge[1] in kept_vertices)
        return list(networkx.strongly_connected_components(graph))

    points, bridges = [], []
    for component in components(set(range(count)), edges):
        points += [vertex for vertex in component if len(components(component - {vertex}, edges)) > 1]
        for position, edge in enumerate(edges):
            if edge[0] in component and edge[1] in component:
                rest = edges[:position] + edges[position + 1:]
                if len(components(component, rest)) > 1:
                    bridges.append(position)
    return sorted(points) + sorted(bridges)


def cycle_counts(graph, longest):
    lengths = collections.Counter(len(cycle) for cycle in networkx.simple_cycles(graph, length_bound=longest))
    return [word for length in sorted(lengths) for word in (length, lengths[length])]


def maximum_flow(edges, hub, sink):
    network = networkx.DiGraph()
    for edge in edges:
        capacity = network.get_edge_data(*edge, {"capacity": 0})["capacity"] + 1
        network.add_edge(*edge, capacity=capacity)
    return networkx.maximum_flow_value(network, hub, sink)


def single(values):
    """Sums in single precision, in which orders of addition agree."""
    return numpy.array(values, dtype=numpy.float32).view(numpy.uint32).tolist()


def edge_betweenness(count, edges):
    """By networkx, which divides among parallel edges, too."""
    graph = networkx.MultiDiGraph()
    graph.add_nodes_from(range(count))
    keys = [graph.add_edge(*edge) for edge in edges]
    found = networkx.edge_betweenness_centrality(graph, normalized=False)
    return [found[(*edge, key)] for edge, key in zip(edges, keys)]


def expected(count, edges, has_cycles):
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(edges)
    out = [sum(source == vertex for source, _ in edges) for vertex in range(count)]
    hub = out.index(max(out))
    distances = networkx.single_source_shortest_path_length(graph, hub)
    words = {
        "graph": adjacency(count, edges),
        "strongComponents": scipy_components(count, edges, "strong"),
        "weakComponents": scipy_components(count, edges, "weak"),
        "cores": core_numbers(count, edges),
        "breadthFirst": [distances.get(vertex, NONE) for vertex in range(count)],
        "dominators": dominators(graph, hub),
        "cutPoints": cut_points(count, edges),
        "strongCutPoints": strong_cut_points(count, edges),
        "betweenness": single(list(networkx.betweenness_centrality(graph, normalized=False).values())),
        "edgeBetweenness": single(edge_betweenness(count, edges)),
    }
    if has_cycles:
        words["cycles=4"] = words["listedCycles=4"] = cycle_counts(graph, 4)
    if count > 1:
        into = [sum(target == vertex for _, target in edges) if vertex != hub else -1 for vertex in range(count)]
        words["maximumFlow"] = [maximum_flow(edges, hub, into.index(max(into)))]
    return {kernel: checksum(found) for kernel, found in words.items()}


def graphs(program):
    yield from program.random_graphs(largest=8)
    for index in range(program.graphs // 5):
        source = random.Random(program.seed + index)
        count = source.randint(20, 80)
        size = source.randint(count // 2, 4 * count)
        yield f"larger graph {index}", count, [(source.randrange(count), source.randrange(count)) for _ in range(size)]


def main():
    program = Program(__doc__)
    compared = collections.Counter()
    for label, _, raw in graphs(program):
        count, edges = numbered(raw)
        text = edge_list(raw)
        checksums = expected(count, edges, has_cycles=len(edges) < 200)
        report = program.report(
            "benchmark", text, "--kernels", ",".join(checksums), "--repeat", "1", suffix=".edges")
        require(report["vertices"] == count and report["edges"] == len(edges), f"{label}: another graph", text)
        for kernel in report["kernels"]:
            require(kernel["failure"] is None, f"{label}: {kernel}", text)
            require(
                kernel["checksum"] == checksums[kernel["kernel"]], f"{label}: {kernel} is not as the peers have it", text)
            compared[kernel["kernel"]] += 1
    print(f"kernels: {min(compared.values())} graphs or more for each of {len(compared)} kernels, as other programs have them")
    require(len(compared) == 13, f"only {sorted(compared)} were compared", "")


if __name__ == "__main__":
    main()
