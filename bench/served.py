"""`python -m bench.served FOLDER`: how long after an article was saved its page shows that, while `dossier serve` runs.

Wall-clock seconds of builder and renderer together; a busy machine makes them longer.
"""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from bench.resident import edit_article

PATIENCE = 600
LOOK_SECONDS = 0.05
AGAIN_SECONDS = 60
"""A server sees nothing that changes before it looked at the folders once: until it did, the first edit is repeated."""


def time_save(root: Path) -> float:
    """Of the second edit of a server that runs: the first warms it."""
    page = next(
        path.relative_to(root / "docs").with_suffix("")
        for path in sorted((root / "docs" / "articles").glob("*.md"))
        if f"id: {_first(root)}\n" in path.read_text(encoding="utf-8")
    )
    with _serve(root) as address:
        url = f"{address}{page.as_posix()}/"
        _wait(url, "", PATIENCE)
        for number in range(PATIENCE // AGAIN_SECONDS):
            edit_article(root, f"More followed on Friday, round {number}.")
            if _wait(url, f"round {number}", AGAIN_SECONDS):
                break
        before = monotonic()
        edit_article(root, "More is due on Sunday, at last.")
        if not _wait(url, "at last", PATIENCE):
            raise TimeoutError(f"the edit never came to {url}")
        return monotonic() - before


def _first(root: Path) -> str:
    return min((root / "seeds" / "articles").glob("*.txt")).stem


@contextmanager
def _serve(root: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "builder", "--project", str(root), "serve", "--address", address]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)  # noqa: S603
    try:
        yield f"http://{address}/"
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def _wait(url: str, words: str, seconds: float) -> bool:
    """Whether a page shows some words before that time is over."""
    end = monotonic() + seconds
    while monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=seconds) as answer:  # noqa: S310 - of this module's own server
                if words in answer.read().decode():
                    return True
        except OSError:
            pass
        sleep(LOOK_SECONDS)
    return False


if __name__ == "__main__":
    print(time_save(Path(sys.argv[1])))
