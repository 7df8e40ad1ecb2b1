<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>DaysLeft</name>
    <message numerus="yes">
        <source>%n working day(s) late</source>
        <translation><numerusform>%n working day late</numerusform><numerusform>%n working days late</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation><numerusform>%n working day left</numerusform><numerusform>%n working days left</numerusform></translation>
    </message>
</context>
<context>
    <name>DeadlinePart</name>
    <message numerus="yes">
        <source>%n working day(s) from today</source>
        <translation><numerusform>%n working day from today</numerusform><numerusform>%n working days from today</numerusform></translation>
    </message>
</context>
<context>
    <name>DonePanel</name>
    <message numerus="yes">
        <source>%n more document(s) to review.</source>
        <translation><numerusform>%n more document to review.</numerusform><numerusform>%n more documents to review.</numerusform></translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation><numerusform>%n year</numerusform><numerusform>%n years</numerusform></translation>
    </message>
</context>
<context>
    <name>FoldersView</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation><numerusform>%n year</numerusform><numerusform>%n years</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation><numerusform>%n document</numerusform><numerusform>%n documents</numerusform></translation>
    </message>
</context>
<context>
    <name>FollowList</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation><numerusform>%n document</numerusform><numerusform>%n documents</numerusform></translation>
    </message>
</context>
<context>
    <name>IncomingList</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation><numerusform>%n document</numerusform><numerusform>%n documents</numerusform></translation>
    </message>
</context>
<context>
    <name>IncomingPanel</name>
    <message numerus="yes">
        <source>“{0}” speaks for {1} (%n correction(s))</source>
        <translation><numerusform>“{0}” speaks for {1} (%n correction)</numerusform><numerusform>“{0}” speaks for {1} (%n corrections)</numerusform></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>The file holds %n piece(s) of text that a reader of the page does not see.</source>
        <translation><numerusform>The file holds %n piece of text that a reader of the page does not see.</numerusform><numerusform>The file holds %n pieces of text that a reader of the page does not see.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s) about people found.</source>
        <translation><numerusform>%n detail about people found.</numerusform><numerusform>%n details about people found.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of them of the sensitive kinds.</source>
        <translation><numerusform>%n of them of the sensitive kinds.</numerusform><numerusform>%n of them of the sensitive kinds.</numerusform></translation>
    </message>
</context>
<context>
    <name>OutgoingList</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation><numerusform>%n document</numerusform><numerusform>%n documents</numerusform></translation>
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
    <name>PressingCard</name>
    <message numerus="yes">
        <source>%n document(s) late: see to them first</source>
        <translation><numerusform>%n document late: see to it first</numerusform><numerusform>%n documents late: see to them first</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) will soon be late</source>
        <translation><numerusform>%n document will soon be late</numerusform><numerusform>%n documents will soon be late</numerusform></translation>
    </message>
</context>
<context>
    <name>PrintBookDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation><numerusform>%n row</numerusform><numerusform>%n rows</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) with the cover</source>
        <translation><numerusform>%n page with the cover</numerusform><numerusform>%n pages with the cover</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n new row(s)</source>
        <translation><numerusform>%n new row</numerusform><numerusform>%n new rows</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation><numerusform>%n page</numerusform><numerusform>%n pages</numerusform></translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message numerus="yes">
        <source>%n file(s) taken in</source>
        <translation><numerusform>%n file taken in</numerusform><numerusform>%n files taken in</numerusform></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n document(s) late</source>
        <translation><numerusform>%n document late</numerusform><numerusform>%n documents late</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) soon late</source>
        <translation><numerusform>%n document soon late</numerusform><numerusform>%n documents soon late</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation><numerusform>%n to be looked at</numerusform><numerusform>%n to be looked at</numerusform></translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message numerus="yes">
        <source>A copy with %n detail(s) blacked out has been written.</source>
        <translation><numerusform>A copy with %n detail blacked out has been written.</numerusform><numerusform>A copy with %n details blacked out has been written.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to check before it can be registered: {0}</source>
        <translation><numerusform>%n place to check before it can be registered: {0}</numerusform><numerusform>%n places to check before it can be registered: {0}</numerusform></translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation><numerusform>%n document</numerusform><numerusform>%n documents</numerusform></translation>
    </message>
</context>
</TS>
