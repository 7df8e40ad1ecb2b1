"""What the model sees of a subject: its syllables and runs of them, with their marks and without.

Two blocks, each weighed and scaled to length one on its own: runs of one to three syllables with their
marks, and runs of one to two without, for texts that were typed or recognised without marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from communeapp.core.vietnamese import fold, nfc

#: Abbreviations of offices, as they stand in subjects and in cited symbols ("QĐ-BKHCN").
ABBREVIATIONS = {
    "antt": "an ninh trật tự", "atgt": "an toàn giao thông", "attp": "an toàn thực phẩm",
    "attt": "an toàn thông tin", "atvslđ": "an toàn vệ sinh lao động", "atvstp": "an toàn thực phẩm",
    "bca": "bộ công an", "bct": "bộ công thương", "bgdđt": "bộ giáo dục và đào tạo",
    "bgtvt": "bộ giao thông vận tải", "bhtn": "bảo hiểm thất nghiệp", "bhxh": "bảo hiểm xã hội",
    "bhyt": "bảo hiểm y tế", "bkhcn": "bộ khoa học và công nghệ", "bkhđt": "bộ kế hoạch và đầu tư",
    "blđtbxh": "bộ lao động thương binh và xã hội", "bnn": "bộ nông nghiệp",
    "bnnmt": "bộ nông nghiệp và môi trường", "bnnptnt": "bộ nông nghiệp", "bnv": "bộ nội vụ",
    "bqp": "bộ quốc phòng", "btc": "bộ tài chính", "btnmt": "bộ tài nguyên và môi trường",
    "btp": "bộ tư pháp", "btttt": "bộ thông tin và truyền thông", "bvhttdl": "bộ văn hóa thể thao và du lịch",
    "bxd": "bộ xây dựng", "byt": "bộ y tế", "cbcc": "cán bộ công chức", "cbccvc": "cán bộ công chức viên chức",
    "cccd": "căn cước công dân", "cchc": "cải cách hành chính", "cntt": "công nghệ thông tin",
    "ctmtqg": "chương trình mục tiêu quốc gia", "cđs": "chuyển đổi số", "dqtv": "dân quân tự vệ",
    "dtts": "dân tộc thiểu số", "gcn": "giấy chứng nhận", "gcnqsdđ": "giấy chứng nhận quyền sử dụng đất",
    "gd&đt": "giáo dục và đào tạo", "gdđt": "giáo dục và đào tạo", "gpmb": "giải phóng mặt bằng",
    "gtnt": "giao thông nông thôn", "gtvt": "giao thông vận tải", "htx": "hợp tác xã",
    "khcn": "khoa học và công nghệ", "kh&cn": "khoa học và công nghệ", "ktxh": "kinh tế xã hội",
    "lđtbxh": "lao động thương binh và xã hội", "lđtb&xh": "lao động thương binh và xã hội",
    "mtqg": "mục tiêu quốc gia", "mttq": "mặt trận tổ quốc", "nnptnt": "nông nghiệp và phát triển nông thôn",
    "nn&ptnt": "nông nghiệp và phát triển nông thôn", "ntm": "nông thôn mới", "nvqs": "nghĩa vụ quân sự",
    "pbgdpl": "phổ biến giáo dục pháp luật", "pccc": "phòng cháy chữa cháy",
    "pcccr": "phòng cháy chữa cháy rừng", "pctn": "phòng chống tham nhũng", "pctt": "phòng chống thiên tai",
    "qlcl": "quản lý chất lượng", "qpan": "quốc phòng an ninh", "qppl": "quy phạm pháp luật",
    "qsdđ": "quyền sử dụng đất", "sxkd": "sản xuất kinh doanh", "tdtt": "thể dục thể thao",
    "thcs": "trung học cơ sở", "thpt": "trung học phổ thông", "tkcn": "tìm kiếm cứu nạn",
    "tn&mt": "tài nguyên và môi trường", "tnmt": "tài nguyên và môi trường",
    "ttatgt": "trật tự an toàn giao thông", "ttatxh": "trật tự an toàn xã hội",
    "tthc": "thủ tục hành chính", "tt&tt": "thông tin và truyền thông",
    "vbqppl": "văn bản quy phạm pháp luật", "vhttdl": "văn hóa thể thao và du lịch",
    "vphc": "vi phạm hành chính", "vsmt": "vệ sinh môi trường", "xhcn": "xã hội chủ nghĩa",
    "xdcb": "xây dựng cơ bản", "đtc": "đầu tư công", "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân",
}  # fmt: skip
_SYLLABLE = re.compile(r"[^\W\d_]+(?:&[^\W\d_]+)*")
_OPENING = re.compile(r"^\W*(?:v\s*/\s*v|về\s+việc|vv)\b[\s:,]*", re.IGNORECASE)
#: Where the same syllable may be written in two ways, the newer one counts.
_ONE_SPELLING = {
    "hoà": "hòa", "hoá": "hóa", "hoả": "hỏa", "hoạ": "họa", "toà": "tòa", "toá": "tóa", "toả": "tỏa",
    "khoá": "khóa", "khoả": "khỏa", "xoá": "xóa", "loà": "lòa", "loá": "lóa", "uỷ": "ủy", "huỷ": "hủy",
    "thuỷ": "thủy", "tuỳ": "tùy", "quí": "quý", "kỉ": "kỷ", "lí": "lý", "sĩ": "sỹ", "tuý": "túy", "luỹ": "lũy",
    "quĩ": "quỹ", "mĩ": "mỹ", "tỉ": "tỷ", "doạ": "dọa", "thoả": "thỏa", "nguỵ": "ngụy", "heo": "lợn",
}  # fmt: skip
#: Longest part of a subject that counts: longer ones go on with details.
MOST_SYLLABLES = 90
_LEAST_SHARE = 8  # one telling syllable of so many at least


#: Syllables of which subjects are made that say nothing about the field: citing, ordering, dating.
_TELL_NOTHING = (
    "triển khai thực hiện tiếp tục tổ chức ban hành về việc của tại ngày tháng năm số các một và theo đối với "
    "cho trên địa bàn tỉnh huyện xã phường thị trấn thành phố nghị quyết định chỉ thị thông tư báo công văn "
    "bản kế hoạch chương trình kết luận điều chỉnh sửa đổi bổ sung bãi bỏ thu hồi đính chính nội dung khoản "
    "phụ lục kèm thủ tướng chính phủ bộ trưởng ủy ban nhân dân hội đồng văn phòng chủ tịch phó đồng chí "
    "trung ương đảng bí thư quốc sở cấp gửi sao phối hợp hành động tăng cường đôn đốc nghiêm túc hướng dẫn lần "
    "thứ khóa giai đoạn đến từ trong việt nam cộng hòa xã hội chủ nghĩa nđ cp ttg qđ nq ct kh tb tu tw vpcp "
    "qh hđnd ubnd điểm mục vào được này đó trước sau phê duyệt góp ý dự thảo yêu cầu cung "
    "công ty cổ phần tnhh mtv thành viên bình"
)
EMPTY = frozenset(_TELL_NOTHING.split())
BARE = "<bare>"


@dataclass(frozen=True)
class Subject:
    """A subject taken apart: ``syllables`` as the model sees them, and where each stands in ``text``.

    An abbreviation gives several syllables at the same place. ``bare``: next to nothing is left when
    cited documents, orders and dates are taken away ("Triển khai Nghị quyết số 84/NQ-CP").
    """

    text: str
    syllables: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    bare: bool


def read_subject(subject: str) -> Subject:
    """Take a subject apart: lower case, one spelling, abbreviations in full, no numbers."""
    text = nfc(subject)
    opening = _OPENING.match(text)
    found: list[str] = []
    places: list[tuple[int, int]] = []
    for match in _SYLLABLE.finditer(text, opening.end() if opening else 0):
        syllable = match.group().lower().replace("ð", "đ")
        full = ABBREVIATIONS.get(syllable)
        parts = [_ONE_SPELLING.get(syllable, syllable)] if full is None else full.split()
        found.extend(parts)
        places.extend([match.span()] * len(parts))
        if len(found) >= MOST_SYLLABLES:
            break
    telling = sum(1 for one in found if one not in EMPTY)
    bare = telling * _LEAST_SHARE < max(len(found), 1)
    return Subject(text, tuple(found), tuple(places), bare)


def runs(syllables: Sequence[str], longest: int) -> list[str]:
    """Give every run of one to ``longest`` syllables, joined by blanks, shorter ones first."""
    found = list(syllables)
    for length in range(2, longest + 1):
        found += [
            " ".join(syllables[at : at + length]) for at in range(len(syllables) - length + 1)
        ]
    return found


def blocks(subject: Subject) -> tuple[list[str], list[str]]:
    """Give the two blocks of features, repeats included: with marks, without."""
    marked = runs(subject.syllables, 3)
    if subject.bare:
        marked.append(BARE)
    return marked, runs([plain(one) for one in subject.syllables], 2)


@lru_cache(maxsize=20_000)
def plain(syllable: str) -> str:
    """Give a syllable without its marks. There are few different ones, and folding one takes a while."""
    return fold(syllable)
