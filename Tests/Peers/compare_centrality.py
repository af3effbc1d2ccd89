"""Centrality against networkx and numpy, on seeded random multigraphs with self-loops and parallel edges.

How our conventions and those of networkx are brought together:
- PageRank: the same; networkx stops at an error of n times its tolerance.
- betweenness: the same scale for directed graphs; parallel edges of a MultiDiGraph are bundled first, because networkx
  would count them as paths of their own. With amounts the length of a pair is its largest sum over its own sum, rounded
  to 2 ** -20 of the shortest: so are the peer's.
- harmonic closeness: networkx sums over distances to the vertex and does not divide; the graph is turned round.
- closeness: networkx measures toward the vertex; the graph is turned round, and lengths are taken in units of the shortest.
- core number: the graph without directions, parallel edges and self-loops.
- betweenness of flows: the same, on bundled edges; self-loops, which are on no shortest way, are left out here.
- seeds: the personalization of networkx, the first company of every graph.
- eigenvector: by numpy on each strongly connected component, for networkx answers even where there is no unique answer.
- Katz: networkx without its normalization, with the attenuation that the report states.
- hubs and authorities: numpy's singular values, for networkx answers even where they are not unique.
"""

import random

import networkx
import numpy

from program import Program, edge_list, name, require

MEASURES = ["pageRank", "betweenness", "harmonicCloseness", "closeness", "coreNumber", "eigenvector", "katz", "hub", "authority"]
UNIT = 2**20
# Closer radii than this are a matter of taste: neither answer is wrong.
UNDECIDED = 1e-7


def collapsed(flows):
    """One edge for each pair, as strong as its flows together, and as long as the strengths say."""
    graph = networkx.DiGraph()
    for source, target, weight in flows:
        graph.add_node(name(source))
        graph.add_node(name(target))
        if weight > 0:
            known = graph.get_edge_data(name(source), name(target), {"weight": 0})["weight"]
            graph.add_edge(name(source), name(target), weight=known + weight)
    largest = max((data["weight"] for *_, data in graph.edges(data=True)), default=1)
    for *_, data in graph.edges(data=True):
        data["length"] = round(UNIT * (largest / data["weight"]))
    return graph


def matrix(graph, order):
    return networkx.to_numpy_array(graph, nodelist=order, weight="weight")


def radius(block):
    return max(abs(numpy.linalg.eigvals(block))) if block.size else 0


def eigenvector(graph, order):
    """The vector of the one dominant component and what it reaches; None if there is none, "undecided" if it is close."""
    rows = matrix(graph, order).T
    places = {vertex: place for place, vertex in enumerate(order)}
    radii = []
    for component in networkx.strongly_connected_components(graph):
        members = [places[vertex] for vertex in component]
        if len(members) > 1 or rows[members[0], members[0]] > 0:
            radii.append((radius(rows[numpy.ix_(members, members)]), sorted(members)))
    radii.sort(reverse=True)
    if not radii:
        return None
    if len(radii) > 1 and radii[1][0] > radii[0][0] * (1 - UNDECIDED):
        return None if radii[1][0] > radii[0][0] * (1 - 1e-11) else "undecided"
    largest, home = radii[0]
    values, vectors = numpy.linalg.eig(rows[numpy.ix_(home, home)])
    result = numpy.zeros(len(order))
    result[home] = abs(vectors[:, numpy.argmax(values.real)].real)
    outside = sorted(places[v] for v in set().union(*(networkx.descendants(graph, order[h]) for h in home)))
    outside = [place for place in outside if place not in home]
    if outside:
        inner = largest * numpy.eye(len(outside)) - rows[numpy.ix_(outside, outside)]
        result[outside] = numpy.linalg.solve(inner, rows[numpy.ix_(outside, home)] @ result[home])
    return result / numpy.linalg.norm(result)


def hubs_and_authorities(graph, order):
    left, singular, right = numpy.linalg.svd(matrix(graph, order))
    if singular[0] == 0:
        return None, None
    if len(singular) > 1 and singular[1] > singular[0] * (1 - UNDECIDED):
        answer = None if singular[1] > singular[0] * (1 - 1e-11) else "undecided"
        return answer, answer
    hub, authority = abs(left[:, 0]), abs(right[0])
    return hub / hub.sum(), authority / authority.sum()


def expected(flows, attenuation, weighted):
    graph = collapsed(flows)
    order = sorted(graph)
    length = "length" if weighted else None
    reverse = graph.reverse()
    others = max(1, len(order) - 1)
    unit = UNIT if weighted else 1
    closeness = networkx.harmonic_centrality(reverse, distance=length)
    mean_closeness = networkx.closeness_centrality(reverse, distance=length, wf_improved=True)
    # A pair whose flows weigh nothing is tied nevertheless.
    ties = networkx.Graph((name(a), name(b)) for a, b, _ in flows if a != b)
    ties.add_nodes_from(order)
    cores = networkx.core_number(ties)
    hub, authority = hubs_and_authorities(graph, order)
    system = numpy.eye(len(order)) - attenuation * matrix(graph, order).T
    # Damping 0.85 takes 250 steps to the last digit of a double.
    ranks = networkx.pagerank(graph, alpha=0.85, tol=1e-15, max_iter=400)
    paths = networkx.betweenness_centrality(graph, weight=length, normalized=True)
    katz = numpy.linalg.solve(system, numpy.ones(len(order)))
    # On one vertex networkx fails.
    if len(order) > 1 and 0 < attenuation * radius(matrix(graph, order)) < 0.9:
        peer = networkx.katz_centrality_numpy(graph, alpha=attenuation, normalized=False, weight="weight")
        require(numpy.allclose([peer[v] for v in order], katz, rtol=1e-9), "networkx and numpy disagree on Katz", "")
    return order, {
        "pageRank": [ranks[vertex] for vertex in order],
        "betweenness": [paths[vertex] for vertex in order],
        "harmonicCloseness": [closeness[vertex] * unit / others for vertex in order],
        "closeness": [mean_closeness[vertex] * unit for vertex in order],
        "coreNumber": [cores[vertex] for vertex in order],
        "eigenvector": eigenvector(graph, order),
        "katz": katz,
        "hub": hub,
        "authority": authority,
    }


