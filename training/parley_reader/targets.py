"""What the model should answer for a batch, as arrays; IGNORE where it does not matter."""

from collections.abc import Callable, Sequence
from itertools import zip_longest

import numpy as np

from .batches import padded
from .corpus import head_word
from .items import IGNORE, Frames, Item
from .labels import ACTS, NAME_INDEX, NAMES, STATUSES, Labels


def syntax_targets(items: Sequence[Item], labels: Labels, width: int) -> dict[str, np.ndarray]:
    """Class indices and `head`, each [batch, width]. A class that the labels do not have is ignored."""
    fields = {"xpos": "xpos", "upos": "upos", "lemma": "script", "deprel": "deprel"}
    parts = [_syntax(item) for item in items]
    out = {
        name: padded(
            [[labels.index[name].get(x, IGNORE) for x in getattr(part, field)] for part in parts], width, IGNORE
        )
        for name, field in fields.items()
    }
    out["head"] = padded([part.head for part in parts], width, IGNORE)
    return out


def _syntax(item: Item):
    if item.syntax is None:
        raise ValueError(f"{item.id or item.source}: no syntax")
    return item.syntax


def allowed_names(items: Sequence[Item], width: int) -> np.ndarray:
    """Which labels of names are right, bool [batch, width, names]; all of them at padding."""
    out = np.zeros((len(items), width, len(NAMES)), dtype=bool)
    for i, item in enumerate(items):
        for j, allowed in enumerate(item.names or [list(NAMES)] * len(item.forms)):
            out[i, j, [NAME_INDEX[x] for x in allowed]] = True
        out[i, len(item.forms) :] = True
    return out


def frame_targets(items: Sequence[Item], labels: Labels, width: int) -> dict[str, np.ndarray]:
    """Targets of the frames.

    [batch, width]: `cue`, `floating`, `act`, `condition`, `status`, `cameo`.
    [batch, width, width], row the cue or trigger, column the word: `attribution`, `roles`.
    [batch, width, 3], -1 where there is no cue: `attribution_flags`.
    """
    size = len(items)
    out = {
        "cue": _by_word(items, width, _cues, IGNORE),
        "floating": _by_word(items, width, _floating, IGNORE),
        "act": _by_word(items, width, _acts, None),
        "condition": _by_word(items, width, _conditions, IGNORE),
        "status": np.full((size, width), IGNORE, dtype=np.int64),
        "cameo": np.full((size, width), IGNORE, dtype=np.int64),
        "attribution": np.full((size, width, width), IGNORE, dtype=np.int64),
        "roles": np.full((size, width, width), IGNORE, dtype=np.int64),
        "attribution_flags": np.full((size, width, 3), -1.0, dtype=np.float32),
    }
    for i, item in enumerate(items):
        _attributions(out, i, item)
        _roles(out, i, item, labels)
    return out


def _frames(item: Item) -> Frames:
    if item.frames is None:
        raise ValueError(f"{item.id or item.source}: no frames")
    return item.frames


def _by_word(
    items: Sequence[Item], width: int, mark: Callable[[Item, list[int]], None], unknown: int | None
) -> np.ndarray:
    """Zeros that `mark` fills in; `unknown` in every word of items of which only the acts are known."""
    rows = []
    for item in items:
        if _frames(item).acts_only and unknown is not None:
            rows.append([unknown] * len(item.forms))
        else:
            row = [0] * len(item.forms)
            mark(item, row)
            rows.append(row)
    return padded(rows, width, IGNORE)


def _cues(item: Item, row: list[int]) -> None:
    for statement in _frames(item).statements:
        if statement.cue:
            row[head_word(statement.cue, item.forms)] = 1


def _floating(item: Item, row: list[int]) -> None:
    for statement in _frames(item).statements:
        if not statement.cue:
            for i in statement.content:
                row[i] = 1


def _acts(item: Item, row: list[int]) -> None:
    for act in _frames(item).acts:
        for i in act.trigger:
            row[i] = ACTS.index(act.plover)


def _conditions(item: Item, row: list[int]) -> None:
    frames = _frames(item)
    for requirement, outcome in zip_longest(frames.requirements, frames.outcomes, fillvalue=[]):
        for i in outcome:
            row[i] = 2
        for i in requirement:
            row[i] = 1


def _attributions(out: dict[str, np.ndarray], i: int, item: Item) -> None:
    words = len(item.forms)
    for statement in _frames(item).statements:
        if not statement.cue:
            continue
        cue = head_word(statement.cue, item.forms)
        row = out["attribution"][i, cue]
        if row[0] == IGNORE:
            row[:words] = 0
        row[statement.content] = 1
        row[statement.speaker] = 2
        out["attribution_flags"][i, cue] = [statement.conditional, statement.negated, statement.background]


def _roles(out: dict[str, np.ndarray], i: int, item: Item, labels: Labels) -> None:
    words = len(item.forms)
    for act in _frames(item).acts:
        for trigger in act.trigger:
            row = out["roles"][i, trigger]
            if row[0] == IGNORE:
                row[:words] = 0
            row[act.source] = 1
            row[act.target] = 2
            out["status"][i, trigger] = STATUSES.index(act.status)
            out["cameo"][i, trigger] = labels.index["cameo"].get(act.cameo, IGNORE)
