<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Version {0}</source>
        <translation>Phiên bản {0}</translation>
    </message>
    <message>
        <source>An office program for commune administrations that works without a network. Nothing you type leaves this PC unless you copy or print it yourself.</source>
        <translation>Phần mềm văn phòng cho Ủy ban nhân dân cấp xã, dùng được khi không có mạng. Những gì anh/chị nhập chỉ nằm trên máy này, trừ khi chính anh/chị sao chép hoặc in ra.</translation>
    </message>
    <message>
        <source>Rules and templates in use</source>
        <translation>Quy định và mẫu đang dùng</translation>
    </message>
    <message>
        <source>Each pack is signed; the date says how current its contents are.</source>
        <translation>Mỗi gói đều được ký số; ngày ghi bên cạnh cho biết nội dung được cập nhật đến khi nào.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>CommuneApp is free software under the Apache License 2.0. It uses Qt {0} and PySide6 under the GNU Lesser General Public License 3: the Qt libraries lie beside the program as separate files and may be replaced by your own build of them.</source>
        <translation>CommuneApp là phần mềm tự do theo Giấy phép Apache 2.0. Phần mềm dùng Qt {0} và PySide6 theo Giấy phép GNU LGPL phiên bản 3: các thư viện Qt là những tệp riêng nằm cạnh chương trình và có thể được thay bằng bản do anh/chị tự biên dịch.</translation>
    </message>
    <message>
        <source>Third-party licences</source>
        <translation>Giấy phép của các thành phần bên thứ ba</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
</context>
<context>
    <name>AppearancePanel</name>
    <message>
        <source>Language of the program</source>
        <translation>Ngôn ngữ của chương trình</translation>
    </message>
    <message>
        <source>Documents are always written in Vietnamese.</source>
        <translation>Văn bản luôn được soạn bằng tiếng Việt.</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} pt</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>As the PC is set</source>
        <translation>Theo máy tính</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Giao diện</translation>
    </message>
</context>
<context>
    <name>BackupsPanel</name>
    <message>
        <source>On this PC</source>
        <translation>Trên máy này</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Các bản sao lưu, mới nhất ở trên</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Khôi phục…</translation>
    </message>
    <message>
        <source>On a stick</source>
        <translation>Trên USB</translation>
    </message>
    <message>
        <source>A copy on a stick survives a broken PC. It is sealed with a passphrase, so that nobody who finds the stick can read it.</source>
        <translation>Bản sao trên USB vẫn còn khi máy hỏng. Bản sao được khóa bằng cụm mật khẩu nên người nhặt được USB không đọc được.</translation>
    </message>
    <message>
        <source>Copy to a stick…</source>
        <translation>Sao chép ra USB…</translation>
    </message>
    <message>
        <source>Restore from a stick…</source>
        <translation>Khôi phục từ USB…</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>The backup has been made and checked.</source>
        <translation>Đã sao lưu và kiểm tra xong.</translation>
    </message>
    <message>
        <source>This backup is whole.</source>
        <translation>Bản sao lưu này còn nguyên vẹn.</translation>
    </message>
    <message>
        <source>This backup is damaged.</source>
        <translation>Bản sao lưu này bị hỏng.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Chọn bản sao lưu</translation>
    </message>
    <message>
        <source>Backups ({0} *.db)</source>
        <translation>Bản sao lưu ({0} *.db)</translation>
    </message>
    <message>
        <source>This copy is sealed</source>
        <translation>Bản sao này có khóa</translation>
    </message>
    <message>
        <source>Type its passphrase, or the recovery code from the sheet of paper.</source>
        <translation>Nhập cụm mật khẩu, hoặc mã khôi phục đã in ra giấy.</translation>
    </message>
    <message>
        <source>Go back to the backup “{0}”?</source>
        <translation>Trở về bản sao lưu “{0}”?</translation>
    </message>
    <message>
        <source>Everything written since then is no longer shown. The present state is kept in a file beside it.</source>
        <translation>Những gì soạn sau thời điểm đó sẽ không còn hiển thị. Dữ liệu hiện tại vẫn được giữ trong một tệp bên cạnh.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>The backup has been restored.</source>
        <translation>Đã khôi phục bản sao lưu.</translation>
    </message>
    <message>
        <source>Choose the stick</source>
        <translation>Chọn USB</translation>
    </message>
    <message>
        <source>Seal the copy</source>
        <translation>Khóa bản sao</translation>
    </message>
    <message>
        <source>Choose a passphrase of several words that the office will still know in a year.</source>
        <translation>Chọn một cụm mật khẩu gồm vài từ mà sang năm cơ quan vẫn còn nhớ.</translation>
    </message>
    <message>
        <source>The copy {0} is on the stick.</source>
        <translation>Đã ghi bản sao {0} ra USB.</translation>
    </message>
    <message>
        <source>Take the stick out by way of the system, so that everything is written.</source>
        <translation>Hãy dùng lệnh tháo USB an toàn của máy để dữ liệu được ghi hết.</translation>
    </message>
</context>
<context>
    <name>BodyStep</name>
    <message>
        <source>Text of the letter</source>
        <translation>Nội dung văn bản</translation>
    </message>
    <message>
        <source>Go on to the review</source>
        <translation>Chuyển sang soát văn bản</translation>
    </message>
</context>
<context>
    <name>CommunePanel</name>
    <message>
        <source>Head of the documents</source>
        <translation>Phần đầu văn bản</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>As printed: ỦY BAN NHÂN DÂN XÃ THU LŨM</source>
        <translation>Ghi như khi in: ỦY BAN NHÂN DÂN XÃ THU LŨM</translation>
    </message>
    <message>
        <source>Body above it</source>
        <translation>Cơ quan chủ quản trực tiếp</translation>
    </message>
    <message>
        <source>Usually empty for a people's committee.</source>
        <translation>Ủy ban nhân dân thường để trống.</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Place before the date</source>
        <translation>Địa danh ghi trước ngày tháng</translation>
    </message>
    <message>
        <source>Usually without “xã” or “phường”.</source>
        <translation>Thường không ghi “xã”, “phường”.</translation>
    </message>
    <message>
        <source>Identification code of the body</source>
        <translation>Mã định danh của cơ quan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Another commune</source>
        <translation>Chọn xã, phường khác</translation>
    </message>
    <message>
        <source>Choosing one fills in the fields above; they are kept once you press Save.</source>
        <translation>Chọn một xã, phường thì các ô phía trên được điền sẵn; bấm Lưu để giữ lại.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
