"""What has come for a job so far: kept on our side of the pipe, so that no crash can take it away."""

from __future__ import annotations

from communeapp.llm.protocol import Delta, Item, ItemAnswer


class Received:
    """The answers of one job, finished and unfinished."""

    def __init__(self) -> None:
        self._texts: dict[int, str] = {}
        self._items: dict[int, ItemAnswer] = {}

    def take(self, reply: Delta | Item) -> None:
        if isinstance(reply, Item):
            self._texts.pop(reply.key, None)
            self._items[reply.key] = ItemAnswer(reply.key, reply.text, reply.finish, reply.tokens)
        else:
            before = "" if reply.restart else self._texts.get(reply.key, "")
            self._texts[reply.key] = before + reply.text

    def items(self, unfinished: str) -> tuple[ItemAnswer, ...]:
        """Everything so far; what has no end yet gets the finish ``unfinished``."""
        found = dict(self._items)
        for key, text in self._texts.items():
            found.setdefault(key, ItemAnswer(key, text, unfinished))
        return tuple(found[key] for key in sorted(found))
