"""Questions of every kind, with texts that formats find hard."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from communeapp.core.training.questions import (
    NOTHING,
    Choice,
    Difficulty,
    DocumentLine,
    NumberAnswer,
    Pair,
    Question,
    QuestionKind,
    Rich,
    ShortAnswer,
    TextFormat,
)

HARD = "Tên {a} ~ b = c # d: \\ e, 50% [html] -- // ; | \"q\" 'r' <i> &amp; *"
HTML = Rich("<p>Đất <b>đai</b> &amp; nhà ở</p>\n<p>dòng 2: {x}</p>", TextFormat.HTML)
MARKDOWN = Rich("Đất **đai**  \ndòng 2", TextFormat.MARKDOWN)
MOODLE = Rich("Ủy ban\nnhân dân", TextFormat.MOODLE)
FULL = Decimal(100)


def choice(text: str, weight: int | str = 0, why: str = "") -> Choice:
    return Choice(Rich(text), Decimal(weight), Rich(why) if why else NOTHING)


SINGLE = Question(
    "b-mat-khau-01",
    QuestionKind.SINGLE,
    Rich("Mật khẩu nào khó đoán nhất?"),
    choices=(
        choice("Ngày sinh", 0, "Ai cũng biết."),
        choice("Bốn từ không liên quan", 100, "Đúng rồi."),
        choice("= 1 + 2"),
    ),
)
MULTIPLE = Question(
    "m-1",
    QuestionKind.MULTIPLE,
    HTML,
    choices=(
        Choice(HTML, Decimal(50)),
        Choice(MARKDOWN, Decimal(50), MOODLE),
        Choice(Rich("[html] không phải thẻ"), Decimal("-33.33333")),
        choice("//không phải ghi chú"),
    ),
)
TRUE_FALSE = Question(
    "tf",
    QuestionKind.TRUE_FALSE,
    MOODLE,
    truth=False,
    if_right=Rich("Phải."),
    if_wrong=Rich("Chưa đúng."),
)
MATCHING = Question(
    "mt",
    QuestionKind.MATCHING,
    Rich("Ghép:"),
    pairs=(
        Pair(Rich("Công văn"), Rich("CV")),
        Pair(HTML, Rich("Thẻ: <b>")),
        Pair(NOTHING, Rich("QĐ")),
    ),
)
ORDERING = Question(
    "o", QuestionKind.ORDERING, Rich("Sắp:"), steps=(Rich("Một"), MARKDOWN, Rich("= ba"))
)
SHORT = Question(
    "s",
    QuestionKind.SHORT,
    Rich("Ứng dụng nào?"),
    marks_matter=True,
    answers=(
        ShortAnswer("VNeID"),
        ShortAnswer("vne id*", Decimal(50), Rich("Gần đúng")),
        ShortAnswer("\\*", Decimal(0)),
        ShortAnswer("100% = đúng", FULL),
    ),
)
NUMERIC = Question(
    "n",
    QuestionKind.NUMERIC,
    Rich("Bao nhiêu?"),
    numbers=(
        NumberAnswer(Decimal(12), Decimal(12)),
        NumberAnswer(Decimal("3.141"), Decimal("3.151"), Decimal(50), exact=Decimal("3.146")),
        NumberAnswer(None, None, Decimal(0), Rich("Sai rồi")),
    ),
)
RANGE = Question(
    "n-range",
    QuestionKind.NUMERIC,
    Rich("Từ đâu đến đâu?"),
    numbers=(NumberAnswer(Decimal("-5.5"), Decimal(1234)),),
)
MISTAKE = Question(
    "f",
    QuestionKind.MISTAKE,
    Rich("Dòng nào sai?"),
    document=(
        DocumentLine("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "centre+bold"),
        DocumentLine("Độc lập - Tự Do - Hạnh phúc", "centre", True, Rich("Chữ d viết thường.")),
        DocumentLine("[body] chữ trong ngoặc"),
    ),
)
ESSAY = Question("e", QuestionKind.ESSAY, MARKDOWN)
NOTE = Question("d", QuestionKind.NOTE, HTML)

EVERY_KIND = (
    SINGLE, MULTIPLE, TRUE_FALSE, MATCHING, ORDERING, SHORT, NUMERIC, RANGE, MISTAKE, ESSAY, NOTE,
)  # fmt: skip

RICH = replace(
    SINGLE,
    id="rich",
    stem=Rich(HARD),
    title="Tiêu đề: {1} = #",
    explanation=Rich("Vì " + HARD),
    topic="mat-khau",
    lesson="bai-1",
    difficulty=Difficulty.HARD,
    points=Decimal("2.5"),
    sources=("nd30", "nd13"),
    tags=("một nhãn", "b]2\\"),
    category="Ngân hàng/An toàn",
    shuffle=False,
)
AGAIN = replace(SINGLE, id="again", stem=Rich("%50% số người?"), category="Ngân hàng/Khác")
ALL = (*EVERY_KIND, RICH, AGAIN)
