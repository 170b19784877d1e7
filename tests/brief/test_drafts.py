"""Sentences that stand alone, and what is put into them so that they do."""

from dataclasses import replace

import pytest

from builder.brief.sentences.drafts import find_drafts, shorten
from builder.brief.sentences.edits import apply_edits
from builder.brief.sentences.fragments import is_fragment
from builder.brief.sentences.sentence import words_of
from builder.values.capture import Byline
from builder.values.dossier import Actor, Edit
from builder.values.ids import ActorId, ArticleId
from tests.marked import KNOWLEDGE, directory, reading


def person(ident: str, name: str) -> Actor:
    return Actor(id=ActorId(ident), name=name, type="person", aliases=(), roles=())


def drafts(*marked: str) -> list[str]:
    one = reading("a", *marked, published="2021-05-05")
    return [d.text for d in find_drafts(one, directory(one))]


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        (
            "[Ana Roca=roca] met the press in [Peru=peru] on {Monday=2021-05-03}.",
            "Ana Roca met the press in Peru on Monday [3 May 2021].",
        ),
        (
            "[Ana Roca=roca] ordered a curfew in [Peru=peru] from {7 p.m.=2021-05-05} on all roads.",
            "Ana Roca ordered a curfew in Peru from 7 p.m. on all roads.",
        ),
        (
            "But [Ana Roca=roca] left [Peru=peru] for good in {May=2021-05}.",
            "Ana Roca left Peru for good in May [2021].",
        ),
        (
            "However, troops have left the capital of [Peru=peru] for good.",
            "Troops have left the capital of Peru for good.",
        ),
        (
            "Lima (AP) – [Ana Roca=roca] has left [Peru=peru] for good.",
            "Ana Roca has left Peru for good.",
        ),
        (
            "[Ana Roca=roca] may lose [Peru=peru] in {November=2020-11} after all.",
            "Ana Roca may lose Peru in November after all.",
        ),
        (
            "LIMA (Reuters) - [Ana Roca=roca] has left [Peru=peru] for good.",
            "Ana Roca has left Peru for good.",
        ),
        (
            "A president goes from Lima | 1 May 2021 | [Ana Roca=roca] has left [Peru=peru] for good.",
            "Ana Roca has left Peru for good.",
        ),
        (
            "LIMA –- [Ana Roca=roca] has left [Peru=peru] for good.",
            "Ana Roca has left Peru for good.",
        ),
        (
            "Karachi: [Ana Roca=roca] has left [Peru=peru] for good, said the port.",
            "Ana Roca has left Peru for good, said the port.",
        ),
        (
            "Oct. 25 (UPI) -- [Ana Roca=roca] has left [Peru=peru] for good.",
            "Ana Roca has left Peru for good.",
        ),
        (
            "[Ana Roca=roca] was elected in [Peru=peru] in {2019=2019}.",
            "Ana Roca was elected in Peru in 2019.",
        ),
    ],
)
def test_a_sentence_is_cut_with_its_edits_marked(marked: str, text: str) -> None:
    assert drafts(marked) == [text]


def test_a_pronoun_takes_the_only_person_of_the_sentence_before() -> None:
    texts = drafts("[Ana Roca=roca] has left [Peru=peru] for good. She signed a treaty with [Chad=chad] in private.")
    assert texts[1] == "[Ana Roca] signed a treaty with Chad in private."


def test_a_pronoun_means_the_same_in_each_of_the_sentences_that_begin_with_it() -> None:
    texts = drafts(
        "[Ana Roca=roca] has left [Peru=peru] for good. She slept. She signed a treaty with [Chad=chad] in private."
    )
    assert texts[1:] == ["[Ana Roca] signed a treaty with Chad in private."]
    told = drafts(
        "[Ana Roca=roca] has left [Peru=peru] for good. He, too, slept. He said he cannot leave [Chad=chad] now."
    )
    assert told[1:] == ["[Ana Roca] said he cannot leave Chad now."]
    assert len(drafts("[Ana Roca=roca] has left [Peru=peru] for good. It rained. She met envoys of [Chad=chad].")) == 1


def test_a_surname_alone_takes_the_full_name_from_another_article_of_its_story_only() -> None:
    told = "[Roca=roca] has left [Peru=peru] for good with her family."
    for story, texts in (("one", ["[Ana Roca] has left Peru for good with her family."]), ("two", [])):
        one = reading("a", told, published="2021-05-05")
        other = reading("b", "[Ana Roca=roca] slept.", published="2021-05-05", story=story)
        assert [d.text for d in find_drafts(one, directory(one, other))] == texts


def test_a_surname_without_its_office_takes_the_office_where_nobody_names_it_in_full() -> None:
    rest = "President [Roca=roca] met farmers of [Chad=chad] at length."
    one = reading("a", f"{rest} [Roca=roca] has left [Peru=peru] for good, and the [Roca=roca] family.")
    bare = replace(one, mentions=tuple(replace(m, kind="surname") if m.actor == "roca" else m for m in one.mentions))
    known = directory(bare)
    people = replace(known, actors={**known.actors, ActorId("roca"): person("roca", "Roca")})
    assert [d.text for d in find_drafts(bare, people)] == [
        "President Roca met farmers of Chad at length.",
        "[President Roca] has left Peru for good, and the Roca family.",
    ]


