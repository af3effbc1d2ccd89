"""Times the solvers of the library beside OR-tools and scipy, in turn, on files that both read.

    python3 -m venv ENV && ENV/bin/pip install -r requirements.txt
    ENV/bin/python compare.py [--rounds 5] [--program PROGRAM]

Without --program the Swift package beside this file is built first. Times leave out reading the file.
"""

import argparse
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import numpy
import scipy.sparse
import scipy.sparse.csgraph
import scipy.sparse.linalg

HERE = pathlib.Path(__file__).resolve().parent
# Found by two programs on the graph of a million firms: what every solver has to find.
MILLION_FIRMS_CIRCULATION = 23_360_750_258_463


def write(path, vertices, sources, targets, *numbers):
    with open(path, "wb") as file:
        numpy.array([vertices, len(sources)], "<i8").tofile(file)
        for array in (sources.astype("<u4"), targets.astype("<u4"), *numbers):
            array.tofile(file)


def read(path, kinds):
    with open(path, "rb") as file:
        vertices, edges = (int(count) for count in numpy.fromfile(file, "<i8", 2))
        sources, targets = (numpy.fromfile(file, "<u4", edges).astype(numpy.int64) for _ in range(2))
        return vertices, sources, targets, *(
            numpy.fromfile(file, kind, edges if of == "edge" else vertices) for kind, of in kinds
        )


def components(vertices, sources, targets):
    ones = scipy.sparse.csr_matrix((numpy.ones(len(sources), numpy.int8), (sources, targets)), (vertices, vertices))
    return scipy.sparse.csgraph.connected_components(ones, connection="strong")[1]


