"""Names of people in bylines and credit lines."""

import re

from builder.knowledge.headers import Headers

_TAIL = re.compile(  # what ends the names: place, date, address, handle, bar, bracket
    r"\s+(?:[-–—|•·/]|[Ff]or|in|at|of|from|on|is|en|à|aus|pour|para)\s.*|\s*[|•·(@\[©\d].*|\s*https?:.*|\s+Published\b.*",
    re.DOTALL,
)
_PERSON = r"[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){1,3}"
_IN_TOWN = r"\s(?:in|à|en)\s[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,2}"
_FROM_TOWNS = re.compile(rf"{_PERSON}{_IN_TOWN}(?:(?:,|,?\s(?:and|und|et|y))\s{_PERSON}{_IN_TOWN})+")
"""People each with a place: "Ann Lee in London and Bo Tan in New York"."""
_TOWNS = re.compile(_IN_TOWN)
_SHORTEST_NAME = 2
"""Words of a person's name at least."""
_JOB = 60
"""Letters in which a job is told; endless lines are not read to their ends from each of their words."""
_GLUE = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
_PART = re.compile(r"[^\W\d_]+")
"""What is written with a capital of its own in a name: "Ann O'Hara-Lee"."""
_WORD = re.compile(r"[^\W\d_][\w'’.-]*$")


def split_names(text: str, headers: Headers) -> tuple[str, ...]:
    """The names in "Ann Lee, Bo Tan and Cy Roe in Paris"; none where a part is no name."""
    text = _cut_pasted_job(_TOWNS.sub("", text) if are_from_towns(text) else text, headers)
    parts = [
        _TAIL.sub("", " " + part.strip()).strip(" .") for part in headers.joint.split(_TAIL.sub("", text, count=1))
    ]
    return tuple(name for name in (tidy(cut_job(part, headers)) for part in parts) if is_name(name, headers))


def is_name(text: str, headers: Headers) -> bool:
    """True for two to five capitalised words, particles apart, none of which names a job or a desk."""
    words = text.split()
    own = [word for word in words if word not in headers.particles]
    return (
        2 <= len(words) <= 5
        and len(own) >= 2
        and any(len(word) > 2 for word in own)  # "R. I." are initials
        and all(word[0].isupper() and _WORD.match(word) for word in own)
        and not any(word.casefold().strip(".") in headers.not_names for word in words)
    )


def is_paper(name: str, headers: Headers) -> bool:
    """True for "South Florida Sun Sentinel"; Post and Sun are surnames, too."""
    words = name.casefold().replace("-", " ").split()
    return len(name.split()) > _SHORTEST_NAME and words[-1] in headers.outlet_words


def are_names(text: str, headers: Headers) -> bool:
    """True for one name or several: "Ann Lee, Bo Tan"."""
    return all(is_name(part, headers) for part in headers.joint.split(text))


def cut_job(text: str, headers: Headers) -> str:
    """The name before a job: "Ann Lee Senior Political Correspondent"; the whole text where it ends in none."""
    words = [word.casefold().strip(".") for word in text.split()]
    if not words or words[-1] not in headers.jobs:
        return text
    said = (headers.not_names, headers.section_words, headers.jobs)
    if any(words[0] in kind for kind in said):
        return text
    end = next((at for at in range(2, len(words)) if any(words[at] in kind for kind in said)), len(words))
    return " ".join(text.split()[:end])


def _cut_pasted_job(text: str, headers: Headers) -> str:
    """The names before a job that was pasted on to them: "Ann LeeStaff Writer"; the one in McDonald goes on a name."""
    ends = [glue.start() for glue in _GLUE.finditer(text) if _is_job(text, glue.start(), headers)]
    return text[: ends[-1]] if ends else text


def _is_job(text: str, at: int, headers: Headers) -> bool:
    words = text[at : at + _JOB].partition(",")[0].casefold().split()
    told = words if text[max(0, at - 3) : at].islower() else words[:1]
    return not (headers.not_names.isdisjoint(told) and headers.jobs.isdisjoint(told))


def cut_published(text: str, headers: Headers) -> str:
    """Whoever stands before "published" or "updated", also where that was pasted on: "Ann LeePublished"."""
    *names, last = _GLUE.split(text)
    if names and (headers.published.fullmatch(last) or headers.updated.fullmatch(last)):
        return "".join(names)
    said = headers.published.search(text) or headers.updated.search(text)
    return text[: said.start()].strip(" :|") if said else text


def are_from_towns(text: str) -> bool:
    """True for "Ann Lee in London and Bo Tan in New York", all of it."""
    return _FROM_TOWNS.fullmatch(text.strip()) is not None


def tidy(name: str) -> str:
    """SHOUTED names in normal case; initials stay."""
    if not name.isupper():
        return name
    return " ".join(
        _PART.sub(_capitalise, word) if len(word) > 2 and "." not in word else word for word in name.split()
    )


def _capitalise(part: re.Match[str]) -> str:
    return part.group().capitalize()
