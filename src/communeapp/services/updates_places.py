"""Where updates are looked for when nobody names a place: the province's folder, sticks, the hub.

Everything is read without the database of a running window, so that a thread of its own may ask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from communeapp.core.settings import Value, declared
from communeapp.paths import Paths
from communeapp.services.peek import peek_setting
from communeapp.services.policy import load_policy
from communeapp.services.updates_line import HubPlace
from communeapp.sync.trust import HUB, TrustFolder
from communeapp.sync.volumes import Volume, volumes

Place = Path | HubPlace


class Places:
    """The places of one profile."""

    def __init__(self, paths: Paths, listing: Callable[[], tuple[Volume, ...]] = volumes) -> None:
        self._paths = paths
        self._listing = listing

    def all(self) -> Iterator[Place]:
        """Give each place once: the folder of the settings, sticks that are plugged in, the hub."""
        folder = str(self._setting("update_source"))
        if folder:
            yield Path(folder)
        yield from (one.root for one in self._listing())
        hub = self.hub()
        if hub is not None and self._setting("online"):
            yield hub

    def hub(self) -> HubPlace | None:
        """Give the hub that this PC is enrolled at, by its answer and the province's policy; None without one."""
        answer = TrustFolder(self._paths.trust_dir).answer(HUB)
        if answer is None:
            return None
        policy = load_policy()
        urls = policy.hub_urls or answer.urls
        if not urls:
            return None
        return HubPlace(urls[0], policy.hub_pins or answer.tls_pins, str(self._setting("proxy")))

    def _setting(self, key: str) -> Value:
        value = peek_setting(self._paths, key)
        return declared(key).default if value is None else value
