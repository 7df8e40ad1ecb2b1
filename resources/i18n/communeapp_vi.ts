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
    <name>AnswerCard</name>
    <message>
        <source>Answer</source>
        <extracomment>What comes word by word is shown in steps that the eye can follow.</extracomment>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Chưa chắc</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Progress of the answer</source>
        <translation>Tiến độ trả lời</translation>
    </message>
    <message>
        <source>A person must check this against the passages before it is used.</source>
        <translation>Phải có người đối chiếu với các đoạn trích trước khi sử dụng.</translation>
    </message>
    <message>
        <source>Starting the assistant …</source>
        <translation>Đang khởi động trợ lý …</translation>
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
    <name>Archive</name>
    <message>
        <source>Incoming</source>
        <translation>Văn bản đến</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Văn bản đi</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Dự thảo</translation>
    </message>
    <message>
        <source>deadline {0}</source>
        <translation>hạn {0}</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>Archive</source>
        <translation>Kho văn bản</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>No program of this PC opens this file.</source>
        <translation>Máy này không có phần mềm mở được tệp này.</translation>
    </message>
    <message>
        <source>Its text stands beside the hits.</source>
        <translation>Nội dung vẫn hiện bên cạnh kết quả.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>AssistantPage</name>
    <message>
        <source>What do you need?</source>
        <extracomment>What is typed is Vietnamese like the documents, whatever the language of the screen.</extracomment>
        <translation>Anh/chị cần gì?</translation>
    </message>
    <message>
        <source>Your question or wish</source>
        <translation>Câu hỏi hoặc việc cần làm</translation>
    </message>
    <message>
        <source>In Vietnamese, as you would say it</source>
        <translation>Viết bằng tiếng Việt, như anh/chị vẫn nói</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Hỏi</translation>
    </message>
    <message>
        <source>What the archive says</source>
        <translation>Kho văn bản cho biết</translation>
    </message>
    <message>
        <source>Questions stay on this PC. Nothing of them is kept or sent anywhere.</source>
        <translation>Câu hỏi chỉ ở trên máy này, không lưu lại và không gửi đi đâu.</translation>
    </message>
    <message>
        <source>You can ask or wish, for example:</source>
        <translation>Anh/chị có thể hỏi hoặc nhờ, ví dụ:</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Trợ lý</translation>
    </message>
    <message>
        <source>Write it as you would say it. Answers come from documents of this office only, by the model on this PC: {0}.</source>
        <translation>Hãy viết như anh/chị vẫn nói. Câu trả lời chỉ dựa vào văn bản của cơ quan, do mô hình trên máy này viết: {0}.</translation>
    </message>
    <message>
        <source>Write it as you would say it. Without a language model you are shown the passages of the documents that bear on your question.</source>
        <translation>Hãy viết như anh/chị vẫn nói. Khi chưa có mô hình ngôn ngữ, chương trình chỉ hiện các đoạn văn bản liên quan.</translation>
    </message>
    <message>
        <source>Write a question or a wish first.</source>
        <translation>Hãy viết câu hỏi hoặc việc cần làm.</translation>
    </message>
    <message>
        <source>Look in the archive</source>
        <translation>Tìm trong kho</translation>
    </message>
    <message>
        <source>Found first</source>
        <translation>Kết quả đầu tiên</translation>
    </message>
    <message>
        <source>Nothing in the archive fits these words yet.</source>
        <translation>Trong kho chưa có văn bản nào khớp với các từ này.</translation>
    </message>
    <message>
        <source>No document of the archive says anything about this.</source>
        <translation>Không có văn bản nào trong kho nói về việc này.</translation>
    </message>
    <message>
        <source>So there is no answer: the assistant says nothing that it cannot show. Try other words, or look in the archive yourself.</source>
        <translation>Vì vậy không có câu trả lời: trợ lý không nói điều không có căn cứ. Hãy thử từ khác hoặc tự tìm trong kho.</translation>
    </message>
    <message>
        <source>There is no language model in use, so you read the passages yourself.</source>
        <translation>Chưa dùng mô hình ngôn ngữ, mời anh/chị tự đọc các đoạn trích.</translation>
    </message>
    <message>
        <source>Loading the language model …</source>
        <translation>Đang nạp mô hình ngôn ngữ …</translation>
    </message>
    <message>
        <source>Reading the passages: {0} %</source>
        <translation>Đang đọc các đoạn trích: {0} %</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Đang viết …</translation>
    </message>
    <message>
        <source>Stopped. What was written so far is not shown, because it is not checked.</source>
        <translation>Đã dừng. Phần đang viết không được hiện vì chưa kiểm tra.</translation>
    </message>
    <message>
        <source>The passages stay below.</source>
        <translation>Các đoạn trích vẫn ở bên dưới.</translation>
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
    <name>ChooseFolderDialog</name>
    <message>
        <source>Put into a folder</source>
        <translation>Đưa vào hồ sơ</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Không đưa vào hồ sơ</translation>
    </message>
    <message>
        <source>There is no open folder yet.</source>
        <translation>Chưa có hồ sơ nào đang mở.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Lập hồ sơ</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>Đưa vào</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close without a reply</source>
        <translation>Kết thúc, không trả lời</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>For example: only for information</source>
        <translation>Ví dụ: để biết</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Close the document</source>
        <translation>Kết thúc văn bản</translation>
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
    <name>CorrectionDialog</name>
    <message>
        <source>Correct the entry</source>
        <extracomment>Fields that hold a day.</extracomment>
        <translation>Đính chính dòng sổ</translation>
    </message>
    <message>
        <source>This entry is printed in a book. The old value stays readable, struck out, with your name, the day and the reason.</source>
        <translation>Dòng này đã in trong sổ. Nội dung cũ vẫn đọc được, bị gạch ngang, kèm tên anh/chị, ngày và lý do.</translation>
    </message>
    <message>
        <source>The history keeps what stood there before.</source>
        <translation>Nội dung cũ được giữ trong lịch sử.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Mục cần sửa</translation>
    </message>
    <message>
        <source>Right value</source>
        <translation>Nội dung đúng</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>This is what stands there already.</source>
        <translation>Nội dung này đã có sẵn.</translation>
    </message>
    <message>
        <source>This is not a day. Write 20/02/2026.</source>
        <translation>Ngày không đúng. Hãy viết như 20/02/2026.</translation>
    </message>
    <message>
        <source>Say why, the book shows it.</source>
        <translation>Hãy nêu lý do, sổ sẽ ghi lại.</translation>
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
    <name>DayField</name>
    <message>
        <source>Day/month/year, for example 20/02/2026</source>
        <translation>Ngày/tháng/năm, ví dụ 20/02/2026</translation>
    </message>
    <message>
        <source>This is not a day. Write 20/02/2026.</source>
        <translation>Ngày không đúng. Hãy viết như 20/02/2026.</translation>
    </message>
</context>
<context>
    <name>DaysLeft</name>
    <message numerus="yes">
        <source>%n working day(s) late</source>
        <translation><numerusform>trễ hạn %n ngày làm việc</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation><numerusform>còn %n ngày làm việc</numerusform></translation>
    </message>
