"""Rows of words to the arrays that the model takes, and rows of like length to batches."""

import random
from collections.abc import Sequence

import numpy as np

from .items import Item
from .shapes import shape
from .tokenizer import WordPieces

INPUTS = ("ids", "att", "shp", "first", "last", "wmask", "sent")
GRAPH_INPUTS = ("ids", "shp", "first", "last", "sent")
"""What the exported model takes: one row has no padding to mask."""
LONGEST = 400
"""Pieces; longer rows are left out of training and evaluation."""


def padded(rows: Sequence[Sequence[int]], width: int, value: int) -> np.ndarray:
    """Rows as one int64 array [rows, width], filled up with value."""
    out = np.full((len(rows), width), value, dtype=np.int64)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return out


def encode(items: Sequence[Item], tokenizer: WordPieces) -> dict[str, np.ndarray]:
    """A batch's inputs, int32: `ids`, `att`, `shp` by piece; `first`, `last`, `sent` and (bool) `wmask` by word."""
    ids, shapes, first, last = [], [], [], []
    for item in items:
        row, marks, begins, ends = [tokenizer.start], [0], [], []
        for form in item.forms:
            pieces = tokenizer.pieces(form)
            begins.append(len(row))
            row += pieces
            marks += [shape(form)] * len(pieces)
            ends.append(len(row) - 1)
        ids.append([*row, tokenizer.end])
        shapes.append([*marks, 0])
        first.append(begins)
        last.append(ends)
    pieces_wide, words_wide = max(map(len, ids)), max(map(len, first))
    arrays = {
        "ids": padded(ids, pieces_wide, tokenizer.padding),
        "att": padded([[1] * len(row) for row in ids], pieces_wide, 0),
        "shp": padded(shapes, pieces_wide, 0),
        "first": padded(first, words_wide, 0),
        "last": padded(last, words_wide, 0),
        "wmask": padded([[1] * len(row) for row in first], words_wide, 0),
        "sent": padded([item.sentence for item in items], words_wide, -1),
    }
    return {name: array.astype(bool if name == "wmask" else np.int32) for name, array in arrays.items()}


def batches(
    items: Sequence[Item], tokenizer: WordPieces, size: int, rng: random.Random | None = None
) -> list[list[Item]]:
    """Batches of rows of like length, at most `size` pieces each with padding; shuffled where a generator is given.

    Rows of more than LONGEST pieces and rows without words are left out.
    """
    lengths = [tokenizer.length(item.forms) for item in items]
    order = [i for i, n in enumerate(lengths) if 2 < n <= LONGEST]
    if rng:
        rng.shuffle(order)
    out: list[list[int]] = []
    for begin in range(0, len(order), 2048):
        noise = rng.random if rng else (lambda: 0.0)
        block = sorted(order[begin : begin + 2048], key=lambda i: lengths[i] + 3 * noise())
        batch: list[int] = []
        longest = 0
        for i in block:
            if batch and max(longest, lengths[i]) * (len(batch) + 1) > size:
                out.append(batch)
                batch, longest = [], 0
            batch.append(i)
            longest = max(longest, lengths[i])
        if batch:
            out.append(batch)
    if rng:
        rng.shuffle(out)
    return [[items[i] for i in batch] for batch in out]
