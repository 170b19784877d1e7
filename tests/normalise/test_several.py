"""Texts that hold several articles."""

from tests.normalise.opening import open_all, refused, words

FIRST = """\
1. Parliament passes the port law
Velmouth Herald, 14 May 2024

Parliament has voted through a law on ports that has sparked weeks of protest; its critics call it a gift.

Thousands of people gathered before the building, and many of them stayed there until the next morning."""
SECOND = """\
2. President sends back the law
Harbour Radio, 18 May 2024
By Ines Calder

The president has sent the law on ports back to parliament, her office said on Saturday.

The governing party has enough votes to pass it once more, and may do so before the end of the month."""


def test_lines_between_dated_articles_part_them() -> None:
    articles, problems = open_all(f"{FIRST}\n\n----------\n\n{SECOND}\n\n==========\n\nGathered by hand\n".encode())
    assert problems == ()
    told = {article.title: article for article in articles}
    assert set(told) == {"Parliament passes the port law", "President sends back the law"}
    second = told["President sends back the law"]
    assert (second.published.value, [person.name for person in second.byline]) == ("2024-05-18", ["Ines Calder"])
    assert len(words(second)) == 2


def test_what_stands_above_the_first_line_is_told() -> None:
    articles, (note,) = open_all(f"Clippings on the port law\n\n-----\n\n{FIRST}\n\n-----\n\n{SECOND}".encode())
    assert len(articles) == 2
    assert (note.code, note.severity) == ("part-left-out", "note")
    assert "“Clippings on the port law”" in note.message


def test_a_brief_with_headline_and_day_is_an_article() -> None:
    brief = "Ferry sails again\n15 May 2024\n\nThe ferry to the island sailed again on Wednesday."
    articles, problems = open_all(f"{FIRST}\n\n-----\n\n{brief}\n\n-----\n\n{SECOND[3:]}".encode())
    assert (len(articles), problems) == (3, ())
    assert words(next(one for one in articles if one.title == "Ferry sails again")) == [
        brief.rsplit("\n", maxsplit=1)[-1]
    ]


def test_lines_part_articles_in_every_encoding() -> None:
    text = f"{FIRST}\n\n———————\n\n{SECOND}"
    for data in (text.encode("utf-16"), text.encode("utf-16-le"), text.encode("cp1252")):
        articles, _ = open_all(data)
        assert len(articles) == 2


def test_lines_between_sections_part_nothing() -> None:
    section = SECOND.partition("\n\n")[2]
    articles, _ = open_all(f"{FIRST}\n\n----------\n\n{section}".encode())
    assert len(articles) == 1


def test_more_articles_than_the_limit_are_refused() -> None:
    assert refused(f"{FIRST}\n\n-----\n\n{SECOND}".encode(), entries=1) == "document-too-large"


def test_what_holds_no_letters_begins_no_article() -> None:
    articles, problems = open_all(f"{FIRST}\n\n-----\n\n{'• ' * 45}\n\n-----\n\n{SECOND}".encode())
    assert (len(articles), problems) == (2, ())


def test_an_article_keeps_its_id_when_others_join_it() -> None:
    before, _ = open_all(f"{FIRST[3:]}\n\n-----\n\n{SECOND[3:]}".encode())
    after, _ = open_all(
        f"{SECOND[3:]}\n\n-----\n\n{SECOND[3:].replace('sends', 'ends')}\n\n-----\n\n{FIRST[3:]}".encode()
    )
    assert {article.id for article in before} < {article.id for article in after}


def test_where_most_parts_between_lines_are_articles_and_one_has_no_day_nobody_guesses() -> None:
    third = "Ferry sails again\n19 May 2024\n\nThe ferry to the island sailed again on Sunday after a week in the dock."
    undated = f"{SECOND}\n\nShe said so to reporters.".replace("\nHarbour Radio, 18 May 2024", "")
    articles, (problem,) = open_all("\n\n----------\n\n".join((FIRST, SECOND, third, undated)).encode())
    assert (articles, problem.code) == ([], "document-of-several")
