"""The order in which the words of a page are read."""

from __future__ import annotations

from communeapp.reading.layout import Placed, arrange


def words(*lines: tuple[float, float, str]) -> list[Placed[str]]:
    """Words of lines that begin at x, y; a letter is 6 wide, a line 10 high."""
    found = []
    for x, y, text in lines:
        for word in text.split(" "):
            found.append(Placed(word, x, y, x + 6 * len(word), y + 10))
            x += 6 * len(word) + 3
    return found


def read(*lines: tuple[float, float, str]) -> list[str]:
    return [
        "\t".join(" ".join(word.item for word in cell) for cell in cells)
        for cells in arrange(words(*lines), 600)
    ]


def test_nothing_has_no_lines() -> None:
    assert read() == []


def test_lines_below_each_other_stay_lines() -> None:
    assert read((50, 20, "một hai"), (50, 35, "ba")) == ["một hai", "ba"]


def test_two_columns_are_read_one_after_the_other() -> None:
    assert read(
        (50, 20, "ỦY BAN NHÂN DÂN"), (300, 20, "CỘNG HÒA XÃ HỘI"),
        (50, 35, "XÃ THU LŨM"), (300, 36, "Độc lập - Tự do"),
        (60, 55, "Số: 12/UBND"), (300, 52, "ngày 5 tháng 7"),
        (50, 90, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025 của Quốc hội"),
    ) == [
        "ỦY BAN NHÂN DÂN", "XÃ THU LŨM", "Số: 12/UBND",
        "CỘNG HÒA XÃ HỘI", "Độc lập - Tự do", "ngày 5 tháng 7",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025 của Quốc hội",
    ]  # fmt: skip


def test_columns_whose_lines_are_at_other_heights_are_told_apart() -> None:
    assert read(
        (50, 20, "ỦY BAN NHÂN DÂN"), (300, 27, "CỘNG HÒA XÃ HỘI"),
        (50, 35, "XÃ THU LŨM"), (300, 42, "Độc lập - Tự do"),
    ) == ["ỦY BAN NHÂN DÂN", "XÃ THU LŨM", "CỘNG HÒA XÃ HỘI", "Độc lập - Tự do"]  # fmt: skip


def test_numbers_before_the_lines_of_a_list_are_no_column() -> None:
    assert read(
        (50, 20, "1."), (75, 20, "Tuyên truyền đến từng hộ"), (75, 35, "gia đình"),
        (50, 50, "2."), (75, 50, "Che chắn chuồng trại"),
    ) == ["1. Tuyên truyền đến từng hộ", "gia đình", "2. Che chắn chuồng trại"]  # fmt: skip


def test_rows_of_a_table_stay_rows() -> None:
    cells = ((50, "1"), (100, "Nguyễn Văn An"), (350, "Bản Mé Gióng"))
    rows = [(x, y, text) for y in (20, 35, 50, 65) for x, text in cells]
    assert read(*rows) == ["1\tNguyễn Văn An\tBản Mé Gióng"] * 4


def test_a_single_row_with_a_wide_gap_is_two_lines() -> None:
    assert read((50, 20, "Số: 12/TB-UBND"), (350, 20, "Thu Lũm, ngày 5")) == [
        "Số: 12/TB-UBND", "Thu Lũm, ngày 5",
    ]  # fmt: skip
