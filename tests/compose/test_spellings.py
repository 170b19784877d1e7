"""An article carries every spelling of the names in it that a reader may look up, and none that it prints itself."""

from dataclasses import replace

from builder.compose.indexing import index_dossier
from builder.compose.parts import Here
from builder.compose.spellings import find_bare_words, find_spellings
from tests.compose.sample import sample_dossier


def spellings(*aliases: str) -> dict[str, tuple[str, ...]]:
    dossier = sample_dossier()
    actors = tuple(replace(a, aliases=aliases) if a.id == "ada-berg" else a for a in dossier.actors)
    site = index_dossier(replace(dossier, actors=actors))
    here = Here(site=site, page="articles/berg-to-visit-sudria.md")
    return {link.text: others for link, others in find_spellings(here, site.readings[site.order[0].article.id])}


def test_spellings_that_the_article_lacks_are_given() -> None:
    assert spellings("Ada Bergh", "Ада Берг")["Ada Berg"] == ("Ada Bergh", "Ада Берг")


def test_words_that_the_article_prints_are_not_repeated() -> None:
    assert "Ada Berg" not in spellings("Berg", "Ada Berg")


def test_a_name_with_accents_is_also_given_without() -> None:
    assert spellings("Ada Bérg")["Ada Berg"] == ("Ada Bérg",)
    assert spellings("Åda Bérgø")["Ada Berg"] == ("Åda Bérgø", "Ada Bergo")


def test_other_scripts_keep_their_letters() -> None:
    assert spellings("Сергей Берг")["Ada Berg"] == ("Сергей Берг",)


def test_words_with_accents_are_given_in_plain_letters_once_and_other_scripts_not() -> None:
    reading = sample_dossier().readings[0]
    words = "A café, the Café, a naïve résumé and a resume beside Гойта"
    paragraphs = (replace(reading.article.paragraphs[0], text=words),)
    article = replace(reading.article, title="Straße", paragraphs=paragraphs)
    assert find_bare_words(replace(reading, article=article)) == ("strasse", "cafe", "naive")
