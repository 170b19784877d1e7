"""The front page: what is put first, and what is kept out of title and bottom line."""

from dataclasses import replace

import pytest

from builder.brief.differing.differences import find_differences
from builder.brief.directory import Directory
from builder.brief.front.briefing import make_briefing
from builder.brief.front.choice import Asked
from builder.brief.front.points import Page, choose_points
from builder.brief.front.repeated import find_likeness
from builder.brief.happenings.events import find_events
from builder.brief.sentences.shorter import as_title, make_title, merge_edits, tighten
from builder.brief.stated.assembled import with_facts
from builder.brief.stated.facts import find_facts, state_facts
from builder.brief.statements import Ranked, find_statements, rank_key
from builder.brief.weighing import tells_news
from builder.values.capture import DossierRecord
from builder.values.dossier import Briefing, Edit, Made, Reading, Slot, Statement
from builder.values.ids import ActorId, OriginId, StatementId, StoryId
from tests.marked import directory, reading

BOTH = (OriginId("a"), OriginId("b"))
SIGNED = "[Ana Roca=roca] signed a trade treaty with [Peru=peru] on {Monday=2021-05-03}."
A = reading(
    "a",
    SIGNED,
    "[Luis Vega=vega] will arrive in [Chad=chad] on {Tuesday=2021-05-04}.",
    "[Peru=peru] expelled the envoy of [Chad=chad] in {2012=2012} after a coup.",
    published="2021-05-03",
)
B = reading("b", SIGNED, "[Luis Vega=vega] arrived in [Chad=chad] on {Tuesday=2021-05-04}.", published="2021-05-05")


def brief_of(
    *readings: Reading, record: DossierRecord | None = None, asked: Asked | None = None
) -> tuple[Briefing, dict[StatementId, Statement]]:
    known = directory(*readings)
    happenings = find_events(known)
    ranked = find_statements(known, happenings, find_differences(happenings, (), known))
    made, tight = make_briefing(record or DossierRecord(title="t"), ranked, happenings, known, asked)
    assert made is not None
    return made, {r.statement.id: r.statement for r in ranked} | {s.id: s for s in tight}


def test_the_title_is_the_best_backed_statement() -> None:
    made, _ = brief_of(A, B)
    assert (made.title, made.title_by) == ("Ana Roca signed a trade treaty with Peru", "machine")


def test_a_spare_sentence_is_a_key_point_after_the_firm_ones_and_never_a_bottom_line() -> None:
    filler = "Rain fell on the coast for much of a grey and quiet week."
    told = "[Luis Vega=vega] endorsed [Ana Roca=roca] in {April 2021=2021-04} over the farmers of [Chad=chad]."
    made, statements = brief_of(reading("a", SIGNED, *[filler] * 7, told, published="2021-05-04"))
    assert [statements[i].text for i in made.bottom_line] == [
        "Ana Roca signed a trade treaty with Peru on Monday [3 May 2021]."
    ]
    assert [statements[i].text for i in made.sections[0].statements] == [
        "Luis Vega endorsed Ana Roca in April 2021 over the farmers of Chad."
    ]


def test_what_takes_its_article_as_known_is_a_key_point_only_for_want_of_four() -> None:
    ranked = find_statements(directory(A, B), (), ())
    made = [replace(ranked[0], weight=20.0)]
    leaning = [
        replace(
            made[0],
            weight=float(weight),
            firm=False,
            spare=False,
            statement=replace(
                made[0].statement,
                id=StatementId(f"x{weight}"),
                event=None,
                origins=(),
                text=f"{word} {word}ing {word}ed.",
            ),
        )
        for weight, word in zip((9, 8, 7, 6, 5, 1), ("Apes", "Bees", "Cows", "Dogs", "Eels", "Foxes"), strict=True)
    ]
    briefing, _ = make_briefing(DossierRecord(title="t"), (*made, *leaning), (), directory(A, B))
    assert briefing is not None
    assert briefing.sections[0].statements == ("x9", "x8", "x7", "x6")


@pytest.mark.parametrize("days", [("2021-05-03", "2021-05-06"), ("2021-05-06", "2021-05-03")])
def test_of_a_story_that_goes_on_the_title_comes_from_the_later_article(days: tuple[str, str]) -> None:
    signed = "[Ana Roca=roca] signed a trade treaty with [Peru=peru] on {Monday=2021-05-03}."
    sent = "[Ana Roca=roca] deployed eighty border guards to [Peru=peru] on {Monday=2021-05-03}."
    told = (reading(n, t, published=d) for n, t, d in zip("ab", (signed, sent), days, strict=True))
    made, _ = brief_of(*(replace(one, story=StoryId("s")) for one in told))
    later = "signed a trade treaty with" if days[0] > days[1] else "deployed eighty border guards to"
    assert made.title == f"Ana Roca {later} Peru"


