"""The dialog in which a file or a folder is chosen: the system's own, and where it has none, Qt's in our words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

_LABELS = {
    QFileDialog.DialogLabel.Accept: QT_TRANSLATE_NOOP("FileDialog", "Choose"),
    QFileDialog.DialogLabel.Reject: QT_TRANSLATE_NOOP("FileDialog", "Back"),
    QFileDialog.DialogLabel.FileName: QT_TRANSLATE_NOOP("FileDialog", "File"),
    QFileDialog.DialogLabel.FileType: QT_TRANSLATE_NOOP("FileDialog", "Kind"),
    QFileDialog.DialogLabel.LookIn: QT_TRANSLATE_NOOP("FileDialog", "Folder"),
}
QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder")  # Qt's word in the list, missing from its own Arabic


def file_dialog(parent: QWidget, title: str, kinds: str = "") -> QFileDialog:
    """One file is chosen; `kinds` names what is offered, with its endings in brackets.

    A plain QFileDialog: for a class of ours Qt would not ask the system.
    """
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if kinds:
        dialog.setNameFilter(kinds)
    for label, words in _LABELS.items():
        dialog.setLabelText(label, QCoreApplication.translate("FileDialog", str(words)))
    return dialog


def folder_dialog(parent: QWidget, title: str) -> QFileDialog:
    """A folder is chosen."""
    dialog = file_dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    label = dialog.labelText(QFileDialog.DialogLabel.LookIn)
    dialog.setLabelText(QFileDialog.DialogLabel.FileName, label)
    return dialog