</context>
<context>
    <name>CommunePicker</name>
    <message>
        <source>Find your commune</source>
        <translation>Tìm xã, phường của anh/chị</translation>
    </message>
    <message>
        <source>For example: thu lum, muong te, tan phong</source>
        <translation>Ví dụ: thu lum, muong te, tan phong</translation>
    </message>
    <message>
        <source>Accents are not needed. Add the name of the province to find it elsewhere.</source>
        <translation>Không cần gõ dấu. Gõ thêm tên tỉnh để tìm ở tỉnh khác.</translation>
    </message>
    <message>
        <source>Communes found</source>
        <translation>Các xã, phường tìm được</translation>
    </message>
    <message numerus="yes">
        <source>%n commune(s) found</source>
        <translation>
            <numerusform>Tìm thấy %n xã, phường, đặc khu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommuneStep</name>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>Which commune do you work for?</source>
        <translation>Anh/chị làm việc ở xã, phường nào?</translation>
    </message>
    <message>
        <source>Its name will stand in the head of every document.</source>
        <translation>Tên này sẽ nằm ở phần đầu của mọi văn bản.</translation>
    </message>
    <message>
        <source>Place before the date: {0}</source>
        <translation>Địa danh ghi trước ngày tháng: {0}</translation>
    </message>
    <message>
        <source>Please choose a commune from the list.</source>
        <translation>Vui lòng chọn một xã, phường trong danh sách.</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>This letter was changed somewhere else</source>
        <translation>Văn bản này đã được sửa ở nơi khác</translation>
    </message>
    <message>
        <source>Both texts are shown below. Choose the one to go on with.</source>
        <translation>Hai bản được trình bày bên dưới. Hãy chọn bản để làm tiếp.</translation>
    </message>
    <message>
        <source>The other one stays among the kept versions of the letter.</source>
        <translation>Bản còn lại vẫn được giữ trong các phiên bản của văn bản.</translation>
    </message>
    <message>
        <source>The text on this screen</source>
        <translation>Bản trên màn hình này</translation>
    </message>
    <message>
        <source>The text in the database</source>
        <translation>Bản đã lưu trong máy</translation>
    </message>
    <message>
        <source>Take the other text</source>
        <translation>Dùng bản đã lưu</translation>
    </message>
    <message>
        <source>Keep the text on this screen</source>
        <translation>Giữ bản trên màn hình</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>today at {0}</source>
        <translation>hôm nay, {0}</translation>
    </message>
    <message>
        <source>yesterday at {0}</source>
        <translation>hôm qua, {0}</translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>Without a subject yet</source>
        <translation>Chưa có trích yếu</translation>
    </message>
    <message>
        <source>✓ Reviewed</source>
        <translation>✓ Đã soát</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>{0} · changed {1}</source>
        <translation>{0} · sửa {1}</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Put back: {0}</source>
        <translation>Lấy lại: {0}</translation>
    </message>
    <message>
        <source>Delete for good: {0}</source>
        <translation>Xóa hẳn: {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open: {0}</source>
        <translation>Mở: {0}</translation>
    </message>
    <message>
        <source>Move to the trash: {0}</source>
        <translation>Bỏ vào thùng rác: {0}</translation>
    </message>
</context>
<context>
    <name>DraftingPage</name>
    <message>
        <source>Hide the page</source>
        <translation>Ẩn trang in</translation>
    </message>
    <message>
        <source>New letter</source>
        <translation>Văn bản mới</translation>
    </message>
    <message>
        <source>Draft a document</source>
        <translation>Soạn văn bản</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>Hiện trang in</translation>
    </message>
</context>
<context>
    <name>ExportStep</name>
    <message>
        <source>Go to the review</source>
        <translation>Sang bước soát</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Lưu thành tệp</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Tên tệp</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>.docx (to edit in Word or LibreOffice)</source>
        <translation>.docx (để sửa bằng Word hoặc LibreOffice)</translation>
    </message>
    <message>
        <source>.pdf (to send and to print)</source>
        <translation>.pdf (để gửi và in)</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Lưu tệp</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Write another letter</source>
        <translation>Soạn văn bản khác</translation>
    </message>
    <message>
        <source>Print on paper</source>
        <translation>In ra giấy</translation>
    </message>
    <message>
        <source>A4, from the same pages as the preview.</source>
        <translation>Khổ A4, đúng như trang xem trước.</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Final: reviewed by {0}, {1}</source>
        <translation>{0} đã soát, {1}. Tệp không còn dấu DỰ THẢO.</translation>
    </message>
    <message>
        <source>This is still a draft: every page bears the mark DỰ THẢO.</source>
        <translation>Đây vẫn là bản nháp: mỗi trang đều có dấu DỰ THẢO.</translation>
    </message>
    <message>
        <source>The mark goes away when a person has confirmed the review.</source>
        <translation>Dấu này được bỏ khi có người xác nhận đã soát.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Where to save the file</source>
        <translation>Nơi lưu tệp</translation>
    </message>
    <message>
        <source>Please give the file a name.</source>
        <translation>Vui lòng đặt tên tệp.</translation>
    </message>
</context>
<context>
    <name>FactsStep</name>
    <message>
        <source>Try with a sample</source>
        <translation>Thử với ví dụ mẫu</translation>
    </message>
    <message>
        <source>Open a fact file</source>
        <translation>Mở tệp dữ kiện</translation>
    </message>
    <message>
        <source>Save as a fact file</source>
        <translation>Lưu thành tệp dữ kiện</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Nội dung cần nêu</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Trích yếu nội dung</translation>
    </message>
    <message>
        <source>e.g. protecting cattle from the cold</source>
        <translation>ví dụ: phòng, chống rét cho đàn vật nuôi</translation>
    </message>
    <message>
        <source>Without “V/v” and without a full stop.</source>
        <translation>Không ghi “V/v” và không có dấu chấm cuối.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Các ý chính</translation>
    </message>
    <message>
        <source>One fact per line: what, who, when, how much. Short notes are enough; Enter opens the next point.</source>
        <translation>Mỗi dòng một ý: việc gì, ai làm, khi nào, bao nhiêu. Chỉ cần ghi ngắn gọn; nhấn Enter để sang ý tiếp theo.</translation>
    </message>
    <message>
        <source>To whom and on what basis</source>
        <translation>Nơi nhận và căn cứ</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>Kính gửi (hoặc nơi nhận)</translation>
    </message>
    <message>
        <source>e.g. Trưởng các bản trên địa bàn xã</source>
        <translation>ví dụ: Trưởng các bản trên địa bàn xã</translation>
    </message>
    <message>
        <source>One per line.</source>
        <translation>Mỗi dòng một nơi.</translation>
    </message>
    <message>
        <source>Legal basis (căn cứ)</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>One document per line: type, number, date, who issued it, subject. A law takes no number.</source>
        <translation>Mỗi dòng một văn bản: tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu. Luật, pháp lệnh không ghi số.</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>không bắt buộc</translation>
    </message>
    <message>
        <source>Place, date, signature</source>
        <translation>Địa danh, ngày tháng, chữ ký</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày tháng</translation>
    </message>
    <message>
        <source>Leave the date empty to fill it in by hand when the letter is signed.</source>
        <translation>Để trống nếu ngày sẽ được ghi khi ký, ban hành.</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Authority line</source>
        <translation>Quyền hạn ký</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Let the assistant write the sentences</source>
        <translation>Để trợ lý viết câu</translation>
    </message>
    <message>
        <source>Write the text</source>
        <translation>Viết nội dung</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>Point {0}</source>
        <translation>Ý {0}</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>The points are unchanged. Your edits would be lost in a new text.</source>
        <translation>Các ý không thay đổi. Nếu viết lại, những chỗ anh/chị đã sửa sẽ mất.</translation>
    </message>
    <message>
        <source>The present text stays among the kept versions.</source>
        <translation>Bản hiện tại vẫn được giữ trong các phiên bản.</translation>
    </message>
    <message>
        <source>There is a text already. Write it anew?</source>
        <translation>Đã có nội dung. Viết lại từ đầu?</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Viết lại</translation>
    </message>
    <message>
        <source>Keep the text, renew only the head</source>
        <translation>Giữ nội dung, chỉ cập nhật phần đầu</translation>
    </message>
    <message>
        <source>Open a fact file</source>
        <translation>Mở tệp dữ kiện</translation>
    </message>
    <message>
        <source>Fact files (*.toml)</source>
        <translation>Tệp dữ kiện (*.toml)</translation>
    </message>
    <message>
        <source>Save as a fact file</source>
        <translation>Lưu thành tệp dữ kiện</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
    <message>
        <source>On this PC, without the Internet: {0}</source>
        <translation>Chạy trên máy này, không cần mạng: {0}</translation>
    </message>
    <message>
        <source>The assistant is switched off in the settings. Template sentences are used.</source>
        <translation>Trợ lý đang tắt trong phần Cài đặt. Dùng câu mẫu.</translation>
    </message>
    <message>
        <source>Template sentences are used. {0}</source>
        <translation>Dùng câu mẫu. {0}</translation>
    </message>
    <message>
        <source>Stopped. {0} of {1} points are the assistant's, the rest are template sentences.</source>
        <translation>Đã dừng. {0}/{1} ý do trợ lý viết, các ý còn lại dùng câu mẫu.</translation>
    </message>
    <message>
        <source>{0} of {1} points keep their template sentence: the assistant's did not hold to the facts.</source>
        <translation>{0}/{1} ý giữ câu mẫu vì câu của trợ lý không bám sát dữ kiện.</translation>
    </message>
    <message>
        <source>The assistant is writing another sentence …</source>
        <translation>Trợ lý đang viết câu khác…</translation>
    </message>
    <message>
        <source>The assistant had no better sentence that holds to the facts.</source>
        <translation>Trợ lý chưa có câu nào tốt hơn mà bám sát dữ kiện.</translation>
    </message>
    <message>
        <source>Not found in the text: point {0} of your facts.</source>
        <translation>Trong nội dung chưa thấy ý số {0} của dữ kiện.</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Template</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Trợ lý</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người soạn</translation>
    </message>
    <message>
        <source>{0} to check</source>
        <translation>{0} chỗ cần xem</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Nội dung trợ giúp</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Tất cả chủ đề</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>New document</source>
        <translation>Soạn văn bản mới</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Trang chủ</translation>
    </message>
    <message>
        <source>Welcome, {0}</source>
        <translation>Xin chào, {0}</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Xin chào</translation>
    </message>
    <message>
        <source>No commune has been chosen yet.</source>
        <translation>Chưa chọn xã, phường.</translation>
    </message>
    <message>
        <source>Documents are not shown to you.</source>
        <translation>Anh/chị không xem được văn bản.</translation>
    </message>
    <message>
        <source>Learners and volunteers do not see the documents of the office.</source>
        <translation>Học viên và tình nguyện viên không xem văn bản của cơ quan.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Thùng rác</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Văn bản đang soạn</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>Hiện tất cả {0}</translation>
    </message>
    <message>
        <source>Back to the open documents</source>
        <translation>Trở lại văn bản đang soạn</translation>
    </message>
    <message>
        <source>Trash ({0})</source>
        <translation>Thùng rác ({0})</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Thùng rác trống</translation>
    </message>
    <message>
        <source>What you throw away waits here until you delete it for good.</source>
        <translation>Những gì anh/chị bỏ đi nằm ở đây cho đến khi xóa hẳn.</translation>
    </message>
    <message>
        <source>Write the first document</source>
        <translation>Soạn văn bản đầu tiên</translation>
    </message>
    <message>
        <source>Give the facts; the program lays out the document by Decree 30 and, where a model is installed, proposes the wording point by point.</source>
        <translation>Anh/chị nêu các ý chính; chương trình trình bày văn bản theo Nghị định 30 và, nếu máy có mô hình ngôn ngữ, gợi ý câu chữ cho từng ý.</translation>
    </message>
    <message>
        <source>Delete this document for good?</source>
        <translation>Xóa hẳn văn bản này?</translation>
    </message>
    <message>
        <source>It will be gone from the list and from the trash. This cannot be undone.</source>
        <translation>Văn bản sẽ mất khỏi danh sách và thùng rác, không lấy lại được.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Xóa hẳn</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
</context>
<context>
    <name>ItemTools</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Hoàn tác (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Làm lại (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Move the item up (Alt+Up)</source>
        <translation>Đưa mục lên (Alt+Up)</translation>
    </message>
    <message>
        <source>Move the item down (Alt+Down)</source>
        <translation>Đưa mục xuống (Alt+Down)</translation>
    </message>
    <message>
        <source>Add an item below (Ctrl+Enter)</source>
        <translation>Thêm mục bên dưới (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Delete the item (Ctrl+Shift+Delete)</source>
        <translation>Xóa mục (Ctrl+Shift+Delete)</translation>
    </message>
    <message>
        <source>Kind of the item</source>
        <translation>Loại mục</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>Viết lại câu này</translation>
    </message>
    <message>
        <source>Ask the assistant for another sentence for this point. Undo brings yours back.</source>
        <translation>Nhờ trợ lý viết câu khác cho ý này. Hoàn tác sẽ trả lại câu của anh/chị.</translation>
    </message>
    <message>
        <source>Show who wrote what</source>
        <translation>Hiện ai viết phần nào</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Đoạn văn</translation>
    </message>
    <message>
        <source>Item 1. 2. 3.</source>
        <translation>Mục 1. 2. 3.</translation>
    </message>
    <message>
        <source>Sub-item a) b) c)</source>
        <translation>Điểm a) b) c)</translation>
    </message>
    <message>
        <source>Dash –</source>
        <translation>Gạch đầu dòng –</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Câu kết</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Tiêu đề</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Documents are always written in Vietnamese.</source>
        <translation>Văn bản luôn được soạn bằng tiếng Việt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Which language shall the program speak?</source>
        <translation>Chương trình dùng ngôn ngữ nào?</translation>
    </message>
