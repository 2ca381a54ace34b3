"""The reading model as a graph: pieces to word vectors, word vectors to the outputs of model.OUTPUTS.

Shapes below are those of one paragraph: T pieces, W words, d the encoder's width; batch is always 1. Inputs are int32.
"""

from collections.abc import Sequence

import numpy as np
from onnx import ModelProto, TensorProto, helper

from .batches import GRAPH_INPUTS
from .graph import OWN, GraphBuilder
from .model import FRAMES, GAPS, LIKELY_HEADS, NAMES_OF, NO_HEAD, NO_PAIR, SYNTAX, Biaffine, Reader

Linear = tuple[np.ndarray, np.ndarray]


def reader_graph(reader: Reader, int8: bool = True) -> ModelProto:
    """The model of a student, its weights in int8 or in full precision."""
    g = GraphBuilder(int8)
    layers = _encoder(g, reader.encoder, _embedded(g, reader))
    syntax, names, frames, gaps = _words(g, reader, layers[-reader.mix.shape[1] :])
    g.linear(names, *_weights(reader.names), "names", "ner")
    _syntax(g, reader, syntax)
    _boundaries(g, reader, gaps)
    _frames(g, reader, frames)
    info = helper.make_tensor_value_info
    inputs = [info(n, TensorProto.INT32, [1, "T" if n in ("ids", "shp") else "W"]) for n in GRAPH_INPUTS]
    return g.model(inputs, _outputs(reader))


def _array(tensor) -> np.ndarray:
    return tensor.detach().float().numpy()


def _weights(layer) -> Linear:
    """(weight [in, out], bias [out]) of a linear layer."""
    return _array(layer.weight).T, _array(layer.bias)


def _side_by_side(*parts: Linear) -> Linear:
    """Several linear layers over the same input as one."""
    return np.concatenate([w for w, _ in parts], 1), np.concatenate([b for _, b in parts])


def _embedded(g: GraphBuilder, reader: Reader) -> str:
    """[1, T, d]: word piece, shape, place and (always the first) type, normalised."""
    table = reader.encoder.embeddings
    piece = g.rows(_array(table.word_embeddings.weight), "ids", "pieces")
    shape = g.node("Gather", [g.constant(_array(reader.shape.weight), "shapes.weight"), "shp"])
    fixed = _array(table.position_embeddings.weight) + _array(table.token_type_embeddings.weight)[0]
    count = g.node("Shape", ["ids"], start=1, end=2)
    place = g.node("Slice", [g.constant(fixed, "places.weight"), g.constant([0]), count, g.constant([0])])
    total = g.node("Add", [g.node("Add", [piece, shape]), place])
    norm = table.LayerNorm
    return g.normalised(total, _array(norm.weight), _array(norm.bias), norm.eps, "embeddings.norm")


def _encoder(g: GraphBuilder, encoder, x: str) -> list[str]:
    """What each layer gives, [1, T, d]."""
    heads = encoder.config.num_attention_heads
    out = []
    for number, layer in enumerate(encoder.encoder.layer):
        own, name = layer.attention.self, f"layer{number}"
        joined = _side_by_side(_weights(own.query), _weights(own.key), _weights(own.value))
        width = joined[0].shape[0]
        parts = g.columns(g.linear(x, *joined, f"{name}.attention"), [width] * 3, [f"{name}.{p}" for p in "qkv"])
        mixed = g.node("MultiHeadAttention", parts, domain=OWN, num_heads=heads)
        x = _added(g, mixed, x, layer.attention.output, f"{name}.mixed")
        hidden = g.gelu(g.linear(x, *_weights(layer.intermediate.dense), f"{name}.hidden"))
        x = _added(g, hidden, x, layer.output, f"{name}.output")
        out.append(x)
    return out


def _added(g: GraphBuilder, x: str, before: str, part, name: str) -> str:
    """A linear layer over x, added to what was before, normalised."""
    total = g.node("Add", [g.linear(x, *_weights(part.dense), name), before])
    norm = part.LayerNorm
    return g.normalised(total, _array(norm.weight), _array(norm.bias), norm.eps, f"{name}.norm")


