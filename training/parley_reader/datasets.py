"""Prepared data files of the data folder to items."""

import gzip
import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .items import Act, Frames, Item, Statement, Syntax
from .lemma_scripts import lemma_script

WIDEST = 110
"""Words of a row made of several sentences."""
SENTENCES_IN_A_ROW = (1, 1, 2, 3, 4)


def read_json(folder: str | Path, name: str) -> Any:
    """NAME.json.gz of a folder. Raises FileNotFoundError with the file's name."""
    with gzip.open(Path(folder) / f"{name}.json.gz", "rt", encoding="utf8") as file:
        return json.load(file)


def write_json(folder: str | Path, name: str, value: Any) -> None:
    """Writes NAME.json.gz, the same bytes for the same value."""
    data = json.dumps(value, ensure_ascii=False).encode("utf8")
    (Path(folder) / f"{name}.json.gz").write_bytes(gzip.compress(data, mtime=0))


def syntax_items(rows: list[dict[str, Any]], silver: list[dict[str, Any]] | None = None) -> list[Item]:
    """Sentences of a treebank; `silver`: names that another program gave to the same sentences."""
    if silver is not None and len(silver) != len(rows):
        raise ValueError(f"{len(rows)} sentences, but names for {len(silver)}")
    out = []
    for i, row in enumerate(rows):
        scripts = [lemma_script(f, x) for f, x in zip(row["form"], row["lemma"], strict=True)]
        syntax = Syntax(row["xpos"], row["upos"], row["lemma"], row["head"], row["rel"], scripts)
        names = silver[i]["lab"] if silver else None
        out.append(Item(row["form"], [0] * len(row["form"]), row.get("id", ""), "treebank", syntax, names))
    return out


def load_train_syntax(folder: str | Path) -> list[Item]:
    """The treebanks' train part, with silver names where names.silver.json.gz is there."""
    silver = read_json(folder, "names.silver") if (Path(folder) / "names.silver.json.gz").exists() else None
    return syntax_items(read_json(folder, "syntax.train"), silver)


def load_dev_syntax(folder: str | Path) -> dict[str, list[Item]]:
    """Dev parts by treebank."""
    return {name: syntax_items(rows) for name, rows in read_json(folder, "syntax.dev").items()}


def load_names(folder: str | Path) -> list[Item]:
    """The open sets of names."""
    rows = read_json(folder, "names.gold")
    return [Item(r["form"], [0] * len(r["form"]), source=r["src"], names=r["lab"]) for r in rows]


def thinned(items: Sequence[Item], source: str, share: float, rng: random.Random, empty_only: bool) -> list[Item]:
    """Without a random share of one source's rows (only those without a name, where asked so)."""

    def empty(item: Item) -> bool:
        return all("O" in allowed for allowed in item.names or [])

    return [
        item
        for item in items
        if not (item.source == source and (empty(item) or not empty_only) and rng.random() < share)
    ]


def paragraphs_of_sentences(items: Sequence[Item], rng: random.Random) -> list[Item]:
    """Consecutive sentences of one document joined to rows of one to four, so that the model knows paragraphs."""
    out: list[Item] = []
    i = 0
    while i < len(items):
        wanted = rng.choice(SENTENCES_IN_A_ROW)
        group = [items[i]]
        i += 1
        while len(group) < wanted and i < len(items) and _follows(group, items[i]):
            group.append(items[i])
            i += 1
        out.append(joined(group))
    return out


def _follows(group: list[Item], item: Item) -> bool:
    document = group[0].id.rsplit("-", 1)[0]
    fits = sum(len(g.forms) for g in group) + len(item.forms) <= WIDEST
    return fits and item.id.rsplit("-", 1)[0] == document


def joined(group: Sequence[Item]) -> Item:
    """Sentences as one row: heads are shifted, sentences numbered."""
    forms: list[str] = []
    sentence: list[int] = []
    syntax = Syntax([], [], [], [], [], [])
    names: list[list[str]] | None = [] if all(g.names is not None for g in group) else None
    for number, item in enumerate(group):
        part = item.syntax
        if part is None:
            raise ValueError(f"{item.id}: no syntax to join")
        shift = len(forms)
        forms += item.forms
        sentence += [number] * len(item.forms)
        for key in ("xpos", "upos", "lemma", "deprel", "script"):
            getattr(syntax, key).extend(getattr(part, key))
        syntax.head += [h + shift if h > 0 else h for h in part.head]
        if names is not None:
            names += item.names or []
    return Item(forms, sentence, group[0].id, group[0].source, syntax, names)


def load_unlabelled(folder: str | Path) -> list[list[str]]:
    """Sentences without any annotation, as lists of words."""
    return read_json(folder, "unlabelled")


def items_from_json(rows: list[dict[str, Any]]) -> list[Item]:
    """What dataclasses.asdict made of items (the teacher's labels on disk), as items again."""
    out = []
    for row in rows:
        frames = row["frames"] and Frames(
            [Statement(**s) for s in row["frames"]["statements"]],
            [Act(**a) for a in row["frames"]["acts"]],
            row["frames"]["requirements"],
            row["frames"]["outcomes"],
            row["frames"]["acts_only"],
        )
        out.append(Item(**{**row, "syntax": row["syntax"] and Syntax(**row["syntax"]), "frames": frames}))
    return out
