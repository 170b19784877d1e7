"""What an editor's word moves on the front page: the statement that it is about, and nothing else."""

from dataclasses import replace

from builder.knowledge.load import load_knowledge
from builder.pipeline import compile_dossier
from builder.reading import read_in_turn
from builder.shell.read import read_seeds
from builder.values.capture import Decision, Seeds
from builder.values.dossier import Dossier
from builder.values.problem import Place
from tests.conftest import ROOT


def build(seeds: Seeds) -> Dossier:
    dossier, problems = compile_dossier(seeds, load_knowledge(), (), read_in_turn)
    assert problems == ()
    return dossier


def test_a_key_point_in_an_editors_shorter_words_moves_no_other() -> None:
    seeds, _ = read_seeds(ROOT)
    before = build(seeds)
    old = next(s for s in before.statements if s.text == "Sergey Lavrov was due to arrive in Mali on 6 February 2023.")
    new = Decision(
        id="one",
        place=Place(path="seeds/decisions/one.yml"),
        action="reword",
        target=old.id,
        text="Sergey Lavrov was due in Mali on 6 February 2023.",
        reason="shorter",
        by="an editor",
    )
    after = build(replace(seeds, decisions=(*seeds.decisions, new)))
    assert (after.briefing, after.coverage) == (before.briefing, before.coverage)
    assert {s.id: s.text for s in after.statements} == {**{s.id: s.text for s in before.statements}, old.id: new.text}


def test_a_pinned_statement_stands_on_the_front_page() -> None:
    seeds, _ = read_seeds(ROOT)
    briefing = build(seeds).briefing
    assert briefing is not None
    shown = {*briefing.bottom_line, *(s for section in briefing.sections for s in section.statements)}
    left = [s.id for s in build(seeds).statements if s.id not in shown and s.id != briefing.title_from]
    for target in (left[0], left[-1]):
        pin = Decision(
            id="one",
            place=Place(path="seeds/decisions/one.yml"),
            action="pin",
            target=target,
            reason="it matters",
            by="an editor",
        )
        after = build(replace(seeds, decisions=(*seeds.decisions, pin))).briefing
        assert after is not None
        assert target in after.sections[0].statements
        assert len(after.sections[0].statements) <= len(briefing.sections[0].statements)
        assert (after.title, after.bottom_line) == (briefing.title, briefing.bottom_line)
