from pathlib import Path

import pytest

from bench.corpus import plant
from bench.inspecting import bench_inspecting, write_pages
from tests.normalise.opening import open_one


def test_a_made_page_is_read_as_its_article(tmp_path: Path) -> None:
    write_pages(tmp_path, 1)
    (path,) = tmp_path.iterdir()
    article = open_one(path.read_bytes())
    assert article.published.value
    (made,) = plant(1)
    assert [paragraph.text for paragraph in article.paragraphs] == made.text.rstrip().split("\n\n")[
        2:-1
    ]  # the last asks to sign up


def test_builder_and_peer_read_the_same_pages_and_the_ratio_is_theirs() -> None:
    figures = {(figure.job, figure.by): figure.value for figure in bench_inspecting(pages=3, runs=1)}
    own, peer = (figures["inspect saved pages", by] for by in ("dossier", "trafilatura"))
    assert own > 0
    assert figures["inspect beside trafilatura alone", "dossier"] == pytest.approx(own / peer)
    assert all(value > 0 for value in figures.values())