</context>
<context>
    <name>DeadlineDialog</name>
    <message>
        <source>Deadline of the document</source>
        <translation>Thời hạn giải quyết văn bản</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>DeadlinePart</name>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Working days from today:</source>
        <translation>Ngày làm việc kể từ hôm nay:</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) from today</source>
        <translation><numerusform>%n ngày làm việc tính từ hôm nay</numerusform></translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>Documents that wait for you</source>
        <translation>Văn bản đang chờ anh/chị</translation>
    </message>
    <message>
        <source>Enter: review · then Ctrl+Enter: confirm and register · Enter: the next one</source>
        <translation>Enter: xem lại · rồi Ctrl+Enter: xác nhận và vào sổ · Enter: văn bản tiếp theo</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Không có văn bản nào đang chờ</translation>
    </message>
    <message>
        <source>Drop files above: the program reads them, says what it is not sure of, and you confirm. Then each gets its number and goes to the office that handles it.</source>
        <translation>Thả tệp vào khung phía trên: chương trình đọc, cho biết chỗ nào chưa chắc, anh/chị xác nhận. Sau đó mỗi văn bản được cấp số đến và chuyển cho nơi xử lý.</translation>
    </message>
    <message>
        <source>to review: {0}</source>
        <translation>chờ xác nhận: {0}</translation>
    </message>
    <message>
        <source>could not be read: {0}</source>
        <translation>không đọc được: {0}</translation>
    </message>
    <message>
        <source>waiting for a number: {0}</source>
        <translation>chờ số: {0}</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Đang chờ anh/chị</translation>
    </message>
</context>
<context>
    <name>DonePanel</name>
    <message>
        <source>Show it in the register</source>
        <translation>Xem trong sổ</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Đã vào sổ</translation>
    </message>
    <message>
        <source>Number {0}, {1}</source>
        <translation>Số đến {0}, {1}</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Đã xác nhận</translation>
    </message>
    <message>
        <source>Waits for its number from the clerk's PC</source>
        <translation>Chờ số từ máy của văn thư</translation>
    </message>
    <message>
        <source>Handed over to: {0}</source>
        <translation>Đã chuyển: {0}</translation>
    </message>
    <message>
        <source>To be done by {0}</source>
        <translation>Hạn giải quyết {0}</translation>
    </message>
    <message>
        <source>Learnt: documents like this one belong to this field.</source>
        <translation>Đã học: văn bản như thế này thuộc lĩnh vực này.</translation>
    </message>
    <message numerus="yes">
        <source>%n more document(s) to review.</source>
        <translation><numerusform>Còn %n văn bản cần xem lại.</numerusform></translation>
    </message>
    <message>
        <source>Nothing is left to review.</source>
        <translation>Không còn văn bản nào cần xem lại.</translation>
    </message>
    <message>
        <source>Next document (Enter)</source>
        <translation>Văn bản tiếp theo (Enter)</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách</translation>
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
    <name>DropZone</name>
    <message>
        <source>Drop files or a whole folder here</source>
        <translation>Thả tệp hoặc cả thư mục vào đây</translation>
    </message>
    <message>
        <source>Word, PDF, scans and photos, text, tables. Everything stays on this PC; the originals are never changed.</source>
        <translation>Word, PDF, bản quét và ảnh, tệp chữ, bảng tính. Tất cả được giữ trên máy này; bản gốc không bao giờ bị sửa.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Chọn tệp …</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Chọn thư mục …</translation>
    </message>
    <message>
        <source>From the scanner</source>
        <translation>Nhận từ máy quét</translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message>
        <source>Subject</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Số và ký hiệu</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Ngày văn bản</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Day of arrival</source>
        <translation>Ngày đến</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>No program of this PC opens this file.</source>
        <translation>Máy này không có phần mềm mở được tệp này.</translation>
    </message>
    <message>
        <source>You can still read its text, or save a copy of it.</source>
        <translation>Anh/chị vẫn đọc được nội dung hoặc lưu một bản sao.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Save a copy of the original</source>
        <translation>Lưu một bản sao của bản gốc</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>The entry</source>
        <translation>Chi tiết văn bản</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Quá trình xử lý</translation>
    </message>
    <message>
        <source>Choose a document in the list</source>
        <translation>Chọn một văn bản trong danh sách</translation>
    </message>
    <message>
        <source>Its whole entry, and what can be done, stands here.</source>
        <translation>Toàn bộ thông tin và việc cần làm hiện ở đây.</translation>
    </message>
    <message>
        <source>It has the number {0} of {1}.</source>
        <translation>Văn bản đó có số đến {0} năm {1}.</translation>
    </message>
    <message>
        <source>It has no number yet.</source>
        <translation>Văn bản đó chưa có số đến.</translation>
    </message>
    <message>
        <source>The same document is here already.</source>
        <translation>Văn bản này đã có trong máy.</translation>
    </message>
    <message>
        <source>The number is given at the PC of the clerk.</source>
        <translation>Số đến do máy của văn thư cấp.</translation>
    </message>
    <message>
        <source>Look at it and confirm</source>
        <translation>Xem và xác nhận</translation>
    </message>
    <message>
        <source>Enter into the register</source>
        <translation>Vào sổ</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Chuyển xử lý</translation>
    </message>
    <message>
        <source>Begin the work</source>
        <translation>Bắt đầu giải quyết</translation>
    </message>
    <message>
        <source>Link the reply</source>
        <translation>Gắn văn bản trả lời</translation>
    </message>
    <message>
        <source>Hand to somebody else</source>
        <translation>Chuyển nơi khác</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Ý kiến chỉ đạo</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Close without a reply</source>
        <translation>Kết thúc, không trả lời</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Giải quyết lại</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Dấu đến</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Mở bản gốc</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>Đọc nội dung</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} năm {1}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>Number in</source>
        <translation>Số đến</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>Ngày đến</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Ngày chuyển</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Văn bản trả lời</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
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
    <name>FieldChoice</name>
    <message>
        <source>Field of work</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Ask the assistant for a second opinion</source>
        <translation>Hỏi trợ lý ý kiến thứ hai</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>Nơi xử lý</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Chưa giao</translation>
    </message>
    <message>
        <source>Not sure. Choose the field; the program learns from it.</source>
        <translation>Chưa chắc. Xin chọn lĩnh vực; chương trình sẽ học theo.</translation>
    </message>
    <message>
        <source>The assistant could not tell either.</source>
        <translation>Trợ lý cũng không xác định được.</translation>
    </message>
    <message>
        <source>The assistant thinks: {0}. Please decide.</source>
        <translation>Trợ lý nghiêng về: {0}. Anh/chị quyết định.</translation>
    </message>
    <message>
        <source>The assistant is thinking …</source>
        <translation>Trợ lý đang xem …</translation>
    </message>
    <message>
        <source>The document says too little about its field.</source>
        <translation>Văn bản có quá ít thông tin để xác định lĩnh vực.</translation>
    </message>
    <message>
        <source>Perhaps {0} ({1} %)</source>
        <translation>Có thể là {0} ({1} %)</translation>
    </message>
    <message>
        <source>or {0}</source>
        <translation>hoặc {0}</translation>
    </message>
    <message>
        <source>{0} % sure</source>
        <translation>Chắc {0} %</translation>
    </message>
    <message>
        <source>Because of: {0}</source>
        <translation>Căn cứ: {0}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Words</source>
        <translation>Từ khóa</translation>
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
    <name>FolderDialog</name>
    <message>
        <source>New folder</source>
        <extracomment>Usual periods in years (Circular 10/2022/TT-BNV); None is for ever.</extracomment>
        <translation>Lập hồ sơ</translation>
    </message>
    <message>
        <source>Change the folder</source>
        <translation>Sửa hồ sơ</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Số và ký hiệu</translation>
    </message>
    <message>
        <source>For example: 01.TCCB</source>
        <translation>Ví dụ: 01.TCCB</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề hồ sơ</translation>
    </message>
    <message>
        <source>Short and clear: what the documents in it are about.</source>
        <translation>Ngắn gọn, rõ ràng: văn bản trong hồ sơ nói về việc gì.</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Thời hạn bảo quản</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Người lập hồ sơ</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Không chỉ định</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Lập hồ sơ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Vĩnh viễn</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation><numerusform>%n năm</numerusform></translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Mục này bắt buộc nhập.</translation>
    </message>
