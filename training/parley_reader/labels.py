"""Names of everything the reading model tells apart. The order of each list is the order of the model's outputs."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

NAME_TYPES = (
    "person",
    "organization",
    "place",
    "nationality",
    "date",
    "event",
    "facility",
    "work",
    "money",
    "misc",
)
NAMES = ("O", *(f"{part}-{kind}" for kind in NAME_TYPES for part in ("B", "I")))
PLOVER = tuple(
    "AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE"
    " REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
)
ACTS = ("O", *PLOVER)
STATUSES = ("fact", "announced", "threatened", "conditional", "denied", "claimed", "background")
FLAGS = ("conditional", "negated", "background")
CUE = ("O", "cue")
FLOATING = ("O", "content")
ATTRIBUTION = ("O", "content", "speaker")
ROLES = ("O", "source", "target")
CONDITION = ("O", "requirement", "outcome")

NAME_INDEX = {name: i for i, name in enumerate(NAMES)}


@dataclass(frozen=True)
class Labels:
    """The lists that come from data; the others are the constants above."""

    xpos: tuple[str, ...]
    upos: tuple[str, ...]
    lemma: tuple[str, ...]
    deprel: tuple[str, ...]
    cameo: tuple[str, ...]
    index: dict[str, dict[str, int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        lists = {name: getattr(self, name) for name in ("xpos", "upos", "lemma", "deprel", "cameo")}
        object.__setattr__(self, "index", {k: {x: i for i, x in enumerate(v)} for k, v in lists.items()})


def collect_labels(
    xpos: Iterable[str], upos: Iterable[str], lemma: Iterable[str], deprel: Iterable[str], cameo: Iterable[str]
) -> Labels:
    """Labels by frequency, without lemma scripts and CAMEO codes seen less than three times and relations seen once."""

    def frequent(values: Iterable[str], least: int) -> tuple[str, ...]:
        return tuple(x for x, n in Counter(values).most_common() if n >= least)

    return Labels(frequent(xpos, 1), frequent(upos, 1), frequent(lemma, 3), frequent(deprel, 2), frequent(cameo, 3))


def extended(old: Labels, new: Labels) -> Labels:
    """The old lists in their order, then what is new: weights learnt with the old ones can grow into them."""
    return Labels(
        *(
            tuple(dict.fromkeys((*getattr(old, name), *getattr(new, name))))
            for name in ("xpos", "upos", "lemma", "deprel", "cameo")
        )
    )


def load_labels(path: str | Path) -> Labels:
    """Reads labels.json as it is shipped with the weights. Raises KeyError where a list is missing."""
    lists = json.loads(Path(path).read_text(encoding="utf8"))
    return Labels(**{name: tuple(lists[name]) for name in ("xpos", "upos", "lemma", "deprel", "cameo")})


def save_labels(labels: Labels, path: str | Path) -> None:
    """Writes labels.json in the form that readers of the weights expect: every output's classes in order."""
    lists = {
        "xpos": labels.xpos,
        "upos": labels.upos,
        "lemma": labels.lemma,
        "deprel": labels.deprel,
        "ner": NAMES,
        "cue": CUE,
        "attribution": ATTRIBUTION,
        "floating": FLOATING,
        "attribution_flags": FLAGS,
        "act": ACTS,
        "roles": ROLES,
        "status": STATUSES,
        "cameo": labels.cameo,
        "condition": CONDITION,
    }
    Path(path).write_text(json.dumps(lists, ensure_ascii=False, indent=0), encoding="utf8")
