"""Weights of the sentence boundary model (src/language/text/boundaries.json): logistic regression over named features.

usage: python training/build_boundaries.py train.feat dev.feat boundaries.json

Lines of the feature files: label, source, features (src/language/text/boundary-features.ts), parted by tabs; scripts/boundary-features.ts
writes them from the treebanks' train and dev parts. Only numpy is needed. Features seen less than five times are left out, small weights too.
"""

import json
import sys
from collections import Counter

import numpy as np

PASSES = 12
RATE = 0.5
DECAY = 0.02
SEEN = 5
SMALLEST = 0.2


def read(name: str) -> tuple[list[list[str]], np.ndarray, list[str]]:
    rows, labels, sources = [], [], []
    with open(name, encoding="utf8") as file:
        for line in file:
            label, source, *features = line.rstrip("\n").split("\t")
            rows.append(features)
            labels.append(int(label))
            sources.append(source)
    return rows, np.array(labels), sources


def main(train: str, dev: str, target: str) -> None:
    rows, labels, _ = read(train)
    counts = Counter(feature for row in rows for feature in row)
    index = {feature: i for i, feature in enumerate(f for f, n in counts.most_common() if n >= SEEN)}
    encoded = [np.array([index[f] for f in row if f in index]) for row in rows]
    weights = np.zeros(len(index))
    squares = np.full(len(index), 1e-3)
    order = np.arange(len(rows))
    rng = np.random.default_rng(1)
    for _ in range(PASSES):
        rng.shuffle(order)
        for i in order:
            active = encoded[i]
            score = weights[active].sum()
            if (labels[i] and score > 4) or (not labels[i] and score < -6):
                continue
            gradient = 1 / (1 + np.exp(-score)) - labels[i]
            squares[active] += gradient**2
            weights[active] -= RATE * gradient / np.sqrt(squares[active])
        weights *= 1 - DECAY
    kept = {f: round(float(weights[i]), 2) for f, i in index.items() if abs(weights[i]) >= SMALLEST}
    rows, labels, sources = read(dev)
    scores = np.array([sum(kept.get(f, 0.0) for f in row) for row in rows])
    for source in ("e", "g"):
        own = np.array([s == source for s in sources])
        for threshold in (-0.5, 0.0, 0.5):
            said = scores > threshold
            right = (said & (labels == 1) & own).sum()
            print(source, threshold, "boundary F1", round(200 * right / ((said & own).sum() + (labels[own] == 1).sum()), 2))
    with open(target, "w", encoding="utf8") as out:
        json.dump(dict(sorted(kept.items())), out, ensure_ascii=False)
        out.write("\n")
    print(len(kept), "features")


if __name__ == "__main__":
    main(*sys.argv[1:4])
