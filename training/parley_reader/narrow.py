"""Narrows the feed-forward parts of a student, so that it reads faster: the least useful of their inner units go.

python -m parley_reader.narrow --weights OUT/student.safetensors --labels OUT/labels.json \
    --tokenizer all-MiniLM-L6-v2 --data DATA --width 640 --out OUT/narrow.safetensors

A unit's use is the mean square of what it adds to its layer's output over sentences of the treebanks' train part; what
those that go added on average is added to the layer's bias. Train on from the result (train_student --init): it is a
beginning, not a model to ship.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from .batches import encode
from .datasets import load_train_syntax
from .encoders import stored_student
from .items import Item
from .labels import load_labels
from .model import Reader
from .progress import log
from .tokenizer import WordPieces, load_tokenizer
from .weights import save_weights

SENTENCES = 800


def unit_means(model: Reader, items: Sequence[Item], tokenizer: WordPieces) -> list[tuple[Tensor, Tensor]]:
    """By encoder layer the mean and the mean square of each inner unit over the pieces of the items, each [width]."""
    layers = model.encoder.encoder.layer
    sums = [[torch.zeros(layer.intermediate.dense.out_features) for _ in range(2)] for layer in layers]
    count = 0
    hooks = []
    for layer, (first, second) in zip(layers, sums, strict=True):

        def add(_: nn.Module, __: object, out: Tensor, first: Tensor = first, second: Tensor = second) -> None:
            rows = out.flatten(0, 1)
            first += rows.sum(0)
            second += rows.square().sum(0)

        hooks.append(layer.intermediate.register_forward_hook(add))
    with torch.no_grad():
        for item in items:
            inputs = {k: torch.from_numpy(v) for k, v in encode([item], tokenizer).items()}
            model(inputs, [])
            count += inputs["ids"].shape[1]
    for hook in hooks:
        hook.remove()
    return [(first / count, second / count) for first, second in sums]


def narrow(model: Reader, means: Sequence[tuple[Tensor, Tensor]], width: int) -> None:
    """Keeps the `width` most useful units of each layer, in their old order."""
    for layer, (mean, square) in zip(model.encoder.encoder.layer, means, strict=True):
        inner, outer = layer.intermediate.dense, layer.output.dense
        use = square * outer.weight.detach().square().sum(0)
        kept = use.topk(width).indices.sort().values
        gone = torch.ones_like(use, dtype=torch.bool)
        gone[kept] = False
        small, back = nn.Linear(inner.in_features, width), nn.Linear(width, outer.out_features)
        with torch.no_grad():
            small.weight.copy_(inner.weight[kept])
            small.bias.copy_(inner.bias[kept])
            back.weight.copy_(outer.weight[:, kept])
            back.bias.copy_(outer.bias + outer.weight[:, gone] @ mean[gone])
        layer.intermediate.dense, layer.output.dense = small, back
        log(f"kept {float(use[kept].sum() / use.sum()):.3f} of the use")


def main() -> None:
    """Narrows one file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for flag in ("--weights", "--labels", "--tokenizer", "--data", "--out"):
        parser.add_argument(flag, type=Path, required=True)
    parser.add_argument("--width", type=int, required=True)
    a = parser.parse_args()
    labels = load_labels(a.labels)
    model = stored_student(a.weights, labels).eval()
    items = load_train_syntax(a.data)
    means = unit_means(model, items[:: max(1, len(items) // SENTENCES)], load_tokenizer(a.tokenizer))
    narrow(model, means, a.width)
    save_weights(model, a.out)


if __name__ == "__main__":
    main()
