"""Words that names of bodies are made of, and the provinces: what puts a heading in capitals into normal spelling."""

from __future__ import annotations

from communeapp.core.incoming.letters import plain

# Fixed parts of names in their official spelling (Decree 30/2020, Appendix II, and the names of the bodies).
PHRASES = (
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Tòa án nhân dân", "Viện kiểm sát nhân dân", "Công an nhân dân",
    "Ủy ban Thường vụ Quốc hội", "Văn phòng Quốc hội", "Văn phòng Chính phủ", "Văn phòng Chủ tịch nước",
    "Hội đồng Thẩm phán", "Chủ tịch nước", "Thủ tướng Chính phủ", "Thanh tra Chính phủ", "Quốc hội",
    "Chính phủ", "Kiểm toán Nhà nước", "Kho bạc Nhà nước", "Ngân hàng Nhà nước Việt Nam", "Ngân hàng Nhà nước",
    "Ngân hàng Chính sách xã hội", "Bảo hiểm xã hội", "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Mặt trận Tổ quốc Việt Nam", "Mặt trận Tổ quốc", "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Hội Liên hiệp Phụ nữ Việt Nam", "Hội Liên hiệp Phụ nữ", "Hội Liên hiệp Thanh niên", "Hội Nông dân Việt Nam",
    "Hội Nông dân", "Hội Cựu chiến binh Việt Nam", "Hội Cựu chiến binh", "Hội Chữ thập đỏ", "Hội Người cao tuổi",
    "Hội Khuyến học", "Hội Luật gia", "Tổng Liên đoàn Lao động Việt Nam", "Liên đoàn Lao động", "Công đoàn",
    "Công an", "Bộ Chỉ huy Quân sự", "Ban Chỉ huy Quân sự", "Bộ đội Biên phòng", "Bộ Chỉ huy Bộ đội Biên phòng",
    "Bộ Tư lệnh", "Quân khu", "Đồn Biên phòng", "Bộ Quốc phòng", "Bộ Công an", "Bộ Ngoại giao", "Bộ Nội vụ",
    "Bộ Tư pháp", "Bộ Kế hoạch và Đầu tư", "Bộ Tài chính", "Bộ Công Thương", "Bộ Nông nghiệp và Môi trường",
    "Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Giao thông vận tải", "Bộ Xây dựng", "Bộ Tài nguyên và Môi trường",
    "Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ", "Bộ Lao động - Thương binh và Xã hội",
    "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Giáo dục và Đào tạo", "Bộ Y tế", "Bộ Dân tộc và Tôn giáo",
    "Bộ Công nghiệp", "Bộ Thương mại", "Bộ Văn hóa - Thông tin", "Bộ Thủy sản", "Ủy ban Dân tộc", "Tổng cục Hải quan",
    "Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp", "Sở Công Thương", "Sở Nông nghiệp và Môi trường",
    "Sở Nông nghiệp và Phát triển nông thôn", "Sở Xây dựng", "Sở Giao thông vận tải", "Sở Khoa học và Công nghệ",
    "Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo", "Sở Y tế", "Sở Dân tộc và Tôn giáo", "Sở Ngoại vụ",
    "Sở Du lịch", "Sở Văn hóa và Thể thao", "Sở Thông tin và Truyền thông", "Sở Tài nguyên và Môi trường",
    "Sở Lao động - Thương binh và Xã hội", "Sở Kế hoạch và Đầu tư", "Ban Dân tộc", "Thanh tra",
    "Trung tâm Phục vụ hành chính công", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế", "Phòng Tham mưu",
    "Phòng Kinh tế, Hạ tầng và Đô thị", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Văn phòng",
    "Phòng Giáo dục và Đào tạo", "Trạm Y tế", "Trường Tiểu học", "Trường Trung học cơ sở", "Trường Trung học phổ thông",
    "Trường Mầm non", "Trường Phổ thông dân tộc bán trú", "Trường Phổ thông dân tộc nội trú", "Đại học", "Cao đẳng",
    "Ban Chấp hành Trung ương", "Ban Bí thư", "Bộ Chính trị", "Ban Chấp hành Đảng bộ", "Ban Chấp hành", "Ban Thường vụ",
    "Ban Thường trực", "Thường trực", "Ủy ban Kiểm tra", "Ban Tổ chức", "Ban Tuyên giáo và Dân vận", "Ban Tuyên giáo",
    "Ban Dân vận", "Ban Nội chính", "Ban Xây dựng Đảng", "Ban Chính sách, Chiến lược Trung ương", "Trung ương",
    "Đảng bộ", "Đảng ủy", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Thị ủy", "Quận ủy", "Chi bộ", "Đảng Cộng sản Việt Nam",
    "Trung tâm Chính trị", "Ban Chỉ đạo", "Ban Chỉ huy", "Ban Quản lý dự án", "Ban Quản lý", "Ban Pháp chế",
    "Ban Kinh tế - Ngân sách", "Ban Văn hóa - Xã hội", "Ban Vận động", "Tổ công tác", "Hội đồng", "Ủy ban",
    "Phòng, chống thiên tai", "tìm kiếm cứu nạn", "phòng thủ dân sự", "phòng thủ",
    "Tiểu học", "Trung học cơ sở", "Trung học phổ thông", "Mầm non", "phòng, chống",
    "Tổng cục", "Chi cục", "Cục", "Vụ",
    "Sở", "Phòng", "Ban", "Trung tâm", "Trường", "Viện", "Bệnh viện", "Đoàn", "Chi đoàn", "Thi hành án dân sự",
    "Kiểm lâm", "Hải quan", "Thống kê", "Thuế", "Kho bạc", "Việt Nam", "nhân dân", "Nhà nước", "xã hội", "tỉnh",
    "huyện",
    "quận", "thị xã", "thành phố", "phường", "xã", "thị trấn", "đặc khu", "khu vực", "và", "của", "thuộc", "về", "các",
    "Thành phố Hồ Chí Minh",
    "Tổng công ty", "Công ty", "Tập đoàn", "Chi nhánh", "Ngân hàng", "Điện lực", "Miền Bắc", "Miền Trung", "Miền Nam",
    "Tây Bắc",
    "Đông Bắc", "Tây Nguyên",
    "Văn hóa", "Thông tin", "Kỹ thuật", "Nông nghiệp", "Lao động", "Thương binh", "Hạ tầng", "Đô thị",
)  # fmt: skip