def test_the_editors_headline_wins() -> None:
    made, _ = brief_of(A, B, record=DossierRecord(title="t", headline="A treaty"))
    assert (made.title, made.title_by, made.title_from) == ("A treaty", "editor", None)


def test_background_and_overtaken_plans_are_neither_title_nor_bottom_line() -> None:
    made, statements = brief_of(A, B)
    first = [made.title, *(statements[i].text for i in made.bottom_line)]
    assert not any("2012" in text or "will arrive" in text for text in first)


def test_a_statement_stands_once_on_the_page() -> None:
    made, _ = brief_of(A, B)
    shown = [*made.bottom_line, *(i for section in made.sections for i in section.statements)]
    assert len(shown) == len(set(shown))


def test_the_bottom_line_begins_with_the_whole_of_what_the_title_says_in_short() -> None:
    made, statements = brief_of(A, B)
    assert made.title_from == made.bottom_line[0]
    assert statements[made.bottom_line[0]].text == "Ana Roca signed a trade treaty with Peru on Monday [3 May 2021]."


def test_what_others_published_before_follows_the_sentence_of_the_title() -> None:
    before = reading(
        "c", "[Luis Vega=vega] met the farmers of [Chad=chad] on {Saturday=2021-05-01}.", published="2021-05-02"
    )
    made, statements = brief_of(A, B, before)
    assert made.bottom_line[0] == made.title_from
    assert "Luis Vega met the farmers of Chad on Saturday [1 May 2021]." in [
        statements[i].text for i in made.bottom_line[1:]
    ]


@pytest.mark.parametrize(("day", "left"), [("2021-04-20", False), ("2021-01-10", True)], ids=["weeks", "months"])
def test_what_weighs_little_and_is_of_months_before_stands_behind_what_weighs_less(day: str, *, left: bool) -> None:
    told = ("Lima opened a mill", "Chad sank a ship", "Peru expelled an envoy", "Kenya arrested a sailor")
    days = ("2021-05-04", day, "2021-05-03", "2021-05-02")
    several = [
        reading(
            name,
            f"[{text.split()[0]}={name}]{text[text.index(' ') :]} on the coast of the north.",
            published=on,
            story=name,
        )
        for name, text, on in zip("abcd", told, days, strict=True)
    ]
    known = directory(*several)
    weights = dict(zip("abcd", (20.0, 9.0, 8.0, 7.0), strict=True))
    ranked = [
        replace(r, weight=weights[r.statement.slice.article], firm=True, stale=False)
        for r in find_statements(known, find_events(known), ())
    ]
    ranked.sort(key=lambda r: -r.weight)
    made, _ = make_briefing(DossierRecord(title="t"), tuple(ranked), (), known)
    assert made is not None
    shown = {r.statement.slice.article for r in ranked if r.statement.id in made.bottom_line}
    assert ("b" not in shown) == left


def test_who_somebody_is_is_no_title_where_anything_else_is_told() -> None:
    portrait = "[Ana Roca=roca] was a friend of every farmer in the valley of [Peru=peru]."
    made, _ = brief_of(reading("a", portrait, published="2021-05-04"), reading("b", SIGNED, published="2021-05-04"))
    assert made.title == "Ana Roca signed a trade treaty with Peru"


def test_nothing_to_say_gives_no_briefing() -> None:
    known = directory()
    assert make_briefing(DossierRecord(title="t"), find_statements(known, (), ()), (), known) == (None, ())


def test_a_title_has_no_full_stop() -> None:
    assert as_title("All is well.") == "All is well"


def test_what_the_question_names_comes_first() -> None:
    asked = Asked(actors=frozenset({ActorId("vega"), ActorId("chad")}))
    made, _ = brief_of(A, B, asked=asked)
    assert made.title == "Luis Vega arrived in Chad"


def test_a_country_nobody_asked_about_makes_a_statement_none_of_the_question() -> None:
    _, statements = brief_of(A, B)
    signed = next(s for s in statements.values() if "signed" in s.text)
    assert Asked(actors=frozenset({ActorId("roca")})).share(signed) == 1
    other = Asked(actors=frozenset({ActorId("roca")}), other_countries=frozenset({ActorId("peru")}))
    assert other.share(signed) == 0


def test_what_was_said_already_in_nearly_the_same_words_is_left_out() -> None:
    again = "[Ana Roca=roca] has signed a trade treaty with [Peru=peru] in secret on {Monday=2021-05-03}."
    made, statements = brief_of(A, B, reading("c", again, published="2021-05-05"))
    shown = [*made.bottom_line, *(i for section in made.sections for i in section.statements)]
    assert sum("treaty" in statements[i].text for i in shown if i) == 1


def test_a_title_drops_the_mark_of_what_was_left_off() -> None:
    assert as_title("All is well …") == "All is well"


def first_of(marked: str) -> tuple[Statement, Directory]:
    one = reading("a", marked, published="2021-05-05")
    known = directory(one)
    return find_statements(known, (), ())[0].statement, known


