"""People at work in an office: any operation on documents, registers, folders, people and settings."""

from __future__ import annotations

import datetime as dt
import random
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from communeapp.core.documents import Document, FactSheet, Signer
from communeapp.core.errors import UserError
from communeapp.core.incoming.confirming import with_value
from communeapp.core.incoming.header import Part
from communeapp.core.incoming.register import Book, BookKind, StampData
from communeapp.core.incoming.text import Box, Line, ReadText, Word
from communeapp.core.people import Role
from communeapp.core.portraits import SIDE
from communeapp.services.classifying import Classified
from communeapp.services.folders import ItemKind
from communeapp.services.office import Office

MakePaper = Callable[..., Classified]
TITLES = ("Tập lưu công văn", "Hồ sơ hộ nghèo", "Phòng, chống rét cho trâu bò")
PARTS = (Part.SUBJECT, Part.NUMBER, Part.ISSUER, Part.DATE, Part.DEADLINE, Part.URGENCY)


class Printer:
    """Draws books and stamps as far as a test needs it."""

    def book(self, book: Book, path: Path) -> int:
        path.write_bytes(b"%PDF " + book.title.encode())
        return 1 + len(book.rows)

    def stamp(self, stamp: StampData, path: Path) -> None:
        path.write_bytes(b"%PDF " + stamp.number.encode())