def compare_seeds(program, label, text, suffix, options, graph):
    """PageRank from one company, and from it and the last one."""
    order = sorted(graph)
    for seeds in ([order[0]], sorted({order[0], order[-1]})):
        words = ["--measure", "pageRank", "--seeds", ",".join(seeds)]
        report = program.report("centrality", text, *words, *options, suffix=suffix)
        require(report["seeds"] == seeds, f"{label}: the seeds are {report['seeds']}", text)
        peer = networkx.pagerank(graph, personalization=dict.fromkeys(seeds, 1), tol=1e-15, max_iter=400)
        found = {row["company"]: row["pageRank"] for row in report["rows"]}
        close = all(abs(found[vertex] - peer[vertex]) < 1e-9 for vertex in order)
        require(close, f"{label} {options}, from {seeds}: {found} is not {peer}", text)


def compare_flows(program, label, text, suffix, options, graph):
    """The betweenness of what flows between two companies, how many flows that are, and their order."""
    report = program.report("centrality", text, "--of-flows", "--top", "0", *options, suffix=suffix)
    length = "length" if options else None
    peer = networkx.edge_betweenness_centrality(graph, normalized=True, weight=length)
    peer = {pair: value for pair, value in peer.items() if pair[0] != pair[1]}
    ends = [(row["leg"]["source"], row["leg"]["target"]) for row in report["rows"]]
    require(sorted(ends) == sorted(peer), f"{label} {options}: other pairs of companies", text)
    values = [row["betweenness"] for row in report["rows"]]
    close = all(abs(value - peer[pair]) < 1e-9 for pair, value in zip(ends, values))
    require(close, f"{label} {options}, flows: {values} is not {peer}", text)
    require(all(a > b - 1e-8 for a, b in zip(values, values[1:])), f"{label} {options}, flows: {values}", text)
    return len(values)


def main():
    program = Program(__doc__)
    compared = dict.fromkeys(MEASURES, 0)
    undefined = dict.fromkeys(MEASURES, 0)
    pairs = 0
    for label, count, edges in program.random_graphs(largest=30):
        source = random.Random(label)
        # Every tenth amount is not known, and then the flow weighs nothing.
        amounts = [None if source.random() < 0.1 else source.randint(1, 10**4) for _ in edges]
        table = "source,target,amount\n" + "".join(
            f"{name(a)},{name(b)},{'' if amount is None else amount}\n" for (a, b), amount in zip(edges, amounts)
        )
        for text, suffix, weights, options in (
            (edge_list(edges), ".edges", [1] * len(edges), []),
            (table, ".csv", [1] * len(edges), []),
            (table, ".csv", [amount or 0 for amount in amounts], ["--weight", "amount"]),
        ):
            # PageRank is defined on every graph, so that there is always a report.
            report = program.report("centrality", text, "--measure", ",".join(MEASURES), *options, suffix=suffix)
            flows = [(a, b, weight) for (a, b), weight in zip(edges, weights)]
            attenuation = float(report["options"]["katz-alpha"])
            order, values = expected(flows, attenuation, bool(options))
            rows = {row["company"]: row for row in report["rows"]}
            require(sorted(rows) == order, f"{label}: other companies", text)
            for measure in MEASURES:
                found = [rows[company][measure] for company in order]
                if isinstance(values[measure], str):
                    continue
                if values[measure] is None:
                    require(set(found) == {None}, f"{label}, {measure}: {found} is defined", text)
                    require(measure in report["undefined"], f"{label}, {measure}: no reason", text)
                    undefined[measure] += 1
                    continue
                require(None not in found, f"{label}, {measure}: {report['undefined']}", text)
                close = numpy.allclose(found, values[measure], rtol=1e-6, atol=1e-8)
                require(close, f"{label} {options}, {measure}: {found} is not {list(values[measure])}", text)
                compared[measure] += 1
            compare_seeds(program, label, text, suffix, options, collapsed(flows))
            pairs += compare_flows(program, label, text, suffix, options, collapsed(flows))
    print(f"centrality: {program.graphs} graphs in three forms, as networkx and numpy have them: {compared}, {pairs} flows")
    require(min(compared.values()) > program.graphs, "too few values for a comparison", "")
    require(all(undefined[measure] > 0 for measure in ("eigenvector", "hub")), "nothing was undefined", "")


if __name__ == "__main__":
    main()
