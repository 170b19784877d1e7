"""The language that pages speak: English, where the templates have no table of another's words."""

from collections.abc import Mapping

from builder.interface import Interface
from builder.interface.texts import read_texts


def read_interface(templates: Mapping[str, str], languages: tuple[str, ...]) -> Interface:
    """The interface of the dossier's first language; English needs no library of languages."""
    texts = read_texts(templates, languages)
    if not texts:
        return Interface()
    from builder.shell.calendars import make_localised  # noqa: PLC0415

    return make_localised(templates, texts, languages[0])
