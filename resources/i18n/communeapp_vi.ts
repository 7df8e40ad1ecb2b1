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
        <source>Choose a name to read the whole text of its licence.</source>
        <translation>Chọn một tên để đọc toàn văn giấy phép.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Giới thiệu</translation>
    </message>
</context>
<context>
    <name>AgreementRow</name>
    <message numerus="yes">
        <source>… %n paragraph(s) that read the same</source>
        <extracomment>So many lines on which both agree are shown at either end of a longer run.</extracomment>
        <translation>
            <numerusform>… %n đoạn giống nhau</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnexTools</name>
    <message>
        <source>Type of the text that is issued</source>
        <translation>Loại văn bản ban hành kèm theo</translation>
    </message>
    <message>
        <source>Landscape pages</source>
        <translation>Trang ngang</translation>
    </message>
    <message>
        <source>Edit the table …</source>
        <translation>Sửa bảng …</translation>
    </message>
    <message>
        <source>Delete this annex</source>
        <translation>Xóa phụ lục này</translation>
    </message>
    <message>
        <source>Annexes and tables</source>
        <translation>Phụ lục và bảng</translation>
    </message>
    <message>
        <source>Add an annex</source>
        <translation>Thêm phụ lục</translation>
    </message>
    <message>
        <source>Add an annex with a table, landscape</source>
        <translation>Thêm phụ lục có bảng, trang ngang</translation>
    </message>
    <message>
        <source>Add a text issued with it (quy chế, quy định …)</source>
        <translation>Thêm văn bản ban hành kèm theo (quy chế, quy định …)</translation>
    </message>
    <message>
        <source>Add a table here</source>
        <translation>Thêm bảng tại đây</translation>
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
    <name>AnswerDialog</name>
    <message>
        <source>Connect with the province&apos;s server?</source>
        <translation>Kết nối với máy chủ tỉnh?</translation>
    </message>
    <message>
        <source>Connect with the PCs of the office?</source>
        <translation>Kết nối với các máy của cơ quan?</translation>
    </message>
    <message>
        <source>Answered by: {0}</source>
        <translation>Nơi trả lời: {0}</translation>
    </message>
    <message>
        <source>For: {0}</source>
        <translation>Dành cho: {0}</translation>
    </message>
    <message>
        <source>In force until {0}</source>
        <translation>Có hiệu lực đến {0}</translation>
    </message>
    <message>
        <source>You have compared this sender before; nothing more is to be done.</source>
        <translation>Nơi này đã được đối chiếu từ trước, không cần làm gì thêm.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <source>Compare later</source>
        <translation>Để đối chiếu sau</translation>
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
    <name>ApproveDialog</name>
    <message>
        <source>Add the PC “{0}”?</source>
        <translation>Thêm máy “{0}”?</translation>
    </message>
    <message>
        <source>Unit: {0}</source>
        <translation>Đơn vị: {0}</translation>
    </message>
    <message>
        <source>Asked on {0}</source>
        <translation>Ngày xin: {0}</translation>
    </message>
    <message>
        <source>On the other PC, open Settings, Connections. It has to show these six groups:</source>
        <translation>Trên máy kia, mở Cài đặt, mục Kết nối. Máy đó phải hiện sáu nhóm số này:</translation>
    </message>
    <message>
        <source>Fingerprint of the other PC</source>
        <translation>Số đối chiếu của máy kia</translation>
    </message>
    <message>
        <source>The other PC shows the same six groups</source>
        <translation>Máy kia hiện đúng sáu nhóm số này</translation>
    </message>
    <message>
        <source>The PCs of an office see each other&apos;s drafts, documents and registers. Add only PCs of your own office.</source>
        <translation>Các máy của cơ quan xem được dự thảo, văn bản và sổ của nhau. Chỉ thêm máy của cơ quan mình.</translation>
    </message>
    <message>
        <source>From now on this PC is the one that other PCs are added at, and the one that gives numbers. The clerk&apos;s PC is the right one for it.</source>
        <translation>Từ nay việc thêm máy và cấp số văn bản do máy này thực hiện. Nên dùng máy của văn thư.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Thêm máy</translation>
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
        <source>⚠ number cancelled</source>
        <translation>⚠ số đã hủy</translation>
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
    <name>AskCard</name>
    <message>
        <source>Ask the trainer</source>
        <translation>Hỏi giảng viên</translation>
    </message>
    <message>
        <source>For what the lesson does not say.</source>
        <translation>Dành cho điều bài học chưa nói tới.</translation>
    </message>
    <message>
        <source>Write a question</source>
        <translation>Viết câu hỏi</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>Sent, waits for the answer</source>
        <translation>Đã gửi, đang chờ trả lời</translation>
    </message>
    <message>
        <source>✓ Answered</source>
        <translation>✓ Đã trả lời</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Giảng viên</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Viết tiếp</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Bỏ</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Ask the trainer</source>
        <translation>Hỏi giảng viên</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Câu hỏi của anh/chị</translation>
    </message>
    <message>
        <source>It goes to the trainer with the next exchange of data; the answer comes back here.</source>
        <translation>Câu hỏi đến giảng viên ở lần trao đổi dữ liệu tiếp theo; câu trả lời hiện tại đây.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>Giữ bản nháp</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gửi</translation>
    </message>
    <message>
        <source>Write your question first.</source>
        <translation>Xin viết câu hỏi trước.</translation>
    </message>
    <message>
        <source>Shorter, please: at most {0} letters.</source>
        <translation>Xin viết ngắn hơn: nhiều nhất {0} chữ cái.</translation>
    </message>
</context>
<context>
    <name>AskedDialog</name>
    <message>
        <source>The request has been written</source>
        <translation>Đã ghi tệp xin kết nối</translation>
    </message>
    <message>
        <source>Whoever answers asks for these numbers, to be sure that the file is of this PC. They stand in the settings, too.</source>
        <translation>Nơi trả lời sẽ hỏi các số này để chắc rằng tệp là của máy này. Các số cũng có trong phần Cài đặt.</translation>
    </message>
    <message>
        <source>Fingerprint of this PC</source>
        <translation>Số đối chiếu của máy này</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>AskedView</name>
    <message>
        <source>Waiting for an answer</source>
        <translation>Chờ trả lời</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Đã trả lời</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Tất cả câu hỏi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation>Học viên hỏi</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Người hỏi</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Bài học</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gửi lúc</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Câu trả lời</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Gửi câu trả lời</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>No question is waiting</source>
        <translation>Không có câu hỏi nào đang chờ</translation>
    </message>
    <message>
        <source>Learners ask from any lesson; their questions come here.</source>
        <translation>Học viên hỏi từ bất kỳ bài học nào; câu hỏi sẽ đến đây.</translation>
    </message>
    <message>
        <source>No question here yet</source>
        <translation>Chưa có câu hỏi nào</translation>
    </message>
    <message>
        <source>Correct the answer</source>
        <translation>Sửa câu trả lời</translation>
    </message>
    <message>
        <source>Answered {0} by {1}</source>
        <translation>Trả lời {0}, người trả lời: {1}</translation>
    </message>
    <message>
        <source>{0}; the learner has read it</source>
        <translation>{0}; học viên đã đọc</translation>
    </message>
    <message>
        <source>Write the answer first.</source>
        <translation>Hãy viết câu trả lời trước.</translation>
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
        <source>These lessons fit. Choose one.</source>
        <translation>Có các bài học sau. Mời chọn một bài.</translation>
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
    <name>AttendanceTab</name>
    <message>
        <source>New session</source>
        <translation>Thêm buổi học</translation>
    </message>
    <message>
        <source>Change the session</source>
        <translation>Sửa buổi học</translation>
    </message>
    <message>
        <source>Delete the session</source>
        <translation>Xóa buổi học</translation>
    </message>
    <message>
        <source>All others present</source>
        <translation>Còn lại có mặt</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Lưu thành bảng</translation>
    </message>
    <message>
        <source>not called yet</source>
        <translation>chưa điểm danh</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>No list to fill in yet</source>
        <translation>Chưa có danh sách để điểm danh</translation>
    </message>
    <message>
        <source>Enter the sessions of the class and its members; then one key a member.</source>
        <translation>Hãy nhập các buổi học và học viên của lớp; sau đó mỗi học viên chỉ cần một phím.</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Đến muộn</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Vắng</translation>
    </message>
    <message>
        <source>With leave</source>
        <translation>Có phép</translation>
    </message>
    <message>
        <source>Del  Nothing</source>
        <translation>Del  Bỏ trống</translation>
    </message>
    <message>
        <source>not called yet: {0}</source>
        <translation>chưa điểm danh: {0}</translation>
    </message>
    <message>
        <source>Delete this session and its list?</source>
        <translation>Xóa buổi học này và danh sách điểm danh?</translation>
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
        <source>Save the attendance</source>
        <translation>Lưu bảng điểm danh</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Bảng (*.xlsx *.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>Đã ghi %n dòng.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuthorshipDialog</name>
    <message>
        <source>Who wrote what</source>
        <extracomment>Who wrote it, by a colour and by a way of marking that is seen without colour. So many cells of one number are named; a sum of 60 villages names the rest by their count.</extracomment>
        <translation>Ai viết phần nào</translation>
    </message>
    <message>
        <source>Kept with the document, also after it was signed. Words that a person touched count as the person&apos;s.</source>
        <translation>Được lưu cùng văn bản, kể cả sau khi ký. Chữ đã có người sửa được tính là của người đó.</translation>
    </message>
    <message>
        <source>The document with who wrote each word</source>
        <translation>Văn bản kèm người viết từng chữ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>{0} {1}: {2} words ({3} %)</source>
        <translation>{0} {1}: {2} chữ ({3} %)</translation>
    </message>
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
        <translation>Người viết</translation>
    </message>
    <message>
        <source>sum of</source>
        <translation>tổng của</translation>
    </message>
    <message>
        <source>mean of</source>
        <translation>trung bình của</translation>
    </message>
    <message>
        <source>as in</source>
        <translation>như ở</translation>
    </message>
    <message>
        <source>counted from</source>
        <translation>đếm từ</translation>
    </message>
    <message>
        <source>difference, from</source>
        <translation>chênh lệch, từ</translation>
    </message>
    <message>
        <source>percent, from</source>
        <translation>tỷ lệ, từ</translation>
    </message>
    <message>
        <source>from</source>
        <translation>từ</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>và {0} ô khác</translation>
    </message>
</context>
<context>
    <name>BackCard</name>
    <message>
        <source>The version before</source>
        <translation>Bản trước</translation>
    </message>
    <message>
        <source>It stays on this PC, in case the new one gives trouble.</source>
        <translation>Bản trước được giữ lại trên máy, phòng khi bản mới gặp trục trặc.</translation>
    </message>
    <message>
        <source>Go back to version {0}…</source>
        <translation>Quay lại bản {0}…</translation>
    </message>
    <message>
        <source>Your documents stay as they are.</source>
        <translation>Văn bản và dữ liệu của đơn vị giữ nguyên.</translation>
    </message>
    <message numerus="yes">
        <source>That version cannot read the present data. It goes on with the copy from before the update ({0}); %n changes written since then are kept aside in a file of their own and not shown.</source>
        <translation>
            <numerusform>Bản đó không đọc được dữ liệu hiện nay. Bản đó sẽ dùng bản sao từ trước khi cập nhật ({0}); %n thay đổi ghi từ đó đến nay được cất riêng trong một tệp khác và không hiện ra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody who may restore backups has to do this.</source>
        <translation>Việc này cần người có quyền khôi phục bản sao lưu.</translation>
    </message>
    <message>
        <source>The program closes and opens again.</source>
        <translation>Chương trình sẽ đóng rồi mở lại.</translation>
    </message>
    <message>
        <source>Go back to version {0}?</source>
        <translation>Quay lại bản {0}?</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
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
        <source>Copies go to: {0}</source>
        <translation>Bản sao được ghi vào: {0}</translation>
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
    <name>BankTitleDialog</name>
    <message>
        <source>Rename the bank</source>
        <translation>Đổi tên ngân hàng</translation>
    </message>
    <message>
        <source>New bank</source>
        <translation>Ngân hàng mới</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Ô này cần được điền.</translation>
    </message>
</context>
<context>
    <name>BanksView</name>
    <message>
        <source>Words of the question</source>
        <translation>Từ trong câu hỏi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Mọi chủ đề</translation>
    </message>
    <message>
        <source>Questions of the bank</source>
        <translation>Câu hỏi trong ngân hàng</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Độ khó</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Ngân hàng</translation>
    </message>
    <message>
        <source>New bank</source>
        <translation>Ngân hàng mới</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Delete the bank</source>
        <translation>Xóa ngân hàng</translation>
    </message>
    <message>
        <source>Take over a file</source>
        <translation>Nhập từ tệp</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Lưu ra tệp</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Câu hỏi mới</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Delete the question</source>
        <translation>Xóa câu hỏi</translation>
    </message>
    <message>
        <source>Proposals of the assistant</source>
        <translation>Trợ lý đề xuất</translation>
    </message>
    <message>
        <source>No question fits</source>
        <translation>Không có câu hỏi phù hợp</translation>
    </message>
    <message>
        <source>Use fewer words, or another kind or topic.</source>
        <translation>Hãy dùng ít từ hơn, hoặc chọn loại, chủ đề khác.</translation>
    </message>
    <message>
        <source>This bank is empty</source>
        <translation>Ngân hàng này chưa có câu hỏi</translation>
    </message>
    <message>
        <source>Write a question, take over a file (GIFT, Aiken, Moodle XML, Excel, QTI, Word, Anki), or let the assistant propose some from a text.</source>
        <translation>Hãy viết câu hỏi, nhập từ tệp (GIFT, Aiken, Moodle XML, Excel, QTI, Word, Anki), hoặc để trợ lý đề xuất từ một đoạn văn.</translation>
    </message>
    <message>
        <source>There is no question bank yet</source>
        <translation>Chưa có ngân hàng câu hỏi</translation>
    </message>
    <message>
        <source>A bank holds the questions of your own exams. Make one, or take over a file that you have.</source>
        <translation>Ngân hàng giữ câu hỏi cho các bài kiểm tra của mình. Hãy lập ngân hàng mới, hoặc nhập từ tệp sẵn có.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n câu hỏi</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this question?</source>
        <translation>Xóa câu hỏi này?</translation>
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
        <source>Delete this bank?</source>
        <translation>Xóa ngân hàng này?</translation>
    </message>
    <message>
        <source>{0}, with all its questions. Save it as a file first if in doubt.</source>
        <translation>{0}, cùng mọi câu hỏi trong đó. Nếu chưa chắc, hãy lưu ra tệp trước.</translation>
    </message>
    <message>
        <source>A file of questions</source>
        <translation>Tệp câu hỏi</translation>
    </message>
    <message>
        <source>Question files ({0})</source>
        <translation>Tệp câu hỏi ({0})</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) were taken over.</source>
        <translation>
            <numerusform>Đã nhập %n câu hỏi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) got a new id because theirs was taken.</source>
        <translation>
            <numerusform>%n câu hỏi được đổi mã vì mã cũ đã có.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save questions as a file</source>
        <translation>Lưu câu hỏi ra tệp</translation>
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
    <name>CalendarPage</name>
    <message>
        <source>‹ Week before</source>
        <translation>‹ Tuần trước</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Tuần này</translation>
    </message>
    <message>
        <source>Week after ›</source>
        <translation>Tuần sau ›</translation>
    </message>
    <message>
        <source>The week</source>
        <translation>Lịch tuần</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Thêm mục</translation>
    </message>
    <message>
        <source>From an invitation …</source>
        <translation>Từ giấy mời …</translation>
    </message>
    <message>
        <source>Change the entry</source>
        <translation>Sửa mục</translation>
    </message>
    <message>
        <source>Cancel or move …</source>
        <translation>Hoãn, chuyển …</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Bỏ khỏi lịch</translation>
    </message>
    <message>
        <source>Look at it as PDF</source>
        <translation>Xem bản PDF</translation>
    </message>
    <message>
        <source>Make the document</source>
        <translation>Lập văn bản</translation>
    </message>
    <message>
        <source>Work calendar</source>
        <translation>Lịch công tác</translation>
    </message>
    <message>
        <source>Week {0}: {1} – {2}</source>
        <translation>Tuần {0}: {1} – {2}</translation>
    </message>
    <message>
        <source>issued as no. {0}</source>
        <translation>đã phát hành số {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since</source>
        <translation>
            <numerusform>%n thay đổi từ đó</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>What takes place</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Chaired by</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>ngày nghỉ</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Chiều</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Cả ngày</translation>
    </message>
    <message>
        <source>Does not take place: {0}</source>
        <translation>Không tổ chức: {0}</translation>
    </message>
    <message>
        <source>Moved from {0}: {1}</source>
        <translation>Chuyển từ {0}: {1}</translation>
    </message>
    <message>
        <source>⚠ clashes</source>
        <translation>⚠ trùng lịch</translation>
    </message>
    <message>
        <source>Prepared by {0}</source>
        <translation>Chuẩn bị: {0}</translation>
    </message>
    <message>
        <source>Take “{0}” out of the calendar?</source>
        <translation>Bỏ “{0}” khỏi lịch?</translation>
    </message>
    <message>
        <source>All its days go. If only one day falls out, choose “Cancel or move” and say why.</source>
        <translation>Mọi ngày của mục đều bị bỏ. Nếu chỉ một ngày không tổ chức, hãy chọn “Hoãn, chuyển” và nêu lý do.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
</context>
<context>
    <name>CertificateRow</name>
    <message>
        <source>No. {0}, given on {1}</source>
        <translation>Số {0}, cấp ngày {1}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu thành PDF</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Lưu giấy chứng nhận</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Khóa học</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Nơi cấp</translation>
    </message>
    <message>
        <source>Above it</source>
        <translation>Cơ quan cấp trên</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Ngày cấp</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
</context>
<context>
    <name>CertificatesView</name>
    <message>
        <source>Name or number</source>
        <translation>Tên hoặc số</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Mọi năm</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Còn hiệu lực</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Giấy chứng nhận</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Khóa học</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Ngày cấp</translation>
    </message>
    <message>
        <source>The sheet of the certificate</source>
        <translation>Bản giấy chứng nhận</translation>
    </message>
    <message>
        <source>Give certificates</source>
        <translation>Cấp giấy chứng nhận</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Opens the PDF; print it from there</source>
        <translation>Mở tệp PDF; in từ đó</translation>
    </message>
    <message>
        <source>Save the files</source>
        <translation>Lưu tệp</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>Kiểm tra tệp</translation>
    </message>
    <message>
        <source>Keys and lists</source>
        <translation>Khóa và danh sách</translation>
    </message>
    <message>
        <source>Class: {0}</source>
        <translation>Lớp: {0}</translation>
    </message>
    <message>
        <source>Course: {0}</source>
        <translation>Khóa học: {0}</translation>
    </message>
    <message>
        <source>No certificate fits</source>
        <translation>Không có giấy chứng nhận phù hợp</translation>
    </message>
    <message>
        <source>Use fewer words, or show all of them.</source>
        <translation>Hãy dùng ít từ hơn, hoặc hiện tất cả.</translation>
    </message>
    <message>
        <source>No certificate was given yet</source>
        <translation>Chưa cấp giấy chứng nhận nào</translation>
    </message>
    <message>
        <source>Whoever meets the conditions of a class, or passes the exam of a course, can be given one here.</source>
        <translation>Ai đủ điều kiện của lớp, hoặc đạt bài kiểm tra của khóa học, sẽ được cấp tại đây.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n giấy chứng nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no class and no course with an exam yet.</source>
        <translation>Chưa có lớp, cũng chưa có khóa học nào có bài kiểm tra.</translation>
    </message>
    <message>
        <source>Make a class with conditions first.</source>
        <translation>Hãy lập một lớp có điều kiện trước.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) were given.</source>
        <translation>
            <numerusform>Đã cấp %n giấy chứng nhận.</numerusform>
        </translation>
    </message>
    <message>
        <source>No program of this PC opens PDF files.</source>
        <translation>Máy này không có chương trình mở tệp PDF.</translation>
    </message>
    <message>
        <source>Save the files and print them elsewhere.</source>
        <translation>Hãy lưu tệp rồi in ở máy khác.</translation>
    </message>
    <message>
        <source>Where to, for example a stick</source>
        <translation>Lưu vào đâu, ví dụ USB</translation>
    </message>
    <message>
        <source>The sheet and its signed file were written.</source>
        <translation>Đã ghi bản in và tệp có chữ ký.</translation>
    </message>
    <message>
        <source>The certificate to check</source>
        <translation>Giấy chứng nhận cần kiểm tra</translation>
    </message>
    <message>
        <source>Certificates (*.pdf *.jwt *.txt)</source>
        <translation>Giấy chứng nhận (*.pdf *.jwt *.txt)</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Cancel or move</source>
        <translation>Không tổ chức hoặc chuyển</translation>
    </message>
    <message>
        <source>It does not take place</source>
        <translation>Không tổ chức</translation>
    </message>
    <message>
        <source>It moves</source>
        <translation>Chuyển ngày, giờ hoặc địa điểm</translation>
    </message>
    <message>
        <source>It stands as planned</source>
        <translation>Giữ như đã lên lịch</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Ngày mới</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Ghi vào lịch</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check the form of a Word file</source>
        <translation>Kiểm tra thể thức tệp Word</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Chỉ lỗi</translation>
    </message>
    <message>
        <source>Notes only</source>
        <translation>Chỉ lưu ý</translation>
    </message>
    <message>
        <source>What can be corrected here</source>
        <translation>Những gì sửa được ở đây</translation>
    </message>
    <message>
        <source>Which findings are shown</source>
        <translation>Kết quả nào được hiển thị</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Tệp khác…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>The finding in full</source>
        <translation>Chi tiết kết quả</translation>
    </message>
    <message>
        <source>Take all safe corrections</source>
        <translation>Chọn mọi chỗ sửa được</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>Bỏ chọn tất cả</translation>
    </message>
    <message>
        <source>Save corrected copy…</source>
        <translation>Lưu bản đã sửa…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Choose a Word file, or drop it here.</source>
        <translation>Chọn một tệp Word hoặc thả tệp vào đây.</translation>
    </message>
    <message>
        <source>The file stays as it is; corrections go into a copy.</source>
        <translation>Tệp được giữ nguyên; sửa chữa được ghi vào một bản sao.</translation>
    </message>
    <message>
        <source>Word files</source>
        <translation>Tệp Word</translation>
    </message>
    <message>
        <source>Reading “{0}” …</source>
        <translation>Đang đọc “{0}” …</translation>
    </message>
    <message>
        <source>{0}: {1} errors, {2} notes</source>
        <translation>{0}: {1} lỗi, {2} lưu ý</translation>
    </message>
    <message>
        <source>Nothing was found that the program can check.</source>
        <translation>Không thấy lỗi nào trong những gì chương trình kiểm tra được.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Lưu ý</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Cách sửa</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Sửa chữa</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Mã quy tắc</translation>
    </message>
    <message>
        <source>Pages of part {0}</source>
        <translation>Các trang của phần {0}</translation>
    </message>
    <message>
        <source>The document as a whole</source>
        <translation>Toàn văn bản</translation>
    </message>
    <message>
        <source>In the upper margin</source>
        <translation>Ở lề trên</translation>
    </message>
    <message>
        <source>In the lower margin</source>
        <translation>Ở lề dưới</translation>
    </message>
    <message>
        <source>Paragraph {0}</source>
        <translation>Đoạn {0}</translation>
    </message>
    <message>
        <source>, and {0} more</source>
        <translation>, và {0} đoạn khác</translation>
    </message>
    <message>
        <source>The program can set this right.</source>
        <translation>Chương trình sửa được chỗ này.</translation>
    </message>
    <message>
        <source>To be corrected in Word.</source>
        <translation>Anh/chị sửa trong Word.</translation>
    </message>
    <message>
        <source>{0} (corrected)</source>
        <translation>{0} (đã sửa)</translation>
    </message>
    <message>
        <source>Save corrected copy</source>
        <translation>Lưu bản đã sửa</translation>
    </message>
    <message>
        <source>In the copy {0} errors and {1} notes are left.</source>
        <translation>Trong bản sao còn {0} lỗi và {1} lưu ý.</translation>
    </message>
    <message>
        <source>{0} corrections did not fit any more.</source>
        <translation>{0} chỗ không sửa được vì nội dung đã khác.</translation>
    </message>
    <message>
        <source>{0} places corrected in “{1}”.</source>
        <translation>Đã sửa {0} chỗ trong “{1}”.</translation>
    </message>
</context>
<context>
    <name>ChoiceLine</name>
    <message>
        <source>This option is right</source>
        <translation>Phương án này đúng</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Phương án</translation>
    </message>
    <message>
        <source>Said to whoever chose it</source>
        <translation>Nói với người chọn phương án này</translation>
    </message>
    <message>
        <source>Percent of the marks; below zero takes marks away</source>
        <translation>Phần trăm điểm; số âm là trừ điểm</translation>
    </message>
    <message>
        <source>Option {0} is right</source>
        <translation>Phương án {0} đúng</translation>
    </message>
    <message>
        <source>Option {0}</source>
        <translation>Phương án {0}</translation>
    </message>
    <message>
        <source>Feedback of option {0}</source>
        <translation>Nhận xét cho phương án {0}</translation>
    </message>
    <message>
        <source>Marks of option {0} in percent</source>
        <translation>Điểm của phương án {0}, phần trăm</translation>
    </message>
</context>
<context>
    <name>ChoicesPart</name>
    <message>
        <source>One more option</source>
        <translation>Thêm phương án</translation>
    </message>
    <message>
        <source>Marks in percent for each option</source>
        <translation>Chia điểm phần trăm cho từng phương án</translation>
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
    <name>ChoosePackDialog</name>
    <message>
        <source>Course packs on the stick</source>
        <translation>Gói khóa học trên USB</translation>
    </message>
    <message>
        <source>Space ticks.</source>
        <translation>Nhấn phím cách để chọn.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Nhập vào</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>✓ Your answer, right</source>
        <translation>✓ Anh/chị chọn, đúng</translation>
    </message>
    <message>
        <source>✗ Your answer, not right</source>
        <translation>✗ Anh/chị chọn, chưa đúng</translation>
    </message>
    <message>
        <source>✓ This is right</source>
        <translation>✓ Đây là đáp án đúng</translation>
    </message>
