"""Texts of lessons and questions down to a small safe subset, whatever they were written in.

Allowed are paragraphs, headings, lists, tables, bold, italic, underlined, code, quotes, line breaks, and
pictures of the pack itself (``<img src="media:media/name.svg">``). There are no links, no styles, no
attributes but these; HTML from elsewhere goes through nh3 first and is then written anew from the list
below, so that what a parser misjudges still cannot come out as anything else.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final, Literal

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from communeapp.core.packs import safe_path
from communeapp.core.training.courses import Lesson
from communeapp.core.training.questions import Rich, TextFormat
from communeapp.core.training.svg_safety import media_kind
from communeapp.core.vietnamese import clean_input, collapse

MEDIA: Final = "media:"
MAX_LETTERS: Final = 100_000
_MAX_TAGS: Final = 5_000
_MAX_DEPTH: Final = 16
_PASSAGE: Final = 1_200  # letters
Media = Callable[[str], bool]

_BLOCKS: Final = frozenset(
    ("p", "h2", "h3", "h4", "ul", "ol", "li", "table", "tr", "th", "td", "blockquote")
)
_NOT_IN_P: Final = _BLOCKS - {"li", "tr", "th", "td"}
_INLINE: Final = frozenset(("b", "i", "u", "code", "sub", "sup"))
#: What other names of the same thing become; a name in none of the lists leaves its text behind.
_SAME: Final = {
    "strong": "b", "em": "i", "h1": "h2", "h5": "h4", "h6": "h4", "div": "p", "pre": "p",
    "ins": "u", "kbd": "code", "samp": "code", "dt": "p", "dd": "p", "caption": "p",
}  # fmt: skip
_SWALLOWED: Final = frozenset(
    ("script", "style", "template", "noscript", "iframe", "object", "embed", "title", "textarea",
     "select", "svg", "math", "audio", "video", "canvas")
)  # fmt: skip
_PLUGIN_FILE = re.compile(r"\A(?:@@PLUGINFILE@@/|\./)+")
_HAS_BLOCKS = re.compile(r"<(?:p|div|li|table|br|h[1-6])\b", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True)
class _Event:
    """A step through a text: ``name`` is a tag, a picture's path or the words themselves."""

    what: Literal["open", "close", "text", "break", "image"]
    name: str = ""
    words: str = ""


@dataclass(frozen=True)
class LessonPassage:
    """A piece of a lesson under its heading, as plain text; ``number`` counts from 0."""

    lesson: str
    number: int
    heading: str
    text: str


def to_html(rich: Rich, *, media: Media = lambda _: False) -> str:
    """Write a text in the safe subset. ``media`` says which pictures there are, by their path.

    A text of one paragraph comes without ``<p>``, so that it can stand in a line. A picture that
    is not there leaves its words.
    """
    out: list[str] = []
    for event in _nested(_events(rich)):
        if event.what == "open":
            out.append(f"<{event.name}>")
        elif event.what == "close":
            out.append(f"</{event.name}>")
        elif event.what == "break":
            out.append("<br>")
        elif event.what == "image":
            out.append(_image(event, media))
        else:
            out.append(html.escape(event.name))
    text = "".join(out).strip()
    if text.startswith("<p>") and text.count("<p>") == 1 and text.endswith("</p>"):
        return text[3:-4]
    return text


def _image(event: _Event, media: Media) -> str:
    words = html.escape(event.words)
    # A sound or a film is no picture: whoever shows the text offers it beside (``media_of``).
    drawn = media_kind(event.name) in ("drawing", "picture")
    if not drawn or not safe_path(event.name) or not media(event.name):
        return words
    return f'<img src="{MEDIA}{html.escape(event.name)}" alt="{words}">'