</context>
<context>
    <name>FoldersView</name>
    <message>
        <source>Symbol or title</source>
        <translation>Ký hiệu hoặc tiêu đề</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Open ones</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Closed ones</source>
        <translation>Đã kết thúc</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Thời hạn bảo quản</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Number, symbol</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Ngày văn bản</translation>
    </message>
    <message>
        <source>Type and subject</source>
        <translation>Tên loại và trích yếu</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Tờ số</translation>
    </message>
    <message>
        <source>Contents of the folder</source>
        <translation>Văn bản trong hồ sơ</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Vĩnh viễn</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation><numerusform>%n năm</numerusform></translation>
    </message>
    <message>
        <source>No folder fits</source>
        <translation>Không có hồ sơ phù hợp</translation>
    </message>
    <message>
        <source>Use fewer words, or look among all folders.</source>
        <translation>Hãy dùng ít từ hơn hoặc xem trong tất cả hồ sơ.</translation>
    </message>
    <message>
        <source>There is no folder here yet</source>
        <translation>Chưa có hồ sơ nào</translation>
    </message>
    <message>
        <source>A folder keeps together what belongs to one matter, for as long as the rules say, with a contents list to hand over.</source>
        <translation>Hồ sơ gom các văn bản của cùng một việc, được bảo quản đúng thời hạn và có mục lục để nộp lưu.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Lập hồ sơ</translation>
    </message>
    <message>
        <source>No folder chosen</source>
        <translation>Chưa chọn hồ sơ</translation>
    </message>
    <message>
        <source>What lies in it stands here.</source>
        <translation>Văn bản trong hồ sơ hiện ở đây.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã kết thúc</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Opened {0}</source>
        <translation>Mở ngày {0}</translation>
    </message>
    <message>
        <source>closed {0}</source>
        <translation>kết thúc ngày {0}</translation>
    </message>
    <message>
        <source>to be kept until {0}</source>
        <translation>bảo quản đến {0}</translation>
    </message>
    <message>
        <source>Print the contents list</source>
        <translation>In mục lục</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Lấy ra</translation>
    </message>
    <message>
        <source>Close the folder</source>
        <translation>Kết thúc hồ sơ</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Delete the folder</source>
        <translation>Xóa hồ sơ</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation><numerusform>%n văn bản</numerusform></translation>
    </message>
    <message>
        <source>Empty. Put documents in from their entry in the register: “Folder”.</source>
        <translation>Hồ sơ còn trống. Mở văn bản trong sổ rồi bấm “Hồ sơ” để đưa vào.</translation>
    </message>
    <message>
        <source>Close this folder?</source>
        <translation>Kết thúc hồ sơ này?</translation>
    </message>
    <message>
        <source>Nothing is put into a closed folder. Its retention period begins.</source>
        <translation>Không đưa thêm văn bản vào hồ sơ đã kết thúc. Chương trình tính thời hạn bảo quản từ cuối năm kết thúc.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Để mở</translation>
    </message>
    <message>
        <source>Delete this empty folder?</source>
        <translation>Xóa hồ sơ trống này?</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Save the contents list</source>
        <translation>Lưu mục lục</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>FollowList</name>
    <message>
        <source>Follow-up of incoming documents</source>
        <translation>Sổ theo dõi giải quyết văn bản đến</translation>
    </message>
    <message>
        <source>Number, subject, issuing body</source>
        <translation>Số, trích yếu, tác giả</translation>
    </message>
    <message>
        <source>What presses</source>
        <translation>Việc gấp</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Everything that presses</source>
        <translation>Tất cả việc gấp</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Due within two working days</source>
        <translation>Còn không quá hai ngày làm việc</translation>
    </message>
    <message>
        <source>Urgent, not handed over</source>
        <translation>Khẩn, chưa chuyển</translation>
    </message>
    <message>
        <source>Hand-over is late</source>
        <translation>Chuyển chậm</translation>
    </message>
    <message>
        <source>Registration is late</source>
        <translation>Vào sổ chậm</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Chưa xong</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Mọi năm</translation>
    </message>
    <message>
        <source>All offices</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Không còn văn bản nào phải giải quyết</translation>
    </message>
    <message>
        <source>Registered documents stand here until they are answered or closed.</source>
        <translation>Văn bản đã vào sổ nằm ở đây đến khi được trả lời hoặc kết thúc.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation><numerusform>%n văn bản</numerusform></translation>
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
    <name>HandOverDialog</name>
    <message>
        <source>Hand the document over</source>
        <translation>Chuyển văn bản</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>No office</source>
        <translation>Chưa chọn đơn vị</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Không chỉ định</translation>
    </message>
    <message>
        <source>Instruction of the leader</source>
        <translation>Ý kiến chỉ đạo của lãnh đạo</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Chuyển xử lý</translation>
    </message>
    <message>
        <source>Choose an office or a person.</source>
        <translation>Hãy chọn đơn vị hoặc người nhận.</translation>
    </message>
</context>
<context>
    <name>HandingForm</name>
    <message>
        <source>Register and hand over</source>
        <translation>Vào sổ và chuyển xử lý</translation>
    </message>
    <message>
        <source>Day of arrival</source>
        <translation>Ngày đến</translation>
    </message>
    <message>
        <source>Handled by the person</source>
        <translation>Người xử lý</translation>
    </message>
    <message>
        <source>Instruction of the leader</source>
        <translation>Ý kiến chỉ đạo của lãnh đạo</translation>
    </message>
    <message>
        <source>if there is one</source>
        <translation>nếu có</translation>
    </message>
    <message>
        <source>The office as a whole</source>
        <translation>Cả phòng</translation>
    </message>
    <message>
        <source>Please write it as day/month/year.</source>
        <translation>Xin ghi theo dạng ngày/tháng/năm.</translation>
    </message>
