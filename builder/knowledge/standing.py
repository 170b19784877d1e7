"""What makes a sentence lean on its neighbours: openers, pronouns, words that point back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Folded words by what they do; phrases have single spaces."""

    droppable: frozenset[str] = frozenset()
    leaning: frozenset[str] = frozenset()
    pointing: frozenset[str] = frozenset()
    harmless: frozenset[str] = frozenset()
    male: frozenset[str] = frozenset()
    female: frozenset[str] = frozenset()
    thing: frozenset[str] = frozenset()
    group: frozenset[str] = frozenset()
    speaker: frozenset[str] = frozenset()
    selves: frozenset[str] = frozenset()
    courtesy: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    informing: frozenset[str] = frozenset()
    holding: frozenset[str] = frozenset()
    completing: frozenset[str] = frozenset()
    existing: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    unique: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    asides: frozenset[str] = frozenset()
    sequels: frozenset[str] = frozenset()
    replies: frozenset[str] = frozenset()
    partisans: frozenset[str] = frozenset()
    mass: frozenset[str] = frozenset()
    empty: frozenset[str] = frozenset()
    vague: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    judging: frozenset[str] = frozenset()
    linkers: frozenset[str] = frozenset()
    collective: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    deictic: frozenset[str] = frozenset()
    relational: frozenset[str] = frozenset()
    of_person: frozenset[str] = frozenset()
    uttered: frozenset[str] = frozenset()
    thin: frozenset[str] = frozenset()
    unfinished: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    epithets: frozenset[str] = frozenset()
    verdicts: frozenset[str] = frozenset()
    courtesies: frozenset[str] = frozenset()
    pictured: frozenset[str] = frozenset()
    named_days: frozenset[str] = frozenset()
    settled: frozenset[str] = frozenset()
    media: frozenset[str] = frozenset()
    owned: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    follow_ups: frozenset[str] = frozenset()
    loose_times: frozenset[str] = frozenset()
    plain_est: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    tails: frozenset[str] = frozenset()
    reasons: frozenset[str] = frozenset()
    mouthpieces: frozenset[str] = frozenset()
    before_tail: frozenset[str] = frozenset()
    openings: frozenset[str] = frozenset()
    in_openings: frozenset[str] = frozenset()
    late_in_openings: frozenset[str] = frozenset()
    reduced: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    instead: frozenset[str] = frozenset()
    turning: frozenset[str] = frozenset()
    few: frozenset[str] = frozenset()
    after_day: frozenset[str] = frozenset()
    after_apposition: frozenset[str] = frozenset()
    binding: frozenset[str] = frozenset()

    @property
    def personal(self) -> frozenset[str]:
        """Pronouns of one person."""
        return self.male | self.female

    @property
    def pronouns(self) -> frozenset[str]:
        """Pronouns of whom or what was told of before: a person, a thing or several."""
        return self.personal | self.thing | self.group

    @property
    def links(self) -> frozenset[str]:
        """Words that may be left out of a sentence: they only tie it to its neighbours."""
        return self.linkers | self.asides | self.epithets
