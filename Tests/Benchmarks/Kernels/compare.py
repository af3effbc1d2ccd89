"""Times the kernels of the program beside other programs, in turn on the same files, and prints ratios of medians.

    python compare.py --program dealgraph [--folder FOLDER] [--data FOLDER] [--rounds 3] [--only WORDS] [--small]

Graphs are made in the folder, or taken from the downloaded ones below --data (wiki-Vote and CollegeMsg of SNAP, cnr-2000
of LAW). What is not there is skipped, and said so; so is a peer that is not installed. GAPBS=FOLDER names the built
programs of the GAP benchmark suite, CYCLES_IN_TIME=FILE that of Blanuša, Ienne and Atasu.
"""

import argparse
import dataclasses
import importlib.util
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

import graphs

HERE = pathlib.Path(__file__).resolve().parent
SYSTEM_PYTHON = "/usr/bin/python3"


@dataclasses.dataclass
class Work:
    """Something that we and others do on a graph; a peer may have another kernel, parameter or file."""

    title: str
    graph: str
    kernel: str
    peers: dict
    # How many times as fast as the best peer we want to be.
    target: float
    file: str = "{graph}.el"
    repeats: int = 3
    # What the files of small measurements are called.
    is_small: bool = False


def kernels():
    """The work of the table in the documentation, in its order."""
    yield Work("read edges, both directions", "rmat-20", "readEdges", {"GAPBS": None, "polars": None}, 2.5)
    yield Work("read edges, both directions", "deals-1000000", "readEdges", {"GAPBS": None, "polars": None}, 2.5)
    yield Work(
        "read rows with names", "deals-1000000", "readRows", {"duckdb": None, "polars": None}, 3, file="{graph}.csv")
    yield Work("open a snapshot", "rmat-20", "openSnapshot", {"GAPBS": None}, 8, file="{graph}.dgsnap")
    yield Work(
        "open a snapshot and check all of it", "rmat-20", "readSnapshot", {"GAPBS": None}, 1, file="{graph}.dgsnap")
    for tolerance in ("1e-6", "1e-10"):
        for graph in ("rmat-20", "cnr-2000", "deals-1000000"):
            peers = {"GraphBLAS": tolerance, "igraph": tolerance, "networkit": tolerance}
            yield Work(f"PageRank, error ≤ {tolerance}", graph, f"pageRank={tolerance}", peers, 2)
            if tolerance == "1e-6":
                yield Work("PageRank, beside 32-bit numbers", graph, "pageRank=1e-6", {"GAPBS": tolerance}, 1)
    for graph in ("rmat-20", "cnr-2000", "deals-1000000"):
        yield Work("strong components", graph, "strongComponents", {"scipy": None}, 1.5)
        yield Work("weak components", graph, "weakComponents", {"GAPBS": None, "scipy": None}, 1)
    for graph in ("wiki-Vote", "rmat-14"):
        yield Work(
            "betweenness, exact", graph, "betweenness", {"graph-tool": None, "igraph": None}, 3, is_small=True)
    yield Work("betweenness of edges, exact", "wiki-Vote", "edgeBetweenness", {"graph-tool": None, "igraph": None}, 3)
    yield Work("betweenness, 64 sources", "rmat-20", "betweenness=64", {"GAPBS": "64"}, 4, repeats=1)
    yield Work(
        "betweenness, error ≤ 0.01", "rmat-20", "approximateBetweenness=0.01", {"networkit": "0.01"}, 2, repeats=1)
    for graph in ("wiki-Vote", "rmat-14"):
        yield Work("harmonic closeness, exact", graph, "harmonicCloseness", {"igraph": None}, 8, is_small=True)
    for graph in ("wiki-Vote", "rmat-14", "rmat-16", "deals-100000"):
        peers = {"igraph": None, "graph-tool": None}
        yield Work("hubs and authorities", graph, "hubs", peers, 1, is_small=True)
        yield Work("eigenvector", graph, "eigenvector", peers | {"networkit": None}, 1, is_small=True)
        yield Work("Katz", graph, "katz", {"graph-tool": None, "networkit": None}, 1, is_small=True)
    for title, kernel in (
        ("core numbers", "cores"), ("dominator tree", "dominators"), ("articulation points", "cutPoints"),
    ):
        yield Work(title, "rmat-20", kernel, {"graph-tool": None, "igraph": None}, 1.3)
    for graph in ("cnr-2000", "deals-1000000"):
        yield Work("communities, two rounds", graph, "communities=2", {"igraph": "2"}, 3, repeats=1)
    yield Work("cycles ≤ 6, whole graph", "deals-100000", "cycles=6", {"networkx": "6"}, 1000, repeats=1)
    yield Work(
        "cycles ≤ 6, peer on the core", "deals-100000", "cycles=6", {"igraph": ("6", "deals-100000-core")}, 10)
    yield Work(
        "cycles ≤ 4 listed, peer on the core", "wiki-Vote", "listedCycles=4", {"igraph": ("4", "wiki-Vote-core")}, 30)
    yield Work("one cycle, 2^20 ways astray", "ladder-20", "cycles=1000", {"igraph": "1000"}, 100, is_small=True)
    yield Work("one cycle, 2^100000 ways astray", "ladder-100000", "cycles=1000000", {}, 1)
    yield Work(
        "cycles in time, a day", "CollegeMsg", "temporalCycles=86400", {"cycle enumeration": "86400"}, 2,
        file="{graph}-time.csv")
    yield Work(
        "cycles in time, ten years", "deals-100000", "temporalCycles=315360000",
        {"cycle enumeration": "315360000"}, 2, file="{graph}-time.csv", repeats=1)
    yield Work(
        "maximum flow", "rmat-16", "maximumFlow", {"scipy": None}, 1.5, file="{graph}-capacity.csv")