</context>
<context>
    <name>HeaderForm</name>
    <message>
        <source>None</source>
        <extracomment>Shown in this order; those in one row stand side by side where there is room.</extracomment>
        <translation>Không</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>Please type the number before the symbol, or leave the field empty.</source>
        <translation>Xin gõ số trước ký hiệu, hoặc để trống ô này.</translation>
    </message>
    <message>
        <source>Please write it as day/month/year.</source>
        <translation>Xin ghi theo dạng ngày/tháng/năm.</translation>
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
    <name>Incoming</name>
    <message>
        <source>by {0}</source>
        <extracomment>More than these are not sorted into the list at once; they come as the others are done. While files come in, so that reading the list does not hold up their storing.</extracomment>
        <translation>hạn {0}</translation>
    </message>
    <message>
        <source>Check: {0}</source>
        <translation>Kiểm tra: {0}</translation>
    </message>
    <message>
        <source>Read well</source>
        <translation>Đọc tốt</translation>
    </message>
    <message>
        <source>issued by “{0}”</source>
        <translation>cơ quan “{0}”</translation>
    </message>
    <message>
        <source>symbol “{0}”</source>
        <translation>ký hiệu “{0}”</translation>
    </message>
    <message>
        <source>words “{0}”</source>
        <translation>từ “{0}”</translation>
    </message>
    <message>
        <source>learnt here: “{0}”</source>
        <translation>đã học tại đây: “{0}”</translation>
    </message>
    <message>
        <source>second opinion of the model</source>
        <translation>ý kiến thứ hai của mô hình</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>The field of work stands beside the parts of the header in the review. What a register cannot do without. Where reading finds none of it, a person says so.</extracomment>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Ngày văn bản</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Parent body</source>
        <translation>Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Position of the signer</source>
        <translation>Chức vụ người ký</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>Quyền hạn ký</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Độ khẩn</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>Độ mật</translation>
    </message>
    <message>
        <source>To be answered by</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>Đang đọc</translation>
    </message>
    <message>
        <source>Being stored</source>
        <translation>Đang lưu</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Cần xem lại</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Đã có</translation>
    </message>
    <message>
        <source>Refused: marked as secret</source>
        <translation>Bị từ chối vì mật</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Không đọc được, cần xem</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>Chưa nhận được</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã bỏ</translation>
    </message>
    <message>
        <source>Field of work</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Left empty in the document</source>
        <translation>Để trống trong văn bản</translation>
    </message>
    <message>
        <source>Not found in the document</source>
        <translation>Không tìm thấy trong văn bản</translation>
    </message>
    <message>
        <source>Not sure; please compare with the document</source>
        <translation>Chưa chắc, xin đối chiếu với văn bản</translation>
    </message>
</context>
<context>
    <name>IncomingList</name>
    <message>
        <source>Register of incoming documents</source>
        <translation>Sổ đăng ký văn bản đến</translation>
    </message>
    <message>
        <source>Number, subject, issuing body</source>
        <translation>Số, trích yếu, tác giả</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Mọi năm</translation>
    </message>
    <message>
        <source>All offices</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message>
        <source>The register is still empty</source>
        <translation>Sổ còn trống</translation>
    </message>
    <message>
        <source>Take in what arrived under “Incoming documents”; confirmed documents get their number and stand here.</source>
        <translation>Hãy tiếp nhận văn bản ở mục “Văn bản đến”; văn bản đã xác nhận được cấp số và nằm ở đây.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation><numerusform>%n văn bản</numerusform></translation>
    </message>
</context>
<context>
    <name>IncomingPage</name>
    <message>
        <source>Incoming documents</source>
        <translation>Văn bản đến</translation>
    </message>
    <message>
        <source>Documents ({0});;All files (*)</source>
        <translation>Văn bản ({0});;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Which documents have arrived?</source>
        <translation>Chọn văn bản đã nhận</translation>
    </message>
    <message>
        <source>Folder with documents</source>
        <translation>Thư mục có văn bản</translation>
    </message>
    <message>
        <source>Which folder does the scanner write to?</source>
        <translation>Máy quét ghi vào thư mục nào?</translation>
    </message>
    <message>
        <source>What the scanner writes to {0} is taken in by itself.</source>
        <translation>Tệp máy quét ghi vào {0} được tự động nhận.</translation>
    </message>
</context>
<context>
    <name>IncomingPanel</name>
    <message>
        <source>Numbers of incoming documents</source>
        <translation>Số đến</translation>
    </message>
    <message>
        <source>This PC gives the numbers</source>
        <translation>Máy này cấp số đến</translation>
    </message>
    <message>
        <source>Only the clerk's PC may, or two documents get the same number. At other PCs a confirmed document waits for its number.</source>
        <translation>Chỉ máy của văn thư được cấp số, nếu không hai văn bản có thể trùng số. Ở máy khác, văn bản đã xác nhận sẽ chờ số.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>Take in by itself what the scanner writes there</source>
        <translation>Tự động nhận tệp máy quét ghi vào đó</translation>
    </message>
    <message>
        <source>Choose the folder …</source>
        <translation>Chọn thư mục …</translation>
    </message>
    <message>
        <source>The scanner writes to: {0}</source>
        <translation>Máy quét ghi vào: {0}</translation>
    </message>
    <message>
        <source>No folder has been chosen yet.</source>
        <translation>Chưa chọn thư mục.</translation>
    </message>
    <message>
        <source>Which folder does the scanner write to?</source>
        <translation>Máy quét ghi vào thư mục nào?</translation>
    </message>
    <message>
        <source>Reading scans and photos</source>
        <translation>Đọc bản quét và ảnh</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Đang kiểm tra …</translation>
    </message>
    <message>
        <source>Scans and photos can be read (Tesseract {0}, Vietnamese).</source>
        <translation>Đọc được bản quét và ảnh (Tesseract {0}, tiếng Việt).</translation>
    </message>
    <message>
        <source>Tesseract is there, but not its Vietnamese letters.</source>
        <translation>Đã có Tesseract nhưng thiếu dữ liệu tiếng Việt.</translation>
    </message>
    <message>
        <source>Install the language file “vie” of Tesseract (vie.traineddata). Until then scans can only be looked at, not read.</source>
        <translation>Hãy cài tệp ngôn ngữ “vie” của Tesseract (vie.traineddata). Khi chưa cài, bản quét chỉ xem được, chưa đọc được.</translation>
    </message>
    <message>
        <source>Scans and photos cannot be read at this PC.</source>
        <translation>Máy này chưa đọc được bản quét và ảnh.</translation>
    </message>
    <message>
        <source>Install the free program Tesseract OCR with its language file “vie”. Everything else works without it; scans can be looked at and entered by hand.</source>
        <translation>Hãy cài phần mềm miễn phí Tesseract OCR cùng tệp ngôn ngữ “vie”. Các việc khác vẫn làm được; bản quét có thể xem và nhập bằng tay.</translation>
    </message>
    <message>
        <source>Old Word files (.doc) can be read.</source>
        <translation>Đọc được tệp Word cũ (.doc).</translation>
    </message>
    <message>
        <source>Old Word files (.doc) need LibreOffice or antiword.</source>
        <translation>Tệp Word cũ (.doc) cần có LibreOffice hoặc antiword.</translation>
    </message>
    <message>
        <source>Who handles which field</source>
        <translation>Nơi xử lý theo lĩnh vực</translation>
    </message>
    <message>
        <source>What the program proposes. Your commune decides.</source>
        <translation>Đây là đề xuất của chương trình; xã, phường tự quyết định.</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Thay đổi …</translation>
    </message>
    <message>
        <source>What the program learnt here</source>
        <translation>Những gì chương trình đã học ở đây</translation>
    </message>
    <message>
        <source>From every field that somebody corrected. It stays on this PC.</source>
        <translation>Từ mỗi lần sửa lĩnh vực. Chỉ lưu trên máy này.</translation>
    </message>
    <message>
        <source>Forget all of it …</source>
        <translation>Xóa những gì đã học …</translation>
    </message>
    <message>
        <source>Forget what was learnt?</source>
        <translation>Xóa những gì đã học?</translation>
    </message>
    <message>
        <source>Fields are then proposed as on the first day. The documents stay as they are.</source>
        <translation>Lĩnh vực sẽ được đề xuất như ngày đầu. Các văn bản giữ nguyên.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message numerus="yes">
        <source>“{0}” speaks for {1} (%n correction(s))</source>
        <translation><numerusform>“{0}” là dấu hiệu của {1} (%n lần sửa)</numerusform></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Chưa có gì.</translation>
    </message>
