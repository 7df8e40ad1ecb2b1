"""Finds names, birth dates, addresses, origin, belief and health of people in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from communeapp.core.incoming.personal_kinds import Hit
from communeapp.core.incoming.personal_words import Context

_SMALL = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_GREAT = _SMALL.upper()
_NAME_WORD = rf"[{_GREAT}][{_SMALL}{_GREAT}']*"
_WORD = re.compile(r"[^\W\d_][\w']*")
_CAPITAL_RUN = re.compile(rf"(?<!\w){_NAME_WORD}(?:[ ]{_NAME_WORD})+")
NAME = rf"{_NAME_WORD}(?:[ ]{_NAME_WORD}){{1,5}}"
# Small words of address are followed by a name; "Ông" opens a sentence.
_ADDRESSED = re.compile(
    rf"(?<![{_SMALL}{_GREAT}])(?:[Ôô]ng(?:/[Bb]à)?|[Bb]à|[Aa]nh|[Cc]hị|[Cc]háu|[Bb]é|[Ee]m|ÔNG|BÀ)"
    rf"(?:\s*\(bà\))?\s*:?\s+({NAME})"
)
# Words that often stand before other words in capitals: what follows has to open with a family name.
_CALLED = re.compile(
    r"(?<![\w])(?:[Bb]ệnh nhân|[Cc]ông dân|[Hh]ọc sinh|[Ss]inh viên|[Kk]hách hàng|[Nn]gười dân|"
    r"(?:[Kk]hách|[Nn]gười|[Dd]ân|[Hh]ộ|[Cc]on|[Vv]ợ|[Cc]hồng)(?: \w+)? tên(?: là)?)"
    rf"\s+({NAME})"
)
_ONE_LINE = r"[^:\n]{0,30}"
_LABELLED = re.compile(
    r"(?i:(?<![\w])(?:họ(?:,| và)?(?: chữ đệm(?: và)?,?)? tên(?: khai sinh| đầy đủ)?|tôi tên(?: là)?|tên tôi là|"
    r"chủ hộ|tên khách hàng|khách hàng|bệnh nhân|học sinh|đại diện(?: pháp luật)?|vợ|chồng|cha|mẹ|con|"
    rf"người (?:khai|nộp|đề nghị|làm đơn|yêu cầu|đại diện|bệnh|mất|được|ủy quyền|mua|bán|ủng hộ){_ONE_LINE})"
    rf"(?: (?:của )?(?:cha|mẹ|bố|vợ|chồng|con|người{_ONE_LINE}))?\s*(?:\([^)\n]{{0,60}}\))?\s*(?::|là:?)\s*"
    rf"(?:(?:ông/bà|ông|bà)\s*:?\s*)?)({NAME})"
)
_SIGNED = re.compile(
    r"(?:[Nn]gười (?:làm|viết) đơn|[Nn]gười (?:khai|yêu cầu|cam kết|cam đoan|đề nghị|nộp|nhận)|"
    r"NGƯỜI (?:LÀM ĐƠN|KHAI|YÊU CẦU|CAM KẾT|CAM ĐOAN|ĐỀ NGHỊ))"
    rf"[^\n]{{0,40}}\n(?:[^\S\n]*(?:\([^)\n]*\))?[^\S\n]*\n){{0,5}}[^\S\n]*({NAME})[^\S\n]*(?=\n|$)"
)
_NAMED = ((_ADDRESSED, 5.0), (_CALLED, 5.0), (_LABELLED, 5.5), (_SIGNED, 5.5))
# Words with which no name goes on: offices, places, titles.
_NO_NAME = re.compile(
    r"^(?:chu tich|pho |bi thu|giam doc|truong |chanh |uy |ban |hoi |so |bo |cong an|doan |to |thu truong|"
    r"bo truong|thu tuong|tong |hieu truong|ria\b|hung\b(?! )|em \b|can bo|cong chuc|thanh tra|tham phan|"
    r"phong |trung tam|nguyen tac|van phong|vo con|vo chong|cha me|ong ba|viet nam)"
)
_NAME_ENDS = re.compile(
    r" (?=(?:Sinh (?:ngày|năm)|Trú tại|Thường trú|Tạm trú|Là |Hiện (?:đang|trú|ở|nay)|Số (?:CCCD|CMND|định|điện)|"
    r"Ngày (?:sinh|cấp|\d)|Năm sinh|Chức (?:vụ|danh)|Địa chỉ|CCCD|CMND|Căn cước|Điện thoại|Giới tính|Dân tộc|"
    r"Quốc tịch|Xã |Phường |Thôn |Tổ (?:dân|\d)|Huyện |Tỉnh |Phó |Chủ (?:tịch|hộ)|Bí thư|Trưởng |Giám đốc))"
)
_IN_OFFICE_AFTER = re.compile(
    r"^\s*[,;–—(-]*\s*(?:chuc vu\s*[:–-]|la\s+)?\s*(?:pho |quyen )?(?:chu tich|bi thu|truong |chanh |thu truong|"
    r"uy vien|thanh vien|dai bieu|thu ky|bo truong|thu tuong|cong chuc|can bo|chuyen vien|chi huy|hieu truong|"
    r"tham phan|kiem sat|thanh tra|chu nhiem|giam doc so|pho\b|to truong|doi truong)"
)
_IN_OFFICE_BEFORE = re.compile(
    r"(?:dong chi|chu tich|bi thu|bo truong|thu truong|truong (?:ban|phong|cong an|thon|ban)|"
    r"pho truong|thu tuong|uy vien|tham phan|chanh an|cong chuc|can bo)(?: [^,;.\n]{0,40})?\s*[,:–-]?\s*$"
)
_BUSINESS_AFTER = re.compile(r"^\s*[,;–—(-]*\s*(?:chuc vu\s*[:–-]\s*)?(?:tong |pho )*giam doc")
_SURNAMES = frozenset(
    """
    nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm
    phùng mai tô hà tạ cao châu chu lưu lương thái tăng tống quách kiều la lại lò lường lù giàng vàng thào sùng
    mùa vừ cứ hờ hạng má mã ma ly sìn tẩn phàn chẻo pờ khoàng chang vù toán lỳ giá phu gì pán cầm quàng điêu đèo
    tòng cà bạc mè lèo nông bế triệu đàm sầm siu rơ ksor nay thạch sơn kim danh lục vi lầu xồng và hảng cháng
    thền lùng mùng vi lữ doãn nghiêm bạch trang từ tôn thân khổng ông văn hứa giáp hán diệp quan âu đồng mạc
    """.split()  # noqa: SIM905 - a list of names reads better in rows
)
_BIRTH = re.compile(
    r"(?:dob|date of birth|sinh ngay|sinh nam|ngay sinh|nam sinh|ngay(?:,)? thang(?:,)? nam sinh|"
    r"ngay(?:,)? thang sinh|\bsinh|\bsn)\s*[:.]?\s*(?:ngay\s*)?"
    r"((?:19|20)\d{2}-\d{2}-\d{2}|"
    r"(?:\d{1,2}\s*(?:[/.-]|thang|nam)\s*(?:thang\s*)?){0,2}(?:nam\s*)?(?:19|20)\d{2})(?!\d)"
)
_AGE_BRACKET = re.compile(r"\s*\(\s*(?:sn|sinh nam)?\s*:?\s*((?:19|20)\d{2})\s*\)")
_ADDRESS_LABEL = re.compile(
    r"(?<![a-z])(?:(?:dang ky )?(?:ho khau )?thuong tru|tam tru|noi o|noi cu tru|cho o|"
    r"dia chi(?: (?:lien he|lien lac|thuong tru|tam tru|noi o|cu tru))?|que quan|tru tai|cu tru|noi sinh|"
    r"nguyen quan|(?:sinh )?song tai|ngu tai|cu ngu)"
    r"(?: (?:nha|rieng|hien nay|hien tai|truoc day|tai|o|cua [a-z ]{1,20}))*\s*:?\s*"
)
_ADDRESS_VALUE = re.compile(
    rf"(?:(?:[Ss]ố(?: nhà)?|[Tt]hôn|[Bb]ản|[Xx]óm|[Tt]ổ|[Kk]hu|[Ấấ]p|[Nn]gõ|[Nn]gách|[Đđ]ường|[Pp]hố|[Xx]ã|"
    rf"[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Tt]hành phố|[Tt]ỉnh|[Ll]àng|[Bb]uôn|[Kk]hối) (?:dân phố |phố )?)?"
    rf"[{_GREAT}0-9][^\n;|\t]{{3,150}}"
)
_ADDRESS_ENDS = re.compile(
    r"[,.;]?\s+(?=(?:[Ss]ố điện thoại|[Đđ]iện thoại|SĐT|ĐT\b|[Ee]mail|[Nn]ghề nghiệp|(?:[Ss]ố )?CCCD|(?:[Ss]ố )?CMND|"
    r"[Cc]ăn cước|[Nn]gày sinh|[Dd]ân tộc|[Gg]iới tính|[Ss]inh (?:ngày|năm)|[Tt]hời gian|[Mm]ã số|là chủ|đã |"
    r"đề nghị|hiện |được |có |đầu tư|nộp |xin |làm |về |để |với |và |trong |theo |cho ))|"
    r"(?<!TP)(?<!\b[PQHXT])\.\s+(?!(?:đường|quận|phường|xã|huyện|thành phố|tỉnh|ngõ|phố|thị)\b)|[.,]$|\s+$"
)
_NO_ADDRESS = re.compile(
    r"(?:nghi dinh|quyet dinh|chi thi|cong van|luat|thong tu|dieu|khoan|phu luc|muc) "
)
_VILLAGE = re.compile(
    rf"(?:số nhà|ngõ|tổ dân phố|tổ|thôn|bản|xóm|khu phố|khu|ấp|buôn|làng)\s+[0-9{_GREAT}][^,;.\n]{{0,40}},\s*"
    rf"(?:xã|phường|thị trấn)\s+[{_GREAT}][^,;.\n]{{1,30}}(?:,\s*(?:huyện|quận|tỉnh|thành phố|thị xã)\s+[{_GREAT}]"
    rf"[^,;.\n]{{1,30}}){{0,2}}"
)
_FINE = re.compile(
    r"\bso nha\b|\bso \d|\bthon\b|\bban [a-z]|\bxom\b|\bto \d|to dan pho|\bap\b|\bngo\b|duong |\bkhu\b|"
    r"\bbuon\b|\blang\b|\bpho [a-z]"
)
# With marks: "cơ quan" is no "quận".
_ADMIN = re.compile(
    r"\b(?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|tp)\b", re.IGNORECASE
)
_OFFICE_NEAR = re.compile(
    r"cong ty|doanh nghiep|hop tac xa|uy ban|ubnd|hdnd|tru so|\bso [a-z]|van phong|trung tam|truong |benh vien|fax|"
    r"gov\.vn|chi nhanh|don vi|co quan|phong |ngan hang"
)
_PERSON_NEAR = re.compile(
    r"\bong\b|\bba\b|ho (?:va |, ?)?ten|toi ten|ngay sinh|sinh nam|cccd|cmnd|can cuoc|thuong tru|tam tru|chu ho|"
    r"que quan|noi o\b|cho o\b|nguoi (?:khai|nop|lam don|yeu cau)"
)
_PEOPLE_NAMES = """
    kinh|tay|thai|muong|khmer|kho me|hoa|nung|hmong|h'mong|mong|dao|gia rai|ede|e de|ba na|bana|san chay|cham
    co ho|xo dang|san diu|hre|ra glai|raglai|mnong|x'tieng|xtieng|bru van kieu|bru - van kieu|tho|giay|co tu
    gie trieng|ma|kho mu|co|ta oi|cho ro|khang|xinh mun|ha nhi|chu ru|lao|la chi|la ha|phu la|la hu|lu|lo lo|chut
    mang|pa then|co lao|cong|bo y|si la|pu peo|brau|o du|ro mam|ngai
