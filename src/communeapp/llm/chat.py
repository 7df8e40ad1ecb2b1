"""Our own rendering of a conversation, by the chat format named in the model manifest.

The template inside a GGUF is a program (Jinja) written by whoever made the file; it is never read. Here
a conversation becomes a list of pieces, and only pieces written in this file are *marks*, which the
tokeniser may turn into control tokens. Everything else is *text*: whatever a person types, it stays
ordinary text, so no letter can close its own turn and open a system turn.
"""

from __future__ import annotations

from dataclasses import dataclass

from communeapp.core.prompts import PromptPlan


@dataclass(frozen=True)
class Piece:
    """A part of a prompt; ``mark`` pieces are tokenised with control tokens allowed."""

    text: str
    mark: bool = False


@dataclass(frozen=True)
class Rendered:
    """A plan in one chat format: fixed part (same for each letter of a type), context, endings."""

    fixed: tuple[Piece, ...]
    context: tuple[Piece, ...]
    tails: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True)
class _Format:
    start: str  # before the whole conversation
    open: dict[str, tuple[str, str]]  # role → mark, then plain text up to the content
    close: tuple[str, str]  # mark, then plain text
    system_in_user: bool = False  # formats without a system role put it before the first user turn


_FORMATS = {
    "chatml": _Format(
        start="",
        open={role: ("<|im_start|>", f"{role}\n") for role in ("system", "user", "assistant")},
        close=("<|im_end|>", "\n"),
    ),
    "llama3": _Format(
        start="<|begin_of_text|>",
        open={
            role: (f"<|start_header_id|>{role}<|end_header_id|>", "\n\n")
            for role in ("system", "user", "assistant")
        },
        close=("<|eot_id|>", ""),
    ),
    "gemma": _Format(
        start="<bos>",
        open={
            "user": ("<start_of_turn>", "user\n"),
            "assistant": ("<start_of_turn>", "model\n"),
        },
        close=("<end_of_turn>", "\n"),
        system_in_user=True,
    ),
}
FORMATS = tuple(_FORMATS)


def render(plan: PromptPlan, chat_format: str) -> Rendered:
    """Put a plan into a chat format; raises KeyError for a format that is not ours."""
    form = _FORMATS[chat_format]
    fixed: list[Piece] = [Piece(form.start, mark=True)] if form.start else []
    preface = ""
    if form.system_in_user:
        preface = f"{plan.system}\n\n"
    else:
        _turn(fixed, form, "system", plan.system)
    for question, answer in plan.examples:
        _turn(fixed, form, "user", preface + question)
        preface = ""
        _turn(fixed, form, "assistant", answer)
    _open(fixed, form, "user", preface)
    ending: list[Piece] = []
    _close(ending, form)
    _open(ending, form, "assistant", "")
    tails = tuple(
        _joined([*_shots(plan.shots[key] if plan.shots else (), form), Piece(item), *ending])
        for key, item in enumerate(plan.items)
    )
    return Rendered(_joined(fixed), (Piece(plan.context),) if plan.context else (), tails)


def _shots(turns: tuple[str, ...], form: _Format) -> list[Piece]:
    """Answer the examples of one question: the user's turn is open before and after."""
    pieces: list[Piece] = []
    for question, answer in zip(turns[::2], turns[1::2], strict=True):
        pieces.append(Piece(question))
        _close(pieces, form)
        _turn(pieces, form, "assistant", answer)
        _open(pieces, form, "user", "")
    return pieces


def _turn(into: list[Piece], form: _Format, role: str, text: str) -> None:
    _open(into, form, role, text)
    _close(into, form)


def _open(into: list[Piece], form: _Format, role: str, text: str) -> None:
    mark, after = form.open[role]
    into += [Piece(mark, mark=True), Piece(after + text)]


def _close(into: list[Piece], form: _Format) -> None:
    mark, after = form.close
    into += [Piece(mark, mark=True), Piece(after)]


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Join neighbouring text, so that it is tokenised as one, and drop what is empty."""
    joined: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        if joined and not piece.mark and not joined[-1].mark:
            joined[-1] = Piece(joined[-1].text + piece.text)
        else:
            joined.append(piece)
    return tuple(joined)
