"""Pages that stood in the way of an article: an error, a check for robots, a notice on cookies, a log-in."""

from builder.knowledge.furniture import Furniture
from builder.naming import letters_only
from builder.values.article import Article
from builder.values.problem import Problem

_LONGEST = 1_000
"""Letters of the body of such a page; notices on cookies have most."""
_TITLE, _BEGIN = 6, 20
"""Words of the longest line that a few words tell ("404: Page not found | The Harbour"), and those looked at of any."""


def find_wall(article: Article, furniture: Furniture) -> Problem | None:
    """That no article stands on a page; an error where nothing else does.

    What has a day or a name is an article, and an editor who described the capture has looked at it.
    """
    signed = article.published.basis not in {"none", "footer"} or article.byline or article.dateline
    if signed or article.capture.overlay or sum(len(part.text) for part in article.paragraphs) > _LONGEST:
        return None
    found = [_is_wall(part.text, furniture) for part in article.paragraphs]
    titled = _is_wall(article.title, furniture)
    if not titled and not any(found):
        return None
    alone = all(found) and (titled or article.title_basis == "fallback")
    return article.capture.problem(
        "wall-without-article",
        f"it seems to be a page that stood in the way of an article: “{article.title}”",
        "open the page in a browser until the article shows, and take it again",
        "error" if alone else "warning",
    )


def _is_wall(text: str, furniture: Furniture) -> bool:
    line = tuple(letters_only(text).split()[:_BEGIN])
    return furniture.walls.occurs(line) or (len(line) <= _TITLE and furniture.wall_titles.occurs(line))
