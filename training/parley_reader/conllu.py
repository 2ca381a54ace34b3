"""CoNLL-U: rows of the treebanks, and names in MISC."""

import gzip
from pathlib import Path
from typing import Any

from .items import Item


def read_text(path: str | Path) -> str:
    """A text file, plain or .gz, UTF-8."""
    data = Path(path).read_bytes()
    return (gzip.decompress(data) if str(path).endswith(".gz") else data).decode("utf8")


def parse(text: str) -> list[dict[str, Any]]:
    """Sentences as columns `form`, `lemma`, `upos`, `xpos`, `head`, `rel`, `misc` and `id`; syntactic words only."""
    out = []
    for block in text.replace("\r\n", "\n").split("\n\n"):
        lines = [line for line in block.split("\n") if line.strip()]
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        rows = [row for row in rows if row[0].isdigit()]
        if not rows:
            continue
        sentence: dict[str, Any] = {
            "form": [row[1] for row in rows],
            "lemma": [row[2] for row in rows],
            "upos": [row[3] for row in rows],
            "xpos": [row[4] for row in rows],
            "head": [int(row[6]) if row[6].isdigit() else 0 for row in rows],
            "rel": [row[7] for row in rows],
            "misc": [row[9] for row in rows],
        }
        ids = [line.split("=", 1)[1].strip() for line in lines if line.startswith("# sent_id")]
        out.append({**sentence, "id": ids[-1]} if ids else sentence)
    return out


def name_of(misc: str) -> str:
    """The BIO label in a MISC column, O where there is none."""
    return next((part[4:] for part in misc.split("|") if part.startswith("NER=")), "O")


def named_items(text: str) -> list[Item]:
    """Sentences with the names that stand in MISC."""
    return [
        Item(s["form"], [0] * len(s["form"]), s.get("id", ""), names=[[name_of(m)] for m in s["misc"]])
        for s in parse(text)
    ]
