"""Makes a student as sure of itself as the first one was, so that the thresholds of the rooms keep their meaning.

python -m parley_reader.calibrate --weights OUT/student.safetensors --labels OUT/labels.json \
    --tokenizer all-MiniLM-L6-v2 --data DATA --corpus corpus --out OUT/calibrated.safetensors

For each head of the frames, the temperature that fits the held-out corpus best (least negative log likelihood); the
head's weights are divided by its ratio to the first student's temperature. The likeliest class stays what it was. It
also learns which pairs of tags (Penn, universal) the treebanks have: no word gets a pair that they never have.
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch

from .corpus import corpus_files, corpus_items, held_out
from .datasets import load_train_syntax
from .encoders import stored_student
from .evaluate import answered
from .items import Item
from .labels import Labels, load_labels
from .model import NO_PAIR, Reader
from .progress import log
from .runners import Runner, torch_runner
from .targets import frame_targets
from .tokenizer import WordPieces, load_tokenizer
from .weights import save_weights

FIRST = {"cue": 1.8, "floating": 2.1, "act": 2.1, "condition": 2.1, "attribution": 2.8, "roles": 2.9}
"""Best temperatures of the first shipped student, measured so."""
TRIED = np.arange(0.5, 6, 0.1)


def best_temperatures(run: Runner, items: Sequence[Item], tokenizer: WordPieces, labels: Labels) -> dict[str, float]:
    """By head of FIRST, over all words (pairs of words) of the items that count."""
    scores: dict[str, list[np.ndarray]] = {name: [] for name in FIRST}
    classes: dict[str, list[np.ndarray]] = {name: [] for name in FIRST}
    for item, out, i in answered(run, items, tokenizer, ["frames"], size=1):
        n = len(item.forms)
        for name, target in frame_targets([item], labels, n).items():
            if name in FIRST:
                counts = target[0] >= 0
                rows = out[name][i, :n]
                scores[name].append((rows.transpose(0, 2, 1) if rows.ndim == 3 else rows)[counts])
                classes[name].append(target[0][counts])
    return {name: _best(np.concatenate(scores[name]), np.concatenate(classes[name])) for name in FIRST}


def _best(scores: np.ndarray, classes: np.ndarray) -> float:
    right = (np.arange(len(classes)), classes.astype(np.int64))

    def loss(temperature: float) -> float:
        cooled = scores / temperature
        most = cooled.max(-1)
        return float((most + np.log(np.exp(cooled - most[:, None]).sum(-1)) - cooled[right]).mean())

    return float(min(TRIED, key=loss))


def seen_pairs(items: Sequence[Item], labels: Labels) -> torch.Tensor:
    """[xpos, upos]: 0 where a treebank has the pair, else NO_PAIR."""
    out = torch.full((len(labels.xpos), len(labels.upos)), NO_PAIR)
    for item in items:
        if item.syntax:
            for xpos, upos in zip(item.syntax.xpos, item.syntax.upos, strict=True):
                out[labels.index["xpos"][xpos], labels.index["upos"][upos]] = 0
    return out


def cool(model: Reader, ratios: Mapping[str, float]) -> None:
    """Divides the last weights of heads."""
    with torch.no_grad():
        for name, ratio in ratios.items():
            for weights in getattr(model, name).parameters():
                weights /= ratio


def main() -> None:
    """Calibrates one file and prints the temperatures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for flag in ("--weights", "--labels", "--tokenizer", "--data", "--corpus", "--out"):
        parser.add_argument(flag, type=Path, required=True)
    a = parser.parse_args()
    labels, tokenizer = load_labels(a.labels), load_tokenizer(a.tokenizer)
    model = stored_student(a.weights, labels).eval()
    held = [item for item in corpus_items(corpus_files(a.corpus)) if held_out(item)]
    found = best_temperatures(torch_runner(model, tokenizer), held, tokenizer, labels)
    log(f"temperatures { ({name: round(t, 1) for name, t in found.items()}) }")
    cool(model, {name: found[name] / FIRST[name] for name in FIRST})
    model.tag_pairs.copy_(seen_pairs(load_train_syntax(a.data), labels))
    save_weights(model, a.out)
    save_weights(model, a.out.with_suffix(".f16.safetensors"), half=True)


if __name__ == "__main__":
    main()