</context>
<context>
    <name>ClassRow</name>
    <message>
        <source>Trainer: {0}</source>
        <translation>Giảng viên: {0}</translation>
    </message>
    <message>
        <source>✓ All conditions are met</source>
        <translation>✓ Đã đủ điều kiện</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã kết thúc</translation>
    </message>
    <message numerus="yes">
        <source>Behind: %n condition(s) missing</source>
        <translation>
            <numerusform>Chậm tiến độ: còn thiếu %n điều kiện</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) to go</source>
        <translation>
            <numerusform>Còn %n điều kiện</numerusform>
        </translation>
    </message>
    <message>
        <source>Next session: {0}</source>
        <translation>Buổi tiếp theo: {0}</translation>
    </message>
    <message>
        <source>Attendance: {0} % of {1} %</source>
        <translation>Chuyên cần: {0} % trên {1} %</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) missed</source>
        <translation>
            <numerusform>vắng %n buổi</numerusform>
        </translation>
    </message>
    <message>
        <source>Final work: {0}</source>
        <translation>Bài thu hoạch: {0}</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} lessons</source>
        <translation>{0}: {1} trên {2} bài</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>đạt</translation>
    </message>
    <message>
        <source>waits for the trainer</source>
        <translation>chờ giảng viên</translation>
    </message>
    <message>
        <source>not passed yet</source>
        <translation>chưa đạt</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>To be handed in by {0}</source>
        <translation>Hạn nộp: {0}</translation>
    </message>
    <message>
        <source>Hand in a file…</source>
        <translation>Nộp bài…</translation>
    </message>
    <message>
        <source>Hand in another file…</source>
        <translation>Nộp bài khác…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Rút lại bài</translation>
    </message>
    <message>
        <source>Save the marks…</source>
        <translation>Lưu kết quả chấm…</translation>
    </message>
    <message>
        <source>Handed in: {0}, {1}</source>
        <translation>Đã nộp: {0}, {1}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>nộp muộn</translation>
    </message>
    <message>
        <source>Waits for the trainer’s marks</source>
        <translation>Chờ giảng viên chấm</translation>
    </message>
    <message>
        <source>✓ Passed</source>
        <translation>✓ Đạt</translation>
    </message>
    <message>
        <source>Not passed: hand in a better one</source>
        <translation>Chưa đạt: hãy nộp bài tốt hơn</translation>
    </message>
    <message>
        <source>{0} of {1} points</source>
        <translation>{0} trên {1} điểm</translation>
    </message>
    <message>
        <source>Documents ({0})</source>
        <translation>Tài liệu ({0})</translation>
    </message>
    <message>
        <source>Your final work</source>
        <translation>Bài thu hoạch của anh/chị</translation>
    </message>
    <message>
        <source>Tables (*.xlsx)</source>
        <translation>Bảng tính (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the marks</source>
        <translation>Lưu kết quả chấm</translation>
    </message>
</context>
<context>
    <name>ClassView</name>
    <message>
        <source>All classes</source>
        <translation>Tất cả lớp</translation>
    </message>
    <message>
        <source>Parts of the class</source>
        <translation>Các phần của lớp</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Học viên</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Who is behind</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Final works</source>
        <translation>Bài thu hoạch</translation>
    </message>
    <message>
        <source>Change the class</source>
        <translation>Sửa lớp</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>Close the class</source>
        <translation>Kết thúc lớp</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Close this class?</source>
        <translation>Kết thúc lớp này?</translation>
    </message>
    <message>
        <source>Lists and marks of a closed class cannot be changed until it is opened again.</source>
        <translation>Danh sách và điểm của lớp đã kết thúc không sửa được cho đến khi mở lại.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Để mở</translation>
    </message>
</context>
<context>
    <name>ClassesCard</name>
    <message>
        <source>Your classes</source>
        <translation>Lớp học của anh/chị</translation>
    </message>
</context>
<context>
    <name>ClassesView</name>
    <message>
        <source>Title, trainer or place</source>
        <translation>Tên lớp, giảng viên hoặc nơi học</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Running classes</source>
        <translation>Lớp đang mở</translation>
    </message>
    <message>
        <source>Closed classes</source>
        <translation>Lớp đã kết thúc</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Tất cả lớp</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Lập lớp</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Lớp học</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Khóa học</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Giảng viên</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Học viên</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Buổi học</translation>
    </message>
    <message>
        <source>No class fits</source>
        <translation>Không có lớp phù hợp</translation>
    </message>
    <message>
        <source>Use fewer words, or look at all classes.</source>
        <translation>Hãy dùng ít từ hơn, hoặc xem tất cả lớp.</translation>
    </message>
    <message>
        <source>There is no class here yet</source>
        <translation>Chưa có lớp nào</translation>
    </message>
    <message>
        <source>A class keeps together who is taught what, who was there, and who may get a certificate.</source>
        <translation>Lớp học giữ chung: ai học gì, ai có mặt, ai được cấp giấy chứng nhận.</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n lớp</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this class?</source>
        <translation>Xóa lớp này?</translation>
    </message>
    <message>
        <source>{0}. Only a class without attendance and works can be deleted.</source>
        <translation>{0}. Chỉ xóa được lớp chưa điểm danh và chưa có bài thu hoạch.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
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
    <name>CodeDialog</name>
    <message>
        <source>Your exam key is made</source>
        <translation>Đã tạo khóa đề thi</translation>
    </message>
    <message>
        <source>Write this recovery code on paper and keep it away from the PC. With it you open your exams again should you forget your PIN; nobody else can.</source>
        <translation>Hãy ghi mã khôi phục này ra giấy và cất ở nơi khác. Khi quên mã PIN, chỉ mã này mới mở lại được đề thi; không ai khác mở được.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Đã ghi lại</translation>
    </message>
</context>
<context>
    <name>CohortDialog</name>
    <message>
        <source>New class</source>
        <translation>Lập lớp</translation>
    </message>
    <message>
        <source>Change the class</source>
        <translation>Sửa lớp</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên lớp</translation>
    </message>
    <message>
        <source>For example: Chuyển đổi số cho công chức cấp xã, khóa 1</source>
        <translation>Ví dụ: Chuyển đổi số cho công chức cấp xã, khóa 1</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Khóa học</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Giảng viên</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>Printed name</source>
        <translation>Tên in ra</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày bắt đầu</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày kết thúc</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi học</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Make the class</source>
        <translation>Lập lớp</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Ô này cần được điền.</translation>
    </message>
    <message>
        <source>This is before the first day.</source>
        <translation>Ngày này trước ngày bắt đầu.</translation>
    </message>
</context>
<context>
    <name>ComingCard</name>
    <message>
        <source>Coming back</source>
        <extracomment>So many days before its day a document is shown, prepared or not.</extracomment>
        <translation>Văn bản định kỳ</translation>
    </message>
    <message>
        <source>All that comes back ({0}) …</source>
        <translation>Tất cả văn bản định kỳ ({0}) …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Prepare it</source>
        <translation>Soạn trước</translation>
    </message>
    <message>
        <source>No longer let it come back: {0}</source>
        <translation>Thôi soạn định kỳ: {0}</translation>
    </message>
    <message>
        <source>Next: {0}, {1}</source>
        <translation>Sắp tới: {0}, {1}</translation>
    </message>
</context>
<context>
    <name>CommentsDialog</name>
    <message>
        <source>Comments</source>
        <translation>Góp ý</translation>
    </message>
    <message>
        <source>Show settled ones too</source>
        <translation>Hiện cả góp ý đã xong</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Về</translation>
    </message>
    <message>
        <source>The whole document</source>
        <translation>Toàn văn bản</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Góp ý mới</translation>
    </message>
    <message>
        <source>Write the comment</source>
        <translation>Ghi góp ý</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>No open comments.</source>
        <translation>Không có góp ý nào chưa xong.</translation>
    </message>
    <message>
        <source>settled by {0}</source>
        <translation>{0} đã xử lý xong</translation>
    </message>
    <message>
        <source>{0} (no longer in the text)</source>
        <translation>{0} (không còn trong văn bản)</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Xem chỗ này</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Write the answer here, then press “Answer” again.</source>
        <translation>Viết câu trả lời vào đây rồi bấm “Trả lời” lần nữa.</translation>
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
        <source>Usually empty for a people&apos;s committee.</source>
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
    <name>CompareDialog</name>
    <message>
        <source>Believe this root?</source>
        <translation>Tin khóa gốc này?</translation>
    </message>
    <message>
        <source>The file says it is from “{0}”. Ask them for the fingerprint by telephone or on paper, and type what you hear.</source>
        <translation>Tệp ghi là của “{0}”. Hãy hỏi họ số đối chiếu qua điện thoại hoặc văn bản, rồi nhập lại đúng như vậy.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Số đối chiếu</translation>
    </message>
    <message>
        <source>Believe it</source>
        <translation>Tin khóa này</translation>
    </message>
    <message>
        <source>Compare with {0}</source>
        <translation>Đối chiếu với {0}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Đối chiếu</translation>
    </message>
</context>
<context>
    <name>ConditionsDialog</name>
    <message>
        <source>Conditions for the certificate</source>
        <translation>Điều kiện cấp giấy chứng nhận</translation>
    </message>
    <message>
        <source>A certificate is given only to those who meet everything asked here.</source>
        <translation>Chỉ cấp giấy chứng nhận cho người đạt mọi điều kiện dưới đây.</translation>
    </message>
    <message>
        <source>Attendance of at least</source>
        <translation>Có mặt ít nhất</translation>
    </message>
    <message>
        <source>Percent of the sessions held; 0 asks for none.</source>
        <translation>Phần trăm số buổi đã học; 0 là không yêu cầu.</translation>
    </message>
    <message>
        <source>Coming late counts as being there</source>
        <translation>Đến muộn vẫn tính là có mặt</translation>
    </message>
    <message>
        <source>Sessions missed with leave are not counted</source>
        <translation>Buổi vắng có phép không tính</translation>
    </message>
    <message>
        <source>Lessons to be done</source>
        <translation>Bài học phải hoàn thành</translation>
    </message>
    <message>
        <source>{0}: all lessons</source>
        <translation>{0}: mọi bài học</translation>
    </message>
    <message>
        <source>Exams to be passed</source>
        <translation>Bài kiểm tra phải đạt</translation>
    </message>
    <message>
        <source>The final work has to be passed</source>
        <translation>Bài thu hoạch phải đạt</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ</translation>
    </message>
</context>
<context>
    <name>ConflictPage</name>
    <message>
        <source>1 left, 2 right, 3 both, 0 neither · Ctrl+↓ next difference</source>
        <translation>Phím 1: trái, 2: phải, 3: cả hai, 0: bỏ cả hai · Ctrl+↓: chỗ tiếp theo</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Keep the chosen text</source>
        <translation>Giữ nội dung đã chọn</translation>
    </message>
    <message>
        <source>Two texts of one letter</source>
        <translation>Hai bản của một văn bản</translation>
    </message>
    <message>
        <source>Take this whole text</source>
        <translation>Lấy cả bản này</translation>
    </message>
    <message>
        <source>Take this whole text: {0}</source>
        <translation>Lấy cả bản này: {0}</translation>
    </message>
    <message>
        <source>✓ Reviewed by {0}</source>
        <translation>✓ {0} đã duyệt</translation>
    </message>
    <message>
        <source>The text of this PC</source>
        <translation>Bản trên máy này</translation>
    </message>
    <message>
        <source>The text of “{0}”</source>
        <translation>Bản từ “{0}”</translation>
    </message>
    <message>
        <source>The text of another PC</source>
        <translation>Bản từ máy khác</translation>
    </message>
    <message>
        <source>The text of another PC (left)</source>
        <translation>Bản từ máy khác (bên trái)</translation>
    </message>
    <message numerus="yes">
        <source>There are %n further text(s); they come next.</source>
        <translation>
            <numerusform>Còn %n bản nữa, sẽ so sánh tiếp theo.</numerusform>
        </translation>
    </message>
    <message>
        <source>What both came from is not known here, so every difference is asked.</source>
        <translation>Máy này không có bản gốc chung nên mọi chỗ khác nhau đều cần chọn.</translation>
    </message>
    <message>
        <source>Without a subject yet</source>
        <translation>Chưa có trích yếu</translation>
    </message>
    <message>
        <source>Choose the words to keep. Both texts stay among the kept versions.</source>
        <translation>Hãy chọn nội dung cần giữ. Cả hai bản vẫn được lưu trong các phiên bản.</translation>
    </message>
    <message>
        <source>“{0}” was changed at two PCs.</source>
        <translation>“{0}” đã được sửa ở hai máy.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n chỗ khác nhau</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1} still to choose</source>
        <translation>{0}, còn {1} chỗ chưa chọn</translation>
    </message>
    <message>
        <source>✓ Everything is chosen</source>
        <translation>✓ Đã chọn xong</translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message>
        <source>Type of document</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Số và ký hiệu</translation>
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
        <source>Addressees</source>
        <translation>Nơi gửi đến</translation>
    </message>
    <message>
        <source>Addressees on the document</source>
        <translation>Kính gửi trên văn bản</translation>
    </message>
    <message>
        <source>Legal bases</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Points of the facts</source>
        <translation>Các ý chính</translation>
    </message>
    <message>
        <source>Field “{0}”</source>
        <translation>Mục “{0}”</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Recipients of copies</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Độ khẩn</translation>
    </message>
    <message>
        <source>Circulation</source>
        <translation>Phạm vi lưu hành</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Liên hệ</translation>
    </message>
    <message>
        <source>Appendices</source>
        <translation>Phụ lục</translation>
    </message>
    <message>
        <source>Initials of the drafter</source>
        <translation>Ký hiệu người soạn thảo</translation>
    </message>
    <message>
        <source>Mark of the copy</source>
        <translation>Dấu hiệu bản sao</translation>
    </message>
    <message>
        <source>✓ The left text is taken</source>
        <translation>✓ Lấy bên trái</translation>
    </message>
    <message>
        <source>✓ The right text is taken</source>
        <translation>✓ Lấy bên phải</translation>
    </message>
    <message>
        <source>✓ Both texts are taken</source>
        <translation>✓ Lấy cả hai</translation>
    </message>
    <message>
        <source>✓ Neither is taken</source>
        <translation>✓ Bỏ cả hai</translation>
    </message>
</context>
<context>
    <name>ConnectingSteps</name>
    <message>
        <source>Choose the stick or the folder for the request</source>
        <translation>Chọn USB hoặc thư mục để ghi tệp xin kết nối</translation>
    </message>
    <message>
        <source>The request has been written.</source>
        <translation>Đã ghi tệp xin kết nối.</translation>
    </message>
    <message>
        <source>Choose the answer</source>
        <translation>Chọn tệp trả lời</translation>
    </message>
    <message>
        <source>Answers (*.caenrol);;All files (*)</source>
        <translation>Tệp trả lời (*.caenrol);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>From now on “{0}” gives the numbers of documents.</source>
        <translation>Từ nay số văn bản do “{0}” cấp.</translation>
    </message>
    <message>
        <source>Connected with {0}.</source>
        <translation>Đã kết nối với {0}.</translation>
    </message>
    <message>
        <source>Compared.</source>
        <translation>Đã đối chiếu.</translation>
    </message>
    <message>
        <source>Disconnect?</source>
        <translation>Ngắt kết nối?</translation>
    </message>
    <message>
        <source>Nothing is exchanged any more. What came stays on this PC.</source>
        <translation>Từ nay không trao đổi dữ liệu nữa. Dữ liệu đã nhận vẫn còn trên máy này.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Ngắt kết nối</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>Giữ kết nối</translation>
    </message>
    <message>
        <source>Disconnected.</source>
        <translation>Đã ngắt kết nối.</translation>
    </message>
    <message>
        <source>Choose the request of the other PC</source>
        <translation>Chọn tệp xin kết nối của máy kia</translation>
    </message>
    <message>
        <source>Requests (*.carequest);;All files (*)</source>
        <translation>Tệp xin kết nối (*.carequest);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Choose the stick or the folder for the answer</source>
        <translation>Chọn USB hoặc thư mục để ghi tệp trả lời</translation>
    </message>
    <message>
        <source>“{0}” was added.</source>
        <translation>Đã thêm “{0}”.</translation>
    </message>
    <message>
        <source>Take {0} to that PC and open it there.</source>
        <translation>Hãy mang tệp {0} đến máy đó và mở tại đó.</translation>
    </message>
    <message>
        <source>“{0}” was taken back.</source>
        <translation>Đã thu hồi “{0}”.</translation>
    </message>
    <message>
        <source>The other PCs learn of it with the next stick.</source>
        <translation>Các máy khác sẽ biết khi nhận dữ liệu lần tới.</translation>
    </message>
    <message>
        <source>Choose the stick for the copy of the keys</source>
        <translation>Chọn USB để sao lưu khóa</translation>
    </message>
    <message>
        <source>The copy {0} is on the stick.</source>
        <translation>Bản sao lưu {0} đã ở trên USB.</translation>
    </message>
    <message>
        <source>Choose the copy of the keys</source>
        <translation>Chọn bản sao lưu khóa</translation>
    </message>
    <message>
        <source>Copies of keys (*.cakeys)</source>
        <translation>Bản sao lưu khóa (*.cakeys)</translation>
    </message>
    <message>
        <source>The keys of “{0}” are on this PC.</source>
        <translation>Khóa của “{0}” đã ở trên máy này.</translation>
    </message>
    <message>
        <source>Make a new key for this PC?</source>
        <translation>Tạo khóa mới cho máy này?</translation>
    </message>
    <message>
        <source>It has to be connected anew afterwards. Data stay as they are.</source>
        <translation>Sau đó phải xin kết nối lại. Dữ liệu vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Tạo khóa mới</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>This PC has a new key.</source>
        <translation>Máy này đã có khóa mới.</translation>
    </message>
    <message>
        <source>The program closes now. Please open it again: the keys count from then on.</source>
        <translation>Chương trình sẽ đóng lại. Hãy mở lại để khóa có hiệu lực.</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Đóng chương trình</translation>
    </message>
</context>
<context>
    <name>ConnectionsPanel</name>
    <message>
        <source>Make a new key for this PC…</source>
        <translation>Tạo khóa mới cho máy này…</translation>
    </message>
    <message>
        <source>Province&apos;s server</source>
        <translation>Máy chủ tỉnh</translation>
    </message>
    <message>
        <source>Results and figures go up; courses, templates and answers come down.</source>
        <translation>Gửi lên kết quả và số liệu; nhận về khóa học, mẫu văn bản và câu trả lời.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Đối chiếu…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Ngắt kết nối…</translation>
    </message>
    <message>
        <source>PCs of this office</source>
        <translation>Các máy của cơ quan</translation>
    </message>
    <message>
        <source>They share drafts, documents, registers and people, by stick or shared folder.</source>
        <translation>Dùng chung dự thảo, văn bản, sổ và danh sách người dùng, qua USB hoặc thư mục chung.</translation>
    </message>
    <message>
        <source>Add a PC…</source>
        <translation>Thêm máy…</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Máy này</translation>
    </message>
    <message>
        <source>A PC is connected by two files: it asks with one, and the answer comes back in another.</source>
        <translation>Kết nối một máy bằng hai tệp: máy ghi tệp xin kết nối, nơi nhận gửi lại tệp trả lời.</translation>
    </message>
    <message>
        <source>Fingerprint of this PC, to be read out when asked:</source>
        <translation>Số đối chiếu của máy này, đọc khi được hỏi:</translation>
    </message>
    <message>
        <source>Fingerprint of this PC</source>
        <translation>Số đối chiếu của máy này</translation>
    </message>
    <message>
        <source>Write a request…</source>
        <translation>Ghi tệp xin kết nối…</translation>
    </message>
    <message>
        <source>Open an answer…</source>
        <translation>Mở tệp trả lời…</translation>
    </message>
    <message>
        <source>Copy of the keys</source>
        <translation>Sao lưu khóa</translation>
    </message>
    <message>
        <source>If this PC breaks, its keys are lost and it has to be connected anew. A copy on a stick and a printed code bring them onto a new PC.</source>
        <translation>Nếu máy hỏng thì mất khóa và phải xin kết nối lại. Bản sao lưu trên USB cùng mã in trên giấy giúp đưa khóa sang máy mới.</translation>
    </message>
    <message>
        <source>Copy the keys to a stick…</source>
        <translation>Sao lưu khóa ra USB…</translation>
    </message>
    <message>
        <source>Restore keys…</source>
        <translation>Khôi phục khóa…</translation>
    </message>
    <message>
        <source>commune not chosen yet</source>
        <translation>chưa chọn xã, phường</translation>
    </message>
    <message>
        <source>The key of this PC was put onto another PC.</source>
        <translation>Khóa của máy này đã được chuyển sang máy khác.</translation>
    </message>
    <message>
        <source>This PC sends nothing any more. If it stays in use, it needs a new key.</source>
        <translation>Máy này không gửi dữ liệu nữa. Nếu vẫn dùng, cần tạo khóa mới.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Chưa kết nối.</translation>
    </message>
    <message>
        <source>Last copied {0}.</source>
        <translation>Lần sao lưu gần nhất: {0}.</translation>
    </message>
    <message>
        <source>No copy of the keys has been made yet.</source>
        <translation>Chưa có bản sao lưu khóa nào.</translation>
    </message>
    <message>
        <source>This PC adds the others</source>
        <translation>Máy này thêm các máy khác</translation>
    </message>
    <message>
        <source>{0} · in force until {1}</source>
        <translation>{0} · có hiệu lực đến {1}</translation>
    </message>
    <message>
        <source>The certificate ends soon.</source>
        <translation>Giấy chứng nhận sắp hết hạn.</translation>
    </message>
    <message>
        <source>A request for a new one goes along with the next stick by itself.</source>
        <translation>Tệp xin gia hạn sẽ tự đi cùng lần ghi USB tới.</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>Chưa đối chiếu.</translation>
    </message>
    <message>
        <source>Call {0} and compare the six groups.</source>
        <translation>Hãy gọi cho {0} và đối chiếu sáu nhóm số.</translation>
    </message>
    <message>
        <source>{0} (adds the others)</source>
        <translation>{0} (thêm các máy khác)</translation>
    </message>
    <message>
        <source>taken back, {0}</source>
        <translation>đã thu hồi, {0}</translation>
    </message>
    <message>
        <source>Its key went to a new PC {0}.</source>
        <translation>Khóa đã chuyển sang máy mới {0}.</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>đã được thay</translation>
    </message>
    <message>
        <source>The PC “{0}” took its place {1}.</source>
        <translation>Máy “{0}” đã thay máy này {1}.</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>bị sao chép</translation>
    </message>
    <message>
        <source>not heard of yet</source>
        <translation>chưa có tin</translation>
    </message>
    <message>
        <source>Last heard of: {0}</source>
        <translation>Liên lạc gần nhất: {0}</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Thu hồi…</translation>
    </message>
    <message>
        <source>Take back the PC {0}</source>
        <translation>Thu hồi máy {0}</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>What goes to the hub</source>
        <translation>Những gì gửi lên máy chủ tỉnh</translation>
    </message>
    <message>
        <source>What goes to the other PCs of the office</source>
        <translation>Những gì gửi cho các máy khác trong cơ quan</translation>
    </message>
    <message>
        <source>Nothing leaves this PC before somebody who runs the office has agreed.</source>
        <translation>Không có gì rời máy này khi người phụ trách cơ quan chưa đồng ý.</translation>
    </message>
    <message>
        <source>This is not sent:</source>
        <translation>Những thứ không gửi đi:</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Đồng ý gửi</translation>
    </message>
    <message>
        <source>Take the consent back</source>
        <translation>Rút lại đồng ý</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>đang chờ %n mục</numerusform>
        </translation>
    </message>
    <message>
        <source>none now</source>
        <translation>hiện chưa có</translation>
    </message>
    <message>
        <source>Somebody without a name here</source>
        <translation>Một người không còn trong danh sách</translation>
    </message>
    <message>
        <source>{name} agreed, {when}.</source>
        <translation>{name} đã đồng ý, {when}.</translation>
    </message>
    <message>
        <source>The clerk, a leader or the administrator can agree.</source>
        <translation>Văn thư, lãnh đạo hoặc người quản trị được quyền đồng ý.</translation>
    </message>
    <message>
        <source>Take the consent back?</source>
        <translation>Rút lại đồng ý?</translation>
    </message>
    <message>
        <source>Nothing more leaves until somebody agrees again. What was sent stays sent.</source>
        <translation>Từ nay không gửi gì nữa cho đến khi có người đồng ý lại. Những gì đã gửi thì đã gửi.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ nguyên</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Make a copy of an issued document</source>
        <translation>Sao văn bản đã ban hành</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Tạo bản sao</translation>
    </message>
    <message>
        <source>Form of the copy</source>
        <translation>Hình thức sao</translation>
    </message>
    <message>
        <source>Parts to be extracted</source>
        <translation>Các phần trích sao</translation>
    </message>
    <message>
        <source>Recipients of the copy</source>
        <translation>Nơi nhận bản sao</translation>
    </message>
    <message>
        <source>One on each line. Empty: only the file copy.</source>
        <translation>Mỗi nơi nhận một dòng. Để trống: chỉ lưu văn thư.</translation>
    </message>
    <message>
        <source>Who signs the copy</source>
        <translation>Người ký bản sao</translation>
    </message>
    <message>
        <source>Number and day are given by the clerk when the copy is signed.</source>
        <translation>Văn thư cấp số, ngày khi ký bản sao.</translation>
    </message>
    <message>
        <source>Sao y: the whole document, from the original</source>
        <translation>Sao y: toàn bộ văn bản, từ bản gốc hoặc bản chính</translation>
    </message>
    <message>
        <source>Trích sao: parts of the document</source>
        <translation>Trích sao: một phần văn bản</translation>
    </message>
    <message>
        <source>Sao lục: the whole document, from a sao y</source>
        <translation>Sao lục: toàn bộ văn bản, từ bản sao y</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Phụ lục</translation>
    </message>
    <message>
        <source>Compare the copy with the original before it is signed.</source>
        <translation>Hãy đối chiếu bản sao với bản gốc hoặc bản chính trước khi ký.</translation>
    </message>
    <message>
        <source>Tick the parts. Their headings come with them; what is left out shows as dots.</source>
        <translation>Đánh dấu các phần cần trích. Tiêu đề đi kèm; phần không trích thể hiện bằng dấu chấm lửng.</translation>
    </message>
    <message>
        <source>Only where a sao y lies before you: compare the copy with it.</source>
        <translation>Chỉ làm khi có bản sao y: hãy đối chiếu với bản sao y đó.</translation>
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
    <name>CourseTile</name>
    <message>
        <source>{0} of {1} lessons done</source>
        <translation>Đã học {0}/{1} bài</translation>
    </message>
    <message>
        <source>{0} · mastered {1}</source>
        <translation>{0} · nắm vững {1}</translation>
    </message>
</context>
<context>
    <name>CourseView</name>
    <message>
        <source>Practise this course</source>
        <translation>Luyện tập khóa này</translation>
    </message>
    <message>
        <source>{0} of {1} lessons done</source>
        <translation>Đã học {0}/{1} bài</translation>
    </message>
    <message>
        <source>Go on: {0}</source>
        <translation>Học tiếp: {0}</translation>
    </message>
    <message>
        <source>How well you know it</source>
        <translation>Mức nắm vững</translation>
    </message>
    <message>
        <source>The mark on each bar stands where a topic counts as known.</source>
        <translation>Vạch trên mỗi thanh là mức được coi là đã nắm vững.</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Bài kiểm tra</translation>
    </message>
    <message>
        <source>What this course rests on</source>
        <translation>Căn cứ của khóa học</translation>
    </message>
    <message>
        <source>Version {0}, as of {1:%d/%m/%Y}. {2}</source>
        <translation>Phiên bản {0}, cập nhật đến {1:%d/%m/%Y}. {2}</translation>
    </message>
</context>
<context>
    <name>CoursesView</name>
    <message>
        <source>Take over from a stick</source>
        <translation>Nhập từ USB</translation>
    </message>
    <message>
        <source>Take over a file</source>
        <translation>Nhập từ tệp</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Trusted signers</source>
        <translation>Bên ký được tin</translation>
    </message>
    <message>
        <source>Check a course of my own</source>
        <translation>Kiểm tra khóa học tự soạn</translation>
    </message>
    <message>
        <source>Make a pack of it</source>
        <translation>Đóng gói khóa học</translation>
    </message>
    <message>
        <source>Course packs</source>
        <translation>Gói khóa học</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Khóa học</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Tính đến</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Bên ký</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>There is no course here yet</source>
        <translation>Chưa có khóa học nào</translation>
    </message>
    <message>
        <source>Course packs come on a stick; take one over.</source>
        <translation>Gói khóa học được mang bằng USB; hãy nhập vào.</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n gói</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, older</source>
        <translation>{0}, bản cũ</translation>
    </message>
    <message>
        <source>Shipped with the program</source>
        <translation>Có sẵn trong chương trình</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) cannot be used</source>
        <translation>
            <numerusform>%n gói không dùng được</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Đã nhập</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n bài học</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n câu hỏi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exam(s)</source>
        <translation>
            <numerusform>%n bài kiểm tra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Nguồn: {0}</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Giấy phép: {0}</translation>
    </message>
    <message>
        <source>The stick or folder with the packs</source>
        <translation>USB hoặc thư mục có gói khóa học</translation>
    </message>
    <message>
        <source>No course pack was found there.</source>
        <translation>Không thấy gói khóa học nào ở đó.</translation>
    </message>
    <message>
        <source>A pack is a folder with manifest.toml, or a .zip file.</source>
        <translation>Gói khóa học là thư mục có manifest.toml, hoặc tệp .zip.</translation>
    </message>
    <message>
        <source>A course pack</source>
        <translation>Gói khóa học</translation>
    </message>
    <message>
        <source>Course packs (*.zip)</source>
        <translation>Gói khóa học (*.zip)</translation>
    </message>
    <message>
        <source>The course was taken over.</source>
        <translation>Đã nhập khóa học.</translation>
    </message>
    <message>
        <source>{0}, version {1}</source>
        <translation>{0}, phiên bản {1}</translation>
    </message>
    <message>
        <source>Nobody here knows who signed this pack</source>
        <translation>Ở đây chưa ai biết bên ký gói này</translation>
    </message>
    <message>
        <source>It says it is from “{0}”. Ask them for the fingerprint by telephone or on paper, and compare:

{1}</source>
        <translation>Gói ghi là của “{0}”. Hãy hỏi họ số đối chiếu qua điện thoại hoặc văn bản rồi đối chiếu:

{1}</translation>
    </message>
    <message>
        <source>It is the same: trust them</source>
        <translation>Trùng khớp: tin bên này</translation>
    </message>
    <message>
        <source>Do not take it over</source>
        <translation>Không nhập</translation>
    </message>
    <message>
        <source>Remove this course pack?</source>
        <translation>Gỡ gói khóa học này?</translation>
    </message>
    <message>
        <source>{0}, version {1}. Answers and results of learners stay.</source>
        <translation>{0}, phiên bản {1}. Câu trả lời và kết quả của học viên vẫn còn.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>The folder of the course</source>
        <translation>Thư mục khóa học</translation>
    </message>
    <message>
        <source>Save the course pack</source>
        <translation>Lưu gói khóa học</translation>
    </message>
    <message>
        <source>The pack was written and signed with the key of this PC.</source>
        <translation>Đã ghi gói khóa học và ký bằng khóa của máy này.</translation>
    </message>
    <message>
        <source>{0}

Tell those who get it this fingerprint:
{1}</source>
        <translation>{0}

