"""The best tree over scores of heads: Chu-Liu-Edmonds with exactly one word under the root."""

import numpy as np

NEVER = -1e9


def best_tree(scores: np.ndarray) -> np.ndarray:
    """Heads of the maximum spanning arborescence.

    scores: [words, 1 + words], the score of each head for each word, head 0 being the root.
    Returns [words]: 0 for the root, else 1 + index of the head. Exactly one word has head 0.
    """
    size = scores.shape[0] + 1
    full = np.full((size, size), NEVER)
    full[1:, :] = scores
    np.fill_diagonal(full, NEVER)
    heads = _arborescence(full)
    roots = [i for i in range(1, size) if heads[i] == 0]
    if len(roots) == 1:
        return heads[1:]
    best: tuple[float, np.ndarray] | None = None
    for root in roots or range(1, size):
        forced = full.copy()
        forced[1:, 0] = NEVER
        forced[root, 0] = 0
        tree = _arborescence(forced)
        total = sum(full[i, tree[i]] for i in range(1, size))
        if best is None or total > best[0]:
            best = (total, tree)
    assert best is not None
    return best[1][1:]


def sentence_trees(scores: np.ndarray, sentence: list[int]) -> list[int]:
    """Heads of a paragraph of several sentences, one tree each.

    scores: [words, 1 + words] as the model gives them; sentence: the number of each word's sentence.
    Returns heads that count over the whole paragraph; 0 marks the root of each sentence.
    """
    heads = [0] * len(sentence)
    for number in sorted(set(sentence)):
        members = [i for i, s in enumerate(sentence) if s == number]
        columns = [0, *(i + 1 for i in members)]
        tree = best_tree(scores[np.ix_(members, columns)])
        for i, head in zip(members, tree, strict=True):
            heads[i] = 0 if head == 0 else members[int(head) - 1] + 1
    return heads


def _arborescence(scores: np.ndarray) -> np.ndarray:
    """Greedy heads, then each cycle contracted to one node and solved again. scores: [node, head], node 0 the root."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _find_cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    rest = [i for i in range(len(heads)) if i not in inside]
    node = len(rest)
    smaller = np.full((node + 1, node + 1), NEVER)
    smaller[:node, :node] = scores[np.ix_(rest, rest)]
    cycle_score = sum(scores[i, heads[i]] for i in cycle)
    leave: list[int] = []
    enter: list[int] = []
    for a, i in enumerate(rest):
        from_cycle = [scores[i, j] for j in cycle]
        k = int(np.argmax(from_cycle))
        smaller[a, node] = from_cycle[k]
        leave.append(cycle[k])
        into_cycle = [cycle_score + scores[j, i] - scores[j, heads[j]] for j in cycle]
        k = int(np.argmax(into_cycle))
        smaller[node, a] = into_cycle[k]
        enter.append(cycle[k])
    smaller[node, node] = NEVER
    solved = _arborescence(smaller)
    out = heads.copy()
    for a, i in enumerate(rest):
        if i:
            out[i] = leave[a] if solved[a] == node else rest[solved[a]]
    broken = enter[solved[node]]
    out[broken] = rest[solved[node]]
    return out


def _find_cycle(heads: np.ndarray) -> list[int]:
    """Nodes of one cycle, or an empty list."""
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while node and not seen[node]:
            seen[node] = start
            path.append(node)
            node = int(heads[node])
        if node and seen[node] == start:
            return path[path.index(node) :]
    return []
