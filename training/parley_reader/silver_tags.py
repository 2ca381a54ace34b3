"""Tags that spaCy's small model gives to the corpus, so that learning acts there does not spoil the tags of act words.

python -m parley_reader.silver_tags --data DATA --corpus corpus

Without them a student that knew acts well took verbs of diplomacy, which treebanks hardly have, for particles
("has expelled three diplomats"). Needs what silver_names needs.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from .corpus import corpus_files, corpus_items
from .datasets import read_json, write_json
from .items import IGNORE, Item, Syntax
from .progress import log
from .silver_names import load_spacy

FILE = "tags.silver"
UNKNOWN = "_"
PLAIN = {
    **dict.fromkeys(("VBD", "VBZ", "VBP", "VBN", "VBG", "VB"), "VERB"),
    **dict.fromkeys(("NN", "NNS"), "NOUN"),
    **dict.fromkeys(("NNP", "NNPS"), "PROPN"),
    **dict.fromkeys(("JJ", "JJR", "JJS"), "ADJ"),
}
"""Universal tags that a Penn tag tells surely enough; others are left to the treebanks."""


def universal(tag: str, coarse: str) -> str:
    """The universal tag for a Penn tag and spaCy's own coarse one, or UNKNOWN."""
    plain = PLAIN.get(tag, UNKNOWN)
    return plain if plain == UNKNOWN or coarse == plain else coarse if (plain, coarse) == ("VERB", "AUX") else UNKNOWN


def with_tags(items: Sequence[Item], rows: Sequence[Sequence[Sequence[str]]]) -> list[Item]:
    """Items with tags alone as their syntax. Raises ValueError where rows are of another corpus."""
    if [len(item.forms) for item in items] != [len(row) for row in rows]:
        raise ValueError("the tags are not those of this corpus: run silver_tags again")
    for item, row in zip(items, rows, strict=True):
        n = len(row)
        item.syntax = Syntax(
            [xpos for xpos, _ in row], [upos for _, upos in row], [UNKNOWN] * n, [IGNORE] * n, [UNKNOWN] * n, ["?"] * n
        )
    return list(items)


def tagged_corpus(data: Path, corpus: Path) -> list[Item]:
    """The corpus, with silver tags where the data folder has them."""
    items = corpus_items(corpus_files(corpus))
    if not (data / f"{FILE}.json.gz").exists():
        log(f"no {FILE}.json.gz: the corpus teaches no tags")
        return items
    return with_tags(items, read_json(data, FILE))


def main() -> None:
    """Writes tags.silver.json.gz, a row a paragraph: (xpos, upos) by word."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    a = parser.parse_args()
    nlp = load_spacy()
    from spacy.tokens import Doc

    items = corpus_items(corpus_files(a.corpus))
    off = [name for name in ("ner", "lemmatizer") if name in nlp.pipe_names]
    docs = nlp.pipe((Doc(nlp.vocab, words=item.forms) for item in items), batch_size=256, disable=off)
    rows = [[(word.tag_, universal(word.tag_, word.pos_)) for word in doc] for doc in docs]
    write_json(a.data, FILE, rows)
    log(f"{len(rows)} paragraphs")


if __name__ == "__main__":
    main()
