"""References cite who wrote it; feeds carry days of publication and nothing else."""

import json
import re
from dataclasses import replace
from xml.etree import ElementTree

from builder.compose.indexing import index_dossier
from builder.compose.references import bibtex_entry, csl_entry, reference_line
from builder.values.capture import Byline
from builder.values.when import UNDATED
from tests.compose.made import attach
from tests.compose.sample import article, sample_dossier

ATOM = "{http://www.w3.org/2005/Atom}"
FILES = {file.path: file.data.decode() for file in attach(index_dossier(sample_dossier()))}


def test_editors_and_translators_are_not_cited() -> None:
    byline = (Byline(name="A", role="reporter"), Byline(name="B", role="editor"), Byline(name="C", role="translator"))
    assert csl_entry(replace(article("a1"), byline=byline))["author"] == [{"literal": "A"}]


def test_an_undated_article_has_no_date_in_a_reference() -> None:
    undated = replace(article("a1"), published=UNDATED)
    assert "issued" not in csl_entry(undated)
    assert "date" not in bibtex_entry(undated)
    assert "undated" in reference_line(undated)


def test_braces_and_commands_of_a_title_stay_text_in_bibtex() -> None:
    entry = bibtex_entry(replace(article("a1"), title="50% of {x} \\input{y} & more"))
    assert r"50\% of \{x\} \textbackslash{}input\{y\} \& more" in entry
    assert entry.replace(r"\{", "").replace(r"\}", "").count("{") == entry.replace(r"\{", "").replace(r"\}", "").count(
        "}"
    )


def test_the_feed_lists_dated_articles_newest_first_under_stable_ids() -> None:
    feed = ElementTree.fromstring(FILES["feed.xml"])  # noqa: S314 - our own
    updated = [e.findtext(f"{ATOM}updated") for e in feed.iter(f"{ATOM}entry")]
    assert updated == ["2023-02-07T00:00:00Z", "2023-02-05T00:00:00Z"]
    ids = [e.text or "" for e in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}", i) for i in ids)


def test_a_json_feed_says_the_same_as_the_atom_feed() -> None:
    items = json.loads(FILES["feed.json"])["items"]
    feed = ElementTree.fromstring(FILES["feed.xml"])  # noqa: S314 - our own
    assert [i["title"] for i in items] == [e.findtext(f"{ATOM}title") for e in feed.iter(f"{ATOM}entry")]


def test_an_actor_in_two_articles_has_a_feed_of_its_own() -> None:
    assert {"actors/ada-berg.xml", "actors/sudria.json"} <= set(FILES)
    assert "actors/norland.xml" not in FILES
