"""Deal books as other programs see them: YAML 1.2 by PyYAML and the core schema of the language, JSON by Python."""

import json
import pathlib
import re
import subprocess
import tempfile

import yaml

NULL = re.compile(r"null|Null|NULL|~|")
BOOLEAN = re.compile(r"true|True|TRUE|false|False|FALSE")
INTEGER = re.compile(r"[-+]?[0-9]+")
OCTAL = re.compile(r"0o[0-7]+")
HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def value_of(node):
    """The value of a node by YAML 1.2, section 10.3: what an editor's validator sees. Keys stay as they are spelled."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: value_of(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [value_of(item) for item in node.value]
    text = node.value
    if node.style is not None:
        return text
    if NULL.fullmatch(text):
        return None
    if BOOLEAN.fullmatch(text):
        return text.lower() == "true"
    if INTEGER.fullmatch(text):
        return int(text)
    if OCTAL.fullmatch(text):
        return int(text[2:], 8)
    if HEXADECIMAL.fullmatch(text):
        return int(text[2:], 16)
    return float(text) if FLOAT.fullmatch(text) else text


def load_yaml(text):
    node = yaml.compose(text, Loader=yaml.BaseLoader)
    return None if node is None else value_of(node)


def cases(name):
    """The books of a file beside this one."""
    path = pathlib.Path(__file__).parent / "Books" / name
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def check(program, texts, suffix):
    """The diagnostics of many books, each a list, from one run of the program."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder) / f"{index}{suffix}" for index in range(len(texts))]
        for path, text in zip(paths, texts):
            path.write_text(text, encoding="utf-8", newline="")
        command = [program.path, "check", "--format", "json", *paths]
        run = subprocess.run(command, capture_output=True, text=True, timeout=300, encoding="utf-8")
    if run.returncode not in (0, 1):
        raise SystemExit(f"dealgraph check: exit {run.returncode}\n{run.stderr[-2000:]}")
    found = {str(path): [] for path in paths}
    for diagnostic in json.loads(run.stdout)["diagnostics"]:
        found[diagnostic["file"]].append(diagnostic)
    return [found[str(path)] for path in paths]


def convert(program, text, suffix, to):
    """A book as the program writes it."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / f"book{suffix}"
        path.write_text(text, encoding="utf-8", newline="")
        run = subprocess.run([program.path, "convert", path, "--to", to], capture_output=True, timeout=120)
    if run.returncode != 0:
        raise SystemExit(f"dealgraph convert --to {to}: exit {run.returncode}\n{run.stderr.decode()}\n{text}")
    return run.stdout.decode("utf-8")


def schema(program):
    run = subprocess.run([program.path, "schema"], capture_output=True, timeout=120, check=True)
    return json.loads(run.stdout)
