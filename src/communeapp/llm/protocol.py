"""Messages between the program and its model process: one JSON object per line, ASCII bytes.

ASCII, because no Windows code page can then touch Vietnamese; one line, because a line can be split
off without knowing what is in it. Every message carries the id of the request it belongs to; what
belongs to no request (hello, alive) has an empty id. Text of a person is only in ``Generate``,
``Delta`` and ``Item``, and none of them is ever logged.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, Final

from communeapp.core.prompts import PromptPlan

VERSION: Final = 1
MAX_LINE: Final = 4 * 1024 * 1024  # bytes; a longer line is not ours


class ProtocolError(Exception):
    """A line that is not a message of this protocol version."""


@dataclass(frozen=True)
class Launch:
    """How the child is started: program, arguments and what is added to the environment."""

    program: str
    args: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ModelSpec:
    """A model as the worker needs it. Equal specs share one loaded model.

    ``path`` is the GGUF file, ``sha256`` its verified hash (key of the prefix states) and
    ``chat_format`` the name of our own rendering. ``n_ctx`` counts tokens over all sequences,
    ``n_parallel`` the points answered at once, ``threads`` 0 means as measured.
    ``states_dir`` is the folder of prefix states, empty for none. ``memory_cap_mb`` bounds the address
    space of the child (0: no bound; always set for a model nobody has verified). ``need_mb`` is the
    memory that must be free before loading.
    """

    path: str
    sha256: str
    chat_format: str = "chatml"
    n_ctx: int = 4096
    n_parallel: int = 8
    threads: int = 0
    states_dir: str = ""
    memory_cap_mb: int = 0
    need_mb: int = 0


@dataclass(frozen=True)
class Sampling:
    """How tokens are chosen: the likeliest one, unless a temperature (with its seed) is given.

    ``one_line`` ends an answer at its first line break. ``retry_repeats`` asks once more, with a
    penalty, when an answer only repeats itself.
    """

    temperature: float = 0.0
    seed: int = 1
    one_line: bool = True
    retry_repeats: bool = True


# --- requests: program → worker -------------------------------------------------------------------


@dataclass(frozen=True)
class Load:
    """Load this model, dropping the one there was."""

    id: str
    model: ModelSpec


@dataclass(frozen=True)
class Generate:
    """Answer every item of the plan."""

    id: str
    plan: PromptPlan
    sampling: Sampling = Sampling()


@dataclass(frozen=True)
class Cancel:
    """Stop the request ``target`` as soon as possible."""

    id: str
    target: str


@dataclass(frozen=True)
class Ping:
    """Ask for a sign of life."""

    id: str


@dataclass(frozen=True)
class Measure:
    """Find the thread count that is fastest here, by a short measurement."""

    id: str
    candidates: tuple[int, ...] = ()


# --- replies: worker → program --------------------------------------------------------------------


@dataclass(frozen=True)
class Hello:
    """First line of a worker."""

    protocol: int
    pid: int
    engine: str
    id: str = ""


@dataclass(frozen=True)
class Alive:
    """Heartbeat; ``steps`` grows with every piece of work, so that a stuck one shows."""

    steps: int
    id: str = ""


@dataclass(frozen=True)
class Loaded:
    """The model is ready. ``variant`` names the CPU library chosen, ``seconds`` the loading time."""

    id: str
    variant: str
    threads: int
    n_ctx: int
    seconds: float


@dataclass(frozen=True)
class Progress:
    """Prompt tokens read so far, or thousandths of a model loaded (``phase`` says which)."""

    id: str
    done: int
    total: int
    phase: str = "prompt"


@dataclass(frozen=True)
class Delta:
    """New text of item ``key``; ``restart`` says that what came before it no longer counts."""

    id: str
    key: int
    text: str
    restart: bool = False


@dataclass(frozen=True)
class Item:
    """The whole answer of item ``key``.

    ``finish``: ``stop`` (ended by itself), ``length`` (cut at the bound), ``repeat`` (only repeated
    itself, twice), ``too_long`` (its question does not fit), ``cancelled``, ``lost`` (worker died).
    """

    id: str
    key: int
    text: str
    finish: str
    tokens: int = 0


@dataclass(frozen=True)
class ItemAnswer:
    """What became of one item, for those who asked; ``finish`` as in :class:`Item`."""

    key: int
    text: str
    finish: str
    tokens: int = 0


@dataclass(frozen=True)
class Timing:
    """Seconds and token counts of one generate request.

    ``prompt_tokens`` were asked for, ``prompt_evaluated`` had to be computed; the difference came from
    a kept state. ``first_token_s`` counts from the request's arrival.
    """

    first_token_s: float = 0.0
    total_s: float = 0.0
    prompt_tokens: int = 0
    prompt_evaluated: int = 0
    output_tokens: int = 0
    prefix: str = "computed"  # computed, disk or memory


@dataclass(frozen=True)
class Done:
    """The request is over; nothing more comes under its id."""

    id: str
    timing: Timing = Timing()
    cancelled: bool = False


@dataclass(frozen=True)
class Measured:
    """Tokens per second by thread count, and the count to use."""

    id: str
    best: int
    speeds: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Failed:
    """The request is over, with an error code of ``resources/messages/*/llm.toml``."""

    id: str
    code: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Pong:
    """Answer to a ping."""

    id: str


Request = Load | Generate | Cancel | Ping | Measure
Reply = Hello | Alive | Loaded | Progress | Delta | Item | Done | Measured | Failed | Pong
Message = Request | Reply

_TYPES: Final[dict[str, type[Any]]] = {
    one.__name__.lower(): one
    for one in (
        Load, Generate, Cancel, Ping, Measure,
        Hello, Alive, Loaded, Progress, Delta, Item, Done, Measured, Failed, Pong,
    )
}  # fmt: skip
_NESTED: Final[dict[str, type[Any]]] = {
    "plan": PromptPlan, "sampling": Sampling, "timing": Timing, "model": ModelSpec,
}  # fmt: skip


def encode(message: Message) -> bytes:
    """Give the one line of a message, with its line break."""
    plain = _plain(message)
    plain["type"] = type(message).__name__.lower()
    return json.dumps(plain, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"


def decode(line: bytes) -> Message:
    """Read one line; raises :class:`ProtocolError` for anything that is not a message."""
    if len(line) > MAX_LINE:
        raise ProtocolError("line too long")
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ProtocolError("not JSON") from error
    if not isinstance(raw, dict):
        raise ProtocolError("not an object")
    kind = _TYPES.get(str(raw.pop("type", "")))
    if kind is None:
        raise ProtocolError("unknown type")
    message: Message = _build(kind, raw)
    return message


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    return value


def _build(kind: type[Any], raw: Mapping[str, Any]) -> Any:
    known = {one.name: one for one in fields(kind)}
    if not raw.keys() <= known.keys():
        raise ProtocolError("unknown field")
    values = {name: _value(name, str(known[name].type), value) for name, value in raw.items()}
    try:
        return kind(**values)
    except TypeError as error:
        raise ProtocolError("missing field") from error


def _value(name: str, annotation: str, value: Any) -> Any:
    """Check one field against its annotation (a string, since annotations are postponed)."""
    if name in _NESTED and annotation == _NESTED[name].__name__:
        if not isinstance(value, dict):
            raise ProtocolError(name + " is not an object")
        return _build(_NESTED[name], value)
    if annotation.startswith("tuple"):
        if not isinstance(value, list):
            raise ProtocolError(name + " is not a list")
        return tuple(tuple(one) if isinstance(one, list) else one for one in value)
    expected: tuple[type[Any], ...] = {
        "str": (str,), "int": (int,), "bool": (bool,), "float": (int, float),
    }.get(annotation, (dict,))  # fmt: skip
    if not isinstance(value, expected) or (isinstance(value, bool) and bool not in expected):
        raise ProtocolError(name + " has the wrong type")
    return float(value) if annotation == "float" else value
