"""One control with its label, its line of help and a place for what is wrong with it; and the same bound to a setting.

Labels, help and what is allowed come from the declarations in core.settings, so that dialog, file and command line agree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.core.settings import Settings, get_value, meta_of, with_value
from confsync_gui.ui.check_box import CheckBox
from confsync_gui.ui.keys_edit import KeysEdit
from confsync_gui.ui.mnemonics import without_mark
from confsync_gui.ui.notes import Tone, ToneLabel
from confsync_gui.ui.speech import declared, told

# Letters of a choice that are seen in any case.
_NARROW_CHOICE = 16


class Field(QWidget):
    """A control, with help and error beneath it. `label` stands beside it in a form, and is its name for screen readers.

    The control's object name is NAME, the others' NAME.label, NAME.help, NAME.error and NAME.locked. Titles are texts as Qt has them:
    "&" marks a letter. `error_changed` tells that something else is wrong now, or nothing any more.
    """

    error_changed = Signal()

    def __init__(  # noqa: PLR0913 - what a field is made of
        self,
        name: str,
        title: str,
        control: QWidget,
        help_text: str = "",
        *,
        before: QWidget | None = None,
        beside: QWidget | None = None,
    ) -> None:
        """Show `control` under that name, with `before` in front of it and `beside` behind it."""
        super().__init__()
        self.control = control
        self.label = QLabel(title)
        self.label.setBuddy(control)
        self.label.setObjectName(f"{name}.label")
        self._help = ToneLabel(Tone.HELP, help_text)
        self._help.setObjectName(f"{name}.help")
        self._help.setVisible(bool(help_text))
        self._error = ToneLabel(Tone.ERROR)
        self._error.setObjectName(f"{name}.error")
        self._error.setVisible(False)
        self._locked = ToneLabel(Tone.HELP, self.tr("Set by your organisation."))
        self._locked.setObjectName(f"{name}.locked")
        self._locked.setVisible(False)
        control.setObjectName(name)
        # Controls with a line to type in hand the focus on to it, and a screen reader tells of that alone.
        self._more = ""
        self._heard = [control, *control.findChildren(QLineEdit)]
        self._name(title)
        self._describe()
        self.setFocusProxy(control)
        self._lay_out(before, beside)

    def _lay_out(self, before: QWidget | None, beside: QWidget | None) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = self._row = QHBoxLayout()
        if before is not None:
            row.addWidget(before)
        row.addWidget(self.control)
        if beside is not None:
            row.addWidget(beside)
        if self.control.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum:
            row.addStretch()
        column.addLayout(row)
        column.addWidget(self._error)
        column.addWidget(self._locked)
        column.addWidget(self._help)

    def event(self, event: QEvent) -> bool:
        """Handle `event`; when the lines beneath the control change, make the form work out its heights anew."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            # QFormLayout keeps the heights for a width that it worked out before, and would squeeze the new line.
            self.updateGeometry()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Do the same for another width, in which the line of help may need more lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @property
    def error(self) -> str:
        """What is wrong with what is typed, "" while nothing is known to be."""
        return self._error.text()

    def set_error(self, text: str) -> None:
        """Show `text` beneath the control; "" takes the error away."""
        if text == self.error:
            return
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self._describe()
        self.error_changed.emit()

    @property
    def words(self) -> str:
        """All words by which somebody may look for this field, case-folded."""
        control = self.control
        inside = [control.text()] if isinstance(control, QCheckBox) else []
        if isinstance(control, QComboBox):
            inside = [control.itemText(row) for row in range(control.count())]
        parts = (self.label.text(), *inside)
        return " ".join((control.objectName(), *map(without_mark, parts), self._help.text())).casefold()

    def set_found(self, *, found: bool) -> None:
        """Make the field stand out as what somebody looked for, or no longer."""
        for part in (self.label, self.control if isinstance(self.control, QCheckBox) else self.label):
            font = part.font()
            font.setBold(found)
            part.setFont(font)

    def set_locked(self, *, locked: bool) -> None:
        """Let nobody change the control, and say that the organisation has set it; or take that back."""
        self.control.setEnabled(not locked)
        self._locked.setVisible(locked)
        self._describe()

    def set_title(self, title: str) -> None:
        """Change what the field is called."""
        self.label.setText(title)
        self._name(title)

    def set_help(self, text: str) -> None:
        """Change the line of help; "" hides it."""
        self._help.setText(text)
        self._help.setVisible(bool(text))
        self._describe()

    def tell_also(self, more: str) -> None:
        """Give screen readers, behind what is wrong and the line of help, `more` that stands elsewhere on the page."""
        self._more = more
        self._describe()

    def _describe(self) -> None:
        locked = "" if self._locked.isHidden() else self._locked.text()
        words = " ".join(filter(None, (self.error, locked, self._help.text(), self._more)))
        for part in self._heard:
            part.setAccessibleDescription(words)

    def _name(self, title: str) -> None:
        for part in self._heard:
            part.setAccessibleName(without_mark(title))


