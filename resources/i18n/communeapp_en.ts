<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgreementRow</name>
    <message numerus="yes">
        <source>… %n paragraph(s) that read the same</source>
        <extracomment>So many lines on which both agree are shown at either end of a longer run.</extracomment>
        <translation>
            <numerusform>… %n paragraph that reads the same</numerusform>
            <numerusform>… %n paragraphs that read the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttendanceTab</name>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>%n row was written.</numerusform>
            <numerusform>%n rows were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackCard</name>
    <message numerus="yes">
        <source>That version cannot read the present data. It goes on with the copy from before the update ({0}); %n changes written since then are kept aside in a file of their own and not shown.</source>
        <translation>
            <numerusform>That version cannot read the present data. It goes on with the copy from before the update ({0}); %n change written since then is kept aside in a file of its own and not shown.</numerusform>
            <numerusform>That version cannot read the present data. It goes on with the copy from before the update ({0}); %n changes written since then are kept aside in a file of their own and not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BanksView</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) were taken over.</source>
        <translation>
            <numerusform>%n question was taken over.</numerusform>
            <numerusform>%n questions were taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) got a new id because theirs was taken.</source>
        <translation>
            <numerusform>%n question got a new id because its own was taken.</numerusform>
            <numerusform>%n questions got a new id because theirs was taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message numerus="yes">
        <source>%n change(s) since</source>
        <translation>
            <numerusform>%n change since</numerusform>
            <numerusform>%n changes since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificatesView</name>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) were given.</source>
        <translation>
            <numerusform>%n certificate was given.</numerusform>
            <numerusform>%n certificates were given.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassRow</name>
    <message numerus="yes">
        <source>Behind: %n condition(s) missing</source>
        <translation>
            <numerusform>Behind: %n condition missing</numerusform>
            <numerusform>Behind: %n conditions missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) to go</source>
        <translation>
            <numerusform>%n condition to go</numerusform>
            <numerusform>%n conditions to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) missed</source>
        <translation>
            <numerusform>%n session missed</numerusform>
            <numerusform>%n sessions missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassesView</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommunePicker</name>
    <message numerus="yes">
        <source>%n commune(s) found</source>
        <translation>
            <numerusform>%n commune found</numerusform>
            <numerusform>%n communes found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictPage</name>
    <message numerus="yes">
        <source>There are %n further text(s); they come next.</source>
        <translation>
            <numerusform>There is %n further text; it comes next.</numerusform>
            <numerusform>There are %n further texts; they come next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoursesView</name>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n pack</numerusform>
            <numerusform>%n packs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) cannot be used</source>
        <translation>
            <numerusform>%n pack cannot be used</numerusform>
            <numerusform>%n packs cannot be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n lesson</numerusform>
            <numerusform>%n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exam(s)</source>
        <translation>
            <numerusform>%n exam</numerusform>
            <numerusform>%n exams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaysLeft</name>
    <message numerus="yes">
        <source>%n working day(s) late</source>
        <translation>
            <numerusform>%n working day late</numerusform>
            <numerusform>%n working days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlinePart</name>
    <message numerus="yes">
        <source>%n working day(s) from today</source>
        <translation>
            <numerusform>%n working day from today</numerusform>
            <numerusform>%n working days from today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePanel</name>
    <message numerus="yes">
        <source>%n more document(s) to review.</source>
        <translation>
            <numerusform>%n more document to review.</numerusform>
            <numerusform>%n more documents to review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoubledBanner</name>
    <message numerus="yes">
        <source>%n number(s) stand twice in the registers.</source>
        <translation>
            <numerusform>%n number stands twice in the registers.</numerusform>
            <numerusform>%n numbers stand twice in the registers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n different texts</source>
        <translation>
            <numerusform>⚠ %n different text</numerusform>
            <numerusform>⚠ %n different texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftingPage</name>
    <message numerus="yes">
        <source>This letter has %n different texts; this is one of them.</source>
        <translation>
            <numerusform>This letter has %n different text; this is one of them.</numerusform>
            <numerusform>This letter has %n different texts; this is one of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <extracomment>Seconds are told in steps: nobody believes a clock that counts 37, 41, 36.</extracomment>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExamClock</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExamIntro</name>
    <message numerus="yes">
        <source>%n question(s), drawn by chance.</source>
        <translation>
            <numerusform>%n question, drawn by chance.</numerusform>
            <numerusform>%n questions, drawn by chance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n minute(s). The clock stands at the top.</source>
        <translation>
            <numerusform>You have %n minute. The clock stands at the top.</numerusform>
            <numerusform>You have %n minutes. The clock stands at the top.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left.</source>
        <translation>
            <numerusform>%n attempt left.</numerusform>
            <numerusform>%n attempts left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExamResult</name>
    <message numerus="yes">
        <source>%n interruption(s)</source>
        <translation>
            <numerusform>%n interruption</numerusform>
            <numerusform>%n interruptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was not right: %n question(s)</source>
        <translation>
            <numerusform>What was not right: %n question</numerusform>
            <numerusform>What was not right: %n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExamRow</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left</source>
        <translation>
            <numerusform>%n attempt left</numerusform>
            <numerusform>%n attempts left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExamRun</name>
    <message numerus="yes">
        <source>%n question(s) have no answer yet.</source>
        <translation>
            <numerusform>%n question has no answer yet.</numerusform>
            <numerusform>%n questions have no answer yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are marked.</source>
        <translation>
            <numerusform>%n question is marked.</numerusform>
            <numerusform>%n questions are marked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExamsView</name>
    <message numerus="yes">
        <source>%n exam(s)</source>
        <translation>
            <numerusform>%n exam</numerusform>
            <numerusform>%n exams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) that waited were scored.</source>
        <translation>
            <numerusform>%n attempt that waited was scored.</numerusform>
            <numerusform>%n attempts that waited were scored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were scored.</source>
        <translation>
            <numerusform>%n attempt was scored.</numerusform>
            <numerusform>%n attempts were scored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message numerus="yes">
        <source>%n thing(s) could not be taken.</source>
        <translation>
            <numerusform>%n thing could not be taken.</numerusform>
            <numerusform>%n things could not be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <translation>
            <numerusform>%n thing to look at.</numerusform>
            <numerusform>%n things to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank file(s) written</source>
        <translation>
            <numerusform>%n blank file written</numerusform>
            <numerusform>%n blank files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldersView</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowList</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GiveDialog</name>
    <message numerus="yes">
        <source>%n person(s) have earned a certificate</source>
        <translation>
            <numerusform>%n person has earned a certificate</numerusform>
            <numerusform>%n people have earned a certificate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportMembersDialog</name>
    <message numerus="yes">
        <source>%n person(s) would be taken over</source>
        <translation>
            <numerusform>%n person would be taken over</numerusform>
            <numerusform>%n people would be taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken over</source>
        <translation>
            <numerusform>%n row cannot be taken over</numerusform>
            <numerusform>%n rows cannot be taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportQuestionsDialog</name>
    <message numerus="yes">
        <source>%n question(s) can be taken over</source>
        <translation>
            <numerusform>%n question can be taken over</numerusform>
            <numerusform>%n questions can be taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) cannot be taken over</source>
        <translation>
            <numerusform>%n question cannot be taken over</numerusform>
            <numerusform>%n questions cannot be taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncomingList</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncomingPanel</name>
    <message numerus="yes">
        <source>“{0}” speaks for {1} (%n correction(s))</source>
        <translation>
            <numerusform>“{0}” speaks for {1} (%n correction)</numerusform>
            <numerusform>“{0}” speaks for {1} (%n corrections)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemsTab</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left it empty</source>
        <translation>
            <numerusform>%n left it empty</numerusform>
            <numerusform>%n left it empty</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonRow</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message numerus="yes">
        <source>Its %n question(s)</source>
        <translation>
            <numerusform>Its %n question</numerusform>
            <numerusform>Its %n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterStep</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LettersDialog</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n row(s) cannot be written</source>
        <translation>
            <numerusform>, %n row cannot be written</numerusform>
            <numerusform>, %n rows cannot be written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message numerus="yes">
        <source>%n new entry(ies) taken in</source>
        <translation>
            <numerusform>%n new entry taken in</numerusform>
            <numerusform>%n new entries taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineStep</name>
    <message numerus="yes">
        <source>%n thing(s) should be mended before you work here.</source>
        <translation>
            <numerusform>%n thing should be mended before you work here.</numerusform>
            <numerusform>%n things should be mended before you work here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksDialog</name>
    <message numerus="yes">
        <source>%n work(s) with marks</source>
        <translation>
            <numerusform>%n work with marks</numerusform>
            <numerusform>%n works with marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken over</source>
        <translation>
            <numerusform>%n row cannot be taken over</numerusform>
            <numerusform>%n rows cannot be taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersTab</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>%n row was written.</numerusform>
            <numerusform>%n rows were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetWords</name>
    <message numerus="yes">
        <source>Behind: %n missing</source>
        <translation>
            <numerusform>Behind: %n missing</numerusform>
            <numerusform>Behind: %n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the way: %n missing</source>
        <translation>
            <numerusform>On the way: %n missing</numerusform>
            <numerusform>On the way: %n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovingPanel</name>
    <message numerus="yes">
        <source>%n file(s) of the office, {0}</source>
        <translation>
            <numerusform>%n file of the office, {0}</numerusform>
            <numerusform>%n files of the office, {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewExamDialog</name>
    <message numerus="yes">
        <source>%n question(s) in each paper</source>
        <translation>
            <numerusform>%n question in each paper</numerusform>
            <numerusform>%n questions in each paper</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>The file holds %n piece(s) of text that a reader of the page does not see.</source>
        <translation>
            <numerusform>The file holds %n piece of text that a reader of the page does not see.</numerusform>
            <numerusform>The file holds %n pieces of text that a reader of the page does not see.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s) about people found.</source>
        <translation>
            <numerusform>%n detail about people found.</numerusform>
            <numerusform>%n details about people found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them of the sensitive kinds.</source>
        <translation>
            <numerusform>%n of them of the sensitive kinds.</numerusform>
            <numerusform>%n of them of the sensitive kinds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficeWorkCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutgoingList</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrecedentDialog</name>
    <message numerus="yes">
        <source>%n place(s) are still to be answered</source>
        <translation>
            <numerusform>%n place is still to be answered</numerusform>
            <numerusform>%n places are still to be answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PressingCard</name>
    <message numerus="yes">
        <source>%n document(s) late: see to them first</source>
        <translation>
            <numerusform>%n document late: see to it first</numerusform>
            <numerusform>%n documents late: see to them first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) will soon be late</source>
        <translation>
            <numerusform>%n document will soon be late</numerusform>
            <numerusform>%n documents will soon be late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintBookDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) with the cover</source>
        <translation>
            <numerusform>%n page with the cover</numerusform>
            <numerusform>%n pages with the cover</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new row(s)</source>
        <translation>
            <numerusform>%n new row</numerusform>
            <numerusform>%n new rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalsDialog</name>
    <message numerus="yes">
        <source>%n question(s) proposed</source>
        <translation>
            <numerusform>%n question proposed</numerusform>
            <numerusform>%n questions proposed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) accepted</source>
        <translation>
            <numerusform>%n question accepted</numerusform>
            <numerusform>%n questions accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message numerus="yes">
        <source>%n thing(s) to put right before it can be asked</source>
        <translation>
            <numerusform>%n thing to put right before it can be asked</numerusform>
            <numerusform>%n things to put right before it can be asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Can be asked; %n note(s) to think about</source>
        <translation>
            <numerusform>Can be asked; %n note to think about</numerusform>
            <numerusform>Can be asked; %n notes to think about</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message numerus="yes">
        <source>%n file(s) taken in</source>
        <translation>
            <numerusform>%n file taken in</numerusform>
            <numerusform>%n files taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n document(s) late</source>
        <translation>
            <numerusform>%n document late</numerusform>
            <numerusform>%n documents late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) soon late</source>
        <translation>
            <numerusform>%n document soon late</numerusform>
            <numerusform>%n documents soon late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>%n to be looked at</numerusform>
            <numerusform>%n to be looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenewDialog</name>
    <message numerus="yes">
        <source>%n sentence(s) are still to be answered</source>
        <translation>
            <numerusform>%n sentence is still to be answered</numerusform>
            <numerusform>%n sentences are still to be answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenewLines</name>
    <message numerus="yes">
        <source>%n sentence(s) stay as they are.</source>
        <translation>
            <numerusform>%n sentence stays as it is.</numerusform>
            <numerusform>%n sentences stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsTab</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>%n row was written.</numerusform>
            <numerusform>%n rows were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) were written.</source>
        <translation>
            <numerusform>%n statement was written.</numerusform>
            <numerusform>%n statements were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message numerus="yes">
        <source>A copy with %n detail(s) blacked out has been written.</source>
        <translation>
            <numerusform>A copy with %n detail blacked out has been written.</numerusform>
            <numerusform>A copy with %n details blacked out has been written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to check before it can be registered: {0}</source>
        <translation>
            <numerusform>%n place to check before it can be registered: {0}</numerusform>
            <numerusform>%n places to check before it can be registered: {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message numerus="yes">
        <source>%n entry(ies) of other PCs are kept aside: not used, not lost.</source>
        <translation>
            <numerusform>%n entry of other PCs is kept aside: not used, not lost.</numerusform>
            <numerusform>%n entries of other PCs are kept aside: not used, not lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>and %n earlier</numerusform>
            <numerusform>and %n earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingTab</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) missed without leave</source>
        <translation>
            <numerusform>%n session missed without leave</numerusform>
            <numerusform>%n sessions missed without leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>%n row was written.</numerusform>
            <numerusform>%n rows were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message numerus="yes">
        <source>%n answer(s) of your trainer</source>
        <translation>
            <numerusform>%n answer of your trainer</numerusform>
            <numerusform>%n answers of your trainer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StickWords</name>
    <message numerus="yes">
        <source>%n bundle(s) for this PC that are new</source>
        <translation>
            <numerusform>%n bundle for this PC that is new</numerusform>
            <numerusform>%n bundles for this PC that are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) written by this PC</source>
        <translation>
            <numerusform>%n bundle written by this PC</numerusform>
            <numerusform>%n bundles written by this PC</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) for others; they are not touched</source>
        <translation>
            <numerusform>%n file for others; it is not touched</numerusform>
            <numerusform>%n files for others; they are not touched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that were not finished; left aside</source>
        <translation>
            <numerusform>%n file that was not finished; left aside</numerusform>
            <numerusform>%n files that were not finished; left aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that cannot be used</source>
        <translation>
            <numerusform>%n file that cannot be used</numerusform>
            <numerusform>%n files that cannot be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new entry(ies) taken in</source>
        <translation>
            <numerusform>%n new entry taken in</numerusform>
            <numerusform>%n new entries taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For the hub: %n entry(ies) on the stick</source>
        <translation>
            <numerusform>For the hub: %n entry on the stick</numerusform>
            <numerusform>For the hub: %n entries on the stick</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For the office&apos;s PCs: %n entry(ies) on the stick</source>
        <translation>
            <numerusform>For the office&apos;s PCs: %n entry on the stick</numerusform>
            <numerusform>For the office&apos;s PCs: %n entries on the stick</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) of the hub passed on to the office&apos;s PCs</source>
        <translation>
            <numerusform>%n bundle of the hub passed on to the office&apos;s PCs</numerusform>
            <numerusform>%n bundles of the hub passed on to the office&apos;s PCs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) sent earlier have arrived</source>
        <translation>
            <numerusform>%n bundle sent earlier has arrived</numerusform>
            <numerusform>%n bundles sent earlier have arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old file(s) deleted from the stick</source>
        <translation>
            <numerusform>%n old file deleted from the stick</numerusform>
            <numerusform>%n old files deleted from the stick</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) kept aside</source>
        <translation>
            <numerusform>%n entry kept aside</numerusform>
            <numerusform>%n entries kept aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message numerus="yes">
        <source>%n sentence(s) stayed as they were.</source>
        <translation>
            <numerusform>%n sentence stayed as it was.</numerusform>
            <numerusform>%n sentences stayed as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextWork</name>
    <message numerus="yes">
        <source>%n number(s) from the villages: put the cursor on one</source>
        <translation>
            <numerusform>%n number from the villages: put the cursor on it</numerusform>
            <numerusform>%n numbers from the villages: put the cursor on one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message numerus="yes">
        <source>%n question(s) to today&apos;s goal</source>
        <translation>
            <numerusform>%n question to today&apos;s goal</numerusform>
            <numerusform>%n questions to today&apos;s goal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be repeated</source>
        <translation>
            <numerusform>%n to be repeated</numerusform>
            <numerusform>%n to be repeated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>%n day in a row</numerusform>
            <numerusform>%n days in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) come back later today.</source>
        <translation>
            <numerusform>%n question comes back later today.</numerusform>
            <numerusform>%n questions come back later today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkPlanDialog</name>
    <message numerus="yes">
        <source>%n point(s) together</source>
        <translation>
            <numerusform>%n point together</numerusform>
            <numerusform>%n points together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorksTab</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work(s) and a marking sheet were written.</source>
        <translation>
            <numerusform>%n work and a marking sheet were written.</numerusform>
            <numerusform>%n works and a marking sheet were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WrittenDialog</name>
    <message numerus="yes">
        <source>%n question(s) were written</source>
        <translation>
            <numerusform>%n question was written</numerusform>
            <numerusform>%n questions were written</numerusform>
        </translation>
    </message>
</context>
</TS>