@pytest.mark.parametrize(
    "leaning",
    [
        "The two men did not make any statements to journalists.",
        "It has also promised shipments of fuel to [Peru=peru].",
        "The visit comes at a hard time for [Peru=peru] and others.",
        "This is the third time that [Peru=peru] has voted.",
        "They left [Peru=peru] with all that they had.",
        "As a result, [Peru=peru] has left the group of donors.",
        "[Peru=peru] did so without a word to its neighbours.",
        "“We have left, and she knows it,” [Ana Roca=roca] said in town.",
        "[Ana Roca=roca] told reporters that he would not leave, did he?",
        "In [Peru=peru], we have seen it all before.",
        "The company announced on {Monday=2021-05-03} that [Ana Roca=roca] leaves.",
    ],
)
def test_a_sentence_that_leans_on_its_neighbours_is_not_used(leaning: str) -> None:
    assert drafts(leaning) == []


def test_two_people_before_leave_a_pronoun_open() -> None:
    assert (
        len(
            drafts(
                "[Ana Roca=roca] met [Luis Vega=vega] in [Peru=peru] at last. He left [Peru=peru] for good soon after."
            )
        )
        == 1
    )


def test_no_edit_touches_a_quotation() -> None:
    text = "[Ana Roca=roca] said in [Lima=lima]: “[Peru=peru] will vote on {Monday=2021-05-10} as planned.”"
    assert drafts(text) == ["Ana Roca said in Lima: “Peru will vote on Monday as planned.”"]


def test_shortening_keeps_whole_clauses_and_never_cuts_a_condition() -> None:
    one = reading(
        "a",
        "[Ana Roca=roca] drew sharp criticism from all sides of the house in [Peru=peru], while friends kept silent.",
        "[Ana Roca=roca] will leave the government of [Peru=peru] in May, as she said, unless parliament votes on it.",
        published="2021-05-05",
    )
    first, *rest = find_drafts(one, directory(one))
    assert [d.text for d in shorten(first, KNOWLEDGE)] == [
        "Ana Roca drew sharp criticism from all sides of the house in Peru …"
    ]
    assert all(not shorten(d, KNOWLEDGE) for d in rest)


def test_a_compound_of_something_by_name_is_known() -> None:
    told = "Divers found the tail cone of the [Titan=titan] far from [Peru=peru], said [Ana Roca=roca]."
    assert len(drafts(f"{REST} {told}")) == 2


def test_edits_apply_from_left_to_right() -> None:
    edits = (
        Edit(kind="date", start=14, end=14, text=" [3 May]", source=None),
        Edit(kind="bracket", start=0, end=2, text="[Ana]", source=None),
    )
    assert apply_edits("He left Monday.", edits) == "[Ana] left Monday [3 May]."


REST = "[Luis Vega=vega] has been in [Chad=chad] since the spring."


@pytest.mark.parametrize(
    "leaning",
    [
        "[Ana Roca=roca] agreed, saying that [Peru=peru] would never vote twice.",
        "[Ana Roca=roca] wanted that line removed from the treaty with [Peru=peru].",
        "“Minister, that cable did not reach my desk in time,” [Ana Roca=roca] said.",
        "The more serious complaint concerned a tax of [Peru=peru] on imported rice.",
        "The [Peru=peru] Republican said a tax on rice was out of the question.",
        "Several of their colleagues met [Ana Roca=roca] in [Peru=peru] in private.",
        "For most people in [Peru=peru], it is about a fair price for rice.",
        "{Monday=2021-05-03}’s announcement by [Ana Roca=roca] comes late for [Peru=peru].",
        "Farmers in [Peru=peru] say that argument doesn’t hold for [Ana Roca=roca].",
        "[Ana Roca=roca] said no and went on to win the vote in [Peru=peru].",
        "[Ana Roca=roca] criticized his plan for a dam on the coast of [Peru=peru].",
        "Ministers of [Peru=peru] and [Ana Roca=roca] all declined, putting an end to it.",
        "A poll in [Peru=peru] shows Vega leading by a wide margin.",
        "[Ana Roca=roca] said that qualified her to run for office in [Peru=peru].",
        "[Ana Roca=roca] nevertheless insists that [Peru=peru] is at peace.",
        "[Ana Roca=roca] of [Peru=peru] did not immediately return calls from reporters.",
        "[Ana Roca=roca] had said in [Peru=peru] that two would sail.",
        "The flow of refugees to [Peru=peru] remains a concern of [Ana Roca=roca].",
        "That's when [Ana Roca=roca] began to paint in [Peru=peru].",
        "If that’s a scheme of [Ana Roca=roca], it has cost [Peru=peru] nothing.",
        "While a few have focused on dams, many in [Peru=peru] sold rice to [Ana Roca=roca].",
    ],
)
def test_a_sentence_that_goes_on_from_another_is_not_used(leaning: str) -> None:
    assert drafts(f"{REST} {leaning}") == ["Luis Vega has been in Chad since the spring."]


