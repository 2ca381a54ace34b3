"""Text for the teacher to label: MASC (free for any use) and State of the Union addresses (public domain).

Both come with NLTK's data: corpora/masc_tagged and corpora/state_union.
"""

import re
from collections.abc import Iterator
from pathlib import Path

PASSED_OVER = ("jokes", "lists", "tweets")
WORD = re.compile(r"\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+(?:[.,]\d+)*|[^\w\s]")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“])")


def masc_sentences(folder: str | Path) -> Iterator[list[str]]:
    """One sentence a line, words with their tags (`word_TAG`); 4 to 70 words."""
    for file in sorted(Path(folder).glob("*/*.txt")):
        if any(word in str(file) for word in PASSED_OVER):
            continue
        for line in file.read_text(encoding="utf8", errors="replace").splitlines():
            words = [x.rsplit("_", 1)[0] for x in line.split() if "_" in x]
            if 4 <= len(words) <= 70:
                yield words


def address_sentences(folder: str | Path) -> Iterator[list[str]]:
    """Running text in paragraphs, Latin-1; 5 to 70 words."""
    for file in sorted(Path(folder).glob("*.txt")):
        for paragraph in re.split(r"\n\s*\n", file.read_text(encoding="latin1")):
            text = re.sub(r"\s+", " ", paragraph).strip()
            if text.isupper() or len(text) < 30:
                continue
            for sentence in SENTENCE_END.split(text):
                words = WORD.findall(sentence)
                if 5 <= len(words) <= 70:
                    yield words
