"""The exported graph of a student, node by node: one paragraph a run, int8 products, no more operators than it takes.

An exporter's graph of the same model has three times as many nodes, and short paragraphs spend their time on those.
Operators are those of ONNX 20 and the runtime's own (com.microsoft): DynamicQuantizeMatMul, MultiHeadAttention, Gelu,
FusedMatMul.
"""

from collections.abc import Sequence

import numpy as np
from onnx import ModelProto, TensorProto, helper, numpy_helper

OPSET = 20
OWN = "com.microsoft"


def rounded(weight: np.ndarray, along: int) -> tuple[np.ndarray, np.ndarray]:
    """A matrix as int8, -127 to 127, and the scales that undo it, one for each line along an axis (which is kept)."""
    most = np.abs(weight).max(along, keepdims=True)
    scale = np.where(most > 0, most / 127, 1).astype(np.float32)
    return np.clip(np.rint(weight / scale), -127, 127).astype(np.int8), scale


class GraphBuilder:
    """Nodes and constants in order; every method returns the name of what the node gives.

    int8: whether linear layers and tables of vectors are rounded; without it the graph answers as torch does.
    """

    def __init__(self, int8: bool = True) -> None:
        self.int8 = int8
        self.nodes: list = []
        self.constants: dict[str, TensorProto] = {}

    def constant(self, value: np.ndarray | np.generic | Sequence[int], name: str = "") -> str:
        """A constant by its value (lists are int64). Equal small ones are kept once."""
        array = np.asarray(value, dtype=None if isinstance(value, np.ndarray | np.generic) else np.int64)
        name = name or f"c{array.dtype}{list(array.shape)}{array.ravel().tolist()}"
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.array(array, order="C"), name)
        return name

    def node(self, operator: str, inputs: Sequence[str], name: str = "", domain: str = "", **attributes) -> str:
        """One node with one output."""
        return self.split(operator, inputs, [name or f"n{len(self.nodes)}"], domain, **attributes)[0]

    def split(
        self, operator: str, inputs: Sequence[str], names: Sequence[str], domain: str = "", **attributes
    ) -> list[str]:
        """One node with several outputs."""
        self.nodes.append(helper.make_node(operator, inputs, names, domain=domain, **attributes))
        return list(names)

    def linear(self, x: str, weight: np.ndarray, bias: np.ndarray | None, name: str, out: str = "") -> str:
        """x [.., in] times weight [in, out], with one scale a column in int8, plus bias."""
        if not self.int8:
            plain = self.node("MatMul", [x, self.constant(weight, f"{name}.weight")], out if bias is None else "")
            return plain if bias is None else self.node("Add", [plain, self.constant(bias, f"{name}.bias")], out)
        whole, scale = rounded(weight, 0)
        inputs = [x, self.constant(whole, f"{name}.weight"), self.constant(scale[0], f"{name}.scale")]
        if bias is not None:
            inputs += ["", self.constant(bias.astype(np.float32), f"{name}.bias")]
        return self.node("DynamicQuantizeMatMul", inputs, out, OWN)

    def rows(self, table: np.ndarray, index: str, name: str) -> str:
        """Rows of a table [N, d] by their numbers, with one scale a row in int8."""
        if not self.int8:
            return self.node("Gather", [self.constant(table, f"{name}.weight"), index])
        whole, scale = rounded(table, 1)
        chosen = [
            self.node("Gather", [self.constant(v, f"{name}.{k}"), index])
            for k, v in (("weight", whole), ("scale", scale))
        ]
        return self.node("Mul", [self.node("Cast", chosen[:1], to=TensorProto.FLOAT), chosen[1]])

    def columns(self, x: str, widths: Sequence[int], names: Sequence[str]) -> list[str]:
        """x [.., sum of widths] cut along its last axis."""
        return self.split("Split", [x, self.constant(list(widths))], names, axis=-1)

    def times_transposed(self, x: str, y: str) -> str:
        """x [.., a, d], y [.., b, d] to [.., a, b]."""
        return self.node("FusedMatMul", [x, y], domain=OWN, transB=1)

    def gelu(self, x: str) -> str:
        return self.node("Gelu", [x], domain=OWN)

    def normalised(self, x: str, weight: np.ndarray, bias: np.ndarray, epsilon: float, name: str) -> str:
        """Layer normalisation over the last axis."""
        parts = [self.constant(v.astype(np.float32), f"{name}.{k}") for k, v in (("weight", weight), ("bias", bias))]
        return self.node("LayerNormalization", [x, *parts], axis=-1, epsilon=epsilon)

    def model(self, inputs: Sequence, outputs: Sequence) -> ModelProto:
        """The finished model, without a runtime's traces: the same bytes from the same weights."""
        graph = helper.make_graph(self.nodes, "reader", inputs, outputs, list(self.constants.values()))
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(OWN, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="parley")