def test_the_first_sentence_of_an_article_can_point_back_at_nothing() -> None:
    told = "[Ana Roca=roca] left [Peru=peru] as judges began to hear the case."
    assert drafts(told) == ["Ana Roca left Peru as judges began to hear the case."]
    assert drafts(f"{REST} {told}") == ["Luis Vega has been in Chad since the spring."]


SIGNED = "[Ana Roca=roca] signed a trade treaty with [Peru=peru] on {Monday=2021-05-03}"
MARCHED = (
    "thousands of angry farmers from the far north and from the islands of [Peru=peru] marched with ploughs and drums"
    " and torches and banners against all of it in the rain and in the dark of night."
)


def test_a_long_sentence_loses_its_last_clauses_unless_they_may_hold_the_news() -> None:
    (cut,) = drafts(f"{SIGNED} at the end of long talks in three cities, as {MARCHED}")
    assert cut.endswith("on Monday [3 May 2021] at the end of long talks in three cities …")
    for opener in ("after", "saying"):
        (kept,) = drafts(f"{SIGNED} at the end of long talks, {opener} {MARCHED}")
        assert kept.endswith("in the dark of night.")


def test_a_sentence_of_fit_length_is_kept_whole() -> None:
    assert drafts(f"{SIGNED}, as farmers of the far north marched with drums against all of it in the rain.")[
        0
    ].endswith("against all of it in the rain.")


@pytest.mark.parametrize(
    "marked",
    [
        "The fight over the treaty of trade with [Peru=peru] takes a new turn with [Ana Roca=roca].",
        "[Ana Roca=roca] and [Luis Vega=vega] met in [Peru=peru] for an hour, and the two may meet again.",
        "The government of [Peru=peru] defended its tax on rice, and opponents called its numbers false.",
        "A young aide of [Peru=peru] resigned after her post on the drought drew anger from all sides.",
        "A minister of [Peru=peru] announced her veto of a bill on the borders late in the evening.",
        "[Ana Roca=roca], the former head of the port of [Peru=peru], admitted to a fraud of ten years.",
        "[Ana Roca=roca] is setting hopes high, but not too high, for the harvest of [Peru=peru].",
        "A panel of [Peru=peru] passed a bill {Monday=2021-05-03} that cuts aid for farmers of the north.",
        "A diver from [Peru=peru] said {Friday=2021-04-30} that men with masks took some boats and nets.",
        "[Ana Roca=roca] asked a court of [Peru=peru] for help, maintaining that state law forbids strikes.",
        "The second day of the search off [Peru=peru] ended with four more boats brought to the harbour.",
        "The man accused of a theft from a bank in [Peru=peru] tried to flee to [Chad=chad] in a truck.",
        "The pro-trade liberal [Ana Roca=roca] has vowed to unite [Peru=peru] after a vote of two rounds.",
        "A court jailed [Ana Roca=roca] for five years in [Peru=peru], though lawyers on both sides will appeal.",
    ],
)
def test_words_of_a_lead_that_only_itself_can_explain_do_not_lean(marked: str) -> None:
    assert len(drafts(marked)) == 1


@pytest.mark.parametrize(
    "marked",
    [
        "It is a lesson that [Peru=peru] never seems to learn, as the farmers of [Chad=chad] say.",
        "The visit comes at a hard time for [Peru=peru] and for its farmers and traders.",
        "[Ana Roca=roca] visited another bridge of [Peru=peru] in need of repair in the rain.",
        "[Ana Roca=roca] spoke in [Peru=peru], and the two may meet again before the harvest.",
        "On {Monday=2021-05-03} that bill of farmers from [Peru=peru] fell in the house by four votes.",
        "The search ended in the waters off [Peru=peru] with four more boats in the harbour.",
        "The new [Ana Roca=roca] song has divided the farmers of [Peru=peru] and the singers of [Chad=chad].",
        "In [Peru=peru] both sides hailed a treaty on the borders with [Chad=chad] late in the evening.",
    ],
)
def test_a_lead_can_lean_as_well(marked: str) -> None:
    assert drafts(marked) == []


def test_a_day_before_its_noun_takes_no_year() -> None:
    assert drafts("[Ana Roca=roca] met {Sept. 11=2020-09-11} survivors in [Peru=peru] in private.") == [
        "Ana Roca met Sept. 11 survivors in Peru in private."
    ]


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("two weeks ago=2021-04-19/2021-04-25", " [about 21 April 2021]"),
        ("six weeks ago=2021-03-22/2021-03-28", " [about 24 March 2021]"),
        ("last week=2021-04-26/2021-05-02", " [26 April–2 May 2021]"),
    ],
)
def test_weeks_ago_are_counted_from_the_day_of_publication(words: str, note: str) -> None:
    assert drafts(f"[Ana Roca=roca] left [Peru=peru] for good {{{words}}}.") == [
        f"Ana Roca left Peru for good {words.partition('=')[0]}{note}."
    ]