</context>
<context>
    <name>InstructionDialog</name>
    <message>
        <source>Instruction of the leader</source>
        <translation>Ý kiến chỉ đạo của lãnh đạo</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Ý kiến chỉ đạo</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Chương trình gặp lỗi.</translation>
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
    <name>ListView</name>
    <message>
        <source>Nothing fits these filters</source>
        <extracomment>Stands above list and entry, so the page puts it there.</extracomment>
        <translation>Không có văn bản nào phù hợp</translation>
    </message>
    <message>
        <source>Leave some out, or use fewer words.</source>
        <translation>Hãy bỏ bớt điều kiện hoặc dùng ít từ hơn.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Hiện tất cả</translation>
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
    <name>Notices</name>
    <message>
        <source>Open the original and fill the fields in by hand, or throw it away.</source>
        <extracomment>What is only good to know; it stands below the fields.</extracomment>
        <translation>Hãy mở bản gốc và điền các ô bằng tay, hoặc bỏ tệp này.</translation>
    </message>
    <message>
        <source>Try to read it again</source>
        <translation>Thử đọc lại</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n piece(s) of text that a reader of the page does not see.</source>
        <translation><numerusform>Tệp có %n đoạn chữ mà người xem trang không nhìn thấy.</numerusform></translation>
    </message>
    <message>
        <source>It is not indexed and given to no model.</source>
        <translation>Phần này không được đưa vào tìm kiếm và không đưa cho mô hình.</translation>
    </message>
    <message>
        <source>Show the hidden text</source>
        <translation>Xem chữ ẩn</translation>
    </message>
    <message>
        <source>Written in the old letters of {0}; converted.</source>
        <translation>Chữ dùng bảng mã cũ {0}; đã chuyển đổi.</translation>
    </message>
    <message>
        <source>The original stays as it is.</source>
        <translation>Bản gốc giữ nguyên.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Xem trước và sau</translation>
    </message>
    <message>
        <source>registered as {0} on {1}</source>
        <translation>số đến {0}, ngày {1}</translation>
    </message>
    <message>
        <source>not registered yet</source>
        <translation>chưa vào sổ</translation>
    </message>
    <message>
        <source>The same file is here already ({0}).</source>
        <translation>Tệp này đã có ({0}).</translation>
    </message>
    <message>
        <source>A document with this number and issuer is here already ({0}).</source>
        <translation>Đã có văn bản cùng số, ký hiệu và cơ quan ban hành ({0}).</translation>
    </message>
    <message>
        <source>Open the other one</source>
        <translation>Mở văn bản kia</translation>
    </message>
    <message>
        <source>Throw this one away</source>
        <translation>Bỏ bản này</translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s) about people found.</source>
        <translation><numerusform>Có %n thông tin cá nhân trong văn bản.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of them of the sensitive kinds.</source>
        <translation><numerusform>Trong đó %n thông tin nhạy cảm.</numerusform></translation>
    </message>
    <message>
        <source>Before you pass a copy on, have them blacked out.</source>
        <translation>Trước khi chuyển bản sao đi, hãy che các thông tin này.</translation>
    </message>
    <message>
        <source>Copy with details blacked out …</source>
        <translation>Bản đã che thông tin …</translation>
    </message>
    <message>
        <source>Hidden text</source>
        <translation>Chữ ẩn</translation>
    </message>
    <message>
        <source>White or tiny letters, comments or deleted words. Somebody may have put them there to mislead a program; do not act on them.</source>
        <translation>Chữ trắng, chữ rất nhỏ, ghi chú hoặc chữ đã xóa. Có thể ai đó để lại nhằm đánh lừa chương trình; xin đừng làm theo.</translation>
    </message>
    <message>
        <source>Text that the page does not show</source>
        <translation>Phần chữ không hiện trên trang</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Old letters, converted</source>
        <translation>Bảng mã cũ, đã chuyển đổi</translation>
    </message>
    <message>
        <source>Please compare some lines. The original stays as it is.</source>
        <translation>Xin đối chiếu vài dòng. Bản gốc giữ nguyên.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Trong tệp</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Sau khi chuyển</translation>
    </message>
</context>
<context>
    <name>OfficesDialog</name>
    <message>
        <source>Who handles which field</source>
        <translation>Nơi xử lý theo lĩnh vực</translation>
    </message>
    <message>
        <source>Names of the offices</source>
        <translation>Tên các phòng, đơn vị</translation>
    </message>
    <message>
        <source>Name of the office {0}</source>
        <translation>Tên đơn vị {0}</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Lĩnh vực</translation>
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
    <name>OutgoingDialog</name>
    <message>
        <source>Enter an outgoing document</source>
        <translation>Vào sổ văn bản đi</translation>
    </message>
    <message>
        <source>Reviewed document</source>
        <translation>Văn bản đã soát</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Ngày văn bản</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Empty: the next number of the year.</source>
        <translation>Để trống: lấy số tiếp theo của năm.</translation>
    </message>
    <message>
        <source>Copy kept by</source>
        <translation>Nơi giữ bản lưu</translation>
    </message>
    <message>
        <source>Number of copies</source>
        <translation>Số lượng bản</translation>
    </message>
    <message>
        <source>Answers the document</source>
        <translation>Trả lời văn bản</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Give the number</source>
        <translation>Cấp số</translation>
    </message>
    <message>
        <source>Enter the day of the document.</source>
        <translation>Hãy nhập ngày văn bản.</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>Hãy nhập một số nguyên.</translation>
    </message>
    <message>
        <source>No reviewed document waits for a number.</source>
        <translation>Không có văn bản đã soát nào chờ lấy số.</translation>
    </message>
    <message>
        <source>Review a document under “Draft a document” first.</source>
        <translation>Hãy soát văn bản ở mục “Soạn văn bản” trước.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>OutgoingList</name>
    <message>
        <source>Register of outgoing documents</source>
        <translation>Sổ đăng ký văn bản đi</translation>
    </message>
    <message>
        <source>Number, subject, signer</source>
        <translation>Số, trích yếu, người ký</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Nothing went out this year yet</source>
        <translation>Năm nay chưa có văn bản đi</translation>
    </message>
    <message>
        <source>A reviewed document gets its number with “Enter a document”.</source>
        <translation>Văn bản đã soát được lấy số bằng nút “Vào sổ văn bản đi”.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation><numerusform>%n văn bản</numerusform></translation>
    </message>