</context>
<context>
    <name>LetterEnd</name>
    <message>
        <source>A file of this name is there already. Replace it?</source>
        <translation>Đã có tệp trùng tên. Thay thế tệp đó?</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Thay thế</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Đặt tên khác</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Đã gửi tới máy in.</translation>
    </message>
    <message>
        <source>This letter was put into the trash elsewhere.</source>
        <translation>Văn bản này đã bị bỏ vào thùng rác ở nơi khác.</translation>
    </message>
    <message>
        <source>What stands here is kept as a new letter.</source>
        <translation>Nội dung đang hiển thị được giữ thành văn bản mới.</translation>
    </message>
    <message>
        <source>Everything is saved again.</source>
        <translation>Mọi thứ đã được lưu trở lại.</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Who is working?</source>
        <translation>Mời anh/chị đăng nhập</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tên của anh/chị</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Forgotten your PIN? A colleague who runs the office can set a new one.</source>
        <translation>Quên mã PIN? Người quản lý chương trình ở cơ quan có thể đặt mã mới.</translation>
    </message>
</context>
<context>
    <name>ModelPanel</name>
    <message>
        <source>Let the assistant propose wording</source>
        <translation>Để trợ lý gợi ý câu chữ</translation>
    </message>
    <message>
        <source>Without it the program uses fixed sentences; layout, review and printing stay the same.</source>
        <translation>Khi tắt, chương trình dùng câu mẫu; trình bày, soát và in vẫn như cũ.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Take a model from a stick…</source>
        <translation>Lấy mô hình từ USB…</translation>
    </message>
    <message>
        <source>A model is one large file (.gguf). A PC with a network can fetch it; from there it can be carried to the others on a stick.</source>
        <translation>Mô hình là một tệp lớn (.gguf). Máy có mạng tải về được, rồi dùng USB chép sang các máy khác.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>Trên máy này</translation>
    </message>
    <message>
        <source>Not on this PC</source>
        <translation>Chưa có trên máy</translation>
    </message>
    <message>
        <source>⚠ Damaged</source>
        <translation>⚠ Bị hỏng</translation>
    </message>
    <message>
        <source>Origin not verified</source>
        <translation>Chưa xác minh nguồn gốc</translation>
    </message>
    <message>
        <source>{0} · from {1} MB of memory · {2}</source>
        <translation>{0} · cần từ {1} MB bộ nhớ · {2}</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Dùng</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>Dùng {0}</translation>
    </message>
    <message>
        <source>Fetch ({0})</source>
        <translation>Tải về ({0})</translation>
    </message>
    <message>
        <source>Fetch {0} from the network</source>
        <translation>Tải {0} từ mạng</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Check {0}</source>
        <translation>Kiểm tra {0}</translation>
    </message>
    <message>
        <source>Fetching the model; you can go on working meanwhile.</source>
        <translation>Đang tải mô hình; anh/chị cứ làm việc tiếp.</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>Đang kiểm tra tệp…</translation>
    </message>
    <message>
        <source>The file is whole.</source>
        <translation>Tệp còn nguyên vẹn.</translation>
    </message>
    <message>
        <source>The file is damaged and will not be used.</source>
        <translation>Tệp bị hỏng nên không được dùng.</translation>
    </message>
    <message>
        <source>Take it from the stick again.</source>
        <translation>Hãy chép lại từ USB.</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Chọn tệp mô hình</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Mô hình (*.gguf)</translation>
    </message>
    <message>
        <source>Checking and copying the file…</source>
        <translation>Đang kiểm tra và chép tệp…</translation>
    </message>
    <message>
        <source>{0} is on this PC now.</source>
        <translation>Máy đã có {0}.</translation>
    </message>
    <message>
        <source>It is not one of the models this program knows; use it at your own risk.</source>
        <translation>Đây không phải mô hình đã được kiểm chứng; anh/chị tự chịu trách nhiệm khi dùng.</translation>
    </message>
    <message>
        <source>Stopped. What has been copied is kept for the next time.</source>
        <translation>Đã dừng. Phần đã chép được giữ lại cho lần sau.</translation>
    </message>