def write_deals(path, firms):
    """The largest component of deals between firms, most from an older to a younger one; amounts in cents, summed up."""
    source = numpy.random.default_rng(11)
    count = 6 * firms
    rank = source.permutation(firms)
    first = (firms * source.random(count) ** 2.2).astype(numpy.int64)
    second = (firms * source.random(count) ** 1.3).astype(numpy.int64)
    low, high = numpy.minimum(first, second), numpy.maximum(first, second)
    is_back = source.random(count) < 0.03
    near = numpy.minimum(low + 1 + source.exponential(20, count).astype(numpy.int64), firms - 1)
    high = numpy.where(is_back, near, high)
    tail, head = numpy.where(is_back, high, low), numpy.where(is_back, low, high)
    kept = tail != head
    tail, head = rank[tail[kept]], rank[head[kept]]
    cents = numpy.rint(numpy.round(numpy.exp(source.normal(16, 2.2, len(tail))), 2) * 100).astype(numpy.int64)
    labels = components(firms, tail, head)
    largest = labels == numpy.bincount(labels).argmax()
    inside = largest[tail] & largest[head]
    names = numpy.cumsum(largest) - 1
    vertices = int(largest.sum())
    keys, arcs = numpy.unique(names[tail[inside]] * vertices + names[head[inside]], return_inverse=True)
    capacities = numpy.zeros(len(keys), numpy.int64)
    numpy.add.at(capacities, arcs, cents[inside])
    write(path, vertices, keys // vertices, keys % vertices, capacities.astype("<i8"))
    return f"{vertices} vertices, {len(keys)} edges"


def write_system(path, vertices, edges):
    """Mostly acyclic, with blocks of five to 3,000 vertices; each row adds up to between ½ and 0.99."""
    source = numpy.random.default_rng(5)
    first, second = source.integers(0, vertices, edges), source.integers(0, vertices, edges)
    kept = first != second
    tails = [numpy.minimum(first, second)[kept]]
    heads = [numpy.maximum(first, second)[kept]]
    sizes = [3_000, 2_000, 1_000] + [500] * 10 + [100] * 50 + [20] * 500 + [5] * 2_000
    starts = source.permutation(vertices // 4_000) * 4_000
    for index, size in enumerate(size for size in sizes if size >= 100):
        block = numpy.arange(starts[index], starts[index] + size)
        tails += [block, source.choice(block, 3 * size)]
        heads += [numpy.roll(block, -1), source.choice(block, 3 * size)]
    small = starts[63:]
    for index, size in enumerate(size for size in sizes if size < 100):
        start = small[index % len(small)] + index // len(small) * 25
        block = numpy.arange(start, start + size)
        tails.append(block)
        heads.append(numpy.roll(block, -1))
    tail, head = numpy.concatenate(tails), numpy.concatenate(heads)
    weights = source.random(len(tail))
    weights *= (source.uniform(0.5, 0.99, vertices) / numpy.maximum(numpy.bincount(tail, weights, vertices), 1e-9))[tail]
    names = source.permutation(vertices)
    write(path, vertices, names[tail], names[head], weights.astype("<f8"), source.random(vertices).astype("<f8"))
    return f"{vertices} vertices, {len(tail)} edges"


def ortools_circulation(path):
    from ortools.graph.python import min_cost_flow

    vertices, sources, targets, capacities = read(path, [("<i8", "edge")])
    begin = time.perf_counter()
    solver = min_cost_flow.SimpleMinCostFlow()
    costs = numpy.full(len(sources), -1, numpy.int64)
    solver.add_arcs_with_capacity_and_unit_cost(
        sources.astype(numpy.int32), targets.astype(numpy.int32), capacities, costs)
    solver.set_nodes_supplies(numpy.arange(vertices, dtype=numpy.int32), numpy.zeros(vertices, numpy.int64))
    status = solver.solve()
    taken = time.perf_counter() - begin
    return taken, -solver.optimal_cost() if status == solver.OPTIMAL else str(status)


def scipy_system(path, method):
    vertices, sources, targets, weights, right = read(path, [("<f8", "edge"), ("<f8", "vertex")])
    shares = scipy.sparse.csr_matrix((weights, (sources, targets)), (vertices, vertices))
    begin = time.perf_counter()
    matrix = scipy.sparse.identity(vertices, format="csr") - shares
    if method == "splu":
        solution = scipy.sparse.linalg.splu(matrix.tocsc()).solve(right)
    elif method == "splu-ordered":
        # The order that spares it all fill outside of blocks, which it does not find by itself.
        labels = scipy.sparse.csgraph.connected_components(shares, connection="strong")[1]
        order = numpy.argsort(labels, kind="stable")
        factors = scipy.sparse.linalg.splu(
            matrix[order][:, order].tocsc(), permc_spec="NATURAL", diag_pivot_thresh=0.0)
        solution = factors.solve(right[order])
    else:
        solution = scipy.sparse.linalg.bicgstab(matrix, right, rtol=1e-14, maxiter=2_000)[0]
    return time.perf_counter() - begin, float(solution.sum())


PEERS = {
    "circulation": {"ortools": ortools_circulation},
    "system": {
        name: lambda path, name=name: scipy_system(path, name) for name in ("splu-ordered", "bicgstab", "splu")
    },
}


def timed(command, limit):
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return None
    if run.returncode != 0:
        sys.exit(run.stderr)
    return run.stdout.split()


def compare(kind, name, path, program, rounds, limit, expected=None):
    times, values = {}, {}
    commands = {"dealgraph": [program, kind, path]}
    commands |= {peer: [sys.executable, __file__, "--peer", kind, peer, path] for peer in PEERS[kind]}
    stopped = set()
    for _ in range(rounds):
        for who, command in commands.items():
            answer = None if who in stopped else timed(command, limit)
            if answer is None:
                stopped.add(who)
                continue
            times.setdefault(who, []).append(float(answer[0]))
            values[who] = float(answer[1])
    ours = statistics.median(times["dealgraph"])
    print(name)
    for who in commands:
        if who in stopped:
            print(f"  {who:14} more than {limit} s")
            continue
        median = statistics.median(times[who])
        print(f"  {who:14} {median:9.4f} s   x {median / ours:6.2f}   {values[who]:.15g}", flush=True)
    reference = expected or values["dealgraph"]
    wrong = [who for who, value in values.items() if abs(value / reference - 1) > 1e-9]
    if wrong:
        sys.exit(f"{name}: {', '.join(wrong)} found something else")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", help="the built program; without it the package is built")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=float, default=120, help="seconds after which a peer is stopped")
    parser.add_argument("--peer", nargs=3, metavar=("KIND", "PEER", "FILE"), help="run one peer and print its time")
    arguments = parser.parse_args()
    if arguments.peer:
        kind, peer, path = arguments.peer
        print(*PEERS[kind][peer](path))
        return
    program = arguments.program
    if program is None:
        build = ["swift", "build", "-c", "release", "--package-path", str(HERE)]
        subprocess.run(build, check=True, stdout=sys.stderr)
        folder = subprocess.run([*build, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
        program = f"{folder}/dealgraph-solver-benchmarks"
    with tempfile.TemporaryDirectory() as folder:
        for firms, expected in ((100_000, None), (1_000_000, MILLION_FIRMS_CIRCULATION)):
            path = f"{folder}/deals-{firms}"
            shape = write_deals(path, firms)
            name = f"maximum circulation, {firms} firms: {shape}"
            compare("circulation", name, path, program, arguments.rounds, arguments.limit, expected)
        path = f"{folder}/system"
        shape = write_system(path, 1_000_000, 5_000_000)
        compare("system", f"linear system: {shape}", path, program, arguments.rounds, arguments.limit)


if __name__ == "__main__":
    main()
