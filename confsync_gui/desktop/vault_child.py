"""The keyring process: a vault that answers over its standard streams, as long as ConfSync holds the other end.

`python -m confsync_gui.desktop.vault_child SERVICE` is started by vault_process.py. It writes nothing but answers, leaves no core dump,
and ends by SIGTERM or with its standard input, also from within a prompt: so it ends with ConfSync, however that ended.
"""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import sys
from queue import SimpleQueue
from threading import Lock, Thread
from typing import BinaryIO

from confsync_gui.core.errors import VaultError
from confsync_gui.core.redaction import Redactor
from confsync_gui.desktop import keyring_problems
from confsync_gui.desktop.vault import Vault
from confsync_gui.desktop.vault_wire import Done, Failed, Question, decode_question, encode

LAST_ANSWER_S = 0.3
"""How long what is being asked may still take when the end comes: a secret on its way is still stored."""


def main() -> None:
    """Answer each line of standard input on standard output until that input ends, or SIGTERM comes."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # A keyring backend that prints must not answer in our place.
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    questions: SimpleQueue[bytes] = SimpleQueue()
    busy = Lock()
    Thread(target=_answer_all, args=(Vault(sys.argv[1], Redactor()), questions, answers, busy), daemon=True).start()
    # Raises SystemExit from within the reading below.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with contextlib.suppress(SystemExit):
        for line in sys.stdin.buffer:
            questions.put(line)
    busy.acquire(timeout=LAST_ANSWER_S)
    # Whatever the other thread still hangs in.
    os._exit(0)


def _answer_all(vault: Vault, questions: SimpleQueue[bytes], answers: BinaryIO, busy: Lock) -> None:
    while True:
        question = decode_question(questions.get())
        with busy:
            answers.write(encode(_answer(vault, question)))
            answers.flush()


def _answer(vault: Vault, question: Question) -> Done | Failed:
    try:
        return Done(_act(vault, question))
    except VaultError as error:
        return Failed.by(error)
    except Exception as error:  # noqa: BLE001 - whatever it is, there has to be an answer, and a traceback might show a secret
        return Failed.by(keyring_problems.failed("in a process of its own", error))


def _act(vault: Vault, question: Question) -> str:
    match question.act:
        case "get":
            return vault.get(question.name)
        case "put":
            vault.put(question.name, question.value)
        case "unlock":
            vault.unlock()
    return ""


if __name__ == "__main__":
    main()
