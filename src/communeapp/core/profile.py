"""The commune's profile: what stands in the head of every document, and how it is set by command."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from communeapp.core.errors import UserError
from communeapp.core.signers import Signer

MAX_LINE = 200
MAX_SYMBOL = 40
MAX_SIGNERS = 20

_TEXT_KEYS = ("unit_name", "parent_name", "place", "unit_code")
_SYMBOL_KEY = re.compile(r"symbols\.([A-Za-z0-9_]{1,40})\Z")
_SIGNER_KEY = re.compile(r"signers\.(\d{1,2})(?:\.(authority|title|name))?\Z")
_SYMBOL = re.compile(r"[0-9A-ZĐÀ-Ỹ&.\-/]+\Z")
_UNIT_CODE = re.compile(r"[0-9A-Za-z.\-]+\Z")


@dataclass(frozen=True)
class Profile:
    """What an office is called. ``symbols`` gives the part after the number per type or office.

    ``unit_name`` is the issuing body as printed ("ỦY BAN NHÂN DÂN XÃ THU LŨM"), ``parent_name`` the
    body above it (empty for a commune), ``place`` the name before the date (Decree 30/2020/ND-CP,
    Appendix I, II.4), ``unit_code`` the identification code of the body, ``signers`` those who sign.
    """

    unit_name: str = ""
    parent_name: str = ""
    place: str = ""
    unit_code: str = ""
    symbols: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    signers: tuple[Signer, ...] = ()

    @property
    def empty(self) -> bool:
        """Say whether nobody has filled it in yet."""
        return self == Profile()


def profile_to_json(profile: Profile) -> dict[str, object]:
    """Write a profile as the keys of the command line contract."""
    return {
        "unit_name": profile.unit_name,
        "parent_name": profile.parent_name,
        "place": profile.place,
        "unit_code": profile.unit_code,
        "symbols": dict(profile.symbols),
        "signers": [
            {"authority": one.authority, "title": one.title, "name": one.name}
            for one in profile.signers
        ],
    }


def profile_from_json(data: Mapping[str, object]) -> Profile:
    """Read what :func:`profile_to_json` wrote; unknown keys are left out, missing ones are empty."""
    symbols = data.get("symbols")
    signers = data.get("signers")
    text = {key: str(data.get(key) or "") for key in _TEXT_KEYS}
    return Profile(
        **text,
        symbols={str(key): str(one) for key, one in symbols.items()}
        if isinstance(symbols, Mapping)
        else {},
        signers=tuple(
            Signer(*(str(one.get(part) or "") for part in ("authority", "title", "name")))
            for one in (signers if isinstance(signers, list | tuple) else ())
            if isinstance(one, Mapping)
        ),
    )


def check_profile(profile: Profile) -> Profile:
    """Clean and check a whole profile; UserError ``profile.*`` names the field."""
    text = {key: _line(getattr(profile, key), key) for key in _TEXT_KEYS}
    if text["unit_code"] and not _UNIT_CODE.match(text["unit_code"]):
        raise UserError("profile.unit_code", field="unit_code")
    if len(profile.signers) > MAX_SIGNERS:
        raise UserError("profile.too_many_signers", field="signers", most=MAX_SIGNERS)
    symbols = {
        key: _symbol(one, f"symbols.{key}") for key, one in profile.symbols.items() if one.strip()
    }
    signers = tuple(
        Signer(
            _line(one.authority, f"signers.{index}.authority"),
            _lines(one.title, f"signers.{index}.title"),
            _line(one.name, f"signers.{index}.name"),
        )
        for index, one in enumerate(profile.signers, 1)
    )
    return Profile(**text, symbols=symbols, signers=signers)


def set_values(profile: Profile, values: Mapping[str, str]) -> Profile:
    """Apply ``KEY=VALUE`` pairs; an empty value clears.

    Keys: ``unit_name``, ``parent_name``, ``place``, ``unit_code``, ``symbols.<TYPE>``,
    ``signers.<N>.authority|title|name`` (counted from 1); ``signers.<N>=`` (empty) removes one.
    UserError ``profile.unknown_key`` names a key that is none of these.
    """
    text: dict[str, str] = {}
    symbols = dict(profile.symbols)
    signers: list[Signer | None] = list(profile.signers)
    for key, value in values.items():
        if key in _TEXT_KEYS:
            text[key] = value
        elif found := _SYMBOL_KEY.match(key):
            symbols[found[1]] = value
        elif found := _SIGNER_KEY.match(key):
            _set_signer(signers, int(found[1]), found[2], key, value)
        else:
            known = ", ".join((*_TEXT_KEYS, "symbols.TYPE", "signers.N.name"))
            raise UserError("profile.unknown_key", field=key, known=known)
    kept = tuple(one for one in signers if one is not None and one != Signer())
    changed = replace(profile, symbols=symbols, signers=kept, **text)
    return check_profile(changed)


def _set_signer(
    signers: list[Signer | None], number: int, part: str | None, key: str, value: str
) -> None:
    if not 1 <= number <= len(signers) + 1 or number > MAX_SIGNERS:
        raise UserError("profile.signer_number", field=key, next=len(signers) + 1)
    if part is None:
        if value.strip() or number > len(signers):
            raise UserError("profile.unknown_key", field=key, known="signers.N.name")
        signers[number - 1] = None
        return
    if number == len(signers) + 1:
        signers.append(Signer())
    old = signers[number - 1] or Signer()
    parts = {"authority": old.authority, "title": old.title, "name": old.name, part: value}
    signers[number - 1] = Signer(**parts)


def _line(value: str, name: str) -> str:
    text = " ".join(unicodedata.normalize("NFC", value).split())
    return _checked(text, name, MAX_LINE)


def _lines(value: str, name: str) -> str:
    rows = (" ".join(row.split()) for row in unicodedata.normalize("NFC", value).splitlines())
    return _checked("\n".join(row for row in rows if row), name, MAX_LINE)


def _symbol(value: str, name: str) -> str:
    text = _checked(unicodedata.normalize("NFC", value).strip(), name, MAX_SYMBOL)
    if not _SYMBOL.match(text):
        raise UserError("profile.symbol", field=name)
    return text


def _checked(text: str, name: str, longest: int) -> str:
    # Zero-width and direction marks would survive into the number of a document unseen.
    text = "".join(one for one in text if one == "\n" or unicodedata.category(one)[0] != "C")
    if len(text) > longest:
        raise UserError("profile.too_long", field=name, longest=longest)
    return text
