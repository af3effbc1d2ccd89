"""Runs the built program on graphs, for the comparisons in this folder."""

import argparse
import json
import pathlib
import random
import subprocess
import tempfile


class Program:
    """The built `dealgraph`, asked for JSON."""

    def __init__(self, description):
        parser = argparse.ArgumentParser(description=description)
        parser.add_argument("--dealgraph", required=True, type=pathlib.Path, help="the built program")
        parser.add_argument("--graphs", type=int, default=150, help="how many random graphs")
        parser.add_argument("--seed", type=int, default=20260227)
        arguments = parser.parse_args()
        self.path = arguments.dealgraph.resolve()
        self.graphs = arguments.graphs
        self.seed = arguments.seed

    def report(self, question, text, *options, suffix):
        """The report on a question about an input file with this text."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / f"input{suffix}"
            path.write_text(text)
            command = [self.path, question, path, "--format", "json", *options]
            run = subprocess.run(command, capture_output=True, text=True, timeout=120)
        if run.returncode != 0:
            words = " ".join(map(str, command[1:]))
            raise SystemExit(f"dealgraph {words}: exit {run.returncode}\n{run.stderr}\n{text}")
        return json.loads(run.stdout)

    def random_graphs(self, largest):
        """Seeded directed multigraphs with self-loops and parallel edges: name, number of vertices, edges."""
        for index in range(self.graphs):
            source = random.Random(self.seed * 1000 + index)
            count = source.randint(1, largest)
            size = source.randint(1, 3 * count)
            edges = [(source.randrange(count), source.randrange(count)) for _ in range(size)]
            yield f"graph {index}", count, edges


def name(vertex):
    """Ids whose order by bytes is the order of the numbers."""
    return f"v{vertex:03}"


def edge_list(edges):
    return "".join(f"{name(source)} {name(target)}\n" for source, target in edges)


def require(condition, message, text):
    """Ends the comparison with the input that shows the difference."""
    if not condition:
        raise SystemExit(f"{message}\non this input:\n{text}")
