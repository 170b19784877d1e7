"""Lets a bare `mkdocs build` or `mkdocs serve` write docs/ first, and makes rendering quicker.

Renderers that ignore hooks miss nothing but that. Where the builder is not installed it says so and renders docs/.
"""

import logging
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

from markupsafe import escape

quicken: Callable[[Any], None] | None = None
remember_navigation: Callable[[Any], None] | None = None
remove_gone: Callable[[Any, Any], None] | None = None
with suppress(ImportError):  # without it the site is the same
    from builder.shell.quicken import quicken, remember_navigation, remove_gone

refresh_docs: Callable[[str], None] | None = None
watched_folders: Callable[[str], tuple[str, ...]] | None = None
if os.environ.get("DOSSIER_HOOK") != "off":  # the builder renders what it wrote: loading it again takes a second
    try:
        from builder.shell.hook import refresh_docs, watched_folders
    except ImportError as lack:
        logging.getLogger("dossier").warning("dossier: docs/ is rendered as it stands, the builder lacks %s", lack.name)


class Config(Protocol):
    """What is read of the renderer's configuration here."""

    config_file_path: str
    docs_dir: str
    site_name: str


def on_config(config: Config) -> None:
    """Runs before every build, also those of the live server, and before docs/ is listed."""
    config.site_name = escape(config.site_name)  # the theme writes it into its pages as it stands
    if refresh_docs is not None:
        refresh_docs(config.config_file_path)
    if quicken is not None:
        quicken(config)


def on_env(env: object, config: Config, files: object) -> None:
    """Runs before pages are put into the theme."""
    if remember_navigation is not None:
        remember_navigation(env)
    if remove_gone is not None:
        remove_gone(config, files)


def on_serve(server: Any, config: Config, builder: object) -> None:  # noqa: ANN401 - the renderer's live server
    """Watch what people own instead of what the builder writes: one change, one rebuild."""
    if watched_folders is not None:
        server.unwatch(config.docs_dir)
        for folder in watched_folders(config.config_file_path):
            server.watch(folder)
