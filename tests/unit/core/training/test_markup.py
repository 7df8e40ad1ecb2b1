"""The safe subset: what lessons may show, and what no text gets through."""

from __future__ import annotations

import re
import time

import pytest
from tests.unsafe_texts import FORBIDDEN, HTML, MARKDOWN, filled

from communeapp.core.training.courses import Lesson
from communeapp.core.training.markup import (
    has_html,
    media_of,
    passages,
    to_html,
    to_plain,
    words_of,
)
from communeapp.core.training.questions import Rich, TextFormat

TAGS = set(
    """p h2 h3 h4 ul ol li table tr th td blockquote b i u code sub sup br img""".split()  # noqa: SIM905
)


def md(text: str) -> Rich:
    return Rich(text, TextFormat.MARKDOWN)


def here(path: str) -> bool:
    return path == "media/a.svg"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("một **hai** *ba*", "một <b>hai</b> <i>ba</i>"),
        ("a\n\nb", "<p>a</p><p>b</p>"),
        ("# A\n## B\n### C\n#### D\n##### E", "<h2>A</h2><h2>B</h2><h3>C</h3><h4>D</h4><h4>E</h4>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("> **Ghi nhớ.** x", "<blockquote><p><b>Ghi nhớ.</b> x</p></blockquote>"),
        ("`a < b`", "<code>a &lt; b</code>"),
        ("```\na\nb\n```", "<code>a<br>b</code>"),
        ("a  \nb", "a<br>b"),
        ("a\nb", "a b"),
        ("|A|B|\n|-|-|\n|1|2|", "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>"),
        ("![x](media/a.svg)", '<img src="media:media/a.svg" alt="x">'),
        ("![x & y](media/b.svg)", "x &amp; y"),
        ("[chữ](http://a.vn)", "chữ"),
        ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
        ("", ""),
    ],
)  # fmt: skip
def test_markdown(text: str, wanted: str) -> None:
    assert to_html(md(text), media=here) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<strong>a</strong><em>b</em><u>c</u>", "<b>a</b><i>b</i><u>c</u>"),
        ("x<sub>2</sub><sup>3</sup>", "x<sub>2</sub><sup>3</sup>"),
        ("<div>a</div><div>b</div>", "<p>a</p><p>b</p>"),
        ("<div><p>a</p>b</div>", "<p></p><p>a</p>b"),
        ("<h1>A</h1><h6>B</h6>", "<h2>A</h2><h4>B</h4>"),
        ("<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
         "<table><tr><th>A</th></tr><tr><td>1</td></tr></table>"),
        ("<p>a &amp; b &lt;i&gt;</p>", "a &amp; b &lt;i&gt;"),
        ("<img src='@@PLUGINFILE@@/media/a.svg' alt='x' width='1e9'>", '<img src="media:media/a.svg" alt="x">'),
        ("<b>a<i>b</b>c", "<b>a<i>b</i></b><i>c</i>"),
    ],
)  # fmt: skip
def test_html(text: str, wanted: str) -> None:
    assert to_html(Rich(text, TextFormat.HTML), media=here) == wanted


def test_line_breaks_are_those_of_the_format() -> None:
    assert to_html(Rich("a\nb")) == "a<br>b"
    assert to_html(Rich("a\nb", TextFormat.MOODLE)) == "a<br>b"
    assert to_html(Rich("<p>a\nb</p>", TextFormat.MOODLE)) == "a\nb"
    assert to_html(Rich("<b>a</b> & <script>", TextFormat.PLAIN)) == (
        "&lt;b&gt;a&lt;/b&gt; &amp; &lt;script&gt;"
    )


@pytest.mark.parametrize("form", list(TextFormat))
def test_fault_31_nothing_unsafe_comes_through(form: TextFormat) -> None:
    for number, text in enumerate((*HTML, *MARKDOWN)):
        found = to_html(Rich(filled(text), form), media=lambda _: True)
        quoted = re.sub(r"&lt;.*?&gt;", "", found.lower())  # shown as words, not as tags
        assert not [bad for bad in FORBIDDEN if bad in quoted and "<" in bad], number
        tags = re.findall(r"<(/?)([a-z0-9]+)([^<>]*)>", found)
        assert "<" not in re.sub(r"</?[a-z0-9]+[^<>]*>", "", found), number
        for _, name, attributes in tags:
            assert name in TAGS, (number, name)
            assert re.fullmatch(r'( src="media:[A-Za-z0-9_./-]+" alt="[^"<>]*")?', attributes), (
                number,
                attributes,
            )
        for path in re.findall(r'src="media:([^"]*)"', found):
            assert ".." not in path and not path.startswith("/"), number