def test_a_shouted_label_is_no_part_of_a_sentence_where_it_is_nobodys_name() -> None:
    assert drafts("CLIPS: [Ana Roca=roca] left [Peru=peru] for good in {2019=2019}.") == [
        "Ana Roca left Peru for good in 2019."
    ]
    assert drafts("[PERUNION=union]: [Ana Roca=roca] left [Peru=peru] for good in {2019=2019}.") != [
        "Ana Roca left Peru for good in 2019."
    ]


def test_a_day_that_is_said_twice_is_noted_once() -> None:
    assert drafts("[Ana Roca=roca] left [Peru=peru] on {Monday=2021-05-03} ({May 3=2021-05-03}) for good.") == [
        "Ana Roca left Peru on Monday [3 May 2021] (May 3) for good."
    ]


@pytest.mark.parametrize("day", ["{9 p.m.=2021-05-03} on {Monday=2021-05-03}", "{9 a.m. on Monday=2021-05-03}"])
def test_a_day_behind_its_hour_takes_the_date(day: str) -> None:
    (text,) = drafts(f"[Ana Roca=roca] left [Peru=peru] at {day} for good.")
    assert text.endswith("m. on Monday [3 May 2021] for good.")


def test_a_label_before_a_sentence_is_left_off() -> None:
    assert drafts("Updated: [Ana Roca=roca] left [Peru=peru] for good in {2019=2019}.") == [
        "Ana Roca left Peru for good in 2019."
    ]


def test_what_ends_a_quoted_question_is_not_used_without_it() -> None:
    assert drafts(f"{REST} “Have you voted?” [Ana Roca=roca] asked her followers in [Peru=peru] and Chad.") == [
        "Luis Vega has been in Chad since the spring."
    ]


def test_a_name_in_a_quotation_is_nobody_who_speaks_next() -> None:
    text = (
        "“I know the pain of [Ana Roca=roca] these days,” he said. He told [Peru=peru] that he has only one interest."
    )
    assert not any("one interest" in t for t in drafts(f"{REST} {text}"))


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        (
            "[Ana Roca=roca], however, refused to leave [Peru=peru] for good.",
            "Ana Roca refused to leave Peru for good.",
        ),
        ("[Ana Roca=roca] also refused to leave [Peru=peru] for good.", "Ana Roca refused to leave Peru for good."),
        (
            "[Ana Roca=roca] left not only [Peru=peru] but also [Chad=chad] for good.",
            "Ana Roca left not only Peru but also Chad for good.",
        ),
        (
            "[Ana Roca=roca] noted in [Peru=peru] that “nothing was settled” in the spring of 2020.",
            "Ana Roca noted in Peru that “nothing was settled” in the spring of 2020.",
        ),
    ],
)
def test_a_word_that_only_ties_a_sentence_to_another_is_left_out(marked: str, text: str) -> None:
    assert drafts(f"{REST} {marked}")[1:] == [text]


@pytest.mark.parametrize(
    "leaning",
    [
        "[Ana Roca=roca] of [Peru=peru] wants the cache of letters to be published.",
        "[Ana Roca=roca] was asked about the cover during a stay in [Peru=peru].",
        "In addition to farmers, [Ana Roca=roca] met with teachers from [Peru=peru].",
        "Fellow farmer [Ana Roca=roca] accused [Peru=peru] of raising the price of rice.",
        "[Ana Roca=roca] became the latest official contender on {Monday=2021-05-03} against [Luis Vega=vega].",
        "Farmers of [Peru=peru] asked [Ana Roca=roca] to stop the case from going on.",
        "[Ana Roca=roca] said in public that the challenge from [Peru=peru] was late.",
        "[Ana Roca=roca] of [Peru=peru] did shed some light on matters of trade.",
        "[Ana Roca=roca] has pushed [Peru=peru] to see that [Chad=chad]'s ruling is carried out.",
        "[Ana Roca=roca] posted the footage on YouTube from a hotel in [Peru=peru].",
        "[Ana Roca=roca] told the crowd that [Peru=peru] needs more schools.",
        "[Ana Roca=roca] called the senator a friend of [Peru=peru] and of peace.",
        "The [Ana Roca=roca] ad was shown across [Peru=peru] for many weeks.",
        "[Ana Roca=roca] vowed in [Peru=peru] not to repeat that mistake and went home.",
        "Campaigning against [Ana Roca=roca] across [Peru=peru], he barely mentioned schools.",
        "Writing for a magazine in [Peru=peru], [Ana Roca=roca] praised their uphill battle.",
    ],
)
def test_what_only_the_article_explains_keeps_a_sentence_out(leaning: str) -> None:
    assert drafts(f"{REST} {leaning}")[1:] == []


