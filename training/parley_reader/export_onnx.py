"""Exports a student: ONNX in full precision, then int8 by dynamic quantisation, then with its operators joined.

python -m parley_reader.export_onnx --weights OUT/student.safetensors --labels OUT/labels.json \
    --tokenizer all-MiniLM-L6-v2 --out OUT/reader.onnx

Writes OUT/reader.f32.onnx beside it, and prints how far both are from the model in torch. The runtime's own joining is
done here once (and is to be switched off where the file is run), since one of its joined operators is slow.
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnxruntime as ort
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from .attention import join_attention
from .batches import INPUTS, encode
from .encoders import stored_student
from .items import Item
from .labels import load_labels
from .model import NO_HEAD, OUTPUTS, Reader, answers
from .progress import log
from .tokenizer import load_tokenizer

EXAMPLES = (
    Item("Minegishi said on Monday that conditions are not in place .".split(), [0] * 11),
    Item("Tolmere protested . Hask did not reply .".split(), [0, 0, 0, 1, 1, 1, 1, 1]),
)


class Exported(nn.Module):
    """The reader with inputs and outputs in a fixed order."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(
        self, ids: Tensor, att: Tensor, shp: Tensor, first: Tensor, last: Tensor, wmask: Tensor, sent: Tensor
    ) -> tuple[Tensor, ...]:
        given = (ids, att, shp, first, last, wmask, sent)
        out = answers(self.reader(dict(zip(INPUTS, given, strict=True))), self.reader.tag_pairs)
        return tuple(out[name] for name in OUTPUTS)


def export(model: Exported, inputs: dict[str, np.ndarray], path: str) -> None:
    """Writes the graph with free batch, pieces and words."""
    batch, pieces, words = (torch.export.Dim(name) for name in ("batch", "pieces", "words"))
    by_piece, by_word = {0: batch, 1: pieces}, {0: batch, 1: words}
    program = torch.onnx.export(
        model,
        tuple(torch.from_numpy(inputs[name]) for name in INPUTS),
        dynamo=True,
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_shapes=tuple(by_piece if name in ("ids", "att", "shp") else by_word for name in INPUTS),
        opset_version=20,
    )
    program.save(path)


SLOW = ("SkipLayerNormFusion",)
"""Joinings of the runtime that cost more than they save: this one's operator takes five times its two parts."""


def joined(source: str, target: str) -> None:
    """Writes the graph as the runtime optimises it (extended level: alike on every machine), without the slow ones."""
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = target
    ort.InferenceSession(source, options, providers=["CPUExecutionProvider"], disabled_optimizers=list(SLOW))


def distance(path: str, inputs: dict[str, np.ndarray], reference: tuple[Tensor, ...]) -> dict[str, float]:
    """By output: largest difference of scores (where a head is possible at all), or share of equal classes."""
    session = ort.InferenceSession(path, providers=["CPUExecutionProvider"])
    out: dict[str, float] = {}
    for name, got, tensor in zip(OUTPUTS, session.run(None, inputs), reference, strict=True):
        want = tensor.detach().numpy()
        if got.dtype.kind == "f":
            out[name] = round(float(np.abs(got - want)[want > NO_HEAD / 100].max()), 4)
        else:
            out[name] = round(float((got == want).mean()), 4)
    return out


def main() -> None:
    """Exports and compares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for flag in ("--weights", "--labels", "--tokenizer", "--out"):
        parser.add_argument(flag, type=Path, required=True)
    a = parser.parse_args()
    reader = stored_student(a.weights, load_labels(a.labels))
    inputs = encode(EXAMPLES, load_tokenizer(a.tokenizer))
    reference = Exported(reader).eval()(*(torch.from_numpy(inputs[name]) for name in INPUTS))
    join_attention(reader.encoder)
    model = Exported(reader).eval()
    full = str(a.out.with_suffix(".f32.onnx"))
    export(model, inputs, full)
    with TemporaryDirectory() as folder:
        whole, small = (str(Path(folder) / name) for name in ("joined.onnx", "int8.onnx"))
        joined(full, whole)
        quantize_dynamic(whole, small, per_channel=True, weight_type=QuantType.QInt8)
        joined(small, str(a.out))
    for path in (full, str(a.out)):
        log(f"{path} {Path(path).stat().st_size / 1e6:.1f} MB {distance(path, inputs, reference)}")


if __name__ == "__main__":
    main()
