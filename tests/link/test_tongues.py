"""Laws of stories across languages: names, figures and happenings make them meet, words of one language do not."""

from dataclasses import replace

from builder.annotate import annotate
from builder.knowledge.knowledge import Knowledge
from builder.link.actors import link_actors
from builder.link.stories import link_stories
from builder.link.vectors import weigh
from tests.link.conftest import MakeArticle

QUAKE = {
    "en": "A magnitude 6.3 earthquake killed 41 people near Oruro in Bolivia, the Interior Ministry said on Friday.",
    "de": "Bei einem Erdbeben der Stärke 6,3 sind nahe Oruro in Bolivien 41 Menschen ums Leben gekommen. Das "
    "Innenministerium sprach von zerstörten Häusern, Straßen, Brücken und Leitungen, von Rettern, Zelten und Wasser.",
    "fr": "Un séisme de magnitude 6,3 a fait 41 morts près d'Oruro en Bolivie, a annoncé le ministère de l'Intérieur.",
    "es": "Un terremoto de magnitud 6,3 dejó 41 muertos cerca de Oruro, en Bolivia, según el Ministerio del Interior.",
    "ru": "При землетрясении магнитудой 6,3 близ города Оруро в Боливии погибли 41 человек, сообщило МВД.",
}
FERRY = {
    "en": "A ferry capsized off Zamboanga in the Philippines and 17 passengers drowned, the coast guard said.",
    "de": "Vor Zamboanga auf den Philippinen ist eine Fähre gekentert. 17 Menschen sind ertrunken, so die Küstenwache.",
    "es": "Un transbordador naufragó frente a Zamboanga, en Filipinas, y murieron 17 personas, según la policía.",
}


def test_one_episode_told_in_five_languages_is_one_story(make: MakeArticle, knowledge: Knowledge) -> None:
    told = {"quake": QUAKE, "ferry": FERRY}
    annotated = [
        annotate(replace(make(f"{name}-{language}", text, on="2031-04-01"), language=language), knowledge)
        for name, texts in told.items()
        for language, text in texts.items()
    ]
    actor_of = link_actors(annotated, (), knowledge).actor_of
    stories, _, _ = link_stories(annotated, {}, actor_of, knowledge)
    assert {story.articles for story in stories} == {
        tuple(sorted(f"{name}-{language}" for language in texts)) for name, texts in told.items()
    }


SHORT = {
    "es": (
        "Una riada dejó nueve muertos en Tarija. Las inundaciones arrastraron coches y puentes en la noche.",
        "Los equipos buscan a los desaparecidos de las inundaciones de Tarija, donde los puentes fueron arrastrados.",
        "El consejo de Tarija aprobó este lunes los presupuestos, y los concejales discutieron hasta la noche.",
    ),
    "de": (
        "Bei einem Hochwasser in Kolumbien sind am Montag neun Menschen ertrunken. Eine zerstörte Brücke sperrt alles.",
        "Nach dem Hochwasser in Kolumbien suchen Retter an den zerstörten Brücken noch immer nach Ertrunkenen.",
        "Das Parlament in Kolumbien hat am Montag noch immer keinen Haushalt beschlossen, und die Zeit wird knapp.",
    ),
}


def test_short_reports_of_one_flood_are_one_story_in_their_language(make: MakeArticle, knowledge: Knowledge) -> None:
    for language, texts in SHORT.items():
        made = (make(str(at), text, on="2031-04-01", title=text) for at, text in enumerate(texts))
        annotated = [annotate(replace(one, language=language), knowledge) for one in made]
        stories, _, _ = link_stories(annotated, {}, link_actors(annotated, (), knowledge).actor_of, knowledge)
        assert {story.articles for story in stories} == {("0", "1"), ("2",)}


def test_german_words_made_of_one_word_make_reports_alike(make: MakeArticle, knowledge: Knowledge) -> None:
    texts = {
        "mine": "Nach dem Grubenunglück warten Angehörige. Zwei Bergleute wurden geborgen, das Bergwerk steht still.",
        "rescue": "Die Grubenrettung sucht weiter. Am Bergwerkseingang hoffen viele auf Nachricht.",
    }
    read = [
        annotate(replace(make(name, text, on="2031-04-01"), language="de"), knowledge) for name, text in texts.items()
    ]
    vectors = weigh(read, {}, knowledge)
    mine, rescue = (vectors[one.article.id].keys() for one in read)
    assert {"gruben-", "bergwe-"} <= mine & rescue
