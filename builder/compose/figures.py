"""The dossier in numbers: every count that a page prints is made here, from the dossier itself."""

from collections import Counter

from builder.compose.saybasis import say_owners
from builder.compose.saydate import say_short
from builder.compose.site import Site
from builder.compose.views.briefing import Figures
from builder.interface.said import Said, join


def count_figures(site: Site) -> Figures:
    """Recount everything."""
    dossier = site.dossier
    articles = [r.article for r in site.order]
    dated = [a.published.value for a in articles if a.published.value]
    return Figures(
        articles=len(articles),
        origins=len(dossier.origins),
        several=join(
            Said("{name} {times}", name=o.name, times=_say_times(len(o.articles)))
            for o in dossier.origins
            if len(o.articles) > 1
        )
        if len(dossier.origins) <= 12
        else "",
        span=say_span(dated[0], dated[-1]) if dated else "",
        statements=len(dossier.statements),
        one_origin=sum(len(s.origins) == 1 for s in dossier.statements),
        inferred=sum(a.published.basis == "inferred" for a in articles),
        undated=sum(a.published.value is None for a in articles),
        unknown_publishers=sum(a.publisher is None for a in articles),
        asserted_publishers=sum("publisher" in a.asserted for a in articles),
        quotes=site.totals["quotes in articles"],
        times=site.totals["times"],
        paragraphs=site.totals["paragraphs"],
        removed=site.totals["removed"],
        owners=tuple(
            sorted(
                (
                    (say_owners(owner, count), count)
                    for owner, count in Counter(o.owner_type for o in dossier.origins).items()
                ),
                key=lambda item: (-item[1], item[0]),
            )
        ),
    )


def say_span(first: str, last: str) -> str:
    """From the first to the last publication date."""
    return say_short(first) if first == last else join((say_short(first), say_short(last)), " – ")


def _say_times(count: int) -> str:
    """`twice`, `3 times`."""
    return Said("twice") if count == 2 else Said("{count} times", count=str(count))