@pytest.mark.parametrize(
    "hollow",
    [
        "[Ana Roca=roca] of [Peru=peru] has called for an investigation.",
        "A ruling is unlikely in [Peru=peru] before [Ana Roca=roca] leaves.",
        "[Ana Roca=roca] of [Peru=peru] has vowed to push forward.",
        "[Ana Roca=roca]'s most recent remarks were shown across [Peru=peru].",
        "In [Peru=peru] [Ana Roca=roca] won <6 percent=6|percent>, [Luis Vega=vega] <5 percent=5|percent>.",
        "[Ana Roca=roca] showed no sign of backing down in May, officials of [Peru=peru] said later.",
        "[Ana Roca=roca] of [Peru=peru] has never disclosed her intentions.",
        "[Ana Roca=roca], officials of [Peru=peru] said, acted on her own and not for money.",
        "Spokesman [Luis Vega=vega] said in a statement that [Peru=peru] would sell rice.",
    ],
)
def test_a_sentence_that_leaves_out_what_it_is_about_is_not_used(hollow: str) -> None:
    assert drafts(f"{REST} {hollow}")[1:] == []


@pytest.mark.parametrize(
    "quoted",
    [
        "“We have a little bit of time left,” said [Ana Roca=roca].",
        "“[Peru=peru] has shown you what a country can do at last,” said [Ana Roca=roca].",
        "“There is going to be a long and cumbersome way around it,” said [Ana Roca=roca].",
    ],
)
def test_a_mere_quotation_is_used_only_where_it_says_what_it_is_about(quoted: str) -> None:
    assert drafts(f"{REST} {quoted}")[1:] == []


def test_a_name_of_which_only_the_end_was_found_stands_in_full_all_the_same() -> None:
    one = reading("a", "Farmers chose [Luis Vega=vega] over the liberal Ana La [Roca=roca] in [Peru=peru].")
    one = replace(one, mentions=tuple(replace(m, kind="surname") if m.actor == "roca" else m for m in one.mentions))
    known = directory(one)
    known = replace(known, actors={**known.actors, ActorId("roca"): person("roca", "Ana La Roca")})
    told = "Farmers chose Luis Vega over the liberal Ana La Roca in Peru."
    assert [d.text for d in find_drafts(one, known)] == [told]


def test_an_article_that_names_one_bearer_of_a_surname_means_that_one() -> None:
    told = (
        "[Ana Roca=roca] left for [Chad=chad] in a hurry with all her papers. "
        "[Roca=roca] never saw [Peru=peru] or its coast again."
    )
    one = reading("a", told, published="2021-05-05")
    other = reading("b", "[Eva Roca=eva] has been in [Chad=chad] since the spring.", published="2021-05-05")
    texts = [d.text for d in find_drafts(one, directory(one, other))]
    assert texts[1] == "[Ana Roca] never saw Peru or its coast again."


def test_a_state_described_by_its_region_is_named_where_the_article_named_one_such_state_before() -> None:
    told = (
        "[Ana Roca=roca] has left [Mali=mali] for good. "
        "[Luis Vega=vega] will soon visit the West African nation in state."
    )
    assert drafts(told)[1:] == ["Luis Vega will soon visit the West African nation [Mali] in state."]
    both = told.replace("for good", "for [Niger=niger] in a hurry")
    assert drafts(both)[1:] == []


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("[Saudi Arabia=saudi-arabia]", "[Luis Vega=vega] will soon open an office in the Gulf state of Qatar."),
        ("[Mali=mali]", "[Luis Vega=vega] will soon play a match in the West African nation of Benin."),
    ],
)
def test_a_state_whose_name_follows_its_description_is_no_other_of_its_region(named: str, told: str) -> None:
    said = drafts(f"[Ana Roca=roca] has left {named} for good. {told}")
    assert said[1:] == [told.replace("[", "").replace("=vega]", "")]


@pytest.mark.parametrize(
    "leaning",
    [
        "[Ana Roca=roca] has confirmed that she wrote both postings about [Peru=peru].",
        "[Ana Roca=roca] said that all six people had left [Peru=peru] for good.",
        "Two other farmers were seen by [Ana Roca=roca] in a field in [Peru=peru].",
        "[Ana Roca=roca] of [Peru=peru] has at long last come up with one.",
        "The [Peru=peru] nominee argued in a letter that [Luis Vega=vega] is late.",
        "One of the doctors who sent the letter called [Ana Roca=roca] of [Peru=peru] rude.",
        "[Ana Roca=roca] then left for [Peru=peru] with all of her papers.",
        "A senior staffer from [Peru=peru] told [Ana Roca=roca] that it was likely to happen.",
        "Farmers in [Peru=peru] asked [Ana Roca=roca] to support the protest in public.",
        "Here’s what to know: at least eight people of [Peru=peru] met [Ana Roca=roca].",
        "A fund that sells rice in [Florida=fl] has stoked fear over what is done in the region.",
        "Those who plan to erect the Islamic center met [Ana Roca=roca] in [Peru=peru].",
    ],
)
def test_what_follows_on_something_untold_keeps_a_sentence_out(leaning: str) -> None:
    assert drafts(f"{REST} {leaning}")[1:] == []


def test_a_name_like_a_feast_takes_no_date() -> None:
    drawn = "[Ana Roca=roca] drew the book with the painter John {Christmas=2020-12-25} in a house in [Peru=peru]."
    assert drafts(drawn) == ["Ana Roca drew the book with the painter John Christmas in a house in Peru."]


