"""The order of the stages: the table of contents of the program. Pure; the shell calls it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from builder.brief import brief
from builder.compare import note_changes
from builder.compose import compose_page, draft_files, draft_site
from builder.compose.drafts import Draft
from builder.compose.indexing import index_dossier
from builder.compose.references import bibtex, csl_json
from builder.compose.site import Site
from builder.export import dossier_files, whole_dossier
from builder.export.sheets import SHEETS
from builder.interface import Interface
from builder.interface.texts import translate_asset
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.records import with_records
from builder.link import link
from builder.reading import Mapper, read_articles
from builder.recall import Recall, make_anew
from builder.render import mark_setting, render_page, template_environment
from builder.resolve import resolve, split_links
from builder.rights import find_unknown_outlets, withhold
from builder.values.annotation import Annotated
from builder.values.capture import Publish, Seeds
from builder.values.dossier import Dossier, Linked, Reading
from builder.values.page import File, Output, Page
from builder.values.problem import Problems

EXPORTS = ("dossier", "csl", "bibtex", *SHEETS)
"""Every form in which a dossier can be taken along."""


def compile_dossier(
    seeds: Seeds, knowledge: Knowledge, read_problems: Problems, mapper: Mapper, recall: Recall = make_anew
) -> tuple[Dossier, Problems]:
    """Seeds to Dossier: read every article alone, then all together, then say what they say.

    `read_problems` are those of reading the seeds; the dossier shows them with its own. `recall` may spare parts of
    the work that were done before.
    """
    knowledge = recall("knowledge", "with records", seeds.actors, partial(with_records, knowledge, seeds.actors))
    annotated, problems = read_articles(seeds, knowledge, mapper)
    linked, link_problems = link(annotated, seeds.actors, seeds.decisions, knowledge, recall, seeds.dossier.languages)
    readings = _settle(annotated, linked, recall)
    dossier, brief_problems = brief(readings, linked, seeds, knowledge, recall)
    dossier = note_changes(dossier, seeds.editions)
    read_problems += find_unknown_outlets(dossier)
    every = dossier.problems + read_problems + problems + link_problems + brief_problems
    return replace(dossier, problems=tuple(dict.fromkeys(every))), tuple(dict.fromkeys(every))


def make_files(  # noqa: PLR0913, PLR0917 - what a project and a build may have of their own
    dossier: Dossier,
    templates: dict[str, str],
    assets: tuple[File, ...],
    publish: Publish | None = None,
    interface: Interface | None = None,
    recall: Recall = make_anew,
) -> tuple[Output, ...]:
    """Dossier to all files of docs/, without what may not be published; pages speak English without an interface."""
    dossier = withhold(dossier, publish, recall)
    site = index_dossier(dossier, interface, recall)
    setting = mark_setting(templates, site.interface)
    environment = recall("templates", "", setting, partial(template_environment, templates, site.interface))

    def write(draft: Draft[Page], seen: Site) -> bytes:
        return render_page(compose_page(draft, seen), environment, site.interface)

    def watch(draft: Draft[Page] | Draft[bytes], make: Callable[[Site], bytes]) -> Output:
        return recall.watch(draft.path, (setting, draft.key), site, make)

    return (
        *(watch(draft, partial(write, draft)) for draft in draft_site(site)),
        *(watch(draft, draft.compose) for draft in draft_files(site)),
        *(translate_asset(asset, site.interface.texts) for asset in assets),
        *dossier_files(dossier, recall),
    )


def _settle(annotated: tuple[Annotated, ...], linked: Linked, recall: Recall) -> tuple[Reading, ...]:
    links = split_links(linked, (one.article.id for one in annotated))
    return tuple(
        recall("reading", one.article.id, (one, own), partial(resolve, one, own))
        for one in annotated
        for own in (links[one.article.id],)
    )


def export_dossier(dossier: Dossier, form: str, publish: Publish | None) -> bytes:
    """The dossier in one of `EXPORTS`, without what may not be published."""
    dossier = withhold(dossier, publish)
    match form:
        case "dossier":
            return whole_dossier(dossier)
        case "csl":
            return csl_json(r.article for r in dossier.readings).encode()
        case "bibtex":
            return bibtex(r.article for r in dossier.readings).encode()
        case _:
            return SHEETS[form](dossier).encode()
