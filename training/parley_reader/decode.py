"""The model's scores of one paragraph to statements, acts and conditions, by thresholds alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from .labels import ACTS, STATUSES

FRAME_OUTPUTS = ("cue", "floating", "act", "condition", "attribution_flags", "status", "cameo", "attribution", "roles")

Segment = list[int]
"""Indices of words that follow one another."""


@dataclass
class ReadStatement:
    """`cue` empty: a floating quotation. `flags`: probabilities of conditional, negated, background."""

    cue: Segment
    content: list[Segment]
    speaker: Segment
    probability: float
    flags: list[float]


@dataclass
class ReadAct:
    """`cameo` is an index into the CAMEO codes of the labels."""

    trigger: Segment
    plover: str
    source: Segment
    target: Segment
    status: str
    cameo: int


@dataclass
class Reading:
    """All frames of one paragraph."""

    statements: list[ReadStatement] = field(default_factory=list)
    acts: list[ReadAct] = field(default_factory=list)
    requirements: list[Segment] = field(default_factory=list)
    outcomes: list[Segment] = field(default_factory=list)


def segments(indices: list[int]) -> list[Segment]:
    """Runs of neighbouring indices, in order."""
    out: list[Segment] = []
    for i in sorted(indices):
        if out and i - out[-1][-1] <= 1:
            out[-1].append(i)
        else:
            out.append([i])
    return out


def softmax(scores: np.ndarray, axis: int) -> np.ndarray:
    """Probabilities along an axis."""
    e = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def of_item(outputs: Mapping[str, np.ndarray], i: int) -> dict[str, np.ndarray]:
    """The frame outputs of one row of a batch."""
    return {name: np.asarray(outputs[name][i], dtype=np.float32) for name in FRAME_OUTPUTS}


def relation_of(outputs: Mapping[str, np.ndarray], i: int, word: int, head: int) -> int:
    """Class of the relation of a word of row i to a head; the first likely head's where the head is none of them."""
    likely = outputs["heads"][i, word].tolist()
    return int(outputs["label"][i, word, likely.index(head) if head in likely else 0])


def decode(scores: Mapping[str, np.ndarray], words: int, threshold: float = 0.5) -> Reading:
    """Reads the frames of one paragraph.

    scores: FRAME_OUTPUTS without the batch axis, by word; words: how many there are without padding;
    threshold: least probability of a cue.
    """
    statements = _attributed(scores, words, threshold)
    statements += _floating(scores, words, statements)
    classes = scores["condition"][:words].argmax(-1)
    return Reading(
        statements,
        _acts(scores, words),
        segments(np.flatnonzero(classes == 1).tolist()),
        segments(np.flatnonzero(classes == 2).tolist()),
    )


def _attributed(scores: Mapping[str, np.ndarray], words: int, threshold: float) -> list[ReadStatement]:
    cue = softmax(scores["cue"][:words], -1)[:, 1]
    attribution = softmax(scores["attribution"][:words, :, :words], 1)
    out = []
    for q in range(words):
        if cue[q] < threshold:
            continue
        label = attribution[q].argmax(0)
        content = _content_pieces(np.flatnonzero(label == 1).tolist())
        if content:
            speaker = _weightiest(np.flatnonzero(label == 2).tolist(), attribution[q, 2])
            flags = 1 / (1 + np.exp(-scores["attribution_flags"][q]))
            out.append(ReadStatement([q], content, speaker, float(cue[q]), flags.tolist()))
    return out


def _content_pieces(indices: list[int]) -> list[Segment]:
    """Closes gaps of one word; drops single words unless there is nothing else."""
    merged: list[Segment] = []
    for piece in segments(indices):
        if merged and piece[0] - merged[-1][-1] <= 2:
            merged[-1] += [*range(merged[-1][-1] + 1, piece[0]), *piece]
        else:
            merged.append(list(piece))
    return [piece for piece in merged if len(piece) >= 2 or len(merged) == 1]


def _weightiest(indices: list[int], weights: np.ndarray) -> Segment:
    """The segment with the largest sum of probabilities; empty when there is none."""
    return max(segments(indices), key=lambda piece: float(weights[piece].sum()), default=[])


def _floating(scores: Mapping[str, np.ndarray], words: int, known: list[ReadStatement]) -> list[ReadStatement]:
    """Quoted content without a cue: four words at least, mostly outside what a cue already has."""
    used = {i for statement in known for piece in statement.content for i in piece}
    marked = np.flatnonzero(scores["floating"][:words].argmax(-1) == 1).tolist()
    return [
        ReadStatement([], [piece], [], 0.5, [0.0, 0.0, 0.0])
        for piece in segments(marked)
        if len(piece) >= 4 and len(used & set(piece)) < 0.3 * len(piece)
    ]


def _acts(scores: Mapping[str, np.ndarray], words: int) -> list[ReadAct]:
    """Neighbouring words of one class are one trigger; its words vote on roles, status and code."""
    classes = scores["act"][:words].argmax(-1).tolist()
    roles = softmax(scores["roles"][:words, :, :words], 1)
    out = []
    begin = 0
    while begin < words:
        end = begin + 1
        if classes[begin]:
            while end < words and classes[end] == classes[begin]:
                end += 1
            trigger = list(range(begin, end))
            mean = roles[trigger].mean(0)
            label = mean.argmax(0)
            source, target = (_weightiest(np.flatnonzero(label == k).tolist(), mean[k]) for k in (1, 2))
            status = STATUSES[int(scores["status"][trigger].mean(0).argmax())]
            cameo = int(scores["cameo"][trigger].mean(0).argmax())
            out.append(ReadAct(trigger, ACTS[classes[begin]], source, target, status, cameo))
        begin = end
    return out
