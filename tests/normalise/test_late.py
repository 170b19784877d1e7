"""Libraries of kinds of documents are loaded with the first document of the kind."""

import subprocess
import sys

LATE = (
    "babel",
    "charset_normalizer",
    "dateparser",
    "docx",
    "feedparser",
    "ftfy",
    "lxml",
    "pypdfium2",
    "striprtf",
    "trafilatura",
)
READ = """
import sys
from builder.cli import building
from builder.knowledge.load import load_knowledge
from builder.reading import read_one
from builder.values.capture import Capture
data = b"The wall holds\\n\\nBy Ada Lovelace\\n7 February 2023\\n\\nThe sea wall held, the mayor said on Monday."
capture = Capture(id="a", path="seeds/articles/a.txt", sha256="", media_type="text/plain", data=data)
article, problems = read_one(capture, load_knowledge())
assert article is not None and not problems
"""


def loaded(program: str) -> set[str]:
    run = subprocess.run([sys.executable, "-c", program + "print(*sys.modules)"], capture_output=True, check=True)
    return {name.partition(".")[0] for name in run.stdout.decode().split()}


def test_a_plain_text_is_read_without_them() -> None:
    assert loaded(READ).isdisjoint(LATE)


def test_they_can_be_loaded_beforehand() -> None:
    found = loaded("import sys\nfrom builder.shell.pool import load_libraries\nload_libraries()\n")
    assert found >= {*LATE} - {"babel"}