# Provinces before and after July 2025.
PROVINCES = (
    "Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế", "An Giang", "Bà Rịa - Vũng Tàu", "Bắc Giang",
    "Bắc Kạn", "Bạc Liêu", "Bắc Ninh", "Bến Tre", "Bình Định", "Bình Dương", "Bình Phước", "Bình Thuận", "Cà Mau",
    "Cao Bằng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam",
    "Hà Tĩnh", "Hải Dương", "Hậu Giang", "Hòa Bình", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu",
    "Lâm Đồng", "Lạng Sơn", "Lào Cai", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ",
    "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh",
    "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh", "Tuyên Quang", "Vĩnh Long",
    "Vĩnh Phúc", "Yên Bái", "Hà Tây", "Minh Hải", "Hà Bắc", "Vĩnh Phú", "Nam Hà", "Hải Hưng",
)  # fmt: skip

#: Short forms in headings, plain, and what they stand for.
SHORT = {
    "ubnd": "ủy ban nhân dân", "hdnd": "hội đồng nhân dân", "ubmttqvn": "ủy ban mặt trận tổ quốc việt nam",
    "ubmttq": "ủy ban mặt trận tổ quốc", "mttqvn": "mặt trận tổ quốc việt nam", "mttq": "mặt trận tổ quốc",
    "bch": "ban chấp hành", "btv": "ban thường vụ", "bcd": "ban chỉ đạo", "tp": "thành phố", "tx": "thị xã",
    "tt": "thị trấn", "ubkt": "ủy ban kiểm tra", "lhpn": "liên hiệp phụ nữ", "tncs": "thanh niên cộng sản",
    "hcm": "hồ chí minh", "vn": "việt nam", "gd&dt": "giáo dục và đào tạo", "gddt": "giáo dục và đào tạo",
    "gd-dt": "giáo dục và đào tạo", "thcs": "trung học cơ sở", "thpt": "trung học phổ thông", "th": "tiểu học",
    "ptdtbt": "phổ thông dân tộc bán trú", "ptdtnt": "phổ thông dân tộc nội trú", "pctt": "phòng, chống thiên tai",
    "tkcn": "tìm kiếm cứu nạn",
    "qlda": "quản lý dự án", "ccb": "cựu chiến binh", "ldld": "liên đoàn lao động", "kb": "kho bạc",
    "qs": "quân sự", "chqs": "chỉ huy quân sự", "bchqs": "bộ chỉ huy quân sự", "cp": "chính phủ",
    "nn&mt": "nông nghiệp và môi trường", "nn&ptnt": "nông nghiệp và phát triển nông thôn",
}  # fmt: skip

#: Bodies that a symbol names after its last dash: the issuer where no heading can be read, and a cross-check.
ISSUERS_BY_SYMBOL = {
    "CP": "Chính phủ", "TTg": "Thủ tướng Chính phủ", "CTN": "Chủ tịch nước", "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "QH": "Quốc hội", "VPQH": "Văn phòng Quốc hội", "VPCP": "Văn phòng Chính phủ", "BNV": "Bộ Nội vụ",
    "BTC": "Bộ Tài chính", "BTP": "Bộ Tư pháp", "BCT": "Bộ Công Thương", "BYT": "Bộ Y tế", "BXD": "Bộ Xây dựng",
    "BCA": "Bộ Công an", "BQP": "Bộ Quốc phòng", "BNG": "Bộ Ngoại giao", "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BGD&ĐT": "Bộ Giáo dục và Đào tạo", "BKHĐT": "Bộ Kế hoạch và Đầu tư", "BKHCN": "Bộ Khoa học và Công nghệ",
    "BNNMT": "Bộ Nông nghiệp và Môi trường", "BTNMT": "Bộ Tài nguyên và Môi trường", "BGTVT": "Bộ Giao thông vận tải",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn", "BTTTT": "Bộ Thông tin và Truyền thông",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội", "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "BDTTG": "Bộ Dân tộc và Tôn giáo", "NHNN": "Ngân hàng Nhà nước Việt Nam", "KBNN": "Kho bạc Nhà nước",
    "TTCP": "Thanh tra Chính phủ", "KTNN": "Kiểm toán Nhà nước", "BHXH": "Bảo hiểm xã hội Việt Nam",
    "UBDT": "Ủy ban Dân tộc", "TW": "Ban Chấp hành Trung ương", "VPTW": "Văn phòng Trung ương Đảng",
}  # fmt: skip

PHRASE_BY_PLAIN = {plain(one): one for one in PHRASES}
PROVINCE_BY_PLAIN = {plain(one): one for one in PROVINCES}
LONGEST_PHRASE = max(len(one.split()) for one in PHRASES)