def to_plain(rich: Rich) -> str:
    """Give the words alone: blocks on lines of their own, cells of a row parted by semicolons."""
    lines: list[str] = [""]
    numbers: list[int] = []
    for event in _nested(_events(rich)):
        if event.what == "text":
            lines[-1] += event.name
        elif event.what == "image":
            lines[-1] += event.words
        elif event.what == "break" or event.name in _BLOCKS - {"th", "td"}:
            if lines[-1].strip():
                lines.append("")
            if event.what == "open" and event.name in ("ul", "ol"):
                numbers.append(0 if event.name == "ol" else -1)
            elif event.what == "close" and event.name in ("ul", "ol"):
                numbers.pop()
            elif event.what == "open" and event.name == "li" and numbers:
                numbers[-1] += numbers[-1] >= 0
                lines[-1] = f"{numbers[-1]}. " if numbers[-1] > 0 else "- "
        elif event.what == "open" and event.name in ("th", "td") and lines[-1].strip():
            lines[-1] += "; "
    return "\n".join(tidy for line in lines if (tidy := collapse(line)))


def media_of(rich: Rich) -> tuple[str, ...]:
    """Give the paths of the pictures, sounds and films that a text wants."""
    if "![" not in rich.text and "<im" not in rich.text.lower():
        return ()  # most texts, and reading them would take long
    return tuple(one.name for one in _events(rich) if one.what == "image")


def has_html(body: str) -> bool:
    """Say whether a Markdown text holds HTML, which lessons must not."""
    tokens = _WITH_HTML.parse(body[:MAX_LETTERS])
    inline = (child for token in tokens for child in token.children or ())
    return any(one.type.startswith("html") for one in (*tokens, *inline))


def passages(lesson: Lesson) -> tuple[LessonPassage, ...]:
    """Cut a lesson at its headings (and long parts at paragraphs) into pieces to answer from."""
    found: list[LessonPassage] = []
    heading, lines = lesson.title, list[str]()

    def keep() -> None:
        text = ""
        for line in lines:
            if text and len(text) + len(line) > _PASSAGE:
                found.append(LessonPassage(lesson.id, len(found), heading, text))
                text = ""
            text = f"{text}\n{line}" if text else line
        if text:
            found.append(LessonPassage(lesson.id, len(found), heading, text))
        lines.clear()

    for block in _top_blocks(lesson.body):
        plain = _plain_of(block)
        if block[0].what == "open" and block[0].name in ("h2", "h3", "h4"):
            keep()
            heading = plain
        elif plain:
            lines.append(plain)
    keep()
    return tuple(found)


def words_of(lesson: Lesson) -> int:
    """Count the words (syllables between spaces) of a lesson."""
    return len(to_plain(Rich(lesson.body, TextFormat.MARKDOWN)).split())


def _plain_of(block: list[_Event]) -> str:
    return collapse(
        " ".join(
            one.name if one.what == "text" else one.words if one.what == "image" else ""
            for one in block
        )
    )


def _top_blocks(body: str) -> Iterator[list[_Event]]:
    block: list[_Event] = []
    depth = 0
    for event in _nested(_events(Rich(body, TextFormat.MARKDOWN))):
        block.append(event)
        depth += (event.what == "open") - (event.what == "close")
        if depth == 0:
            yield block
            block = []


def _nested(events: Iterator[_Event]) -> Iterator[_Event]:
    """Close what is open, leave out what is nested too deeply; its words stay."""
    stack: list[str] = []
    dropped: list[str] = []
    for event in events:
        if event.what == "open":
            if len(stack) >= _MAX_DEPTH:
                dropped.append(event.name)
                continue
            if stack and stack[-1] == "p" and event.name in _NOT_IN_P:
                yield _Event("close", stack.pop())
            stack.append(event.name)
        elif event.what == "close":
            if dropped and dropped[-1] == event.name:
                dropped.pop()
                continue
            if event.name not in stack:
                continue
            while stack[-1] != event.name:
                yield _Event("close", stack.pop())
            stack.pop()
        yield event
    for name in reversed(stack):
        yield _Event("close", name)