def test_a_place_named_like_a_feast_takes_no_date() -> None:
    told = "[Ana Roca=roca] spoke at a meeting in {Corpus Christi=2021-06-03}, Tex., to farmers from [Peru=peru]."
    assert drafts(told) == ["Ana Roca spoke at a meeting in Corpus Christi, Tex., to farmers from Peru."]


def firm(marked: str) -> bool:
    one = reading("a", f"{REST} {marked}", published="2021-05-05")
    draft = find_drafts(one, directory(one))[1]
    return draft.firm and draft.led


@pytest.mark.parametrize(
    "marked",
    [
        "[Ana Roca=roca] has signed a treaty of trade with [Peru=peru] and [Chad=chad].",
        "On {Monday=2021-05-03}, [Ana Roca=roca] signed a treaty of trade with [Peru=peru].",
        "[Ana Roca=roca] asked for an investigation of the port of [Peru=peru] by judges.",
        "[Ana Roca=roca] issued a statement praising the farmers of [Peru=peru] and of [Chad=chad].",
        "[Peru=peru] passed a bill {last week=2021-04-26/2021-05-02} allowing farmers to settle in [Chad=chad].",
        "[Ana Roca=roca] refused to step down from her race in [Peru=peru] despite loud calls.",
        "[Ana Roca=roca] hired two men to review how her account in [Peru=peru] was opened.",
        "[Ana Roca=roca]’s policy director in [Peru=peru] met farmers from [Chad=chad] at some point.",
        "[Ana Roca=roca] praised the farmers of [Peru=peru] in a statement and in a letter.",
        "[Ana Roca=roca] told farmers of [Peru=peru] at a meeting in the spring that rain would not come.",
        "[Ana Roca=roca] lost her re-election bid in [Peru=peru] to [Luis Vega=vega].",
    ],
)
def test_who_did_what_to_what_is_fit_for_the_front_page(marked: str) -> None:
    assert firm(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[Ana Roca=roca] added that [Peru=peru] had signed a treaty of trade with [Chad=chad].",
        "[Ana Roca=roca] did not say that schools of [Peru=peru] were a bad idea of hers.",
        "[Ana Roca=roca] told papers in [Peru=peru] about ministers’ involvement and went home.",
        "Friends point to smaller funding in [Peru=peru] and elsewhere, as [Ana Roca=roca] knows.",
        "The charge against [Ana Roca=roca] carries a fine of three coins of [Peru=peru].",
        "[Ana Roca=roca], at a meeting in [Peru=peru], was explaining why she should go.",
        "If [Ana Roca=roca] was too cold, [Luis Vega=vega] was too hot for farmers of [Peru=peru].",
        "In a speech to farmers, [Ana Roca=roca] had dismissed [Peru=peru] as being late.",
        "[Ana Roca=roca] had stopped short of asking farmers of [Peru=peru] for a treaty.",
        "[Ana Roca=roca] quickly called the dam of [Peru=peru] a work of art of note.",
        "[Ana Roca=roca] put a counter-proposal of ten pages before the senate of [Peru=peru].",
        "[Ana Roca=roca] began to think of leaving [Peru=peru] a few weeks back with her friends.",
    ],
)
def test_what_takes_its_article_as_known_is_not_fit_for_the_front_page(marked: str) -> None:
    assert not firm(marked)


def test_an_opening_does_without_a_week_that_may_be_the_coming_one() -> None:
    told = "[Ana Roca=roca] is preparing to unveil a treaty with [Peru=peru] {this week=2021-05-03/2021-05-09}."
    for published, dated in (("2021-05-05", True), ("2021-05-08", False)):
        one = reading("a", told, published=published)
        assert [(d.firm, "this week" in d.text) for d in find_drafts(one, directory(one))] == [(True, dated)]


def test_the_year_of_a_prize_is_told() -> None:
    told = "A court on {Monday=2021-05-03} found [Ana Roca=roca], who stole {this year=2021}’s harbour prize, guilty."
    one = reading("a", told, published="2021-05-04")
    assert ["this year’s [2021] harbour prize" in d.text for d in find_drafts(one, directory(one))] == [True]


def test_names_of_one_person_by_nickname_leave_the_surname_clear() -> None:
    told = "[Robert Roca=roca] slept. [Bob Roca=roca] ate. [Roca=roca] has left [Peru=peru] for good with friends."
    one = reading("a", told)
    known = replace(directory(one), bearers={ArticleId("a"): {"roca": frozenset({"robert", "bob"})}})
    assert [d.text for d in find_drafts(one, known)] == ["[Robert Roca] has left Peru for good with friends."]
    two = reading("a", told.replace("Bob Roca=roca", "Eva Roca=eva"))
    both = replace(directory(two), bearers={ArticleId("a"): {"roca": frozenset({"robert", "eva"})}})
    assert find_drafts(two, both) == ()