@pytest.mark.parametrize(
    ("marked", "title"),
    [
        (
            "[Ana Roca=roca] (R-Ohio) said on {Monday=2021-05-03} that [Peru=peru] would sell rice to its neighbours.",
            "Ana Roca said that Peru would sell rice to its neighbours",
        ),
        (
            "[Ana Roca=roca], a farmer from the coast, signed a trade treaty with [Peru=peru] and [Chad=chad] in May.",
            "Ana Roca signed a trade treaty with Peru and Chad in May",
        ),
        (
            "[Ana Roca=roca] promised [Peru=peru] and [Chad=chad] cheap rice and milk after a quarrel with all farmers "
            "of the coast.",
            "Ana Roca promised Peru and Chad cheap rice and milk",
        ),
        (
            "[Ana Roca=roca] promised [Peru=peru] and [Chad=chad] cheap rice for years if farmers in the north agree.",
            "Ana Roca promised Peru and Chad cheap rice for years if farmers in the north agree",
        ),
        (
            "[Ana Roca=roca] has not promised [Peru=peru] rice and signed a treaty with farmers of [Chad=chad].",
            "Ana Roca has not promised Peru rice and signed a treaty with farmers of Chad",
        ),
        (
            "[Ana Roca=roca] may sign a treaty with [Peru=peru] and [Chad=chad] as soon as {Friday=2021-05-07}.",
            "Ana Roca may sign a treaty with Peru and Chad as soon as Friday",
        ),
        ("[Ana Roca=roca] shared a {Friday=2021-04-30} post of [Peru=peru] on trade.", None),
        (
            "[Ana Roca=roca], who has never been to [Chad=chad], signed a treaty on trade with [Peru=peru], offering "
            "rice to the farmers of the north, the poorest of all, who would not.",
            "Ana Roca, who has never been to Chad, signed a treaty on trade with Peru",
        ),
        (
            "[Ana Roca=roca] gave farmers of [Peru=peru] a hundred “fresh hopes,” leaving the farmers of the "
            "coast, who could "
            "not come, with nothing.",
            "Ana Roca gave farmers of Peru a hundred “fresh hopes”",
        ),
        (
            "[Ana Roca=roca] sold the farmers of [Peru=peru], who could not come, a hundred sacks of rice and "
            "milk, in all.",
            None,
        ),
        (
            "In a bold and perhaps lasting attempt to feed the coast, [Ana Roca=roca] promised [Peru=peru] rice "
            "and milk.",
            "Ana Roca promised Peru rice and milk",
        ),
        (
            "[Ana Roca=roca] sold the rice boats of the town as part of a plan to feed all the farmers of [Peru=peru].",
            "Ana Roca sold the rice boats of the town",
        ),
        (
            "[Ana Roca=roca] left for [Chad=chad] over {the weekend=2021-05-01} to sign.",
            "Ana Roca left for Chad to sign",
        ),
        (
            "[Ana Roca=roca] sold the farmers of [Peru=peru] a hundred sacks of rice and milk, according to a "
            "note from "
            "the town on the coast.",
            None,
        ),
        (
            "[Ana Roca=roca] was sworn in on {Monday=2021-05-03} as mayor of the town on the coast of [Peru=peru].",
            "Ana Roca was sworn in as mayor of the town on the coast of Peru",
        ),
        (
            "[Ana Roca=roca] was sworn in {Monday=2021-05-03} as mayor of the town on the coast of [Peru=peru].",
            "Ana Roca was sworn in as mayor of the town on the coast of Peru",
        ),
        (
            "The boats of [Ana Roca=roca] moved in {Friday=2021-05-07} to guard the town on the coast of [Peru=peru].",
            "The boats of Ana Roca moved in to guard the town on the coast of Peru",
        ),
        (
            "Divers of [Peru=peru] looked for the ship of [Ana Roca=roca] that vanished {last week=2021-04-30}, off "
            "the coast.",
            "Divers of Peru looked for the ship of Ana Roca that vanished, off the coast",
        ),
        (
            "[Luis Vega=vega] sold the ship of [Ana Roca=roca], in {April=2021-04}, the police of [Peru=peru] said.",
            "Luis Vega sold the ship of Ana Roca, the police of Peru said",
        ),
        (
            "Divers of [Peru=peru] looked for the ship of [Ana Roca=roca] released {last week=2021-04-30}.",
            None,
        ),
        (
            "Divers of [Peru=peru] looked for the ship of [Ana Roca=roca] last seen on {Monday=2021-05-03}.",
            None,
        ),
        (
            "Judges of [Peru=peru] banned the ship of [Ana Roca=roca] for two years starting on {Monday=2021-05-03}.",
            None,
        ),
        (
            "Leaders of the farmers of [Peru=peru] named a baker, [Luis Vega=vega], head of the town after votes in "
            "which [Ana Roca=roca], whose family has led it, had been declared the winner.",
            None,
        ),
        (
            "Divers of [Peru=peru] say they have found the rice boat of [Ana Roca=roca] off the coast, more than a "
            "century after it left the town.",
            None,
        ),
        (
            "The farmers of [Peru=peru] and of the coast have said that they will not sell any rice or milk while "
            "[Ana Roca=roca] is head of the town.",
            None,
        ),
        (
            "If the farmers of [Peru=peru] and of the coast agree on the price of rice and milk, the town of "
            "[Ana Roca=roca] will not pay.",
            None,
        ),
        (
            "[Ana Roca=roca], [Luis Vega=vega] and the farmers of the coast, a dozen, sold rice and milk to the "
            "towns of "
            "[Peru=peru].",
            None,
        ),
    ],
)
def test_a_title_leaves_out_what_binds_nothing_and_never_a_condition(marked: str, title: str | None) -> None:
    statement, known = first_of(marked)
    assert make_title(statement, known)[0] == (
        title or as_title(statement.text).replace(" [30 April 2021]", "").replace(" [3 May 2021]", "")
    )


