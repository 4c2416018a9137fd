"""الأوراق المصوّرة: what came from the scanner, filed by its code or waiting for the clerk's word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.procedures.scans import file_scan
from hayat_desk.summaries.scans import PaperFound, PaperMeant, papers_of_number
from hayat_desk.ui.kit.buttons import primary, secondary
from hayat_desk.ui.kit.cards import Card, FactsCard
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.file_dialog import file_dialog
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import Label, iso, ltr
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.folder_field import PresentFolderField
from hayat_desk.ui.parts.remembering import remember
from hayat_desk.ui.parts.words import figures, numbered, word
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.preferences import read_preferences
from hayat_desk.ui.scans.picture import Picture
from hayat_desk.ui.scans.taking_in import Stage
from hayat_desk.ui.scans.tray import ScanTray, TrayFile

_TONES = {
    Stage.WAITING: Tone.NEUTRAL,
    Stage.FILED: Tone.SUCCESS,
    Stage.UNREAD: Tone.WARNING,
    Stage.FOREIGN: Tone.WARNING,
    Stage.SEVERAL: Tone.WARNING,
    Stage.REFUSED: Tone.DANGER,
}
_NUMBER_OF = "number_of"
"""Key of the draft that says on which file the number that is being typed was read."""


class ScansPage(Page):
    """The files in their order; the one that is asked about beside them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Scanned papers"))
        self.tray: ScanTray | None = None
        self.file: TrayFile | None = None
        self._number_of = ""  # path of the file whose number stands in the field, also while it is read again
        self.found: PaperFound | None = None

        # What came
        self.files = Worklist(
            self.tr("From the scanner"),
            self.tr("Drop a scanned paper on this window, or let the scanner save into the folder below."),
            icon=Icon.DOCUMENT,
        )
        self.inbox = PresentFolderField("scan_inbox")
        self.inbox_form = Form()
        self.inbox_form.add_row(
            self.tr("Folder of the scanner"),
            self.inbox,
            self.tr(
                "What is filed from it is sealed there (.filed) until a backup holds it."
                " Left empty, no folder is watched."
            ),
            optional=True,
        )
        self.keep_inbox = secondary(self.tr("Watch this folder"))
        inbox = Card(self.tr("The scanner on this computer"))
        self.inbox_notice = Notice("", Tone.WARNING, inbox)
        inbox.body.addWidget(self.inbox_notice)
        inbox.body.addWidget(self.inbox_form)
        inbox.body.addWidget(self.keep_inbox)
        self.adopt(self.inbox_form)

        # Asking
        self.asked = Card(self.tr("Which paper is it?"))
        self.why = Label("", parent=self.asked)
        self.number = TextField("paper_number", longest=64)
        self.number_form = Form()
        self.number_form.add_row(
            self.tr("Number at the head of the paper"),
            self.number,
            self.tr("As {number}.").format(number=ltr("1448-01-6-00012")),
        )
        self.meant = Worklist(self.tr("Which of these papers is it?"), "", icon=Icon.DOCUMENT)
        self.facts = FactsCard(self.tr("The paper of this number"))
        self.picture = Picture(self)
        self.asked.body.addWidget(self.why)
        self.asked.body.addWidget(self.number_form)
        self.adopt(self.number_form)
        columns = Columns(420, self)
        columns.add(Stack((self.files, inbox)))
        columns.add(Stack((self.asked, self.meant, self.facts, self.picture)))
        self.add(columns)

        # Acts
        self.go_on = primary(self.tr("Look for the paper"), Icon.SEARCH)
        self.not_ours = secondary(self.tr("It is no paper of ours"), Icon.CLOSE)
        self.choose = secondary(self.tr("Choose files"), Icon.DOCUMENT)
        self.set_acts(self.go_on, self.not_ours, self.choose)
        self.first(self.choose)
        self._connect()
        self.inbox.set_text(read_preferences().scan_inbox)
        self._show_asked(None)
        self.load()

    def _connect(self) -> None:
        self.files.opened.connect(self._open)
        self.meant.opened.connect(self._take_meant)
        self.number.changed.connect(self._forget_found)
        self.go_on.clicked.connect(self._go_on)
        self.not_ours.clicked.connect(self._put_away)
        self.choose.clicked.connect(self._choose_files)
        self.keep_inbox.clicked.connect(self._watch)

    # Showing

    def load(self) -> None:
        """Show the tray as it stands; the first file that is asked about opens by itself."""
        files = self.tray.files if self.tray else []
        self.files.show_lines(files, self._row)
        self.inbox_notice.say(self._inbox_trouble())
        if self.file is None or self.file not in files or not self.file.is_open:
            self._show_asked(self._next(files))
            if self.file is not None and QApplication.focusWidget() in (None, self.choose):
                self.focus_first()

    def show_tray(self, tray: ScanTray) -> None:
        """Show what the workplace has got from the scanner so far, and what comes from now on."""
        self.tray = tray
        tray.changed.connect(self.load)
        if self._number_of and all(str(file.path) != self._number_of for file in tray.files):
            tray.take_again(Path(self._number_of))
        self.load()

    def _inbox_trouble(self) -> str:
        if self.tray is None:
            return ""
        sentences = []
        if self.tray.is_inbox_lost:
            sentences.append(
                self.tr(
                    "The folder of the scanner cannot be opened. See that it is there, or choose it anew."
                )
            )
        if self.tray.left:
            names = iso(" · ".join(path.name for path in self.tray.left))
            sentences.append(
                self.tr("Filed, but not to be removed from the folder: {names}. Take it away there.").format(
                    names=names
                )
            )
        return "\n".join(sentences)

    def _row(self, file: TrayFile) -> WorkRow:
        states = {
            Stage.WAITING: self.tr("Being read"),
            Stage.FILED: self.tr("Filed"),
            Stage.UNREAD: self.tr("No code can be read"),
            Stage.FOREIGN: self.tr("Code of another office"),
            Stage.SEVERAL: self.tr("Several papers"),
            Stage.REFUSED: self.tr("Not taken"),
        }
        paper = file.found
        return WorkRow(
            key=file,
            title=word(paper.kind) if paper else iso(file.path.name),
            detail=self._about(paper) if paper else sentence(file.error) if file.error else "",
            remark=numbered(NumberKind.PAPER, paper.number) if paper else "",
            state=states[file.stage],
            tone=_TONES[file.stage],
        )

    def _about(self, paper: PaperFound) -> str:
        if paper.request_number:
            template = self.tr("Request {number}, {name}")
            return template.format(number=ltr(paper.request_number), name=iso(paper.person))
        return iso(paper.person)

    def _show_asked(self, file: TrayFile | None) -> None:
        came_back = self.file is None and (file is None or str(file.path) == self._number_of)
        if file is not self.file and not came_back:  # the number was read on another one
            self.number.set_text("")
            self._number_of = ""
        self.file = file
        if file is not None:
            self._number_of = str(file.path)
        self.first(self.choose)
        self._forget_found()
        for widget in (self.asked, self.go_on, self.not_ours):
            widget.setVisible(file is not None)
        self.picture.show_image(file.picture if file else None)
        if file is None:
            return
        self.number_form.setVisible(file.is_asked_about)
        if file.is_asked_about:
            self._ask_about(file)
        else:
            self._explain(file)

    def _explain(self, file: TrayFile) -> None:
        """Why it was not taken."""
        self.asked.title.setText(self.tr("This file was not taken"))
        self.why.setText("\n".join((iso(file.path.name), sentence(file.error) if file.error else "")))
        self.go_on.setText(self.tr("Read it again"))
        self.not_ours.setText(self.tr("Take it off this list"))
        self.first(self.go_on)

    def _meant_row(self, match: PaperMeant) -> WorkRow:
        return WorkRow(
            key=match.found,
            title=word(match.found.kind),
            detail=" · ".join((numbered(NumberKind.PAPER, match.found.number), self._about(match.found))),
            remark=numbered(match.kind, match.number),
        )

    def _show_found(self, paper: PaperFound) -> None:
        self.messages.dismiss()
        self.facts.show_facts(
            [
                (self.tr("Paper"), word(paper.kind)),
                (self.tr("Dated"), figures(paper.dated) if paper.dated else ""),
                (self.tr("Support request"), ltr(paper.request_number) if paper.request_number else ""),
                (self.tr("Beneficiary"), iso(paper.person)),
                (self.tr("Scans filed with it"), ltr(str(paper.scans))),
            ]
        )
        self.facts.show()
        self.go_on.setText(self.tr("File it with this paper"))
        self.go_on.setFocus()

    # Acting

    def _next(self, files: Sequence[TrayFile]) -> TrayFile | None:
        """The file on which a number was being read, once it is here again; else the first that is asked about."""
        undecided = [file for file in files if file.is_asked_about]
        current = [file for file in files if str(file.path) == self._number_of]
        comes = not current and bool(self._number_of) and Path(self._number_of).is_file()
        if self.file is None and (comes or any(file.stage is Stage.WAITING for file in current)):
            return None
        return next((file for file in (*current, *undecided) if file.is_asked_about), None)

    def _open(self, file: object) -> None:
        if not isinstance(file, TrayFile):
            return
        if file.stage is Stage.FILED and file.found is not None:
            self.go_to(PaperPlace(file.found.paper_id))
        elif file.is_open:
            self._show_asked(file)
            self.focus_first()

    def _ask_about(self, file: TrayFile) -> None:
        self.asked.title.setText(self.tr("Which paper is it?"))
        self.not_ours.setText(self.tr("It is no paper of ours"))
        self.first(self.number.focus_target())
        self.why.setText(
            {
                Stage.UNREAD: self.tr("The code on it cannot be read. Read the number off the paper."),
                Stage.FOREIGN: self.tr("Its code names no printed paper of this office. Compare the number."),
                Stage.SEVERAL: self.tr(
                    "It holds codes of several papers. Scan each by itself, or name the one it belongs to."
                ),
            }[file.stage]
        )

    def _forget_found(self) -> None:
        self.found = None
        self.facts.hide()
        self.meant.hide()
        self.go_on.setText(self.tr("Look for the paper"))

    def _go_on(self) -> None:
        """First the paper of the number is shown; only then, with its facts in sight, the file goes to it."""
        file = self.file
        if file is not None and self.tray is not None and file.stage is Stage.REFUSED:
            self.tray.read_again(file)
            self._lead_on()
            return
        if file is None or self.tray is None or not self.number_form.check():
            return
        if self.found is None:
            self._look_for(self.number.value())
            return
        paper = self.found
        if self.do(file_scan, paper.paper_id, file.entry()) is None:
            return
        self.tray.settle_with(file, paper)
        self.load()
        self._lead_on()
        template = self.tr("The scan is filed with its paper: {number}.")
        template = template.format(number=numbered(NumberKind.PAPER, paper.number))
        self.messages.success(template)

    def _look_for(self, text: str) -> None:
        """The one paper of this number; where it may mean several, the clerk chooses."""
        candidates = self.ask(papers_of_number, text) or ()
        if len(candidates) == 1:
            self._take_meant(candidates[0].found)
        elif candidates:
            self.meant.show_rows([self._meant_row(candidate) for candidate in candidates])
            self.meant.show()

    def _take_meant(self, paper: object) -> None:
        if isinstance(paper, PaperFound):
            self.meant.hide()
            self.found = paper
            self._show_found(paper)

    def _put_away(self) -> None:
        if self.file is not None and self.tray is not None:
            self.tray.put_away(self.file)
            self._lead_on()

    def _lead_on(self) -> None:
        """What had the focus is gone: to the next file that is asked about, or to the list."""
        if self.file is None and self.files.rows:
            self.files.focus_first()
        else:
            self.focus_first()

    def _choose_files(self) -> None:
        kinds = self.tr("Scanned papers") + " (*.pdf *.png *.jpg *.jpeg)"
        dialog = file_dialog(self, self.tr("Choose scanned papers"), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._take)
        dialog.finished.connect(self._come_back)
        dialog.open()

    def _come_back(self) -> None:
        """To the button the dialog was opened with, also where the system leaves nobody the keyboard."""
        self.activateWindow()
        self.choose.setFocus()

    def _take(self, names: list[str]) -> None:
        if self.tray is not None:
            self.tray.take(Path(name) for name in names)

    def _watch(self) -> None:
        if not self.inbox_form.check():
            return
        folder = self.inbox.value_or_none() or ""
        if folder and not Path(folder).is_dir():
            self.messages.warning(self.tr("There is no such folder. Choose the one the scanner saves into."))
            return
        if not remember(self, replace(read_preferences(), scan_inbox=folder)):
            return
        if self.tray is not None:
            self.tray.watch()
        watched = self.tr("The folder is watched from now on.")
        self.messages.success(watched if folder else self.tr("No folder is watched any more."))

    # Drafts

    def state(self) -> dict[str, str]:
        """The number with the file on which it is read; a folder as long as it is not watched."""
        state = super().state()
        if state.get(self.inbox.key) == read_preferences().scan_inbox:
            del state[self.inbox.key]
        if self.number.key in state:
            state[_NUMBER_OF] = self._number_of
        return state

    def restore_state(self, state: Mapping[str, str]) -> None:
        """The number waits for its file."""
        super().restore_state(state)
        self._number_of = state.get(_NUMBER_OF, "")