</context>
<context>
    <name>OutgoingPanel</name>
    <message>
        <source>The entry</source>
        <translation>Chi tiết văn bản</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Mở văn bản</translation>
    </message>
    <message>
        <source>Choose a document in the list</source>
        <translation>Chọn một văn bản trong danh sách</translation>
    </message>
    <message>
        <source>Its whole entry stands here.</source>
        <translation>Toàn bộ dòng sổ hiện ở đây.</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Ngày văn bản</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Copy kept by</source>
        <translation>Nơi giữ bản lưu</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Ngày chuyển</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
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
    <name>PageView</name>
    <message>
        <source>Page before (Ctrl+Page Up)</source>
        <translation>Trang trước (Ctrl+Page Up)</translation>
    </message>
    <message>
        <source>Next page (Ctrl+Page Down)</source>
        <translation>Trang sau (Ctrl+Page Down)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Thu nhỏ (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Phóng to (Ctrl++)</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Cả trang</translation>
    </message>
    <message>
        <source>Show the whole page, or as wide as its place (Ctrl+0)</source>
        <translation>Xem cả trang hoặc vừa chiều rộng (Ctrl+0)</translation>
    </message>
    <message>
        <source>Text as read</source>
        <translation>Chữ đã đọc</translation>
    </message>
    <message>
        <source>The page of the document</source>
        <translation>Trang văn bản</translation>
    </message>
    <message>
        <source>The text of the document</source>
        <translation>Chữ của văn bản</translation>
    </message>
    <message>
        <source>Neither a page nor a text can be shown. Open the original with its program.</source>
        <translation>Không hiện được trang hay chữ. Hãy mở bản gốc bằng phần mềm tương ứng.</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Trang {0}/{1}</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Vừa chiều rộng</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
</context>
<context>
    <name>PartField</name>
    <message>
        <source>Please check</source>
        <translation>Cần kiểm tra</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Đã xem</translation>
    </message>
    <message>
        <source>Please check: {0} Enter says that it is right.</source>
        <translation>Cần kiểm tra: {0} Nhấn Enter nếu đúng.</translation>
    </message>
</context>
<context>
    <name>PassageCard</name>
    <message>
        <source>Passage {0}, open in {1}</source>
        <translation>Đoạn {0}, mở trong {1}</translation>
    </message>
    <message>
        <source>The answer rests on it</source>
        <translation>Câu trả lời dựa vào đoạn này</translation>
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
    <name>PressingCard</name>
    <message>
        <source>overdue</source>
        <translation>quá hạn giải quyết</translation>
    </message>
    <message>
        <source>urgent, not handed over</source>
        <translation>khẩn, chưa chuyển</translation>
    </message>
    <message>
        <source>not registered in time</source>
        <translation>vào sổ chậm</translation>
    </message>
    <message>
        <source>not handed over in time</source>
        <translation>chuyển chậm</translation>
    </message>
    <message>
        <source>due within two working days</source>
        <translation>còn không quá hai ngày làm việc</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>không đọc được</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>chờ xác nhận</translation>
    </message>
    <message>
        <source>waiting for a number</source>
        <translation>chờ số</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) late: see to them first</source>
        <translation><numerusform>Có %n văn bản đã trễ hạn: cần xử lý trước</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) will soon be late</source>
        <translation><numerusform>Có %n văn bản sắp đến hạn</numerusform></translation>
    </message>
    <message>
        <source>Nothing is late. This waits for you:</source>
        <translation>Không có văn bản nào trễ hạn. Việc đang chờ:</translation>
    </message>
    <message>
        <source>Nothing is late and nothing waits.</source>
        <translation>Không có văn bản nào trễ hạn hay chờ xử lý.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open: {0}</source>
        <translation>Mở: {0}</translation>
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
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Đến văn bản này</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Mở bản gốc</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Nội dung văn bản</translation>
    </message>
    <message>
        <source>No document chosen</source>
        <translation>Chưa chọn văn bản</translation>
    </message>
    <message>
        <source>Its text appears here, with the words you look for lit up.</source>
        <translation>Nội dung hiện ở đây, các từ cần tìm được tô sáng.</translation>
    </message>
    <message>
        <source>Without a subject yet</source>
        <translation>Chưa có trích yếu</translation>
    </message>
    <message>
        <source>This document has no text.</source>
        <translation>Văn bản này không có nội dung chữ.</translation>
    </message>
</context>
<context>
    <name>PrintBookDialog</name>
    <message>
        <source>Print a book</source>
        <extracomment>Up to so many rows the pages are counted by drawing them; beyond, the person is not kept waiting.</extracomment>
        <translation>In sổ</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>Register of incoming documents</source>
        <translation>Sổ đăng ký văn bản đến</translation>
    </message>
    <message>
        <source>Follow-up of incoming documents</source>
        <translation>Sổ theo dõi giải quyết văn bản đến</translation>
    </message>
    <message>
        <source>Register of outgoing documents</source>
        <translation>Sổ đăng ký văn bản đi</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Nội dung in</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu tệp PDF</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Đang đếm …</translation>
    </message>
    <message>
        <source>What is new, as volume {0}</source>
        <translation>Phần mới, thành quyển {0}</translation>
    </message>
    <message>
        <source>Volume {0} again: {1} to {2}</source>
        <translation>In lại quyển {0}: số {1} đến {2}</translation>
    </message>
    <message>
        <source>The whole year, only for reading</source>
        <translation>Cả năm, chỉ để đọc</translation>
    </message>
    <message>
        <source>This book has no rows yet</source>
        <translation>Sổ này chưa có dòng nào</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation><numerusform>%n dòng</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) with the cover</source>
        <translation><numerusform>%n trang, kể cả bìa</numerusform></translation>
    </message>
    <message>
        <source>The volume is printed as it was, with what was corrected since.</source>
        <translation>Quyển sổ được in lại như cũ, kèm các đính chính sau đó.</translation>
    </message>
    <message numerus="yes">
        <source>%n new row(s)</source>
        <translation><numerusform>%n dòng mới</numerusform></translation>
    </message>
    <message>
        <source>What is printed is locked.</source>
        <translation>Phần đã in sẽ bị khóa.</translation>
    </message>
    <message>
        <source>Rows of this volume cannot be changed unseen any more: a correction stays visible beside the old value, with name, day and reason.</source>
        <translation>Các dòng đã in không thể sửa mà không để lại dấu vết: nội dung cũ vẫn đọc được, kèm tên người sửa, ngày và lý do.</translation>
    </message>
    <message>
        <source>Nothing is locked. This print is no bound book.</source>
        <translation>Không khóa gì. Bản in này không phải sổ chính thức.</translation>
    </message>
    <message>
        <source>From number {0} to {1}, from {2} to {3}</source>
        <translation>Từ số {0} đến số {1}, từ ngày {2} đến ngày {3}</translation>
    </message>
    <message>
        <source>Save the book</source>
        <translation>Lưu sổ</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation><numerusform>%n trang</numerusform></translation>
    </message>
    <message>
        <source>Saved: {0} ({1}, {2})</source>
        <translation>Đã lưu: {0} ({1}, {2})</translation>
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
    <name>QueueCard</name>
    <message>
        <source>Clear the list</source>
        <extracomment>What asks for a person; shown first once all files are through.</extracomment>
        <translation>Xóa danh sách</translation>
    </message>
    <message>
        <source>Files that are through</source>
        <translation>Số tệp đã xong</translation>
    </message>
    <message>
        <source>Files being taken in</source>
        <translation>Các tệp đang nhận</translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation>trang {0}/{1}</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>Bỏ tệp này</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Looking through the folder …</source>
        <translation>Đang xem thư mục …</translation>
    </message>
    <message>
        <source>Taking in: {0} of {1}</source>
        <translation>Đang nhận: {0}/{1}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken in</source>
        <translation><numerusform>Đã nhận %n tệp</numerusform></translation>
    </message>
    <message>
        <source>Hide the files</source>
        <translation>Ẩn các tệp</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>Hiện các tệp</translation>
    </message>
    <message>
        <source>Why was it refused?</source>
        <translation>Vì sao bị từ chối?</translation>
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
        <source>Incoming documents</source>
        <translation>Văn bản đến</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Sổ văn bản</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Kho văn bản</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Trợ lý</translation>
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
    <message numerus="yes">
        <source>%n document(s) late</source>
        <translation><numerusform>%n văn bản trễ hạn</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) soon late</source>
        <translation><numerusform>%n văn bản sắp đến hạn</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation><numerusform>%n văn bản chờ xem</numerusform></translation>
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
    <name>Register</name>
    <message>
        <source>To be confirmed</source>
        <extracomment>The book that a number of arrival stands in. Without a number of arrival: not in the register yet.</extracomment>
        <translation>Chờ xác nhận</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Không đọc được</translation>
    </message>
    <message>
        <source>Waits for its number</source>
        <translation>Chờ số</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Đã vào sổ</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Đã chuyển</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Đã trả lời</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã kết thúc</translation>
    </message>
    <message>
        <source>Has to be answered</source>
        <translation>Phải giải quyết</translation>
    </message>
    <message>
        <source>Urgent, hand it over at once</source>
        <translation>Khẩn, phải chuyển ngay</translation>
    </message>
    <message>
        <source>Has to be handed over</source>
        <translation>Phải chuyển xử lý</translation>
    </message>
    <message>
        <source>Has to be registered</source>
        <translation>Phải vào sổ</translation>
    </message>
    <message>
        <source>Last day today</source>
        <translation>Hạn cuối là hôm nay</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Header confirmed</source>
        <translation>Đã xác nhận thông tin</translation>
    </message>
    <message>
        <source>Entered into the register</source>
        <translation>Đã vào sổ</translation>
    </message>
    <message>
        <source>Instruction of the leader</source>
        <translation>Ý kiến chỉ đạo của lãnh đạo</translation>
    </message>
    <message>
        <source>Deadline set</source>
        <translation>Đặt thời hạn</translation>
    </message>
    <message>
        <source>State changed</source>
        <translation>Đổi tình trạng</translation>
    </message>
    <message>
        <source>Reply linked</source>
        <translation>Gắn văn bản trả lời</translation>
    </message>
    <message>
        <source>Entry corrected</source>
        <translation>Đính chính dòng sổ</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>Bỏ vào thùng rác</translation>
    </message>
    <message>
        <source>Taken out of the trash</source>
        <translation>Lấy lại từ thùng rác</translation>
    </message>
    <message>
        <source>Field corrected</source>
        <translation>Sửa lĩnh vực</translation>
    </message>
    <message>
        <source>Put into a folder</source>
        <translation>Đưa vào hồ sơ</translation>
    </message>
    <message>
        <source>Taken out of its folder</source>
        <translation>Lấy ra khỏi hồ sơ</translation>
    </message>