def test_a_sentence_of_the_bottom_line_is_tightened_with_ellipses_and_keeps_its_speaker() -> None:
    statement, known = first_of(
        "[Peru=peru] will go on selling rice to all of its neighbours, including the poorest villages of the coast "
        "and of the mountains, [Ana Roca=roca] said in the capital."
    )
    assert tighten(statement, known, 12).text == (
        "Peru will go on selling rice to all of its neighbours …, Ana Roca said in the capital."
    )
    assert tighten(statement, known, 40) == statement


def test_the_bottom_line_leaves_off_no_reason() -> None:
    statement, known = first_of(
        "[Ana Roca=roca] of [Peru=peru], who has promised the farmers of the north and of the south and of the coast "
        "rice for years and years without end, lost the vote of the whole parliament after remarks on farmers came out."
    )
    assert "after remarks on farmers came out" in tighten(statement, known, 12).text


@pytest.mark.parametrize(
    ("head", "kept"),
    [
        ("The firm [Acme=acme] of [Peru=peru] bought two rival banks", False),
        ("[Acme=acme] spoke out in [Peru=peru]", True),
    ],
)
def test_what_somebody_says_of_a_deed_may_be_left_off_the_bottom_line_and_a_mere_saying_may_not(
    head: str, *, kept: bool
) -> None:
    said = (
        "insisting that a bank of the whole coast would serve all of its farmers and its fishermen far better than "
        "three small ones in three small towns ever could"
    )
    statement, known = first_of(f"{head} in the north of the country, {said}.")
    assert ("insisting" in tighten(statement, known, 12).text) == kept


def test_a_day_before_words_left_off_keeps_its_date() -> None:
    kept = Edit(kind="date", start=4, end=4, text=" [30 April 2021]", source=None)
    left_off = Edit(kind="ellipsis", start=4, end=9, text=" …", source=None)
    inside = Edit(kind="date", start=9, end=9, text=" [1 May 2021]", source=None)
    assert merge_edits((kept, inside), (left_off,)) == (kept, left_off)


def test_words_left_off_behind_a_mark_of_others_need_no_mark_of_their_own() -> None:
    day = Edit(kind="ellipsis", start=4, end=9, text="…", source=None)
    clause = Edit(kind="ellipsis", start=9, end=30, text=" …", source=None)
    assert merge_edits((day,), (clause,)) == (Edit(kind="ellipsis", start=4, end=30, text="…", source=None),)


def test_the_main_clause_behind_what_opens_a_sentence_is_no_last_clause() -> None:
    statement, known = first_of(
        "By noon on Friday, when boats of [Peru=peru] turned back to the old port for the night, the storm had sunk "
        "eleven ferries and forty fishing boats with the men on board, and with cattle of farmers of the coast."
    )
    assert tighten(statement, known, 8).text.startswith(
        "By noon on Friday, when boats of Peru turned back to the old port for the night, the storm had sunk eleven"
    )


def test_a_clause_with_which_the_sentence_goes_on_is_no_last_clause() -> None:
    statement, known = first_of(
        "[Ana Roca=roca] used her radio programme, as well as a web page, to bring the farmers of [Peru=peru] together."
    )
    assert tighten(statement, known, 8) == statement


def test_what_sources_dispute_is_no_title_where_something_else_is_about_as_strong() -> None:
    one = reading(
        "a",
        "[Ana Roca=roca] signed a trade treaty with [Peru=peru] on {Monday=2021-05-03}.",
        "[Luis Vega=vega] arrived in [Chad=chad] with ten ministers on {Tuesday=2021-05-04}.",
        published="2021-05-05",
    )
    made, statements = brief_of(one)
    assert made.title_from is not None
    whole = statements[made.title_from].slice
    words = replace(whole, end=whole.start + statements[made.title_from].text.index(" on "))
    other, _ = brief_of(one, asked=Asked(disputed=frozenset({words})))
    assert other.title_from not in {None, made.title_from}
    again, _ = brief_of(one, asked=Asked(disputed=frozenset({whole})))
    assert again.title_from == made.title_from, "a day that the title leaves out may be in dispute"


