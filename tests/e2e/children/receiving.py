"""Takes letters in until it is killed: ``python receiving.py PROFILE BOX``; a line for each kept one.

It goes on where the last one stopped: files that are in the profile already are not kept again.
"""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path

from communeapp.core.incoming.header import Found, Header, Part
from communeapp.core.incoming.opinion import FieldOpinion
from communeapp.core.incoming.text import ReadText
from communeapp.paths import Paths
from communeapp.services.classifying import Classified
from communeapp.services.office import open_office
from communeapp.store.originals import file_sha256


def letter(box: Path, number: int) -> Classified:
    """Write a letter, sometimes a big one, and give it as if it had been read."""
    file = box / f"cv{number:05}.txt"
    body = f"Công văn {number}. " * (20_000 if number % 7 == 0 else 20)
    file.write_text(body, encoding="utf-8")
    sha256, size = file_sha256(file)
    header = Header({Part.NUMBER: Found(f"{number}/CV"), Part.SUBJECT: Found(f"thư {number}")})
    opinion = FieldOpinion("NOI_VU", 0.9, abstained=False)
    return Classified(file, sha256, size, ReadText.plain(body), header, opinion, "")


def main() -> None:
    profile, box = Path(sys.argv[1]), Path(sys.argv[2])
    box.mkdir(exist_ok=True)
    office = open_office(Paths(profile))
    for start in itertools.count(office.incoming.count()):
        some = [letter(box, number) for number in (2 * start, 2 * start + 1)]
        for one in office.incoming.receive_many(some):
            sys.stdout.write(json.dumps(one.file_name) + "\n")
            sys.stdout.flush()


main()
