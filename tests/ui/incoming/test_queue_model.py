"""The list of files keeps count of what became of each."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester

from communeapp.ui.incoming.queue_model import QueueModel, State


def test_counts_follow_every_change() -> None:
    model = QueueModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    first, second, third = model.add((Path("a"), Path("b"), Path("c")))
    model.change(first, State.READING)
    model.change(first, State.DONE)
    model.change(second, State.SECRET, "vì sao", "làm gì")
    assert model.counts[State.DONE] == model.counts[State.SECRET] == 1
    assert (model.ended, model.open) == (2, 1)
    model.drop_ended()
    assert [one.path.name for one in model.entries] == ["c"]
    assert model.entry(third.key) is third
    assert model.entry(first.key) is None
    assert (model.ended, model.open) == (0, 1)
    later = model.add((Path("d"),))[0]
    assert later.key not in (first.key, second.key, third.key), "a key is never given twice"
    del tester
