"""Builds the data folder from cloned sources.

python -m parley_reader.prepare_data --sources SOURCES --data DATA [--nltk NLTK_DATA]

SOURCES/<owner>/<name>: clones of the repositories in sources.py. NLTK_DATA: folder with corpora/masc_tagged and
corpora/state_union; without it, unlabelled.json.gz is left as it is.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from .datasets import write_json
from .name_sets import name_sets
from .progress import log
from .sources import SOURCES, Clones
from .treebanks import treebanks
from .unlabelled import address_sentences, masc_sentences


def main() -> None:
    """Writes the prepared files, and sources.json with the commits that were read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--nltk", type=Path)
    a = parser.parse_args()
    a.data.mkdir(parents=True, exist_ok=True)
    clones = Clones(a.sources)

    train, dev = treebanks(clones)
    write_json(a.data, "syntax.train", train)
    write_json(a.data, "syntax.dev", dev)
    log(f"syntax: {len(train)} train, {', '.join(f'{k} {len(v)} dev' for k, v in dev.items())}")

    names = name_sets(clones)
    write_json(a.data, "names.gold", names)
    log(f"names: {dict(Counter(row['src'] for row in names))}")

    if a.nltk:
        corpora = a.nltk / "corpora"
        text = [*masc_sentences(corpora / "masc_tagged"), *address_sentences(corpora / "state_union")]
        write_json(a.data, "unlabelled", text)
        log(f"unlabelled: {len(text)}")

    read = [{"repository": s.repository, "commit": clones.commit(s), "licence": s.licence} for s in SOURCES]
    (a.data / "sources.json").write_text(json.dumps(read, indent=1), encoding="utf8")


if __name__ == "__main__":
    main()