def portrait(grey: int) -> bytes:
    """A picture of one grey."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc)

    rows = (b"\0" + bytes([grey]) * SIDE) * SIDE
    head = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


class Work:
    """Does one thing after another in one office; what the office refuses is left."""

    def __init__(self, office: Office, paper: MakePaper, folder: Path, dice: random.Random) -> None:
        self.office = office
        self.paper = paper
        self.folder = folder
        self.dice = dice
        self.refused = self.done = 0
        office.register.renderer = office.folders.renderer = Printer()

    def some(self, count: int) -> None:
        """Do so many things."""
        steps = [getattr(self, name) for name in dir(self) if name.startswith("do_")]
        for _ in range(count):
            try:
                self.dice.choice(steps)()
                self.done += 1
            except UserError:
                self.refused += 1

    # -------------------------------------------------------------- what there is

    def doc(self, *, trashed: bool = False) -> str:
        found = self.office.store.rows(
            "SELECT id FROM incoming WHERE (trashed_ms IS NOT NULL) = ? ORDER BY id", [int(trashed)]
        )
        if not found:
            raise UserError("incoming.unknown")
        return str(self.dice.choice(found)["id"])

    def registered(self) -> str:
        found = self.office.store.rows("SELECT id FROM incoming WHERE number_in IS NOT NULL")
        if not found:
            raise UserError("incoming.unknown")
        return str(self.dice.choice(found)["id"])

    def a_folder(self) -> str:
        found = self.office.folders.list()
        if not found:
            raise UserError("register.unknown_folder")
        return self.dice.choice(found).id

    def person(self) -> str:
        found = [one for one in self.office.people.list() if one.name != "Lò Văn A"]
        if not found:
            raise UserError("people.unknown")
        return self.dice.choice(found).id

    def day(self) -> dt.date:
        return self.office.clock.today() - dt.timedelta(days=self.dice.randrange(40))

    # -------------------------------------------------------------- documents

    def do_receive(self) -> None:
        number = self.dice.randrange(30)
        made = self.paper(number, body=f"Công văn số {number} {self.dice.random()}.")
        if self.dice.random() < 0.3:
            box = Box(0, 0.1, 0.1, 0.5, 0.2)
            line = Line(0, 8, 0, box, (Word(0, 8, box, 0.9),), size=13.0)
            made = replace(made, read=ReadText(made.read.text, (line,), pages=2))
        self.office.incoming.receive(made)

    do_receive_too = do_receive_more = do_receive

    def do_receive_broken(self) -> None:
        path = self.folder / f"hỏng {self.dice.random()}.pdf"
        path.write_bytes(b"%PDF broken")
        self.office.incoming.receive_broken(path, "reading.damaged", {"page": 3})

    def do_confirm(self) -> None:
        record = self.office.incoming.load(self.doc())
        header = record.header
        for part in self.dice.sample(PARTS, 2):
            header = with_value(header, part, self.value(part))
        code = self.dice.choice(("NOI_VU", "Y_TE", "KHAC"))
        self.office.incoming.confirm(record.id, header, code, self.dice.choice(("VHXH", "")))

    do_confirm_too = do_confirm_more = do_confirm

    def value(self, part: Part) -> str:
        if part in (Part.DATE, Part.DEADLINE):
            return self.day().isoformat()
        return f"{self.dice.randrange(30)}/UBND-VX {part.value}"

    def do_field(self) -> None:
        self.office.incoming.correct_field(self.doc(), self.dice.choice(("Y_TE", "NOI_VU")), "KT")

    def do_notes(self) -> None:
        self.office.incoming.set_notes(self.doc(), f"ghi chú {self.dice.randrange(9)}")

    def do_discard(self) -> None:
        self.office.incoming.discard(self.doc())

    def do_restore(self) -> None:
        self.office.incoming.restore(self.doc(trashed=True))

    def do_purge(self) -> None:
        self.office.incoming.purge(self.doc(trashed=True))

    # -------------------------------------------------------------- registers

    def do_register(self) -> None:
        self.office.register.register(self.doc(), self.day())

    do_register_too = do_register_more = do_register

    def do_hand_over(self) -> None:
        person = self.dice.choice([*(one.id for one in self.office.people.list()), ""])
        self.office.register.hand_over(
            self.registered(),
            self.dice.choice(("VHXH", "KT")),
            person,
            self.dice.choice((None, "làm ngay", "")),
            self.dice.choice((None, self.day())),
        )

    def do_instruct(self) -> None:
        self.office.register.set_instruction(self.registered(), f"giao {self.dice.randrange(9)}")

    def do_deadline(self) -> None:
        day = self.dice.choice((None, self.day()))
        self.office.register.set_deadline(self.registered(), day)

    def do_move(self) -> None:
        register = self.office.register
        self.dice.choice((register.start_work, register.close, register.reopen))(self.registered())

    def do_reply(self) -> None:
        number = self.dice.choice(("", "12/UBND"))
        self.office.register.reply(self.registered(), draft_id="d" * 24, number=number)

    def do_correct(self) -> None:
        field = self.dice.choice(("number", "date", "issuer", "subject", "arrived", "notes"))
        value = self.day().isoformat() if field in ("date", "arrived") else f"sửa {field}"
        reason = self.dice.choice(("", "đánh máy nhầm"))
        self.office.register.correct(self.registered(), field, value, reason)

    def do_send(self) -> None:
        signer = Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn A")
        subject = f"V/v trả lời {self.dice.randrange(99)}"
        document = Document(
            "CONG_VAN", subject, "UBND XÃ THU LŨM", symbol="UBND-VX", recipients=("Sở", "Lưu: VT"),
            signers=(signer,),
        )  # fmt: skip
        draft = self.office.drafts.create(FactSheet("CONG_VAN", subject, ("a",)), document)
        clerks = [
            one for one in self.office.people.list() if one.name == "Lò Văn A" and one.has_pin
        ]
        clerk = (
            clerks[0] if clerks else self.office.people.add("Lò Văn A", "", Role.CLERK, "2580")[0]
        )
        self.office.drafts.review(draft.id, clerk.id, "2580")
        self.office.register.register_outgoing(
            draft.id,
            None,
            self.day(),
            copies=self.dice.choice((None, 3)),
            sent=self.day(),
            notes="x",
        )

    def do_correct_sent(self) -> None:
        entries = self.office.register.outgoing(self.office.clock.today().year)
        if entries:
            field = self.dice.choice(("date", "subject", "recipients", "copies", "sent", "notes"))
            value = {"date": self.day().isoformat(), "sent": "", "copies": "7"}.get(field, "a\nb")
            entry = self.dice.choice(entries)
            self.office.register.correct_outgoing(entry.id, field, value, "nhầm")

    def do_print(self) -> None:
        kind = self.dice.choice(tuple(BookKind))
        self.office.register.print_book(
            kind, self.office.clock.today().year, self.folder / f"sổ {self.dice.random()}.pdf"
        )

    # -------------------------------------------------------------- folders

    def do_folder(self) -> None:
        symbol = f"{self.dice.randrange(5):02d}.VP"
        self.office.folders.create(symbol, self.dice.choice(TITLES), self.dice.choice((None, 10)))

    def do_folder_change(self) -> None:
        folder = self.office.folders.load(self.a_folder())
        self.office.folders.update(replace(folder, title=self.dice.choice(TITLES), notes="đã xem"))

    def do_folder_close(self) -> None:
        folders = self.office.folders
        self.dice.choice((folders.close, folders.reopen, folders.delete))(self.a_folder())

    def do_put_in(self) -> None:
        self.office.folders.add(self.a_folder(), self.doc())

    do_put_in_too = do_put_in

    def do_put_sent_in(self) -> None:
        entries = self.office.register.outgoing(self.office.clock.today().year)
        if entries:
            entry = self.dice.choice(entries)
            self.office.folders.add(self.a_folder(), entry.id, ItemKind.OUTGOING)

    def do_take_out(self) -> None:
        self.office.folders.remove(self.doc())

    def do_sheets(self) -> None:
        self.office.folders.set_sheets(self.doc(), f"{self.dice.randrange(9)}-12", "bản sao")

    # -------------------------------------------------------------- people and settings

    def do_person(self) -> None:
        name = self.dice.choice(("Chang Thị Mé", "Lỳ Phì Cà", "Pờ Lóng Tơ"))
        self.office.people.add(name, "công chức", Role.OFFICIAL, self.dice.choice(("", "1357")))

    def do_person_change(self) -> None:
        person = self.office.people.get(self.person())
        title = f"việc {self.dice.randrange(9)}"
        self.office.people.update(replace(person, title=title, signs=self.dice.random() < 0.5))

    def do_person_goes(self) -> None:
        if self.dice.random() < 0.3:
            self.office.people.remove(self.person())

    def do_picture(self) -> None:
        png = self.dice.choice((portrait(self.dice.randrange(9)), None))
        self.office.people.set_picture(self.person(), png)

    def do_setting(self) -> None:
        key, value = self.dice.choice(
            (
                ("number_series", self.dice.choice(("one", "by_type"))),
                ("commune_code", f"{self.dice.randrange(9):05d}"),
                ("font_size", 12 + self.dice.randrange(5)),
            )
        )
        self.office.settings.set(key, value)

    def do_profile(self) -> None:
        self.office.profile.set(
            {"place": f"Thu Lũm {self.dice.randrange(9)}", "symbols.CV": "UBND"}
        )

    def do_forget(self) -> None:
        if self.dice.random() < 0.2:
            self.office.incoming.forget_corrections()