</context>
<context>
    <name>RegisterColumns</name>
    <message>
        <source>Number in</source>
        <translation>Số đến</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>Ngày đến</translation>
    </message>
    <message>
        <source>Number, symbol</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Type and subject</source>
        <translation>Tên loại và trích yếu</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Ngày văn bản</translation>
    </message>
    <message>
        <source>Office or receiver</source>
        <translation>Đơn vị, người nhận</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Ngày chuyển</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Thời gian còn lại</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Văn bản trả lời</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Copy kept by</source>
        <translation>Nơi giữ bản lưu</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Ngày chuyển</translation>
    </message>
</context>
<context>
    <name>RegisterDayDialog</name>
    <message>
        <source>Enter into the register</source>
        <translation>Vào sổ</translation>
    </message>
    <message>
        <source>The document gets the next number of the year. Numbers leave no gap.</source>
        <translation>Văn bản được cấp số đến tiếp theo trong năm. Số đến liên tục, không bỏ trống.</translation>
    </message>
    <message>
        <source>Day of arrival</source>
        <translation>Ngày đến</translation>
    </message>
    <message>
        <source>Give the number</source>
        <translation>Cấp số</translation>
    </message>
    <message>
        <source>Enter the day on which it arrived.</source>
        <translation>Hãy nhập ngày đến.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Ngày này chưa tới.</translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Bỏ qua</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Registers</source>
        <extracomment>Tabs, from the left. Changes come in bursts (a folder of files taken in); the list is read once for all of them.</extracomment>
        <translation>Sổ văn bản</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Văn bản đến</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Theo dõi giải quyết</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Văn bản đi</translation>
    </message>
    <message>
        <source>Enter a document</source>
        <translation>Vào sổ văn bản đi</translation>
    </message>
    <message>
        <source>Print a book</source>
        <translation>In sổ</translation>
    </message>
    <message>
        <source>Hide the entry</source>
        <translation>Ẩn chi tiết</translation>
    </message>
    <message>
        <source>Show the entry</source>
        <translation>Hiện chi tiết</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>The reply to this document</source>
        <translation>Văn bản trả lời</translation>
    </message>
    <message>
        <source>The reply has a number already</source>
        <translation>Văn bản trả lời đã có số</translation>
    </message>
    <message>
        <source>The reply is being written here</source>
        <translation>Văn bản trả lời đang soạn ở đây</translation>
    </message>
    <message>
        <source>Number and symbol of the reply</source>
        <translation>Số, ký hiệu văn bản trả lời</translation>
    </message>
    <message>
        <source>For example: 125/UBND-VP</source>
        <translation>Ví dụ: 125/UBND-VP</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Dự thảo</translation>
    </message>
    <message>
        <source>Without a subject yet</source>
        <translation>Chưa có trích yếu</translation>
    </message>
    <message>
        <source>Link the reply</source>
        <translation>Gắn văn bản trả lời</translation>
    </message>
    <message>
        <source>Enter the number of the reply.</source>
        <translation>Hãy nhập số văn bản trả lời.</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>The file is being read again …</source>
        <translation>Đang đọc lại tệp …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
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
    <name>ReviewScreen</name>
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Mở bản gốc</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Enter: this is right, go on · Ctrl+Enter: confirm and register · F6: to the page and back · Ctrl+Page Down: next page · Esc: back to the list</source>
        <translation>Enter: đúng, sang ô tiếp · Ctrl+Enter: xác nhận và vào sổ · F6: sang trang văn bản và quay lại · Ctrl+Page Down: trang sau · Esc: về danh sách</translation>
    </message>
    <message>
        <source>No program on this PC opens this file.</source>
        <translation>Máy này không có phần mềm mở được tệp này.</translation>
    </message>
    <message numerus="yes">
        <source>A copy with %n detail(s) blacked out has been written.</source>
        <translation><numerusform>Đã tạo bản che %n thông tin.</numerusform></translation>
    </message>
    <message>
        <source>Please read it before passing it on: {0}</source>
        <translation>Xin đọc lại trước khi chuyển đi: {0}</translation>
    </message>
    <message>
        <source>Confirm; the number comes from the clerk's PC</source>
        <translation>Xác nhận (chờ số từ văn thư)</translation>
    </message>
    <message>
        <source>Register and hand over</source>
        <translation>Vào sổ và chuyển xử lý</translation>
    </message>
    <message>
        <source>Confirm and register</source>
        <translation>Xác nhận và vào sổ</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to check before it can be registered: {0}</source>
        <translation><numerusform>Còn %n chỗ cần kiểm tra trước khi vào sổ: {0}</numerusform></translation>
    </message>
    <message>
        <source>Confirmed; it waits for its number from the clerk's PC.</source>
        <translation>Đã xác nhận, đang chờ số từ máy của văn thư.</translation>
    </message>
    <message>
        <source>Confirmed at another PC; give it its number.</source>
        <translation>Đã xác nhận, hãy cấp số đến.</translation>
    </message>
    <message>
        <source>This document is in the register; corrections are made there.</source>
        <translation>Văn bản đã vào sổ; sửa đổi thực hiện trong sổ.</translation>
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
    <name>Reviewing</name>
    <message>
        <source>Throw this document away?</source>
        <translation>Bỏ văn bản này?</translation>
    </message>
    <message>
        <source>It goes to the trash with its original and can be taken out again.</source>
        <translation>Văn bản cùng bản gốc được đưa vào thùng rác và có thể lấy lại.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>PDF of the pages (*.pdf)</source>
        <translation>PDF các trang (*.pdf)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Tệp Word (*.docx)</translation>
    </message>
    <message>
        <source>Where to save the copy with details blacked out</source>
        <translation>Lưu bản đã che thông tin vào đâu?</translation>
    </message>
    <message>
        <source>{0} (blacked out)</source>
        <translation>{0} (đã che thông tin)</translation>
    </message>
    <message>
        <source>The copy is being made …</source>
        <translation>Đang tạo bản sao …</translation>
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
    <name>RouteWords</name>
    <message>
        <source>a document</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <source>Subject: {0}</source>
        <translation>Trích yếu: {0}</translation>
    </message>
    <message>
        <source>Write {0}</source>
        <translation>Soạn {0}</translation>
    </message>
    <message>
        <source>Begin the draft</source>
        <translation>Bắt đầu soạn</translation>
    </message>
    <message>
        <source>Look in the archive</source>
        <translation>Tìm trong kho</translation>
    </message>
    <message>
        <source>Words: {0}</source>
        <translation>Từ khóa: {0}</translation>
    </message>
    <message>
        <source>Open the search</source>
        <translation>Mở phần tìm kiếm</translation>
    </message>
    <message>
        <source>How the program works</source>
        <translation>Cách dùng chương trình</translation>
    </message>
    <message>
        <source>The help has a page about this.</source>
        <translation>Phần trợ giúp có trang nói về việc này.</translation>
    </message>
    <message>
        <source>Open the help</source>
        <translation>Mở trợ giúp</translation>
    </message>
    <message>
        <source>Learning and practising</source>
        <translation>Học và thực hành</translation>
    </message>
    <message>
        <source>This version has no lessons yet.</source>
        <translation>Phiên bản này chưa có bài học.</translation>
    </message>
    <message>
        <source>Open the lesson</source>
        <translation>Mở bài học</translation>
    </message>
    <message>
        <source>A procedure for citizens</source>
        <translation>Thủ tục cho người dân</translation>
    </message>
    <message>
        <source>This version has no guides yet.</source>
        <translation>Phiên bản này chưa có phần hướng dẫn thủ tục.</translation>
    </message>
    <message>
        <source>Open the guide</source>
        <translation>Mở hướng dẫn</translation>
    </message>
    <message>
        <source>I am not sure what you mean</source>
        <translation>Tôi chưa chắc anh/chị cần gì</translation>
    </message>
    <message>
        <source>Choose one, or write it in other words.</source>
        <translation>Mời chọn một mục, hoặc viết lại bằng lời khác.</translation>
    </message>
    <message>
        <source>Look in the archive for “{0}”</source>
        <translation>Tìm trong kho “{0}”</translation>
    </message>
    <message>
        <source>Answer from the documents of the archive</source>
        <translation>Trả lời từ văn bản trong kho</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Where from</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Field of work</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Thêm điều kiện</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Bỏ các điều kiện lọc</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Dated from</source>
        <translation>Ngày văn bản từ</translation>
    </message>
    <message>
        <source>Dated until</source>
        <translation>Ngày văn bản đến</translation>
    </message>
    <message>
        <source>Deadline from</source>
        <translation>Thời hạn từ</translation>
    </message>
    <message>
        <source>Deadline until</source>
        <translation>Thời hạn đến</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Mọi nơi</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Phù hợp nhất trước</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mới nhất trước</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Cũ nhất trước</translation>
    </message>
    <message>
        <source>Nearest deadline</source>
        <translation>Gần hạn nhất</translation>
    </message>
    <message>
        <source>Fewer filters</source>
        <translation>Ẩn bớt điều kiện</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Look for</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Words with or without marks, a number, “a phrase”, begin…</source>
        <translation>Từ có dấu hoặc không dấu, số văn bản, “cụm từ”…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation><numerusform>%n văn bản</numerusform></translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
    <message>
        <source>read as “{0}”</source>
        <translation>hiểu là “{0}”</translation>
    </message>
    <message>
        <source>the index is being built: {0} %</source>
        <translation>đang lập chỉ mục: {0} %</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>Try fewer words, or part of a word. Marks are not needed: “dat dai” finds “đất đai”.</source>
        <translation>Hãy thử ít từ hơn hoặc một phần của từ. Không cần gõ dấu: “dat dai” vẫn tìm được “đất đai”.</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>Tìm không lọc</translation>
    </message>
    <message>
        <source>The archive is still empty</source>
        <translation>Kho còn trống</translation>
    </message>
    <message>
        <source>What comes in, what goes out and what is being drafted can be found here as soon as it is there.</source>
        <translation>Văn bản đến, văn bản đi và dự thảo tìm được ở đây ngay khi có.</translation>
    </message>
    <message>
        <source>Take in documents</source>
        <translation>Tiếp nhận văn bản</translation>
    </message>
