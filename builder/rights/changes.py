"""What changed since an edition, without what is not published."""

from collections.abc import Mapping
from dataclasses import replace

from builder.rights.published import PublishedWords
from builder.values.edition import Changes
from builder.values.ids import StatementId


def cut_changes(changes: Changes, told: set[StatementId], renamed: Mapping[str, str], words: PublishedWords) -> Changes:
    """Without statements that are left out; earlier words that are no longer published give way to an ellipsis."""

    def was(old: str) -> str:
        return old if words.has(old) else "…"

    return replace(
        changes,
        added=tuple(s for s in changes.added if s.id in told),
        changed=tuple(replace(c, old=was(c.old)) for c in changes.changed if c.id in told),
        withdrawn=tuple(replace(s, text=was(s.text)) for s in changes.withdrawn),
        corroborated=tuple(c for c in changes.corroborated if c.id in told),
        weakened=tuple(c for c in changes.weakened if c.id in told),
        rated=tuple(c for c in changes.rated if c.id in told),
        articles_removed=tuple(replace(a, title=a.article) for a in changes.articles_removed),
        renamed=tuple(
            replace(c, what=renamed.get(c.what, c.what), old=was(c.old), new=renamed.get(c.new, c.new))
            for c in changes.renamed
        ),
        fronted=tuple(s for s in changes.fronted if s.id in told),
        moved_back=tuple(s for s in changes.moved_back if s.id in told),
    )
