"""What ConfSync relies on in the Qt binding that is installed."""

import sys

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

REPETITIONS = 20


class Sender(QObject):
    """Has a signal."""

    told = Signal(object)


@pytest.mark.parametrize("value", [True, False, None])
def test_signals_and_timers_take_no_references_from_the_constants(qapp: QObject, value: object) -> None:
    # One release did, and ended every program on Python 3.11 after some thousand signals.
    sender = Sender()
    sender.told.connect(lambda _: None)
    before = sys.getrefcount(value)
    for _ in range(REPETITIONS):
        sender.told.emit(value)
        QTimer(sender, singleShot=True, interval=1)
    assert sys.getrefcount(value) > before - REPETITIONS
    assert qapp is not None
