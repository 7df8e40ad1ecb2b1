"""What a bundle may weigh. A reader refuses more before it spends memory or time on it."""

from __future__ import annotations

from communeapp.core.errors import UserError
from communeapp.core.events import MAX_EVENT_BYTES

#: The version that this program writes, and the highest that it understands.
VERSION = 1
#: The last letter counts the outer form: magic, length, manifest, signature, ciphertext.
MAGIC = b"CAPPBND1"
MAGIC_STEM = MAGIC[:-1]
SIGNATURE_BYTES = 64
SUFFIX = ".cabundle"

MAX_MANIFEST = 1 << 20
#: What stands inside one piece, before compression. As zstd and age add less than one part in a
#: thousand to what cannot be compressed, no file reaches 1 GiB (FAT32 ends at 4).
MAX_PLAIN = 1000 << 20
MAX_FILE = 1 << 30
MAX_PIECES = 4096
#: A blob lies wholly in one piece.
MAX_BLOB = 512 << 20
#: Any other frame: a revocation list, or one that this program does not know.
MAX_FRAME = 4 << 20
MAX_EVENTS_FRAME = 2 << 20
#: A writer closes a batch of events when it is so large; one event may be larger by itself.
BATCH = 1 << 17
#: Back references of zstd reach so far at most; a reader needs that much memory.
MAX_WINDOW = 8 << 20

MAX_RECIPIENTS = 64
MAX_CARRIED = 256
MAX_RANGES = 8192
MAX_LISTS = 64

#: A bundle may be so long on its way after the certificate of its device has ended.
GRACE_DAYS = 92

assert MAX_EVENT_BYTES + BATCH < MAX_EVENTS_FRAME  # noqa: S101 - an event has to fit


def damaged(step: str) -> UserError:
    """Make the refusal of bytes that are not as they were signed; ``step`` is for logs and tests."""
    return UserError("bundles.damaged", step=step)


def too_new(version: object) -> UserError:
    """Make the refusal of a bundle that only a later program can read."""
    return UserError("bundles.too_new", version=version)
