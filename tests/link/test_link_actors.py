import random
from dataclasses import replace
from typing import Any

from builder.annotate import annotate
from builder.knowledge.records import with_records
from builder.link.actors import LinkedActors, link_actors
from builder.values.annotation import Annotated
from builder.values.capture import ActorRecord, Role
from builder.values.ids import ActorId, ArticleId
from builder.values.problem import Place
from tests.actors import read
from tests.marked import KNOWLEDGE, article
from tests.work import calls

TEXTS = (
    "Russian Foreign Minister Sergei Lavrov arrived. Lavrov left.",
    "Sergey V. Lavrov, the foreign minister, spoke.",
    "Minister Oksana Lavrova spoke. Mr. Diop left.",
    "Foreign minister Abdoulaye Diop met Senator Amadou Diop.",
)


def record(name: str, *aliases: str, **more: Any) -> ActorRecord:
    ident = ActorId(name.lower().replace(" ", "-"))
    made = {"id": ident, "place": Place(path=f"seeds/actors/{ident}.md"), "name": name, "type": "person", **more}
    return ActorRecord(aliases=aliases, **made)


def linked(*texts: str, records: tuple[ActorRecord, ...] = ()) -> tuple[LinkedActors, list[Annotated]]:
    knowledge = with_records(KNOWLEDGE, records)
    annotated = [read(f"a{number}", text, knowledge=knowledge) for number, text in enumerate(texts)]
    return link_actors(annotated, records, knowledge), annotated


def people(found: LinkedActors) -> list[str]:
    return [actor.name for actor in found.actors if actor.type == "person"]


def test_spellings_of_one_name_meet_and_surnames_do_not() -> None:
    found, _ = linked(*TEXTS)
    assert people(found) == ["Abdoulaye Diop", "Amadou Diop", "Diop", "Oksana Lavrova", "Sergei Lavrov"]


def test_every_spelling_and_former_address_is_kept() -> None:
    found, _ = linked(*TEXTS[:2])
    (lavrov,) = [actor for actor in found.actors if actor.type == "person"]
    assert lavrov.aliases == ("Sergey V. Lavrov",)
    assert lavrov.former_ids == ("sergey-v-lavrov",)
    assert [role.title for role in lavrov.roles] == ["Russian Foreign Minister", "foreign minister"]


def test_the_role_that_most_articles_give_comes_first_in_its_fullest_words() -> None:
    texts = (
        "Former Governor Karl Sund left.",
        "Governor Karl Sund left.",
        "Texas Governor Karl Sund left.",
        "Senator Karl Sund left.",
    )
    (sund,) = [actor for actor in linked(*texts)[0].actors if actor.type == "person"]
    assert [role.title for role in sund.roles] == ["Texas Governor", "Former Governor", "Governor", "Senator"]


def test_a_bare_surname_is_listed_for_review_and_kept_apart_by_article() -> None:
    found, _ = linked("Mr. Diop left.", "Mr. Diop came.", TEXTS[3])
    assert [one.name for one in found.unmatched] == ["Diop"]
    assert [actor.id for actor in found.actors if actor.name == "Diop"] == ["diop-a0", "diop-a1"]


def test_an_initial_that_fits_two_people_is_listed_and_not_guessed() -> None:
    found, _ = linked("Mr. Sergei Lavrov left.", "Mr. Semyon Lavrov left.", "Then S. Lavrov spoke to reporters.")
    assert [one.name for one in found.unmatched] == ["S. Lavrov"]


def test_a_record_gathers_other_spellings_and_scripts() -> None:
    curated = record("Sergey Lavrov", "Сергей Лавров", roles=(Role(title="foreign minister of Russia"),))
    found, annotated = linked(*TEXTS[:2], "Сергей Лавров left.", records=(curated,))
    (lavrov,) = [actor for actor in found.actors if actor.type == "person"]
    assert (lavrov.id, lavrov.record, lavrov.roles) == ("sergey-lavrov", curated, curated.roles)
    assert {
        found.actor_of[one.article.id, c.id] for one in annotated for c in one.candidates if c.type == "person"
    } == {"sergey-lavrov"}


