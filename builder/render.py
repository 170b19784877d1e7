"""Pages to files: Jinja2 with StrictUndefined, in which every value is escaped unless a filter here made it safe."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from types import CodeType
from typing import Final, Protocol
from unicodedata import bidirectional

import frontmatter
from jinja2 import (
    BytecodeCache,
    DictLoader,
    Environment,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    Undefined,
    UndefinedError,
    nodes,
)
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup

from builder.interface import Interface
from builder.interface.said import Said
from builder.interface.texts import Translation
from builder.markdown import escape_attribute, escape_href, escape_text, escape_title
from builder.values.page import File, FrontMatter, Page
from builder.values.problem import UnfitTemplateError

COMPILED: Final[dict[tuple[str, str, str], CodeType]] = {}
"""Templates as code, by language, name and hash of their source: made once a process, or found by the shell."""
_MOST_CODE: Final = 200
"""Templates kept as code: those of a dossier several times over, as they are edited while it is served."""


def render(
    pages: Iterable[Page],
    templates: Mapping[str, str],
    interface: Interface | None = None,
) -> tuple[File, ...]:
    """Each page as a file; `templates` maps a template's name (`article.md.j2`) to its source.

    Raises `UnfitTemplateError` where a template is none, or asks for what its view lacks.
    """
    interface = interface or Interface()
    environment = template_environment(templates, interface)
    return tuple(File(path=page.path, data=render_page(page, environment, interface)) for page in pages)


def _write_names(names: Iterable[str]) -> Markup:
    """Names in a row, each from right to left where it is written so: the comma stays between two of them."""
    return Markup(", ").join(
        Markup('<span dir="rtl">{}</span>').format(escape_text(name)) if _is_leftward(name) else escape_text(name)
        for name in names
    )


def _is_leftward(text: str) -> bool:
    """Whether the first letter is of a script that is written from right to left."""
    return next((bidirectional(letter) in {"R", "AL"} for letter in text if letter.isalpha()), False)


def mark_setting(templates: Mapping[str, str], interface: Interface) -> str:
    """A hash of all that pages are made with beside what they tell."""
    return _hash((sorted(templates.items()), _language_of(interface)))


def _language_of(interface: Interface) -> tuple[object, ...]:
    return (interface.texts, interface.calendar, interface.rule, interface.names)


def _hash(setting: object) -> str:
    return hashlib.sha256(repr(setting).encode("utf-8", "backslashreplace")).hexdigest()


def template_environment(templates: Mapping[str, str], interface: Interface) -> Environment:
    """How templates are read: what they print is escaped as Markdown, also inside HTML."""
    environment = _Environment(
        loader=DictLoader(dict(templates)),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=lambda value: _escape_value(interface.say(value) if isinstance(value, Said) else value),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=_Compiled(_hash(_language_of(interface))),
    )
    environment.filters["attr"] = lambda words: escape_attribute(interface.say(words))
    environment.filters["href"] = escape_href
    environment.filters["link"] = lambda link: _write_link(link, interface)
    environment.filters["names"] = _write_names
    environment.filters["say"] = interface.find
    environment.filters["plural"] = interface.count
    environment.filters["fill"] = lambda pattern, **slots: interface.fill(
        pattern, {name: word if isinstance(word, str) else str(word) for name, word in slots.items()}
    )
    if interface.texts:
        environment.extend(texts=interface.texts)
        environment.add_extension(Translation)
    return environment


class Link(Protocol):
    """Words that lead somewhere; `href` and `title` may be empty."""

    @property
    def text(self) -> str:
        """What is read."""

    @property
    def href(self) -> str:
        """Where it leads."""

    @property
    def title(self) -> str:
        """What is shown on hover."""


class _Printing(CodeGenerator):
    """Prints what `_escape_value` returns as it is, where Jinja2 would look at each value again and copy it twice.

    A page prints hundreds of values: a fifth of the time of rendering. Jinja2's native templates do likewise.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:
        self.write("environment.finalize(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:
        self.write(")")


class _Compiled(BytecodeCache):
    """Templates as code, made once: where one is edited while a dossier is served, it alone is compiled.

    Constants of a template are said while it is compiled, so that its code is one language's.
    """

    def __init__(self, language: str) -> None:
        self._language = language

    def load_bytecode(self, bucket: Bucket) -> None:
        """Jinja2 asks for this before it compiles a template."""
        bucket.code = COMPILED.get((self._language, bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Jinja2 asks for this after."""
        if len(COMPILED) >= _MOST_CODE:
            COMPILED.clear()
        if bucket.code is not None:
            COMPILED[self._language, bucket.key, bucket.checksum] = bucket.code


class _Environment(Environment):
    """Jinja2 with the generator above."""

    code_generator_class = _Printing


_ENDS_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]\W*$")
_LEFT_TO_RIGHT = "\u200e"
"""A mark without width behind Arabic or Hebrew words: a figure that follows ("×3") stands behind them, not before."""


def _write_link(link: Link, interface: Interface) -> Markup:
    """A Markdown link; only its words where it leads nowhere. Code, since a page has hundreds: no word is its own."""
    text = escape_text(interface.say(link.text))
    if not link.href:
        return text
    title = f' "{escape_attribute(interface.say(link.title))}"' if link.title else ""
    turn = _LEFT_TO_RIGHT if _ENDS_RIGHT_TO_LEFT.search(text) else ""
    return Markup(f"[{text}]({escape_href(link.href)}{title}){turn}")  # noqa: S704 (its parts are escaped)


def _escape_value(value: object) -> Markup:
    """What a template prints. Nothing prints None: a template must say what is missing in words."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return escape_text(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Markup(value)  # noqa: S704 (a number is no markup)
    if isinstance(value, Undefined):
        raise UndefinedError(f"it asks for what its view lacks: {value._undefined_name}")
    raise TemplateRuntimeError(f"it prints {value!r}; only text and numbers can be shown")


def _write_front_matter(fields: FrontMatter, body: str) -> str:
    """The body below its front matter, as YAML that any reader takes back unchanged."""
    post = frontmatter.Post(body)
    post.metadata.update(fields)
    return str(frontmatter.dumps(post, sort_keys=False, allow_unicode=True, width=120)) + "\n"


_OF_A_TEMPLATE = (TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a template raises as it is filled in, its own Python included: `view.title + 1`."""


def _say(fault: Exception) -> str:
    if isinstance(fault, TemplateNotFound):
        return f"it takes in what is not there: {fault.message}"
    if isinstance(fault, TemplateError):
        return fault.message or "it cannot be filled in"
    return f"it cannot be filled in: {type(fault).__name__}: {fault}"


def _place(fault: Exception, name: str) -> str:
    """The template and line where it failed, which may be one that the page's own takes in."""
    if isinstance(fault, TemplateSyntaxError):
        return f"{fault.name}:{fault.lineno}"
    trace = fault.__traceback__
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if isinstance(template, Template):
            name = f"{template.name}:{template.get_corresponding_lineno(trace.tb_lineno)}"
        trace = trace.tb_next
    return name


def render_page(page: Page, environment: Environment, interface: Interface) -> bytes:
    """One page as the bytes of its file."""
    try:
        template = environment.get_template(page.template)
        text = "".join(template.root_render_func(template.new_context({"view": page.view})))
    except _OF_A_TEMPLATE as fault:
        raise UnfitTemplateError(_place(fault, page.template), _say(fault)) from fault
    if page.path.endswith(".md"):
        text = _write_front_matter(_name_page(page.front_matter, interface), text)
    return text.encode()


def _name_page(fields: FrontMatter, interface: Interface) -> FrontMatter:
    """The front matter in the interface's language; names of people and titles of articles stay."""
    said = {key: _say_field(value, interface) for key, value in fields.items()}
    title = interface.texts.get(str(said.get("title"))) if "id" not in fields else None
    return {**said, "title": escape_title(title)} if isinstance(title, str) else said


def _say_field(value: object, interface: Interface) -> object:
    if isinstance(value, list):
        return [_say_field(one, interface) for one in value]
    return interface.say(value) if isinstance(value, Said) else value