def python_of(peer):
    """The interpreter that has a peer, or nothing when it is not installed."""
    modules = {"GraphBLAS": "graphblas_algorithms", "graph-tool": "graph_tool"}
    if peer == "GAPBS":
        return sys.executable if "GAPBS" in os.environ else None
    if peer == "cycle enumeration":
        return sys.executable if "CYCLES_IN_TIME" in os.environ else None
    if importlib.util.find_spec(modules.get(peer, peer)):
        return sys.executable
    if peer == "graph-tool" and os.path.exists(SYSTEM_PYTHON):
        probe = subprocess.run([SYSTEM_PYTHON, "-c", "import graph_tool"], capture_output=True)
        return SYSTEM_PYTHON if probe.returncode == 0 else None
    return None


def timed(command, limit):
    """What a measurement printed, nothing when it took too long."""
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return None
    if run.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}\n{run.stdout}{run.stderr}")
    return json.loads(run.stdout)


def ours(program, work, path, repeats, limit):
    kernel = {"readEdges": "read", "readRows": "read", "readSnapshot": "read", "openSnapshot": "open"}.get(
        work.kernel, work.kernel)
    command = [program, "benchmark", path, "--kernels", kernel, "--repeat", str(repeats), "--threads", "2"]
    report = timed([*command, "--force", "--format", "json"], limit)
    if report is None:
        return None
    kernel = report["kernels"][0]
    if kernel["failure"]:
        raise SystemExit(f"{work.title}, {work.graph}: {kernel['failure']}")
    return kernel