def test_fault_31_words_stay_and_time_is_short() -> None:
    began = time.perf_counter()
    for number, text in enumerate(HTML):
        if len(text) < 100_000:  # what is longer is cut, words and all
            assert "words" in to_plain(Rich(filled(text), TextFormat.HTML)), number
    for number, text in enumerate(MARKDOWN):
        if len(text) < 100_000 and "- - " not in text and "> > " not in text:
            assert "words" in to_plain(md(filled(text))), number
    assert time.perf_counter() - began < 10


def test_depth_is_bounded() -> None:
    found = to_html(Rich("<blockquote>" * 4000 + "x", TextFormat.HTML))
    assert found.count("<blockquote>") == found.count("</blockquote>") <= 16
    assert "x" in found


def test_plain_words() -> None:
    text = "## A\n\nMột **hai**.\n\n- x\n- y\n\n1. n\n\n|A|B|\n|-|-|\n|1|2|\n\n![hình](media/a.svg)"
    assert to_plain(md(text)) == "A\nMột hai.\n- x\n- y\n1. n\nA; B\n1; 2\nhình"
    assert to_plain(Rich("<p>a</p><p>b<br>c</p>", TextFormat.HTML)) == "a\nb\nc"
    assert to_plain(Rich("  a  b\n\nc ")) == "a b\nc"


def test_invisible_marks_are_taken_out() -> None:
    assert to_html(Rich("a\u202eb\u200bc")) == "abc"
    assert to_plain(md("e\u0301")) == "é"


def test_a_film_is_no_picture() -> None:
    text = md("![Xem phim](media/a.mp4) ![nghe](media/b.mp3)")
    assert to_html(text, media=lambda _: True) == "Xem phim nghe"
    assert media_of(text) == ("media/a.mp4", "media/b.mp3")


def test_pictures_of_a_text() -> None:
    assert media_of(md("![a](media/a.svg) và ![b](media/b.png)")) == ("media/a.svg", "media/b.png")
    assert media_of(Rich("<img src='./media/a.svg'>", TextFormat.HTML)) == ("media/a.svg",)
    assert media_of(Rich("![a](media/a.svg)")) == ()


@pytest.mark.parametrize("text", ["a <b>b</b>", "<div>\nx\n</div>", "a\n\n<!-- x -->", "a <br> b"])
def test_html_in_a_lesson_is_seen(text: str) -> None:
    assert has_html(text)


@pytest.mark.parametrize("text", ["a < b", "`<b>`", "a > b", "```\n<p>\n```", "x <- y"])
def test_what_only_looks_like_html_is_none(text: str) -> None:
    assert not has_html(text)


def test_a_lesson_is_cut_at_its_headings() -> None:
    long = "\n\n".join(f"Đoạn {n} " + "chữ " * 100 for n in range(6))
    body = f"Mở đầu.\n\n## Một\n\nA.\n\n- b\n- c\n\n### Hai\n\n{long}\n\n## Rỗng\n"
    found = passages(Lesson("bai", "Bài học", 5, body, ()))
    assert [one.number for one in found] == list(range(len(found)))
    assert (found[0].heading, found[0].text) == ("Bài học", "Mở đầu.")
    assert (found[1].heading, found[1].text) == ("Một", "A.\nb c")
    assert {one.heading for one in found[2:]} == {"Hai"}
    assert len(found[2:]) == 3 and all(len(one.text) <= 1_200 for one in found[2:])
    assert "".join(one.text for one in found[2:]).count("Đoạn") == 6
    assert {one.lesson for one in found} == {"bai"}


def test_words_are_counted_without_marks() -> None:
    assert words_of(Lesson("a", "A", 5, "## Một hai\n\n- **ba** bốn\n\n> năm", ())) == 6