def _words(g: GraphBuilder, reader: Reader, layers: Sequence[str]) -> list[str]:
    """Word vectors for syntax, names, frames, gaps, each [1, W, d]: means of first and last piece and of the layers."""
    if not reader.sizes.ends:
        raise ValueError("only students are exported: a word is the mean of its first and last piece")
    stack = g.node("Concat", layers, axis=0)
    ends = [g.node("Gather", [stack, g.node("Squeeze", [n, g.constant([0])])], axis=1) for n in ("first", "last")]
    flat = g.node("Reshape", [g.node("Add", ends), g.constant([len(layers), -1])])
    logits = np.concatenate([_array(reader.mix), *(_array(x)[None] for x in (reader.mix_frames, reader.mix_gaps))])
    shares = np.exp(logits - logits.max(-1, keepdims=True))
    half = g.constant((0.5 * shares / shares.sum(-1, keepdims=True)).astype(np.float32), "mix")
    width = reader.shape.weight.shape[1]
    mixed = g.node("Reshape", [g.node("MatMul", [half, flat]), g.constant([4, -1, width])])
    names = [f"word.{purpose}" for purpose in (SYNTAX, NAMES_OF, FRAMES, GAPS)]
    return g.split("Split", [mixed, g.constant([1, 1, 1, 1])], names, axis=0)


def _left(scorer: Biaffine) -> Linear:
    """The first factor of a scorer as a linear layer: [size, classes * columns], its row for the constant 1 as bias."""
    w = _array(scorer.w)
    rows = w.transpose(1, 0, 2).reshape(w.shape[1], -1)
    return (rows[:-1], rows[-1]) if scorer.bias_x else (rows, np.zeros(rows.shape[1], np.float32))


def _with_one(g: GraphBuilder, x: str) -> str:
    """x [1, N, d] to [1, N, d + 1]: a constant 1 behind each row."""
    return g.node("Pad", [x, g.constant([0, 0, 0, 0, 0, 1]), g.constant(np.float32(1))])


def _syntax(g: GraphBuilder, reader: Reader, word: str) -> None:
    sizes = reader.sizes
    root = g.constant(_array(reader.root)[None, None], "root")
    rooted = g.node("Concat", [root, word], axis=1)
    own = _side_by_side(*(_weights(x) for x in (reader.arc_dependent, reader.label_dependent)))
    sides = g.columns(
        g.gelu(g.linear(word, *own, "dependents")), [sizes.arc, sizes.label], ["arc.dependent", "label.dependent"]
    )
    of_heads = _side_by_side(*(_weights(x) for x in (reader.arc_head, reader.label_head)))
    heads = g.columns(
        g.gelu(g.linear(rooted, *of_heads, "heads")), [sizes.arc, sizes.label], ["arc.head", "label.head"]
    )
    _tags(g, reader, word)

    free = g.times_transposed(g.linear(sides[0], *_left(reader.arc), "arc"), heads[0])
    rows, columns = (g.node("Unsqueeze", ["sent", g.constant([axis])]) for axis in (2, 1))
    same = g.node("Equal", [rows, columns])
    allowed = g.node("Pad", [same, g.constant([0, 0, 1, 0, 0, 0]), g.constant(np.array(True))])
    arc = g.node("Where", [allowed, free, g.constant(np.float32(NO_HEAD))], "arc")

    wide = g.node("Pad", [arc, g.constant([0, 0, 0, 0, 0, LIKELY_HEADS]), g.constant(np.float32(2 * NO_HEAD))])
    places = g.split("TopK", [wide, g.constant([LIKELY_HEADS])], ["likely.score", "likely.place"], axis=-1)[1]
    last = g.node("Shape", ["sent"], start=1, end=2)
    likely = g.node("Min", [places, last])
    g.node("Cast", [likely], "heads", to=TensorProto.INT32)

    size, classes = sizes.label, reader.label.w.shape[0]
    left = g.linear(sides[1], *_left(reader.label), "label")
    left = g.node("Reshape", [left, g.constant([1, -1, classes, size + 1])])
    right = g.node("Reshape", [_with_one(g, heads[1]), g.constant([-1, size + 1])])
    scores = g.times_transposed(g.node("Gather", [right, likely]), left)
    best = g.node("ArgMax", [scores], axis=-1, keepdims=0)
    g.node("Cast", [best], "label", to=TensorProto.INT32)


