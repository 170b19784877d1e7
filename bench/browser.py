"""The system's Chromium, in which pages are tested and copied."""

import shutil

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""What its program is called."""


def find_browser() -> str | None:
    """Its program; None where there is none."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)