def test_what_editors_keep_apart_stays_apart_and_what_they_merge_is_one() -> None:
    apart = record("Sergey Lavrov", not_same_as=(ActorId("sergei-lavrov"),))
    assert people(linked(*TEXTS[:1], "Mr. Sergey Lavrov left.", records=(apart,))[0]) == [
        "Sergei Lavrov",
        "Sergey Lavrov",
    ]
    merged = record("Oksana Lavrova", merge_into=ActorId("sergey-lavrov"))
    found, _ = linked(*TEXTS, records=(record("Sergey Lavrov"), merged))
    assert "oksana-lavrova" in next(actor for actor in found.actors if actor.id == "sergey-lavrov").former_ids
    assert "Oksana Lavrova" not in people(found)


def test_a_name_that_a_record_mends_stays_a_spelling_of_its_actor() -> None:
    mended = replace(record("Karl Sundt"), name="Per Olsen", id=ActorId("karl-sundt"))
    found, _ = linked("Minister Karl Sundt spoke. Sundt left.", "Minister K. Sundt spoke.", records=(mended,))
    assert [(one.id, one.name, one.aliases) for one in found.actors] == [
        ("karl-sundt", "Per Olsen", ("Karl Sundt", "K. Sundt"))
    ]


def test_a_shipped_actor_that_a_record_merges_is_the_other_under_every_name() -> None:
    merged = replace(record("United Nations", type="organisation"), merge_into=ActorId("the-office"))
    office = record("The Office", type="organisation")
    found, _ = linked("The U.N. spoke. The United Nations left.", records=(merged, office))
    assert [(one.id, one.former_ids) for one in found.actors] == [("the-office", ("united-nations",))]


def test_a_record_takes_over_the_shipped_actor_that_it_names() -> None:
    curated = record("The Blue Helmets", "MINUSMA", type="organisation")
    found, _ = linked("It blocked MINUSMA again.", records=(curated,))
    assert [actor.id for actor in found.actors] == ["the-blue-helmets"]


def test_a_son_is_not_his_father_where_an_article_names_both() -> None:
    apart = linked("Mr. Karl Sund met Mr. Karl Sund Jr. there.", "Mr. Karl Sund Jr. left.", "Mr. Karl Sund slept.")[0]
    assert people(apart) == ["Karl Sund", "Karl Sund Jr"]
    assert people(linked("Mr. Karl Sund Jr. left.", "Mr. Karl Sund slept.")[0]) == ["Karl Sund Jr"]


def test_a_president_is_not_the_son_of_his_name_whom_another_article_has() -> None:
    apart = linked("President Karl Sund slept.", "Mr. Karl Sund Jr. left.")[0]
    assert people(apart) == ["Karl Sund", "Karl Sund Jr"]
    one = linked("Mayor Oksana Voss Jr. left.", "Mayor Oksana Voss slept.")[0]
    assert people(one) == ["Oksana Voss Jr"]
    held = linked("Prime Minister Abel Moro slept.", "Prime Minister Abel Moro Jr. left.")[0]
    assert people(held) == ["Abel Moro Jr"]


def test_initials_mean_the_one_body_that_they_are_the_initials_of() -> None:
    texts = ("The Kestrel Relief Alliance spoke.", "The aid group KRA left.")
    bodies = [actor.name for actor in linked(*texts)[0].actors]
    assert bodies == ["Kestrel Relief Alliance"]
    assert len(linked(*texts, "The Kansas Rubber Association spoke.")[0].actors) == 3


def test_the_order_of_articles_does_not_matter() -> None:
    annotated = linked(*TEXTS)[1]
    shuffled = random.Random(7).sample(annotated, len(annotated))  # noqa: S311
    assert link_actors(annotated, (), KNOWLEDGE) == link_actors(shuffled, (), KNOWLEDGE)