</context>
<context>
    <name>ModelStep</name>
    <message>
        <source>Assistant</source>
        <translation>Trợ lý</translation>
    </message>
    <message>
        <source>The assistant on this PC</source>
        <translation>Trợ lý trên máy này</translation>
    </message>
    <message>
        <source>A language model proposes the wording, point by point. It runs on this PC and needs no network; the program has looked at the memory and says what fits.</source>
        <translation>Mô hình ngôn ngữ gợi ý câu chữ cho từng ý. Mô hình chạy ngay trên máy, không cần mạng; chương trình đã xem bộ nhớ của máy và cho biết mô hình nào phù hợp.</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>What to do next</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Safe keeping</source>
        <translation>An toàn dữ liệu</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Finish the first steps</source>
        <translation>Hoàn tất các bước ban đầu</translation>
    </message>
    <message>
        <source>Choose the commune and enter who signs, then every letter has its head.</source>
        <translation>Chọn xã, phường và nhập người ký để văn bản nào cũng có đủ phần đầu và phần ký.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Choose your commune</source>
        <translation>Chọn xã, phường</translation>
    </message>
    <message>
        <source>Its name stands in the head of every document.</source>
        <translation>Tên này nằm ở phần đầu của mọi văn bản.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Enter who signs</source>
        <translation>Nhập người ký</translation>
    </message>
    <message>
        <source>Name and title then stand below every document by themselves.</source>
        <translation>Khi đó họ tên và chức vụ tự có ở cuối văn bản.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Review “{0}”</source>
        <translation>Soát “{0}”</translation>
    </message>
    <message>
        <source>Without a subject yet</source>
        <translation>Chưa có trích yếu</translation>
    </message>
    <message>
        <source>Until a person has reviewed it, a document carries the mark DỰ THẢO.</source>
        <translation>Văn bản chưa có người soát thì còn dấu DỰ THẢO.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Mở văn bản</translation>
    </message>
    <message>
        <source>Install a language model</source>
        <translation>Cài mô hình ngôn ngữ</translation>
    </message>
    <message>
        <source>It proposes the wording. Without it, everything else still works.</source>
        <translation>Mô hình gợi ý câu chữ. Không có mô hình, mọi việc khác vẫn làm được.</translation>
    </message>
    <message>
        <source>See how</source>
        <translation>Xem cách làm</translation>
    </message>
    <message>
        <source>Nothing is waiting for you.</source>
        <translation>Không có việc nào đang chờ.</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>Chưa có bản sao lưu nào.</translation>
    </message>
    <message>
        <source>Last backup: {0}. Copy one to a stick now and then.</source>
        <translation>Lần sao lưu gần nhất: {0}. Thỉnh thoảng nên chép một bản ra USB.</translation>
    </message>
    <message>
        <source>⚠ The last backup is more than a week old: {0}.</source>
        <translation>⚠ Bản sao lưu gần nhất đã quá một tuần: {0}.</translation>
    </message>
