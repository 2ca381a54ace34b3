"""The mean of two students' weights, one of which grew from the other: often better than both.

python -m parley_reader.mean --weights OUT/a.safetensors OUT/b.safetensors --shares 0.7 0.3 --out OUT/mean.safetensors

Parts that only one of them has, or has in another size, are left out: the next step that loads it makes them anew.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from safetensors.torch import load_file, save_file
from torch import Tensor

from .weights import renamed


def mean(files: Sequence[dict[str, Tensor]], shares: Sequence[float]) -> dict[str, Tensor]:
    """By name, the sum of shares of what all files have alike."""
    first = files[0]
    alike = [key for key in first if all(key in file and file[key].shape == first[key].shape for file in files)]
    return {
        key: sum(share * file[key].float() for share, file in zip(shares, files, strict=True)).contiguous()
        for key in alike
    }


def main() -> None:
    """Writes the mean."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, nargs="+")
    parser.add_argument("--shares", type=float, required=True, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    if abs(sum(a.shares) - 1) > 1e-6 or len(a.shares) != len(a.weights):
        parser.error("--shares: one for each file, 1 in all")
    save_file(mean([renamed(load_file(path)) for path in a.weights], a.shares), a.out)


if __name__ == "__main__":
    main()