class SettingField(Field):
    """A field for the setting `key`. `edited` tells that its content changed, by hand or otherwise, `loaded` that it shows the settings.

    `read` and `write` get and set the control's content as the command line would write it; `clean` makes of it what the setting
    takes, and may raise ConfSyncError. `beside` stands behind the control.
    """

    edited = Signal()
    loaded = Signal()

    def __init__(  # noqa: PLR0913 - as the field's own, with how to read and write the control
        self,
        key: str,
        control: QWidget,
        read: Callable[[], str],
        write: Callable[[str], None],
        clean: Callable[[str], str] = str.strip,
        *,
        beside: QWidget | None = None,
    ) -> None:
        meta = meta_of(key)
        super().__init__(key, declared(meta.title), control, declared(meta.description), beside=beside)
        self.key = key
        self._read, self._write, self._clean = read, write, clean
        self._baseline = read()
        self._default = _text_of(Settings(), key)
        self._restore = self._make_restore()
        self._row.insertWidget(self._row.indexOf(control) + 1, self._restore)
        self.edited.connect(self._recheck)
        self.edited.connect(self._show_restore)

    def _make_restore(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{self.key}.restore")
        button.setText("↺")
        button.setAutoRaise(True)
        title = without_mark(self.label.text())
        button.setAccessibleName(self.tr("Restore the default: {}").format(title))
        button.setToolTip(self.tr("This is not the default. Press to restore it."))
        policy = button.sizePolicy()
        # The other controls must not move when it comes and goes.
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.clicked.connect(lambda: self.write(self._default))
        return button

    def _show_restore(self) -> None:
        self._restore.setVisible(self.control.isEnabledTo(self) and self._read() != self._default)

    @property
    def text(self) -> str:
        """What the control holds, as the command line would write it."""
        return self._read()

    @property
    def changed(self) -> bool:
        """Whether it holds something else than the settings do."""
        return self._read() != self._baseline

    def load(self, settings: Settings) -> None:
        """Show the value in `settings`."""
        self._baseline = _text_of(settings, self.key)
        self._write(self._baseline)
        self.set_error("")
        self._show_restore()
        self.loaded.emit()

    def set_default(self, defaults: Settings) -> None:
        """Restore to the value in `defaults`, and say of every other one that it is not the default."""
        self._default = _text_of(defaults, self.key)
        self._show_restore()

    def set_locked(self, *, locked: bool) -> None:
        """Let nobody change the control, nor restore its default."""
        super().set_locked(locked=locked)
        self._show_restore()

    def rebase(self, settings: Settings) -> None:
        """Show the value in `settings`, which are new, unless somebody has typed another one here."""
        if not self.changed or self.text == _text_of(settings, self.key):
            self.load(settings)

    def write(self, text: str) -> None:
        """Put `text` in, as if it were typed; nothing happens where the organisation has set the value."""
        if self.control.isEnabledTo(self):
            self._write(text)

    def apply(self, settings: Settings) -> Settings:
        """Return `settings` with what is typed, and show that tidied up; where it is wrong, show why and return them as they are."""
        if not self.changed:
            self.set_error("")
            return settings
        try:
            tidy = self._clean(self._read())
            settings = with_value(settings, self.key, tidy)
        except ConfSyncError as error:
            # The label beside says which setting it is, and the control which value; what is allowed is the news.
            self.set_error(told(error.problem.advice or error.problem.what))
            return settings
        self.set_error("")
        if tidy != self._read():
            self._write(tidy)
        return settings

    def check(self) -> None:
        """Show what is wrong with what is typed, if something is."""
        self.apply(Settings())

    def _recheck(self) -> None:
        # While somebody types for the first time everything is wrong until the end; a shown error must go once it is mended.
        if self.error:
            self.check()


def _text_of(settings: Settings, key: str) -> str:
    value = get_value(settings, key)
    return str(value).lower() if isinstance(value, bool) else str(value)


def text_field(key: str, clean: Callable[[str], str] = str.strip, *, beside: QWidget | None = None) -> SettingField:
    """Return a field of one line of text, with `beside` behind it."""
    edit = QLineEdit()
    field = SettingField(key, edit, edit.text, edit.setText, clean, beside=beside)
    edit.textChanged.connect(field.edited)
    edit.editingFinished.connect(field.check)
    return field


def choice_field(key: str, choices: Mapping[str, str], *, other: str = "") -> SettingField:
    """Return a field that offers `choices`, the allowed values with the words for them.

    Where `other` is given, the settings may hold further values; it is the words for them, with {} in the place of the value.
    """
    combo = QComboBox()
    for value, words in choices.items():
        combo.addItem(words, value)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    let_be_narrow(combo)

    def write(value: str) -> None:
        if other and combo.findData(value) < 0:
            combo.addItem(other.format(value), value)
        combo.setCurrentIndex(combo.findData(value))

    field = SettingField(key, combo, combo.currentData, write)
    combo.currentIndexChanged.connect(field.edited)
    return field


def line_up(*fields: Field) -> None:
    """Have `fields` of several forms, one above the other, begin at one line: their labels become as wide as the widest of them."""
    widest = max(field.label.sizeHint().width() for field in fields)
    for field in fields:
        field.label.setMinimumWidth(widest)


def let_be_narrow(combo: QComboBox) -> None:
    """Let `combo`, which has all its choices, be cut where the window is narrow: a page that scrolls sideways is worse."""
    combo.setMinimumWidth(min(combo.sizeHint().width(), combo.fontMetrics().averageCharWidth() * _NARROW_CHOICE))


def flag_field(key: str) -> SettingField:
    """Return a field to check or not. Its words stand behind the box, so it needs no label in the form."""
    box = CheckBox(declared(meta_of(key).title))
    field = SettingField(key, box, lambda: str(box.isChecked()).lower(), lambda value: box.setChecked(value == "true"))
    field.label.setText("")
    box.toggled.connect(field.edited)
    return field


def shortcut_field(key: str) -> SettingField:
    """Return a field that takes one combination of keys as it is pressed."""
    edit = KeysEdit()
    field = SettingField(
        key,
        edit,
        lambda: edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText),
        lambda text: edit.setKeySequence(QKeySequence(text, QKeySequence.SequenceFormat.PortableText)),
    )
    edit.keySequenceChanged.connect(field.edited)
    edit.editingFinished.connect(field.check)
    return field


def make_form(parent: QWidget | None = None) -> QFormLayout:
    """Return a form, set on `parent`, whose fields use the width there is and move below their labels where it is scarce."""
    form = QFormLayout(parent)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFormAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    form.setVerticalSpacing(12)
    return form