</context>
<context>
    <name>PackList</name>
    <message>
        <source>as of {0}</source>
        <translation>cập nhật đến {0}</translation>
    </message>
    <message>
        <source>Version {0} · {1}</source>
        <translation>Phiên bản {0} · {1}</translation>
    </message>
</context>
<context>
    <name>PacksPanel</name>
    <message>
        <source>A pack counts only while its signature and every one of its files are whole.</source>
        <translation>Gói chỉ được dùng khi chữ ký số và mọi tệp trong gói còn nguyên vẹn.</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Enter a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa màn hình</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>sau %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>không bao giờ</translation>
    </message>
    <message>
        <source>Lock when nobody uses the PC</source>
        <translation>Khóa khi không có ai dùng máy</translation>
    </message>
    <message>
        <source>Works as soon as somebody has a PIN. Ctrl+L locks at once.</source>
        <translation>Có tác dụng khi có người đặt mã PIN. Nhấn Ctrl+L để khóa ngay.</translation>
    </message>
    <message>
        <source>Nobody is entered yet. Enter yourself first, and then who signs.</source>
        <translation>Chưa có ai trong danh sách. Hãy nhập tên anh/chị trước, rồi đến người ký.</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Ký văn bản</translation>
    </message>
    <message>
        <source>With PIN</source>
        <translation>Có mã PIN</translation>
    </message>
    <message>
        <source>Without PIN</source>
        <translation>Không có mã PIN</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Sửa {0}</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Bỏ {0}</translation>
    </message>
    <message>
        <source>You cannot remove yourself.</source>
        <translation>Không thể tự bỏ tên mình.</translation>
    </message>
    <message>
        <source>Somebody else who runs the office can do it.</source>
        <translation>Việc này do người quản lý khác của cơ quan thực hiện.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Remove {0} from the list?</source>
        <translation>Bỏ {0} khỏi danh sách?</translation>
    </message>
    <message>
        <source>Documents that this person reviewed keep the name.</source>
        <translation>Các văn bản người này đã soát vẫn giữ tên.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>Enter this person</source>
        <translation>Thêm người này</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Nhân sự</translation>
    </message>
    <message>
        <source>Who works here, and who signs?</source>
        <translation>Ai làm việc ở đây, ai ký văn bản?</translation>
    </message>
    <message>
        <source>Enter yourself and those whose name stands below documents. With a PIN, a review can be traced to its person.</source>
        <translation>Hãy nhập tên anh/chị và những người ký văn bản. Mã PIN giúp biết rõ ai đã soát văn bản nào.</translation>
    </message>
    <message>
        <source>{0} · signs</source>
        <translation>{0} · ký văn bản</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Bỏ {0}</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Change a person</source>
        <translation>Sửa thông tin</translation>
    </message>
    <message>
        <source>Enter a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>For example: Chủ tịch, Công chức Văn phòng</source>
        <translation>Ví dụ: Chủ tịch, Công chức Văn phòng</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>At least 4 signs. Leave empty to keep the present one.</source>
        <translation>Ít nhất 4 ký tự. Để trống nếu giữ mã cũ.</translation>
    </message>
    <message>
        <source>At least 4 signs; may stay empty on a PC that only you use.</source>
        <translation>Ít nhất 4 ký tự; có thể để trống nếu chỉ mình anh/chị dùng máy.</translation>
    </message>
    <message>
        <source>This person signs documents</source>
        <translation>Người này ký văn bản</translation>
    </message>
    <message>
        <source>Written by hand below</source>
        <translation>Tự ghi ở bên dưới</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>Ký với tư cách</translation>
    </message>
    <message>
        <source>Authority line</source>
        <translation>Quyền hạn ký</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Title in the signature</source>
        <translation>Chức vụ ghi ở chữ ký</translation>
    </message>
    <message>
        <source>First give a PIN to somebody who runs the office (clerk, leader or administrator). Otherwise nobody could open the documents any more.</source>
        <translation>Trước hết hãy đặt mã PIN cho một người quản lý (văn thư, lãnh đạo hoặc quản trị). Nếu không, sẽ không ai mở được văn bản nữa.</translation>
    </message>