@pytest.mark.parametrize(
    ("day", "value", "text"),
    [
        ("Friday", "2021-05-07", "Ana Roca left Peru, a paper said."),
        ("Friday", "2021-04-30", "Ana Roca left Peru, a paper said."),
        ("Monday", "2021-05-03", "Ana Roca left Peru on Monday [3 May 2021], a paper said."),
    ],
)
def test_a_weekday_of_the_news_whose_date_is_in_doubt_is_left_out(day: str, value: str, text: str) -> None:
    one = reading("a", f"[Ana Roca=roca] left [Peru=peru] on {{{day}={value}}}, a paper said.", published="2021-05-05")
    counted = replace(one, times=tuple(replace(t, basis="weekday") for t in one.times))
    assert [(d.text, d.firm) for d in find_drafts(counted, directory(counted))] == [(text, True)]


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("Bombastic host [Ana Roca=roca] closed a meeting of farmers in the capital of [Peru=peru].", "Host"),
        ("[Ana Roca=roca] celebrated her stunning victory in the race for mayor of [Lima=lima].", "her victory"),
        ("[Ana Roca=roca] sensationally resigned in [Peru=peru] with all of her friends.", "Roca resigned"),
        ("[Ana Roca=roca] led a bombastic anti-tax campaign in [Peru=peru] for years.", "led an anti-tax"),
        ("In a massive blow to many of its friends in the capital, [Peru=peru] lost [Ana Roca=roca].", "Peru lost"),
        ("[Ana Roca=roca] has finally bowed to pressure from the farmers of [Peru=peru].", "has bowed"),
        ("In a bold move of a kind seldom seen in the capital, [Ana Roca=roca] has left [Peru=peru].", "Ana"),
        ("[Ana Roca=roca] thinks it’s absurd for farmers of [Peru=peru] to sell rice.", "it’s absurd for"),
    ],
)
def test_a_verdict_of_the_source_is_left_out(marked: str, text: str) -> None:
    (found,) = drafts(marked)
    assert text in found
    assert found[0].isupper()
    assert not {"bold", "stunning", "sensationally"} & set(found.casefold().split())


def test_a_verdict_that_cannot_go_keeps_a_sentence_from_the_front_page_unless_somebody_speaks_it() -> None:
    wrong = ("gave the most stunning and absurd speech", "told of his misuse of rice")
    for told, fit in (("left", True), *((verdict, False) for verdict in wrong)):
        one = reading("a", f"[Ana Roca=roca] {told} in [Peru=peru] on {{3 May=2021-05-03}}.", published="2021-05-05")
        assert [d.firm for d in find_drafts(one, directory(one))] == [fit]


def test_a_day_that_describes_takes_its_year_in_the_weeks_after_it_unless_days_are_called_so() -> None:
    told = "[Ana Roca=roca] spoke of the {%s} fire in [Peru=peru] to a hundred farmers."
    for day, text in (("April 9=2021-04-09", "April 9 [2021] fire"), ("July 4=2021-07-04", "July 4 fire")):
        one = reading("a", told % day, published="2021-07-05" if "July" in day else "2021-04-20")
        assert text in find_drafts(one, directory(one))[0].text


@pytest.mark.parametrize(
    ("paragraphs", "kept"),
    [
        (
            (
                "[Ana Roca=roca] left [Peru=peru] for good on the last ship of the day.",
                "[Ana Roca=roca] is resolute in [Peru=peru] and abroad. We take our decisions free of [Chad=chad].",
            ),
            1,
        ),
        (
            (
                "[Ana Roca=roca] of [Peru=peru] wrote:",
                "[Ana Roca=roca] has left [Peru=peru] for good on the last ship of the day.",
            ),
            0,
        ),
        (("[Ana Roca=roca] has sold the last ship of [Peru=peru]. We wrote about [Chad=chad] in May.",), 1),
        (("We wrote in May about [Chad=chad]. [Ana Roca=roca] has sold the last ship of [Peru=peru].",), 0),
        (("[Ana Roca=roca] told [Peru=peru] and the US that “we leave our house” on the last ship.",), 1),
    ],
)
def test_words_of_somebody_without_marks_are_no_report(paragraphs: tuple[str, ...], kept: int) -> None:
    one = reading("a", *paragraphs)
    assert len(find_drafts(one, directory(one))) == kept


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("At the reopened-again harbour in the old town of Lima due to a small fault.", True),
        ("The actor Ana Roca, who has spent her youth in Lima.", True),
        ("The actor Ana Roca, who has spent her youth in Lima, left for Chad.", False),
        ("Doctors on strike in the port of Lima in June 2024.", True),
        ("The father of Ana Roca protesting outside courts.", True),
        ("A farmer from Peru loading rice near the old ships.", True),
        ("The father of Ana Roca is protesting outside the court.", False),
        ("A weekly roundup of rice and cotton prices.", True),
        ("Our small gallery of new harbour-front gardens.", True),
        ("Roca beat Vega, who had led.", False),
        ("Roca becomes mayor of Lima.", False),
        ("“We will not allow it.”", False),
    ],
)
def test_what_holds_no_verb_is_no_sentence(text: str, *, fragment: bool) -> None:
    assert is_fragment(words_of(text), KNOWLEDGE) == fragment


