"""What the sources say together: events, statements, differences, what is due, the briefing."""

from dataclasses import replace

from builder.brief.confidence import RULE_VERSION
from builder.brief.corrections import find_stale
from builder.brief.decisions import Decided, apply_decisions, decide_differences, name_differences
from builder.brief.differing.differences import find_differences
from builder.brief.directory import Directory, make_directory
from builder.brief.front.briefing import make_briefing
from builder.brief.front.choice import read_question
from builder.brief.front.dated import choose_dated, find_days
from builder.brief.front.outgrown import find_outgrown, set_back_outgrown
from builder.brief.front.strip import with_strip
from builder.brief.front.told import Heads, weigh_heads, weigh_told
from builder.brief.gate import admit, check_dossier
from builder.brief.happenings.events import Happening, find_events, happening_order
from builder.brief.happenings.joined import join_told
from builder.brief.happenings.labels import find_shown, label_event
from builder.brief.happenings.merged import decide_events
from builder.brief.narrowed import narrow_stories, share_out
from builder.brief.plans.due import find_due
from builder.brief.registers.coverage import find_coverage
from builder.brief.registers.gaps import find_gaps
from builder.brief.registers.quotations import find_quotations
from builder.brief.registers.wording import find_wording
from builder.brief.stated.alike import state_deeds
from builder.brief.stated.assembled import Stated, with_facts
from builder.brief.stated.echoes import state_echoes, state_voiced
from builder.brief.stated.facts import find_facts, state_facts
from builder.brief.stated.shared import state_shared
from builder.brief.statements import Ranked, find_statements
from builder.knowledge.knowledge import Knowledge
from builder.recall import Recall, make_anew
from builder.values.capture import Decision, Seeds
from builder.values.dossier import Difference, Dossier, Event, Linked, Reading, Statement
from builder.values.ids import EventId
from builder.values.problem import Problems
from builder.values.registers import Utterance
from builder.words.grouped import group


def brief(
    readings: tuple[Reading, ...], linked: Linked, seeds: Seeds, knowledge: Knowledge, recall: Recall = make_anew
) -> tuple[Dossier, Problems]:
    """Everything that the pages say, as one value."""
    directory = make_directory(readings, linked, knowledge, seeds.dossier.question, recall)
    as_of = directory.find_newest()  # a dossier knows no later day
    happenings, undecided = _find_happenings(directory, seeds.decisions, recall)
    quotations = find_quotations(readings, recall.once(_list_pronouns, knowledge), recall)
    compared, unfounded = admit(find_differences(happenings, quotations, directory, recall), directory, recall)
    names = name_differences(compared, happenings)
    differences, misplaced = decide_differences(compared, seeds.decisions, names)
    heads = weigh_heads(directory, recall)
    ranked, untraced = _rank(happenings, quotations, differences, heads, directory, recall)
    events = frozenset(h.event.id for h in happenings)
    decided = apply_decisions(
        tuple(r.statement for r in ranked), compared, seeds.decisions, directory, names, events=events
    )
    due, undue = admit(find_due(happenings, directory, as_of, recall), directory, recall)
    needed = (*(d.event for d in differences), *(d.event for d in due))
    shown = find_shown(happenings, needed)
    told = {event.id for event in shown}
    ranked = _of_shown(_as_decided(ranked, decided), told, recall)
    asked = replace(read_question(seeds.dossier.question, linked.actors, differences), heads=heads)
    briefing, shortened = make_briefing(seeds.dossier, ranked, happenings, directory, asked)
    days = find_days(ranked, as_of, directory, recall)
    dated = choose_dated(ranked, days, shown, directory)
    briefing = with_strip(briefing, ranked, days, (h for h in happenings if h.event.id in told), directory)
    tight = {s.id: s for s in shortened}
    statements = tuple(tight.get(r.statement.id, r.statement) for r in ranked)
    dossier = Dossier(
        record=seeds.dossier,
        as_of=as_of,
        readings=readings,
        actors=linked.actors,
        origins=linked.origins,
        stories=linked.stories,
        events=_with_statements(shown, statements),
        statements=statements,
        differences=differences,
        due=due,
        briefing=briefing,
        dated=tuple(r.statement.id for r in dated),
        gaps=find_gaps(readings, linked.origins, statements),
        unmatched=linked.unmatched,
        pages=seeds.pages,
        quotations=quotations,
        wording=find_wording(readings, directory, recall),
        corrections=seeds.corrections,
        decisions=seeds.decisions,
        sums=seeds.sums,
        coverage=find_coverage(_in_own_words(ranked, statements), differences, directory, recall),
        rule=RULE_VERSION,
    )
    check_dossier(dossier, directory, recall)
    left_out = unfounded + untraced + undue
    return dossier, undecided + left_out + misplaced + decided.problems + find_stale(dossier)


