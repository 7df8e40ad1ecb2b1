"""``classify``: documents a second whose field is told from the subject line, one by one.

The baseline is scikit-learn's CountVectorizer (1-2-grams) with an MLPClassifier, fitted on the training
part of the same split; ours is fitted on it too, by the trainer of the repository. Where the labelled
subjects are not at hand, the subjects that come with the program serve, and only speed is compared.
"""

from __future__ import annotations

import importlib
import random
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from typing import Any

from communeapp.bench.registry import Bench, Goal, Outcome, in_turn, paired
from communeapp.core.errors import EnvironmentProblem
from communeapp.core.incoming.field.deciding import decide, look
from communeapp.core.incoming.field.learning import Learned
from communeapp.core.incoming.field.model import Weights
from communeapp.core.incoming.header import Found, Header, Part
from communeapp.core.incoming.reading_header import read_header
from communeapp.core.incoming.text import ReadText
from communeapp.paths import resources_dir
from communeapp.services.field import FieldService, read_bodies, read_weights

_TEST_SHARE = 5  # one subject of so many is kept for the test
_SEED = 20260201
_LEAST_SECONDS = 0.4  # a round goes over the subjects until so much time has passed

Pair = tuple[str, str]  # subject, field


def classify(bench: Bench) -> Outcome:
    """Run both over the same unseen subjects in turn; header and field together reported beside."""
    sklearn = _baseline_library()
    train, test, weights, f1 = _split(sklearn)
    vectorizer = sklearn["CountVectorizer"](ngram_range=(1, 2))
    model = sklearn["MLPClassifier"](random_state=_SEED, max_iter=200)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says when it stops before it converged
        model.fit(
            vectorizer.fit_transform([text for text, _ in train]), [code for _, code in train]
        )
    bodies, learned = read_bodies(), Learned()
    headers = [Header({Part.SUBJECT: Found(text)}) for text, _ in test]

    def ours(header: Header) -> str:
        looked = look(weights, bodies, learned, header, "")
        return decide(weights, learned, looked, {}).code

    def baseline(subject: str) -> str:
        return str(model.predict(vectorizer.transform([subject]))[0])

    subjects = [text for text, _ in test]
    pairs = in_turn(bench.runs, lambda: _rate(ours, headers), lambda: _rate(baseline, subjects))
    more: dict[str, Any] = {
        "documents": len(test),
        "header_and_field_per_s": round(_whole_rate(subjects), 1),
        "load_ms": round(_load_ms(), 1),
    }
    if f1 is not None:
        gold = [code for _, code in test]
        more["macro_f1"] = round(f1(gold, [ours(one) for one in headers]), 4)
        more["baseline_macro_f1"] = round(f1(gold, [baseline(one) for one in subjects]), 4)
    return paired("classify", "documents/s", pairs, Goal(">=", 1.0), more)


def _baseline_library() -> dict[str, Any]:
    try:
        text = importlib.import_module("sklearn.feature_extraction.text")
        network = importlib.import_module("sklearn.neural_network")
        metrics = importlib.import_module("sklearn.metrics")
    except ImportError as problem:
        raise EnvironmentProblem("bench.no_baseline", library="scikit-learn") from problem
    return {
        "CountVectorizer": text.CountVectorizer,
        "MLPClassifier": network.MLPClassifier,
        "f1_score": metrics.f1_score,
    }


def _split(
    sklearn: dict[str, Any],
) -> tuple[list[Pair], list[Pair], Weights, Callable[[list[str], list[str]], float] | None]:
    """Give training pairs, test pairs, the weights to run, and how to score them, None where unfair."""
    labelled = _labelled()
    if labelled is None:
        train, test = _own_subjects()
        return train, test, read_weights(), None
    train, test, weights = labelled

    def f1(gold: list[str], said: list[str]) -> float:
        return float(sklearn["f1_score"](gold, said, average="macro", zero_division=0))

    return train, test, weights, f1


def _labelled() -> tuple[list[Pair], list[Pair], Weights] | None:
    """Split the labelled subjects and fit on the training part; None outside the repository."""
    root = resources_dir().parent
    if not (root / "tools" / "field" / "training.py").is_file():
        return None
    if str(root) not in sys.path:
        sys.path.append(str(root))
    data = importlib.import_module("tools.field.data")
    if not data.available(data.shared_dir()):
        return None
    fitting = importlib.import_module("tools.field.fitting")
    training = importlib.import_module("tools.field.training")
    rows = data.read_labelled(data.shared_dir())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        inside, outside = fitting.folds(rows, _TEST_SHARE, _SEED)[0]
        corpus = training.corpus(data.shared_dir())
        arrays = fitting.fit([rows[at] for at in inside], corpus, fitting.Recipe())
    train = [(rows[at].subject, rows[at].code) for at in inside]
    test = [(rows[at].subject, rows[at].code) for at in outside]
    return train, test, Weights(arrays)


def _own_subjects() -> tuple[list[Pair], list[Pair]]:
    """Split the subjects that come with the program; the weights have seen them all."""
    pairs: list[Pair] = []
    code = ""
    file = resources_dir() / "field" / "examples.txt"
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            code = line.strip("[] ")
        elif line.strip() and not line.startswith("#"):
            pairs.append((line.strip(), code))
    random.Random(_SEED).shuffle(pairs)  # noqa: S311 - a split, no secret
    cut = len(pairs) // _TEST_SHARE
    return pairs[cut:], pairs[:cut]


def _rate(tell: Callable[[Any], object], documents: Sequence[Any]) -> float:
    """Give documents a second, one by one."""
    done = 0
    began = time.perf_counter()
    while (seconds := time.perf_counter() - began) < _LEAST_SECONDS:
        for one in documents:
            tell(one)
        done += len(documents)
    return done / seconds


def _whole_rate(subjects: Sequence[str]) -> float:
    """Give documents a second from a letter's text to header and field."""
    service = FieldService()
    letters = [_letter(at, subject) for at, subject in enumerate(subjects)]

    def tell(text: str) -> None:
        service.opinion(read_header(ReadText.plain(text)), text)

    return statistics.median(_rate(tell, letters) for _ in range(3))


def _letter(number: int, subject: str) -> str:
    """Make a letter around a subject, as the text of a file reads."""
    return (
        "ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Số: {number + 1}/UBND-TH\nV/v {subject}\nLai Châu, ngày 12 tháng 3 năm 2026\n"
        "Kính gửi: Ủy ban nhân dân các xã, phường\n"
        f"Ủy ban nhân dân tỉnh đề nghị Ủy ban nhân dân các xã, phường tổ chức {subject}; báo cáo kết quả "
        "trước ngày 20/4/2026.\nNơi nhận:\n- Như trên;\n- Lưu: VT, TH.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n"
    )


def _load_ms() -> float:
    read_weights.cache_clear()
    began = time.perf_counter()
    read_weights()
    return 1000 * (time.perf_counter() - began)
