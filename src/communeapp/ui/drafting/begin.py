"""How another screen begins a letter: its type and subject are known already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Home begins letters too, and loads nothing of the screen for it
    from communeapp.ui.drafting.letter import Place
    from communeapp.ui.drafting.steps_bar import Step


@dataclass(frozen=True)
class Begin:
    """An argument for the drafting screen; an empty type lets the person choose it.

    ``guided`` begins with the facts of the first letter's sample, and says at each step what to do next.
    """

    type_code: str = ""
    subject: str = ""
    guided: bool = False


#: The first letter of somebody who knows nothing of the program yet.
FIRST = Begin("CONG_VAN", guided=True)


@dataclass(frozen=True)
class Resume:
    """Where the same screen, made anew, goes on."""

    place: Place
    step: Step
