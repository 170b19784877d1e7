"""Pages to Markdown files: Jinja2 with StrictUndefined and the escaping filter."""

from builder.values.page import File, Page


def render(pages: tuple[Page, ...], templates: dict[str, str]) -> tuple[File, ...]:
    """Each page as a file; `templates` maps a template's name to its source."""
    return ()
