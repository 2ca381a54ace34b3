"""Losses, targets and decoding fit together: a tiny reader learns one paragraph by heart. Skipped without torch."""

import pytest

from parley_reader.decode import decode, of_item
from parley_reader.items import Act, Frames, Item, Statement, Syntax
from parley_reader.labels import Labels
from parley_reader.mst import sentence_trees
from parley_reader.tokenizer import WordPieces

FORMS = "Dresk said Hask would return if Tolmere withdrew the rule .".split()
STEPS = 70
LABELS = Labels(("NN", "VB"), ("NOUN", "VERB"), ("l0|",), ("root", "dep"), ("020", "100"))


def paragraph():
    n = len(FORMS)
    heads = [2, 0, 5, 5, 2, 8, 8, 5, 10, 8, 2]
    return Item(
        FORMS,
        [0] * n,
        syntax=Syntax(
            xpos=["VB" if i in (1, 4, 7) else "NN" for i in range(n)],
            upos=["VERB" if i in (1, 4, 7) else "NOUN" for i in range(n)],
            lemma=[f.lower() for f in FORMS],
            head=heads,
            deprel=["root" if h == 0 else "dep" for h in heads],
            script=["l0|"] * n,
        ),
        names=[["B-person"], ["O"], ["B-place"], *[["O"]] * 3, ["B-place", "B-facility"], *[["O"]] * 4],
        frames=Frames(
            statements=[Statement(list(range(2, 10)), [1], [0], conditional=True)],
            acts=[Act([7], [6], [2], "YIELD", "conditional", "100")],
            requirements=[[6, 7, 8, 9]],
            outcomes=[[2, 3, 4]],
        ),
    )


def test_a_paragraph_learnt_by_heart():
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    from parley_reader.loop import Trainer
    from parley_reader.losses import frame_loss, name_loss, syntax_loss
    from parley_reader.model import ALL, Reader, Sizes, answers

    torch.manual_seed(0)
    torch.set_num_threads(1)
    vocabulary = {p: i for i, p in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]", *sorted({f.lower() for f in FORMS})])}
    tokenizer = WordPieces(vocabulary, "[CLS]", "[SEP]", "[PAD]", "[UNK]")
    config = transformers.BertConfig(
        vocab_size=len(vocabulary), hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=64
    )
    model = Reader(transformers.BertModel(config, add_pooling_layer=False), LABELS, Sizes(24, 16, 16, 8, 0.0, True))
    trainer = Trainer(model, tokenizer, (3e-3, 1e-2), steps=STEPS, warm_up=5)
    item = paragraph()
    for _ in range(STEPS):
        scores = trainer.scores([item], ALL)
        trainer.learn(
            {
                "syntax": (1.0, syntax_loss(scores, [item], LABELS)),
                "names": (1.0, name_loss(scores, [item])),
                "frames": (1.0, frame_loss(scores, [item], LABELS)),
            }
        )
        trainer.step()

    model.eval()
    with torch.no_grad():
        out = {k: v.float().numpy() for k, v in answers(trainer.scores([item], ALL), model.tag_pairs).items()}
    n = len(FORMS)
    assert sentence_trees(out["arc"][0, :n, : n + 1], item.sentence) == item.syntax.head
    reading = decode(of_item(out, 0), n)
    (statement,), (act,) = reading.statements, reading.acts
    assert (statement.cue, statement.content, statement.speaker) == ([1], [list(range(2, 10))], [0])
    assert statement.flags[0] > 0.5 > statement.flags[1]
    assert (act.trigger, act.source, act.target) == ([7], [6], [2])
    assert (act.plover, act.status, LABELS.cameo[act.cameo]) == ("YIELD", "conditional", "100")
    assert (reading.requirements, reading.outcomes) == ([[6, 7, 8, 9]], [[2, 3, 4]])
