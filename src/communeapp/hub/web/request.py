"""A request as handlers see it: who asks, in which language, what the form brought."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from starlette.requests import Request

from communeapp.hub.db.schema import unit as unit_table
from communeapp.hub.web import i18n
from communeapp.hub.web.refusals import Refused

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment
    from sqlalchemy import Connection, Engine
    from sqlalchemy.sql import ColumnElement

    from communeapp.clock import Clock
    from communeapp.hub.settings import HubSettings
    from communeapp.hub.web.limits import Slots
    from communeapp.hub.web.rights import Viewer
    from communeapp.hub.web.routing import NavItem
    from communeapp.hub.web.served import Served
    from communeapp.hub.web.sessions import Session


@dataclass(frozen=True)
class Hub:
    """What all pages of one process share."""

    settings: HubSettings
    engine: Engine
    clock: Clock
    jinja: Environment
    nav: tuple[NavItem, ...]
    ingests: Slots
    served: Served


@dataclass(frozen=True)
class Upload:
    """A file that a form brought; it lies under ``path`` until the handler is done."""

    field: str
    name: str
    path: Path
    bytes: int


@dataclass(frozen=True)
class Form:
    """What a form brought. A field that is absent reads as ""."""

    fields: dict[str, tuple[str, ...]] = field(default_factory=dict)
    uploads: tuple[Upload, ...] = ()

    def get(self, name: str) -> str:
        """Give the first value of a field, without blanks around it."""
        return self.fields.get(name, ("",))[0].strip()

    def raw(self, name: str) -> str:
        """Give the first value of a field exactly as it came (passwords)."""
        return self.fields.get(name, ("",))[0]

    def all(self, name: str) -> tuple[str, ...]:
        """Give all values of a field."""
        return self.fields.get(name, ())

    def ticked(self, name: str) -> bool:
        """Say whether a box is ticked."""
        return bool(self.get(name))

    def files(self, name: str) -> tuple[Upload, ...]:
        """Give the files of a field; one that was left empty is none."""
        return tuple(one for one in self.uploads if one.field == name and (one.bytes or one.name))


class HubRequest(Request):
    """A request whose sender has the right to make it."""

    form_data: Form
    signed: Session | None
    #: Pre-login token of a page without a session.
    visitor: str

    def __init__(self, scope: Any, receive: Any, send: Any) -> None:
        super().__init__(scope, receive, send)
        self.hub: Hub = scope["app"].state.hub
        self.form_data = Form()
        self.signed = None
        self.visitor = ""
        self.now_ms = self.hub.clock.now_ms()
        chosen = self.cookies.get("hub_lang", "")
        self.lang = (
            chosen
            if chosen in i18n.LANGUAGES
            else i18n.preferred(self.headers.get("accept-language", ""))
        )

    @property
    def words(self) -> i18n.Words:
        """The words of the language of this page."""
        return i18n.words(self.lang)

    @property
    def engine(self) -> Engine:
        """The database: ``with reading(request.engine) as connection``."""
        return self.hub.engine

    @property
    def viewer(self) -> Viewer | None:
        """Who is signed in."""
        return self.signed.viewer if self.signed else None

    @property
    def who(self) -> Viewer:
        """Who is signed in, on pages that need somebody."""
        if self.signed is None:
            raise Refused(403, "signed_out")
        return self.signed.viewer

    @property
    def secure(self) -> bool:
        """Whether the line between browser and hub (or its proxy) is encrypted."""
        return self.url.scheme == "https"

    @property
    def address(self) -> str:
        """The address of the browser; of a long one the network that one household has."""
        host = self.client.host if self.client else ""
        try:
            known = ipaddress.ip_address(host)
        except ValueError:
            return host[:64]
        if known.version == 6:
            return str(ipaddress.ip_network((int(known), 64), strict=False).network_address) + "/64"
        return str(known)

    @property
    def local(self) -> bool:
        """Whether the request comes from this very machine and no proxy stands between."""
        host = self.client.host if self.client else ""
        try:
            return ipaddress.ip_address(host).is_loopback and "x-forwarded-for" not in self.headers
        except ValueError:
            return False

    def query(self, name: str, longest: int = 200) -> str:
        """Give a value of the address line, without blanks around it and cut at ``longest``."""
        return self.query_params.get(name, "").strip()[:longest]

    def number(self, name: str, least: int = 1, most: int = 1_000_000, usual: int = 1) -> int:
        """Give a whole number of the address line; what is none is ``usual``."""
        text = self.query(name, 12)
        if not (text.isascii() and text.isdigit()):
            return usual
        return max(least, min(most, int(text)))

    def path_text(self, name: str, longest: int = 128) -> str:
        """Give a part of the path; Refused 404 where no id of ours looks like it."""
        text = str(self.path_params[name])
        if not text or len(text) > longest or not all(sign.isprintable() for sign in text):
            raise Refused(404, "not_found")
        return text

    def scope_units(self, connection: Connection) -> frozenset[str] | None:
        """Give the codes of the units that this person may see; None: all of them."""
        place = self.who.unit
        return None if not place else units_below(connection, place)

    def within(self, column: ColumnElement[str] | sa.Column[str]) -> ColumnElement[bool]:
        """Give the condition that a unit's code is one that this person may see."""
        place = self.who.unit
        if not place:
            return sa.true()
        return column.in_(_below(place))

    def check_unit(self, connection: Connection, code: str) -> None:
        """Refuse a unit outside this person's place as if it did not exist."""
        units = self.scope_units(connection)
        if units is not None and code not in units:
            raise Refused(404, "not_found")


def _below(place: str) -> sa.Select[tuple[str]]:
    first = sa.select(unit_table.c.code).where(unit_table.c.code == place)
    tree = first.cte("below", recursive=True)
    more = sa.select(unit_table.c.code).join(tree, unit_table.c.parent == tree.c.code)
    tree = tree.union(more)
    return sa.select(tree.c.code)


def units_below(connection: Connection, place: str) -> frozenset[str]:
    """Give a unit and all under it, by code."""
    return frozenset(row.code for row in connection.execute(_below(place)))
