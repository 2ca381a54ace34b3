"""The corpus of invented news (corpus/FORMAT.md): substrings to word-level targets."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .items import Act, Frames, Item, Statement
from .words import Word, sentences, words


def find(paragraph: str, quoted: str) -> tuple[int, int] | None:
    """Place of a substring; `said#2` is the second "said". None where it is not there."""
    nth = 1
    numbered = re.fullmatch(r"(.*?)#(\d+)", quoted, re.S)
    if numbered and numbered.group(1) and quoted not in paragraph:
        quoted, nth = numbered.group(1), int(numbered.group(2))
    at = -1
    for _ in range(nth):
        at = paragraph.find(quoted, at + 1)
        if at < 0:
            return None
    return at, at + len(quoted)


def read_articles(files: Iterable[str | Path]) -> Iterator[dict[str, Any]]:
    """Articles and single sentences of JSONL files, in order. Raises ValueError naming the line that is no JSON."""
    for file in files:
        for number, line in enumerate(Path(file).read_text(encoding="utf8").splitlines(), 1):
            if line.strip():
                try:
                    yield json.loads(line)
                except json.JSONDecodeError as error:
                    raise ValueError(f"{file}:{number}: {error}") from error


def corpus_files(folder: str | Path) -> list[Path]:
    """The annotated files a.jsonl, b.jsonl, ...; their names stand in names-a.jsonl and so on."""
    return sorted(Path(folder).glob("?.jsonl"))


def paragraphs_of(article: dict[str, Any]) -> list[str]:
    """The paragraphs of an article; a single sentence is one paragraph."""
    return article.get("paragraphs") or [article["text"]]


def corpus_items(files: Iterable[str | Path]) -> list[Item]:
    """One item a paragraph, with its frames. Annotations that do not stand in their paragraph are left out."""
    return [
        _item(article, number, paragraph)
        for article in read_articles(files)
        for number, paragraph in enumerate(paragraphs_of(article))
        if words(paragraph)
    ]


def held_out(item: Item) -> bool:
    """Is this article in the tenth that is kept for choosing (corpus dev)? By the hash of its id, whole articles."""
    return int(hashlib.sha1(item.id.encode()).hexdigest(), 16) % 10 == 0


def _item(article: dict[str, Any], number: int, paragraph: str) -> Item:
    tokens = words(paragraph)
    frames = Frames(acts_only="paragraphs" not in article)
    for s in article.get("statements", []):
        if s["p"] == number:
            frames.statements += _statement(s, number, paragraph, tokens)
    for e in article.get("events", []):
        if e.get("p", 0) == number and (trigger := covered(paragraph, e["trigger"], tokens)):
            source, target = (covered(paragraph, e.get(k), tokens) for k in ("source", "target"))
            frames.acts.append(Act(trigger, source, target, e["plover"], e["status"], str(e["cameo"])))
    for c in article.get("conditions", []):
        if c["p"] == number:
            frames.requirements.append(covered(paragraph, c["requirement"], tokens))
            frames.outcomes.append(covered(paragraph, c.get("outcome"), tokens))
    return Item(
        forms=[t.form for t in tokens],
        sentence=sentences(tokens),
        id=article["id"],
        source="corpus",
        frames=frames,
        text=paragraph,
        offsets=[(t.start, t.end) for t in tokens],
    )


def _statement(s: dict[str, Any], number: int, paragraph: str, tokens: list[Word]) -> list[Statement]:
    content = [i for piece in s["content"] for i in covered(paragraph, piece, tokens)]
    if not content:
        return []
    here = s.get("speaker_p", number) == number
    return [
        Statement(
            content,
            covered(paragraph, s.get("cue"), tokens),
            covered(paragraph, s.get("speaker"), tokens) if here else [],
            bool(s.get("conditional")),
            bool(s.get("negated")),
            bool(s.get("background")),
        )
    ]


def covered(paragraph: str, quoted: str | None, tokens: list[Word]) -> list[int]:
    """Indices of the words that a quoted substring touches; none where it is null or not there."""
    place = find(paragraph, quoted) if quoted else None
    return [i for i, t in enumerate(tokens) if place and t.start < place[1] and t.end > place[0]]


FUNCTION_WORDS = frozenset("to of by with in that the a on out for up as at from against down off".split())


def head_word(indices: list[int], forms: list[str]) -> int:
    """The word that stands for a cue of several words: the last one that is no function word."""
    content = [i for i in indices if forms[i].lower() not in FUNCTION_WORDS]
    return content[-1] if content else indices[-1]
