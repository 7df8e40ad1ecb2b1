"""From an old PC: which file, its passphrase, how far it is, and what was brought."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QProgressBar, QRadioButton, QWidget

from communeapp import texts
from communeapp.core.errors import AppError
from communeapp.services.moving.types import Moved, MoveFile
from communeapp.ui.context import UiContext
from communeapp.ui.exchange.stick_watch import stick_watch
from communeapp.ui.input_safety import pin_edit
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import Banner, Card, IconLabel
from communeapp.ui.widgets.dates import size, when
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, clear, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import heading, label, reveal, small
from communeapp.ui.wizard.moving_run import moving_run

#: The files of a packed PC, as a dialog asks for them.
PACKED = "*.camove"
#: A passphrase is a sentence, a printed code is long.
LONGEST = 300
_ICON = 40


class MovingPanel(QWidget):
    """Everything about the move except its button, which is the one below that leads on.

    Signals: ``changed()`` when that button may be another.
    """

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.run = moving_run(context)
        self._watch = stick_watch(context)
        self._chosen = ""
        body = column(self)
        body.addWidget(self._make_card())
        self._result = Card()
        self._result_body = column(gap=GAP_S)
        self._result.body.addLayout(self._result_body)
        body.addWidget(self._result)
        self._watch.changed.connect(self._look)
        self.run.found_changed.connect(self._show_found)
        self.run.changed.connect(self.refresh)
        self.run.progressed.connect(self._on_progressed)
        self._show_found()

    def _make_card(self) -> Card:
        self._card = Card()
        # The button is called as it is called there.
        button = QCoreApplication.translate("MovingCard", "Pack this PC for a new one…")
        words = self.tr(
            "On the old PC, open Settings, Backups and press “{button}”. Then plug that stick in here: its "
            "file is found by itself."
        )
        self.waiting = label(words.replace("{button}", button))
        self._card.body.addWidget(self.waiting)
        self._files = QWidget()
        self._rows = column(self._files, gap=GAP_S)
        self._group = QButtonGroup(self)
        self._card.body.addWidget(self._files)
        self.other = quiet(
            self.tr("Choose a file…"), self._on_other, theme=self._context.theme, icon="folder"
        )
        buttons = FlowLayout()
        buttons.addWidget(self.other)
        self._card.body.addLayout(buttons)
        self.secret: Field[QLineEdit] = Field(
            self.tr("Passphrase, or the code from the sheet of paper"), pin_edit()
        )
        self.secret.control.setMaxLength(LONGEST)
        self.secret.control.setEchoMode(QLineEdit.EchoMode.Normal)
        self.secret.control.textChanged.connect(self._on_typed)
        self._card.body.addWidget(self.secret)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self._card.body.addWidget(self.bar)
        self.doing = small("")
        self._card.body.addWidget(self.doing)
        self.stop = quiet(self.tr("Stop"), self.run.stop, theme=self._context.theme, icon="stop")
        stopping = FlowLayout()
        stopping.addWidget(self.stop)
        self._card.body.addLayout(stopping)
        self.said = Banner(self._context.theme, "warn")
        self._card.body.addWidget(self.said)
        return self._card

    # --- coming and going ------------------------------------------------------------------------

    def enter(self) -> None:
        """Look which sticks come and go."""
        self._watch.start()
        self._look()
        self.refresh()
        (self.secret.control if self.file is not None else self.other).setFocus()

    def leave(self) -> None:
        """Look no more."""
        self._watch.close()

    @property
    def file(self) -> MoveFile | None:
        """The packed PC that is chosen."""
        return next((one for one in self.run.found if one.set_id == self._chosen), None)

    def begin(self) -> None:
        """Begin, or say beside its field what is missing."""
        file, secret = self.file, self.secret.control.text().strip()
        self.secret.show_error("")
        if file is None:
            self.said.tell("warn", self.tr("Please choose the file of the old PC first."))
            self.other.setFocus()
        elif not file.whole:
            numbers = ", ".join(map(str, file.missing))
            words = self.tr("Part {numbers} of {count} is not on this stick.")
            self.said.tell(
                "warn",
                words.replace("{numbers}", numbers).replace("{count}", str(file.count)),
                self.tr("Copy all parts into one folder, then choose it."),
            )
        elif not secret:
            self.secret.show_error(self.tr("Please type the passphrase."))
            self.secret.control.setFocus()
        else:
            self.bar.setValue(0)
            self.run.start(file, secret)

    # --- what is shown ---------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        self.run.look(tuple(one.root for one in self._watch.volumes))

    @Slot()
    def _show_found(self) -> None:
        found = self.run.found
        if self.file is None:
            self._chosen = found[0].set_id if found else ""
        for old in self._group.buttons():
            self._group.removeButton(old)
        clear(self._rows)
        for one in found:
            choice = QRadioButton(self._words(one))
            choice.setProperty("noMnemonic", True)
            choice.setObjectName(one.set_id)
            choice.setChecked(one.set_id == self._chosen)
            choice.clicked.connect(self._on_chosen)
            self._group.addButton(choice)
            self._rows.addWidget(choice)
        self.refresh()

    def _words(self, one: MoveFile) -> str:
        amount = size(one.bytes, self._context.language)
        words = f"{one.file.name} · {amount}"
        if not one.whole:
            words += " · " + self.tr("not all parts are there")
        return words

    @Slot()
    def refresh(self) -> None:
        """Show where things stand."""
        run = self.run
        done = run.moved is not None
        reveal(self._card, not done)
        reveal(self._result, done)
        reveal(self._files, bool(run.found))
        reveal(self.waiting, not run.found and not run.running)
        for one in (self.bar, self.doing):
            reveal(one, run.running)
        reveal(self.stop, run.running and not run.taking)
        for two in (self.other, self._files, self.secret):
            two.setEnabled(not run.running)
        self._say_doing()
        if run.moved is not None:
            self._show_result(run.moved)
        elif run.running:
            self.said.tell("info", "")
        elif run.stopped:
            self.said.tell(
                "info",
                self.tr("Stopped. Nothing on this PC was changed."),
                self.tr("What was read is kept; the next time goes on from there."),
            )
        elif run.problem is not None:
            self._show_problem(run.problem)
        else:
            self.said.tell("info", "")
        if self.isVisible():
            assign_mnemonics(self.window())
        self.changed.emit()

    @Slot(int)
    def _on_progressed(self, per_mille: int) -> None:
        self.bar.setValue(per_mille)
        self._say_doing()

    def _say_doing(self) -> None:
        if self.run.taking:
            words = self.tr("Putting everything into its place. Please do not switch off now.")
        else:
            words = self.tr("Reading from the stick and checking each file. Leave it plugged in.")
            words = f"{self.bar.value() // 10} % · {words}"
        self.doing.setText(words)

    def _show_problem(self, problem: AppError) -> None:
        told = self._context.told(problem)
        if getattr(problem, "field", None) == "passphrase" or "passphrase" in problem.code:
            self.secret.show_error(told.message)
            self.secret.control.setFocus()
            self.said.tell("info", "")
        else:
            self.said.tell("warn", told.message, told.hint)

    def _show_result(self, moved: Moved) -> None:
        clear(self._result_body)
        contents, theme = moved.contents, self._context.theme
        top = QWidget()
        line = row(top, gap=GAP)
        line.addWidget(IconLabel(theme, "ok", "ok", _ICON))
        line.addWidget(heading(self.tr("Everything of the old PC is here.")), 1)
        self._result_body.addWidget(top)
        for words in self._brought(moved):
            self._result_body.addWidget(label(f"•  {words}"))
        if contents is not None:
            words = self.tr(
                "The old PC “{0}” is marked as replaced: it gives no more numbers. Use only this PC from now on."
            ).format(contents.device_name)
            self._result_body.addWidget(Banner(theme, "info", words))
        again = texts.tell("moving.took_place", self._context.language).hint
        self._result_body.addWidget(small(again))
        if moved.folders_gone:
            self._result_body.addWidget(
                small(
                    self.tr(
                        "Folders that the old PC used are not on this one; choose them again in the settings."
                    )
                )
            )

    def _brought(self, moved: Moved) -> list[str]:
        contents = moved.contents
        if contents is None:
            return []
        count = contents.files
        words = self.tr("%n file(s) of the office, {0}", "", count)
        amount = size(contents.bytes, self._context.language)
        day = when(contents.made_ms, self._context.language)
        return [
            contents.unit_name or self.tr("An office without a name yet"),
            self.tr("As it stood on the old PC: {0}").format(day),
            words.replace("{0}", amount),
            self.tr(
                "People, documents, registers, works, courses and settings. PINs stay as they were."
            ),
        ]

    # --- what is done ----------------------------------------------------------------------------

    @Slot()
    def _on_chosen(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._chosen = sender.objectName()

    @Slot()
    def _on_typed(self) -> None:
        if self.secret.error:
            self.secret.show_error("")

    @Slot()
    def _on_other(self) -> None:
        file = dialogs.open_file(
            self.window(),
            self.tr("Choose the file of the old PC"),
            self.tr("Packed PCs ({0})").format(PACKED),
        )
        if file is not None:
            self._chosen = ""
            self.run.choose(file)