Hãy báo cho nơi nhận số đối chiếu này:
{1}</translation>
    </message>
</context>
<context>
    <name>CriteriaPart</name>
    <message>
        <source>One more criterion</source>
        <translation>Thêm tiêu chí</translation>
    </message>
</context>
<context>
    <name>CriterionLine</name>
    <message>
        <source>What is looked at</source>
        <translation>Tiêu chí</translation>
    </message>
    <message>
        <source>What full marks ask for</source>
        <translation>Thế nào là đạt điểm tối đa</translation>
    </message>
    <message>
        <source>Points at most</source>
        <translation>Điểm tối đa</translation>
    </message>
    <message>
        <source>Criterion {0}</source>
        <translation>Tiêu chí {0}</translation>
    </message>
    <message>
        <source>What criterion {0} asks for</source>
        <translation>Yêu cầu của tiêu chí {0}</translation>
    </message>
    <message>
        <source>Points of criterion {0}</source>
        <translation>Điểm của tiêu chí {0}</translation>
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
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
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
        <translation>
            <numerusform>trễ hạn %n ngày làm việc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>còn %n ngày làm việc</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n ngày làm việc tính từ hôm nay</numerusform>
        </translation>
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
    <name>DifferenceRow</name>
    <message>
        <source>Take the left text: {0}</source>
        <translation>Lấy bên trái: {0}</translation>
    </message>
    <message>
        <source>Take the right text: {0}</source>
        <translation>Lấy bên phải: {0}</translation>
    </message>
    <message>
        <source>The words to keep: {0}</source>
        <translation>Nội dung cần giữ: {0}</translation>
    </message>
    <message>
        <source>Only the left was changed</source>
        <translation>Chỉ bên trái đã sửa</translation>
    </message>
    <message>
        <source>Only the right was changed</source>
        <translation>Chỉ bên phải đã sửa</translation>
    </message>
    <message>
        <source>They differ here</source>
        <translation>Hai bên khác nhau</translation>
    </message>
    <message>
        <source>Both were changed</source>
        <translation>Cả hai bên cùng sửa</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(trống)</translation>
    </message>
    <message>
        <source>(nothing stands here)</source>
        <translation>(ở đây không có gì)</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>Lấy cả hai</translation>
    </message>
    <message>
        <source>Take neither</source>
        <translation>Bỏ cả hai</translation>
    </message>
    <message>
        <source>Edit the words</source>
        <translation>Sửa lại lời văn</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>Hãy chọn</translation>
    </message>
    <message>
        <source>✓ Written by hand</source>
        <translation>✓ Đã sửa tay</translation>
    </message>
</context>
<context>
    <name>Difficulty</name>
    <message>
        <source>This program</source>
        <translation>Phần mềm này</translation>
    </message>
    <message>
        <source>Learning and courses</source>
        <translation>Việc học và khóa học</translation>
    </message>
    <message>
        <source>Public services online</source>
        <translation>Dịch vụ công trực tuyến</translation>
    </message>
    <message>
        <source>Computer and network</source>
        <translation>Máy tính và mạng</translation>
    </message>
    <message>
        <source>Work and rules</source>
        <translation>Nghiệp vụ và quy định</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Việc khác</translation>
    </message>
</context>
<context>
    <name>DifficultyDialog</name>
    <message>
        <source>Report a difficulty</source>
        <translation>Báo khó khăn</translation>
    </message>
    <message>
        <source>It goes to those who run the hub with the next exchange. Their answer appears here.</source>
        <translation>Nội dung được gửi đến nơi quản lý hệ thống ở lần trao đổi tới. Câu trả lời sẽ hiện tại đây.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Khó khăn về việc gì</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Nội dung, viết theo lời của anh/chị</translation>
    </message>
    <message>
        <source>Please name no citizens and no numbers of theirs.</source>
        <translation>Xin không ghi tên người dân hay số giấy tờ của họ.</translation>
    </message>
    <message>
        <source>Hide personal details</source>
        <translation>Che thông tin cá nhân</translation>
    </message>
    <message>
        <source>Send it without my name</source>
        <translation>Gửi không ghi tên tôi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gửi</translation>
    </message>
</context>
<context>
    <name>DocumentPart</name>
    <message>
        <source>One more line</source>
        <translation>Thêm dòng</translation>
    </message>
</context>
<context>
    <name>DocumentRoles</name>
    <message>
        <source>at the left</source>
        <translation>bên trái</translation>
    </message>
    <message>
        <source>at the right</source>
        <translation>bên phải</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>ở giữa</translation>
    </message>
    <message>
        <source>running text</source>
        <translation>lời văn</translation>
    </message>
    <message>
        <source>bold</source>
        <translation>đậm</translation>
    </message>
    <message>
        <source>italic</source>
        <translation>nghiêng</translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message>
        <source>Line of the document</source>
        <translation>Dòng của văn bản</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>sai</translation>
    </message>
    <message>
        <source>What is wrong here</source>
        <translation>Sai ở chỗ nào</translation>
    </message>
    <message>
        <source>Line {0} of the document</source>
        <translation>Dòng {0} của văn bản</translation>
    </message>
    <message>
        <source>How line {0} is printed</source>
        <translation>Cách trình bày dòng {0}</translation>
    </message>
    <message>
        <source>Line {0} is wrong</source>
        <translation>Dòng {0} sai</translation>
    </message>
    <message>
        <source>What is wrong in line {0}</source>
        <translation>Sai ở chỗ nào trong dòng {0}</translation>
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
        <source>Waits for its number from the clerk&apos;s PC</source>
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
        <translation>
            <numerusform>Còn %n văn bản cần xem lại.</numerusform>
        </translation>
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
    <name>DoubledBanner</name>
    <message>
        <source>Show them</source>
        <translation>Xem các số đó</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) stand twice in the registers.</source>
        <translation>
            <numerusform>Có %n số bị trùng trong sổ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two PCs gave them before they knew of each other. Nothing is renumbered; say in the notes which is which.</source>
        <translation>Hai máy đã cấp các số này trước khi kết nối với nhau. Không số nào bị đổi; xin ghi chú để phân biệt.</translation>
    </message>
</context>
<context>
    <name>DoubledDialog</name>
    <message>
        <source>Numbers that stand twice</source>
        <translation>Các số bị trùng</translation>
    </message>
    <message>
        <source>(not here yet)</source>
        <translation>(chưa nhận được văn bản)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Outgoing number {0} of {1}</source>
        <translation>Số đi {0} năm {1}</translation>
    </message>
    <message>
        <source>Incoming number {0} of {1}</source>
        <translation>Số đến {0} năm {1}</translation>
    </message>
    <message>
        <source>Given here, {0}</source>
        <translation>Cấp ở máy này, {0}</translation>
    </message>
    <message>
        <source>Given at another PC, {0}</source>
        <translation>Cấp ở máy khác, {0}</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>Without a subject yet</source>
        <translation>Chưa có trích yếu</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n different texts</source>
        <translation>
            <numerusform>⚠ %n bản khác nhau</numerusform>
        </translation>
    </message>
    <message>
        <source>Returned for another text</source>
        <translation>Bị trả lại để sửa</translation>
    </message>
    <message>
        <source>✓ Reviewed</source>
        <translation>✓ Đã soát</translation>
    </message>
    <message>
        <source>Edited after its review</source>
        <translation>Đã sửa sau khi duyệt</translation>
    </message>
    <message>
        <source>A newer text is on its way</source>
        <translation>Bản mới hơn chưa tới</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>{0} · changed {1}</source>
        <translation>{0} · sửa {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n góp ý chưa xong</numerusform>
        </translation>
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
        <source>Compare both</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Compare both texts: {0}</source>
        <translation>So sánh hai bản: {0}</translation>
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
        <source>Compare both</source>
        <translation>So sánh hai bản</translation>
    </message>
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
    <message numerus="yes">
        <source>This letter has %n different texts; this is one of them.</source>
        <translation>
            <numerusform>Văn bản này có %n bản khác nhau; đây là một bản.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare them and choose the words before it is reviewed.</source>
        <translation>Hãy so sánh và chọn nội dung trước khi duyệt.</translation>
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
    <name>Durations</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <extracomment>Seconds are told in steps: nobody believes a clock that counts 37, 41, 36.</extracomment>
        <translation>
            <numerusform>còn khoảng %n giây</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>còn khoảng %n phút</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>{0} of {1} right</source>
        <translation>Đúng {0}/{1} câu</translation>
    </message>
    <message>
        <source>To be looked at once more</source>
        <translation>Cần xem lại</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n câu nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Read: {0}</source>
        <translation>Đọc: {0}</translation>
    </message>
    <message>
        <source>Ask these again</source>
        <translation>Làm lại các câu này</translation>
    </message>
    <message>
        <source>Go on practising</source>
        <translation>Luyện tiếp</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Everything right. What you know comes back later, less and less often.</source>
        <translation>Đúng tất cả. Điều đã biết sẽ hỏi lại sau, ngày càng thưa.</translation>
    </message>
    <message>
        <source>What was not right comes back first, until it is known.</source>
        <translation>Câu chưa đúng sẽ hỏi lại trước, cho đến khi nắm được.</translation>
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
    <name>EntryDialog</name>
    <message>
        <source>Change the entry</source>
        <translation>Sửa mục</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Thêm mục</translation>
    </message>
    <message>
        <source>What takes place</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Without hours</source>
        <translation>Khi không có giờ</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Chiều</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Cả ngày</translation>
    </message>
    <message>
        <source>Chaired by</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Leaders who take part, parted by ;</source>
        <translation>Lãnh đạo tham dự, cách nhau bằng dấu ;</translation>
    </message>
    <message>
        <source>Who else comes</source>
        <translation>Thành phần khác</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Cơ quan, người chuẩn bị</translation>
    </message>
    <message>
        <source>Notes, car</source>
        <translation>Ghi chú, xe</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Lặp lại</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Một lần</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Hằng tuần</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>Hai tuần một lần</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Hằng tháng</translation>
    </message>
    <message>
        <source>Until the day</source>
        <translation>Đến hết ngày</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Ghi vào lịch</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>the hour</source>
        <translation>giờ</translation>
    </message>
    <message>
        <source>the place</source>
        <translation>địa điểm</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>nội dung</translation>
    </message>
    <message>
        <source>The invitation does not say: {0}</source>
        <translation>Giấy mời không nêu rõ: {0}</translation>
    </message>
    <message>
        <source>Please give the day.</source>
        <translation>Hãy nhập ngày.</translation>
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
        <source>Proposal …</source>
        <translation>Đề xuất xử lý …</translation>
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
    <name>Essay</name>
    <message>
        <source>Your text</source>
        <translation>Bài viết của anh/chị</translation>
    </message>
    <message>
        <source>Write your text; Ctrl+Enter ends it. A person will mark it.</source>
        <translation>Viết bài; nhấn Ctrl+Enter khi xong. Người chấm sẽ cho điểm.</translation>
    </message>
</context>
<context>
    <name>ExamBar</name>
    <message>
        <source>Mark</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Mark this question to look at it once more (F2)</source>
        <translation>Đánh dấu câu này để xem lại (F2)</translation>
    </message>
    <message>
        <source>Leave for now</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Back one</source>
        <translation>Câu trước</translation>
    </message>
    <message>
        <source>The question before (Ctrl+Page Up)</source>
        <translation>Câu trước (Ctrl+Page Up)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp theo</translation>
    </message>
    <message>
        <source>The next question (Enter or Ctrl+Page Down)</source>
        <translation>Câu tiếp theo (Enter hoặc Ctrl+Page Down)</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Nộp bài</translation>
    </message>
    <message>
        <source>End the exam (Ctrl+Enter)</source>
        <translation>Kết thúc bài kiểm tra (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>ExamClock</name>
    <message>
        <source>No time limit</source>
        <extracomment>Little time is left from here on.</extracomment>
        <translation>Không giới hạn thời gian</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>Còn %n phút</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExamHead</name>
    <message>
        <source>Time left</source>
        <translation>Thời gian còn lại</translation>
    </message>
    <message>
        <source>Question {0} of {1}</source>
        <translation>Câu {0}/{1}</translation>
    </message>
</context>
<context>
    <name>ExamIntro</name>
    <message>
        <source>Before you begin</source>
        <translation>Trước khi bắt đầu</translation>
    </message>
    <message>
        <source>Begin the exam</source>
        <translation>Bắt đầu làm bài</translation>
    </message>
    <message>
        <source>Your attempts</source>
        <translation>Các lần đã làm</translation>
    </message>
    <message>
        <source>Go on with the exam</source>
        <translation>Làm tiếp bài kiểm tra</translation>
    </message>
    <message>
        <source>You have begun this exam and not handed it in.</source>
        <translation>Anh/chị đã bắt đầu bài này và chưa nộp.</translation>
    </message>
    <message>
        <source>Your answers and the time that is left were kept.</source>
        <translation>Câu trả lời và thời gian còn lại vẫn được giữ.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Làm lại từ đầu</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), drawn by chance.</source>
        <translation>
            <numerusform>%n câu, chọn ngẫu nhiên.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n minute(s). The clock stands at the top.</source>
        <translation>
            <numerusform>Thời gian %n phút. Đồng hồ ở phía trên.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no time limit.</source>
        <translation>Không giới hạn thời gian.</translation>
    </message>
    <message>
        <source>You have passed with {0} % of the points.</source>
        <translation>Đạt khi được từ {0} % số điểm.</translation>
    </message>
    <message>
        <source>You may try as often as you like.</source>
        <translation>Được làm bao nhiêu lần cũng được.</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left.</source>
        <translation>
            <numerusform>Còn %n lần làm bài.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can go back to every question and change every answer until you hand in.</source>
        <translation>Có thể quay lại từng câu và sửa câu trả lời cho đến khi nộp bài.</translation>
    </message>
    <message>
        <source>Every answer is kept at once. If the power fails, you go on where you were, with the time that was left.</source>
        <translation>Mọi câu trả lời được giữ ngay. Nếu mất điện, anh/chị làm tiếp từ chỗ đang làm, với thời gian còn lại.</translation>
    </message>
    <message>
        <source>You have used all attempts at this exam.</source>
        <translation>Anh/chị đã dùng hết số lần làm bài này.</translation>
    </message>
    <message>
        <source>The trainer opens this exam on this PC.</source>
        <translation>Giảng viên mở bài kiểm tra này trên máy này.</translation>
    </message>
    <message>
        <source>Please tell your trainer that you are ready.</source>
        <translation>Xin báo với giảng viên khi anh/chị sẵn sàng.</translation>
    </message>
    <message>
        <source>This exam is closed.</source>
        <translation>Bài kiểm tra này đã đóng.</translation>
    </message>
    <message>
        <source>{0}, time used {1}</source>
        <translation>{0}, thời gian đã dùng {1}</translation>
    </message>
    <message>
        <source>Waits for the trainer</source>
        <translation>Chờ giảng viên</translation>
    </message>
    <message>
        <source>✓ Passed, {0}</source>
        <translation>✓ Đạt, {0}</translation>
    </message>
    <message>
        <source>Not passed, {0}</source>
        <translation>Chưa đạt, {0}</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Xem lại</translation>
    </message>
    <message>
        <source>Look at the attempt of {0}</source>
        <translation>Xem lại lần làm {0}</translation>
    </message>
</context>
<context>
    <name>ExamResult</name>
    <message>
        <source>By topic</source>
        <extracomment>So many answered questions are laid out at once; the rest follow on a button.</extracomment>
        <translation>Theo chủ đề</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Xem thêm</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Đã nộp bài</translation>
    </message>
    <message>
        <source>The trainer&apos;s key scores it; the result stands here as soon as the trainer has opened the exam again.</source>
        <translation>Bài được chấm bằng khóa của giảng viên; kết quả hiện ở đây khi giảng viên mở lại bài kiểm tra.</translation>
    </message>
    <message>
        <source>{0} reached, {1} % needed</source>
        <translation>Được {0}, cần {1} %</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Not passed yet</source>
        <translation>Chưa đạt</translation>
    </message>
    <message>
        <source>Your trainer gives the certificate when all conditions are met.</source>
        <translation>Giảng viên cấp giấy chứng nhận khi anh/chị đủ điều kiện.</translation>
    </message>
    <message>
        <source>Read the lessons of the topics below, practise, and try again.</source>
        <translation>Đọc lại bài của các chủ đề dưới đây, luyện tập rồi làm lại.</translation>
    </message>
    <message>
        <source>Time used: {0}</source>
        <translation>Thời gian đã dùng: {0}</translation>
    </message>
    <message>
        <source>the time was over</source>
        <translation>hết giờ</translation>
    </message>
    <message numerus="yes">
        <source>%n interruption(s)</source>
        <translation>
            <numerusform>%n lần gián đoạn</numerusform>
        </translation>
    </message>
    <message>
        <source>To the exam</source>
        <translation>Về bài kiểm tra</translation>
    </message>
    <message>
        <source>Practise this course</source>
        <translation>Luyện tập khóa này</translation>
    </message>
    <message>
        <source>Other questions</source>
        <translation>Câu hỏi khác</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Tất cả câu trả lời</translation>
    </message>
    <message numerus="yes">
        <source>What was not right: %n question(s)</source>
        <translation>
            <numerusform>Chưa đúng: %n câu</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was right</source>
        <translation>Đúng tất cả</translation>
    </message>
    <message>
        <source>Only what was not right</source>
        <translation>Chỉ các câu chưa đúng</translation>
    </message>
    <message>
        <source>Show all answers</source>
        <translation>Xem tất cả câu trả lời</translation>
    </message>
    <message>
        <source>The answers of this exam are shown by the trainer.</source>
        <translation>Giảng viên cho xem đáp án của bài này.</translation>
    </message>
</context>
<context>
    <name>ExamRow</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n câu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>passed from {0} %</source>
        <translation>đạt từ {0} %</translation>
    </message>
    <message>
        <source>Go on with the exam</source>
        <translation>Làm tiếp bài kiểm tra</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Begun, not handed in</source>
        <translation>Đang làm, chưa nộp</translation>
    </message>
    <message>
        <source>Waits for the trainer</source>
        <translation>Chờ giảng viên</translation>
    </message>
    <message>
        <source>✓ Passed, {0}</source>
        <translation>✓ Đạt, {0}</translation>
    </message>
    <message>
        <source>Not passed yet, {0}</source>
        <translation>Chưa đạt, {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left</source>
        <translation>
            <numerusform>Còn %n lần</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExamRun</name>
    <message>
        <source>Close</source>
        <extracomment>The time used is told to the service so often, and a typed answer is kept after such a pause.</extracomment>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Leave the exam?</source>
        <translation>Rời bài kiểm tra?</translation>
    </message>
    <message>
        <source>Your answers are kept, and you can go on later from the same question.</source>
        <translation>Câu trả lời được giữ, anh/chị có thể làm tiếp sau từ đúng câu này.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Rời đi</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Less than five minutes are left.</source>
        <translation>Còn dưới năm phút.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have no answer yet.</source>
        <translation>
            <numerusform>Còn %n câu chưa trả lời.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are marked.</source>
        <translation>
            <numerusform>Có %n câu được đánh dấu.</numerusform>
        </translation>
    </message>
    <message>
        <source>After that nothing can be changed any more.</source>
        <translation>Nộp rồi thì không sửa được nữa.</translation>
    </message>
    <message>
        <source>Hand in the exam?</source>
        <translation>Nộp bài kiểm tra?</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Nộp bài</translation>
    </message>
    <message>
        <source>Go on answering</source>
        <translation>Làm tiếp</translation>
    </message>
</context>
<context>
    <name>ExamSticks</name>
    <message>
        <source>Take the exam to another PC</source>
        <translation>Mang đề thi sang máy khác</translation>
    </message>
    <message>
        <source>Sealed exams (*.caexam)</source>
        <translation>Đề thi niêm phong (*.caexam)</translation>
    </message>
    <message>
        <source>{0}. Nobody can read or change the file; your PIN opens it there.</source>
        <translation>{0}. Không ai đọc hay sửa được tệp này; mã PIN của anh/chị mở được ở máy kia.</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Ghi tệp</translation>
    </message>
    <message>
        <source>Fetch an exam from a stick</source>
        <translation>Lấy đề thi từ USB</translation>
    </message>
    <message>
        <source>{0}. It is sealed to your exam key on this PC.</source>
        <translation>{0}. Đề sẽ được niêm phong bằng khóa đề thi của anh/chị ở máy này.</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>Lấy đề</translation>
    </message>
</context>
<context>
    <name>ExamsView</name>
    <message>
        <source>New sealed exam</source>
        <translation>Lập đề niêm phong</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>Mở coi thi</translation>
    </message>
    <message>
        <source>Score what waits</source>
        <translation>Chấm bài đang chờ</translation>
    </message>
    <message>
        <source>Results and questions</source>
        <translation>Kết quả và câu hỏi</translation>
    </message>
    <message>
        <source>Who may open it</source>
        <translation>Ai được mở</translation>
    </message>
    <message>
        <source>To a stick</source>
        <translation>Ra USB</translation>
    </message>
    <message>
        <source>From a stick</source>
        <translation>Từ USB</translation>
    </message>
    <message>
        <source>Close the exam</source>
        <translation>Đóng đề thi</translation>
    </message>
    <message>
        <source>My exam key</source>
        <translation>Khóa đề thi của tôi</translation>
    </message>
    <message>
        <source>Sealed exams</source>
        <translation>Đề thi niêm phong</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Bài kiểm tra</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Đề</translation>
    </message>
    <message>
        <source>Passed from</source>
        <translation>Đạt từ</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Đã làm</translation>
    </message>
    <message>
        <source>To score</source>
        <translation>Chờ chấm</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Lập lúc</translation>
    </message>
    <message>
        <source>There is no sealed exam here yet</source>
        <translation>Chưa có đề thi niêm phong</translation>
    </message>
    <message>
        <source>A sealed exam takes its questions from your bank; only a trainer’s PIN opens it. The exams of the courses need no preparation.</source>
        <translation>Đề niêm phong lấy câu hỏi từ ngân hàng của mình; chỉ mã PIN của giảng viên mở được. Bài kiểm tra của các khóa học không cần chuẩn bị gì.</translation>
    </message>
    <message numerus="yes">
        <source>%n exam(s)</source>
        <translation>
            <numerusform>%n bài kiểm tra</numerusform>
        </translation>
    </message>
    <message>
        <source>Open on this PC</source>
        <translation>Đang mở ở máy này</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã đóng</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>Có coi thi</translation>
    </message>
    <message>
        <source>Free to take</source>
        <translation>Làm tự do</translation>
    </message>
    <message>
        <source>{0} of {1} questions, {2} minutes</source>
        <translation>{0} trong {1} câu, {2} phút</translation>
    </message>
    <message>
        <source>A supervised exam is open on this PC.</source>
        <translation>Một bài thi có coi thi đang mở ở máy này.</translation>
    </message>
    <message>
        <source>Learners with an account find it under Training; others begin here.</source>
        <translation>Học viên có tài khoản vào mục Học tập; người khác bắt đầu tại đây.</translation>
    </message>
    <message>
        <source>Hand the PC to a learner</source>
        <translation>Giao máy cho học viên</translation>
    </message>
    <message>
        <source>End the supervision</source>
        <translation>Kết thúc coi thi</translation>
    </message>
    <message>
        <source>An exam key is locked since its PIN was reset.</source>
        <translation>Khóa đề thi đang bị khóa vì mã PIN đã được đặt lại.</translation>
    </message>
    <message>
        <source>No trainer of this PC has an exam key yet.</source>
        <translation>Chưa giảng viên nào ở máy này có khóa đề thi.</translation>
    </message>
    <message>
        <source>The recovery code opens it.</source>
        <translation>Mã khôi phục mở được khóa này.</translation>
    </message>
    <message>
        <source>A sealed exam needs one. It is made once, under your PIN.</source>
        <translation>Đề niêm phong cần có khóa. Chỉ tạo một lần, bảo vệ bằng mã PIN.</translation>
    </message>
    <message>
        <source>Open the exam first: “Supervise”.</source>
        <translation>Hãy mở đề thi trước: “Mở coi thi”.</translation>
    </message>
    <message>
        <source>Open the exam</source>
        <translation>Mở đề thi</translation>
    </message>
    <message>
        <source>{0}. Its key stays open on this PC until you end the supervision.</source>
        <translation>{0}. Khóa sẽ mở ở máy này cho đến khi kết thúc coi thi.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) that waited were scored.</source>
        <translation>
            <numerusform>Đã chấm %n bài đang chờ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every attempt that waits for this trainer is scored; nothing stays open.</source>
        <translation>Chấm mọi bài đang chờ giảng viên này; không để đề nào mở.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Chấm</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were scored.</source>
        <translation>
            <numerusform>Đã chấm %n bài.</numerusform>
        </translation>
    </message>
    <message>
        <source>The exam was written to a file.</source>
        <translation>Đã ghi đề thi ra tệp.</translation>
    </message>
    <message>
        <source>Close this exam?</source>
        <translation>Đóng đề thi này?</translation>
    </message>
    <message>
        <source>Nobody can begin it any more; what was written stays.</source>
        <translation>Không ai bắt đầu làm được nữa; bài đã làm vẫn còn.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Đóng đề</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Để mở</translation>
    </message>
    <message>
        <source>You have an exam key.</source>
        <translation>Anh/chị đã có khóa đề thi.</translation>
    </message>
    <message>
        <source>Your PIN opens it. When you change the PIN, the key follows.</source>
        <translation>Mã PIN của anh/chị mở khóa này. Khi đổi mã PIN, khóa đổi theo.</translation>
    </message>
    <message>
        <source>Open your exam key again</source>
        <translation>Mở lại khóa đề thi</translation>
    </message>
    <message>
        <source>Your PIN was reset. The recovery code opens the key for the new PIN.</source>
        <translation>Mã PIN đã được đặt lại. Mã khôi phục sẽ mở khóa cho mã PIN mới.</translation>
    </message>
    <message>
        <source>Is the recovery code lost too?</source>
        <translation>Mã khôi phục cũng bị mất?</translation>
    </message>
    <message>
        <source>A new key can be made. Exams sealed to the old one are then opened by their other trainers alone.</source>
        <translation>Có thể tạo khóa mới. Đề đã niêm phong bằng khóa cũ khi đó chỉ giảng viên khác mở được.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Tạo khóa mới</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Make an exam key</source>
        <translation>Tạo khóa đề thi</translation>
    </message>
    <message>
        <source>It needs a PIN of at least six signs, because it guards the answers.</source>
        <translation>Cần mã PIN ít nhất sáu ký tự, vì khóa này giữ đáp án.</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Tạo khóa</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>This PC stands alone</source>
        <translation>Máy này chưa kết nối với máy nào</translation>
    </message>
    <message>
        <source>Connect it with the other PCs of the office, with the hub of the province, or with both: results and numbers then travel by stick or network, and courses and messages come back. No network is needed for that, a stick is enough.</source>
        <translation>Hãy kết nối máy này với các máy khác trong cơ quan, với hệ thống của tỉnh, hoặc cả hai: kết quả và số liệu sẽ đi bằng USB hoặc qua mạng, khóa học và thông báo sẽ đến theo đường ấy. Không cần có mạng, chỉ một chiếc USB là đủ.</translation>
    </message>
    <message>
        <source>Connect this PC</source>
        <translation>Kết nối máy này</translation>
    </message>
    <message>
        <source>Send a document…</source>
        <translation>Gửi văn bản…</translation>
    </message>
    <message>
        <source>Report a difficulty…</source>
        <translation>Báo khó khăn…</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Trao đổi dữ liệu</translation>
    </message>
    <message>
        <source>Kept. It goes with the next exchange.</source>
        <translation>Đã ghi lại. Nội dung sẽ đi cùng lần trao đổi tới.</translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message>
        <source>Looking at the stick</source>
        <translation>Đang xem USB</translation>
    </message>
    <message>
        <source>Copying what is for this PC</source>
        <translation>Đang chép phần gửi cho máy này</translation>
    </message>
    <message>
        <source>Taking in what came</source>
        <translation>Đang nhận dữ liệu</translation>
    </message>
    <message>
        <source>Deleting what has arrived</source>
        <translation>Đang xóa phần đã đến nơi</translation>
    </message>
    <message>
        <source>Preparing what goes out</source>
        <translation>Đang chuẩn bị phần gửi đi</translation>
    </message>
    <message>
        <source>Writing onto the stick and reading back</source>
        <translation>Đang ghi lên USB và đọc lại để kiểm tra</translation>
    </message>
    <message>
        <source>Checking the stick once more</source>
        <translation>Đang kiểm tra USB lần cuối</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Đang nhận</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Máy chủ tỉnh</translation>
    </message>
    <message>
        <source>PC of this office</source>
        <translation>Máy trong cơ quan</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Đang trên đường</translation>
    </message>
    <message>
        <source>Being taken into use</source>
        <translation>Đang đưa vào dùng</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Không dùng</translation>
    </message>
    <message>
        <source>Needs a newer program</source>
        <translation>Cần phiên bản phần mềm mới hơn</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã thu hồi</translation>
    </message>
</context>
<context>
    <name>ExplainCard</name>
    <message>
        <source>Explain it to me</source>
        <translation>Giải thích cho tôi</translation>
    </message>
    <message>
        <source>What is not clear?</source>
        <translation>Chỗ nào chưa rõ?</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Giải thích</translation>
    </message>
    <message>
        <source>The answer comes from this lesson only, by the model on this PC.</source>
        <translation>Câu trả lời chỉ lấy từ bài này, do mô hình trên máy này viết.</translation>
    </message>
    <message>
        <source>Without a language model you are shown the passages of this lesson that bear on your question.</source>
        <translation>Chưa có mô hình ngôn ngữ: chương trình hiện các đoạn của bài liên quan đến câu hỏi.</translation>
    </message>
    <message>
        <source>Write what is not clear first.</source>
        <translation>Xin viết chỗ chưa rõ trước.</translation>
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
        <source>Stopped. What was not checked is not shown.</source>
        <translation>Đã dừng. Phần chưa kiểm tra không được hiện.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Save questions as a file</source>
        <translation>Lưu câu hỏi ra tệp</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n câu hỏi</numerusform>
        </translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Định dạng</translation>
    </message>
    <message>
        <source>What a format cannot hold is named after saving.</source>
        <translation>Phần định dạng không giữ được sẽ được nêu sau khi lưu.</translation>
    </message>
    <message>
        <source>Choose the place</source>
        <translation>Chọn nơi lưu</translation>
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
        <source>Send to many</source>
        <translation>Gửi nhiều nơi</translation>
    </message>
    <message>
        <source>One letter for each row of a list (.xlsx), e.g. 40 invitations in one go.</source>
        <translation>Mỗi dòng của danh sách (.xlsx) thành một văn bản, ví dụ 40 giấy mời một lần.</translation>
    </message>
    <message>
        <source>From a list …</source>
        <translation>Từ danh sách …</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Đọc trên loa</translation>
    </message>
    <message>
        <source>In plain words for the loudspeaker, to be read beside the document.</source>
        <translation>Lời lẽ dễ hiểu để đọc trên loa, xem cạnh văn bản.</translation>
    </message>
    <message>
        <source>For the loudspeaker …</source>
        <translation>Lời đọc trên loa …</translation>
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
    <name>FaceChoice</name>
    <message>
        <source>Choose a picture…</source>
        <translation>Chọn ảnh…</translation>
    </message>
    <message>
        <source>Without picture</source>
        <translation>Bỏ ảnh</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>Tệp ảnh ({0})</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Chọn ảnh</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>{0} set this PIN anew on {1}.</source>
        <translation>{0} đã đặt lại mã PIN này ngày {1}.</translation>
    </message>
    <message>
        <source>This PIN was set anew on {0}.</source>
        <translation>Mã PIN này được đặt lại ngày {0}.</translation>
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
        <source>Chapters and articles</source>
        <translation>Chương, điều</translation>
    </message>
    <message>
        <source>“Chương I. …”, “Điều 1. …” on lines of their own, then one line per point.</source>
        <translation>“Chương I. …”, “Điều 1. …” mỗi mục một dòng, bên dưới mỗi ý một dòng.</translation>
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
        <source>Let the assistant write the sentences</source>
        <translation>Để trợ lý viết câu</translation>
    </message>
    <message>
        <source>Write the text</source>
        <translation>Viết nội dung</translation>
    </message>
    <message>
        <source>Point {0}</source>
        <translation>Ý {0}</translation>
    </message>
</context>
<context>
    <name>FeedbackCard</name>
    <message>
        <source>Read the lesson</source>
        <extracomment>What these say to an answer stands at the parts of the answer themselves.</extracomment>
        <translation>Đọc bài học</translation>
    </message>
    <message>
        <source>Read the lesson: {0}</source>
        <translation>Đọc bài: {0}</translation>
    </message>
    <message>
        <source>The author gave no explanation.</source>
        <translation>Tác giả không có lời giải thích.</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Căn cứ: {0}</translation>
    </message>
    <message>
        <source>A person will mark this answer</source>
        <extracomment>All of it in words, for a screen reader.</extracomment>
        <translation>Người chấm sẽ cho điểm câu này</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Đúng</translation>
    </message>
    <message>
        <source>Partly right: {0} %</source>
        <translation>Đúng một phần: {0} %</translation>
    </message>
    <message>
        <source>Not right yet</source>
        <translation>Chưa đúng</translation>
    </message>
</context>
<context>
    <name>FetchDialog</name>
    <message>
        <source>PIN on the other PC</source>
        <translation>Mã PIN ở máy kia</translation>
    </message>
    <message>
        <source>Only where it is another one.</source>
        <translation>Chỉ điền khi khác mã PIN ở máy này.</translation>
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
    <name>FieldWords</name>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Phương án</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>Đúng hay sai</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Cặp</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>Accepted answers</source>
        <translation>Câu trả lời được nhận</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Giải thích</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Bài học</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>Tên ngắn</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị đo</translation>
    </message>
    <message>
        <source>Said when the answer is right</source>
        <translation>Nói khi trả lời đúng</translation>
    </message>
    <message>
        <source>Said when the answer is wrong</source>
        <translation>Nói khi trả lời sai</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Figures of the month</source>
        <translation>Số liệu tháng</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Những chỗ cần xem</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Files that came back …</source>
        <translation>Tệp các bản gửi …</translation>
    </message>
    <message>
        <source>A folder or stick …</source>
        <translation>Thư mục hoặc USB …</translation>
    </message>
    <message>
        <source>Blank files for the villages …</source>
        <translation>Biểu trống cho các bản …</translation>
    </message>
    <message>
        <source>Change the form …</source>
        <translation>Sửa biểu …</translation>
    </message>
    <message>
        <source>New form …</source>
        <translation>Biểu mới …</translation>
    </message>
    <message>
        <source>Chart of the column</source>
        <translation>Biểu đồ của cột</translation>
    </message>
    <message>
        <source>Only keep the month</source>
        <translation>Chỉ lưu số liệu</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Lập báo cáo</translation>
    </message>
    <message>
        <source>Figures of the villages</source>
        <translation>Số liệu các bản</translation>
    </message>
    <message>
        <source>Write the month as 11/2026.</source>
        <translation>Hãy ghi tháng theo mẫu 11/2026.</translation>
    </message>
    <message>
        <source>Chart: {0}</source>
        <translation>Biểu đồ: {0}</translation>
    </message>
    <message>
        <source>Make a form first.</source>
        <translation>Hãy lập biểu trước.</translation>
    </message>
    <message>
        <source>It says what every village reports each month, and how the columns fit.</source>
        <translation>Biểu nêu mỗi bản báo cáo gì hằng tháng và các cột khớp nhau ra sao.</translation>
    </message>
    <message>
        <source>Choose the files that the villages sent.</source>
        <translation>Hãy chọn tệp các bản đã gửi.</translation>
    </message>
    <message>
        <source>Columns and villages are found by name; nothing is guessed.</source>
        <translation>Cột và bản được tìm theo tên; chương trình không tự đoán số.</translation>
    </message>
    <message>
        <source>{0} of {1} villages</source>
        <translation>{0}/{1} bản</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be taken.</source>
        <translation>
            <numerusform>Có %n chỗ chưa lấy được số liệu.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are named below and not counted.</source>
        <translation>Các chỗ này nêu ở dưới, không được cộng vào tổng.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <translation>
            <numerusform>Có %n chỗ cần kiểm tra.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are counted as they stand.</source>
        <translation>Số liệu vẫn được cộng như đã ghi.</translation>
    </message>
    <message>
        <source>Everything fits.</source>
        <translation>Số liệu khớp với biểu.</translation>
    </message>
    <message>
        <source>Where to save the blank files</source>
        <translation>Nơi lưu biểu trống</translation>
    </message>
    <message numerus="yes">
        <source>%n blank file(s) written</source>
        <translation>
            <numerusform>Đã lưu %n biểu trống</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xlsm *.xls *.csv)</source>
        <translation>Bảng (*.xlsx *.xlsm *.xls *.csv)</translation>
    </message>
    <message>
        <source>Files that came back</source>
        <translation>Tệp các bản gửi</translation>
    </message>
    <message>
        <source>Folder or stick with the files</source>
        <translation>Thư mục hoặc USB có tệp của các bản</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Đang đọc …</translation>
    </message>
    <message>
        <source>The month is kept, the next one compares with it.</source>
        <translation>Đã lưu số liệu tháng để tháng sau so sánh.</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>Moodle GIFT (.gift)</source>
        <translation>Moodle GIFT (.gift)</translation>
    </message>
    <message>
        <source>Aiken (.txt), only one right option</source>
        <translation>Aiken (.txt), chỉ câu một đáp án</translation>
    </message>
    <message>
        <source>Moodle XML (.xml)</source>
        <translation>Moodle XML (.xml)</translation>
    </message>
    <message>
        <source>Workbook (.xlsx)</source>
        <translation>Bảng tính (.xlsx)</translation>
    </message>
    <message>
        <source>Table (.csv)</source>
        <translation>Bảng (.csv)</translation>
    </message>
    <message>
        <source>Word document (.docx)</source>
        <translation>Văn bản Word (.docx)</translation>
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
    <name>FindingCard</name>
    <message>
        <source>Leave it</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>Which rule?</source>
        <translation>Quy tắc nào?</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Bỏ phần này</translation>
    </message>
    <message>
        <source>Remove the blank</source>
        <translation>Bỏ khoảng trắng</translation>
    </message>
    <message>
        <source>Change to “{0}”</source>
        <translation>Sửa thành “{0}”</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Nguồn: {0}</translation>
    </message>
    <message>
        <source>Right: {0}</source>
        <translation>Đúng: {0}</translation>
    </message>
    <message>
        <source>Wrong: {0}</source>
        <translation>Sai: {0}</translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message>
        <source>What the check found</source>
        <translation>Kết quả kiểm tra</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n điểm cần xem</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Điểm cần xem</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>What to put right</source>
        <translation>Cần sửa</translation>
    </message>
    <message>
        <source>✓ The course is in order.</source>
        <translation>✓ Khóa học đạt yêu cầu.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
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
        <source>Stopped. {0} of {1} points are the assistant&apos;s, the rest are template sentences.</source>
        <translation>Đã dừng. {0}/{1} ý do trợ lý viết, các ý còn lại dùng câu mẫu.</translation>
    </message>
    <message>
        <source>{0} of {1} points keep their template sentence: the assistant&apos;s did not hold to the facts.</source>
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
        <translation>
            <numerusform>%n năm</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n năm</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n văn bản</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n văn bản</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>New form</source>
        <translation>Biểu mới</translation>
    </message>
    <message>
        <source>Change the form</source>
        <translation>Sửa biểu</translation>
    </message>
    <message>
        <source>Title of the form</source>
        <translation>Tên biểu</translation>
    </message>
    <message>
        <source>Ask about changes above</source>
        <translation>Hỏi lại khi chênh lệch trên</translation>
    </message>
    <message>
        <source>Villages, one in each line</source>
        <translation>Các bản, mỗi bản một dòng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Keep the form</source>
        <translation>Lưu biểu</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Tên cột</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị tính</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Dòng tổng</translation>
    </message>
    <message>
        <source>At most the column</source>
        <translation>Không quá cột</translation>
    </message>
    <message>
        <source>Sum of the columns</source>
        <translation>Bằng tổng các cột</translation>
    </message>
    <message>
        <source>Several columns are parted by ;</source>
        <translation>Nhiều cột cách nhau bằng dấu ;</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Thêm cột</translation>
    </message>
    <message>
        <source>Take the column away</source>
        <translation>Bỏ cột</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>số nguyên</translation>
    </message>
    <message>
        <source>number</source>
        <translation>số thập phân</translation>
    </message>
    <message>
        <source>words</source>
        <translation>chữ</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>cộng</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>bình quân</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không cộng</translation>
    </message>