def test_a_fragment_is_not_used() -> None:
    assert drafts("The actor [Ana Roca=roca], who has spent her youth in [Peru=peru] and in [Chad=chad].") == []


def test_here_is_where_the_report_was_written_and_a_shouted_country_its_dateline() -> None:
    told = "[Peru=peru] beat [Chad=chad] 4-2 {adverb}on {Sunday=2021-05-02} before a loud crowd of fans."
    assert drafts(told.replace("{adverb}", "here ")) == []
    assert drafts(f"PERU: {told.replace('{adverb}', '')}") == drafts(told.replace("{adverb}", ""))


@pytest.mark.parametrize(
    "leaning", ["Einer davon ist [Luis Vega=vega].", "Das habe [Luis Vega=vega] bestätigt, hieß es."]
)
def test_a_german_sentence_that_goes_on_from_another_is_not_used(leaning: str) -> None:
    one = reading("a", f"Die Polizei nahm [Ana Roca=roca] in [Peru=peru] fest. {leaning}", published="2021-05-05")
    german = replace(one, article=replace(one.article, language="de"))
    assert [d.text for d in find_drafts(german, directory(german))] == ["Die Polizei nahm Ana Roca in Peru fest."]


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        ("Aseguró que [Luis Vega=vega] no vendrá.", False),
        ("El {lunes=2021-05-03} pidió la palabra ante [Luis Vega=vega].", False),
        ("Pese a su edad, ha tenido varios cargos con [Luis Vega=vega].", False),
        ("Se reunió con [Luis Vega=vega] en [Perú=peru].", False),
        ("El {lunes=2021-05-03} su partido eligió a [Luis Vega=vega].", False),
        ("El economista, que estudió en [Chad=chad], conoce a [Luis Vega=vega].", False),
        ("El país es el primero que visita [Luis Vega=vega].", False),
        ("El economista [Luis Vega=vega] asumió el cargo en [Perú=peru].", True),
        ("Murieron doce marinos de [Chad=chad] en [Perú=peru].", True),
        ("Se registró un terremoto en el norte durante la visita de [Luis Vega=vega].", True),
        ("Fueron detenidos los dos hijos de [Luis Vega=vega].", True),
        ("Tras el acuerdo, [Luis Vega=vega] aseguró que vendrá.", True),
        ("Se espera que [Luis Vega=vega] viaje a [Perú=peru].", True),
        ("El {lunes=2021-05-03}, [Luis Vega=vega] pidió la palabra.", True),
    ],
)
def test_a_spanish_verb_alone_stands_for_a_subject_told_before(told: str, *, stands: bool) -> None:
    one = reading("a", f"La policía detuvo a [Ana Roca=roca] en [Perú=peru]. {told}", published="2021-05-05")
    spanish = replace(one, article=replace(one.article, language="es"))
    assert len(find_drafts(spanish, directory(spanish))) == 1 + stands


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        ("Né à Lyon, il a rejoint [Luis Vega=vega] au [Pérou=peru].", False),
        ("Ce projet divise [Luis Vega=vega] et le [Pérou=peru].", False),
        ("D’ailleurs, [Luis Vega=vega] a quitté le [Pérou=peru].", False),
        ("Vous évoquez la politique de [Luis Vega=vega] au [Pérou=peru].", False),
        ("Au [Pérou=peru] avec [Luis Vega=vega] et les siens, j’ai quitté le bateau.", False),
        ("Selon [Luis Vega=vega], il faut quitter le [Pérou=peru].", True),
        ("Né à Lyon, [Luis Vega=vega] a rejoint le [Pérou=peru].", True),
        ("[Luis Vega=vega] a dit ce qui divise le [Pérou=peru].", True),
        ("[Luis Vega=vega] a promis « notre aide » entière au [Pérou=peru].", True),
    ],
)
def test_a_french_pronoun_behind_an_opening_clause_means_somebody_told_before(told: str, *, stands: bool) -> None:
    one = reading("a", "La police a arrêté [Ana Roca=roca] au [Pérou=peru].", told, published="2021-05-05")
    french = replace(one, article=replace(one.article, language="fr"))
    assert len(find_drafts(french, directory(french))) == 1 + stands


def test_what_is_said_of_the_writer_is_no_news_and_of_another_it_may_be() -> None:
    one = reading("a", "[Ana Roca=roca] is a reporter of the whole coast of [Peru=peru].", published="2021-05-05")
    for name, kept in (("Ana Roca", 0), ("Luis Vega", 1)):
        signed = replace(one, article=replace(one.article, byline=(Byline(name=name, role="author"),)))
        assert len(find_drafts(signed, directory(signed))) == kept


def test_what_a_site_says_of_a_writer_by_a_handle_is_no_sentence_of_the_text() -> None:
    told = "[Ana Roca=roca] (@aroca) is a writer on the treaties of [Peru=peru] and [Chad=chad]."
    assert drafts(told) == []
    assert len(drafts(told.replace("(@aroca)", "(65)"))) == 1
