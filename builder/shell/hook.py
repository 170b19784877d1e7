"""What the renderer's hook calls: writes docs/ before they are rendered, and says where to look for changes."""

import logging
import os
from pathlib import Path

from builder.shell.build import build_docs
from builder.shell.held import Resident
from builder.shell.pool import read_where_it_pays
from builder.shell.project import Project
from builder.shell.site import HOOK_SWITCH
from builder.values.problem import UnfitTemplateError

log = logging.getLogger("dossier")
"""Not one of the renderer's own: a slip in the seeds must not end its strict mode."""

_RESIDENT = Resident()
"""The renderer's live server builds again and again."""


def refresh_docs(config_file: str) -> None:
    """Build docs/ of the project that the configuration belongs to; where it cannot be written it stays as it is.

    Hooks copied into a dossier before they looked at the switch themselves leave that to this function.
    """
    if os.environ.get(HOOK_SWITCH) == "off":
        return
    logging.getLogger("mkdocs.commands.build").addFilter(_is_true)
    try:
        built = build_docs(_project(config_file), read_where_it_pays, resident=_RESIDENT)
    except (OSError, UnfitTemplateError) as fault:
        log.warning("dossier: docs/ is rendered as it stands: %s", fault)
        return
    for problem in built.problems:
        if problem.severity != "note":
            log.warning("%s: %s", problem.severity, problem)


def _is_true(record: logging.LogRecord) -> bool:
    """False for the renderer's alarm that pages may be stale: none are, since a page shows what stands in its file."""
    return "'dirty' build" not in record.getMessage()


def watched_folders(config_file: str) -> tuple[str, ...]:
    """The folders of the project that docs/ is made from, those that exist."""
    project = _project(config_file)
    return tuple(str(folder) for folder in (project.seeds, project.templates) if folder.is_dir())


def _project(config_file: str) -> Project:
    return Project(root=Path(config_file).resolve().parent)
