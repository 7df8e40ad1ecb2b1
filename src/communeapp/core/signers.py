"""Who signs: a value of its own, for the profile is read at every start and documents are not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Signer:
    """The signature block: authority lines above the name (Article 13; Appendix I, II.7).

    ``authority`` is the line with TM., KT., TL., TUQ. or Q.; ``title`` may hold more than one line.
    ``party`` heads the block where several sign ("ĐẠI DIỆN BÊN A", "THƯ KÝ"); ``post`` is the other post of
    somebody who signs for a board, above the name (II.7.đ).
    """

    authority: str = ""
    title: str = ""
    name: str = ""
    party: str = ""
    post: str = ""
