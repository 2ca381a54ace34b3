"""Open sets of names, each mapped to our types.

A word's target is the list of labels that its set allows: where a set does not annotate dates, a word it calls O may
be O or a date. So each set teaches what it knows and leaves the rest open.
"""

from collections.abc import Callable, Iterator
from typing import Any

from .labels import NAME_TYPES
from .sources import CROSSNER, ENTITY_SETS, UNER, Clones

Row = tuple[list[str], list[str]]
"""Words and their labels in the set's own terms."""


def name_sets(clones: Clones) -> list[dict[str, Any]]:
    """All sets, as rows of `src`, `form` and `lab` (allowed labels by word)."""
    out = []
    for name, rows, allow in _sets(clones):
        out += [{"src": name, "form": form, "lab": allowed(labels, allow)} for form, labels in rows]
    return out


def allowed(labels: list[str], allow: Callable[[str, str], list[str]]) -> list[list[str]]:
    """Allowed labels by word. `allow` gets B or I (O for no name) and the set's type, and names types or labels."""
    out = []
    previous = "O"
    for label in labels:
        kind = label.split("-", 1)[-1]
        # sets without B- use I- throughout: a name begins where the type changes
        begins = label.startswith("B-") or (kind != previous)
        part = "O" if kind == "O" else "B" if begins else "I"
        out.append([x for name in allow(part, kind) for x in _expanded(name, part)])
        previous = kind
    return out


def _expanded(name: str, part: str) -> list[str]:
    if name not in NAME_TYPES:
        return [name]
    return [f"B-{name}", f"I-{name}"] if part == "O" else [f"{part}-{name}"]


def columns(
    text: str, separator: str | None = None, form: int = 0, label: int = -1, comments: bool = False
) -> Iterator[Row]:
    """Sentences of a column format, blank lines between them. comments: lines that begin with # are none of them."""
    words: list[str] = []
    labels: list[str] = []
    for line in [*text.splitlines(), ""]:
        if not line.strip() or line.startswith("-DOCSTART"):
            if words:
                yield words, labels
            words, labels = [], []
        elif not (comments and line.startswith("#")):
            cells = line.split(separator) if separator else line.split()
            words.append(cells[form])
            labels.append(cells[label].split(",")[0].strip())


CROSSNER_TYPES = {
    kind: types
    for kinds, types in (
        ("person politician musicalartist writer scientist researcher", ["person"]),
        ("organisation politicalparty university band", ["organization"]),
        ("location country", ["place", "facility"]),
        ("event election conference", ["event"]),
        ("book poem song album", ["work"]),
        ("magazine academicjournal", ["work", "organization"]),
        ("award", ["misc"]),
    )
    for kind in kinds.split()
}
WIKIGOLD_TYPES = {
    "PER": ["person"],
    "ORG": ["organization"],
    "LOC": ["place", "facility"],
    "MISC": ["misc", "nationality", "event", "work"],
}
WNUT_TYPES = {
    "person": ["person"],
    "location": ["place", "facility"],
    "corporation": ["organization"],
    "group": ["organization", "nationality"],
    "creative-work": ["work"],
    "product": ["misc"],
}
SEC_TYPES = {"PER": ["person"], "ORG": ["organization"], "LOC": ["place"], "MISC": ["misc", "O"]}
UNER_TYPES = {"PER": ["person"], "ORG": ["organization"], "LOC": ["place", "facility"]}


def typed(
    types: dict[str, list[str]], outside: list[str], other: list[str] | None = None
) -> Callable[[str, str], list[str]]:
    """A rule for `allowed`: types by the set's type; `outside`: what O leaves open; `other`: for types not listed."""

    def allow(part: str, kind: str) -> list[str]:
        return ["O", *outside] if part == "O" else types.get(kind, other or ["misc"])

    return allow


def _sets(clones: Clones) -> Iterator[tuple[str, Iterator[Row], Callable[[str, str], list[str]]]]:
    crossner = typed(
        CROSSNER_TYPES,
        ["nationality", "date", "money", "facility"],
        ["misc", "nationality", "work", "event", "facility", "O"],
    )
    for domain in ("politics", "science", "literature", "music", "ai"):
        # the politics test measures names: it stays out
        for part in ("train", "dev", "test")[: 2 if domain == "politics" else 3]:
            text = clones.text(CROSSNER, f"ner_data/{domain}/{part}.txt")
            yield f"crossner-{domain}", columns(text, "\t"), crossner
    for path in clones.paths(ENTITY_SETS):
        if "wikigold" in path and path.endswith(".conll.txt"):
            yield "wikigold", columns(clones.text(ENTITY_SETS, path)), typed(WIKIGOLD_TYPES, ["date", "money"])
    wnut = typed(WNUT_TYPES, ["date", "money", "nationality", "event"])
    for file in ("train/wnut17train.conll", "dev/emerging.dev.conll", "test/emerging.test.annotated"):
        yield "wnut", columns(clones.text(ENTITY_SETS, f"data/WNUT17/CONLL-format/data/{file}"), "\t"), wnut
    sec = typed(SEC_TYPES, ["date", "money", "nationality"])
    for file in ("test/FIN3.txt", "train/FIN5.txt"):
        yield "sec", columns(clones.text(ENTITY_SETS, f"data/SEC-filings/CONLL-format/data/{file}")), sec
    uner_outside = ["date", "money", "nationality", "event", "work", "misc"]
    for path in clones.paths(UNER):
        if path.endswith("dev.iob2"):
            rows = columns(clones.text(UNER, path), "\t", form=1, label=2, comments=True)
            unknown = ((f, ["O" if x.endswith("OTH") else x for x in labels]) for f, labels in rows)
            yield "uner", unknown, typed(UNER_TYPES, uner_outside)
