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
    """A runner over an exported file, on one thread. It gives all outputs, whatever is wanted."""
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    session = ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]

    def run(items: Sequence[Item], want: Collection[str]) -> Mapping[str, np.ndarray]:
        return dict(zip(names, session.run(None, encode(items, tokenizer)), strict=True))

    return run