def _events(rich: Rich) -> Iterator[_Event]:
    text = clean_input(rich.text[:MAX_LETTERS]).text
    if rich.format is TextFormat.MARKDOWN:
        return _of_tokens(_MARKDOWN.parse(text))
    if rich.format is TextFormat.PLAIN:
        return _of_lines(text)
    if text.count("<") > _MAX_TAGS:
        # Parsing would take long, and nobody wrote this by hand.
        return _of_lines(html.unescape(_TAG.sub(" ", text)))
    if rich.format is TextFormat.MOODLE and not _HAS_BLOCKS.search(text):
        text = text.replace("\n", "<br>")
    reader = _HtmlReader()
    reader.feed(_clean(text))
    reader.close()
    return iter(reader.events)


def _of_lines(text: str) -> Iterator[_Event]:
    for number, line in enumerate(text.strip().split("\n")):
        if number:
            yield _Event("break")
        yield _Event("text", line)


# ------------------------------------------------------------------ Markdown


def _markdown(*, with_html: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": with_html, "maxNesting": _MAX_DEPTH})
    return parser.enable("table").disable(["reference", "autolink"])


_MARKDOWN: Final = _markdown(with_html=False)
_WITH_HTML: Final = _markdown(with_html=True)
_TOKEN_TAGS: Final = {
    "paragraph": "p", "bullet_list": "ul", "ordered_list": "ol", "list_item": "li", "table": "table",
    "tr": "tr", "th": "th", "td": "td", "blockquote": "blockquote", "strong": "b", "em": "i",
}  # fmt: skip
_HEADINGS: Final = {"h1": "h2", "h2": "h2", "h3": "h3"}


def _of_tokens(tokens: list[Token]) -> Iterator[_Event]:
    for token in tokens:
        kind, _, end = token.type.rpartition("_")
        if token.type == "inline":
            yield from _of_tokens(token.children or [])
        elif token.type in ("text", "html_block", "html_inline"):
            yield _Event("text", token.content)
        elif token.type == "softbreak":
            yield _Event("text", " ")
        elif token.type == "hardbreak":
            yield _Event("break")
        elif token.type == "code_inline":
            yield from (_Event("open", "code"), _Event("text", token.content))
            yield _Event("close", "code")
        elif token.type in ("fence", "code_block"):
            yield _Event("open", "p")
            yield _Event("open", "code")
            yield from _of_lines(token.content)
            yield from (_Event("close", "code"), _Event("close", "p"))
        elif token.type == "image":
            words = "".join(one.content for one in token.children or [])
            yield _Event("image", str(token.attrs.get("src", "")), words)
        elif end in ("open", "close") and not token.hidden:
            name = _HEADINGS.get(token.tag, "h4") if kind == "heading" else _TOKEN_TAGS.get(kind)
            if name is not None:
                yield _Event("open" if end == "open" else "close", name)


# ------------------------------------------------------------------ HTML


def _clean(text: str) -> str:
    return nh3.clean(
        text,
        tags={*_BLOCKS, *_INLINE, *_SAME, "br", "img", "thead", "tbody"},
        clean_content_tags=set(_SWALLOWED),
        attributes={"img": {"src", "alt"}},
        url_schemes=set(),
        link_rel=None,
    )


class _HtmlReader(HTMLParser):
    """Turns what nh3 left into events."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[_Event] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = _SAME.get(tag, tag)
        if tag == "br":
            self.events.append(_Event("break"))
        elif tag == "img":
            given = dict(attrs)
            path = _PLUGIN_FILE.sub("", given.get("src") or "")
            self.events.append(_Event("image", path, given.get("alt") or ""))
        elif name in _BLOCKS or name in _INLINE:
            self.events.append(_Event("open", name))

    def handle_endtag(self, tag: str) -> None:
        name = _SAME.get(tag, tag)
        if name in _BLOCKS or name in _INLINE:
            self.events.append(_Event("close", name))

    def handle_data(self, data: str) -> None:
        self.events.append(_Event("text", data))
