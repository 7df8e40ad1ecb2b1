"""Sizes, margins and styles of Decree 30/2020, Appendix I, read from the data of the rules pack.

The file has the shape of the list of components (``page``, ``body``, ``components``) plus a
``geometry`` table with our own choice inside the ranges. A value outside a range is refused: a pack
cannot make the program print what the decree does not allow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from communeapp.core.errors import Bug
from communeapp.core.layout.model import Align, PageSetup, Style

# Roles that are ours: parts the decree shows in its forms without a row in its table of components.
_EXTRA_NAMES = {
    "tham_quyen": "Thẩm quyền ban hành",
    "gach_dau_dong": "Gạch đầu dòng",
    "o_bang": "Ô bảng",
    "o_bang_dau": "Ô đầu bảng",
    "du_thao": "Dấu dự thảo",
    "duong_ke": "Đường kẻ",
    "ket_thuc": "Câu kết thúc",
    "dong_muc": "Dòng điền",
    "xac_nhan": "Xác nhận",
    "hinh_thuc_sao": "Hình thức sao",
}
# No commas: Word takes what follows one for a second name of the style.
_SHORT_NAMES = {
    "quoc_hieu": "Quốc hiệu",
    "tieu_ngu": "Tiêu ngữ",
    "co_quan_chu_quan": "Cơ quan chủ quản",
    "co_quan_ban_hanh": "Cơ quan ban hành",
    "so_ky_hieu": "Số và ký hiệu",
    "dia_danh_thoi_gian": "Địa danh và thời gian",
    "ten_loai": "Tên loại",
    "trich_yeu": "Trích yếu",
    "trich_yeu_cong_van": "Trích yếu công văn",
    "kinh_gui": "Kính gửi",
    "can_cu": "Căn cứ",
    "noi_dung": "Nội dung",
    "phan_chuong": "Phần và chương",
    "tieu_de_phan_chuong": "Tiêu đề phần và chương",
    "muc_tieu_muc": "Mục và tiểu mục",
    "tieu_de_muc": "Tiêu đề mục",
    "dieu": "Điều",
    "khoan": "Khoản",
    "khoan_co_tieu_de": "Khoản có tiêu đề",
    "diem": "Điểm",
    "muc_la_ma": "Mục La Mã",
    "quyen_han_chuc_vu": "Quyền hạn và chức vụ",
    "ho_ten": "Họ tên người ký",
    "noi_nhan_label": "Nơi nhận",
    "noi_nhan_list": "Danh sách nơi nhận",
    "dau_khan": "Dấu khẩn",
    "pham_vi_luu_hanh": "Phạm vi lưu hành",
    "dia_chi_co_quan": "Địa chỉ cơ quan",
    "phu_luc_label": "Phụ lục",
    "phu_luc_title": "Tiêu đề phụ lục",
    "phu_luc_ref": "Kèm theo văn bản",
    "so_trang": "Số trang",
    "ky_hieu_nguoi_soan": "Ký hiệu người soạn thảo",
    "chu_ky_so_ban_sao": "Chữ ký số bản sao",
}


@dataclass(frozen=True)
class Geometry:
    """Our choice inside what the decree leaves open; millimetres unless the name says points."""

    margin_top: float = 20
    margin_bottom: float = 20
    margin_left: float = 31
    margin_right: float = 16
    header_distance: float = 8
    header_columns: tuple[float, float] = (67.5, 100.0)
    signature_columns: tuple[float, float] = (63.0, 103.0)
    first_line_indent: float = 12.7
    paragraph_spacing_pt: float = 6
    line_spacing: float = 1.1
    part_line: float = 0.4  # lines under the issuing body and the subject: part of the text
    signature_space: float = 24
    addressee_indent: float = 28
    subject_gap_pt: float = 6  # between số, ký hiệu and V/v
    urgency: Mapping[str, tuple[float, float]] = field(
        default_factory=lambda: {
            "HỎA TỐC": (30.0, 8.0),
            "THƯỢNG KHẨN": (40.0, 8.0),
            "KHẨN": (20.0, 8.0),
        }
    )

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> Geometry:
        """Read the table ``geometry``; what it does not name keeps our own choice."""
        values: dict[str, Any] = {}
        for name in cls.__dataclass_fields__:
            if name not in data:
                continue
            value = data[name]
            if name == "urgency":
                value = {str(k): (float(v[0]), float(v[1])) for k, v in value.items()}
            elif name.endswith("columns"):
                value = (float(value[0]), float(value[1]))
            else:
                value = float(value)
            values[name] = value
        return cls(**values)


@dataclass(frozen=True)
class LayoutRules:
    """Page, styles by role and geometry."""

    geometry: Geometry
    styles: Mapping[str, Style]
    names: Mapping[str, str]
    font: str = "Times New Roman"
    together: tuple[str, ...] = ()

    @property
    def page(self) -> PageSetup:
        """An upright A4 page."""
        g = self.geometry
        return PageSetup(
            210,
            297,
            g.margin_top,
            g.margin_bottom,
            g.margin_left,
            g.margin_right,
            g.header_distance,
        )

    @property
    def landscape_page(self) -> PageSetup:
        """The same sheet on its side; the margins are those of the sheet as it lies."""
        return replace(self.page, width_mm=297, height_mm=210)

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> LayoutRules:
        """Read the layout data of a pack and check it against its own ranges.

        Raises Bug ``layout.rules`` with the name of the value that lies outside.
        """
        geometry = Geometry.from_mapping(data.get("geometry", {}))
        margins = data["page"]["margin_mm"]
        for side in ("top", "bottom", "left", "right"):
            low, high = margins[side]
            _inside(f"margin_{side}", getattr(geometry, f"margin_{side}"), low, high)
        body = data["body"]
        low_cm, high_cm = body["first_line_indent_cm"]
        _inside("first_line_indent", geometry.first_line_indent, low_cm * 10, high_cm * 10)
        low, high = body["line_spacing_min"], body["line_spacing_max"]
        _inside("line_spacing", geometry.line_spacing, low, high)
        _inside("paragraph_spacing_pt", geometry.paragraph_spacing_pt,
                body["paragraph_spacing_min_pt"], 24)  # fmt: skip
        _inside("part_line", geometry.part_line, 1 / 3, 1 / 2)
        styles: dict[str, Style] = {}
        names = dict(_EXTRA_NAMES)
        for component in data["components"]:
            code = str(component["code"])
            size = component.get("size_example_pt") or component.get("size_min_pt")
            if size is None:
                continue  # stamps of secret documents, which this program refuses to handle
            _inside(code, size, component["size_min_pt"], component["size_max_pt"])
            styles[code] = Style(
                size_pt=float(size),
                bold=bool(component.get("bold")),
                italic=bool(component.get("italic")),
            )
            names[code] = _SHORT_NAMES.get(code, str(component["name_vi"]).replace(",", " -"))
        styles = _with_geometry(styles, geometry)
        together = tuple(str(one) for one in data.get("wrapping", {}).get("together", ()))
        return cls(geometry, styles, names, str(data["page"]["font"]), together)


def _inside(name: str, value: float, low: float, high: float) -> None:
    if not low - 1e-9 <= value <= high + 1e-9:
        raise Bug("layout.rules", field=name, value=value, low=low, high=high)


def _with_geometry(styles: dict[str, Style], g: Geometry) -> dict[str, Style]:
    """Add alignment, indents and spacing to the sizes of the components.

    Paragraphs that follow one another have their gap *after* them, never before as well: Word adds
    the two up, LibreOffice takes the larger.
    """
    body = replace(
        styles["noi_dung"],
        align=Align.JUSTIFY,
        first_mm=g.first_line_indent,
        after_pt=g.paragraph_spacing_pt,
        line=g.line_spacing,
    )
    center = {"align": Align.CENTER}
    heading = {**center, "keep_with_next": True, "keep_together": True}
    styles["noi_dung"] = body
    styles["ket_thuc"] = replace(body, keep_with_next=True)
    styles["gach_dau_dong"] = body
    for code in ("can_cu", "dieu", "khoan", "khoan_co_tieu_de", "diem", "muc_la_ma"):
        own = styles[code]
        styles[code] = replace(body, size_pt=own.size_pt, bold=own.bold, italic=own.italic)
    for code in ("khoan_co_tieu_de", "muc_la_ma"):
        styles[code] = replace(styles[code], keep_with_next=True)
    for code in ("quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu",
                 "dia_danh_thoi_gian", "quyen_han_chuc_vu", "ho_ten", "so_trang",
                 "dia_chi_co_quan", "phu_luc_ref"):  # fmt: skip
        styles[code] = replace(styles[code], **center)  # type: ignore[arg-type]
    for code in ("dau_khan", "pham_vi_luu_hanh"):
        styles[code] = replace(styles[code], align=Align.CENTER)
    styles["dau_khan"] = replace(styles["dau_khan"], color="FF0000", before_pt=6)
    styles["trich_yeu_cong_van"] = replace(
        styles["trich_yeu_cong_van"], align=Align.CENTER, before_pt=g.subject_gap_pt
    )
    for code in ("ten_loai", "trich_yeu", "phan_chuong", "tieu_de_phan_chuong", "muc_tieu_muc",
                 "tieu_de_muc", "phu_luc_label", "phu_luc_title"):  # fmt: skip
        styles[code] = replace(styles[code], **heading)  # type: ignore[arg-type]
    styles["ten_loai"] = replace(styles["ten_loai"], before_pt=18)
    for code in ("tieu_de_phan_chuong", "tieu_de_muc"):
        styles[code] = replace(styles[code], after_pt=6)
    styles["phu_luc_ref"] = replace(styles["phu_luc_ref"], keep_with_next=True)
    styles["kinh_gui"] = replace(styles["kinh_gui"], keep_with_next=True)
    styles["ho_ten"] = replace(styles["ho_ten"], before_pt=g.signature_space * 72 / 25.4)
    styles["tham_quyen"] = replace(
        body, bold=True, align=Align.CENTER, first_mm=0, keep_with_next=True, line=1.0
    )
    styles["chu_ky_so_ban_sao"] = replace(styles["chu_ky_so_ban_sao"], align=Align.RIGHT)
    styles["ky_hieu_nguoi_soan"] = replace(styles["ky_hieu_nguoi_soan"], before_pt=3)
    styles["dong_muc"] = replace(body, align=Align.LEFT)
    styles["xac_nhan"] = Style(size_pt=12, italic=True, align=Align.CENTER, keep_with_next=True)
    styles["hinh_thuc_sao"] = Style(size_pt=14, bold=True, align=Align.CENTER)
    styles["o_bang"] = Style(size_pt=13)
    styles["o_bang_dau"] = Style(size_pt=13, bold=True, align=Align.CENTER, keep_with_next=True)
    styles["du_thao"] = Style(size_pt=13, bold=True)
    return styles
