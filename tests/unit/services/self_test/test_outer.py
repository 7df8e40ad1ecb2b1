"""The half of the self-test that one calls: what it makes of a tested program that behaves badly."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from communeapp.services.self_test import outer
from communeapp.services.self_test.outer import Wanted, main, parse, run
from communeapp.services.self_test.result import Result, Step, read_steps, write_step

Tested = Callable[..., None]


@pytest.fixture
def tested(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tested:
    """Give a function that puts a program of a few lines in place of ours; ``folder`` is the shared one."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def replace(body: str, done: tuple[str, ...] = ("start", "window")) -> None:
        file = tmp_path / "thay thế.py"
        lines = [json.dumps(Step(one, True, 0.1).__dict__) for one in done]
        file.write_text(
            "import os, sys, time\nfrom pathlib import Path\nfolder = Path(sys.argv[2])\n"
            f"(folder / 'begun.txt').write_text({' '.join([*done, 'last'])!r})\n"
            f"(folder / 'steps.jsonl').write_text({chr(10).join(lines)!r})\n"
            "(folder / 'facts.json').write_text('{\"variant\": \"sse42\"}')\n"
            + textwrap.dedent(body),
            encoding="utf-8",
        )
        monkeypatch.setattr(
            outer.program, "command", lambda *words: [sys.executable, str(file), *words]
        )

    return replace


def test_a_program_that_works_passes_and_leaves_nothing(tested: Tested, tmp_path: Path) -> None:
    tested("pass")
    result = run(Wanted())
    assert result.ok and result.failed == ""
    assert [one.name for one in result.steps] == ["start", "window"]
    assert result.cpu == {"variant": "sse42"}
    assert not list(tmp_path.glob("CommuneApp*"))


@pytest.mark.parametrize(
    "body",
    ["print('qt.qpa: something', file=sys.stderr)", "print('a word on standard output')"],
)
def test_any_unexpected_output_fails_it(tested: Tested, body: str) -> None:
    tested(body)
    result = run(Wanted())
    assert not result.ok and result.failed == "output"
    assert len(result.output) == 1


def test_what_the_offscreen_platform_always_says_is_no_fault(tested: Tested) -> None:
    tested("print('This plugin does not support propagateSizeHints()', file=sys.stderr)")
    assert run(Wanted()).ok


def test_a_flood_of_output_is_cut(tested: Tested) -> None:
    tested("sys.stdout.write(('x' * 79 + chr(10)) * 40_000)")
    result = run(Wanted())
    assert not result.ok
    assert sum(len(one) for one in result.output) <= 64 * 1024


def test_a_crash_names_the_step_in_which_it_happened(tested: Tested) -> None:
    tested("os.kill(os.getpid(), 4)")
    result = run(Wanted())
    assert result.ended == "signal 4"
    assert (result.failed, result.steps[-1].error) == ("last", "signal 4")


def test_a_program_that_stands_still_is_ended(tested: Tested) -> None:
    tested("time.sleep(600)")
    result = run(Wanted(), patience_s=0.5)
    assert "nothing happened" in result.ended
    assert result.failed == "last"


class Slow:
    """A child process that is waited for in vain twice, while its steps go on."""

    def __init__(self, begun: Path, *, moving: bool) -> None:
        self.begun, self.moving, self.left, self.killed = begun, moving, 2, False

    def wait(self, timeout: float | None = None) -> int:
        if self.killed or not self.left:
            return 0
        self.left -= 1
        if self.moving:
            with self.begun.open("a") as more:
                more.write("step\n")
        raise subprocess.TimeoutExpired("x", timeout or 0)

    def kill(self) -> None:
        self.killed = True


@pytest.mark.parametrize("moving", [True, False])
def test_a_program_that_goes_on_is_given_its_time(tmp_path: Path, moving: bool) -> None:
    child = Slow(tmp_path / outer.BEGUN, moving=moving)
    ended = outer._wait(child, tmp_path, 5.0)  # type: ignore[arg-type]
    assert (ended == "", child.killed) == (moving, not moving)


def test_a_program_that_cannot_start_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(outer.program, "command", lambda *_: [str(tmp_path / "không có")])
    result = run(Wanted())
    assert not result.ok and result.ended.startswith("cannot start")


def test_exit_codes_and_the_file(
    tested: Tested, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "kết quả" / "tự kiểm tra.json"
    tested("pass")
    assert main(["--out", str(out)]) == 0
    told = json.loads(out.read_text(encoding="utf-8"))
    assert (told["ok"], told["format"], [one["name"] for one in told["steps"]]) == (
        True, 1, ["start", "window"],
    )  # fmt: skip
    assert capsys.readouterr().err == ""
    tested("sys.exit('broken')")
    assert main([f"--out={out}"]) == 1
    assert json.loads(out.read_text(encoding="utf-8"))["ok"] is False
    assert "self-test" in capsys.readouterr().err
    tested("pass")
    assert main([]) == 0
    assert json.loads(capsys.readouterr().out)["ok"] is True


def test_an_old_result_never_looks_like_this_one(
    tested: Tested, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "st.json"
    out.write_text('{"ok": true}', encoding="utf-8")
    monkeypatch.setattr(outer, "run", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        main(["--out", str(out)])
    assert out.read_text(encoding="utf-8") == ""


def test_a_place_that_cannot_be_written_is_the_environment(tmp_path: Path) -> None:
    file = tmp_path / "tệp"
    file.touch()
    assert main(["--out", str(file / "st.json")]) == 3


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ([], Wanted()),
        (["--out", "a.json", "--hidden"], Wanted(out=Path("a.json"), hidden=True)),
        (["--model=m.gguf"], Wanted(model=Path("m.gguf"))),
        (["--no-model"], Wanted(use_model=False)),
        (["--out"], None),
        (["--nonsense"], None),
        (["--hidden=1"], None),
        (["--model", "m.gguf", "--no-model"], None),
    ],
)
def test_the_words_of_the_command_line(words: list[str], wanted: Wanted | None) -> None:
    assert parse(words) == wanted


def test_unknown_words_are_a_matter_of_usage() -> None:
    assert main(["--nonsense"]) == 2


@pytest.mark.parametrize(
    ("display", "hidden", "wanted"),
    [("", False, "offscreen"), (":1", True, "offscreen"), (":1", False, None)],
)
def test_which_platform_qt_gets(
    monkeypatch: pytest.MonkeyPatch, display: str, hidden: bool, wanted: str | None
) -> None:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setattr(sys, "platform", "linux")
    assert outer._environment(hidden).get("QT_QPA_PLATFORM") == wanted


def test_steps_survive_a_line_that_was_cut(tmp_path: Path) -> None:
    file = tmp_path / "steps.jsonl"
    write_step(file, Step("start", True, 0.5, {"tên": "Lũng Cú"}))
    write_step(file, Step("window", False, 0.5, error="đổ"))
    with file.open("a", encoding="utf-8") as out:
        out.write('{"name": "dra')
    assert [one.name for one in read_steps(file)] == ["start", "window"]
    assert read_steps(tmp_path / "không có") == []


def test_nothing_tried_is_not_well() -> None:
    empty = Result("0.1.0", "linux", False, 0.0, {}, "offscreen", ())
    assert not empty.ok and empty.failed == "end"
