"""What an event of the office speaks of: the names under which it is found again."""

from __future__ import annotations

from collections.abc import Mapping

from communeapp.core.office_moving import TYPES as MOVES

#: One name for all that says which PC keeps the registers.
REGISTERS = "registers"
PROFILE = "setting:profile"
#: One name for all that says which documents come back at their time.
RECURRING = "recurring"
#: One name for the work calendar, and one for the forms and figures of the villages.
CALENDAR = "calendar"
FIGURES = "figures"


def subjects_of(type_: str, body: Mapping[str, object]) -> tuple[str, ...]:
    """Name what an event is about: ``folder:``, ``item:``, ``book:``, ``person:``, ``setting:``.

    Events of one document (``doc.*``) are found by its id in an index of their own. Bodies that no
    program of ours wrote name nothing.
    """
    kind = type_.partition(".")[0]
    if kind == "folder":
        found = [f"folder:{body['folder']}"] if _id(body.get("folder")) else []
        return (*found, *([item_of(str(body["doc"]))] if _id(body.get("doc")) else []))
    if type_ in ("book.printed", "book.recorded"):
        return (f"book:{body.get('kind')}:{body.get('year')}",)
    if kind == "person":
        return (f"person:{body['person']}",) if _id(body.get("person")) else ()
    if type_ == "setting.changed":
        return (f"setting:{body['key']}",) if _id(body.get("key")) else ()
    if type_ == "profile.changed":
        return (PROFILE,)
    if kind == "recurring":
        return (RECURRING,)
    if kind in (CALENDAR, FIGURES):
        return (kind,)
    # Who gives numbers goes along with a PC that takes another one's place.
    return (REGISTERS,) if kind == "book" or type_ in MOVES else ()


def item_of(doc: str) -> str:
    """Name the place of a document in a folder."""
    return f"item:{doc}"


def _id(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= 200
