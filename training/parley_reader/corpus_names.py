"""Names of the corpus articles (corpus/NAMES.md): surface forms to labels by word."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .corpus import paragraphs_of, read_articles
from .items import Item
from .labels import NAME_TYPES
from .words import Word, sentences, words


def corpus_name_items(folder: str | Path) -> list[Item]:
    """One item a paragraph of every article that has its names annotated."""
    out: list[Item] = []
    for file in sorted(Path(folder).glob("names-?.jsonl")):
        articles = {a["id"]: a for a in read_articles([file.with_name(file.name.removeprefix("names-"))])}
        for row in read_articles([file]):
            article = articles.get(row["id"])
            if article:
                out += _items(article, row)
    return out


def _items(article: dict[str, Any], row: dict[str, Any]) -> Iterable[Item]:
    general = {name["text"]: name["type"] for name in row["names"]}
    for number, paragraph in enumerate(paragraphs_of(article)):
        special = {x["text"]: x["type"] for x in row.get("except", []) if x["p"] == number}
        tokens = words(paragraph)
        if tokens:
            yield Item(
                forms=[t.form for t in tokens],
                sentence=sentences(tokens),
                id=row["id"],
                source="corpus",
                names=[[label] for label in name_labels(paragraph, tokens, {**general, **special})],
            )


def name_labels(paragraph: str, tokens: list[Word], types: dict[str, str | None]) -> list[str]:
    """BIO labels by word: longest forms first, whole words only. Type None: no name, but it hides shorter ones."""
    labels = ["O"] * len(tokens)
    taken = [False] * len(tokens)
    for form in sorted(filter(None, types), key=len, reverse=True):
        kind = types[form]
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", paragraph):
            inside = [i for i, t in enumerate(tokens) if t.start < match.end() and t.end > match.start()]
            if not inside or any(taken[i] for i in inside):
                continue
            for k, i in enumerate(inside):
                taken[i] = True
                if kind in NAME_TYPES:
                    labels[i] = f"{'I' if k else 'B'}-{kind}"
    return labels
