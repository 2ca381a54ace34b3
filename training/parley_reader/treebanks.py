"""Syntax for training and choosing: English Web Treebank, and the genres of GUM whose texts may be used freely."""

import re
from typing import Any

from .conllu import parse
from .sources import EWT, GUM, Clones

FREE_GENRES = frozenset({"academic", "bio", "court", "interview", "news", "speech", "textbook", "vlog", "voyage"})
"""Texts under CC BY, CC BY-SA or in the public domain. The others forbid commercial use or redistribution."""

Sentences = list[dict[str, Any]]


def treebanks(clones: Clones) -> tuple[Sentences, dict[str, Sentences]]:
    """Train sentences of both, and dev sentences by treebank. The test parts are not read."""
    train = [
        sentence
        for file in clones.text(EWT, "not-to-release/file-lists/files.train").split()
        for sentence in parse(clones.text(EWT, f"not-to-release/sources/{file}"))
    ]
    dev = {"ewt": parse(clones.text(EWT, "en_ewt-ud-dev.conllu")), "gum": []}
    split = gum_split(clones.text(GUM, "splits.md"))
    for path in clones.paths(GUM):
        document = re.fullmatch(r"dep/(GUM_([a-z]+)_\w+)\.conllu", path)
        if document and document.group(2) in FREE_GENRES:
            part = split.get(document.group(1))
            if part == "train":
                train += parse(clones.text(GUM, path))
            elif part == "dev":
                dev["gum"] += parse(clones.text(GUM, path))
    return train, dev


def gum_split(markdown: str) -> dict[str, str]:
    """Document to part, from GUM's splits.md: a heading a part, an item a document."""
    part = ""
    out: dict[str, str] = {}
    for line in markdown.splitlines():
        if heading := re.match(r"## (\w+)", line):
            part = heading.group(1)
        elif item := re.match(r"\s*\* (\S+)", line):
            out[item.group(1)] = part
    return out