</context>
<context>
    <name>GiveDialog</name>
    <message>
        <source>Give certificates</source>
        <translation>Cấp giấy chứng nhận</translation>
    </message>
    <message>
        <source>For which class or course</source>
        <translation>Cho lớp hoặc khóa học nào</translation>
    </message>
    <message>
        <source>Who gets one now</source>
        <translation>Ai được cấp lần này</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Chưa</translation>
    </message>
    <message>
        <source>Who cannot get one yet</source>
        <translation>Ai chưa được cấp</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Nobody is named in the settings</source>
        <translation>Chưa có người ký trong cài đặt</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>Số đầu tiên</translation>
    </message>
    <message>
        <source>A number is given once and never again, also when it is taken back.</source>
        <translation>Mỗi số chỉ cấp một lần, kể cả khi giấy bị thu hồi.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have earned a certificate</source>
        <translation>
            <numerusform>%n người đủ điều kiện cấp</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has earned a new certificate yet.</source>
        <translation>Chưa có ai đủ điều kiện cấp mới.</translation>
    </message>
    <message>
        <source>Has one already</source>
        <translation>Đã có giấy</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>điểm danh</translation>
    </message>
    <message>
        <source>lessons</source>
        <translation>bài học</translation>
    </message>
    <message>
        <source>exam</source>
        <translation>bài kiểm tra</translation>
    </message>
    <message>
        <source>final work</source>
        <translation>bài thu hoạch</translation>
    </message>
    <message>
        <source>the class has no conditions yet</source>
        <translation>lớp chưa có điều kiện</translation>
    </message>
    <message>
        <source>Missing: {0}</source>
        <translation>Còn thiếu: {0}</translation>
    </message>
</context>
<context>
    <name>GoalDialog</name>
    <message>
        <source>Your goal for a day</source>
        <translation>Mục tiêu trong ngày</translation>
    </message>
    <message>
        <source>Questions a day</source>
        <translation>Số câu mỗi ngày</translation>
    </message>
    <message>
        <source>A few every day stay longer in mind than many on one day.</source>
        <translation>Mỗi ngày vài câu nhớ lâu hơn nhiều câu trong một ngày.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Hide the hints</source>
        <extracomment>Below the row of steps, above everything that the steps themselves say.</extracomment>
        <translation>Ẩn hướng dẫn</translation>
    </message>
    <message>
        <source>Which document shall it be?</source>
        <translation>Anh/chị muốn soạn loại văn bản nào?</translation>
    </message>
    <message>
        <source>This is a sample letter; its points are filled in.</source>
        <translation>Đây là văn bản mẫu, các ý chính đã được điền sẵn.</translation>
    </message>
    <message>
        <source>The text is being written, point by point.</source>
        <translation>Nội dung đang được viết, từng ý một.</translation>
    </message>
    <message>
        <source>This takes a moment; nothing has to be pressed.</source>
        <translation>Xin chờ một chút, không cần bấm gì.</translation>
    </message>
    <message>
        <source>Read the text. Whatever you do not like, change it right here.</source>
        <translation>Mời anh/chị đọc nội dung; chỗ nào chưa ưng thì sửa ngay tại đây.</translation>
    </message>
    <message>
        <source>Your first letter is finished.</source>
        <translation>Văn bản đầu tiên đã xong.</translation>
    </message>
    <message>
        <source>It stands on Home, too. For the next one, give your own points.</source>
        <translation>Văn bản này có trên Trang chủ. Lần sau, anh/chị nêu các ý của mình là được.</translation>
    </message>
    <message>
        <source>You get a .docx to edit and a .pdf to send and print.</source>
        <translation>Anh/chị sẽ có tệp .docx để sửa và tệp .pdf để gửi, để in.</translation>
    </message>
    <message>
        <source>Reviewed: the mark DỰ THẢO is gone.</source>
        <translation>Văn bản đã được soát, không còn dấu DỰ THẢO.</translation>
    </message>
    <message>
        <source>Press “{button}” in the row of steps.</source>
        <translation>Bấm “{button}” ở hàng các bước phía trên.</translation>
    </message>
    <message>
        <source>Nobody with a PIN may review yet; the letter then stays a draft.</source>
        <translation>Chưa có ai có mã PIN để soát, nên văn bản còn là dự thảo.</translation>
    </message>
    <message>
        <source>Look at what is listed and at the page, then type your PIN.</source>
        <translation>Xem những chỗ được nêu và trang in, rồi nhập mã PIN của anh/chị.</translation>
    </message>
    <message>
        <source>Then press “{button}”.</source>
        <translation>Sau đó bấm “{button}”.</translation>
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
        <source>From an issued one …</source>
        <translation>Từ văn bản đã ban hành …</translation>
    </message>
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
        <source>Begin with a sample</source>
        <translation>Thử với văn bản mẫu</translation>
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
    <name>ImportMembersDialog</name>
    <message>
        <source>Take over a list of people</source>
        <translation>Nhập danh sách học viên</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>Column {0}</source>
        <translation>Cột {0}</translation>
    </message>
    <message>
        <source>People who would be taken over</source>
        <translation>Học viên sẽ được nhập</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Account on this PC</source>
        <translation>Tài khoản ở máy này</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>Dòng cần xem</translation>
    </message>
    <message>
        <source>What is to be seen</source>
        <translation>Cần xem gì</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Nhập vào</translation>
    </message>
    <message>
        <source>Family and middle name</source>
        <translation>Họ và tên đệm</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) would be taken over</source>
        <translation>
            <numerusform>Sẽ nhập %n người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken over</source>
        <translation>
            <numerusform>%n dòng không nhập được</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportQuestionsDialog</name>
    <message>
        <source>Take over questions</source>
        <extracomment>Nobody reads more in a preview; the figures above count everything.</extracomment>
        <translation>Nhập câu hỏi</translation>
    </message>
    <message>
        <source>Into the bank</source>
        <translation>Vào ngân hàng</translation>
    </message>
    <message>
        <source>A new bank</source>
        <translation>Ngân hàng mới</translation>
    </message>
    <message>
        <source>Title of the new bank</source>
        <translation>Tên ngân hàng mới</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) can be taken over</source>
        <translation>
            <numerusform>Nhập được %n câu hỏi</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions to take over</source>
        <translation>Câu hỏi sẽ nhập</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>To think about</source>
        <translation>Nên xem lại</translation>
    </message>
    <message>
        <source>Only the first {0} are shown.</source>
        <translation>Chỉ hiện {0} câu đầu.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Nhập vào</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) cannot be taken over</source>
        <translation>
            <numerusform>%n câu hỏi không nhập được</numerusform>
        </translation>
    </message>
    <message>
        <source>What the file says and a bank cannot hold</source>
        <translation>Phần trong tệp mà ngân hàng không giữ được</translation>
    </message>
    <message>
        <source>What cannot be taken over</source>
        <translation>Phần không nhập được</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Ô này cần được điền.</translation>
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
        <extracomment>The field of work stands beside the parts of the header in the review.</extracomment>
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
        <translation>
            <numerusform>%n văn bản</numerusform>
        </translation>
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
        <source>From every field that somebody corrected. It stays within the office.</source>
        <translation>Từ mỗi lần có người sửa lĩnh vực. Dữ liệu này chỉ ở trong cơ quan.</translation>
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
        <translation>
            <numerusform>“{0}” là dấu hiệu của {1} (%n lần sửa)</numerusform>
        </translation>
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
    <name>InvitationDialog</name>
    <message>
        <source>From an invitation</source>
        <translation>Từ giấy mời</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Giấy mời</translation>
    </message>
    <message>
        <source>No invitation among the documents that came in.</source>
        <translation>Chưa có giấy mời nào trong văn bản đến.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Lấy vào lịch</translation>
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
        <source>Chart</source>
        <translation>Biểu đồ</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Điều</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Chương</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Phụ lục</translation>
    </message>
</context>
<context>
    <name>ItemsTab</name>
    <message>
        <source>Exam</source>
        <extracomment>What has to be looked at stands above.</extracomment>
        <translation>Bài kiểm tra</translation>
    </message>
    <message>
        <source>Questions of the exam</source>
        <translation>Câu hỏi của bài kiểm tra</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>What to think of it</source>
        <translation>Nhận định</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Đúng</translation>
    </message>
    <message>
        <source>Tells apart</source>
        <translation>Phân loại</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Lượt trả lời</translation>
    </message>
    <message>
        <source>No answers to this exam yet</source>
        <translation>Chưa có ai trả lời bài này</translation>
    </message>
    <message>
        <source>After some learners have taken it, you see here which questions work.</source>
        <translation>Khi đã có học viên làm bài, ở đây sẽ thấy câu nào tốt.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n câu hỏi</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few answers yet</source>
        <translation>Còn ít lượt trả lời</translation>
    </message>
    <message>
        <source>Works well</source>
        <translation>Câu tốt</translation>
    </message>
    <message>
        <source>Too easy</source>
        <translation>Quá dễ</translation>
    </message>
    <message>
        <source>Too hard</source>
        <translation>Quá khó</translation>
    </message>
    <message>
        <source>Tells little</source>
        <translation>Ít phân loại</translation>
    </message>
    <message>
        <source>The key may be wrong</source>
        <translation>Có thể sai đáp án</translation>
    </message>
    <message>
        <source>Wait until more learners have answered.</source>
        <translation>Hãy đợi thêm học viên trả lời.</translation>
    </message>
    <message>
        <source>Those who know more answer it right more often. Keep it.</source>
        <translation>Người nắm bài trả lời đúng nhiều hơn. Nên giữ câu này.</translation>
    </message>
    <message>
        <source>Nearly everybody is right. Good to begin with; it tells little about who knows more.</source>
        <translation>Gần như ai cũng đúng. Hợp để mở đầu; ít cho biết ai nắm bài hơn.</translation>
    </message>
    <message>
        <source>Hardly anybody is right. Look at its words, and whether the lesson teaches it.</source>
        <translation>Hầu như không ai đúng. Hãy xem lại câu chữ, và bài học có dạy điều này không.</translation>
    </message>
    <message>
        <source>Strong and weak learners do equally well. Perhaps it can be guessed, or is unclear.</source>
        <translation>Người nắm bài và người chưa nắm làm như nhau. Có thể đoán được, hoặc câu chưa rõ.</translation>
    </message>
    <message>
        <source>Strong learners are wrong more often than weak ones. Check which option is right.</source>
        <translation>Người nắm bài lại sai nhiều hơn. Hãy kiểm tra xem đáp án nào đúng.</translation>
    </message>
    <message>
        <source>well</source>
        <translation>tốt</translation>
    </message>
    <message>
        <source>somewhat</source>
        <translation>vừa</translation>
    </message>
    <message>
        <source>hardly</source>
        <translation>ít</translation>
    </message>
    <message>
        <source>the wrong way</source>
        <translation>ngược</translation>
    </message>
    <message>
        <source>{0} of the points reached</source>
        <translation>Đạt {0} số điểm</translation>
    </message>
    <message>
        <source>Best 27 % against worst 27 %: {0} points apart</source>
        <translation>Nhóm 27 % cao nhất hơn nhóm 27 % thấp nhất {0} số điểm</translation>
    </message>
    <message>
        <source>Correlation with the rest of the exam: {0}</source>
        <translation>Tương quan với phần còn lại của bài: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n left it empty</source>
        <translation>
            <numerusform>%n người để trống</numerusform>
        </translation>
    </message>
    <message>
        <source>How often each option was chosen</source>
        <translation>Số lần chọn từng phương án</translation>
    </message>
</context>
<context>
    <name>KeysMadeDialog</name>
    <message>
        <source>The keys are on the stick</source>
        <translation>Khóa đã ở trên USB</translation>
    </message>
    <message>
        <source>This code opens the copy. It is shown only now and kept nowhere. Print the sheet or write the code down, and lock it away, not together with the stick.</source>
        <translation>Mã này mở bản sao lưu, chỉ hiện một lần và không lưu ở đâu. Hãy in tờ mã hoặc chép ra giấy rồi cất vào tủ có khóa, không để cùng USB.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Write the sheet as a PDF, to print it…</source>
        <translation>Ghi tờ mã ra PDF để in…</translation>
    </message>
    <message>
        <source>The code is on paper now</source>
        <translation>Mã đã được in hoặc chép ra giấy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Please put the code on paper first: without it the copy is worthless.</source>
        <translation>Hãy in hoặc chép mã ra giấy trước: không có mã thì bản sao lưu vô dụng.</translation>
    </message>
    <message>
        <source>Where to write the sheet</source>
        <translation>Nơi ghi tờ mã</translation>
    </message>
    <message>
        <source>Written: {0}. Print it, then delete the file: whoever has file and stick has the keys.</source>
        <translation>Đã ghi: {0}. Hãy in ra rồi xóa tệp này: ai có cả tệp và USB thì có khóa.</translation>
    </message>
</context>
<context>
    <name>KeysRestoreDialog</name>
    <message>
        <source>Restore the keys</source>
        <translation>Khôi phục khóa</translation>
    </message>
    <message>
        <source>Type the eight groups from the sheet. Small or large letters do not matter. Signs that look alike, such as 0 and O, do not occur in it.</source>
        <translation>Gõ tám nhóm trên tờ giấy, chữ hoa hay chữ thường đều được. Trong mã không có các ký tự dễ nhầm như 0 và O.</translation>
    </message>
    <message>
        <source>Group {0} of 8</source>
        <translation>Nhóm {0} trên 8</translation>
    </message>
    <message>
        <source>The keys that are on this PC now are kept aside. The program has to be opened again afterwards. The old PC must send no more data.</source>
        <translation>Khóa đang có trên máy này được cất riêng. Sau đó cần mở lại chương trình. Máy cũ không được gửi dữ liệu nữa.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>{0} ✓ right</source>
        <translation>{0} ✓ đúng</translation>
    </message>
    <message>
        <source>{0} ⚠ look again</source>
        <translation>{0} ⚠ xem lại</translation>
    </message>
    <message>
        <source>Please type all eight groups of four signs.</source>
        <translation>Hãy gõ đủ tám nhóm, mỗi nhóm bốn ký tự.</translation>
    </message>
    <message>
        <source>Group {0} differs from the sheet. Please look again.</source>
        <translation>Nhóm {0} khác với tờ giấy. Hãy xem lại.</translation>
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
    <name>LessonCard</name>
    <message>
        <source>This lesson</source>
        <translation>Bài học này</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Try it: {0}</source>
        <translation>Làm thử: {0}</translation>
    </message>
    <message>
        <source>Play: {0}</source>
        <translation>Nghe, xem: {0}</translation>
    </message>
    <message>
        <source>This PC has no program that plays {0}.</source>
        <translation>Máy này không có chương trình mở được {0}.</translation>
    </message>
</context>
<context>
    <name>LessonReader</name>
    <message>
        <source>The lesson</source>
        <extracomment>A passage is found by its beginning; so many letters of it tell it from every other.</extracomment>
        <translation>Bài học</translation>
    </message>
</context>
<context>
    <name>LessonRow</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ Đã học</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Đang học</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message>
        <source>✓ You have done this lesson</source>
        <translation>✓ Anh/chị đã học bài này</translation>
    </message>
    <message numerus="yes">
        <source>Its %n question(s)</source>
        <translation>
            <numerusform>Làm %n câu hỏi</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã đọc xong</translation>
    </message>
    <message>
        <source>Done, next lesson</source>
        <translation>Đã đọc, bài tiếp</translation>
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
    <name>LetterStep</name>
    <message>
        <source>Its points, as an official jots them down:</source>
        <extracomment>The task of the machine&apos;s estimates that this step begins.</extracomment>
        <translation>Các ý chính, ghi ngắn gọn như khi làm việc:</translation>
    </message>
    <message>
        <source>First letter</source>
        <translation>Văn bản đầu tiên</translation>
    </message>
    <message>
        <source>Everything is ready. Write a first letter?</source>
        <translation>Mọi thứ đã sẵn sàng. Soạn thử một văn bản?</translation>
    </message>
    <message>
        <source>A sample opens with its points filled in. One button writes it; at the end you have a .docx and a .pdf. Names and figures are made up.</source>
        <translation>Một văn bản mẫu sẽ mở ra, các ý đã điền sẵn. Bấm một nút là có nội dung; cuối cùng anh/chị có tệp .docx và .pdf. Tên người, số liệu trong mẫu là ví dụ.</translation>
    </message>
    <message>
        <source>Open the sample letter</source>
        <translation>Mở văn bản mẫu</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Hoàn tất</translation>
    </message>
    <message>
        <source>To: {0}</source>
        <translation>Kính gửi: {0}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n ý nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>It is written with fixed sentences, at once.</source>
        <translation>Văn bản được soạn ngay bằng câu mẫu.</translation>
    </message>
    <message>
        <source>The model is still being copied: {0} %.</source>
        <translation>Mô hình đang được chép vào máy: {0} %.</translation>
    </message>
    <message>
        <source>You need not wait: until then fixed sentences are used.</source>
        <translation>Không cần chờ: trong lúc đó chương trình dùng câu mẫu.</translation>
    </message>
