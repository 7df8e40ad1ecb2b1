"""Makes pages from the templates: ``render(request, "devices.html", devices=…)``.

Everything that comes from a value is escaped. Templates have, besides their values: ``t`` (words), ``viewer``,
``may(right)``, ``here`` (path), ``static(name)``, ``icon(name)``, ``url(path, **query)``, ``csrf``. Charts may
stand in the page as SVG; the policy allows no ``style`` attribute and no script, so shapes are coloured
by classes of ``static/hub.css``.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse

from communeapp import paths
from communeapp.hub.web import csrf, i18n
from communeapp.hub.web.assets import address_of
from communeapp.hub.web.rights import Right

if TYPE_CHECKING:
    from communeapp.hub.web.request import HubRequest

_FOLDER = Path(__file__).parent / "templates"


@functools.cache
def environment() -> Environment:
    """Give the one environment of a process."""
    made = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "static": address_of,
        "icon": icon,
        "url": url,
        "Right": Right,
        "languages": i18n.NAMES,
    }
    return made


def render(
    request: HubRequest, name: str, /, *, status_code: int = 200, **values: object
) -> HTMLResponse:
    """Make a page; ``values`` are what the template shows."""
    viewer = request.viewer
    items = tuple(one for one in request.hub.nav if viewer is not None and viewer.may(one.right))
    here = request.url.path
    current = max(
        (
            one
            for one in items
            if here == one.path or (one.path != "/" and here.startswith(one.path + "/"))
        ),
        key=lambda one: len(one.path),
        default=None,
    )
    html = request.hub.jinja.get_template(name).render(
        values
        | {
            "t": request.words,
            "lang": request.lang,
            "viewer": viewer,
            "may": viewer.may if viewer else (lambda right: False),
            "nav": items,
            "current": current.key if current else "",
            "here": here,
            "here_query": url(here, **dict(request.query_params))
            if request.method == "GET"
            else here,
            "hub_name": request.hub.settings.name,
            "csrf": csrf.token(request),
            "flash": request.signed.flash if request.signed else (),
            "now_ms": request.now_ms,
        }
    )
    return HTMLResponse(html, status_code=status_code)


def url(path: str, **query: object) -> str:
    """Give a path with a query; values that are empty are left out."""
    given = {name: str(value) for name, value in query.items() if value not in ("", None)}
    return f"{path}?{urlencode(given)}" if given else path


@functools.cache
def icon(name: str) -> Markup:
    """Give a drawing of resources/icons to stand in the page, in the colour of the words beside it."""
    text = (paths.resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    text = text.replace('stroke="#000000"', 'stroke="currentColor"')
    return Markup(text.replace("<svg ", '<svg class="icon" aria-hidden="true" ', 1))  # noqa: S704


@dataclass(frozen=True)
class Pager:
    """Which part of a long list a page shows; ``number`` counts from 1. Parts beyond the end show the last."""

    asked: int
    total: int
    size: int = 50

    @property
    def pages(self) -> int:
        """How many parts there are, at least one."""
        return max(1, -(-self.total // self.size))

    @property
    def number(self) -> int:
        """The part that is shown."""
        return min(self.asked, self.pages)

    @property
    def offset(self) -> int:
        """How many rows stand before it."""
        return (self.number - 1) * self.size

    @property
    def first(self) -> int:
        """The number of the first row shown, 0 for none."""
        return self.offset + 1 if self.total else 0

    @property
    def last(self) -> int:
        """The number of the last row shown."""
        return min(self.total, self.offset + self.size)
