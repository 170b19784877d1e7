"""Dossier to pages: which pages there are and what each template may see."""

from builder.values.dossier import Dossier
from builder.values.page import Page


def compose(dossier: Dossier) -> tuple[Page, ...]:
    """All pages of docs/, in order of path."""
    return ()
