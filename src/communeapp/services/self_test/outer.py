"""The part of the self-test that one calls: starts the tested program, listens, and writes the result.

Imports little, so that a package with parts missing still writes its result. The tested program is a
child: a crash in native code, a hang and every word on standard error are seen from here.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from communeapp import __version__, program
from communeapp.containment import Containment
from communeapp.services.self_test.result import Result, Step, read_steps

WORD, STEPS_WORD = "--self-test", "--self-test-steps"
#: Files of the folder that both halves share.
PLAN, STEPS, BEGUN, FACTS = "plan.json", "steps.jsonl", "begun.txt", "facts.json"
OK, FAILED, USAGE, ENVIRONMENT = 0, 1, 2, 3
#: Seconds that one step may take: reading instructions without AVX on a PC of 2010 takes minutes.
PATIENCE_S = 900.0
_MOST_OUTPUT = 64 * 1024
#: What Qt says of its own platform for tests; nothing that anybody could mend.
_HARMLESS = ("This plugin does not support",)
_USAGE = "communeapp --self-test [--model FILE | --no-model] [--hidden] [--out FILE]"


@dataclass(frozen=True)
class Wanted:
    """The words of the command line. ``hidden``: without a window on anybody's screen.

    ``use_model`` False: no model is loaded, given or installed; on an old PC that saves minutes.
    """

    out: Path | None = None
    model: Path | None = None
    hidden: bool = False
    use_model: bool = True


def main(words: Sequence[str]) -> int:
    """Run the self-test; exit code 0 (all works), 1 (something does not), 2 usage, 3 no result file."""
    wanted = parse(words)
    if wanted is None:
        _say(_USAGE)
        return USAGE
    if wanted.out is not None:
        try:
            wanted.out.parent.mkdir(parents=True, exist_ok=True)
            wanted.out.write_text("", encoding="utf-8")  # an old result must not look like this one
        except OSError as error:
            _say(f"{_USAGE}\n--out: {error.strerror}")
            return ENVIRONMENT
    result = run(wanted)
    told = json.dumps(result.to_json(), ensure_ascii=False, indent=1)
    if wanted.out is None:
        if sys.stdout is not None:
            sys.stdout.write(told + "\n")
    else:
        wanted.out.write_text(told + "\n", encoding="utf-8", newline="\n")
    if not result.ok:
        _say(f"self-test: {result.failed}: {_why(result)}")
    return OK if result.ok else FAILED


def parse(words: Sequence[str]) -> Wanted | None:
    """Take the options; None where there is a word that nobody knows or a value is missing."""
    values: dict[str, Path] = {}
    flags: set[str] = set()
    rest = list(words)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if name in ("--hidden", "--no-model") and not equals:
            flags.add(name)
            continue
        if name not in ("--out", "--model"):
            return None
        if not equals:
            if not rest:
                return None
            value = rest.pop(0)
        values[name] = Path(value)
    out, model, use_model = values.get("--out"), values.get("--model"), "--no-model" not in flags
    if model is not None and not use_model:
        return None
    return Wanted(out, model, "--hidden" in flags, use_model)


def run(wanted: Wanted, patience_s: float = PATIENCE_S) -> Result:
    """Try the program once in a folder of its own that goes afterwards."""
    began = time.monotonic()
    # Letters of Vietnamese and a space, as in the name of most people here.
    folder = Path(tempfile.mkdtemp(prefix="CommuneApp tự kiểm tra "))
    try:
        model = str(wanted.model.absolute()) if wanted.model is not None else ""
        plan = {"model": model, "use_model": wanted.use_model}
        (folder / PLAN).write_text(json.dumps(plan), encoding="utf-8")
        environment = _environment(wanted.hidden)
        ended, output = _watch(folder, environment, patience_s)
        steps, facts = read_steps(folder / STEPS), _facts(folder)
        if ended:
            steps = _with_unfinished(steps, folder, ended)
    finally:
        _remove(folder)
    return Result(
        version=__version__,
        system=f"{program.system()} {platform.release()}",
        packaged=program.here().packaged,
        seconds=round(time.monotonic() - began, 2),
        cpu=facts,
        platform=environment.get("QT_QPA_PLATFORM", "") or _usual_platform(),
        steps=steps,
        output=output,
        ended=ended,
    )


def _environment(hidden: bool) -> dict[str, str]:
    """Give what the tested program sees: Qt speaks on standard error, without a display it needs none."""
    environment = {**os.environ, "QT_FORCE_STDERR_LOGGING": "1", "PYTHONUTF8": "1"}
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if hidden or (sys.platform == "linux" and not display):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment


def _usual_platform() -> str:
    return {"win32": "windows", "darwin": "cocoa"}.get(sys.platform, "xcb")


def _watch(
    folder: Path, environment: Mapping[str, str], patience_s: float
) -> tuple[str, list[str]]:
    """Run the tested program to its end; give how it ended if not well, and what it printed."""
    try:
        child = subprocess.Popen(
            program.command(STEPS_WORD, str(folder)),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=dict(environment),
            cwd=folder,
        )
    except OSError as error:
        return f"cannot start: {error.strerror}", []
    containment = Containment()
    containment.add(child.pid)
    heard: list[bytes] = []
    listeners = [
        threading.Thread(target=_listen, args=(pipe, heard), daemon=True)
        for pipe in (child.stdout, child.stderr)
        if pipe is not None
    ]
    for one in listeners:
        one.start()
    ended = _wait(child, folder, patience_s)
    for one in listeners:
        one.join(timeout=10)
    for pipe in (child.stdout, child.stderr):
        if pipe is not None:
            pipe.close()
    containment.release()
    text = b"".join(heard).decode("utf-8", errors="replace")
    lines = [line.rstrip() for line in text.splitlines()]
    return ended, [one for one in lines if one and not any(word in one for word in _HARMLESS)]


def _wait(child: subprocess.Popen[bytes], folder: Path, patience_s: float) -> str:
    """Wait while steps go on; a step that takes too long ends the program."""
    while True:
        before = _progress(folder)
        try:
            code = child.wait(timeout=patience_s)
        except subprocess.TimeoutExpired:
            if _progress(folder) != before:
                continue
            child.kill()
            child.wait()
            return f"nothing happened for {patience_s:.0f} s"
        if code in (OK, FAILED):
            return ""
        return f"signal {-code}" if code < 0 else f"exit code {code}"


def _progress(folder: Path) -> int:
    try:
        return (folder / BEGUN).stat().st_size
    except OSError:
        return 0


def _listen(pipe: IO[bytes], heard: list[bytes]) -> None:
    left = _MOST_OUTPUT
    while block := pipe.read1(4096):  # type: ignore[attr-defined]
        if left > 0:
            heard.append(block[:left])
            left -= len(block)


def _with_unfinished(steps: list[Step], folder: Path, ended: str) -> list[Step]:
    """Add the step that was begun and never came to its end."""
    try:
        begun = (folder / BEGUN).read_text(encoding="utf-8").split()
    except OSError:
        begun = []
    done = {one.name for one in steps}
    return steps + [Step(one, False, 0.0, error=ended) for one in begun if one not in done]


def _facts(folder: Path) -> dict[str, object]:
    try:
        found = json.loads((folder / FACTS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _remove(folder: Path) -> None:
    """Take the folder away; on Windows a scanner may hold a file for a moment."""
    for pause in (0.0, 0.2, 1.0, 3.0):
        time.sleep(pause)
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return


def _why(result: Result) -> str:
    for one in result.steps:
        if not one.ok:
            return one.error
    return result.ended or (result.output[0] if result.output else "nothing was tried")


def _say(words: str) -> None:
    if sys.stderr is not None:  # a windowed program on Windows has none
        sys.stderr.write(words + "\n")
