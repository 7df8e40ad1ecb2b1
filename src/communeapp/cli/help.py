"""Help pages in the user's language: a help text that is the code of a message is shown as its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

import click

from communeapp import texts

# What click itself writes, in English only.
_CLICK = {
    "Options": "cli.help.options",
    "Commands": "cli.help.commands",
    "Show this message and exit.": "cli.help.help",
    "Show the version and exit.": "cli.help.version",
}
_REQUIRED = "  [required]"
_RANGE = re.compile(r"  \[[^\]]*x<=?[^\]]*\]\Z")


class LocalFormatter(click.HelpFormatter):
    """Writes headings and help texts in one language."""

    lang = "vi"

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line of the usage."""
        super().write_usage(prog, args, prefix or f"{self._local('cli.help.usage')}: ")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section."""
        super().write_heading(self._local(heading))

    def write_text(self, text: str) -> None:
        """Write a paragraph."""
        super().write_text(self._local(text))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write a table of names and descriptions."""
        local = [(name, self._local(text)) for name, text in rows]
        super().write_dl(local, col_max, col_spacing)

    def _local(self, text: str) -> str:
        if text.endswith(_REQUIRED):  # click's own mark behind the text of an option
            return f"{self._local(text.removesuffix(_REQUIRED))} {self._local('cli.help.required')}"
        if found := _RANGE.search(text):  # and the numbers that an option takes
            return f"{self._local(text[: found.start()])} {found[0].strip()}"
        code = _CLICK.get(text, text)
        known = texts.catalogue(self.lang).get(code)
        return known.message if known is not None else text


class LocalContext(click.Context):
    """A context whose help pages speak the language of the call."""

    formatter_class = LocalFormatter

    def make_formatter(self) -> click.HelpFormatter:
        """Make the formatter, in the language of the call."""
        formatter = super().make_formatter()
        if isinstance(formatter, LocalFormatter) and self.obj is not None:
            formatter.lang = self.obj.lang
        return formatter
