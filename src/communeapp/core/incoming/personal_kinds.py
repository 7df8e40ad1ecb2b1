"""The kinds of personal details, and what stands in their place in a redacted copy."""

from __future__ import annotations

from dataclasses import dataclass

#: Kind to the mark in a redacted copy; Vietnamese, because the copy is.
LABELS = {
    "SO_DINH_DANH": "CCCD",
    "CMND_9": "CMND",
    "DIEN_THOAI_DI_DONG": "ĐIỆN THOẠI",
    "DIEN_THOAI_CO_DINH": "ĐIỆN THOẠI",
    "EMAIL": "THƯ ĐIỆN TỬ",
    "MA_SO_BHXH": "MÃ SỐ BHXH",
    "THE_BHYT": "THẺ BHYT",
    "MA_SO_THUE": "MÃ SỐ THUẾ",
    "TAI_KHOAN_NGAN_HANG": "SỐ TÀI KHOẢN",
    "THE_NGAN_HANG": "SỐ THẺ",
    "HO_CHIEU": "HỘ CHIẾU",
    "GIAY_PHEP_LAI_XE": "GIẤY PHÉP LÁI XE",
    "BIEN_SO_XE": "BIỂN SỐ XE",
    "NGAY_SINH": "NGÀY SINH",
    "DIA_CHI": "ĐỊA CHỈ",
    "HO_TEN": "HỌ TÊN",
    "DAN_TOC_TON_GIAO": "DÂN TỘC, TÔN GIÁO",
    "SUC_KHOE": "SỨC KHỎE",
    "MA_THIET_BI": "MÃ THIẾT BỊ",
}
#: Kinds of Article 4 of Decree 356/2025/NĐ-CP.
SENSITIVE = frozenset({"THE_NGAN_HANG", "DAN_TOC_TON_GIAO", "SUC_KHOE"})
#: Kinds that are pointed out and not hidden by themselves.
WARN_ONLY = frozenset({"SUC_KHOE"})


@dataclass(frozen=True)
class Hit:
    """A detail that may be there; of two at one place the one with the greater ``weight`` counts."""

    kind: str
    start: int
    end: int
    weight: float
    sure: bool

    @property
    def sensitive(self) -> bool:
        """Say whether it is of the sensitive kinds."""
        return self.kind in SENSITIVE
