"""Teaches a student where sentences end beside what the surface shows, and how both are weighed.

    npx esbuild scripts/boundary-gaps.ts --bundle --platform=node --format=esm --outfile=WORK/gaps.mjs
    node WORK/gaps.mjs DATA/syntax.train.json.gz WORK/train.jsonl 3
    node WORK/gaps.mjs DATA/syntax.dev.json.gz WORK/dev.jsonl 4 700 350
    python -m parley_reader.boundaries --weights OUT/student.safetensors --labels OUT/labels.json \
        --tokenizer all-MiniLM-L6-v2 --train WORK/train.jsonl --dev WORK/dev.jsonl --out OUT/ended.safetensors

The encoder stays; the head for gaps learns what to add to the surface model's logit (src/language/text/sentences.ts).
Prints F1 of sentences (both ends right) of the dev texts' web text (e) and edited text (g): by the surface alone, and
by both, weighed on the one half and measured on the other; then the weights of all, JOINT in sentences.ts.
"""

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from .batches import LONGEST, batches, encode
from .encoders import stored_student
from .items import Item
from .labels import load_labels
from .model import Reader
from .progress import log
from .tokenizer import WordPieces, load_tokenizer
from .weights import save_weights

SUREST = 12
"""A surface score says no more beyond this."""
NAMES = ("surface", "heard", "rule", "careful", "offset")
KEPT = 0.12
"""Share of the gaps within running words that are learnt, each for so many more."""
MOST = 3.0
"""Weight of such a gap at most."""
UNSEEN = 0.25
"""Share of the gaps whose surface score is hidden while the head learns: it knew these texts."""
PASSES, ROWS, RATE = 8, 1024, 1e-3
PENALTY, STEPS = 1e-3, 40
BATCH = 6000


@dataclass
class Gaps:
    """Gaps of paragraphs in order: `words` [n, layers, 2, d], both words in the last layers; `features` [n, NAMES]."""

    words: Tensor
    ends: np.ndarray
    features: np.ndarray
    free: np.ndarray
    paragraph: np.ndarray
    weight: np.ndarray


def read_rows(path: Path, tokenizer: WordPieces) -> list[dict]:
    """Paragraphs with gaps that fit into a row of the model."""
    with open(path, encoding="utf8") as file:
        rows = [json.loads(line) for line in file]
    return [row for row in rows if row["ends"] and tokenizer.length(row["forms"]) <= LONGEST]


def features_of(row: dict) -> np.ndarray:
    """[gaps, NAMES]; the surface score of a gap within running words is the lowest."""
    score = np.array([-SUREST if s is None else min(SUREST, max(-SUREST, s)) for s in row["score"]])
    rule = np.array(row["rule"], dtype=float)
    careful = np.zeros(len(rule)) if row["careless"] else 1 - rule
    return np.stack([score, np.zeros(len(rule)), rule, careful, np.ones(len(rule))], 1)


def gaps_of(model: Reader, rows: Sequence[dict], tokenizer: WordPieces, rng: random.Random | None) -> Gaps:
    """All gaps, or with a generator the share KEPT of those within running words."""
    items = [Item(row["forms"], [0] * len(row["forms"]), id=str(i)) for i, row in enumerate(rows)]
    words, ends, features, free, paragraph, weight = [], [], [], [], [], []
    for batch in batches(items, tokenizer, BATCH):
        inputs = {name: torch.from_numpy(array) for name, array in encode(batch, tokenizer).items()}
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            layers = model.layers(inputs).half()
        for k, item in enumerate(batch):
            row = rows[int(item.id)]
            table = features_of(row)
            for i, end in enumerate(row["ends"]):
                plain = not end and row["score"][i] is not None and row["score"][i] < -SUREST / 2
                if rng and plain and rng.random() > KEPT:
                    continue
                words.append(layers[:, k, i : i + 2])
                ends.append(end)
                features.append(table[i])
                free.append(row["score"][i] is not None)
                paragraph.append(int(item.id))
                weight.append(MOST if rng and plain else 1.0)
    order = np.argsort(np.array(paragraph), kind="stable")
    arrays = (np.array(x)[order] for x in (ends, features, free, paragraph, weight))
    return Gaps(torch.stack(words)[torch.from_numpy(order)], *arrays)


def heard(model: Reader, words: Tensor) -> Tensor:
    """The head's logits of gaps, words [n, layers, 2, d]."""
    mix = torch.softmax(model.mix_gaps, 0)
    both = model.dropout((words.float() * mix[:, None, None]).sum(1))
    return model.boundary(
        model.dropout(model.gelu(model.gap_before(both[:, 0]) + model.gap_behind(both[:, 1])))
    ).squeeze(-1)