def test_of_two_stories_the_one_of_more_articles_gives_the_title() -> None:
    signed = "[Ana Roca=roca] signed a trade treaty with [Peru=peru] on {Monday=2021-05-03} in the town hall."
    told = (
        "[Luis Vega=vega] counted the boats of [Chad=chad] on {Tuesday=2021-05-04} at sea.",
        "[Luis Vega=vega] named the pilots of [Chad=chad] on {Tuesday=2021-05-04} in a park.",
        "[Luis Vega=vega] praised the singers of [Chad=chad] on {Tuesday=2021-05-04} in a hall.",
    )
    alone = reading("a", signed, published="2021-05-05", story="one", origin="x")
    more = [
        reading(n, text, published="2021-05-05", story="two", origin="x") for n, text in zip("bcd", told, strict=True)
    ]
    assert brief_of(alone, more[0])[0].title.startswith("Ana Roca")
    assert brief_of(alone, *more)[0].title.startswith("Luis Vega")


@pytest.mark.parametrize("days", [("2021-05-05", "2021-05-25"), ("2021-05-25", "2021-05-05")])
def test_of_two_stories_as_large_the_later_one_gives_the_title(days: tuple[str, str]) -> None:
    visited = "[Ana Roca=roca] visited the farmers of [Peru=peru] on {1 May 2021=2021-05-01}."
    arrested = "[Luis Vega=vega] arrested the singers of [Chad=chad] on {1 May 2021=2021-05-01}."
    told = [reading(n, t, published=d, story=n) for n, t, d in zip("ab", (visited, arrested), days, strict=True)]
    later = "Ana Roca visited" if days[0] > days[1] else "Luis Vega arrested"
    assert brief_of(*told)[0].title.startswith(later)


@pytest.mark.parametrize(("newest", "title"), [("2021-05-04", "Ana Roca"), ("2021-07-25", "Luis Vega")])
def test_a_phase_of_weeks_before_gives_no_title_though_more_articles_tell_it(newest: str, title: str) -> None:
    visited = "[Ana Roca=roca] visited the farmers of [Peru=peru] on {1 May 2021=2021-05-01}."
    arrested = f"[Luis Vega=vega] arrested the singers of [Chad=chad] on {{Sunday={newest}}}."
    told = [reading(n, visited, published="2021-05-03", story="one", origin="x") for n in "ab"]
    assert brief_of(*told, reading("c", arrested, published=newest, story="c", origin="x"))[0].title.startswith(title)


def test_a_title_says_no_day_that_only_an_older_article_makes_known() -> None:
    fled = "[Ana Roca=roca] fled [Peru=peru] and will go as soon as {Friday=2021-05-07}."
    came = "[Luis Vega=vega] came to [Chad=chad] in {May=2021-05} as mayor."
    told = [reading(n, text, published="2021-05-05", story=n) for n, text in (("a", fled), ("b", came))]
    assert "Friday" in brief_of(*told)[0].title
    late = reading("c", "A town of [Mali=mali] sold rice.", published="2021-05-25", story="c")
    assert "Friday" not in brief_of(*told, late)[0].title


def test_a_sentence_that_says_the_title_again_is_not_in_the_bottom_line() -> None:
    again = "[Luis Vega=vega] visited [Peru=peru] by boat on {Monday=2021-05-03} for a fair."
    told = (
        reading("a", again, "[Ana Roca=roca] left for [Chad=chad] on {Tuesday=2021-05-04}.", published="2021-05-05"),
        reading("b", again.replace("by boat", "by ship"), published="2021-05-05"),
    )
    known = directory(*told)
    happenings = find_events(known)
    stated = state_facts(find_facts(happenings, known), (), known)
    ranked = with_facts(find_statements(known, happenings, ()), stated)
    made, _ = make_briefing(DossierRecord(title="t"), ranked, happenings, known)
    assert made is not None
    assert made.title == "Luis Vega visited Peru"
    texts = {r.statement.id: r.statement.text for r in ranked}
    assert [texts[i][:13] for i in made.bottom_line] == ["Luis Vega vis", "Ana Roca left"]


@pytest.mark.parametrize(
    ("marked", "title"),
    [
        (
            "{Early today=2021-05-03} [Ana Roca=roca] signed a treaty with [Peru=peru].",
            "Ana Roca signed a treaty with Peru",
        ),
        (
            "On {Friday=2021-04-30}, a court of [Peru=peru] sent [Ana Roca=roca] home.",
            "A court of Peru sent Ana Roca home",
        ),
        (
            "{Friday, 30 April=2021-04-30}, marked the end of [Ana Roca=roca] in [Peru=peru] for good.",
            "Friday, 30 April, marked the end of Ana Roca in Peru for good",
        ),
    ],
)
def test_a_title_begins_with_no_day_unless_it_is_the_subject(marked: str, title: str) -> None:
    statement, known = first_of(marked)
    assert make_title(statement, known)[0] == title


