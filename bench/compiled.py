"""Texts of a set as a dossier."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.knowledge.load import load_knowledge
from builder.pipeline import compile_dossier
from builder.shell.pool import read_in_pool
from builder.shell.read import read_seeds
from builder.values.capture import Seeds
from builder.values.dossier import Dossier
from builder.values.problem import Problems


def compile_articles(texts: Mapping[str, str]) -> Dossier:
    """One dossier of these texts."""
    seeds, problems = make_seeds(texts)
    dossier, _ = compile_dossier(seeds, load_knowledge(), problems, read_in_pool)
    return dossier


def make_seeds(texts: Mapping[str, str]) -> tuple[Seeds, Problems]:
    """Each text as a pasted capture of that id, read from disk as a build reads them."""
    with TemporaryDirectory() as name:
        folder = Path(name) / "seeds" / "articles"
        folder.mkdir(parents=True)
        for key, text in texts.items():
            (folder / f"{key}.txt").write_text(text, encoding="utf-8")
        return read_seeds(Path(name))
