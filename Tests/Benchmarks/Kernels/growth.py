"""Times the kernels of the program on graphs of four sizes, and says how their time grows.

    python growth.py --program dealgraph --folder FOLDER [--family rmat] [--kernels …] [--repeat 5]

The exponent is the slope of the logarithm of the time over the logarithm of the number of edges, by least squares.
"""

import argparse
import json
import pathlib
import subprocess

import numpy

import graphs

FAMILIES = {
    "rmat": ["rmat-14", "rmat-16", "rmat-18", "rmat-20"],
    "deals": ["deals-10000", "deals-50000", "deals-200000", "deals-1000000"],
}
KERNELS = (
    "read,graph,strongComponents,weakComponents,bowTie,cores,breadthFirst,pageRank,dominators,cutPoints,strongCutPoints"
)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the built program")
    parser.add_argument("--folder", type=pathlib.Path, required=True, help="where graphs are kept")
    parser.add_argument("--family", choices=sorted(FAMILIES), default="rmat")
    parser.add_argument("--kernels", default=KERNELS)
    parser.add_argument("--repeat", default="5")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    edges, times, memory = [], {}, {}
    for name in FAMILIES[options.family]:
        graphs.make(options.folder, name, None)
        command = [
            options.program, "benchmark", options.folder / f"{name}.el", "--kernels", options.kernels, "--repeat",
            options.repeat, "--format", "json",
        ]
        report = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        edges.append(report["edges"])
        for kernel in report["kernels"]:
            times.setdefault(kernel["kernel"], []).append(kernel["median"])
            memory.setdefault(kernel["kernel"], []).append(kernel["memory"])
    print("| kernel | " + " | ".join(FAMILIES[options.family]) + " | exponent | memory per edge |")
    print("|---|" + "---:|" * (len(edges) + 2))
    for kernel, medians in times.items():
        if None in medians:
            continue
        slope = numpy.polyfit(numpy.log(edges), numpy.log(medians), 1)[0]
        need = memory[kernel][-1]
        per_edge = "" if need is None else f"{need / edges[-1]:.1f} bytes"
        print(f"| {kernel} | " + " | ".join(f"{time:.3g} s" for time in medians) + f" | {slope:.2f} | {per_edge} |")


if __name__ == "__main__":
    main()
