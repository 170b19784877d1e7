"""All pages and files of a dossier at once, as tests look at them; a build makes each when it is asked for."""

from collections.abc import Iterator

from builder.compose import compose_page, draft_files, draft_site
from builder.compose.site import Site
from builder.values.page import File, Page


def compose(site: Site) -> Iterator[Page]:
    return (compose_page(draft, site) for draft in draft_site(site))


def attach(site: Site) -> tuple[File, ...]:
    return tuple(File(path=draft.path, data=draft.compose(site)) for draft in draft_files(site))
