"""The first letter of a person who knows nothing of the program yet: a sample, made out for this office."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from communeapp import paths
from communeapp.core.documents import FactSheet
from communeapp.core.facts import Known, decode_facts, parse_facts
from communeapp.core.profile import Profile
from communeapp.core.sample_days import moved_to

#: A letter to the villages about something that every commune of the mountains knows.
SAMPLE = "1-cong-van-chong-ret.toml"


def first_facts(profile: Profile, today: dt.date, known_types: Known) -> FactSheet:
    """Give the facts of the first letter: place and signer are the office's own, the days are near.

    What the profile does not tell stays as in the sample. Errors: those of :mod:`core.facts`, where
    somebody changed the shipped file.
    """
    file = paths.resources_dir() / "samples" / SAMPLE
    facts = moved_to(parse_facts(decode_facts(file.read_bytes()), known_types), today)
    return replace(
        facts,
        place=profile.place or facts.place,
        signer=profile.signers[0] if profile.signers else facts.signer,
    )