def _tags(g: GraphBuilder, reader: Reader, word: str) -> None:
    """The best pair of both tags: scores of the two times a table with a column for each pair that may be."""
    allowed = np.argwhere(_array(reader.tag_pairs) > NO_PAIR / 2)
    penn, universal = reader.tag_pairs.shape
    table = np.zeros((penn + universal, len(allowed)), np.float32)
    table[allowed[:, 0], np.arange(len(allowed))] = 1
    table[penn + allowed[:, 1], np.arange(len(allowed))] = 1
    scores = g.linear(word, *_side_by_side(_weights(reader.xpos), _weights(reader.upos)), "tags")
    best = g.node("ArgMax", [g.node("MatMul", [scores, g.constant(table, "pairs")])], axis=-1, keepdims=0)
    for column, name in enumerate(("xpos", "upos")):
        g.node("Gather", [g.constant(allowed[:, column].astype(np.int32), f"pairs.{name}"), best], name)


def _boundaries(g: GraphBuilder, reader: Reader, word: str) -> None:
    """Both words of a gap at once: [1, W, 2 * gap], cut in two, the second moved up by one word."""
    before, behind = _weights(reader.gap_before), _array(reader.gap_behind.weight).T
    size = reader.sizes.gap
    both = g.linear(word, *_side_by_side(before, (behind, np.zeros(size, np.float32))), "gaps")
    first, second = g.columns(both, [size, size], ["gap.before", "gap.behind"])
    one, last, far = g.constant([1]), g.constant([-1]), g.constant([2**31 - 1])
    parts = [g.node("Slice", [first, g.constant([0]), last, one]), g.node("Slice", [second, one, far, one])]
    weight, bias = (
        g.constant(v, f"boundary.{k}") for k, v in zip(("weight", "bias"), _weights(reader.boundary), strict=True)
    )
    scores = g.node("MatMul", [g.gelu(g.node("Add", parts)), weight])
    g.node("Squeeze", [g.node("Add", [scores, bias]), last], "boundary")


FRAME_OUTPUTS = ("cue", "floating", "act", "condition", "attribution_flags", "status", "cameo")


def _frames(g: GraphBuilder, reader: Reader, word: str) -> None:
    plain = [reader.cue, reader.floating, reader.act, reader.condition, reader.flags, reader.status, reader.cameo]
    pairs = [reader.attribution_cue, reader.roles_trigger, reader.attribution_word, reader.roles_word]
    every = _side_by_side(*(_weights(layer) for layer in (*plain, *pairs)))
    size = reader.sizes.pair
    widths = [layer.out_features for layer in plain]
    together = g.columns(g.linear(word, *every, "frames"), [*widths, 4 * size], [*FRAME_OUTPUTS, "frames.pairs"])[-1]
    sides = g.columns(g.gelu(together), [size] * 4, [f"frames.side{i}" for i in range(4)])
    for name, scorer, row, column in (
        ("attribution", reader.attribution, sides[0], sides[2]),
        ("roles", reader.roles, sides[1], sides[3]),
    ):
        classes = scorer.w.shape[0]
        left = g.linear(row, *_left(scorer), name + ".left")
        left = g.node("Reshape", [left, g.constant([1, -1, size + 1])])
        flat = g.times_transposed(left, _with_one(g, column))
        count = g.node("Shape", ["sent"], start=1, end=2)
        form = g.node("Concat", [g.constant([1, -1, classes]), count], axis=0)
        g.node("Reshape", [flat, form], name)


def _outputs(reader: Reader) -> list:
    whole, number = TensorProto.INT32, TensorProto.FLOAT
    classes = {
        name: layer.out_features
        for name, layer in zip(
            ("ner", *FRAME_OUTPUTS),
            (reader.names, reader.cue, reader.floating, reader.act, reader.condition, reader.flags, reader.status,
             reader.cameo),
            strict=True,
        )
    }  # fmt: skip
    pairs = {"attribution": reader.attribution, "roles": reader.roles}
    info = helper.make_tensor_value_info
    return [
        info("xpos", whole, [1, "W"]),
        info("upos", whole, [1, "W"]),
        info("arc", number, [1, "W", "W + 1"]),
        info("heads", whole, [1, "W", LIKELY_HEADS]),
        info("label", whole, [1, "W", LIKELY_HEADS]),
        info("boundary", number, [1, "W - 1"]),
        *(info(name, number, [1, "W", size]) for name, size in classes.items()),
        *(info(name, number, [1, "W", scorer.w.shape[0], "W"]) for name, scorer in pairs.items()),
    ]
