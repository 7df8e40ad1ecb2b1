"""Two states of the annexes: each changed block is a row of its own."""

from __future__ import annotations

from dataclasses import replace

from communeapp.core.annex_differences import annex_differences
from communeapp.core.documents import Appendix, Block, BlockKind

RULES = Appendix(
    "Làm việc của Ủy ban nhân dân xã",
    (
        Block(BlockKind.ARTICLE, number="Điều 1.", title="Phạm vi điều chỉnh"),
        Block.plain(BlockKind.CLAUSE, "Quy chế này quy định chế độ làm việc.", number="1."),
        Block.plain(BlockKind.CLAUSE, "Áp dụng với công chức xã.", number="2."),
    ),
    attached=True,
    type_name="QUY CHẾ",
)
TABLE = Appendix("Danh sách", (Block(BlockKind.TABLE, rows=(("TT", "Bản"), ("1", "Pa Ủ"))),))


def test_only_the_changed_block_of_an_annex_is_a_row() -> None:
    last = Block.plain(BlockKind.CLAUSE, "Áp dụng với công chức và người dân xã.", number="2.")
    other = replace(RULES, body=(*RULES.body[:2], last))
    (found,) = annex_differences((RULES,), (other,))
    assert found.title == "QUY CHẾ Làm việc của Ủy ban nhân dân xã"
    assert [(one.left, one.right) for one in found.chunks] == [((RULES.body[2],), (last,))]


def test_annexes_find_their_own_whatever_their_order() -> None:
    turned = replace(TABLE, landscape=True)
    found = annex_differences((RULES, TABLE), (turned, RULES))
    assert [(one.old, one.new) for one in found] == [(TABLE, turned), (RULES, RULES)]
    assert [one.chunks for one in found] == [(), ()]


def test_a_new_annex_and_one_that_went() -> None:
    (new,) = annex_differences((), (TABLE,))
    assert (new.old, new.new) == (None, TABLE)
    assert new.chunks[0].right == TABLE.body
    (gone,) = annex_differences((RULES,), ())
    assert (gone.old, gone.new) == (RULES, None)
    assert gone.chunks[0].left == RULES.body