def learn(model: Reader, gaps: Gaps) -> None:
    """The head over the surface's logit, whose weight is learnt with it."""
    share = torch.nn.Parameter(torch.tensor(0.5))
    parts = (model.gap_before, model.gap_behind, model.boundary)
    for part in parts:
        part.reset_parameters()
    head = [model.mix_gaps, *(weights for part in parts for weights in part.parameters())]
    optimiser = torch.optim.AdamW([*head, share], lr=RATE, weight_decay=0.01)
    ends, weight = torch.from_numpy(gaps.ends).float(), torch.from_numpy(gaps.weight).float()
    surface = torch.from_numpy(gaps.features[:, 0]).float()
    steps = PASSES * (len(ends) // ROWS + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda i: max(0.02, 1 - i / steps))
    for _ in range(PASSES):
        for chosen in torch.randperm(len(ends)).split(ROWS):
            shown = torch.where(torch.rand(len(chosen)) < UNSEEN, 0, surface[chosen])
            logits = heard(model, gaps.words[chosen]) + share * shown
            losses = F.binary_cross_entropy_with_logits(logits, ends[chosen], reduction="none")
            optimiser.zero_grad()
            (losses * weight[chosen]).mean().backward()
            optimiser.step()
            schedule.step()


def fitted(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Weights of a logistic regression, by Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (p - y) / len(y) + PENALTY * w
        bend = (x * (p * (1 - p))[:, None]).T @ x / len(y) + PENALTY * np.eye(len(w))
        w = w - np.linalg.solve(bend, slope)
    return w


def f1(rows: Sequence[dict], gaps: Gaps, found: np.ndarray, source: str) -> float:
    """F1 of sentences in percent; each paragraph's own ends are given."""
    right = gold = said = 0
    borders = [0, *(np.flatnonzero(np.diff(gaps.paragraph)) + 1), len(found)]
    for begin, end in pairwise(borders):
        if rows[gaps.paragraph[begin]]["source"] != source:
            continue
        ends = [[*np.flatnonzero(x[begin:end]), end - begin] for x in (gaps.ends, found)]
        wanted, had = ({*zip([-1, *e[:-1]], e, strict=True)} for e in ends)
        right, gold, said = right + len(wanted & had), gold + len(wanted), said + len(had)
    return round(200 * right / (gold + said), 2)


def weighed(rows: Sequence[dict], gaps: Gaps) -> dict[str, float]:
    """Prints both figures of each source, and returns the weights fitted on all."""
    x, y, free = gaps.features, gaps.ends.astype(float), gaps.free
    half = gaps.paragraph // 20 % 2
    both = np.zeros(len(y), dtype=bool)
    for k in (0, 1):
        other = free & (half != k)
        both[half == k] = ((x @ fitted(x[other], y[other])) > 0)[half == k]
    alone = free & (x[:, 0] > np.where(x[:, 3] > 0, 2.5, 0.5))
    for source in ("e", "g"):
        log(f"{source} surface {f1(rows, gaps, alone, source)}, both {f1(rows, gaps, both & free, source)}")
    return {name: round(float(v), 3) for name, v in zip(NAMES, fitted(x[free], y[free]), strict=True)}


def main() -> None:
    """Teaches, weighs and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for flag in ("--weights", "--labels", "--tokenizer", "--train", "--dev", "--out"):
        parser.add_argument(flag, type=Path, required=True)
    parser.add_argument("--limit", type=int, help="of the train paragraphs, so many drawn by chance")
    a = parser.parse_args()
    torch.manual_seed(3)
    rng = random.Random(3)
    tokenizer = load_tokenizer(a.tokenizer)
    model = stored_student(a.weights, load_labels(a.labels)).eval()
    rows = read_rows(a.train, tokenizer)
    gaps = gaps_of(model, rng.sample(rows, min(len(rows), a.limit or len(rows))), tokenizer, rng)
    log(f"{len(gaps.ends)} gaps")
    model.train()
    learn(model, gaps)
    model.eval()
    rows = read_rows(a.dev, tokenizer)
    dev = gaps_of(model, rows, tokenizer, None)
    with torch.no_grad():
        dev.features[:, 1] = np.concatenate([heard(model, part).numpy() for part in dev.words.split(8192)])
    log(f"JOINT {weighed(rows, dev)}")
    save_weights(model, a.out)
    save_weights(model, a.out.with_suffix(".f16.safetensors"), half=True)


if __name__ == "__main__":
    main()
