"""Whether a crash, or a program of the first release, left something that a start has to settle.

Small, since every start asks; what settles it is loaded only where there is something.
"""

from __future__ import annotations

from pathlib import Path

from communeapp.store.database import Store

#: In the folder of originals: files that were being received.
STAGED = "new"


def has_staged(originals: Path) -> bool:
    """Say whether files lie there that were being received; yes where one cannot look."""
    try:
        return any(True for _ in (originals / STAGED).iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True


def has_untold(store: Store) -> bool:
    """Say whether there are texts of drafts that no event names (see ``store.draft_graph.untold``)."""
    asked = "SELECT 1 FROM draft_node WHERE told = 0 AND content != '' LIMIT 1"
    return store.maybe(asked) is not None