</context>
<context>
    <name>SecrecyDialog</name>
    <message>
        <source>This document is marked as a state secret</source>
        <extracomment>Letters of a text that a dialog shows: enough to judge, quick to lay out.</extracomment>
        <translation>Văn bản này mang dấu chỉ độ mật</translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation>Tệp: {0}</translation>
    </message>
    <message>
        <source>It is not a state secret …</source>
        <translation>Đây không phải tài liệu mật …</translation>
    </message>
    <message>
        <source>Only for a mark that was read wrongly, or a document that only speaks of secrets. Your name and the time are recorded, nothing of the document.</source>
        <translation>Chỉ dùng khi dấu bị đọc nhầm hoặc văn bản chỉ nói về bí mật nhà nước. Tên anh/chị và thời điểm được ghi lại, không ghi gì về nội dung văn bản.</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>Người chịu trách nhiệm</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>I answer for it: not a state secret</source>
        <translation>Tôi xác nhận: không phải tài liệu mật</translation>
    </message>
    <message>
        <source>Nobody with a PIN may answer for it yet. Enter the people of the office first.</source>
        <translation>Chưa có ai có mã PIN để xác nhận. Hãy nhập người của cơ quan trước.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Please enter your PIN.</source>
        <translation>Vui lòng nhập mã PIN.</translation>
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
        <source>Incoming documents</source>
        <translation>Văn bản đến</translation>
    </message>
    <message>
        <source>Numbers, the scanner, reading scans, and which office handles what.</source>
        <translation>Số đến, máy quét, đọc bản quét và nơi xử lý từng lĩnh vực.</translation>
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
    <name>StampDialog</name>
    <message>
        <source>The stamp ĐẾN</source>
        <translation>Dấu “ĐẾN”</translation>
    </message>
    <message>
        <source>Write these lines into the stamp, or print them on a label.</source>
        <translation>Ghi các dòng này vào dấu đến, hoặc in ra nhãn.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu tệp PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Save the stamp</source>
        <translation>Lưu dấu đến</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
</context>
<context>
    <name>StampView</name>
    <message>
        <source>Stamp of arrival</source>
        <extracomment>The stamp of Appendix IV, V is 50 mm wide and 35 mm high.</extracomment>
        <translation>Dấu đến</translation>
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
    <name>TextDialog</name>
    <message>
        <source>Text of the document</source>
        <translation>Nội dung văn bản</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
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
