"""What a module of pages says of itself: paths, who may open them, what stands in the navigation.

::

    pages = Pages()

    @pages.get("/devices", right=Right.SEE_DEVICES)
    def devices(request: HubRequest) -> Response: ...

    pages.nav("devices", "/devices", order=30, icon="place", right=Right.SEE_DEVICES)

Handlers are plain functions: they run in a thread, may ask the database, and never see a request that its sender had
no right to make. A module is served once it stands in ``hub/web/pages/__init__.py``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from communeapp.hub.web.rights import Right

if TYPE_CHECKING:
    from starlette.responses import Response

    from communeapp.hub.web.limits import Slots
    from communeapp.hub.web.request import Hub, HubRequest

    Handler = Callable[[HubRequest], Response]


@dataclass(frozen=True)
class Uploads:
    """How many files a form may bring and how large each may be (bytes; 0: the setting of the hub)."""

    files: int = 1
    each: int = 0


@dataclass(frozen=True)
class Page:
    """One path and method. ``right`` None: open to everybody, signed in or not."""

    path: str
    method: str
    handler: Handler
    right: Right | None
    uploads: Uploads | None = None
    #: Places that have to be free before what is sent is read: 503 otherwise.
    busy: Callable[[Hub], Slots] | None = None
    #: Open to somebody who still has to choose a password.
    before_password: bool = False


@dataclass(frozen=True)
class NavItem:
    """One line of the navigation; its words stand under ``nav.<key>``."""

    key: str
    path: str
    order: int
    icon: str
    right: Right


@dataclass
class Pages:
    """The pages of one module."""

    pages: list[Page] = field(default_factory=list)
    items: list[NavItem] = field(default_factory=list)

    def get(
        self, path: str, *, right: Right | None, before_password: bool = False
    ) -> Callable[[Handler], Handler]:
        """Serve a path to be read; it changes nothing."""
        return self._add(Page(path, "GET", _none, right, before_password=before_password))

    def post(
        self,
        path: str,
        *,
        right: Right | None,
        uploads: Uploads | None = None,
        busy: Callable[[Hub], Slots] | None = None,
        before_password: bool = False,
    ) -> Callable[[Handler], Handler]:
        """Serve a form that changes something; its token is checked before the handler sees it."""
        return self._add(Page(path, "POST", _none, right, uploads, busy, before_password))

    def nav(self, key: str, path: str, *, order: int, icon: str, right: Right) -> None:
        """Put a line into the navigation (icons: resources/icons)."""
        self.items.append(NavItem(key, path, order, icon, right))

    def _add(self, page: Page) -> Callable[[Handler], Handler]:
        def keep(handler: Handler) -> Handler:
            self.pages.append(replace(page, handler=handler))
            return handler

        return keep


def _none(request: HubRequest) -> Response:
    raise NotImplementedError