</context>
<context>
    <name>LettersDialog</name>
    <message>
        <source>One letter to many</source>
        <translation>Một văn bản gửi nhiều nơi</translation>
    </message>
    <message>
        <source>Choose a list: one row for each letter, the first row names the columns.</source>
        <translation>Chọn danh sách: mỗi dòng là một văn bản, dòng đầu là tên cột.</translation>
    </message>
    <message>
        <source>Write {0} in the letter where the words of a column belong. A column “Kính gửi” or “Họ và tên” takes the place of the addressee.</source>
        <translation>Viết {0} trong văn bản ở chỗ cần điền nội dung của cột. Cột “Kính gửi” hoặc “Họ và tên” thay cho nơi nhận.</translation>
    </message>
    <message>
        <source>Choose the list …</source>
        <translation>Chọn danh sách …</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Các văn bản</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Write the letters …</source>
        <translation>Lập các văn bản …</translation>
    </message>
    <message>
        <source>A number for each letter</source>
        <translation>Mỗi văn bản một số</translation>
    </message>
    <message>
        <source>One number for all</source>
        <translation>Một số chung cho tất cả</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Chưa cấp số</translation>
    </message>
    <message>
        <source>A draft bears no number: review it first.</source>
        <translation>Dự thảo chưa có số: hãy soát văn bản trước.</translation>
    </message>
    <message>
        <source>Numbers are given by the clerk.</source>
        <translation>Số do văn thư cấp.</translation>
    </message>
    <message>
        <source>one PDF for printing</source>
        <translation>một tệp PDF để in</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xlsm *.xls *.csv)</source>
        <translation>Danh sách (*.xlsx *.xlsm *.xls *.csv)</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>Chọn danh sách</translation>
    </message>
    <message>
        <source>No column for: {0}</source>
        <translation>Chưa có cột cho: {0}</translation>
    </message>
    <message>
        <source>Columns of the list: {0}</source>
        <translation>Các cột của danh sách: {0}</translation>
    </message>
    <message>
        <source>The column “{0}” gives the addressee.</source>
        <translation>Nơi nhận lấy từ cột “{0}”.</translation>
    </message>
    <message>
        <source>Filled in: {0}.</source>
        <translation>Đã điền theo cột: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n văn bản</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n row(s) cannot be written</source>
        <translation>
            <numerusform>, %n dòng không lập được</numerusform>
        </translation>
    </message>
    <message>
        <source>Where to save the letters</source>
        <translation>Nơi lưu các văn bản</translation>
    </message>
    <message>
        <source>All letters</source>
        <translation>Tất cả văn bản</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>Đã ghi %n tệp</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenceList</name>
    <message>
        <source>Third-party licences</source>
        <translation>Giấy phép của các thành phần bên thứ ba</translation>
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
    <message>
        <source>The text could not be read.</source>
        <translation>Không đọc được văn bản giấy phép.</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>Over the network</source>
        <translation>Qua mạng</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Exchange over the network now</source>
        <translation>Trao đổi qua mạng ngay</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Proxy…</source>
        <translation>Proxy…</translation>
    </message>
    <message>
        <source>Exchange by itself when there is a network</source>
        <translation>Tự trao đổi khi có mạng</translation>
    </message>
    <message>
        <source>This PC is enrolled at no hub that is reached over a network. The stick works.</source>
        <translation>Máy này chưa kết nạp vào hệ thống nào có địa chỉ mạng. Vẫn dùng USB được.</translation>
    </message>
    <message>
        <source>Waits until somebody has agreed to what leaves.</source>
        <translation>Đang chờ người phụ trách đồng ý những gì sẽ gửi.</translation>
    </message>
    <message>
        <source>Only when you press the button.</source>
        <translation>Chỉ khi anh/chị bấm nút.</translation>
    </message>
    <message>
        <source>Works by itself when there is a network. Last contact: {when}.</source>
        <translation>Tự chạy khi có mạng. Lần liên lạc gần nhất: {when}.</translation>
    </message>
    <message>
        <source>Works by itself when there is a network. No contact yet.</source>
        <translation>Tự chạy khi có mạng. Chưa liên lạc lần nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n new entry(ies) taken in</source>
        <translation>
            <numerusform>Đã nhận %n mục mới</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new came.</source>
        <translation>Không có gì mới.</translation>
    </message>
    <message>
        <source>The exchange is done.</source>
        <translation>Đã trao đổi xong.</translation>
    </message>
</context>
<context>
    <name>LinesPart</name>
    <message>
        <source>Move up</source>
        <translation>Đưa lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Đưa xuống</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ ra</translation>
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
        <source>Change my PIN</source>
        <translation>Đổi mã PIN</translation>
    </message>
    <message>
        <source>Forgotten your PIN? A colleague who runs the office can set a new one.</source>
        <translation>Quên mã PIN? Người quản lý chương trình ở cơ quan có thể đặt mã mới.</translation>
    </message>
</context>
<context>
    <name>Loudspeaker</name>
    <message>
        <source>Print …</source>
        <translation>In …</translation>
    </message>
</context>
<context>
    <name>MachineStep</name>
    <message>
        <source>Looking at this PC</source>
        <extracomment>A drawing differs by verdict, so that the meaning does not hang on the colour.</extracomment>
        <translation>Đang xem máy này</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Xem lại</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Máy này</translation>
    </message>
    <message>
        <source>What this PC can do</source>
        <translation>Máy này làm được gì</translation>
    </message>
    <message>
        <source>The program has looked. Nothing was changed.</source>
        <translation>Chương trình chỉ xem, không thay đổi gì trên máy.</translation>
    </message>
    <message>
        <source>Looking at this PC…</source>
        <translation>Đang xem máy này…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) should be mended before you work here.</source>
        <translation>
            <numerusform>Có %n điểm nên xử lý trước khi làm việc trên máy này.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can go on and mend it later.</source>
        <translation>Anh/chị có thể tiếp tục và xử lý sau.</translation>
    </message>
    <message>
        <source>This PC suits the program well.</source>
        <translation>Máy này dùng tốt chương trình.</translation>
    </message>
    <message>
        <source>The program works on this PC.</source>
        <translation>Chương trình dùng được trên máy này.</translation>
    </message>
    <message>
        <source>What is slower or missing here is said below.</source>
        <translation>Chỗ chậm hơn hoặc còn thiếu được nêu bên dưới.</translation>
    </message>
</context>
<context>
    <name>ManyChoices</name>
    <message>
        <source>Several may be right. Press their numbers, then Enter.</source>
        <translation>Có thể có nhiều đáp án đúng. Gõ số của từng đáp án, rồi Enter.</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>Mark the final work of {0}</source>
        <translation>Chấm bài thu hoạch của {0}</translation>
    </message>
    <message>
        <source>Note of the learner: {0}</source>
        <translation>Học viên ghi: {0}</translation>
    </message>
    <message>
        <source>Points for “{0}”</source>
        <translation>Điểm cho “{0}”</translation>
    </message>
    <message>
        <source>Remark on “{0}”</source>
        <translation>Nhận xét về “{0}”</translation>
    </message>
    <message>
        <source>Remark; may be empty</source>
        <translation>Nhận xét; có thể để trống</translation>
    </message>
    <message>
        <source>Remark on the whole work</source>
        <translation>Nhận xét chung</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Keep the marks</source>
        <translation>Lưu điểm</translation>
    </message>
    <message>
        <source>Keep and give back</source>
        <translation>Lưu và trả bài</translation>
    </message>
    <message>
        <source>{0} of {1} points, {2} %: passed</source>
        <translation>{0} trên {1} điểm, {2} %: đạt</translation>
    </message>
    <message>
        <source>{0} of {1} points, {2} %: not passed</source>
        <translation>{0} trên {1} điểm, {2} %: chưa đạt</translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <source>A legal text was named here that is neither in your facts nor in the list: write the right one, or take it out.</source>
        <translation>Chỗ này viện dẫn một văn bản không có trong các ý đã nhập và không có trong danh mục: hãy ghi đúng văn bản hoặc bỏ đi.</translation>
    </message>
    <message>
        <source>The number “{0}” is not in the facts.</source>
        <translation>Số “{0}” không có trong các ý đã nhập.</translation>
    </message>
    <message>
        <source>The date “{0}” is not in the facts.</source>
        <translation>Ngày “{0}” không có trong các ý đã nhập.</translation>
    </message>
    <message>
        <source>The name “{0}” is not in the facts.</source>
        <translation>Tên “{0}” không có trong các ý đã nhập.</translation>
    </message>
    <message>
        <source>The citation “{0}” is not in the facts.</source>
        <translation>Văn bản viện dẫn “{0}” không có trong các ý đã nhập.</translation>
    </message>
    <message>
        <source>The sum “{0}” is not in the facts.</source>
        <translation>Số tiền “{0}” không có trong các ý đã nhập.</translation>
    </message>
    <message>
        <source>The body “{0}” is not in the facts.</source>
        <translation>Cơ quan “{0}” không có trong các ý đã nhập.</translation>
    </message>
    <message>
        <source>“{0}” says yes where the facts say no, or the other way round.</source>
        <translation>“{0}” ngược với ý đã nhập: thêm hoặc mất từ phủ định.</translation>
    </message>
    <message>
        <source>“{0}” has another limit or exception than the facts.</source>
        <translation>“{0}” khác giới hạn hoặc ngoại lệ của ý đã nhập.</translation>
    </message>
    <message>
        <source>“{0}” may insult people or judges them; the facts do not say it.</source>
        <translation>“{0}” có thể xúc phạm hoặc phán xét người khác; các ý đã nhập không nói vậy.</translation>
    </message>
    <message>
        <source>Mend it here, or confirm it in the review.</source>
        <translation>Hãy sửa ngay tại đây, hoặc xác nhận ở bước soát.</translation>
    </message>
</context>
<context>
    <name>MarksDialog</name>
    <message>
        <source>Take over marks</source>
        <translation>Nhập điểm</translation>
    </message>
    <message numerus="yes">
        <source>%n work(s) with marks</source>
        <translation>
            <numerusform>%n bài có điểm</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks to take over</source>
        <translation>Điểm sẽ nhập</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Nhận xét</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken over</source>
        <translation>
            <numerusform>%n dòng không nhập được</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that cannot be taken over</source>
        <translation>Dòng không nhập được</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Give the works back at once</source>
        <translation>Trả bài ngay</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Nhập vào</translation>
    </message>
</context>
<context>
    <name>Matching</name>
    <message>
        <source>Find the answer that belongs to each:</source>
        <translation>Tìm đáp án cho từng dòng:</translation>
    </message>
    <message>
        <source>The answers:</source>
        <translation>Các đáp án:</translation>
    </message>
    <message>
        <source>Arrows go from row to row, a letter or a number chooses the answer, Backspace takes it back, Enter ends.</source>
        <translation>Mũi tên chuyển dòng, chữ cái hoặc số chọn đáp án, Backspace bỏ chọn, Enter khi xong.</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ Đúng</translation>
    </message>
    <message>
        <source>✗ Right would be {0}</source>
        <translation>✗ Đáp án đúng là {0}</translation>
    </message>
    <message>
        <source>{0}. {1}: nothing chosen yet</source>
        <translation>{0}. {1}: chưa chọn</translation>
    </message>
    <message>
        <source>{0}. {1}: {2}, {3}</source>
        <translation>{0}. {1}: {2}, {3}</translation>
    </message>
</context>
<context>
    <name>MemberDialog</name>
    <message>
        <source>Add a member</source>
        <translation>Thêm học viên</translation>
    </message>
    <message>
        <source>Change a member</source>
        <translation>Sửa học viên</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Account on this PC</source>
        <translation>Tài khoản ở máy này</translation>
    </message>
    <message>
        <source>With an account, lessons and exams on this PC count by themselves.</source>
        <translation>Có tài khoản thì bài học, bài kiểm tra ở máy này tự được tính.</translation>
    </message>
    <message>
        <source>No account on this PC</source>
        <translation>Không có tài khoản ở máy này</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Ô này cần được điền.</translation>
    </message>
</context>
<context>
    <name>MembersTab</name>
    <message>
        <source>Add a member</source>
        <translation>Thêm học viên</translation>
    </message>
    <message>
        <source>Add people of this PC</source>
        <translation>Thêm người của máy này</translation>
    </message>
    <message>
        <source>Take over a list</source>
        <translation>Nhập danh sách</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ ra</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Lưu thành bảng</translation>
    </message>
    <message>
        <source>Members of the class</source>
        <translation>Học viên của lớp</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Nobody is in this class yet</source>
        <translation>Lớp chưa có học viên</translation>
    </message>
    <message>
        <source>Add people one by one, or take over a list (.xlsx, .csv) with their names.</source>
        <translation>Hãy thêm từng người, hoặc nhập danh sách (.xlsx, .csv) có họ tên.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n học viên</numerusform>
        </translation>
    </message>
    <message>
        <source>on this PC</source>
        <translation>ở máy này</translation>
    </message>
    <message>
        <source>Everybody of this PC is in the class already.</source>
        <translation>Mọi người của máy này đã ở trong lớp.</translation>
    </message>
    <message>
        <source>Take this member out of the class?</source>
        <translation>Bỏ học viên này khỏi lớp?</translation>
    </message>
    <message>
        <source>{0}: attendance and works stay on record.</source>
        <translation>{0}: điểm danh và bài thu hoạch vẫn được lưu.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ</translation>
    </message>
    <message>
        <source>A list of people</source>
        <translation>Danh sách học viên</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Bảng (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Save the list of members</source>
        <translation>Lưu danh sách học viên</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>Đã ghi %n dòng.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetWords</name>
    <message>
        <source>Attendance: no session was held yet ({0} % asked)</source>
        <translation>Điểm danh: chưa học buổi nào (yêu cầu {0} %)</translation>
    </message>
    <message>
        <source>Attendance: {0} % of {1} % asked</source>
        <translation>Điểm danh: {0} %, yêu cầu {1} %</translation>
    </message>
    <message>
        <source>{0}: done, by the trainer’s word</source>
        <translation>{0}: đã học, giảng viên xác nhận</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} lessons done</source>
        <translation>{0}: đã học {1} trên {2} bài</translation>
    </message>
    <message>
        <source>Final work: {0}</source>
        <translation>Bài thu hoạch: {0}</translation>
    </message>
    <message>
        <source>passed with {0} %</source>
        <translation>đạt {0} %</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>đạt</translation>
    </message>
    <message>
        <source>passed, by the trainer’s word</source>
        <translation>đạt, giảng viên xác nhận</translation>
    </message>
    <message>
        <source>waits for the trainer</source>
        <translation>chờ giảng viên</translation>
    </message>
    <message>
        <source>not passed ({0} %)</source>
        <translation>chưa đạt ({0} %)</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>Meets everything</source>
        <translation>Đủ điều kiện</translation>
    </message>
    <message numerus="yes">
        <source>Behind: %n missing</source>
        <translation>
            <numerusform>Chậm: thiếu %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the way: %n missing</source>
        <translation>
            <numerusform>Đang học: thiếu %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mistake</name>
    <message>
        <source>Line {0}: {1}</source>
        <translation>Dòng {0}: {1}</translation>
    </message>
    <message>
        <source>Pick every line with a mistake: arrows go from line to line, Space or the number picks, Enter ends.</source>
        <translation>Chọn mọi dòng có lỗi: mũi tên chuyển dòng, phím cách hoặc số để chọn, Enter khi xong.</translation>
    </message>
    <message>
        <source>✓ Found</source>
        <translation>✓ Đã tìm ra</translation>
    </message>
    <message>
        <source>✗ Here is a mistake, not found</source>
        <translation>✗ Dòng này có lỗi, chưa tìm ra</translation>
    </message>
    <message>
        <source>✗ This line is right</source>
        <translation>✗ Dòng này đúng</translation>
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
        <source>How long a letter takes on this PC</source>
        <translation>Thời gian soạn một văn bản trên máy này</translation>
    </message>
    <message>
        <source>Other models, or work without the assistant</source>
        <translation>Mô hình khác, hoặc làm việc không cần trợ lý</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Trợ lý</translation>
    </message>
    <message>
        <source>The assistant on this PC</source>
        <translation>Trợ lý trên máy này</translation>
    </message>
    <message>
        <source>It proposes the wording, point by point, on this PC and without a network. Without it, everything else still works.</source>
        <translation>Trợ lý gợi ý câu chữ cho từng ý, chạy ngay trên máy này, không cần mạng. Chưa có trợ lý thì mọi việc khác vẫn làm được.</translation>
    </message>
</context>
<context>
    <name>MovingCard</name>
    <message>
        <source>Pack this PC for a new one…</source>
        <extracomment>The files of a packed PC, as a dialog asks for them. A passphrase is a sentence, a printed code is long.</extracomment>
        <translation>Đóng gói để chuyển sang máy mới…</translation>
    </message>
    <message>
        <source>Go on with this PC</source>
        <translation>Tiếp tục dùng máy này</translation>
    </message>
    <message>
        <source>Moving to a new PC</source>
        <extracomment>How the last packing ended, where it came to nothing: tone, sentence, way out.</extracomment>
        <translation>Chuyển sang máy mới</translation>
    </message>
    <message>
        <source>Takes everything of this PC along on a stick: documents, registers, people, training. The new PC then gives the numbers, and this one no more.</source>
        <translation>Mang toàn bộ dữ liệu của máy này theo USB: văn bản, sổ, nhân sự, học tập. Sau đó máy mới cấp số, máy này thôi cấp số.</translation>
    </message>
    <message>
        <source>Choose the stick</source>
        <translation>Chọn USB</translation>
    </message>
    <message>
        <source>Seal what is packed</source>
        <translation>Khóa dữ liệu đóng gói</translation>
    </message>
    <message>
        <source>Choose a passphrase of several words; the new PC asks for it.</source>
        <translation>Chọn một cụm mật khẩu gồm vài từ; máy mới sẽ hỏi cụm này.</translation>
    </message>
    <message>
        <source>Pack this PC for a new one?</source>
        <translation>Đóng gói máy này để chuyển sang máy mới?</translation>
    </message>
    <message>
        <source>Afterwards this PC gives no more numbers, and what is still written here is not on the new PC. You can go on with this PC as long as the new one has not been set up.</source>
        <translation>Sau khi đóng gói, máy này không cấp số nữa, và những gì viết thêm ở đây không có trên máy mới. Khi máy mới chưa nhận dữ liệu, anh/chị vẫn có thể tiếp tục dùng máy này.</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Đóng gói</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Stopped. Nothing is on the stick; this PC goes on.</source>
        <translation>Đã dừng. Trên USB không có gì; máy này tiếp tục làm việc như cũ.</translation>
    </message>
    <message>
        <source>This PC is packed</source>
        <translation>Đã đóng gói xong máy này</translation>
    </message>
    <message>
        <source>Take the stick out by way of the system. At the first start of the new PC choose “From an old PC”.</source>
        <translation>Hãy rút USB theo cách an toàn của hệ thống. Khi mở chương trình lần đầu trên máy mới, chọn “Chuyển từ máy cũ”.</translation>
    </message>
    <message>
        <source>Go on with this PC?</source>
        <translation>Tiếp tục dùng máy này?</translation>
    </message>
    <message>
        <source>Only if the new PC is not in use. If both give numbers, two documents may get the same one; the registers show such numbers.</source>
        <translation>Chỉ khi máy mới chưa được dùng. Nếu cả hai máy cùng cấp số, hai văn bản có thể trùng số; sổ văn bản sẽ chỉ ra các số trùng.</translation>
    </message>
</context>
<context>
    <name>MovingPanel</name>
    <message>
        <source>On the old PC, open Settings, Backups and press “{button}”. Then plug that stick in here: its file is found by itself.</source>
        <translation>Trên máy cũ, mở Cài đặt, phần Sao lưu, bấm “{button}”. Sau đó cắm USB ấy vào máy này: chương trình tự tìm thấy tệp.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Passphrase, or the code from the sheet of paper</source>
        <translation>Cụm mật khẩu, hoặc mã khôi phục trên tờ giấy</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Please choose the file of the old PC first.</source>
        <translation>Xin chọn tệp của máy cũ trước.</translation>
    </message>
    <message>
        <source>Part {numbers} of {count} is not on this stick.</source>
        <translation>Trên USB này thiếu phần số {numbers} trong {count} phần.</translation>
    </message>
    <message>
        <source>Copy all parts into one folder, then choose it.</source>
        <translation>Hãy chép đủ các phần vào một thư mục rồi chọn lại.</translation>
    </message>
    <message>
        <source>Please type the passphrase.</source>
        <translation>Xin nhập cụm mật khẩu.</translation>
    </message>
    <message>
        <source>not all parts are there</source>
        <translation>chưa đủ các phần</translation>
    </message>
    <message>
        <source>Stopped. Nothing on this PC was changed.</source>
        <translation>Đã dừng. Máy này chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>What was read is kept; the next time goes on from there.</source>
        <translation>Phần đã đọc được giữ lại; lần sau làm tiếp từ đó.</translation>
    </message>
    <message>
        <source>Putting everything into its place. Please do not switch off now.</source>
        <translation>Đang đưa mọi thứ vào đúng chỗ. Xin đừng tắt máy lúc này.</translation>
    </message>
    <message>
        <source>Reading from the stick and checking each file. Leave it plugged in.</source>
        <translation>Đang đọc từ USB và kiểm tra từng tệp. Xin để USB cắm trong máy.</translation>
    </message>
    <message>
        <source>Everything of the old PC is here.</source>
        <translation>Mọi thứ của máy cũ đã có ở đây.</translation>
    </message>
    <message>
        <source>The old PC “{0}” is marked as replaced: it gives no more numbers. Use only this PC from now on.</source>
        <translation>Máy cũ “{0}” được ghi là đã thay: máy ấy không cấp số nữa. Từ nay anh/chị chỉ dùng máy này.</translation>
    </message>
    <message>
        <source>Folders that the old PC used are not on this one; choose them again in the settings.</source>
        <translation>Một số thư mục của máy cũ không có trên máy này; anh/chị chọn lại trong Cài đặt.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the office, {0}</source>
        <translation>
            <numerusform>%n tệp của cơ quan, {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>An office without a name yet</source>
        <translation>Cơ quan chưa đặt tên</translation>
    </message>
    <message>
        <source>As it stood on the old PC: {0}</source>
        <translation>Như trên máy cũ lúc: {0}</translation>
    </message>
    <message>
        <source>People, documents, registers, works, courses and settings. PINs stay as they were.</source>
        <translation>Nhân sự, văn bản, sổ, tác phẩm, khóa học và cài đặt. Mã PIN vẫn như cũ.</translation>
    </message>
    <message>
        <source>Choose the file of the old PC</source>
        <translation>Chọn tệp của máy cũ</translation>
    </message>
    <message>
        <source>Packed PCs ({0})</source>
        <translation>Tệp chuyển máy ({0})</translation>
    </message>
</context>
<context>
    <name>NewExamDialog</name>
    <message>
        <source>New sealed exam</source>
        <translation>Lập đề niêm phong</translation>
    </message>
    <message>
        <source>Questions and answers are encrypted; only the PIN of a trainer named here opens them. The bank itself stays readable to those who teach.</source>
        <translation>Câu hỏi và đáp án được mã hóa; chỉ mã PIN của giảng viên nêu ở đây mở được. Bản thân ngân hàng vẫn đọc được với người giảng dạy.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Questions from the bank</source>
        <translation>Câu hỏi từ ngân hàng</translation>
    </message>
    <message>
        <source>How many questions of what</source>
        <translation>Bao nhiêu câu, loại nào</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Số phút</translation>
    </message>
    <message>
        <source>Passed from</source>
        <translation>Đạt từ</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Số lần làm</translation>
    </message>
    <message>
        <source>as many as wanted</source>
        <translation>không giới hạn</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Tính kết quả</translation>
    </message>
    <message>
        <source>the best attempt</source>
        <translation>lần cao nhất</translation>
    </message>
    <message>
        <source>the first attempt</source>
        <translation>lần đầu</translation>
    </message>
    <message>
        <source>the last attempt</source>
        <translation>lần cuối</translation>
    </message>
    <message>
        <source>Questions and options in another order for each</source>
        <translation>Mỗi người một thứ tự câu và phương án</translation>
    </message>
    <message>
        <source>Supervised: only while a trainer has opened it here</source>
        <translation>Có coi thi: chỉ làm khi giảng viên đã mở ở máy này</translation>
    </message>
    <message>
        <source>Who may open it</source>
        <translation>Ai được mở</translation>
    </message>
    <message>
        <source>Seal the exam</source>
        <translation>Niêm phong đề</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) in each paper</source>
        <translation>
            <numerusform>Mỗi đề %n câu</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}; the bank has not enough of them</source>
        <translation>{0}; ngân hàng không đủ câu</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Ô này cần được điền.</translation>
    </message>
    <message>
        <source>Name at least one trainer with an exam key.</source>
        <translation>Hãy chọn ít nhất một giảng viên có khóa đề thi.</translation>
    </message>
    <message>
        <source>The bank has not enough questions for these parts.</source>
        <translation>Ngân hàng không đủ câu cho các phần này.</translation>
    </message>
</context>
<context>
    <name>NewerDataPanel</name>
    <message>
        <source>Open version {0}</source>
        <translation>Mở bản {0}</translation>
    </message>
    <message>
        <source>Take the data of {0}…</source>
        <translation>Dùng dữ liệu {0}…</translation>
    </message>
    <message>
        <source>Go on with older data?</source>
        <translation>Tiếp tục với dữ liệu cũ hơn?</translation>
    </message>
    <message>
        <source>The program goes on with the copy from before the update. The present data are kept aside in a file of their own; what was written since is not shown.</source>
        <translation>Chương trình dùng bản sao dữ liệu từ trước khi cập nhật. Dữ liệu hiện nay được cất riêng trong một tệp khác; những gì ghi sau đó không hiện ra.</translation>
    </message>
    <message>
        <source>Take the older data</source>
        <translation>Dùng dữ liệu cũ</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>NewsCard</name>
    <message>
        <source>From the hub</source>
        <translation>Từ máy chủ tỉnh</translation>
    </message>
    <message>
        <source>No message and no new content yet.</source>
        <translation>Chưa có thông báo và nội dung mới.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Đã đọc</translation>
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
        <source>Choose between two texts of “{0}”</source>
        <translation>Chọn giữa hai bản của “{0}”</translation>
    </message>
    <message>
        <source>It was changed at two PCs. Until you choose, it cannot be reviewed.</source>
        <translation>Văn bản đã được sửa ở hai máy; chưa chọn thì chưa duyệt được.</translation>
    </message>
    <message>
        <source>Compare both</source>
        <translation>So sánh hai bản</translation>
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
        <source>Something new has come: {0}</source>
        <translation>Có bản mới: {0}</translation>
    </message>
    <message>
        <source>Nothing is installed until you say so.</source>
        <translation>Không có gì được cài đặt nếu anh/chị chưa đồng ý.</translation>
    </message>
    <message>
        <source>See what it is</source>
        <translation>Xem có gì mới</translation>
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
        <source>Learn something today</source>
        <translation>Hôm nay học một chút</translation>
    </message>
    <message>
        <source>Five minutes are enough: ten questions, each explained at once.</source>
        <translation>Năm phút là đủ: mười câu, câu nào cũng được giải thích ngay.</translation>
    </message>
    <message>
        <source>To the training</source>
        <translation>Vào học</translation>
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
        <translation>
            <numerusform>Tệp có %n đoạn chữ mà người xem trang không nhìn thấy.</numerusform>
        </translation>
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
        <translation>
            <numerusform>Có %n thông tin cá nhân trong văn bản.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them of the sensitive kinds.</source>
        <translation>
            <numerusform>Trong đó %n thông tin nhạy cảm.</numerusform>
        </translation>
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
    <name>NumberLine</name>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>Percent of the marks</source>
        <translation>Phần trăm điểm</translation>
    </message>
    <message>
        <source>Said to this answer</source>
        <translation>Nói với câu trả lời này</translation>
    </message>
    <message>
        <source>Number {0}: from</source>
        <translation>Số {0}: từ</translation>
    </message>
    <message>
        <source>Right number {0}</source>
        <translation>Số đúng {0}</translation>
    </message>
    <message>
        <source>Number {0}: to</source>
        <translation>Số {0}: đến</translation>
    </message>
    <message>
        <source>Number {0}: how far off it may be</source>
        <translation>Số {0}: sai lệch cho phép</translation>
    </message>
    <message>
        <source>Marks of number {0} in percent</source>
        <translation>Điểm của số {0}, phần trăm</translation>
    </message>
    <message>
        <source>Feedback of number {0}</source>
        <translation>Nhận xét cho số {0}</translation>
    </message>
