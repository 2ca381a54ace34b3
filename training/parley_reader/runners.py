"""One way to ask a model for its answers, whether it runs in torch or as an exported file."""

from collections.abc import Callable, Collection, Mapping, Sequence

import numpy as np

from .batches import encode
from .items import Item
from .tokenizer import WordPieces

Runner = Callable[[Sequence[Item], Collection[str]], Mapping[str, np.ndarray]]
"""A batch, and the kinds of output wanted (model.SYNTAX, model.FRAMES), to arrays by output name, batch first."""


def torch_runner(model, tokenizer: WordPieces, device: str = "cpu") -> Runner:
    """A runner over a torch model, in bfloat16 as in training. The model must be in eval mode."""
    import torch

    from .model import answers

    def run(items: Sequence[Item], want: Collection[str]) -> Mapping[str, np.ndarray]:
        inputs = {k: torch.from_numpy(v).to(device) for k, v in encode(items, tokenizer).items()}
        with torch.no_grad(), torch.autocast(device, torch.bfloat16):
            out = answers(model(inputs, want), model.tag_pairs)
        return {k: (v.float() if v.is_floating_point() else v).cpu().numpy() for k, v in out.items()}

    return run


def onnx_runner(path: str, tokenizer: WordPieces) -> Runner:
    """A runner over an exported file, on one thread and row by row, as the product asks it. It gives all outputs."""
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    taken = [given.name for given in session.get_inputs()]
    names = [output.name for output in session.get_outputs()]

    def run(items: Sequence[Item], want: Collection[str]) -> Mapping[str, np.ndarray]:
        rows = []
        for item in items:
            inputs = encode([item], tokenizer)
            rows.append(session.run(None, {name: inputs[name] for name in taken}))
        return {name: _stacked([row[k][0] for row in rows]) for k, name in enumerate(names)}

    return run


def _stacked(rows: Sequence[np.ndarray]) -> np.ndarray:
    """Arrays of one kind and different sizes as one batch, filled up with zeros."""
    sizes = np.max([row.shape for row in rows], axis=0)
    out = np.zeros((len(rows), *sizes), dtype=rows[0].dtype)
    for i, row in enumerate(rows):
        out[(i, *map(slice, row.shape))] = row
    return out