def measure(work, folder, options):
    """Prints a line for each peer: both medians, and how many times as long the peer takes."""
    path = folder / work.file.format(graph=work.graph)
    if path.suffix == ".dgsnap" and not path.exists():
        subprocess.run([options.program, "convert", folder / f"{work.graph}.el", "-o", path], check=True)
    times, found, stopped = {"dealgraph": []}, {}, set()
    commands = {}
    for peer, parameter in work.peers.items():
        python = python_of(peer)
        if python is None:
            print(f"skipped  {work.title}, {work.graph}: {peer} is not here", flush=True)
            continue
        parameter, graph = parameter if isinstance(parameter, tuple) else (parameter, work.graph)
        kernel = work.kernel.partition("=")[0].replace("listedCycles", "cycles")
        words = [] if parameter is None else [parameter]
        commands[peer] = [python, "-B", HERE / "peers.py", peer, kernel, folder / f"{graph}.el", str(work.repeats), *words]
        times[peer] = []
    for _ in range(options.rounds):
        result = ours(options.program, work, path, work.repeats, options.limit)
        if result is None:
            print(f"stopped  {work.title}, {work.graph}: dealgraph took more than {options.limit} s", flush=True)
            return []
        times["dealgraph"] += result["seconds"]
        found["dealgraph"] = result["found"]
        for peer, command in commands.items():
            result = None if peer in stopped else timed(command, options.limit)
            if result is None:
                stopped.add(peer)
                continue
            times[peer] += result["seconds"]
            found[peer] = result["found"]
    median = statistics.median(times["dealgraph"])
    lines = []
    for peer in commands or ["–"]:
        theirs = statistics.median(times[peer]) if times.get(peer) else None
        ratio = theirs / median if theirs else None
        # A peer that is given the core of a graph finds less.
        is_whole = not isinstance(work.peers.get(peer), tuple)
        theirs_found = found.get(peer, {}) if is_whole else {}
        if any(found["dealgraph"].get(key, value) != value for key, value in theirs_found.items()):
            raise SystemExit(f"{work.title}, {work.graph}: {found['dealgraph']} here, {found[peer]} by {peer}")
        lines.append((work.title, work.graph, median, peer, theirs, ratio, work.target, peer in stopped))
        print(line(*lines[-1], options.limit), flush=True)
    return lines


def line(title, graph, median, peer, theirs, ratio, target, is_stopped, limit):
    words = f"> {limit:g} s" if is_stopped else "" if theirs is None else f"{theirs:.4f} s"
    comparison = "" if ratio is None else f"{ratio:9.2f} × (wanted {target:g})"
    return f"{title:36} {graph:14} {median:9.4f} s   {peer:17} {words:>10} {comparison}"


def markdown(lines, limit):
    """The lines as a table, for the documentation."""
    yield "| work | graph | dealgraph | other program | its time | ratio | wanted |"
    yield "|---|---|---:|---|---:|---:|---:|"
    for title, graph, median, peer, theirs, ratio, target, is_stopped in lines:
        words = f"> {limit:g} s" if is_stopped else "" if theirs is None else f"{theirs:.3g} s"
        comparison = "" if ratio is None else f"{ratio:.3g}"
        yield f"| {title} | {graph} | {median:.3g} s | {peer} | {words} | {comparison} | {target:g} |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the built program")
    parser.add_argument("--folder", type=pathlib.Path, help="where graphs are kept; without it they are made and removed")
    parser.add_argument("--data", type=pathlib.Path, help="where downloaded graphs are")
    parser.add_argument("--rounds", type=int, default=3, help="how often programs take turns")
    parser.add_argument("--limit", type=float, default=60, help="seconds after which a program is stopped")
    parser.add_argument("--only", default="", help="measure work whose title, graph or kernel contains this")
    parser.add_argument("--markdown", type=pathlib.Path, help="write the table to this file, too")
    parser.add_argument("--small", action="store_true", help="only what takes seconds")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        lines = []
        for work in kernels():
            if options.small and not work.is_small or options.only not in f"{work.title} {work.graph} {work.kernel}":
                continue
            if not graphs.make(folder, work.graph, options.data):
                print(f"skipped  {work.title}, {work.graph}: the graph is not below --data", flush=True)
                continue
            lines += measure(work, folder, options)
            if options.markdown:
                options.markdown.write_text("".join(f"{row}\n" for row in markdown(lines, options.limit)))


if __name__ == "__main__":
    main()