</context>
<context>
    <name>NumbersCard</name>
    <message>
        <source>This PC gives the numbers</source>
        <translation>Máy này cấp số</translation>
    </message>
    <message>
        <source>Keep the registers at this PC</source>
        <translation>Giữ sổ ở máy này</translation>
    </message>
    <message>
        <source>Pass the registers to another PC …</source>
        <translation>Chuyển sổ cho máy khác …</translation>
    </message>
    <message>
        <source>That PC is lost: keep them here …</source>
        <translation>Máy đó không còn dùng được: giữ sổ ở đây …</translation>
    </message>
    <message>
        <source>Only one PC of an office may, or two documents get the same number. At other PCs a confirmed document waits for its number.</source>
        <translation>Mỗi cơ quan chỉ một máy được cấp số, nếu không hai văn bản sẽ trùng số. Ở các máy khác, văn bản đã xác nhận chờ cấp số.</translation>
    </message>
    <message>
        <source>Numbers of documents</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Go on giving numbers …</source>
        <translation>Cấp số tiếp …</translation>
    </message>
    <message>
        <source>This PC was put back to an older state, so it gives no numbers yet.</source>
        <translation>Máy này đã được đưa về trạng thái cũ nên chưa cấp số.</translation>
    </message>
    <message>
        <source>It goes on by itself as soon as data from a colleague&apos;s PC has come.</source>
        <translation>Máy tự cấp số tiếp ngay khi nhận được dữ liệu từ máy của đồng nghiệp.</translation>
    </message>
    <message>
        <source>The registers are kept at this PC.</source>
        <translation>Sổ được giữ ở máy này.</translation>
    </message>
    <message>
        <source>No PC was chosen to keep the registers, so none gives numbers yet.</source>
        <translation>Chưa chọn máy nào giữ sổ nên chưa máy nào cấp số.</translation>
    </message>
    <message>
        <source>Choose it at the clerk&apos;s PC. Documents wait for their number meanwhile.</source>
        <translation>Xin chọn trên máy của văn thư. Trong lúc đó văn bản chờ cấp số.</translation>
    </message>
    <message>
        <source>The registers are kept at the PC “{0}”.</source>
        <translation>Sổ được giữ ở máy “{0}”.</translation>
    </message>
    <message>
        <source>Documents of this PC get their number with the next exchange of data.</source>
        <translation>Văn bản của máy này được cấp số ở lần trao đổi dữ liệu tới.</translation>
    </message>
    <message>
        <source>Keep the registers here from now on?</source>
        <translation>Từ nay giữ sổ ở máy này?</translation>
    </message>
    <message>
        <source>Only if the PC that keeps them is lost for good, or no colleague&apos;s PC can be reached. Numbers that it gave after the last exchange may be given once more; they would be shown, never changed.</source>
        <translation>Chỉ làm khi máy đang giữ sổ đã hỏng hoặc mất hẳn, hoặc không liên lạc được với máy nào khác. Số mà máy đó đã cấp sau lần trao đổi cuối có thể bị cấp lại; chương trình sẽ chỉ ra các số trùng và không tự sửa.</translation>
    </message>
    <message>
        <source>Keep them here</source>
        <translation>Giữ sổ ở đây</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Để nguyên</translation>
    </message>
</context>
<context>
    <name>NumbersPart</name>
    <message>
        <source>One more number</source>
        <translation>Thêm số</translation>
    </message>
    <message>
        <source>for example: ngày, triệu đồng</source>
        <translation>ví dụ: ngày, triệu đồng</translation>
    </message>
    <message>
        <source>Unit behind the field</source>
        <translation>Đơn vị sau ô số</translation>
    </message>
</context>
<context>
    <name>Numeric</name>
    <message>
        <source>Your answer, a number</source>
        <translation>Câu trả lời, một số</translation>
    </message>
    <message>
        <source>Type the number, then press Enter. 1,5 and 1.5 are the same.</source>
        <translation>Gõ số rồi nhấn Enter. 1,5 và 1.5 như nhau.</translation>
    </message>
    <message>
        <source>{0} (anything from {1} to {2} counts)</source>
        <translation>{0} (từ {1} đến {2} đều được)</translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation>từ {0} đến {1}</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>Needs a newer program first</source>
        <translation>Cần cập nhật chương trình trước</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Install {0}</source>
        <translation>Cài đặt {0}</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>The program {0}</source>
        <translation>Chương trình {0}</translation>
    </message>
    <message>
        <source>Language model {0}</source>
        <translation>Mô hình ngôn ngữ {0}</translation>
    </message>
    <message>
        <source>Rules and templates {0}</source>
        <translation>Quy định và mẫu {0}</translation>
    </message>
    <message>
        <source>Course {0}</source>
        <translation>Khóa học {0}</translation>
    </message>
</context>
<context>
    <name>OfficeWorkCard</name>
    <message>
        <source>Work of the office</source>
        <translation>Việc của cơ quan</translation>
    </message>
    <message>
        <source>Work calendar</source>
        <translation>Lịch công tác</translation>
    </message>
    <message>
        <source>Figures of the villages</source>
        <translation>Số liệu các bản</translation>
    </message>
    <message>
        <source>Report from the last one</source>
        <translation>Báo cáo từ kỳ trước</translation>
    </message>
    <message>
        <source>Nothing in the work calendar today.</source>
        <translation>Hôm nay không có mục nào trong lịch công tác.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n mục nữa</numerusform>
        </translation>
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
    <name>OneChoice</name>
    <message>
        <source>Press the number of the answer, then Enter.</source>
        <translation>Gõ số của đáp án, rồi Enter.</translation>
    </message>
</context>
<context>
    <name>Ordering</name>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Arrows go from step to step. Press Space to pick one up, arrows to carry it, Space to put it down; or press the number of the place where it belongs. Enter ends.</source>
        <translation>Mũi tên chuyển bước. Phím cách để nhấc lên, mũi tên để mang đi, phím cách để đặt xuống; hoặc gõ số của vị trí đúng. Enter khi xong.</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ Đúng</translation>
    </message>
    <message>
        <source>✗ Belongs at place {0}</source>
        <translation>✗ Vị trí đúng: {0}</translation>
    </message>
    <message>
        <source>Place {0} of {1}: {2}</source>
        <translation>Vị trí {0}/{1}: {2}</translation>
    </message>
    <message>
        <source>{0}, picked up</source>
        <translation>{0}, đang nhấc lên</translation>
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
        <translation>
            <numerusform>%n văn bản</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutgoingPanel</name>
    <message>
        <source>The entry</source>
        <extracomment>So many numbers that were never given are named at once.</extracomment>
        <translation>Chi tiết văn bản</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Mở văn bản</translation>
    </message>
    <message>
        <source>Begin a new one from it …</source>
        <translation>Soạn văn bản mới từ văn bản này …</translation>
    </message>
    <message>
        <source>Let it come back …</source>
        <translation>Soạn định kỳ …</translation>
    </message>
    <message>
        <source>New report from it …</source>
        <translation>Báo cáo kỳ mới từ báo cáo này …</translation>
    </message>
    <message>
        <source>For the loudspeaker …</source>
        <translation>Lời đọc trên loa …</translation>
    </message>
    <message>
        <source>Who wrote what</source>
        <translation>Ai viết phần nào</translation>
    </message>
    <message>
        <source>Make a copy …</source>
        <translation>Sao văn bản …</translation>
    </message>
    <message>
        <source>Cancel the number …</source>
        <translation>Hủy số …</translation>
    </message>
    <message>
        <source>Say why …</source>
        <translation>Ghi lý do …</translation>
    </message>
    <message>
        <source>This number was cancelled: {0}</source>
        <translation>Số này đã hủy: {0}</translation>
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
        <source>A number that no document bears</source>
        <translation>Số không dùng cho văn bản nào</translation>
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
    <message>
        <source>Never given and not explained: {0}</source>
        <translation>Số bỏ trống chưa ghi lý do: {0}</translation>
    </message>
    <message>
        <source>Cancel the number {0}</source>
        <translation>Hủy số {0}</translation>
    </message>
    <message>
        <source>Why; it stays in the register and is never given again</source>
        <translation>Lý do; số vẫn nằm trong sổ và không cấp lại</translation>
    </message>
    <message>
        <source>Cancel the number</source>
        <translation>Hủy số</translation>
    </message>
    <message>
        <source>Why was the number {0} not given?</source>
        <translation>Vì sao số {0} không dùng?</translation>
    </message>
    <message>
        <source>It is entered as cancelled, with this reason</source>
        <translation>Số được vào sổ là đã hủy, kèm lý do này</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Vào sổ</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>All questions</source>
        <translation>Tất cả câu hỏi</translation>
    </message>
    <message>
        <source>Filled: answered. ⚑: marked, to be looked at once more.</source>
        <translation>Tô màu: đã trả lời. ⚑: đánh dấu để xem lại.</translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation>Câu {0}</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>đã trả lời</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>chưa trả lời</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>đánh dấu</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>đang xem</translation>
    </message>
    <message>
        <source>{0} of {1} answered</source>
        <translation>Đã trả lời {0}/{1}</translation>
    </message>
</context>
<context>
    <name>OwnPinDialog</name>
    <message>
        <source>Change my PIN</source>
        <translation>Đổi mã PIN</translation>
    </message>
    <message>
        <source>Present PIN</source>
        <translation>Mã PIN hiện tại</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Mã PIN mới</translation>
    </message>
    <message>
        <source>At least 4 signs.</source>
        <translation>Ít nhất 4 ký tự.</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>Nhập lại mã PIN mới</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>The two new PINs differ.</source>
        <translation>Hai mã PIN mới không giống nhau.</translation>
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
    <name>PackingDialog</name>
    <message>
        <source>Packing this PC</source>
        <translation>Đang đóng gói máy này</translation>
    </message>
    <message>
        <source>Everything is written onto the stick, sealed, and then read back. Please leave the stick in and the PC on.</source>
        <translation>Toàn bộ dữ liệu được mã hóa, ghi ra USB rồi đọc lại để kiểm tra. Xin giữ nguyên USB và không tắt máy.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>{0} of {1}, written and read back</source>
        <translation>{0} trên {1}, gồm ghi và đọc lại</translation>
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
    <name>PairLine</name>
    <message>
        <source>Left side; empty: only to make guessing harder</source>
        <translation>Vế trái; để trống: chỉ để khó đoán hơn</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>Vế ghép với nó</translation>
    </message>
    <message>
        <source>Left side of pair {0}</source>
        <translation>Vế trái của cặp {0}</translation>
    </message>
    <message>
        <source>Right side of pair {0}</source>
        <translation>Vế phải của cặp {0}</translation>
    </message>
</context>
<context>
    <name>PairsPart</name>
    <message>
        <source>One more pair</source>
        <translation>Thêm cặp</translation>
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
    <name>PartLine</name>
    <message>
        <source>any topic</source>
        <translation>chủ đề bất kỳ</translation>
    </message>
    <message>
        <source>any difficulty</source>
        <translation>độ khó bất kỳ</translation>
    </message>
    <message>
        <source>Part {0}: how many questions</source>
        <translation>Phần {0}: bao nhiêu câu</translation>
    </message>
    <message>
        <source>Part {0}: topic</source>
        <translation>Phần {0}: chủ đề</translation>
    </message>
    <message>
        <source>Part {0}: difficulty</source>
        <translation>Phần {0}: độ khó</translation>
    </message>
</context>
<context>
    <name>PartsPart</name>
    <message>
        <source>One more part</source>
        <translation>Thêm phần</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>trong {0} câu</translation>
    </message>
</context>
<context>
    <name>PassDialog</name>
    <message>
        <source>Which PC gets the registers?</source>
        <translation>Chuyển sổ cho máy nào?</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>Máy</translation>
    </message>
    <message>
        <source>This PC gives no numbers from now on. The other one does as soon as it has taken in the next data from here.</source>
        <translation>Từ lúc này máy này không cấp số nữa. Máy kia cấp số ngay sau khi nhận dữ liệu tiếp theo từ máy này.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Pass them on</source>
        <translation>Chuyển sổ</translation>
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
    <name>PassageTile</name>
    <message>
        <source>Passage {0}: {1}, show it in the lesson</source>
        <extracomment>So much of a passage stands on its tile; pressing it lights up the whole in the lesson. Words in bold end with a space in a passage, also before a comma.</extracomment>
        <translation>Đoạn {0}: {1}, xem trong bài</translation>
    </message>
    <message>
        <source>The answer rests on it</source>
        <translation>Câu trả lời dựa vào đoạn này</translation>
    </message>
</context>
<context>
    <name>Paster</name>
    <message>
        <source>The pasted text has {0} characters; at most {1} fit at a time. Nothing was put in: please copy the part that belongs into the letter.</source>
        <translation>Đoạn vừa dán có {0} ký tự; mỗi lần dán được nhiều nhất {1} ký tự. Chưa có gì được đưa vào: hãy chép riêng phần cần cho văn bản.</translation>
    </message>
    <message>
        <source>The pasted text was in the old encoding {0} and has been converted. Please read it once.</source>
        <translation>Đoạn vừa dán dùng bảng mã cũ {0} và đã được chuyển sang Unicode. Hãy đọc lại một lượt.</translation>
    </message>
</context>
<context>
    <name>PeersCard</name>
    <message>
        <source>Connected with</source>
        <translation>Đang kết nối với</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>bị sao chép</translation>
    </message>
    <message>
        <source>last heard of {when}</source>
        <translation>tin gần nhất {when}</translation>
    </message>
    <message>
        <source>not heard of yet</source>
        <translation>chưa có tin</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Add people of this PC</source>
        <translation>Thêm người của máy này</translation>
    </message>
    <message>
        <source>People of this PC</source>
        <translation>Người của máy này</translation>
    </message>
    <message>
        <source>Space ticks. Those who are in the class are left out.</source>
        <translation>Nhấn phím cách để chọn. Người đã ở trong lớp không hiện ra.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
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
    <name>PinDialog</name>
    <message>
        <source>Trainer</source>
        <extracomment>Runs on the database thread with the trainer&apos;s id and the PIN (and the code, where one is asked for). Fields of a subclass that an error may name.</extracomment>
        <translation>Giảng viên</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>As it was written down when the key was made.</source>
        <translation>Đúng như đã ghi lại khi tạo khóa.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>Nobody who may teach has a PIN on this PC.</source>
        <translation>Ở máy này chưa có người giảng dạy nào có mã PIN.</translation>
    </message>
    <message>
        <source>Give one in Settings › People and roles.</source>
        <translation>Hãy đặt mã PIN trong Cài đặt › Người dùng và vai trò.</translation>
    </message>
    <message>
        <source>Enter the PIN.</source>
        <translation>Hãy nhập mã PIN.</translation>
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
        <extracomment>So many letters before and after the words in question are shown.</extracomment>
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
        <source>{0} lines were pasted; a letter holds at most {1} points. Nothing was put in: put the rest into an annex or a second letter.</source>
        <translation>Đoạn vừa dán có {0} dòng; một văn bản có nhiều nhất {1} ý. Chưa có gì được đưa vào: hãy chuyển bớt sang phụ lục hoặc văn bản thứ hai.</translation>
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
    <name>PracticeView</name>
    <message>
        <source>Progress of this practice</source>
        <extracomment>Questions at the end of a lesson are asked together, however many they are.</extracomment>
        <translation>Tiến độ lượt luyện tập</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Tôi không biết</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Ôn lại</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Luyện tập</translation>
    </message>
    <message>
        <source>Question {0} of {1} · {2}</source>
        <translation>Câu {0}/{1} · {2}</translation>
    </message>
    <message>
        <source>Answer first.</source>
        <translation>Xin trả lời trước.</translation>
    </message>
    <message>
        <source>If you do not know, press “I do not know”: you will see the answer.</source>
        <translation>Nếu không biết, bấm “Tôi không biết” để xem đáp án.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Hoàn tất</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp theo</translation>
    </message>
    <message>
        <source>Nothing to repeat today</source>
        <translation>Hôm nay không có câu cần ôn</translation>
    </message>
    <message>
        <source>What you have learnt is not due again yet. New questions are waiting.</source>
        <translation>Điều đã học chưa đến hạn ôn. Có câu mới đang chờ.</translation>
    </message>
    <message>
        <source>New questions</source>
        <translation>Câu mới</translation>
    </message>
    <message>
        <source>There are no questions here</source>
        <translation>Ở đây chưa có câu hỏi</translation>
    </message>
    <message>
        <source>The course has none for this. Choose another lesson or course.</source>
        <translation>Khóa học chưa có câu hỏi cho phần này. Xin chọn bài hoặc khóa khác.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>PrecedentDialog</name>
    <message>
        <source>Begin from an issued document</source>
        <translation>Soạn từ văn bản đã ban hành</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Begin the document</source>
        <translation>Tạo dự thảo</translation>
    </message>
    <message>
        <source>Words of the document</source>
        <translation>Từ ngữ có trong văn bản</translation>
    </message>
    <message>
        <source>Marks do not matter.</source>
        <translation>Gõ có dấu hay không dấu đều được.</translation>
    </message>
    <message>
        <source>Issued documents</source>
        <translation>Văn bản đã ban hành</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>New words for {0}</source>
        <translation>Nội dung mới cho {0}</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>giữ nguyên</translation>
    </message>
    <message>
        <source>Keep {0}</source>
        <translation>Giữ nguyên {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are still to be answered</source>
        <translation>
            <numerusform>Còn %n chỗ chưa trả lời</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the new words, or tick “keep”. An empty line drops the words.</source>
        <translation>Nhập nội dung mới hoặc chọn “giữ nguyên”. Để trống là bỏ nội dung cũ.</translation>
    </message>
    <message>
        <source>Everything is answered.</source>
        <translation>Đã trả lời hết.</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Basis or citation</source>
        <translation>Căn cứ, viện dẫn</translation>
    </message>
    <message>
        <source>Day or time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên riêng</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Người ký</translation>
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
        <translation>
            <numerusform>Có %n văn bản đã trễ hạn: cần xử lý trước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) will soon be late</source>
        <translation>
            <numerusform>Có %n văn bản sắp đến hạn</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) with the cover</source>
        <translation>
            <numerusform>%n trang, kể cả bìa</numerusform>
        </translation>
    </message>
    <message>
        <source>The volume is printed as it was, with what was corrected since.</source>
        <translation>Quyển sổ được in lại như cũ, kèm các đính chính sau đó.</translation>
    </message>
    <message numerus="yes">
        <source>%n new row(s)</source>
        <translation>
            <numerusform>%n dòng mới</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
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
    <name>ProgressView</name>
    <message>
        <source>Practise</source>
        <translation>Luyện tập</translation>
    </message>
    <message>
        <source>My progress</source>
        <translation>Tiến bộ của tôi</translation>
    </message>
    <message>
        <source>lessons done</source>
        <translation>bài đã học</translation>
    </message>
    <message>
        <source>answers given</source>
        <translation>câu đã trả lời</translation>
    </message>
    <message>
        <source>of them right</source>
        <translation>trả lời đúng</translation>
    </message>
    <message>
        <source>questions met</source>
        <translation>câu hỏi đã gặp</translation>
    </message>
    <message>
        <source>mastered</source>
        <translation>nắm vững</translation>
    </message>
    <message>
        <source>days in a row</source>
        <translation>ngày liền</translation>
    </message>
    <message>
        <source>Answered in the last two weeks</source>
        <translation>Đã trả lời trong hai tuần qua</translation>
    </message>
    <message>
        <source>Nothing answered in these days yet.</source>
        <translation>Những ngày này chưa trả lời câu nào.</translation>
    </message>
    <message>
        <source>To be repeated in the next two weeks</source>
        <translation>Cần ôn trong hai tuần tới</translation>
    </message>
    <message>
        <source>What you answer today comes back here.</source>
        <translation>Câu trả lời hôm nay sẽ trở lại ở đây.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>{0} {1}: {2}</source>
        <translation>{0} {1}: {2}</translation>
    </message>
</context>
<context>
    <name>ProposalsDialog</name>
    <message>
        <source>Questions proposed by the assistant</source>
        <translation>Câu hỏi do trợ lý đề xuất</translation>
    </message>
    <message>
        <source>Text to ask about</source>
        <translation>Đoạn văn cần đặt câu hỏi</translation>
    </message>
    <message>
        <source>Paste a passage of a document or a lesson here</source>
        <translation>Dán một đoạn văn bản hoặc bài học vào đây</translation>
    </message>
    <message>
        <source>Propose questions</source>
        <translation>Đề xuất câu hỏi</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>There is no assistant on this PC.</source>
        <translation>Máy này chưa có trợ lý.</translation>
    </message>
    <message>
        <source>Settings › Assistant shows what is missing.</source>
        <translation>Cài đặt › Trợ lý cho biết còn thiếu gì.</translation>
    </message>
    <message>
        <source>A model makes mistakes: read every proposal against its text.</source>
        <translation>Mô hình có thể sai: hãy đọc từng đề xuất và đối chiếu với đoạn văn.</translation>
    </message>
    <message>
        <source>Only what you accept is kept in the bank.</source>
        <translation>Chỉ câu được chấp nhận mới lưu vào ngân hàng.</translation>
    </message>
    <message>
        <source>Paste the text first.</source>
        <translation>Hãy dán đoạn văn trước.</translation>
    </message>
    <message>
        <source>The assistant is writing…</source>
        <translation>Trợ lý đang viết…</translation>
    </message>
    <message>
        <source>Nothing was proposed.</source>
        <translation>Không có đề xuất nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) proposed</source>
        <translation>
            <numerusform>Đề xuất %n câu hỏi</numerusform>
        </translation>
    </message>
    <message>
        <source>Read each against the text above, then accept it, change it or drop it.</source>
        <translation>Hãy đối chiếu từng câu với đoạn văn ở trên, rồi chấp nhận, sửa hoặc bỏ.</translation>
    </message>
    <message>
        <source>The answer held no question that can be asked.</source>
        <translation>Câu trả lời không có câu hỏi nào dùng được.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <source>Change and accept</source>
        <translation>Sửa rồi chấp nhận</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Bỏ</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) accepted</source>
        <translation>
            <numerusform>Đã chấp nhận %n câu hỏi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message>
        <source>Keep as a draft submission</source>
        <translation>Lưu thành dự thảo Tờ trình</translation>
    </message>
    <message>
        <source>The leader agrees: enter as instruction</source>
        <translation>Lãnh đạo đồng ý: ghi làm ý kiến chỉ đạo</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Đề xuất xử lý</translation>
    </message>
</context>
<context>
    <name>ProxyDialog</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Only where the network asks for it; whoever runs the network knows.</source>
        <translation>Chỉ cần khi mạng đòi hỏi; hãy hỏi người quản lý mạng.</translation>
    </message>
    <message>
        <source>As set in the system</source>
        <translation>Theo cài đặt của máy</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Không dùng proxy</translation>
    </message>
    <message>
        <source>This proxy:</source>
        <translation>Proxy này:</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Please type an address that begins with http://.</source>
        <translation>Hãy nhập địa chỉ bắt đầu bằng http://.</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>New question</source>
        <extracomment>An id of its own is given when the question is kept.</extracomment>
        <translation>Câu hỏi mới</translation>
    </message>
    <message>
        <source>Edit a question</source>
        <translation>Sửa câu hỏi</translation>
    </message>
    <message>
        <source>Keep the question</source>
        <translation>Lưu câu hỏi</translation>
    </message>
    <message>
        <source>As learners see it</source>
        <translation>Học viên sẽ thấy</translation>
    </message>
    <message>
        <source>A number here cannot be read. Write 12 or 3,5.</source>
        <translation>Có số không đọc được. Hãy viết 12 hoặc 3,5.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right before it can be asked</source>
        <translation>
            <numerusform>Cần sửa %n điểm trước khi dùng được</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Can be asked; %n note(s) to think about</source>
        <translation>
            <numerusform>Dùng được; có %n điểm nên xem lại</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Nothing speaks against this question</source>
        <translation>✓ Câu hỏi này dùng được</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Độ khó</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Đáp án</translation>
    </message>
    <message>
        <source>Show the options in another order each time</source>
        <translation>Mỗi lần hiện phương án theo thứ tự khác</translation>
    </message>
    <message>
        <source>Explanation, shown after the answer</source>
        <translation>Giải thích, hiện sau khi trả lời</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Bài học</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm chi tiết</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>Tên ngắn</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>Nhãn, cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>Said when the answer is right</source>
        <translation>Nói khi trả lời đúng</translation>
    </message>
    <message>
        <source>Said when the answer is wrong</source>
        <translation>Nói khi trả lời sai</translation>
    </message>
    <message>
        <source>Kept for export, without a field here: {0}</source>
        <translation>Giữ lại để xuất, không có ô ở đây: {0}</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Bớt chi tiết</translation>
    </message>
</context>
<context>
    <name>QuestionPreview</name>
    <message>
        <source>Explanation</source>
        <translation>Giải thích</translation>
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
        <translation>
            <numerusform>Đã nhận %n tệp</numerusform>
        </translation>
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
        <extracomment>Heights of all lines of the navigation together, in pixels, from which on it is packed closely.</extracomment>
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
        <source>Training</source>
        <translation>Học tập</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Giảng dạy</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Trao đổi dữ liệu</translation>
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
        <translation>
            <numerusform>%n văn bản trễ hạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) soon late</source>
        <translation>
            <numerusform>%n văn bản sắp đến hạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>%n văn bản chờ xem</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Please say why.</source>
        <translation>Hãy ghi lý do.</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Write down a result from elsewhere</source>
        <translation>Ghi kết quả ở nơi khác</translation>
    </message>
    <message>
        <source>{0}: for what was done on paper or on another PC.</source>
        <translation>{0}: dùng cho phần đã làm trên giấy hoặc ở máy khác.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Result in percent</source>
        <translation>Kết quả, phần trăm</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>For example: paper exam of 20/02/2026</source>
        <translation>Ví dụ: thi trên giấy ngày 20/02/2026</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Ghi lại</translation>
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
    <name>RecurringDialog</name>
    <message>
        <source>Let this document come back</source>
        <translation>Soạn văn bản này định kỳ</translation>
    </message>
    <message>
        <source>Change what comes back</source>
        <translation>Sửa lịch soạn định kỳ</translation>
    </message>
    <message>
        <source>The next one is prepared as a draft from the last issued one, with its days moved, and stands on Home. Nothing leaves by itself.</source>
        <translation>Văn bản kỳ sau được soạn sẵn thành dự thảo từ văn bản đã ban hành gần nhất, ngày tháng được chuyển theo kỳ, và hiện ở Trang chủ. Không văn bản nào tự gửi đi.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Chu kỳ</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Soạn từ văn bản</translation>
    </message>
    <message>
        <source>Another document counts from the next one on; what is prepared stays.</source>
        <translation>Văn bản khác được dùng từ kỳ sau; bản đã soạn vẫn giữ.</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>This PC prepares it from now on</source>
        <translation>Từ nay máy này soạn</translation>
    </message>
    <message>
        <source>Another PC of the office prepares it until now.</source>
        <translation>Đến nay do một máy khác trong cơ quan soạn.</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Lưu thay đổi</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Không ai riêng</translation>
    </message>
    <message>
        <source>The document it was made from is gone</source>
        <translation>Văn bản gốc không còn</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>hằng tuần</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>hằng tháng</translation>
    </message>
    <message>
        <source>every quarter, in its last month</source>
        <translation>hằng quý, vào tháng cuối quý</translation>
    </message>
    <message>
        <source>On day</source>
        <translation>Vào ngày</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>Soạn trước (ngày)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Let it come back</source>
        <translation>Soạn định kỳ</translation>
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
    <message>
        <source>Cancelled: {0}</source>
        <translation>Đã hủy: {0}</translation>
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
        <extracomment>Changes come in bursts (a folder of files taken in); the list is read once for all of them.</extracomment>
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
    <name>RenewDialog</name>
    <message>
        <source>New report from the last one</source>
        <translation>Báo cáo mới từ báo cáo kỳ trước</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Words of the report</source>
        <translation>Từ có trong báo cáo</translation>
    </message>
    <message>
        <source>Marks do not matter.</source>
        <translation>Gõ có dấu hay không dấu đều được.</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>Từ tệp …</translation>
    </message>
    <message>
        <source>Issued documents</source>
        <translation>Văn bản đã phát hành</translation>
    </message>
    <message>
        <source>No issued document was found. You can choose a file.</source>
        <translation>Không tìm thấy văn bản đã phát hành. Có thể chọn một tệp.</translation>
    </message>
    <message>
        <source>Documents (*.docx *.doc *.odt *.pdf *.txt *.rtf)</source>
        <translation>Văn bản (*.docx *.doc *.odt *.pdf *.txt *.rtf)</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>Báo cáo kỳ trước</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Đang đọc …</translation>
    </message>
    <message>
        <source>Subject of the new report</source>
        <translation>Trích yếu báo cáo mới</translation>
    </message>
    <message>
        <source>Days and months move by</source>
        <translation>Chuyển ngày, tháng thêm</translation>
    </message>
    <message>
        <source>one month</source>
        <translation>một tháng</translation>
    </message>
    <message>
        <source>one quarter</source>
        <translation>một quý</translation>
    </message>
    <message>
        <source>half a year</source>
        <translation>nửa năm</translation>
    </message>
    <message>
        <source>one year</source>
        <translation>một năm</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không chuyển</translation>
    </message>
    <message>
        <source>New facts, one a line</source>
        <translation>Việc và số liệu mới, mỗi dòng một ý</translation>
    </message>
    <message>
        <source>Type or paste: what happened, with its numbers. Order does not matter.</source>
        <translation>Gõ hoặc dán: việc đã làm, kèm số liệu. Thứ tự không quan trọng.</translation>
    </message>
    <message>
        <source>The last report: {0}</source>
        <translation>Báo cáo kỳ trước: {0}</translation>
    </message>
    <message>
        <source>The assistant is writing: {0} of {1} sentences done.</source>
        <translation>Trợ lý đang viết: xong {0} trên {1} câu.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) are still to be answered</source>
        <translation>
            <numerusform>Còn %n câu cần trả lời</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick “let it stand”, write other words, or drop the sentence.</source>
        <translation>Chọn “giữ câu này”, sửa lại, hoặc bỏ câu.</translation>
    </message>
    <message>
        <source>Everything is answered.</source>
        <translation>Đã trả lời hết.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Write the sentences</source>
        <translation>Viết các câu</translation>
    </message>
    <message>
        <source>Begin the report</source>
        <translation>Tạo báo cáo</translation>
    </message>
