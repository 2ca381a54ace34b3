"""Weights of the sentence boundary model (src/language/text/boundaries.json): a hidden layer over named features.

    npx esbuild scripts/boundary-features.ts --bundle --platform=node --format=esm --outfile=WORK/features.mjs
    node WORK/features.mjs DATA/syntax.train.json.gz training/corpus WORK/train.feat 4
    node WORK/features.mjs DATA/syntax.dev.json.gz - WORK/dev.feat 0
    python training/build_boundaries.py WORK/train.feat WORK/dev.feat src/language/text/boundaries.json

Lines of the feature files: label, source, weight, whether the rules see an end, number of the paragraph, features,
parted by tabs. Each feature has a row of 1 + HIDDEN numbers: the first adds to the score, the others to the hidden
units. Features seen less than SEEN times are left out, and rows that hardly count. Needs numpy and torch; takes some
minutes on one core.
"""

import base64
import json
import sys
from collections import Counter

import numpy as np
import torch

HIDDEN = 8
PASSES = 3
RATE = 4e-3
ROWS = 2048
SEEN = 15
UNSEEN = 0.2
"""Share of features that are hidden from the model while it learns."""
DECAY = 2e-5
SMALLEST = 0.15


class Gaps:
    """A feature file: for each gap its label, source, weight and paragraph, and its features as names."""

    def __init__(self, path: str) -> None:
        labels, self.sources, weights, paragraphs, self.features = [], [], [], [], []
        with open(path, encoding="utf8") as file:
            for line in file:
                label, source, weight, _, paragraph, *features = line.rstrip("\n").split("\t")
                labels.append(int(label))
                self.sources.append(source)
                weights.append(float(weight))
                paragraphs.append(int(paragraph))
                self.features.append(features)
        self.labels, self.weights, self.paragraphs = np.array(labels), np.array(weights), np.array(paragraphs)

    def encoded(self, index: dict[str, int]) -> torch.Tensor:
        """[gaps, most features of a gap]: numbers of the features, 0 for none."""
        out = np.zeros((len(self.features), max(map(len, self.features))), dtype=np.int64)
        for i, row in enumerate(self.features):
            for j, name in enumerate(row):
                out[i, j] = index.get(name, 0)
        return torch.from_numpy(out)


class Model(torch.nn.Module):
    """Sum of rows, and a hidden layer over it."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.rows = torch.nn.Embedding(features + 1, HIDDEN + 1, padding_idx=0)
        torch.nn.init.normal_(self.rows.weight, 0, 0.05)
        with torch.no_grad():
            self.rows.weight[0] = 0
            self.rows.weight[:, 0] = 0
        self.bias = torch.nn.Parameter(torch.zeros(HIDDEN))
        self.out = torch.nn.Parameter(torch.randn(HIDDEN) * 0.3)
        self.offset = torch.nn.Parameter(torch.tensor(-2.0))

    def forward(self, features: torch.Tensor) -> torch.Tensor:
        sums = self.rows(features).sum(1)
        return sums[:, 0] + (torch.relu(sums[:, 1:] + self.bias) * self.out).sum(1) + self.offset


def learn(model: Model, x: torch.Tensor, gaps: Gaps) -> None:
    """Adam, the rate falling to nothing."""
    labels, weights = torch.from_numpy(gaps.labels).float(), torch.from_numpy(gaps.weights).float()
    optimiser = torch.optim.Adam(model.parameters(), lr=RATE)
    for done in range(PASSES):
        for group in optimiser.param_groups:
            group["lr"] = RATE * (1 - done / PASSES) + RATE / 20
        for chosen in torch.randperm(len(x)).split(ROWS):
            seen = torch.where(torch.rand(len(chosen), x.shape[1]) < UNSEEN, 0, x[chosen])
            losses = torch.nn.functional.binary_cross_entropy_with_logits(model(seen), labels[chosen], reduction="none")
            loss = (losses * weights[chosen]).mean() + DECAY * model.rows(seen).square().sum() / len(chosen)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()


def sentence_f1(scores: np.ndarray, least: float, gaps: Gaps, source: str) -> float:
    """F1 of sentences (both ends right), in percent; each paragraph's ends are given."""
    right = gold = said = 0
    first = 0
    edges = np.flatnonzero(np.diff(gaps.paragraphs)) + 1
    for end in [*edges, len(scores)]:
        if gaps.sources[first] == source:
            ends = [[*np.flatnonzero(x[first:end]), end - first] for x in (gaps.labels == 1, scores > least)]
            wanted, found = ({*zip([-1, *e[:-1]], e, strict=True)} for e in ends)
            right, gold, said = right + len(wanted & found), gold + len(wanted), said + len(found)
        first = end
    return round(200 * right / (gold + said), 2)


def write(model: Model, names: list[str], path: str) -> None:
    """Rows as signed bytes, a scale a column."""
    rows = model.rows.weight.detach().numpy()[1:]
    out = model.out.detach().numpy()
    scale = np.abs(rows).max(0) / 127
    kept = np.abs(rows * np.concatenate([[1], out])).sum(1) >= SMALLEST
    small = np.round(rows / scale).clip(-127, 127).astype(np.int8)[kept]
    file = {
        "hidden": HIDDEN,
        "offset": round(float(model.offset), 4),
        "bias": [round(x, 4) for x in model.bias.tolist()],
        "out": [round(x, 4) for x in out.tolist()],
        "scale": [float(f"{x:.5g}") for x in scale],
        "features": [name for name, keep in zip(names, kept, strict=True) if keep],
        "weights": base64.b64encode(small.tobytes()).decode(),
    }
    with open(path, "w", encoding="utf8") as target:
        json.dump(file, target, ensure_ascii=False, separators=(",", ":"))
        target.write("\n")
    print(len(file["features"]), "features")


def main(train: str, dev: str, target: str) -> None:
    torch.manual_seed(1)
    gaps = Gaps(train)
    counts = Counter(name for row in gaps.features for name in row)
    names = [name for name, n in counts.most_common() if n >= SEEN]
    index = {name: i + 1 for i, name in enumerate(names)}
    model = Model(len(names))
    learn(model, gaps.encoded(index), gaps)
    held = Gaps(dev)
    with torch.no_grad():
        scores = torch.cat([model(part) for part in held.encoded(index).split(8192)]).numpy()
    for source in ("e", "g"):
        print(source, {least: sentence_f1(scores, least, held, source) for least in (-0.5, 0, 0.5, 1, 2)})
    write(model, names, target)


if __name__ == "__main__":
    main(*sys.argv[1:4])
