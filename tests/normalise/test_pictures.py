"""Captions: told by the credit in, behind or below them, wherever they stand."""

import pytest

from tests.normalise.reading import body, read, reasons

HEADLINE = "Dockers of Lima end their strike after a month"
LEAD = "The dockers of Lima ended their strike on Monday, the union of the port said in a statement to the press."
NEXT = "Ships had waited off the coast of the town for weeks, and the mayor had asked both sides to talk to each other."
LAST = "The owners of the port said that they would pay the men for the days of the strike, and hire a hundred more."
PICTURE = "caption or picture credit"


def page(*lines: str) -> str:
    return "\n\n".join((HEADLINE, *lines)) + "\n"


def test_a_line_of_a_name_and_an_agency_between_running_text_is_a_credit() -> None:
    text = page(LEAD, " Ann Lee/AP", NEXT, LAST)
    assert body(text) == [LEAD, NEXT, LAST]
    assert reasons(text)["Ann Lee/AP"] == PICTURE


def test_a_headline_above_the_caption_that_tells_of_it_stays() -> None:
    caption = "Dockers of Lima end their strike at the port of Lima, Peru, after a month, May 8, 2023. REUTERS/Ann Lee"
    assert read(page(caption, LEAD, NEXT, LAST)).title == HEADLINE


def test_an_agency_with_its_photographer_ends_a_caption() -> None:
    caption = "Union secretary Ines Calder speaks to dockers at the port of Lima, Peru, May 8, 2023. REUTERS/Ann Lee"
    assert body(page(caption, LEAD, NEXT, LAST)) == [LEAD, NEXT, LAST]
    assert body(page(f"{caption}/File Photo", LEAD, NEXT, LAST)) == [LEAD, NEXT, LAST]
    signed = f"{NEXT} AFP/jb"
    assert body(page(LEAD, signed)) == [LEAD, signed]


def test_people_named_from_left_are_in_a_picture() -> None:
    caption = "Combined Shape Caption From left to right, Ines Calder, Bo Tan and Ann Lee hear the ruling in Lima."
    assert body(page(LEAD, NEXT, caption, LAST)) == [LEAD, NEXT, LAST]


def test_a_picture_of_an_agency_makes_no_report_of_it() -> None:
    article = read(page("The port of Lima, Peru", "Ann Lee/Bloomberg/Getty Images", LEAD, NEXT, LAST))
    assert article.agency is None
    caption = "Dockers of Lima ended their strike. Secretary of the union Ines Calder, center, speaks in Lima, May 8."
    assert read(page(caption, "Ann Lee/AP", LEAD, NEXT, LAST)).agency is None


def test_an_agency_of_pictures_is_no_place() -> None:
    article = read(f"{HEADLINE}\n\nAnn Lee\nThe Times\nThe port of Lima\nALAMY\n\n{LEAD}\n\n{NEXT}\n\n{LAST}\n")
    assert article.dateline is None


def test_a_label_with_a_credit_in_brackets_ends_a_caption() -> None:
    caption = "The mayor told reporters that she was very hopeful about the port. Photograph:(Reuters)"
    assert body(page(caption, LEAD, NEXT, LAST)) == [LEAD, NEXT, LAST]
    told = f"{LEAD} Result:(Lima)"
    assert body(page(told, NEXT, LAST)) == [told, NEXT, LAST]


def test_the_first_line_is_the_headline_and_the_one_below_it_the_deck() -> None:
    deck = "Owner of the port had asked the dockers for talks"
    picture = "From left, dockers Ines Calder and Bo Tan at the port of Lima, Peru, Monday, May 8, 2023. Photo: AP"
    owners = (
        "The owner of the port had asked the dockers for talks. Both sides met in Lima, the mayor of the town said."
    )
    text = f"{HEADLINE}\n\n{deck}\n\n{picture}\n\nBy AFP Published: Mon 8 May 2023, 2:46 PM\n\n{LEAD}\n\n{owners}\n"
    assert read(text).title == HEADLINE


def test_a_text_without_a_headline_goes_by_its_first_words_behind_the_dateline() -> None:
    assert read(f"Lima (AFP) – {LEAD}\n\n{NEXT}\n\n{LAST}\n").title.startswith("The dockers of Lima ended")


def test_a_picture_from_the_files_is_no_headline() -> None:
    article = read(
        f"{HEADLINE}\nThe union of dockers at the port of Lima. File image\n8 May 2023\n\n{LEAD}\n\n{NEXT}\n\n{LAST}\n"
    )
    assert article.title == HEADLINE


@pytest.mark.parametrize(
    "line",
    [
        "Hide caption Dockers wait for a ship in the harbour of Lima on Sunday. Previous Next Ann Lee/AP",
        "Out of work: Dockers in Lima Photos: Out of work: Dockers in Lima A docker walks home on Sunday.",
        "CLOSE Dockers of Lima walk home after the last shift. Video provided by Newsy",
        "CLOSE Mayor Ana Lee walks home after the last shift. Video provided by Newsy",
        "JUST WATCHED Dockers leave the port Replay More Videos ... MUST WATCH Dockers leave the port 02:39",
    ],
)
def test_the_button_of_a_gallery_or_a_player_begins_a_caption(line: str) -> None:
    text = page(LEAD, NEXT, line, LAST)
    assert body(text) == [LEAD, NEXT, LAST]


def test_a_paragraph_of_numbered_pictures_is_no_text_and_one_of_scores_is() -> None:
    told = "Dockers leave the harbour of Lima on Sunday. Picture {} of 9 A docker walks home. "
    gallery = "".join(told.format(number) for number in range(1, 6)).strip()
    assert body(page(LEAD, NEXT, gallery, LAST)) == [LEAD, NEXT, LAST]
    scores = "".join(told.format(number) for number in (2, 3, 4, 5, 6)).strip()
    assert body(page(LEAD, NEXT, scores, LAST)) == [LEAD, NEXT, scores, LAST]


@pytest.mark.parametrize(
    "told",
    [
        "Just watched the dockers walk out of the port of Lima, and nobody said a word about it.",
        "CLOSE TO TWO HUNDRED DOCKERS WALKED OUT OF THE HARBOUR, AND NOBODY SAID A WORD ABOUT IT.",
    ],
)
def test_whoever_just_watched_something_may_tell_it(told: str) -> None:
    assert body(page(LEAD, told, NEXT)) == [LEAD, told, NEXT]


@pytest.mark.parametrize("label", ["Image copyright", "Photo credit", "Image source"])
@pytest.mark.parametrize("holder", ["Reuters", "Getty Images", "Ann Lee"])
def test_who_stands_below_the_label_of_a_picture_has_the_picture_and_not_the_article(label: str, holder: str) -> None:
    article = read(page("12 May 2021", label, holder, LEAD, NEXT, LAST))
    assert (article.agency, article.byline) == (None, ())
    assert body(page("12 May 2021", LEAD, label, holder, NEXT, LAST)) == [LEAD, NEXT, LAST]


def test_running_text_below_the_label_of_a_picture_stays() -> None:
    assert body(page("12 May 2021", "Image caption", LEAD, NEXT, LAST)) == [LEAD, NEXT, LAST]
