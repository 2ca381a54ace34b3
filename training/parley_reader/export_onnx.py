"""Exports a student: its graph with int8 weights, for one paragraph a run.

python -m parley_reader.export_onnx --weights OUT/student.safetensors --labels OUT/labels.json \
    --tokenizer all-MiniLM-L6-v2 --out OUT/reader.onnx

Prints how far the graph is from the model in torch: in full precision (nothing but rounding) and in int8. The graph is
as it is to be run; a runtime's own optimiser costs start-up time and joins two operators into a slower one.
"""

import argparse
from pathlib import Path

import numpy as np
import onnxruntime as ort
import torch
from onnx import ModelProto

from .batches import GRAPH_INPUTS, encode
from .encoders import stored_student
from .items import Item
from .labels import load_labels
from .model import NO_HEAD, Reader, answers
from .progress import log
from .reader_graph import reader_graph
from .tokenizer import WordPieces, load_tokenizer

EXAMPLES = (
    Item("Minegishi said on Monday that conditions are not in place .".split(), [0] * 11),
    Item("Tolmere protested . Hask did not reply .".split(), [0, 0, 0, 1, 1, 1, 1, 1]),
)


def distance(model: ModelProto, reader: Reader, item: Item, tokenizer: WordPieces) -> dict[str, float]:
    """By output: largest difference of scores (where a head is possible at all), or share of equal classes."""
    inputs = encode([item], tokenizer)
    with torch.no_grad():
        scores = reader({name: torch.from_numpy(array) for name, array in inputs.items()})
    reference = answers(scores, reader.tag_pairs)
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    found = session.run(names, {name: inputs[name] for name in GRAPH_INPUTS})
    out: dict[str, float] = {}
    for name, got in zip(names, found, strict=True):
        want = reference[name].numpy()
        if got.dtype.kind == "f":
            out[name] = round(float(np.abs(got - want)[want > NO_HEAD / 100].max(initial=0)), 4)
        else:
            out[name] = round(float((got == want).mean()), 4)
    return out


def main() -> None:
    """Exports and compares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for flag in ("--weights", "--labels", "--tokenizer", "--out"):
        parser.add_argument(flag, type=Path, required=True)
    a = parser.parse_args()
    reader = stored_student(a.weights, load_labels(a.labels)).eval()
    model = reader_graph(reader)
    a.out.write_bytes(model.SerializeToString(deterministic=True))
    log(f"{a.out} {a.out.stat().st_size / 1e6:.1f} MB, {len(model.graph.node)} nodes")
    tokenizer = load_tokenizer(a.tokenizer)
    for name, graph in (("full precision", reader_graph(reader, int8=False)), ("int8", model)):
        for item in EXAMPLES:
            log(f"{name}: {distance(graph, reader, item, tokenizer)}")


if __name__ == "__main__":
    main()