def test_a_plan_whose_day_is_past_opens_no_front_page() -> None:
    plan = "[Ana Roca=roca] is scheduled to visit the harbour of [Peru=peru] on {Monday=2021-05-03} with her pilots."
    other = "[Luis Vega=vega] counted the boats of [Chad=chad] on {Sunday=2021-05-02} in a park by the sea."
    told = reading("a", plan, published="2021-05-02"), reading("b", other, published="2021-05-02")
    late = reading("c", "Rain fell on the coast for much of a grey week.", published="2021-05-06")
    assert brief_of(*told)[0].title.startswith("Ana Roca")
    assert brief_of(*told, late)[0].title.startswith("Luis Vega")


def test_a_title_keeps_the_verb_that_stands_behind_what_opens_like_a_last_clause() -> None:
    held = (
        "Three farmers arrested on suspicion of arson in the old harbour town after a fire at the tower of "
        "[Ana Roca=roca] have been released on bail {Monday=2021-05-03}."
    )
    made, _ = brief_of(reading("a", held, published="2021-05-03"))
    assert "have been released on bail" in made.title


def test_a_title_keeps_the_day_that_its_last_word_leads_to() -> None:
    banned = (
        "[Ana Roca=roca] banned all ships of [Peru=peru] from its harbours for four years starting {Monday=2021-05-03}."
    )
    made, _ = brief_of(reading("a", banned, published="2021-05-03"))
    assert not made.title.endswith("starting")


def test_a_fact_that_says_again_what_as_many_origins_say_in_more_words_is_no_key_point() -> None:
    sentence = "[Luis Vega=vega] visited [Peru=peru] for a fair on {Monday=2021-05-03}."
    told = tuple(reading(name, sentence, published="2021-05-05") for name in "ab")
    known = directory(*told)
    happenings = find_events(known)
    full = find_statements(known, happenings, ())[0]
    [fact] = [s.statement for s in state_facts(find_facts(happenings, known), (), known)]
    ranked = tuple(Ranked(statement=s, weight=9.0, stale=False) for s in (full.statement, fact))
    made, _ = make_briefing(DossierRecord(title="t"), ranked, happenings, known)
    assert made is not None
    assert fact.origins == full.statement.origins
    assert not any(section.statements for section in made.sections)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[Ana Roca=roca] of the harbour line said that trade is a hard thing.", False),
        ("[Ana Roca=roca] of the harbour line said {Monday=2021-05-03} that trade is a hard thing.", True),
        ("[Ana Roca=roca] of the harbour line said that trade takes <40 ships=40|ships>.", True),
        ("[Ana Roca=roca] of the harbour line visited the port of [Peru=peru].", True),
    ],
)
def test_a_day_an_event_or_a_figure_is_news_and_what_one_thinks_is_none(*, text: str, told: bool) -> None:
    known = directory(reading("a", text, published="2021-05-04"))
    assert [tells_news(r.statement, known) for r in find_statements(known, find_events(known), ())] == [told]


def test_a_title_is_like_those_of_the_other_articles() -> None:
    news = reading("a", SIGNED, published="2021-05-04")
    other = reading(
        "b", "[Luis Vega=vega] opened a mill in [Chad=chad] on {Monday=2021-05-03}.", published="2021-05-04"
    )
    titles = ("Ana Roca signs a trade treaty with Peru", "Vega opens mill", "Roca signs treaty", "Trade treaty signed")
    told = [news, other, *(reading(n, f"It rained in town on day {n}.", published="2021-05-04") for n in "cd")]
    told = [
        replace(r, story=StoryId("s"), article=replace(r.article, title=title))
        for r, title in zip(told, titles, strict=True)
    ]
    known = directory(*told)
    alike = [find_likeness(t, r.article.id, known) for t, r in zip(titles, told, strict=True)]
    assert max(alike) == alike[0] > alike[1]


def test_of_one_origin_a_point_that_names_its_source_is_as_sure_as_another() -> None:
    names = ("Ana Roca", "Luis Vega", "Eva Sol", "Jan Berg", "Tom Lund", "Kim Park")
    deeds = ("opened a mill", "closed a port", "sold the farm", "left the navy", "built some boats", "won a race")
    told = zip(names, deeds, strict=True)
    texts = [f"[{name}={name[:3].casefold()}] {deed} in {{May 2021=2021-05}}." for name, deed in told]
    known = directory(*(reading(chr(97 + i), text, published="2021-05-04") for i, text in enumerate(texts)))
    found = [r.statement for r in find_statements(known, (), ())]
    ranked = [
        Ranked(statement=replace(s, one_source="a source" if at == 3 else None), weight=9.0 - at, stale=False)
        for at, s in enumerate(found)
    ]
    made, _ = make_briefing(DossierRecord(title="t"), tuple(ranked), (), known)
    assert made is not None
    points = [i for section in made.sections for i in section.statements]
    assert points == [s.id for s in found if s.id in points]
    assert found[3].id in points[:-1]


