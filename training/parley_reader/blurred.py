"""Sentences as hurried people write them: no capitals, all capitals, slips of the keys. Tags and tree stay."""

import random
from dataclasses import replace

from .items import Item, Syntax

LOWER, UPPER, SLIPS = 0.12, 0.03, 0.15
"""Shares of the sentences that lose their capitals, that get nothing but capitals, and that get slips."""
SLIP = 0.08
"""Share of the longer words of a sentence with slips that get one."""
LONGER = 4
UNKNOWN = "?"
"""The lemma script of a changed word: no class, so it takes no part in the loss."""


def blurred(item: Item, rng: random.Random) -> Item:
    """The item written otherwise, or as it is. Names and frames keep their places, for no word comes or goes."""
    chance = rng.random()
    if chance < LOWER:
        forms = [form.lower() for form in item.forms]
    elif chance < LOWER + UPPER:
        forms = [form.upper() for form in item.forms]
    elif chance < LOWER + UPPER + SLIPS:
        forms = [slipped(form, rng) if rng.random() < SLIP else form for form in item.forms]
    else:
        return item
    return replace(item, forms=forms, syntax=item.syntax and _without_scripts(item.syntax, item.forms, forms))


def slipped(word: str, rng: random.Random) -> str:
    """A word with two letters changed about, one left out or one doubled; short words and numbers as they are."""
    if len(word) <= LONGER or not word.isalpha():
        return word
    at = rng.randrange(1, len(word) - 1)
    kind = rng.randrange(3)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + word[at + 1 :] if kind == 1 else word[:at] + word[at] + word[at:]


def _without_scripts(syntax: Syntax, before: list[str], after: list[str]) -> Syntax:
    scripts = [s if a == b else UNKNOWN for s, a, b in zip(syntax.script, before, after, strict=True)]
    return replace(syntax, script=scripts)