def test_linking_costs_little_more_an_article_when_articles_are_many() -> None:
    made = [read(f"a{n}", f"Minister {_name(n)} met Senator {_name(n * 7 + 1)}.") for n in range(800)]

    def work(count: int) -> int:
        return calls(lambda: link_actors(made[:count], (), KNOWLEDGE))

    assert work(800) < 10 * work(200)  # every pair: 16; names of one surname are compared with each other


def _name(number: int) -> str:
    syllables = ("ba", "ko", "mi", "ru", "te", "sol", "dan", "vek", "lor", "pim")
    digits = [int(d) for d in f"{number:04d}"]
    return "".join(syllables[d] for d in digits[:2]).title() + " " + "".join(syllables[d] for d in digits[2:]).title()


def test_a_body_of_one_word_that_two_are_called_in_short_stays_alone() -> None:
    texts = (
        "Shares rose after Zorvex CEO Ann Reed left.",
        "Zorvex Motors closed. Later Zorvex opened again.",
        "Zorvex Airlines closed. Later Zorvex opened again.",
    )
    found = [actor.name for actor in linked(*texts)[0].actors if actor.type == "organisation"]
    assert sorted(found) == ["Zorvex", "Zorvex Airlines", "Zorvex Motors"]


def test_an_actor_is_called_as_articles_in_the_dossiers_language_call_it() -> None:
    texts = {
        "a": ("de", "Gestern kam Bundeskanzler Sergej Lawrow an."),
        "b": ("de", "Heute ging Bundeskanzler Sergej Lawrow wieder."),
        "c": ("en", "On Monday Foreign Minister Sergei Lavrov arrived."),
    }
    annotated = []
    for name, (language, text) in texts.items():
        one = read(name, text, knowledge=KNOWLEDGE.in_language(language))
        annotated.append(replace(one, article=replace(one.article, language=language)))
    called = {"en": ("Sergei Lavrov", "Foreign Minister"), "de": ("Sergej Lawrow", "Bundeskanzler")}
    for language, (name, role) in called.items():
        actors = link_actors(annotated, (), KNOWLEDGE, (language,)).actors
        (person,) = (one for one in actors if one.type == "person")
        assert (person.name, person.roles[0].title) == (name, role)


def test_a_body_without_its_country_is_the_one_that_another_article_names_with_it() -> None:
    texts = ("The U.S. Coast Guard said no.", "Later the Coast Guard left. The United States was quiet.")
    found = [actor.name for actor in linked(*texts)[0].actors if actor.type == "organisation"]
    assert found == ["Coast Guard (United States)"]


def test_a_body_of_an_article_without_the_country_or_of_two_countries_stays_alone() -> None:
    us, bare = "The U.S. Coast Guard said no.", "Later the Coast Guard left."
    for texts in ((us, bare), (us, "The Peruvian Coast Guard left.", f"{bare} Peru and the United States were quiet.")):
        found = [actor.name for actor in linked(*texts)[0].actors if actor.type == "organisation"]
        assert "Coast Guard" in found


def test_a_body_is_called_as_the_articles_in_a_language_of_the_dossier_call_it() -> None:
    texts = {"fr": "Le ministère malien de la Santé a fermé.", "en": "The Malian health ministry closed."}
    annotated = [
        annotate(replace(article(code, [text]), id=ArticleId(code), language=code), KNOWLEDGE)
        for code, text in texts.items()
    ]
    for language, name in (("fr", "Ministère malien de la Santé"), ("en", "Ministry of Health (Mali)")):
        bodies = link_actors(annotated, (), KNOWLEDGE, (language,)).actors
        assert [(one.id, one.name) for one in bodies if one.type == "organisation"] == [
            ("ministry-of-health-mali", name)
        ]
