"""One row of training data: the words of a sentence or paragraph with whatever is known of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

IGNORE = -100
"""A target that takes no part in the loss."""


@dataclass
class Syntax:
    """By word. `head`: 0 the root, else 1 + index of the head among the item's words, IGNORE where not sure."""

    xpos: list[str]
    upos: list[str]
    lemma: list[str]
    head: list[int]
    deprel: list[str]
    script: list[str] = field(default_factory=list)


@dataclass
class Statement:
    """Indices of words. `cue` empty: a floating quotation; `speaker` empty: not in this paragraph."""

    content: list[int]
    cue: list[int]
    speaker: list[int]
    conditional: bool = False
    negated: bool = False
    background: bool = False


@dataclass
class Act:
    """Indices of words, with the class of the act, its status and its CAMEO code."""

    trigger: list[int]
    source: list[int]
    target: list[int]
    plover: str
    status: str
    cameo: str


@dataclass
class Frames:
    """What a paragraph tells. `acts_only`: nobody annotated statements and conditions here."""

    statements: list[Statement] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    requirements: list[list[int]] = field(default_factory=list)
    outcomes: list[list[int]] = field(default_factory=list)
    acts_only: bool = False


@dataclass
class Item:
    """Words of one row, the number of each word's sentence, and the layers that are known.

    `names`: by word, the labels that are allowed there (several where a source does not tell them apart).
    `shares`: by tag layer (xpos, upos), probabilities [words, classes] that other models gave (soft_labels).
    """

    forms: list[str]
    sentence: list[int]
    id: str = ""
    source: str = ""
    syntax: Syntax | None = None
    names: list[list[str]] | None = None
    frames: Frames | None = None
    shares: Mapping[str, np.ndarray] | None = None
    text: str | None = None
    offsets: list[tuple[int, int]] | None = None

    def __post_init__(self) -> None:
        if len(self.sentence) != len(self.forms):
            raise ValueError(
                f"{self.id or self.source}: {len(self.forms)} words, {len(self.sentence)} sentence numbers"
            )