</context>
<context>
    <name>RenewLines</name>
    <message>
        <source>Show the sentences that stay too</source>
        <translation>Hiện cả các câu giữ nguyên</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>Báo cáo kỳ trước</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Báo cáo mới</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) stay as they are.</source>
        <translation>
            <numerusform>%n câu giữ nguyên.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenewRow</name>
    <message>
        <source>let it stand</source>
        <translation>giữ câu này</translation>
    </message>
    <message>
        <source>Let it stand: {0}</source>
        <translation>Giữ câu: {0}</translation>
    </message>
    <message>
        <source>Drop this sentence</source>
        <translation>Bỏ câu này</translation>
    </message>
    <message>
        <source>(nothing in the last report)</source>
        <translation>(kỳ trước không có)</translation>
    </message>
    <message>
        <source>New words for: {0}</source>
        <translation>Lời mới thay cho: {0}</translation>
    </message>
    <message>
        <source>This sentence is dropped.</source>
        <translation>Câu này bị bỏ.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>New: please compare</source>
        <translation>Mới: hãy đối chiếu</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>Still so this time?</source>
        <translation>Kỳ này còn đúng không?</translation>
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
    <name>RequestDialog</name>
    <message>
        <source>Ask to be connected</source>
        <translation>Xin kết nối</translation>
    </message>
    <message>
        <source>The program writes a small file. Take it on a stick, or send it by mail, to the province&apos;s server or to the clerk&apos;s PC. The answer comes back the same way. No network is needed.</source>
        <translation>Chương trình ghi ra một tệp nhỏ. Hãy mang tệp bằng USB hoặc gửi qua thư điện tử đến máy chủ tỉnh hoặc máy văn thư. Tệp trả lời sẽ về theo cùng cách đó. Không cần có mạng.</translation>
    </message>
    <message>
        <source>Name of this PC</source>
        <translation>Tên của máy này</translation>
    </message>
    <message>
        <source>For example: clerk&apos;s PC, one-stop counter</source>
        <translation>Ví dụ: máy văn thư, máy một cửa</translation>
    </message>
    <message>
        <source>Unit: {0}</source>
        <translation>Đơn vị: {0}</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>Ghi tệp…</translation>
    </message>
    <message>
        <source>Please name this PC.</source>
        <translation>Hãy đặt tên cho máy này.</translation>
    </message>
    <message>
        <source>Please choose your commune from the list.</source>
        <translation>Hãy chọn xã, phường trong danh sách.</translation>
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
    <name>ResultsTab</name>
    <message>
        <source>Name, unit or title</source>
        <translation>Tên, đơn vị hoặc nội dung</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Tất cả lớp</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Khóa học</translation>
    </message>
    <message>
        <source>All courses</source>
        <translation>Mọi khóa học</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Save as a workbook</source>
        <translation>Lưu bảng tính</translation>
    </message>
    <message>
        <source>Save as xAPI</source>
        <translation>Lưu xAPI</translation>
    </message>
    <message>
        <source>Statements that a learning record store reads</source>
        <translation>Bản ghi mà kho dữ liệu học tập đọc được</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Bài kiểm tra</translation>
    </message>
    <message>
        <source>Final work</source>
        <translation>Bài thu hoạch</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Giấy chứng nhận</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Chưa đạt</translation>
    </message>
    <message>
        <source>Waits for the trainer</source>
        <translation>Chờ giảng viên</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Đang học</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Meets everything</source>
        <translation>Đủ điều kiện</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Chậm tiến độ</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Còn hiệu lực</translation>
    </message>
    <message>
        <source>Waits for marks</source>
        <translation>Chờ chấm</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Đã chấm</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Đã trả bài</translation>
    </message>
    <message>
        <source>Taken back by the learner</source>
        <translation>Học viên rút lại</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Chưa có</translation>
    </message>
    <message>
        <source>Nothing fits these filters</source>
        <translation>Không có gì phù hợp bộ lọc</translation>
    </message>
    <message>
        <source>Leave some out, or use fewer words.</source>
        <translation>Hãy bỏ bớt bộ lọc, hoặc dùng ít từ hơn.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n kết quả</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no results yet</source>
        <translation>Chưa có kết quả</translation>
    </message>
    <message>
        <source>They come with the first exams, final works and certificates.</source>
        <translation>Kết quả có khi đã làm bài kiểm tra, bài thu hoạch, cấp giấy chứng nhận.</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Lưu kết quả</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Bảng tính (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>Đã ghi %n dòng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save xAPI statements</source>
        <translation>Lưu bản ghi xAPI</translation>
    </message>
    <message>
        <source>xAPI statements (*.json)</source>
        <translation>Bản ghi xAPI (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) were written.</source>
        <translation>
            <numerusform>Đã ghi %n bản ghi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Results of learners</source>
        <translation>Kết quả học viên</translation>
    </message>
    <message>
        <source>Questions of an exam</source>
        <translation>Câu hỏi của một bài</translation>
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
        <source>Draft a proposal</source>
        <translation>Soạn đề xuất xử lý</translation>
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
        <translation>
            <numerusform>Đã tạo bản che %n thông tin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please read it before passing it on: {0}</source>
        <translation>Xin đọc lại trước khi chuyển đi: {0}</translation>
    </message>
    <message>
        <source>Confirm; the number comes from the clerk&apos;s PC</source>
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
        <translation>
            <numerusform>Còn %n chỗ cần kiểm tra trước khi vào sổ: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmed; it waits for its number from the clerk&apos;s PC.</source>
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
    <name>RevokeDialog</name>
    <message>
        <source>Take a certificate back</source>
        <translation>Thu hồi giấy chứng nhận</translation>
    </message>
    <message>
        <source>No. {0}, {1}. This cannot be undone; its number stays taken.</source>
        <translation>Số {0}, {1}. Không hoàn lại được; số này không cấp lại.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Note for the office</source>
        <translation>Ghi chú nội bộ</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Take the PC “{0}” back?</source>
        <translation>Thu hồi máy “{0}”?</translation>
    </message>
    <message>
        <source>For a PC that was lost, stolen or given away. What it wrote before that day stays; what it says afterwards is not believed any more, and it gets nothing.</source>
        <translation>Dùng khi máy bị mất, bị lấy cắp hoặc đã chuyển cho nơi khác. Dữ liệu máy ghi trước ngày đó vẫn giữ; dữ liệu sau đó không được công nhận, và máy không nhận gì nữa.</translation>
    </message>
    <message>
        <source>Out of our hands since</source>
        <translation>Không còn giữ máy từ ngày</translation>
    </message>
    <message>
        <source>The other PCs learn of it with the next stick. This cannot be undone; the PC can be added again with a new key.</source>
        <translation>Các máy khác sẽ biết khi nhận dữ liệu lần tới. Không thể hoàn tác; có thể thêm lại máy đó với khóa mới.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>Please type a day as 20/02/2026.</source>
        <translation>Hãy gõ ngày theo dạng 20/02/2026.</translation>
    </message>
    <message>
        <source>Please choose today or an earlier day.</source>
        <translation>Hãy chọn hôm nay hoặc ngày trước đó.</translation>
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
        <source>Drafts and reviews documents, and runs the office&apos;s settings.</source>
        <translation>Soạn, soát văn bản và quản lý cài đặt của cơ quan.</translation>
    </message>
    <message>
        <source>Drafts, reviews and signs documents, and runs the office&apos;s settings.</source>
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
        <source>Open the training screen</source>
        <translation>Mở mục Học tập</translation>
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
    <name>RulesDialog</name>
    <message>
        <source>Documents that come back</source>
        <translation>Văn bản định kỳ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Nothing comes back yet. Choose “Let it come back” at an issued document in the register.</source>
        <translation>Chưa có văn bản định kỳ. Hãy chọn “Soạn định kỳ” ở một văn bản đã phát hành trong sổ.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>the document is gone; choose another one</source>
        <translation>văn bản không còn; hãy chọn văn bản khác</translation>
    </message>
    <message>
        <source>Made from: {0}</source>
        <translation>Soạn từ: {0}</translation>
    </message>
    <message>
        <source>Who sees to it: {0}</source>
        <translation>Người phụ trách: {0}</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Sửa …</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Bỏ …</translation>
    </message>
    <message>
        <source>No longer prepare “{0}”?</source>
        <translation>Thôi soạn định kỳ “{0}”?</translation>
    </message>
    <message>
        <source>What was prepared stays.</source>
        <translation>Văn bản đã soạn vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>No longer prepare it</source>
        <translation>Thôi soạn định kỳ</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>day {0}</source>
        <translation>ngày {0}</translation>
    </message>
    <message>
        <source>prepared {0} day(s) ahead</source>
        <translation>soạn trước {0} ngày</translation>
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
        <source>Number cancelled</source>
        <translation>Số đã hủy</translation>
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
        <translation>
            <numerusform>%n văn bản</numerusform>
        </translation>
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
    <name>SendDialog</name>
    <message>
        <source>Send a document to the hub</source>
        <translation>Gửi văn bản lên tỉnh</translation>
    </message>
    <message>
        <source>Only what you choose here goes, with its files, when data are exchanged next. Documents with a mark of secrecy are not sent.</source>
        <translation>Chỉ văn bản được chọn ở đây và các tệp kèm theo được gửi, vào lần trao đổi tới. Văn bản có dấu mật không được gửi.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>No file chosen yet.</source>
        <translation>Chưa chọn tệp nào.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>For example: report on poor households, December</source>
        <translation>Ví dụ: báo cáo rà soát hộ nghèo tháng 12</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Số và ký hiệu</translation>
    </message>
    <message>
        <source>where it has one</source>
        <translation>nếu có</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gửi</translation>
    </message>
    <message>
        <source>Choose the files</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.docx *.xlsx *.odt)</source>
        <translation>Văn bản (*.pdf *.docx *.xlsx *.odt)</translation>
    </message>
</context>
<context>
    <name>SeriesCard</name>
    <message>
        <source>Series of outgoing numbers</source>
        <translation>Hệ thống số văn bản đi</translation>
    </message>
    <message>
        <source>Numbers run</source>
        <translation>Đánh số</translation>
    </message>
    <message>
        <source>in one common series</source>
        <translation>chung một hệ thống số</translation>
    </message>
    <message>
        <source>in a series for each type of document</source>
        <translation>riêng theo từng loại văn bản</translation>
    </message>
    <message>
        <source>in groups of types</source>
        <translation>theo nhóm loại văn bản</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Các nhóm</translation>
    </message>
    <message>
        <source>A line for each: name of the group: types, by commas. Types of no group share the common series.</source>
        <translation>Mỗi dòng một nhóm: tên nhóm: các loại, cách nhau bằng dấu phẩy. Loại không thuộc nhóm nào dùng hệ thống số chung.</translation>
    </message>
    <message>
        <source>Each series begins with 01 on 1 January. Copies always have one of their own. A change counts from the next number on; no number is given twice.</source>
        <translation>Mỗi hệ thống số bắt đầu từ 01 ngày 01/01. Bản sao luôn có hệ thống số riêng. Thay đổi có hiệu lực từ số tiếp theo; không số nào cấp hai lần.</translation>
    </message>
    <message>
        <source>Keep the series</source>
        <translation>Lưu hệ thống số</translation>
    </message>
    <message>
        <source>No type is called “{0}”.</source>
        <translation>Không có loại văn bản “{0}”.</translation>
    </message>
</context>
<context>
    <name>SessionDialog</name>
    <message>
        <source>New session</source>
        <translation>Thêm buổi học</translation>
    </message>
    <message>
        <source>Change the session</source>
        <translation>Sửa buổi học</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Số phút</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Nội dung buổi học</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi học</translation>
    </message>
    <message>
        <source>Enter the session</source>
        <translation>Nhập buổi học</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ</translation>
    </message>
    <message>
        <source>Enter the day of the session.</source>
        <translation>Hãy nhập ngày học.</translation>
    </message>
    <message>
        <source>Write a time like 08:00.</source>
        <translation>Hãy viết giờ như 08:00.</translation>
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
        <source>Connections</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <source>The province&apos;s server, the other PCs of the office, and the keys of this PC.</source>
        <translation>Máy chủ tỉnh, các máy khác của cơ quan và khóa của máy này.</translation>
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
        <source>Updates</source>
        <translation>Cập nhật</translation>
    </message>
    <message>
        <source>New versions of the program, and the way back to the one before.</source>
        <translation>Các bản mới của chương trình, và cách quay lại bản trước.</translation>
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
    <name>ShortLine</name>
    <message>
        <source>Accepted answer; * stands for anything</source>
        <translation>Câu trả lời được nhận; dấu * thay cho chữ bất kỳ</translation>
    </message>
    <message>
        <source>Percent of the marks</source>
        <translation>Phần trăm điểm</translation>
    </message>
    <message>
        <source>Said to this answer</source>
        <translation>Nói với câu trả lời này</translation>
    </message>
    <message>
        <source>Accepted answer {0}</source>
        <translation>Câu trả lời được nhận {0}</translation>
    </message>
    <message>
        <source>Marks of answer {0} in percent</source>
        <translation>Điểm của câu trả lời {0}, phần trăm</translation>
    </message>
    <message>
        <source>Feedback of answer {0}</source>
        <translation>Nhận xét cho câu trả lời {0}</translation>
    </message>
</context>
<context>
    <name>ShortPart</name>
    <message>
        <source>One more accepted answer</source>
        <translation>Thêm câu trả lời được nhận</translation>
    </message>
    <message>
        <source>Capital letters matter</source>
        <translation>Phân biệt chữ hoa</translation>
    </message>
    <message>
        <source>Vietnamese marks matter</source>
        <translation>Phân biệt dấu tiếng Việt</translation>
    </message>
</context>
<context>
    <name>SignCard</name>
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
        <source>Other post, above the name</source>
        <translation>Chức vụ khác, ghi trên họ tên</translation>
    </message>
    <message>
        <source>Only for somebody who signs for a board: the post held in the office.</source>
        <translation>Chỉ dùng khi ký thay mặt ban, hội đồng: ghi chức vụ chính quyền của người ký.</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>không bắt buộc</translation>
    </message>
    <message>
        <source>More boxes: recipients, drafter, urgency …</source>
        <translation>Thêm ô: nơi nhận, người soạn thảo, độ khẩn …</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Người khác</translation>
    </message>
</context>
<context>
    <name>SignersDialog</name>
    <message>
        <source>Trusted signers</source>
        <translation>Bên ký được tin</translation>
    </message>
    <message>
        <source>Packs of these signers are taken over, besides those of the program.</source>
        <translation>Gói của các bên này được nhập, ngoài gói của chương trình.</translation>
    </message>
    <message>
        <source>Nobody yet: only the program’s own courses.</source>
        <translation>Chưa có: chỉ khóa học của chương trình.</translation>
    </message>
    <message>
        <source>Trust no more</source>
        <translation>Thôi tin</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>SourcesCard</name>
    <message>
        <source>It rests on</source>
        <translation>Căn cứ</translation>
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
    <name>StandingCard</name>
    <message>
        <source>What was sent, and what has arrived</source>
        <translation>Những gì đã gửi và đã đến nơi</translation>
    </message>
    <message>
        <source>On sticks</source>
        <translation>Trên các USB</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Đang trên đường</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Đã xác nhận</translation>
    </message>
    <message>
        <source>{name}: missing {numbers}</source>
        <translation>{name}: thiếu {numbers}</translation>
    </message>
    <message>
        <source>It is asked for again by itself with the next exchange.</source>
        <translation>Chương trình tự xin lại ở lần trao đổi tới.</translation>
    </message>
    <message>
        <source>Copied PC: {names}</source>
        <translation>Máy bị sao chép: {names}</translation>
    </message>
    <message>
        <source>Two PCs work with the same copy of the data. Both histories are kept. Please find out which PC was copied, and enrol one of them anew.</source>
        <translation>Có hai máy cùng dùng một bản sao dữ liệu. Nhật ký của cả hai đều được giữ. Hãy tìm xem máy nào được sao chép và kết nạp lại một trong hai máy.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of other PCs are kept aside: not used, not lost.</source>
        <translation>
            <numerusform>%n mục của máy khác được để riêng: chưa dùng, không mất.</numerusform>
        </translation>
    </message>
    <message>
        <source>On the stick</source>
        <translation>Trên USB</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Chuyển tiếp</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n mục</numerusform>
        </translation>
    </message>
    <message>
        <source>word of what has arrived</source>
        <translation>giấy báo đã nhận</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>và %n lần trước đó</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingTab</name>
    <message>
        <source>Which members</source>
        <translation>Học viên nào</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>Mọi học viên</translation>
    </message>
    <message>
        <source>Those who are behind</source>
        <translation>Người chậm tiến độ</translation>
    </message>
    <message>
        <source>Those who meet everything</source>
        <translation>Người đủ điều kiện</translation>
    </message>
    <message>
        <source>Write down a result</source>
        <translation>Ghi kết quả</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Giấy chứng nhận</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Lưu thành bảng</translation>
    </message>
    <message>
        <source>Where the members stand</source>
        <translation>Tiến độ của học viên</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Bài học</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Bài kiểm tra</translation>
    </message>
    <message>
        <source>Final work</source>
        <translation>Bài thu hoạch</translation>
    </message>
    <message>
        <source>Nobody is behind</source>
        <translation>Không ai chậm tiến độ</translation>
    </message>
    <message>
        <source>Everybody can still meet the conditions.</source>
        <translation>Mọi người vẫn kịp đạt điều kiện.</translation>
    </message>
    <message>
        <source>Nobody meets everything yet</source>
        <translation>Chưa ai đủ điều kiện</translation>
    </message>
    <message>
        <source>Choose a member among all of them to see what is missing.</source>
        <translation>Chọn một học viên trong danh sách đầy đủ để xem còn thiếu gì.</translation>
    </message>
    <message>
        <source>Nobody is in this class yet</source>
        <translation>Lớp chưa có học viên</translation>
    </message>
    <message>
        <source>Add members first; then you see here who is behind.</source>
        <translation>Hãy thêm học viên trước; sau đó ở đây sẽ thấy ai chậm.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n học viên</numerusform>
        </translation>
    </message>
    <message>
        <source>This class asks for nothing.</source>
        <translation>Lớp này không đặt điều kiện.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) missed without leave</source>
        <translation>
            <numerusform>Vắng không phép %n buổi</numerusform>
        </translation>
    </message>
    <message>
        <source>This class asks for no lessons and no exam.</source>
        <translation>Lớp này không yêu cầu bài học hay bài kiểm tra.</translation>
    </message>
    <message>
        <source>Set the conditions of the class first.</source>
        <translation>Hãy đặt điều kiện của lớp trước.</translation>
    </message>
    <message>
        <source>Save where everybody stands</source>
        <translation>Lưu tiến độ của lớp</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Bảng (*.xlsx *.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>Đã ghi %n dòng.</numerusform>
        </translation>
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
    <name>StartStep</name>
    <message>
        <source>A new PC</source>
        <translation>Máy mới</translation>
    </message>
    <message>
        <source>Enter the commune and who works here. Two minutes.</source>
        <translation>Nhập tên xã, phường và người làm việc. Mất hai phút.</translation>
    </message>
    <message>
        <source>From an old PC</source>
        <translation>Chuyển từ máy cũ</translation>
    </message>
    <message>
        <source>Bring everything from the copy that the old PC wrote onto a stick.</source>
        <translation>Khôi phục mọi thứ từ bản sao mà máy cũ đã ghi ra USB.</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>How do you begin on this PC?</source>
        <translation>Anh/chị bắt đầu trên máy này thế nào?</translation>
    </message>
    <message>
        <source>Whoever worked with the program on another PC can go on here.</source>
        <translation>Ai đã dùng chương trình trên máy khác thì có thể làm tiếp ở đây.</translation>
    </message>
    <message>
        <source>Open CommuneApp</source>
        <translation>Mở CommuneApp</translation>
    </message>
    <message>
        <source>Bring everything here</source>
        <translation>Chuyển mọi thứ về máy này</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Courses</source>
        <translation>Các khóa học</translation>
    </message>
    <message>
        <source>Learning paths</source>
        <translation>Lộ trình học</translation>
    </message>
    <message>
        <source>A selection of lessons for your work, in a good order.</source>
        <translation>Các bài chọn sẵn theo công việc, xếp theo thứ tự nên học.</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>Bài kiểm tra</translation>
    </message>
    <message>
        <source>Your certificates</source>
        <translation>Giấy chứng nhận của anh/chị</translation>
    </message>
    <message>
        <source>There are no courses on this PC</source>
        <translation>Máy này chưa có khóa học</translation>
    </message>
    <message>
        <source>A trainer can bring them on a stick: Teaching, Course packs.</source>
        <translation>Giảng viên có thể mang đến bằng USB: mục Giảng dạy, Gói khóa học.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of your trainer</source>
        <translation>
            <numerusform>%n câu trả lời của giảng viên</numerusform>
        </translation>
    </message>
    <message>
        <source>Read it: {0}</source>
        <translation>Đọc: {0}</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Đọc tiếp</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the lesson</source>
        <translation>Mở bài học</translation>
    </message>
    <message>
        <source>From your own documents</source>
        <translation>Từ văn bản của anh/chị</translation>
    </message>
    <message>
        <source>The checker found these mistakes in documents that you wrote. Nobody else is told; the lessons show how it is done.</source>
        <translation>Phần kiểm tra thấy các lỗi này trong văn bản anh/chị soạn. Không ai khác được biết; bài học chỉ cách làm đúng.</translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>trong %n văn bản</numerusform>
        </translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>Read: {0}</source>
        <translation>Đọc: {0}</translation>
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
    <name>StepLine</name>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Step {0} in the right order</source>
        <translation>Bước {0} theo đúng thứ tự</translation>
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
    <name>StepsPart</name>
    <message>
        <source>One more step</source>
        <translation>Thêm bước</translation>
    </message>
</context>
<context>
    <name>StickCard</name>
    <message>
        <source>Stick</source>
        <extracomment>Why the last exchange with the stick that is shown was not finished.</extracomment>
        <translation>USB</translation>
    </message>
    <message>
        <source>Exchange with this stick</source>
        <translation>Trao đổi dữ liệu với USB này</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Use a shared folder…</source>
        <translation>Dùng thư mục chung…</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>Plug in a USB stick</source>
        <translation>Hãy cắm USB vào máy</translation>
    </message>
    <message>
        <source>It is recognised by itself. One stick may carry the files of several communes; whoever carries it needs to know nothing and can read nothing.</source>
        <translation>Chương trình tự nhận ra USB. Một USB chở được dữ liệu của nhiều xã; người mang không cần biết gì và không đọc được gì.</translation>
    </message>
    <message>
        <source>Looking at the stick</source>
        <translation>Đang xem USB</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>Finished. The stick may be pulled out.</source>
        <translation>Đã xong. Có thể rút USB ra.</translation>
    </message>
    <message>
        <source>Everything on it was read back and is whole.</source>
        <translation>Mọi thứ trên USB đã được đọc lại và còn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Not finished.</source>
        <translation>Chưa xong.</translation>
    </message>
    <message>
        <source>Nothing is lost: what waits is sent with the next exchange.</source>
        <translation>Không mất gì: phần còn chờ sẽ gửi ở lần trao đổi tới.</translation>
    </message>
    <message>
        <source>Stopped before it was finished.</source>
        <translation>Đã dừng khi chưa xong.</translation>
    </message>
    <message>
        <source>Folder that the PCs of the office share</source>
        <translation>Thư mục dùng chung của các máy trong cơ quan</translation>
    </message>
</context>
<context>
    <name>StickModels</name>
    <message>
        <source>How much of the model has been copied</source>
        <translation>Đã chép được bao nhiêu của mô hình</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>The model is in another folder…</source>
        <translation>Mô hình ở thư mục khác…</translation>
    </message>
    <message>
        <source>Looking which model fits this PC…</source>
        <translation>Đang xem mô hình nào hợp với máy này…</translation>
    </message>
    <message>
        <source>No model fits this PC; fixed sentences are used.</source>
        <translation>Không có mô hình nào hợp với máy này; chương trình dùng câu mẫu.</translation>
    </message>
    <message>
        <source>Go on copying ({size})</source>
        <translation>Chép tiếp ({size})</translation>
    </message>
    <message>
        <source>Copy to this PC ({size})</source>
        <translation>Chép vào máy này ({size})</translation>
    </message>
    <message>
        <source>Being copied from the stick. You can go on meanwhile.</source>
        <translation>Đang chép từ USB. Anh/chị cứ làm tiếp các bước sau.</translation>
    </message>
    <message>
        <source>Found on the stick: {0}</source>
        <translation>Tìm thấy trên USB: {0}</translation>
    </message>
    <message>
        <source>✓ It is on this PC and ready.</source>
        <translation>✓ Đã có trên máy, dùng được ngay.</translation>
    </message>
    <message>
        <source>It is not on this PC yet. Plug in the stick with the installer: it is found by itself.</source>
        <translation>Chưa có trên máy. Hãy cắm USB có bộ cài: chương trình tự tìm thấy.</translation>
    </message>
    <message>
        <source>Looking on the sticks…</source>
        <translation>Đang tìm trên USB…</translation>
    </message>
    <message>
        <source>Stopped. What has been copied is kept for the next time.</source>
        <translation>Đã dừng. Phần đã chép được giữ lại cho lần sau.</translation>
    </message>
    <message>
        <source>Copied and checked. The assistant can write now.</source>
        <translation>Đã chép và kiểm tra xong. Trợ lý viết được rồi.</translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation>{done} / {total} MB</translation>
    </message>
    <message>
        <source>Choose the folder with the model</source>
        <translation>Chọn thư mục có mô hình</translation>
    </message>
</context>
<context>
    <name>StickWords</name>
    <message>
        <source>{free} free</source>
        <translation>Còn trống {free}</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) for this PC that are new</source>
        <translation>
            <numerusform>%n gói mới cho máy này</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything on it for this PC was taken in already</source>
        <translation>Mọi gói gửi cho máy này trên USB đều đã được nhận</translation>
    </message>
    <message>
        <source>It brings word of what has arrived</source>
        <translation>Có tin báo về những gì đã đến nơi</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) written by this PC</source>
        <translation>
            <numerusform>%n gói do máy này ghi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) for others; they are not touched</source>
        <translation>
            <numerusform>%n tệp dành cho nơi khác; chương trình không động đến</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that were not finished; left aside</source>
        <translation>
            <numerusform>%n tệp chưa ghi xong; được bỏ qua</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that cannot be used</source>
        <translation>
            <numerusform>%n tệp không dùng được</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new entry(ies) taken in</source>
        <translation>
            <numerusform>Đã nhận %n mục mới</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new for this PC</source>
        <translation>Không có gì mới cho máy này</translation>
    </message>
    <message numerus="yes">
        <source>For the hub: %n entry(ies) on the stick</source>
        <translation>
            <numerusform>Gửi cấp trên: %n mục trên USB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For the office&apos;s PCs: %n entry(ies) on the stick</source>
        <translation>
            <numerusform>Gửi các máy trong cơ quan: %n mục trên USB</numerusform>
        </translation>
    </message>
    <message>
        <source>Word of what has arrived here is on the stick</source>
        <translation>Giấy báo đã nhận được ghi lên USB</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) of the hub passed on to the office&apos;s PCs</source>
        <translation>
            <numerusform>%n gói của cấp trên được chuyển tiếp cho các máy trong cơ quan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) sent earlier have arrived</source>
        <translation>
            <numerusform>%n gói gửi trước đây đã đến nơi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old file(s) deleted from the stick</source>
        <translation>
            <numerusform>Đã xóa %n tệp cũ trên USB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) kept aside</source>
        <translation>
            <numerusform>%n mục được để riêng</numerusform>
        </translation>
    </message>
    <message>
        <source>Files for others were not touched</source>
        <translation>Tệp dành cho nơi khác được giữ nguyên</translation>
    </message>
    <message>
        <source>There was nothing to exchange</source>
        <translation>Không có gì để trao đổi</translation>
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
    <name>SupervisedScreen</name>
    <message>
        <source>Choose your name, then begin. The time runs from then on.</source>
        <translation>Chọn tên của mình rồi bắt đầu. Thời gian tính từ lúc đó.</translation>
    </message>
    <message>
        <source>Back to the trainer</source>
        <translation>Trả máy cho giảng viên</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>People of this PC</source>
        <translation>Người của máy này</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>Học viên</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>Không có ai</translation>
    </message>
    <message>
        <source>Choose another class, or write fewer letters.</source>
        <translation>Hãy chọn lớp khác, hoặc gõ ít chữ hơn.</translation>
    </message>
    <message>
        <source>Begin the exam</source>
        <translation>Bắt đầu làm bài</translation>
    </message>
    <message>
        <source>Please leave the place to the next learner.</source>
        <translation>Mời nhường chỗ cho học viên tiếp theo.</translation>
    </message>
    <message>
        <source>Next learner</source>
        <translation>Học viên tiếp theo</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Chưa làm</translation>
    </message>
    <message>
        <source>{0} (interrupted: {1})</source>
        <translation>{0} (bị ngắt: {1} lần)</translation>
    </message>
    <message>
        <source>Begun: goes on where it stopped</source>
        <translation>Đang làm dở: làm tiếp được</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Đã nộp</translation>
    </message>
    <message>
        <source>Passed with {0} %</source>
        <translation>Đạt {0} %</translation>
    </message>
    <message>
        <source>Not passed, {0} %</source>
        <translation>Chưa đạt, {0} %</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>{0}: begin now?</source>
        <translation>{0}: bắt đầu bây giờ?</translation>
    </message>
    <message>
        <source>The time begins with the first question.</source>
        <translation>Thời gian tính từ câu đầu tiên.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Chưa</translation>
    </message>
    <message>
        <source>Handed in. The trainer will tell you the result.</source>
        <translation>Đã nộp bài. Giảng viên sẽ báo kết quả.</translation>
    </message>
    <message>
        <source>The PIN of a trainer opens the rest of the program again.</source>
        <translation>Mã PIN của giảng viên mở lại phần còn lại của chương trình.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
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
    <name>TableDialog</name>
    <message>
        <source>Cells of the table</source>
        <translation>Nội dung bảng</translation>
    </message>
    <message>
        <source>The first row is the head. Rows copied from a spreadsheet can be pasted (Ctrl+V).</source>
        <translation>Hàng đầu là tiêu đề cột. Có thể dán các hàng chép từ bảng tính (Ctrl+V).</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Thêm hàng</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Thêm cột</translation>
    </message>
    <message>
        <source>Delete the row</source>
        <translation>Xóa hàng</translation>
    </message>
    <message>
        <source>Delete the column</source>
        <translation>Xóa cột</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Giữ như cũ</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Đưa vào văn bản</translation>
    </message>