def test_what_has_its_own_day_follows_as_far_as_the_sixth_point_and_other_light_sentences_do_not() -> None:
    letters = "abcdefgh"
    known = directory(*(reading(n, "It rained.", SIGNED, published="2021-05-04") for n in letters))
    found = {s.slice.article: s for s in (r.statement for r in find_statements(known, (), ()))}
    [first] = found.values()
    told = [
        replace(
            first,
            id=StatementId(n),
            text=f"Point {n * 4} {n * 5} {n * 6} {n * 7} {n * 8}.",
            origins=(),
            when=first.when if n in "fgh" else None,
        )
        for n in letters
    ]
    weight = {s.id: 30.0 if at < 4 else 5.0 for at, s in enumerate(told)}
    page = Page(title=told[0], bottom=[], leaning=set(), several=frozenset(), directory=known)
    assert [s.id for s in choose_points(told[1:], weight, page)] == ["b", "c", "d", "e", "f", "g"]
    undated = [replace(s, when=None) for s in told]
    assert [s.id for s in choose_points(undated[1:], weight, page)] == ["b", "c", "d", "e"]


@pytest.mark.parametrize(("one_source", "first"), [("Ana Roca", "b"), (None, "c")])
def test_what_all_have_from_one_speaker_comes_first_only_where_it_carries_weight(
    one_source: str | None, first: str
) -> None:
    told = (
        "[Luis Vega=vega] sold ten tons of rice in [Chad=chad].",
        "[Ana Roca=roca] saw hail at dawn in [Chad=chad].",
    )
    known = directory(
        *(reading(n, text, published="2021-05-05") for n, text in zip("abc", (SIGNED, *told), strict=True))
    )
    found = {str(r.statement.slice.article): r.statement for r in find_statements(known, (), ())}
    title, light, shared = (replace(found[n], id=StatementId(n)) for n in "abc")
    shared = replace(shared, origins=BOTH, one_source=one_source)
    page = Page(title=title, bottom=[], leaning=set(), several=frozenset(), directory=known)
    weight = {StatementId("a"): 10.0, StatementId("b"): 8.0, StatementId("c"): -5.0}
    assert choose_points([light, shared], weight, page)[0].id == first


@pytest.mark.parametrize(
    ("marked", "title"),
    [
        (
            "[Boeing=peru] halted work on its largest jets for the winter {Monday=2021-05-03}, a step that may cost "
            "[Ana Roca=roca] her office.",
            "Boeing halted work on its largest jets for the winter",
        ),
        (
            "[Peru=peru] ousted General [Luis Vega=vega], naming {Monday=2021-05-03} a younger man as head of the army "
            "of the coast and of the north and of all its islands.",
            "Peru ousted General Luis Vega",
        ),
    ],
)
def test_a_title_keeps_its_main_clause_behind_a_name_in_ing_and_where_it_is_short(marked: str, title: str) -> None:
    statement, known = first_of(marked)
    assert make_title(statement, known)[0] == title


def test_a_title_ends_in_no_dash() -> None:
    assert as_title("Ana Roca left the firm — …") == "Ana Roca left the firm"


@pytest.mark.parametrize(("one_source", "title"), [("Ana Roca", "Teachers of Peru"), (None, "Ana Roca said")])
def test_what_all_have_from_one_speaker_is_no_title_for_the_number_who_print_it(
    one_source: str | None, title: str
) -> None:
    said = "[Ana Roca=roca] said that [Chad=chad] will close ten schools of its coast on {Friday=2021-05-07}."
    news = "Teachers of [Peru=peru] decided on {Monday=2021-05-03} to go on with their strike for a second week."
    known = directory(reading("a", news, said, published="2021-05-05"))
    ranked = [
        replace(r, firm=True, stale=False, statement=replace(r.statement, origins=BOTH, one_source=one_source))
        if r.statement.text.startswith("Ana Roca said")
        else r
        for r in find_statements(known, (), ())
    ]
    made, _ = make_briefing(DossierRecord(title="t"), tuple(sorted(ranked, key=rank_key)), (), known)
    assert made is not None
    assert made.title.startswith(title)


@pytest.mark.parametrize(
    ("tail", "title"),
    [
        (
            "as voters of [Chad=chad] elected [Luis Vega=vega] head of the whole coast",
            ", as voters of Chad elected Luis Vega head of the whole coast",
        ),
        (
            "after voters of [Chad=chad] elected [Luis Vega=vega] head of the whole coast",
            ", after voters of Chad elected Luis Vega head of the whole coast",
        ),
        (
            "after a ferry with a hundred guests on board crashed into the whole coast",
            ", after a ferry with a hundred guests on board crashed into the whole coast",
        ),
        ("as the rain and the wind were cold and the roads of the whole coast were dark", ""),
        ("after the rain and the wind grew cold and the roads of the whole coast grew dark", ""),
    ],
)
def test_a_title_keeps_what_happened_behind_as_and_after_where_nothing_else_did(tail: str, title: str) -> None:
    statement, known = first_of(f"[Peru=peru] and its farmers breathed a long sigh of relief, {tail}.")
    assert make_title(statement, known)[0] == f"Peru and its farmers breathed a long sigh of relief{title}"


