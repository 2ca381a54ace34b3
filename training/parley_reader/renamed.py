"""Sentences with other names put in: names of the whole world, so that the student does not lean on those it has seen.

The stock is the product's own world data (`src/world/data`): given and family names of office holders mixed anew within
one state, places, bodies and outlets, adjectives and peoples. Labels move with the words; what a set leaves open stays.
"""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .items import Item
from .words import words

Span = tuple[int, int, tuple[str, ...]]
KEPT_ORGANIZATIONS = 0.5
"""Share of organizations that keep their names: their words tell more than those of persons and places."""


@dataclass(frozen=True)
class Stock:
    """Names by what they name, as word lists. persons: by state given and family names."""

    persons: tuple[tuple[tuple[list[str], ...], tuple[list[str], ...]], ...]
    places: tuple[list[str], ...]
    organizations: tuple[list[str], ...]
    adjectives: tuple[list[str], ...]
    peoples: tuple[list[str], ...]


def load_stock(world: Path) -> Stock:
    """Reads the world data of the product."""
    states = _rows(world, "states")
    persons: dict[str, tuple[set[str], set[str]]] = {}
    for holder in _rows(world, "offices"):
        if holder.get("given") and holder.get("family"):
            given, family = persons.setdefault(holder.get("state", ""), (set(), set()))
            given.add(holder["given"])
            family.add(holder["family"])
    places = {place["name"] for place in _rows(world, "places")}
    places |= {state["name"] for state in states} | {s["capital"]["name"] for s in states if s.get("capital")}
    bodies = {body["name"] for name in ("organisations", "media") for body in _rows(world, name)}
    bodies |= {ministry for state in states for ministry in state["foreignMinistry"]}
    return Stock(
        tuple((_split(given), _split(family)) for _, (given, family) in sorted(persons.items()) if len(given) > 3),
        _split(places),
        _split(body.removeprefix("The ").removeprefix("the ") for body in bodies),
        _split({adjective for state in states for adjective in state["adjectives"]}),
        _split({people["many"] for state in states for people in state["demonyms"] if people.get("many")}),
    )


def _rows(world: Path, name: str) -> list[dict[str, Any]]:
    return json.loads((world / f"{name}.json").read_text("utf8"))[name]


def _split(names) -> tuple[list[str], ...]:
    return tuple([word.form for word in words(name)] for name in sorted(set(names)) if name)


def renamed(item: Item, stock: Stock, rng: random.Random) -> Item:
    """The item with new names where its labels are certain; the same name is changed alike throughout."""
    forms: list[str] = []
    labels: list[list[str]] = []
    sentence: list[int] = []
    chosen: dict[str, list[str]] = {}
    at = 0
    for start, end, kinds in certain_names(item.names or []):
        forms += item.forms[at:start]
        labels += (item.names or [])[at:start]
        sentence += item.sentence[at:start]
        old = item.forms[start:end]
        key = " ".join([*kinds, *old])
        if key not in chosen:
            chosen[key] = _other(old, kinds, stock, rng)
        forms += chosen[key]
        labels += [[f"{'I' if i else 'B'}-{kind}" for kind in kinds] for i in range(len(chosen[key]))]
        sentence += [item.sentence[start]] * len(chosen[key])
        at = end
    forms += item.forms[at:]
    labels += (item.names or [])[at:]
    sentence += item.sentence[at:]
    return Item(forms, sentence, item.id, item.source, names=labels)


def certain_names(names: Sequence[Sequence[str]]) -> list[Span]:
    """(start, end, types) of what is certainly a name with these words, of one type or of one of several."""
    out: list[Span] = []
    for i, allowed in enumerate(names):
        kinds = tuple(sorted({label[2:] for label in allowed}))
        if all(label.startswith("B-") for label in allowed):
            out.append((i, i + 1, kinds))
        elif all(label.startswith("I-") for label in allowed) and out and out[-1][1:] == (i, kinds):
            out[-1] = (out[-1][0], i + 1, kinds)
    return [s for s in out if s[1] == len(names) or not any(f"I-{kind}" in names[s[1]] for kind in s[2])]


def _other(old: list[str], kinds: tuple[str, ...], stock: Stock, rng: random.Random) -> list[str]:
    if kinds == ("person",):
        given, family = rng.choice(stock.persons)
        return rng.choice(family) if len(old) == 1 else rng.choice(given) + rng.choice(family)
    if kinds in (("place",), ("facility", "place")):
        return rng.choice(stock.places)
    if kinds == ("nationality",) and len(old) == 1:
        return rng.choice(stock.peoples if old[0].endswith("s") else stock.adjectives)
    if kinds == ("organization",) and len(old) > 1 and rng.random() > KEPT_ORGANIZATIONS:
        return rng.choice(stock.organizations)
    return old
