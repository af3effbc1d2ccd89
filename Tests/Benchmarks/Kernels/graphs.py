"""The graphs that kernels are measured on: made from fixed seeds, or taken from a folder of downloaded ones.

Each graph is a list of words by two in NAME.el, and the same as an array of 32-bit integers in NAME.npy, so that every
program reads what it reads best. Deals also come as rows with names, amounts and days in NAME.csv.
"""

import gzip
import pathlib

import numpy

KINDS = numpy.array(["investment", "cloudContract", "license", "exclusivity", "loan"])


def recursive(scale, degree=16, seed=7):
    """R-MAT (Chakrabarti, Zhan, Faloutsos 2004) with the parameters of Graph500, without loops and parallel edges."""
    random = numpy.random.default_rng(seed)
    vertices = 1 << scale
    count = vertices * degree
    sources, targets = numpy.zeros(count, numpy.int64), numpy.zeros(count, numpy.int64)
    for _ in range(scale):
        corner = random.random(count)
        lower = corner >= 0.76
        right = ((corner >= 0.57) & (corner < 0.76)) | (corner >= 0.95)
        sources, targets = sources << 1 | lower, targets << 1 | right
    names = random.permutation(vertices)
    sources, targets = names[sources], names[targets]
    kept = sources != targets
    keys = numpy.unique(sources[kept] * vertices + targets[kept])
    edges = numpy.stack([keys // vertices, keys % vertices], 1).astype(numpy.int32)
    return edges[random.permutation(len(edges))]


def deals(firms, seed=11):
    """Deals between firms, most from an older to a younger one, with amounts and days over ten years."""
    random = numpy.random.default_rng(seed)
    count = 6 * firms
    rank = random.permutation(firms)
    first = (firms * random.random(count) ** 2.2).astype(numpy.int64)
    second = (firms * random.random(count) ** 1.3).astype(numpy.int64)
    low, high = numpy.minimum(first, second), numpy.maximum(first, second)
    is_back = random.random(count) < 0.03
    near = numpy.minimum(low + 1 + random.exponential(20, count).astype(numpy.int64), firms - 1)
    high = numpy.where(is_back, near, high)
    tail, head = numpy.where(is_back, high, low), numpy.where(is_back, low, high)
    kept = tail != head
    edges = numpy.stack([rank[tail[kept]], rank[head[kept]]], 1).astype(numpy.int32)
    amounts = numpy.round(numpy.exp(random.normal(16, 2.2, len(edges))), 2)
    days = random.integers(0, 3650, len(edges))
    kinds = random.choice(5, len(edges), p=[0.45, 0.25, 0.15, 0.05, 0.10])
    return edges, amounts, days, kinds


def ladder(levels):
    """A cycle of two, and from it a chain of diamonds that leads nowhere: one cycle, 2^levels paths."""
    edges = [(0, 1), (1, 0), (0, 2)]
    for level in range(levels):
        top = 2 + 3 * level
        edges += [(top, top + 1), (top, top + 2), (top + 1, top + 3), (top + 2, top + 3)]
    return numpy.array(edges, numpy.int32)


def simple(edges):
    """The edges without loops and parallel ones, in ascending order."""
    edges = edges[edges[:, 0] != edges[:, 1]].astype(numpy.int64)
    vertices = int(edges.max()) + 1
    keys = numpy.unique(edges[:, 0] * vertices + edges[:, 1])
    return numpy.stack([keys // vertices, keys % vertices], 1).astype(numpy.int32)


def largest_component(edges):
    """The edges inside the largest strongly connected component, its vertices numbered anew."""
    import scipy.sparse
    import scipy.sparse.csgraph

    vertices = int(edges.max()) + 1
    matrix = scipy.sparse.csr_matrix(
        (numpy.ones(len(edges), numpy.int8), (edges[:, 0], edges[:, 1])), shape=(vertices, vertices))
    labels = scipy.sparse.csgraph.connected_components(matrix, connection="strong")[1]
    kept = labels == numpy.bincount(labels).argmax()
    inside = edges[kept[edges[:, 0]] & kept[edges[:, 1]]]
    return (numpy.cumsum(kept) - 1)[inside].astype(numpy.int32)


def listed(path):
    """The numbers at the beginning of each line of a text, compressed or not."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt") as lines:
        rows = [line.replace(",", " ").split() for line in lines if line[:1].isdigit()]
    return rows


def write_edges(folder, name, edges, columns=None):
    numpy.save(folder / f"{name}.npy", numpy.ascontiguousarray(edges, numpy.int32))
    columns = edges.tolist() if columns is None else columns
    with open(folder / f"{name}.el", "w") as file:
        for start in range(0, len(columns), 1 << 20):
            file.write("".join(" ".join(map(str, row)) + "\n" for row in columns[start:start + (1 << 20)]))


def write_deals(folder, name, edges, amounts, days, kinds):
    dates = (numpy.datetime64("2016-01-01") + days).astype(str).tolist()
    with open(folder / f"{name}.csv", "w") as file:
        file.write("source,target,kind,amount,currency,date\n")
        for (source, target), kind, amount, date in zip(edges.tolist(), KINDS[kinds].tolist(), amounts.tolist(), dates):
            file.write(f"C{source},C{target},{kind},{amount},USD,{date}\n")


def write_timed(folder, name, edges, times):
    """Source, target and second, in the order of time: for programs that search cycles in time."""
    order = numpy.argsort(times, kind="stable")
    rows = numpy.column_stack([edges, times])[order]
    numpy.savetxt(folder / f"{name}.tel", rows, fmt="%d")
    with open(folder / f"{name}-time.csv", "w") as file:
        file.write("source,target,date\n")
        # Far from numbers that look like years.
        file.write("".join(f"{source},{target},{1_000_000_000 + time}\n" for source, target, time in rows.tolist()))


def make(folder, name, data):
    """Makes a graph in a folder unless it is there; says whether it is there now."""
    if (folder / f"{name}.npy").exists():
        return True
    kind, _, size = name.partition("-")
    if kind == "rmat":
        edges = recursive(int(size))
        write_edges(folder, name, edges)
        capacities = numpy.random.default_rng(3).integers(1, 1000, len(edges))
        if int(size) <= 16:
            with open(folder / f"{name}-capacity.csv", "w") as file:
                file.write("source,target,amount\n")
                file.write("".join(f"{u},{v},{c}\n" for (u, v), c in zip(edges.tolist(), capacities.tolist())))
    elif kind == "deals":
        edges, amounts, days, kinds = deals(int(size))
        write_deals(folder, name, edges, amounts, days, kinds)
        write_timed(folder, name, edges, days * 86_400)
        write_edges(folder, name, simple(edges))
        write_edges(folder, f"{name}-core", largest_component(simple(edges)))
    elif kind == "ladder":
        write_edges(folder, name, ladder(int(size)))
    else:
        return data is not None and take(folder, name, data)
    return True


def take(folder, name, data):
    """A downloaded graph, looked for by its usual file name."""
    names = {
        "wiki-Vote": "wiki-Vote.txt", "cnr-2000": "cnr-2000.txt.gz", "CollegeMsg": "CollegeMsg.txt",
    }
    found = sorted(pathlib.Path(data).rglob(names.get(name, f"{name}.txt")))
    if not found:
        return False
    rows = numpy.array([[int(float(word)) for word in row[:3]] for row in listed(found[0])])
    used, ends = numpy.unique(rows[:, :2], return_inverse=True)
    edges = ends.reshape(-1, 2) if name != "cnr-2000" else rows[:, :2]
    if name == "CollegeMsg":
        write_timed(folder, name, edges, rows[:, 2] - rows[:, 2].min())
    write_edges(folder, name, simple(edges))
    write_edges(folder, f"{name}-core", largest_component(simple(edges)))
    return True