"""
_BELIEF_NAMES = """
    khong|phat giao|cong giao|thien chua giao|thien chua|tin lanh|cao dai|hoa hao|phat giao hoa hao|hoi giao
    dao phat|dao thien chua|luong|ton giao khac|bai|ba la mon
"""
#: The 54 peoples and the beliefs as forms name them, small letters without marks.
PEOPLES = frozenset(re.split(r"\||\s*\n\s*", _PEOPLE_NAMES.strip()))
BELIEFS = frozenset(re.split(r"\||\s*\n\s*", _BELIEF_NAMES.strip()))
_ORIGIN = re.compile(
    r"(?:(dan toc|thanh phan dan toc)|(ton giao|tin nguong))\s*(:)?\s*([a-z' -]{2,24})"
)
_HEALTH = re.compile(
    r"(?<![a-z0-9])(?:hiv|aids|khuyet tat|tam than|benh an|chan doan|mang thai|nhiem chat doc)(?![a-z0-9])"
)
_NEAR_NAME = 120


def find_names(context: Context) -> Iterator[Hit]:
    """Give the names of people who do not act in office; a name found once counts wherever it stands."""
    known: dict[str, Hit] = {}
    in_office: set[str] = set()
    for pattern, weight in _NAMED:
        for found in pattern.finditer(context.text):
            start, end = _name_span(context, found.start(1), found.end(1))
            name = context.text[start:end]
            if end <= start or (pattern is _CALLED and not _has_surname(name)):
                continue
            if _acts_in_office(context, found.start(), end):
                in_office.add(name.casefold())
            else:
                sure = _is_sure(name) and not _BUSINESS_AFTER.match(context.after(end, 60))
                known.setdefault(name, Hit("HO_TEN", start, end, weight, sure))
    yield from _everywhere(
        context,
        {name.upper(): hit for name, hit in known.items() if name.casefold() not in in_office},
    )


def _everywhere(context: Context, known: dict[str, Hit]) -> Iterator[Hit]:
    """Give each place where a known name stands, in capitals or not. ``known`` by name in capitals."""
    longest = max((name.count(" ") + 1 for name in known), default=0)
    for run in _CAPITAL_RUN.finditer(context.text):
        words = list(_WORD.finditer(context.text, run.start(), run.end()))
        at = 0
        while at < len(words):
            for size in range(min(longest, len(words) - at), 1, -1):
                start, end = words[at].start(), words[at + size - 1].end()
                first = known.get(context.text[start:end].upper())
                if first is not None:
                    yield replace(first, start=start, end=end)
                    at += size - 1
                    break
            at += 1


def find_people(context: Context, names: Sequence[Hit]) -> Iterator[Hit]:
    """Give birth dates, addresses, origin, belief and words about health."""
    yield from _births(context, names)
    yield from _addresses(context)
    yield from _origins(context, names)
    for found in _HEALTH.finditer(context.plain):
        near = any(_apart(found.start(), found.end(), name) <= _NEAR_NAME for name in names)
        yield Hit("SUC_KHOE", found.start(), found.end(), 2, near)


def _name_span(context: Context, start: int, end: int) -> tuple[int, int]:
    """Give where a name ends in words that may run on; an empty place when they are no name."""
    cut = _NAME_ENDS.search(context.text, start, end + 16)
    if cut is not None and cut.start() < end:
        end = cut.start()
    if " " not in context.text[start:end] or _NO_NAME.match(context.plain[start:end]):
        return start, start
    return start, end


def _acts_in_office(context: Context, opened: int, end: int) -> bool:
    after, before = context.after(end, 60), context.before(opened, 60)
    return bool(_IN_OFFICE_AFTER.match(after) or _IN_OFFICE_BEFORE.search(before))


def _has_surname(name: str) -> bool:
    return name.split(" ", 1)[0].lower() in _SURNAMES


def _is_sure(name: str) -> bool:
    return _has_surname(name) or name.count(" ") >= 2


def _births(context: Context, names: Sequence[Hit]) -> Iterator[Hit]:
    for found in _BIRTH.finditer(context.plain):
        yield Hit("NGAY_SINH", found.start(1), found.end(1), 6, True)
    for name in names:
        if (bracket := _AGE_BRACKET.match(context.plain, name.end)) is not None:
            yield Hit("NGAY_SINH", bracket.start(1), bracket.end(1), 6, True)


def _addresses(context: Context) -> Iterator[Hit]:
    for label in _ADDRESS_LABEL.finditer(context.plain):
        value = _ADDRESS_VALUE.match(context.text, label.end())
        if value is None:
            continue
        end = value.end()
        if (cut := _ADDRESS_ENDS.search(context.text, value.start(), end)) is not None:
            end = cut.start()
        place = context.plain[value.start() : end]
        labelled = label[0].rstrip().endswith(":")
        if _NO_ADDRESS.match(place) or not _is_place(
            context.text[value.start() : end], place, labelled=labelled
        ):
            continue
        before = context.before(label.start(), 200)
        office = _last(_OFFICE_NEAR, before) > _last(_PERSON_NEAR, before)
        generic = label[0].startswith("dia chi")
        if generic and office and not label[0].startswith("dia chi thuong"):
            yield Hit("DIA_CHI", value.start(), end, 2, False)
            continue
        fine = _FINE.search(place) is not None or place[0].isdigit()
        yield Hit("DIA_CHI", value.start(), end, 4, fine)
    for found in _VILLAGE.finditer(context.text):
        office = _OFFICE_NEAR.search(context.before(found.start(), 60)) is not None
        person = _PERSON_NEAR.search(context.before(found.start(), 160)) is not None
        yield Hit("DIA_CHI", found.start(), found.end(), 3, person and not office)


def _is_place(text: str, place: str, *, labelled: bool) -> bool:
    """Say whether words after a label can be an address; without a colon it has to be a fine one."""
    if _FINE.search(place):
        return True
    parts = _ADMIN.search(text) is not None and not place.startswith("viet nam")
    return (parts and (labelled or "," in place)) or (
        labelled and place[0].isdigit() and " " in place
    )


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((one.start() for one in pattern.finditer(text)), default=-1)


def _origins(context: Context, names: Sequence[Hit]) -> Iterator[Hit]:
    for found in _ORIGIN.finditer(context.plain):
        group = PEOPLES if found[1] else BELIEFS
        words = found[4].strip(" -").split()
        size = next(
            (n for n in (4, 3, 2, 1) if " ".join(words[:n]) in group and len(words) >= n), 0
        )
        labelled = found[3] is not None
        if not labelled:
            near = any(0 <= found.start() - name.end <= _NEAR_NAME for name in names)
            if not size or not near or not context.text[found.start(4)].isupper():
                continue
        start = found.start(4)
        length = len(" ".join(words[:size])) if size else len(found[4].rstrip(" -"))
        if length:
            yield Hit("DAN_TOC_TON_GIAO", start, start + length, 6, size > 0)


def _apart(start: int, end: int, other: Hit) -> int:
    return max(other.start - end, start - other.end, 0)
