"""Runs a kernel of another program some times, and prints how long it took and what it found, as JSON.

    python peers.py PEER KERNEL FILE REPEATS [PARAMETER]

Every time is of the kernel alone on a graph in memory, except for those of reading. Two threads where a peer takes them.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import time

os.environ["OMP_NUM_THREADS"] = os.environ["POLARS_MAX_THREADS"] = "2"

import numpy


class Peer:
    """A program that measures kernels on one graph; a method of the name of a kernel is what is timed."""

    def __init__(self, path):
        self.path = path
        edges = numpy.load(path.with_suffix(".npy"))
        # Numbers that no edge uses are no vertices, as in a file of edges.
        used, self.edges = numpy.unique(edges, return_inverse=True)
        self.edges = self.edges.reshape(-1, 2).astype(numpy.int32)
        self.count = len(used)
        self.out_degrees = numpy.bincount(self.edges[:, 0], minlength=self.count)
        self.build()

    def build(self):
        pass

    @property
    def hub(self):
        return int(self.out_degrees.argmax())

    def some(self, count):
        """Vertices spread evenly over those with an edge out, in their order, as the program takes them."""
        live = numpy.flatnonzero(self.out_degrees > 0)
        count = min(int(count), len(live))
        return live[numpy.arange(count) * len(live) // count].tolist()

    @property
    def attenuation(self):
        """Half of what is certain to work."""
        return 0.5 / int(numpy.bincount(self.edges[:, 1], minlength=self.count).max())

    @property
    def terminals(self):
        in_degrees = numpy.bincount(self.edges[:, 1], minlength=self.count)
        in_degrees[self.hub] = -1
        return self.hub, int(in_degrees.argmax())

    def capacities(self):
        return numpy.loadtxt(f"{self.path.with_suffix('')}-capacity.csv", numpy.int64, delimiter=",", skiprows=1)[:, 2]


class Scipy(Peer):
    def build(self):
        import scipy.sparse

        ends = (self.edges[:, 0], self.edges[:, 1])
        self.matrix = scipy.sparse.csr_matrix((numpy.ones(len(self.edges)), ends), shape=(self.count, self.count))

    def components(self, connection):
        from scipy.sparse.csgraph import connected_components

        return {"components": int(connected_components(self.matrix, connection=connection)[0])}

    def strongComponents(self):
        return self.components("strong")

    def weakComponents(self):
        return self.components("weak")

    def prepare_maximumFlow(self):
        import scipy.sparse

        ends = (self.edges[:, 0], self.edges[:, 1])
        self.network = scipy.sparse.csr_matrix((self.capacities().astype(numpy.int32), ends), (self.count, self.count))

    def maximumFlow(self):
        from scipy.sparse.csgraph import maximum_flow

        # Amounts count hundredths.
        return {"flow": 100 * int(maximum_flow(self.network, *self.terminals).flow_value)}


class Igraph(Peer):
    def build(self):
        import igraph

        self.graph = igraph.Graph(n=self.count, edges=self.edges, directed=True)

    def strongComponents(self):
        return {"components": max(self.graph.connected_components("strong").membership) + 1}

    def weakComponents(self):
        return {"components": max(self.graph.connected_components("weak").membership) + 1}

    def pageRank(self, tolerance):
        # It solves the system whatever the tolerance.
        return {} if self.graph.pagerank(damping=0.85) else None

    def betweenness(self, sources=None):
        self.graph.betweenness(sources=self.some(sources) if sources else None)
        return {}

    def edgeBetweenness(self):
        self.graph.edge_betweenness()
        return {}

    def hubs(self):
        self.graph.hub_score(), self.graph.authority_score()
        return {}

    def eigenvector(self):
        self.graph.eigenvector_centrality(directed=True)
        return {}

    def prepare_communities(self, rounds):
        self.network = self.graph.as_undirected(mode="each")
        self.network.es["weight"] = 1.0
        self.network = self.network.simplify(combine_edges="sum")

    def communities(self, rounds):
        found = self.network.community_leiden("modularity", weights="weight", n_iterations=int(rounds))
        quality = self.network.modularity(found, weights="weight")
        # Not one division is right: how good theirs is goes by another name than ours.
        return {"their quality in millionths": round(quality * 1e6)}

    def harmonicCloseness(self):
        self.graph.harmonic_centrality(mode="out", normalized=False)
        return {}

    def cycles(self, longest):
        return {"cycles": len(self.graph.simple_cycles(max=int(longest), output="epath"))}

    def dominators(self):
        return {"dominated": sum(parent >= 0 for parent in self.graph.dominator(self.hub))}

    def prepare_cutPoints(self):
        self.undirected = self.graph.as_undirected()

    def cutPoints(self):
        return {"vertices": len(self.undirected.articulation_points())}

    def cores(self):
        return {"core": max(self.graph.coreness())}


class GraphTool(Peer):
    def build(self):
        import graph_tool.all

        graph_tool.all.openmp_set_num_threads(2)
        self.tool = graph_tool.all
        self.graph = self.tool.Graph(directed=True)
        self.graph.add_vertex(self.count)
        self.graph.add_edge_list(self.edges)

    def strongComponents(self):
        return {"components": int(self.tool.label_components(self.graph, directed=True)[0].a.max()) + 1}

    def weakComponents(self):
        return {"components": int(self.tool.label_components(self.graph, directed=False)[0].a.max()) + 1}

    def pageRank(self, tolerance):
        self.tool.pagerank(self.graph, damping=0.85, epsilon=float(tolerance))
        return {}

    def betweenness(self, sources=None):
        self.tool.betweenness(self.graph, pivots=self.some(sources) if sources else None, norm=False)
        return {}

    def edgeBetweenness(self):
        # It has no measure of edges alone.
        self.tool.betweenness(self.graph, norm=False)
        return {}

    def hubs(self):
        self.tool.hits(self.graph, epsilon=1e-10, max_iter=10_000)
        return {}

    def eigenvector(self):
        self.tool.eigenvector(self.graph, epsilon=1e-10, max_iter=10_000)
        return {}

    def katz(self):
        self.tool.katz(self.graph, alpha=self.attenuation, epsilon=1e-10)
        return {}

    def harmonicCloseness(self):
        self.tool.closeness(self.graph, harmonic=True, norm=False)
        return {}

    def cores(self):
        return {"core": int(self.tool.kcore_decomposition(self.graph).a.max())}

    def dominators(self):
        self.tool.dominator_tree(self.graph, self.hub)
        return {}

    def cutPoints(self):
        return {"vertices": int(self.tool.label_biconnected_components(self.graph)[1].a.sum())}


class Networkit(Peer):
    def build(self):
        import networkit

        networkit.setNumberOfThreads(2)
        self.kit = networkit
        ends = tuple(self.edges[:, side].astype(numpy.uint64) for side in (0, 1))
        self.graph = networkit.GraphFromCoo(ends, n=self.count, directed=True)

    def prepare_approximateBetweenness(self, _):
        # It refuses directed graphs.
        self.undirected = self.kit.graphtools.toUndirected(self.graph)

    def eigenvector(self):
        self.kit.centrality.EigenvectorCentrality(self.graph, 1e-10).run()
        return {}

    def katz(self):
        self.kit.centrality.KatzCentrality(self.graph, self.attenuation, tol=1e-10).run()
        return {}

    def approximateBetweenness(self, error):
        self.kit.centrality.KadabraBetweenness(self.undirected, float(error), 0.1).run()
        return {}

    def pageRank(self, tolerance):
        centrality = self.kit.centrality
        rank = centrality.PageRank(
            self.graph, 0.85, float(tolerance), False, centrality.SinkHandling.DistributeSinks)
        rank.norm = centrality.Norm.L1_NORM
        rank.run()
        return {}


class Networkx(Peer):
    def build(self):
        import networkx

        self.kit = networkx
        self.graph = networkx.DiGraph()
        self.graph.add_nodes_from(range(self.count))
        self.graph.add_edges_from(self.edges.tolist())

    def cycles(self, longest):
        return {"cycles": sum(1 for _ in self.kit.simple_cycles(self.graph, length_bound=int(longest)))}


class GraphBLAS(Peer):
    def build(self):
        import graphblas
        import graphblas_algorithms

        graphblas.ss.config["nthreads"] = 2
        ends = [self.edges[:, side].astype(numpy.uint64) for side in (0, 1)]
        self.graph = graphblas_algorithms.DiGraph(
            graphblas.Matrix.from_coo(*ends, 1.0, nrows=self.count, ncols=self.count))

    def pageRank(self, tolerance):
        from graphblas_algorithms.algorithms.link_analysis.pagerank_alg import pagerank

        pagerank(self.graph, alpha=0.85, max_iter=1000, tol=float(tolerance) / self.count)
        return {}


class Polars(Peer):
    """Reading only."""

    def __init__(self, path):
        self.path = path

    def readEdges(self):
        import polars
        import scipy.sparse

        schema = {"source": polars.Int32, "target": polars.Int32}
        table = polars.read_csv(self.path.with_suffix(".el"), has_header=False, separator=" ", schema=schema)
        sources, targets = table["source"].to_numpy(), table["target"].to_numpy()
        count = int(max(sources.max(), targets.max())) + 1
        scipy.sparse.csr_matrix((numpy.ones(len(sources), numpy.float32), (sources, targets)), shape=(count, count))
        return {"edges": len(sources)}

    def readRows(self):
        import polars
        import scipy.sparse

        table = polars.read_csv(self.path.with_suffix(".csv"), try_parse_dates=True)
        names = polars.concat([table["source"], table["target"].rename("source")]).cast(polars.Categorical)
        ends = names.to_physical().to_numpy().astype(numpy.int32)
        sources, targets = ends[: len(table)], ends[len(table):]
        count = int(ends.max()) + 1
        scipy.sparse.csr_matrix((numpy.ones(len(sources), numpy.float32), (sources, targets)), shape=(count, count))
        return {"edges": len(sources)}


class DuckDB(Polars):
    def readRows(self):
        import duckdb
        import scipy.sparse

        base = duckdb.connect(config={"threads": 2})
        base.execute(f"create table deals as select * from read_csv('{self.path.with_suffix('.csv')}')")
        base.execute(
            "create table names as select name, (row_number() over ())::int - 1 as number from "
            "(select distinct name from (select source as name from deals union all select target from deals))")
        ends = base.execute(
            "select a.number as source, b.number as target from deals "
            "join names a on deals.source = a.name join names b on deals.target = b.name").fetchnumpy()
        count = int(max(ends["source"].max(), ends["target"].max())) + 1
        values = numpy.ones(len(ends["source"]), numpy.float32)
        scipy.sparse.csr_matrix((values, (ends["source"], ends["target"])), shape=(count, count))
        return {"edges": len(values)}


class GAPBS:
    """The programs of the GAP benchmark suite, built in the folder that GAPBS names; each reads the file itself."""

    def __init__(self, path):
        self.path = path
        self.folder = pathlib.Path(os.environ["GAPBS"])
        self.graph = path.with_suffix(".sg")
        if not self.graph.exists():
            subprocess.run(
                [self.folder / "converter", "-f", path.with_suffix(".el"), "-b", self.graph], check=True,
                stdout=subprocess.DEVNULL)

    def trials(self, program, repeats, *options, file=None):
        run = subprocess.run(
            [self.folder / program, "-f", file or self.graph, "-n", str(repeats), *options],
            check=True, capture_output=True, text=True)
        return run.stdout

    def times(self, text, words="Trial Time"):
        return [float(time) for time in re.findall(rf"{words}:\s*([0-9.]+)", text)]

    def run(self, kernel, repeats, parameter):
        if kernel == "weakComponents":
            return self.times(self.trials("cc", repeats)), {}
        if kernel == "pageRank":
            return self.times(self.trials("pr", repeats, "-i", "1000", "-t", parameter)), {}
        if kernel == "betweenness":
            return self.times(self.trials("bc", repeats, "-i", parameter or "1")), {}
        reading = self.path.with_suffix(".el") if kernel == "readEdges" else self.graph
        times = []
        for _ in range(repeats):
            text = self.trials("cc", 1, file=reading)
            times.append(sum(self.times(text, "Read Time") + self.times(text, "Build Time")))
        return times, {}


class CycleEnumeration:
    """The program of Blanuša, Ienne and Atasu (SPAA 2022), which CYCLES_IN_TIME names."""

    def __init__(self, path):
        self.path = path

    def run(self, kernel, repeats, parameter):
        # Its time of search comes in milliseconds, and does not include reading.
        times, cycles = [], 0
        for _ in range(repeats):
            run = subprocess.run(
                [os.environ["CYCLES_IN_TIME"], "-f", self.path.with_suffix(".tel"), "-tws", parameter, "-algo", "4",
                 "-n", "2", "-cunion"], check=True, capture_output=True, text=True)
            times.append(float(re.findall(r"Total time: ([0-9.]+)", run.stdout)[-1]))
            cycles = int(re.findall(r"Total, ([0-9]+)", run.stdout)[-1])
        return times, {"cycles": cycles}


PEERS = {
    "scipy": Scipy, "igraph": Igraph, "graph-tool": GraphTool, "networkit": Networkit, "networkx": Networkx,
    "GraphBLAS": GraphBLAS, "polars": Polars, "duckdb": DuckDB, "GAPBS": GAPBS, "cycle enumeration": CycleEnumeration,
}


def main():
    name, kernel, file, repeats, *parameters = sys.argv[1:]
    peer = PEERS[name](pathlib.Path(file))
    if hasattr(peer, "run"):
        times, found = peer.run(kernel, int(repeats), *(parameters or [None]))
    else:
        getattr(peer, f"prepare_{kernel}", lambda *_: None)(*parameters)
        times, found = [], {}
        for _ in range(int(repeats)):
            begin = time.perf_counter()
            found = getattr(peer, kernel)(*parameters)
            times.append(time.perf_counter() - begin)
    print(json.dumps({"seconds": times, "found": found}))


if __name__ == "__main__":
    main()