</context>
<context>
    <name>TeachingPage</name>
    <message>
        <source>Teaching</source>
        <translation>Giảng dạy</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Lớp học</translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation>Học viên hỏi</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>Đề thi</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Question banks</source>
        <translation>Ngân hàng câu hỏi</translation>
    </message>
    <message>
        <source>Course packs</source>
        <translation>Gói khóa học</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Giấy chứng nhận</translation>
    </message>
</context>
<context>
    <name>TeachingWords</name>
    <message>
        <source>Easy</source>
        <translation>Dễ</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Vừa</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Khó</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Text of the document</source>
        <translation>Nội dung văn bản</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Bản gốc</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Đề xuất</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Giữ bản gốc</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Dùng bản này</translation>
    </message>
    <message>
        <source>The assistant is reading: {0} of {1} sentences done.</source>
        <translation>Trợ lý AI đang đọc: xong {0} trên {1} câu.</translation>
    </message>
    <message>
        <source>Not sure: the assistant had no sentence that keeps all details.</source>
        <translation>Chưa chắc: trợ lý AI không có câu nào giữ đủ chi tiết.</translation>
    </message>
    <message>
        <source>Made without the assistant.</source>
        <translation>Làm không qua trợ lý AI.</translation>
    </message>
    <message>
        <source>Please compare it with the original.</source>
        <translation>Xin đối chiếu với bản gốc.</translation>
    </message>
    <message>
        <source>Not sure: please read each sentence beside the original.</source>
        <translation>Chưa chắc: xin đọc lại từng câu bên cạnh bản gốc.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) stayed as they were.</source>
        <translation>
            <numerusform>%n câu giữ nguyên như bản gốc.</numerusform>
        </translation>
    </message>
    <message>
        <source>All numbers, dates and names are kept.</source>
        <translation>Đã giữ đủ số, ngày và tên.</translation>
    </message>
    <message>
        <source>Reading it aloud takes about {0} seconds.</source>
        <translation>Đọc trên loa mất khoảng {0} giây.</translation>
    </message>
    <message>
        <source>Left out: {0}</source>
        <translation>Chưa đưa vào: {0}</translation>
    </message>
</context>
<context>
    <name>TextWork</name>
    <message>
        <source>Use this text</source>
        <translation>Dùng câu này</translation>
    </message>
    <message>
        <source>For the loudspeaker</source>
        <extracomment>Read standing before a microphone, often in the half dark.</extracomment>
        <translation>Lời đọc trên loa</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) from the villages: put the cursor on one</source>
        <translation>
            <numerusform>%n số liệu từ các bản: đặt con trỏ vào một số để xem</numerusform>
        </translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Viết gọn hơn</translation>
    </message>
    <message>
        <source>More formal</source>
        <translation>Viết trang trọng hơn</translation>
    </message>
    <message>
        <source>Correct the spelling</source>
        <translation>Sửa chính tả</translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>Practise</source>
        <translation>Luyện tập</translation>
    </message>
    <message>
        <source>Only what is to be repeated</source>
        <translation>Chỉ ôn câu đến hạn</translation>
    </message>
    <message>
        <source>My progress</source>
        <translation>Tiến bộ của tôi</translation>
    </message>
    <message>
        <source>Change the goal</source>
        <translation>Đổi mục tiêu</translation>
    </message>
    <message>
        <source>Today {0} of {1} questions answered</source>
        <translation>Hôm nay đã trả lời {0}/{1} câu</translation>
    </message>
    <message>
        <source>Today&apos;s goal is reached</source>
        <translation>Đã đạt mục tiêu hôm nay</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to today&apos;s goal</source>
        <translation>
            <numerusform>Còn %n câu là đạt mục tiêu hôm nay</numerusform>
        </translation>
    </message>
    <message>
        <source>Five minutes are enough for today</source>
        <translation>Hôm nay chỉ cần năm phút</translation>
    </message>
    <message numerus="yes">
        <source>%n to be repeated</source>
        <translation>
            <numerusform>%n câu cần ôn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>%n ngày liền</numerusform>
        </translation>
    </message>
    <message>
        <source>What is about to be forgotten comes first, then something new.</source>
        <translation>Câu sắp quên hỏi trước, rồi đến câu mới.</translation>
    </message>
    <message>
        <source>Short sessions of ten questions. What you miss comes back, what you know rests.</source>
        <translation>Mỗi lượt mười câu. Câu sai sẽ trở lại, câu đã biết để nghỉ.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) come back later today.</source>
        <translation>
            <numerusform>Lát nữa có %n câu hỏi lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has to be repeated today; new questions are waiting.</source>
        <translation>Hôm nay không có câu đến hạn; có câu mới đang chờ.</translation>
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
    <name>TopicRow</name>
    <message>
        <source>{0} · {1} of {2} questions</source>
        <translation>{0} · {1}/{2} câu</translation>
    </message>
</context>
<context>
    <name>TrainersDialog</name>
    <message>
        <source>Who may open the exam</source>
        <translation>Ai được mở đề thi</translation>
    </message>
    <message>
        <source>{0}. Only trainers with an exam key of their own.</source>
        <translation>{0}. Chỉ giảng viên có khóa đề thi riêng.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ</translation>
    </message>
    <message>
        <source>Somebody has to be able to open it.</source>
        <translation>Phải có ít nhất một người mở được.</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Back</source>
        <extracomment>Rooms that one goes back to; a practice or a running exam is left for good.</extracomment>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Quay lại (Alt+Mũi tên trái)</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Học tập</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>Choose one</source>
        <translation>Chọn một</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Chọn nhiều</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>Đúng hay sai</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Ghép đôi</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>Sắp thứ tự</translation>
    </message>
    <message>
        <source>Short answer</source>
        <translation>Trả lời ngắn</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Điền số</translation>
    </message>
    <message>
        <source>Find the mistake</source>
        <translation>Tìm lỗi</translation>
    </message>
    <message>
        <source>Write a text</source>
        <translation>Viết bài</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Để đọc</translation>
    </message>
    <message>
        <source>Answered wrongly before</source>
        <translation>Lần trước chưa đúng</translation>
    </message>
    <message>
        <source>To repeat today</source>
        <translation>Đến hạn ôn</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Ahead of its day</source>
        <translation>Ôn sớm</translation>
    </message>
    <message>
        <source>It comes again today.</source>
        <translation>Câu này sẽ hỏi lại hôm nay.</translation>
    </message>
    <message>
        <source>It comes again tomorrow.</source>
        <translation>Câu này sẽ hỏi lại ngày mai.</translation>
    </message>
    <message>
        <source>It comes again in {0} days, on {1}.</source>
        <translation>Câu này sẽ hỏi lại sau {0} ngày, vào {1}.</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Chủ Nhật</translation>
    </message>
</context>
<context>
    <name>TrueOrFalse</name>
    <message>
        <source>True</source>
        <translation>Đúng</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Sai</translation>
    </message>
    <message>
        <source>1 is true, 2 is false; then Enter.</source>
        <translation>1 là đúng, 2 là sai; rồi Enter.</translation>
    </message>
</context>
<context>
    <name>TrustDialog</name>
    <message>
        <source>Keys and lists</source>
        <translation>Khóa và danh sách</translation>
    </message>
    <message>
        <source>Roots that this PC believes</source>
        <translation>Khóa gốc mà máy này tin</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Của ai</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Số đối chiếu</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation>Danh sách thu hồi</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Số giấy</translation>
    </message>
    <message>
        <source>Take over a file</source>
        <translation>Nhập từ tệp</translation>
    </message>
    <message>
        <source>Believe no more</source>
        <translation>Thôi tin</translation>
    </message>
    <message>
        <source>Give out my root</source>
        <translation>Xuất khóa gốc</translation>
    </message>
    <message>
        <source>Give out my revocation list</source>
        <translation>Xuất danh sách thu hồi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>This PC signs by its own word.</source>
        <translation>Máy này tự ký.</translation>
    </message>
    <message>
        <source>Others believe its certificates once they have taken over its root file.</source>
        <translation>Nơi khác tin giấy chứng nhận sau khi nhập tệp khóa gốc của máy này.</translation>
    </message>
    <message>
        <source>A hub stands behind this PC, until {0}.</source>
        <translation>Máy này có cấp trên xác nhận, đến {0}.</translation>
    </message>
    <message>
        <source>{0} (this PC)</source>
        <translation>{0} (máy này)</translation>
    </message>
    <message>
        <source>A root, a chain or a revocation list</source>
        <translation>Khóa gốc, chứng thư hoặc danh sách thu hồi</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Believe this root no more?</source>
        <translation>Thôi tin khóa gốc này?</translation>
    </message>
    <message>
        <source>Believe it no more</source>
        <translation>Thôi tin</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Where to, for example a stick</source>
        <translation>Lưu vào đâu, ví dụ USB</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Đã ghi: {0}</translation>
    </message>
</context>
<context>
    <name>TruthPart</name>
    <message>
        <source>The statement is true</source>
        <translation>Câu này đúng</translation>
    </message>
    <message>
        <source>The statement is false</source>
        <translation>Câu này sai</translation>
    </message>
</context>
<context>
    <name>TypeFields</name>
    <message>
        <source>optional</source>
        <translation>không bắt buộc</translation>
    </message>
</context>
<context>
    <name>TypeStep</name>
    <message>
        <source>What do you want to write?</source>
        <extracomment>So many templates are drawn between two looks at the keyboard.</extracomment>
        <translation>Anh/chị muốn soạn văn bản gì?</translation>
    </message>
    <message>
        <source>Choose the type. The program lays the document out by Decree 30/2020/ND-CP.</source>
        <translation>Chọn loại văn bản. Chương trình trình bày theo Nghị định số 30/2020/NĐ-CP.</translation>
    </message>
    <message>
        <source>Search types and templates</source>
        <translation>Tìm loại văn bản, mẫu có sẵn</translation>
    </message>
    <message>
        <source>Check a Word file</source>
        <translation>Kiểm tra tệp Word</translation>
    </message>
    <message>
        <source>Nothing like that. Try one word, with or without marks.</source>
        <translation>Không có loại hoặc mẫu nào như vậy. Hãy thử một từ, có dấu hoặc không dấu.</translation>
    </message>
    <message>
        <source>Written every week</source>
        <translation>Viết thường xuyên</translation>
    </message>
    <message>
        <source>Rules and templates: pack {0}, version {1}, as of {2}</source>
        <translation>Quy định và mẫu: gói {0}, phiên bản {1}, cập nhật đến {2}</translation>
    </message>
    <message>
        <source>Direct and report</source>
        <translation>Chỉ đạo, báo cáo</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch, đề án</translation>
    </message>
    <message>
        <source>Meet</source>
        <translation>Họp</translation>
    </message>
    <message>
        <source>Rules of the office</source>
        <translation>Quy chế, quy định</translation>
    </message>
    <message>
        <source>Papers, slips and letters</source>
        <translation>Giấy, phiếu, thư</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Hợp đồng, thỏa thuận</translation>
    </message>
    <message>
        <source>Other types</source>
        <translation>Loại khác</translation>
    </message>
    <message>
        <source>Start from a ready template</source>
        <translation>Bắt đầu từ mẫu có sẵn</translation>
    </message>
</context>
<context>
    <name>Typed</name>
    <message>
        <source>Your answer</source>
        <extracomment>Longer than anybody types; the scorer cuts nothing.</extracomment>
        <translation>Câu trả lời</translation>
    </message>
    <message>
        <source>Type the answer, then press Enter.</source>
        <translation>Gõ câu trả lời rồi nhấn Enter.</translation>
    </message>
    <message>
        <source>Right would be: {0}</source>
        <translation>Đáp án đúng: {0}</translation>
    </message>
</context>
<context>
    <name>UpdatesPanel</name>
    <message>
        <source>Open the program again</source>
        <translation>Mở lại chương trình</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>Trên máy này</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Có gì mới</translation>
    </message>
    <message>
        <source>Updates come on a stick or from the province&apos;s server. Each is checked before anything is changed, and your documents stay where they are.</source>
        <translation>Bản cập nhật đến bằng USB hoặc từ máy chủ của tỉnh. Mỗi bản được kiểm tra trước khi thay đổi bất cứ điều gì; văn bản của đơn vị vẫn ở nguyên chỗ cũ.</translation>
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
        <source>Look for updates</source>
        <translation>Tìm bản cập nhật</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Từ một tệp…</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Đã thực hiện</translation>
    </message>
    <message>
        <source>CommuneApp {0}</source>
        <translation>CommuneApp {0}</translation>
    </message>
    <message>
        <source>Installed for you alone</source>
        <translation>Cài đặt riêng cho anh/chị</translation>
    </message>
    <message>
        <source>Runs from this stick, with its data beside it</source>
        <translation>Chạy từ USB này, dữ liệu nằm cùng chỗ</translation>
    </message>
    <message>
        <source>Installed by the system for everybody at this PC</source>
        <translation>Do hệ điều hành cài đặt cho mọi người dùng máy này</translation>
    </message>
    <message>
        <source>Runs from its sources</source>
        <translation>Chạy từ mã nguồn</translation>
    </message>
    <message>
        <source>{0} · made on {1}</source>
        <translation>{0} · bản ngày {1}</translation>
    </message>
    <message>
        <source>Version {0} is ready.</source>
        <translation>Bản {0} đã sẵn sàng.</translation>
    </message>
    <message>
        <source>It starts when the program is opened the next time.</source>
        <translation>Bản này sẽ chạy từ lần mở chương trình tiếp theo.</translation>
    </message>
    <message>
        <source>{0}: from version {1} to {2}</source>
        <translation>{0}: từ bản {1} sang bản {2}</translation>
    </message>
    <message>
        <source>{0}: version {1}</source>
        <translation>{0}: bản {1}</translation>
    </message>
    <message>
        <source>Everything here is up to date.</source>
        <translation>Mọi thứ trên máy này đều là bản mới nhất.</translation>
    </message>
    <message>
        <source>Install all ({0})</source>
        <translation>Cài đặt tất cả ({0})</translation>
    </message>
    <message>
        <source>Choose an update</source>
        <translation>Chọn tệp cập nhật</translation>
    </message>
    <message>
        <source>Updates ({0})</source>
        <translation>Tệp cập nhật ({0})</translation>
    </message>
    <message>
        <source>Looking for updates and checking their signatures…</source>
        <translation>Đang tìm bản cập nhật và kiểm tra chữ ký…</translation>
    </message>
    <message>
        <source>Copying, checking and installing; you can go on working meanwhile.</source>
        <translation>Đang sao chép, kiểm tra và cài đặt; anh/chị vẫn làm việc tiếp được.</translation>
    </message>
    <message>
        <source>Installed.</source>
        <translation>Đã cài đặt xong.</translation>
    </message>
    <message>
        <source>Stopped. What has been copied is kept for the next time.</source>
        <translation>Đã dừng. Phần đã sao chép được giữ lại cho lần sau.</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Check of a certificate</source>
        <extracomment>Reasons under which what is signed can still be believed to be what was once signed.</extracomment>
        <translation>Kiểm tra giấy chứng nhận</translation>
    </message>
    <message>
        <source>What the file shows</source>
        <translation>Tệp hiện ra</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Nothing in this file is signed by anybody: believe none of it.</source>
        <translation>Không có gì trong tệp này được ký: không nên tin.</translation>
    </message>
    <message>
        <source>What is really signed</source>
        <translation>Phần thật sự được ký</translation>
    </message>
    <message>
        <source>Taken back on {0}: {1}</source>
        <translation>Thu hồi ngày {0}: {1}</translation>
    </message>
    <message>
        <source>Who stands behind the signature</source>
        <translation>Ai xác nhận chữ ký</translation>
    </message>
    <message>
        <source>{0}, until {1}</source>
        <translation>{0}, đến {1}</translation>
    </message>
    <message>
        <source>{0}: root, believed by this PC</source>
        <translation>{0}: khóa gốc, máy này tin</translation>
    </message>
    <message>
        <source>{0}: root, unknown to this PC</source>
        <translation>{0}: khóa gốc, máy này chưa biết</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions of the document</source>
        <extracomment>Facts repeat what the document says; only what is printed is compared for a reader.</extracomment>
        <translation>Các phiên bản của văn bản</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Nội dung thay đổi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Phiên bản {0}</translation>
    </message>
    <message>
        <source>Both versions say the same.</source>
        <translation>Hai phiên bản giống nhau.</translation>
    </message>
    <message>
        <source>The pages were turned.</source>
        <translation>Hướng trang đã đổi.</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>Close</source>
        <extracomment>Kinds of changes after which it has to be read anew.</extracomment>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>WhereLine</name>
    <message>
        <source>Item {0}</source>
        <extracomment>What else is known of a line at a column of it, &quot;&quot; for nothing.</extracomment>
        <translation>Mục {0}</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Title of the annex</source>
        <translation>Tên phụ lục</translation>
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
    <message>
        <source>To Home</source>
        <translation>Về Trang chủ</translation>
    </message>
</context>
<context>
    <name>WordTools</name>
    <message>
        <source>Rewrite the selection or the line</source>
        <translation>Viết lại phần chọn hoặc dòng này</translation>
    </message>
    <message>
        <source>Insert a usual sentence</source>
        <translation>Chèn câu mẫu thường dùng</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Gọn hơn</translation>
    </message>
    <message>
        <source>More formal</source>
        <translation>Trang trọng hơn</translation>
    </message>
    <message>
        <source>Correct the spelling</source>
        <translation>Sửa chính tả</translation>
    </message>
    <message>
        <source>Say it for the loudspeaker …</source>
        <translation>Viết lời đọc trên loa …</translation>
    </message>
    <message>
        <source>No phrases for this type</source>
        <translation>Loại văn bản này chưa có câu mẫu</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>No. {0} of {1}</source>
        <translation>Số {0} ngày {1}</translation>
    </message>
    <message>
        <source>Signed: give the number …</source>
        <translation>Đã ký: cấp số …</translation>
    </message>
    <message>
        <source>Make a copy …</source>
        <translation>Sao văn bản …</translation>
    </message>
    <message>
        <source>Comments ({0})</source>
        <translation>Góp ý ({0})</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Who wrote what</source>
        <translation>Ai viết phần nào</translation>
    </message>
    <message>
        <source>The text was changed elsewhere after it was signed: open it again.</source>
        <translation>Nội dung đã bị sửa ở máy khác sau khi ký: hãy mở lại văn bản.</translation>
    </message>
    <message>
        <source>Returned by {0}: {1}</source>
        <translation>{0} trả lại: {1}</translation>
    </message>
    <message>
        <source>Begun from {0}</source>
        <translation>Soạn từ văn bản số {0}</translation>
    </message>
    <message>
        <source>Hand in for signature</source>
        <translation>Trình ký</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Return it …</source>
        <translation>Trả lại …</translation>
    </message>
    <message>
        <source>Enter the signature</source>
        <translation>Ghi nhận đã ký</translation>
    </message>
    <message>
        <source>Open it again …</source>
        <translation>Mở lại để sửa …</translation>
    </message>
    <message>
        <source>Return the document</source>
        <translation>Trả lại văn bản</translation>
    </message>
    <message>
        <source>What has to change</source>
        <translation>Nội dung cần sửa</translation>
    </message>
    <message>
        <source>Return it</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Open the signed document again</source>
        <translation>Mở lại văn bản đã ký</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Mở lại</translation>
    </message>
</context>
<context>
    <name>WorkPlanDialog</name>
    <message>
        <source>Final work of the class</source>
        <translation>Bài thu hoạch của lớp</translation>
    </message>
    <message>
        <source>Final work</source>
        <translation>Bài thu hoạch</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>To be handed in until</source>
        <translation>Hạn nộp</translation>
    </message>
    <message>
        <source>Passed from</source>
        <translation>Đạt từ</translation>
    </message>
    <message>
        <source>Criteria and points</source>
        <translation>Tiêu chí và điểm</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ</translation>
    </message>
    <message>
        <source>Answers the task</source>
        <translation>Trả lời đúng yêu cầu</translation>
    </message>
    <message>
        <source>Can be used in one’s own work</source>
        <translation>Áp dụng được vào công việc</translation>
    </message>
    <message>
        <source>Form and language</source>
        <translation>Hình thức và diễn đạt</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) together</source>
        <translation>
            <numerusform>Tổng cộng %n điểm</numerusform>
        </translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Ô này cần được điền.</translation>
    </message>
    <message>
        <source>Enter at least one criterion with its points.</source>
        <translation>Hãy nhập ít nhất một tiêu chí và điểm.</translation>
    </message>
</context>
<context>
    <name>WorkWords</name>
    <message>
        <source>Draft</source>
        <translation>Dự thảo</translation>
    </message>
    <message>
        <source>Handed in for signature</source>
        <translation>Đang trình ký</translation>
    </message>
    <message>
        <source>Signed, waits for its number</source>
        <translation>Đã ký, chờ cấp số</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Đã phát hành</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Đã lưu hồ sơ</translation>
    </message>
    <message>
        <source>begun from {0}</source>
        <extracomment>How a chip of a status is underlined.</extracomment>
        <translation>soạn từ {0}</translation>
    </message>
    <message>
        <source>handed in for signature</source>
        <translation>trình ký</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>rút lại</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>trả lại</translation>
    </message>
    <message>
        <source>signature entered</source>
        <translation>ghi nhận đã ký</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>mở lại</translation>
    </message>
    <message>
        <source>, signed by {0}</source>
        <translation>, người ký {0}</translation>
    </message>
</context>
<context>
    <name>WorksTab</name>
    <message>
        <source>Task and rubric</source>
        <translation>Yêu cầu và thang điểm</translation>
    </message>
    <message>
        <source>Hand in a file</source>
        <translation>Nộp tệp</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Mở tệp</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Chấm</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Trả bài</translation>
    </message>
    <message>
        <source>Marks as a table</source>
        <translation>Phiếu chấm</translation>
    </message>
    <message>
        <source>Take out to mark elsewhere</source>
        <translation>Mang đi chấm</translation>
    </message>
    <message>
        <source>Take over marks</source>
        <translation>Nhập điểm</translation>
    </message>
    <message>
        <source>Final works</source>
        <translation>Bài thu hoạch</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Nộp lúc</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Người chấm</translation>
    </message>
    <message>
        <source>Nobody is in this class yet</source>
        <translation>Lớp chưa có học viên</translation>
    </message>
    <message>
        <source>Add members first; then their works stand here.</source>
        <translation>Hãy thêm học viên trước; sau đó bài của họ hiện ở đây.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Chưa có</translation>
    </message>
    <message>
        <source>Waits for marks</source>
        <translation>Chờ chấm</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Đã chấm</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Đã trả bài</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã rút lại</translation>
    </message>
    <message>
        <source>{0}, late</source>
        <translation>{0}, nộp muộn</translation>
    </message>
    <message>
        <source>No final work is asked for yet. Begin with task and rubric.</source>
        <translation>Chưa yêu cầu bài thu hoạch. Hãy bắt đầu từ yêu cầu và thang điểm.</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>đến {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n điểm</numerusform>
        </translation>
    </message>
    <message>
        <source>The final work of {0}</source>
        <translation>Bài thu hoạch của {0}</translation>
    </message>
    <message>
        <source>Documents ({0})</source>
        <translation>Văn bản ({0})</translation>
    </message>
    <message>
        <source>No program of this PC opens this file.</source>
        <translation>Máy này không có chương trình mở tệp này.</translation>
    </message>
    <message>
        <source>Take it out to mark it elsewhere.</source>
        <translation>Hãy mang bài đi chấm ở máy khác.</translation>
    </message>
    <message>
        <source>Save the marks to give back</source>
        <translation>Lưu phiếu chấm để trả</translation>
    </message>
    <message>
        <source>Tables (*.xlsx)</source>
        <translation>Bảng (*.xlsx)</translation>
    </message>
    <message>
        <source>The marks were written.</source>
        <translation>Đã ghi phiếu chấm.</translation>
    </message>
    <message>
        <source>Where to, for example a stick</source>
        <translation>Lưu vào đâu, ví dụ USB</translation>
    </message>
    <message numerus="yes">
        <source>%n work(s) and a marking sheet were written.</source>
        <translation>
            <numerusform>Đã ghi %n bài và phiếu chấm.</numerusform>
        </translation>
    </message>
    <message>
        <source>The marking sheet</source>
        <translation>Phiếu chấm</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Bảng (*.xlsx *.csv)</translation>
    </message>
</context>
<context>
    <name>WrittenDialog</name>
    <message numerus="yes">
        <source>%n question(s) were written</source>
        <translation>
            <numerusform>Đã ghi %n câu hỏi</numerusform>
        </translation>
    </message>
    <message>
        <source>What this format cannot hold</source>
        <translation>Phần định dạng này không giữ được</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>✓ The file holds everything.</source>
        <translation>✓ Tệp giữ đủ mọi thứ.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>_Compared</name>
    <message>
        <source>Call {0} on a number that you know already, not on one from this file. Ask them to read out the six groups of digits, and type what you hear.</source>
        <translation>Hãy gọi cho {0} theo số điện thoại đã biết từ trước, không lấy số từ tệp này. Nhờ họ đọc sáu nhóm số rồi gõ đúng những gì nghe được.</translation>
    </message>
    <message>
        <source>The six groups that you hear</source>
        <translation>Sáu nhóm số nghe được</translation>
    </message>
    <message>
        <source>Digits typed</source>
        <translation>Số chữ số đã gõ:</translation>
    </message>
    <message>
        <source>Group {0} differs. Please listen again; if it still differs, do not take this file.</source>
        <translation>Nhóm {0} không khớp. Hãy nghe lại; nếu vẫn khác, đừng nhận tệp này.</translation>
    </message>
    <message>
        <source>Please type all six groups of five digits.</source>
        <translation>Hãy gõ đủ sáu nhóm, mỗi nhóm năm chữ số.</translation>
    </message>
</context>
<context>
    <name>laidDown</name>
    <message>
        <source>Set by the province ({by}); it cannot be changed on this PC.</source>
        <translation>Do tỉnh đặt ({by}); không thay đổi được trên máy này.</translation>
    </message>
    <message>
        <source>Set by the province; it cannot be changed on this PC.</source>
        <translation>Do tỉnh đặt; không thay đổi được trên máy này.</translation>
    </message>
</context>
</TS>
