"""An article with what stands in its published words."""

from dataclasses import replace

from builder.rights.cuts import Cuts
from builder.values.article import LEFT_OUT
from builder.values.dossier import Reading


def cut_reading(reading: Reading, cuts: Cuts) -> Reading:
    """What stands in published words; frames and attributions have done their work by now and are left out."""
    article = reading.article
    cut = {p.id: cuts.by_paragraph[(article.id, p.id)] for p in article.paragraphs}
    return replace(
        reading,
        article=replace(
            article,
            publish="excerpt",
            paragraphs=tuple(replace(p, text=cut[p.id].text) for p in article.paragraphs),
            removed=tuple(replace(r, text=LEFT_OUT) for r in article.removed),
        ),
        times=cuts.move_items(reading.times),
        mentions=cuts.move_items(reading.mentions),
        quotes=tuple(replace(q, said=cuts.move(q.said) if q.said else None) for q in cuts.move_items(reading.quotes)),
        quantities=cuts.move_items(reading.quantities),
        claims=tuple(replace(c, attribution=None, voices=()) for c in cuts.move_items(reading.claims)),
        frames=(),
    )
