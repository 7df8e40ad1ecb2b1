"""Ready templates: whole fact sheets of what a commune writes most, to start from and change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from communeapp.core.documents import FactSheet, Signer
from communeapp.core.errors import UserError
from communeapp.core.facts import Known, facts_from_mapping
from communeapp.core.issuing import split_place
from communeapp.core.profile import Profile
from communeapp.core.vietnamese import nfc


@dataclass(frozen=True)
class ReadyTemplate:
    """A fact sheet with example facts; ``id`` is the name of its file."""

    id: str
    title: str
    facts: FactSheet


def parse_template(name: str, data: Mapping[str, object], known: Known) -> ReadyTemplate:
    """Read one template; raises UserError ``packs.bad_content`` that names the template and field."""
    title, facts = data.get("title"), data.get("facts")
    if not isinstance(title, str) or not isinstance(facts, dict) or set(data) != {"title", "facts"}:
        raise UserError("packs.bad_content", field=f"templates/{name}.toml")
    try:
        return ReadyTemplate(name, nfc(title), facts_from_mapping(facts, known))
    except UserError as error:
        field = f"templates/{name}.toml: {error.field}"
        raise UserError("packs.bad_content", field=field) from error


def made_out_for(template: ReadyTemplate, profile: Profile) -> FactSheet:
    """Give the facts with the office's own place and signer instead of the example's.

    The example's numbers, names and days stay: they show what to put there.
    """
    facts = template.facts
    if not profile.place:
        return facts
    old, new = split_place(facts.place)[1], split_place(profile.place)[1]

    def own(text: str) -> str:
        return text.replace(old, new) if old else text

    return replace(
        facts,
        place=profile.place,
        subject=own(facts.subject),
        to=tuple(own(one) for one in facts.to),
        fields={name: own(text) for name, text in facts.fields.items()},
        signer=Signer() if profile.signers else facts.signer,  # the usual one of the office
    )