def _find_happenings(
    directory: Directory, decisions: tuple[Decision, ...], recall: Recall
) -> tuple[tuple[Happening, ...], Problems]:
    """The happenings of all stories as editors merged and split them, each with its label."""
    told = (h for near in narrow_stories(directory, recall).values() for h in recall.once(find_events, near))
    found, undecided = decide_events(join_told(told, directory, recall), decisions, directory)
    labelled = [recall.once(label_event, h, near) for near, mine in share_out(directory, found, recall) for h in mine]
    events, unlabelled = admit([h.event for h in labelled], directory, recall)
    kept = {event.id for event in events}
    return tuple(sorted((h for h in labelled if h.event.id in kept), key=happening_order)), undecided + unlabelled


def _rank(  # noqa: PLR0913, PLR0917 - all that was found before
    happenings: tuple[Happening, ...],
    quotations: tuple[Utterance, ...],
    differences: tuple[Difference, ...],
    heads: Heads,
    directory: Directory,
    recall: Recall,
) -> tuple[tuple[Ranked, ...], Problems]:
    """What one source states and what several do, the weightiest first; what news has outgrown is set back."""
    ranked = weigh_told(find_statements(directory, happenings, differences, recall), heads)
    ranked = with_facts(ranked, _state_together(happenings, quotations, differences, directory, recall))
    statements, untraced = admit([r.statement for r in ranked], directory, recall)
    traced = {statement.id for statement in statements}
    ranked = tuple(r for r in ranked if r.statement.id in traced)
    return set_back_outgrown(ranked, differences, find_outgrown(ranked, happenings, directory, recall)), untraced


def _state_together(
    happenings: tuple[Happening, ...],
    quotations: tuple[Utterance, ...],
    differences: tuple[Difference, ...],
    directory: Directory,
    recall: Recall,
) -> tuple[Stated, ...]:
    """What several sources say alike: facts, deeds, words and what is said of them; no fact or deed of one text."""
    facts = state_facts(find_facts(happenings, directory, recall), differences, directory)
    stated = tuple(fact for fact in facts if len(fact.statement.origins) > 1)
    deeds = tuple(deed for deed in state_deeds(directory, stated, recall) if len(deed.statement.origins) > 1)
    echoes = state_echoes(quotations, directory, recall)
    voiced = state_voiced(echoes, directory, recall)
    return stated + deeds + echoes + voiced + state_shared(happenings, directory)


def _list_pronouns(knowledge: Knowledge) -> frozenset[str]:
    return knowledge.pronouns


def _as_decided(ranked: tuple[Ranked, ...], decided: Decided) -> tuple[Ranked, ...]:
    """The statements as the editors left them, those they pinned first."""
    left = {s.id: s for s in decided.statements}
    kept = [
        replace(
            r,
            statement=left[r.statement.id],
            own_words=r.statement.text,
            pinned=r.statement.id in decided.pinned,
        )
        for r in ranked
        if r.statement.id in left
    ]
    return tuple(sorted(kept, key=lambda r: not r.pinned))


def _of_shown(ranked: tuple[Ranked, ...], shown: set[EventId], recall: Recall) -> tuple[Ranked, ...]:
    """The statements, none of which points at an event that is left out."""
    return tuple(
        r if r.statement.event in shown else replace(r, statement=recall.once(_without_event, r.statement))
        for r in ranked
    )


def _in_own_words(ranked: tuple[Ranked, ...], statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements, those in an editor's words as the machine said them: what the passages assert stays the same."""
    return tuple(
        replace(s, text=r.compared) if s.by == "editor" else s for r, s in zip(ranked, statements, strict=True)
    )


def _without_event(statement: Statement) -> Statement:
    return replace(statement, event=None) if statement.event else statement


def _with_statements(shown: tuple[Event, ...], statements: tuple[Statement, ...]) -> tuple[Event, ...]:
    """The events, each with the statements that tell of it."""
    told = group((statement.event, statement.id) for statement in statements)
    return tuple(replace(event, statements=told.get(event.id, ())) for event in shown)