@pytest.mark.parametrize(
    ("told", "besides"),
    [
        ("Miners of [Peru=peru] decided {Monday=2021-05-03} to stay on strike", "insisting that they wanted"),
        ("The council of [Peru=peru] closed its bridges {Monday=2021-05-03} for good", "following a call"),
    ],
)
def test_a_sentence_that_leaves_room_for_no_other_does_without_its_reasons(told: str, besides: str) -> None:
    more = "to see every paper of the firm before anybody thinks of a new and much better way to"
    short, known = first_of(f"{told}, {besides} {more} run the coast.")
    assert besides in tighten(short, known, 24).text
    whole, known = first_of(f"{told}, {besides} {more} mend the roads and the walls and the lamps of the old town.")
    assert besides not in tighten(whole, known, 24).text
    assert tighten(whole, known, 24).text.endswith(f"{told.rsplit(maxsplit=1)[-1]} …")


def test_an_undated_article_gives_no_title_for_want_of_a_day() -> None:
    named = "[Luis Vega=vega] named ten ministers of [Chad=chad] on {1 May 2021=2021-05-01}."
    visited = "[Ana Roca=roca] visited ten farmers of [Peru=peru] on {1 May 2021=2021-05-01}."
    late = reading("a", named, published="2021-05-05", story="s")
    undated = reading("b", visited, published=None, story="s")
    others = tuple(reading(n, "Rain fell on the coast.", published="2021-01-05", story="s") for n in "cd")
    last = reading("e", "Rain fell on the hills.", published="2021-05-24", story="s")
    assert brief_of(late, undated, *others, last)[0].title.startswith("Luis Vega")


def test_a_title_is_sure_where_something_sure_is_about_as_strong() -> None:
    signed = "[Ana Roca=roca] signed a trade treaty with [Peru=peru] on {Monday=2021-05-03} in [Chad=chad]."
    named = "[Luis Vega=vega] reportedly named ten ministers of [Peru=peru] on {Monday=2021-05-03} in [Chad=chad]."
    one = reading("a", named, signed, published="2021-05-05")
    hedged = replace(
        one, claims=tuple(replace(c, hedge=("reportedly",)) if "reportedly" in c.text else c for c in one.claims)
    )
    assert brief_of(hedged)[0].title.startswith("Ana Roca")


def test_that_something_happened_to_one_is_no_key_point_where_a_sentence_tells_more_of_it() -> None:
    told = "[Ana Roca=roca] was found guilty in [Peru=peru] in the death of [Luis Vega=vega], who was shot at home."
    known = directory(reading("a", told, published="2021-05-05"))
    title = find_statements(known, (), ())[0].statement
    slot = Slot(name="whom", actor=None, source=title.slice)
    made = replace(
        title,
        id=StatementId("f"),
        text="Luis Vega was shot.",
        origins=BOTH,
        support=(),
        made=Made(template="t", slots=(slot,)),
    )
    page = Page(title=title, bottom=[], leaning=set(), several=frozenset(), directory=known)
    assert choose_points([made], {title.id: 9.0, made.id: 9.0}, page) == []
    more = replace(
        made, text="Luis Vega was shot in Lima on Sunday morning.", made=Made(template="t", slots=(slot, slot))
    )
    assert choose_points([more], {title.id: 9.0, more.id: 9.0}, page) == [more]


def test_what_was_only_planned_stands_behind_what_happened_of_as_many_origins() -> None:
    told = (
        SIGNED,
        "[Luis Vega=vega] sold ten tons of rice in [Chad=chad].",
        "[Ana Roca=roca] saw hail in the north of [Chad=chad].",
        "[Bo Tan=tan] bought a boat in the harbour of [Peru=peru].",
        "[Ines Calder=calder] visited ten mills of farmers in [Peru=peru].",
        "[Lea Ortiz=ortiz] opened a school for girls in [Chad=chad].",
    )
    known = directory(*(reading(n, text, published="2021-05-05") for n, text in zip("abcdef", told, strict=True)))
    ranked = [replace(r, statement=replace(r.statement, origins=BOTH)) for r in find_statements(known, (), ())]
    first, _ = make_briefing(DossierRecord(title="t"), tuple(ranked), (), known)
    assert first is not None
    points = first.sections[0].statements
    assert len(points) > 1
    later = tuple(replace(r, overtaken=r.statement.id == points[0]) for r in ranked)
    made, _ = make_briefing(DossierRecord(title="t"), later, (), known)
    assert made is not None
    assert made.sections[0].statements == (*points[1:], points[0])