</context>
<context>
    <name>PointCard</name>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Đang viết…</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Đã viết</translation>
    </message>
    <message>
        <source>Template sentence</source>
        <translation>Câu mẫu</translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Đưa lên (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Đưa xuống (Alt+Down)</translation>
    </message>
    <message>
        <source>Remove this point</source>
        <translation>Bỏ ý này</translation>
    </message>
    <message>
        <source>Point {0} of {1}</source>
        <translation>Ý {0}/{1}</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>Đến chỗ đó</translation>
    </message>
    <message>
        <source>I have checked it: it is right</source>
        <translation>Tôi đã kiểm tra: đúng</translation>
    </message>
    <message>
        <source>It is left out on purpose</source>
        <translation>Chủ ý không đưa vào</translation>
    </message>
    <message>
        <source>I have looked at it</source>
        <translation>Tôi đã xem</translation>
    </message>
</context>
<context>
    <name>PointsEditor</name>
    <message>
        <source>Add a point</source>
        <translation>Thêm ý</translation>
    </message>
    <message>
        <source>Paste many lines</source>
        <translation>Dán nhiều dòng</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the lines first, then paste.</source>
        <translation>Chưa có nội dung để dán. Hãy sao chép các dòng trước rồi dán.</translation>
    </message>
    <message>
        <source>A letter holds at most {0} points. Put the rest into an annex or a second letter.</source>
        <translation>Một văn bản có tối đa {0} ý. Phần còn lại nên đưa vào phụ lục hoặc văn bản khác.</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Thu nhỏ (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Phóng to (Ctrl++)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Vừa khung</translation>
    </message>
    <message>
        <source>Make the page as wide as its place (Ctrl+0)</source>
        <translation>Cho trang rộng vừa khung (Ctrl+0)</translation>
    </message>
    <message>
        <source>The page as it will be printed</source>
        <translation>Trang như khi in</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 trang</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>{0} trang</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>What you typed has been saved. You can go on working; if it happens again, please close the program and start it anew.</source>
        <translation>Những gì anh/chị nhập đã được lưu. Anh/chị có thể làm việc tiếp; nếu lỗi lặp lại, vui lòng đóng rồi mở lại chương trình.</translation>
    </message>
    <message>
        <source>A report without any document text was written. Please copy it to a stick for whoever looks after the program:
{0}</source>
        <translation>Đã ghi một tệp báo lỗi, không chứa nội dung văn bản. Vui lòng chép tệp này ra USB và gửi người hỗ trợ:
{0}</translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Chương trình gặp lỗi.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Navigation</source>
        <translation>Điều hướng</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Trang chủ</translation>
    </message>
    <message>
        <source>Draft a document</source>
        <translation>Soạn văn bản</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>No commune chosen yet</source>
        <translation>Chưa chọn xã, phường</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>The copy is on the stick</source>
        <translation>Đã ghi bản sao ra USB</translation>
    </message>
    <message>
        <source>Keep this recovery code on paper, away from the stick. It opens the copy should the passphrase be forgotten. It is shown only now and kept nowhere.</source>
        <translation>Hãy ghi mã khôi phục này ra giấy và để xa USB. Khi quên cụm mật khẩu, mã này mở được bản sao. Mã chỉ hiện lần này và không lưu ở đâu cả.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Print the code…</source>
        <translation>In mã…</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Tôi đã ghi lại</translation>
    </message>
    <message>
        <source>Recovery code of a sealed backup</source>
        <translation>Mã khôi phục của bản sao lưu có khóa</translation>
    </message>
    <message>
        <source>Keep this sheet away from the stick.</source>
        <translation>Cất tờ giấy này xa USB.</translation>
    </message>
</context>
<context>
    <name>RescuePanel</name>
    <message>
        <source>Backups that are whole, the newest first</source>
        <translation>Các bản sao lưu còn nguyên vẹn, mới nhất ở trên</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Khôi phục bản này</translation>
    </message>
    <message>
        <source>There is no whole backup on this PC. Look for one on a stick.</source>
        <translation>Trên máy không còn bản sao lưu nguyên vẹn nào. Hãy tìm trên USB.</translation>
    </message>
    <message>
        <source>Take a backup from a stick…</source>
        <translation>Lấy bản sao lưu từ USB…</translation>
    </message>
    <message>
        <source>Begin with an empty profile…</source>
        <translation>Bắt đầu với dữ liệu trống…</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Chọn bản sao lưu</translation>
    </message>
    <message>
        <source>Backups ({0} *.db)</source>
        <translation>Bản sao lưu ({0} *.db)</translation>
    </message>
    <message>
        <source>This copy is sealed</source>
        <translation>Bản sao này có khóa</translation>
    </message>
    <message>
        <source>Type its passphrase, or the recovery code from the sheet of paper.</source>
        <translation>Nhập cụm mật khẩu, hoặc mã khôi phục đã in ra giấy.</translation>
    </message>
    <message>
        <source>Begin with an empty profile?</source>
        <translation>Bắt đầu với dữ liệu trống?</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it, so that somebody may still save what is in it.</source>
        <translation>Tệp hỏng vẫn được giữ bên cạnh để người hỗ trợ có thể lấy lại dữ liệu trong đó.</translation>
    </message>
    <message>
        <source>Begin empty</source>
        <translation>Bắt đầu với dữ liệu trống</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Please look at these</source>
        <translation>Những chỗ cần xem</translation>
    </message>
    <message>
        <source>Confirm the review</source>
        <translation>Xác nhận đã soát</translation>
    </message>
    <message>
        <source>Until a person confirms, every file bears the mark DỰ THẢO. Your name and the time are recorded with the letter.</source>
        <translation>Khi chưa có người xác nhận, mọi tệp đều có dấu DỰ THẢO. Tên anh/chị và thời điểm soát được ghi cùng văn bản.</translation>
    </message>
    <message>
        <source>Who reviews</source>
        <translation>Người soát</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>I have read the letter and answer for it</source>
        <translation>Tôi đã đọc văn bản và chịu trách nhiệm</translation>
    </message>
    <message>
        <source>Nobody with a PIN may review yet. Enter the people of the office first.</source>
        <translation>Chưa có ai vừa có mã PIN vừa được quyền soát. Hãy nhập nhân sự của cơ quan trước.</translation>
    </message>
    <message>
        <source>Enter people</source>
        <translation>Nhập nhân sự</translation>
    </message>
    <message>
        <source>Any later change makes it a draft again.</source>
        <translation>Nếu sửa sau khi soát, văn bản trở lại là bản nháp.</translation>
    </message>
    <message>
        <source>Go on to the final file</source>
        <translation>Sang bước xuất tệp</translation>
    </message>
    <message>
        <source>Reviewed by {0}, {1}</source>
        <translation>{0} đã soát, {1}</translation>
    </message>
    <message>
        <source>The number “{0}” is not in the facts.</source>
        <translation>Số “{0}” không có trong dữ kiện.</translation>
    </message>
    <message>
        <source>The date “{0}” is not in the facts.</source>
        <translation>Ngày “{0}” không có trong dữ kiện.</translation>
    </message>
    <message>
        <source>The name “{0}” is not in the facts.</source>
        <translation>Tên “{0}” không có trong dữ kiện.</translation>
    </message>
    <message>
        <source>The citation “{0}” is not in the facts.</source>
        <translation>Viện dẫn “{0}” không có trong dữ kiện.</translation>
    </message>
    <message>
        <source>Point {0} is not in the text: “{1}”</source>
        <translation>Ý {0} chưa có trong nội dung: “{1}”</translation>
    </message>
    <message>
        <source>Left open, prints as dots: {0}</source>
        <translation>Để trống, in thành dấu chấm: {0}</translation>
    </message>
    <message>
        <source>Please enter your PIN.</source>
        <translation>Vui lòng nhập mã PIN.</translation>
    </message>
    <message>
        <source>Tick what you have checked, or go to the text and mend it.</source>
        <translation>Đánh dấu những chỗ đã kiểm tra, hoặc đến chỗ đó để sửa.</translation>
    </message>
    <message>
        <source>Still to be ticked: {0}</source>
        <translation>Còn phải đánh dấu: {0}</translation>
    </message>
    <message>
        <source>The letter has been reviewed.</source>
        <translation>Văn bản đã được soát.</translation>
    </message>
    <message>
        <source>The text is being checked …</source>
        <translation>Đang kiểm tra nội dung…</translation>
    </message>
    <message>
        <source>{0} things have to be checked before the letter may leave.</source>
        <translation>Có {0} chỗ cần kiểm tra trước khi phát hành.</translation>
    </message>
    <message>
        <source>Everything is checked. Read the page once more, then confirm.</source>
        <translation>Đã kiểm tra hết. Hãy đọc lại văn bản một lần nữa rồi xác nhận.</translation>
    </message>
    <message>
        <source>Nothing doubtful was found.</source>
        <translation>Không có chỗ nào cần xem lại.</translation>
    </message>
    <message>
        <source>Every number, date and name comes from your facts. Please read the page, then confirm.</source>
        <translation>Mọi số, ngày và tên đều lấy từ dữ kiện của anh/chị. Hãy đọc lại văn bản rồi xác nhận.</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Clerk</source>
        <translation>Văn thư</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Lãnh đạo</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Công chức chuyên môn</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Giảng viên</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Học viên</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>Tình nguyện viên</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>Drafts and reviews documents, and runs the office's settings.</source>
        <translation>Soạn, soát văn bản và quản lý cài đặt của cơ quan.</translation>
    </message>
    <message>
        <source>Drafts, reviews and signs documents, and runs the office's settings.</source>
        <translation>Soạn, soát, ký văn bản và quản lý cài đặt của cơ quan.</translation>
    </message>
    <message>
        <source>Drafts and reviews documents of their own field.</source>
        <translation>Soạn và soát văn bản thuộc lĩnh vực của mình.</translation>
    </message>
    <message>
        <source>Drafts documents and teaches courses.</source>
        <translation>Soạn văn bản và giảng dạy.</translation>
    </message>
    <message>
        <source>Learns; never sees documents.</source>
        <translation>Học tập; không xem văn bản.</translation>
    </message>
    <message>
        <source>Helps citizens; never sees documents.</source>
        <translation>Hỗ trợ người dân; không xem văn bản.</translation>
    </message>
    <message>
        <source>Looks after people, backups and the PC; does not review documents.</source>
        <translation>Quản lý người dùng, sao lưu và máy tính; không soát văn bản.</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Cụm mật khẩu</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Nhập lại lần nữa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>The two are not the same. Please type it once more.</source>
        <translation>Hai lần nhập không giống nhau. Vui lòng nhập lại.</translation>
    </message>
    <message>
        <source>Please type a passphrase.</source>
        <translation>Vui lòng nhập cụm mật khẩu.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Subjects of the settings</source>
        <translation>Các mục cài đặt</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>What stands in the head of every document.</source>
        <translation>Những gì ghi ở phần đầu của mọi văn bản.</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>Nhân sự và vai trò</translation>
    </message>
    <message>
        <source>Who works at this PC, who signs, and when the PC locks itself.</source>
        <translation>Ai dùng máy này, ai ký văn bản, khi nào máy tự khóa.</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Ngôn ngữ và giao diện</translation>
    </message>
    <message>
        <source>Every change shows at once.</source>
        <translation>Thay đổi có hiệu lực ngay.</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Trợ lý</translation>
    </message>
    <message>
        <source>The language model that proposes wording. It runs on this PC alone.</source>
        <translation>Mô hình ngôn ngữ gợi ý câu chữ, chỉ chạy trên máy này.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Copies of everything you wrote, made every day by themselves.</source>
        <translation>Bản sao những gì anh/chị đã soạn, tự động tạo mỗi ngày.</translation>
    </message>
    <message>
        <source>Rules and templates</source>
        <translation>Quy định và mẫu</translation>
    </message>
    <message>
        <source>What the program knows of Decree 30, and how current that is.</source>
        <translation>Những gì chương trình biết về Nghị định 30 và cập nhật đến khi nào.</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Hỗ trợ</translation>
    </message>
    <message>
        <source>A file for whoever helps you, without personal data.</source>
        <translation>Tệp gửi người hỗ trợ, không chứa dữ liệu cá nhân.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Opening your documents…</source>
        <translation>Đang mở dữ liệu…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Đóng chương trình</translation>
    </message>
</context>
<context>
    <name>StatusArea</name>
    <message>
        <source>Not saved yet…</source>
        <translation>Chưa lưu…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>✓ Everything is saved</source>
        <translation>✓ Đã lưu tất cả</translation>
    </message>
    <message>
        <source>⚠ Could not be saved</source>
        <translation>⚠ Chưa lưu được</translation>
    </message>
    <message>
        <source>Without the assistant: fixed sentences only</source>
        <translation>Không dùng trợ lý: chỉ có câu mẫu</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>Type</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Dữ kiện</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Soát</translation>
    </message>
    <message>
        <source>Final file</source>
        <translation>Xuất tệp</translation>
    </message>
    <message>
        <source>Step {0}: {1}, you are here</source>
        <translation>Bước {0}: {1}, đang ở đây</translation>
    </message>
    <message>
        <source>Step {0}: {1}, done</source>
        <translation>Bước {0}: {1}, đã xong</translation>
    </message>
    <message>
        <source>Step {0}: {1}</source>
        <translation>Bước {0}: {1}</translation>
    </message>
    <message>
        <source>Step {0}: {1}, not possible yet</source>
        <translation>Bước {0}: {1}, chưa thực hiện được</translation>
    </message>
</context>
<context>
    <name>StreamView</name>
    <message>
        <source>The assistant is writing the text</source>
        <translation>Trợ lý đang viết nội dung</translation>
    </message>
    <message>
        <source>Progress of the assistant</source>
        <translation>Tiến độ của trợ lý</translation>
    </message>
    <message>
        <source>Stop and edit</source>
        <translation>Dừng và sửa</translation>
    </message>
    <message>
        <source>Stop at once. What is finished stays, the rest keeps its template sentence.</source>
        <translation>Dừng ngay. Phần đã viết xong được giữ, phần còn lại dùng câu mẫu.</translation>
    </message>
    <message>
        <source>Starting the assistant …</source>
        <translation>Đang khởi động trợ lý…</translation>
    </message>
    <message>
        <source>Loading the language model …</source>
        <translation>Đang nạp mô hình ngôn ngữ…</translation>
    </message>
    <message>
        <source>Reading the facts: {0} %, about {1} seconds left</source>
        <translation>Đang đọc dữ kiện: {0} %, còn khoảng {1} giây</translation>
    </message>
    <message>
        <source>Reading the facts: {0} %</source>
        <translation>Đang đọc dữ kiện: {0} %</translation>
    </message>
    <message>
        <source>Writing: {0} of {1} points done</source>
        <translation>Đang viết: xong {0}/{1} ý</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} giây</translation>
    </message>
</context>
<context>
    <name>SupportPanel</name>
    <message>
        <source>When something does not work, write this file and give it to whoever helps you. It says what the program and the PC are like, and what the program did, but no names, no documents and nothing that was typed.</source>
        <translation>Khi gặp trục trặc, hãy ghi tệp này và gửi cho người hỗ trợ. Tệp cho biết tình trạng chương trình và máy tính, chương trình đã làm gì, nhưng không có tên người, văn bản hay bất cứ điều gì đã nhập.</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>Ghi tệp…</translation>
    </message>
    <message>
        <source>Examine this PC</source>
        <translation>Kiểm tra máy này</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Phiên bản {0}</translation>
    </message>
    <message>
        <source>Data folder: {0}</source>
        <translation>Thư mục dữ liệu: {0}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Kết quả kiểm tra</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Không có vấn đề gì.</translation>
    </message>
    <message>
        <source>Where to write the file</source>
        <translation>Nơi ghi tệp</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>Tệp nén (*.zip)</translation>
    </message>
    <message>
        <source>The file has been written.</source>
        <translation>Đã ghi tệp.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Switch user</source>
        <translation>Đổi người dùng</translation>
    </message>
    <message>
        <source>Lock and let somebody sign in (Ctrl+L)</source>
        <translation>Khóa lại để người khác đăng nhập (Ctrl+L)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Help for this screen (F1)</source>
        <translation>Trợ giúp cho màn hình này (F1)</translation>
    </message>
    <message>
        <source>Signed in: {0}</source>
        <translation>Đang đăng nhập: {0}</translation>
    </message>
</context>
<context>
    <name>TypeStep</name>
    <message>
        <source>What do you want to write?</source>
        <translation>Anh/chị muốn soạn văn bản gì?</translation>
    </message>
    <message>
        <source>Choose the type. The program lays the document out by Decree 30/2020/ND-CP.</source>
        <translation>Chọn loại văn bản. Chương trình trình bày theo Nghị định số 30/2020/NĐ-CP.</translation>
    </message>
    <message>
        <source>Rules and templates: pack {0}, version {1}, as of {2}</source>
        <translation>Quy định và mẫu: gói {0}, phiên bản {1}, cập nhật đến {2}</translation>
    </message>
    <message>
        <source>Ask, remind, answer or instruct another office or your villages.</source>
        <translation>Đề nghị, đôn đốc, trả lời hoặc hướng dẫn cơ quan khác, các bản.</translation>
    </message>
    <message>
        <source>Make something known: a decision, a date, a result, a rule.</source>
        <translation>Thông báo một quyết định, lịch, kết quả hoặc quy định.</translation>
    </message>
    <message>
        <source>Set out aims, tasks, who does what and by when.</source>
        <translation>Nêu mục đích, nhiệm vụ, ai làm gì và thời hạn.</translation>
    </message>
    <message>
        <source>For example: keeping cattle safe from the cold</source>
        <translation>Ví dụ: phòng, chống rét cho đàn vật nuôi</translation>
    </message>
    <message>
        <source>For example: where and when identity cards are issued</source>
        <translation>Ví dụ: nơi và thời gian cấp căn cước</translation>
    </message>
    <message>
        <source>For example: preventing forest fires in the dry season</source>
        <translation>Ví dụ: phòng cháy rừng mùa khô</translation>
    </message>
</context>
<context>
    <name>WhereLine</name>
    <message>
        <source>Item {0}</source>
        <translation>Mục {0}</translation>
    </message>
    <message>
        <source>“{0}” is not in the facts</source>
        <translation>“{0}” không có trong dữ kiện</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>changed by a person</source>
        <translation>người soạn đã sửa</translation>
    </message>
    <message>
        <source>written by a person</source>
        <translation>do người soạn viết</translation>
    </message>
    <message>
        <source>written by the assistant</source>
        <translation>do trợ lý viết</translation>
    </message>
    <message>
        <source>template sentence</source>
        <translation>câu mẫu</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>A few questions, then everything is ready. You can change all of it later.</source>
        <translation>Chỉ vài câu hỏi là dùng được ngay. Mọi thứ đều có thể thay đổi sau.</translation>
    </message>
    <message>
        <source>Nothing you enter leaves this PC.</source>
        <translation>Thông tin anh/chị nhập chỉ nằm trên máy này.</translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation>Làm sau</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp theo</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Hoàn tất</translation>
    </message>
</context>
</TS>
