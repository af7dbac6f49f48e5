"""The keyring process: a vault that answers over its standard streams, as long as ConfSync holds the other end.

`python -m confsync_gui.desktop.vault_child SERVICE` is started by vault_process.py. It writes nothing but answers, leaves no core dump,
and ends with its standard input, also from within a prompt: so it ends with ConfSync, however that ended.
"""

from __future__ import annotations

import os
import resource
import sys
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from confsync_gui.core.errors import VaultError
from confsync_gui.core.redaction import Redactor
from confsync_gui.desktop import keyring_problems
from confsync_gui.desktop.vault import Vault
from confsync_gui.desktop.vault_wire import Done, Failed, Question, decode_question, encode


def main() -> None:
    """Answer each line of standard input on standard output until that input ends."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # A keyring backend that prints must not answer in our place.
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    questions: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_answer_all, args=(Vault(sys.argv[1], Redactor()), questions, answers), daemon=True).start()
    for line in sys.stdin.buffer:
        questions.put(line)
    # At once, whatever the other thread hangs in.
    os._exit(0)


def _answer_all(vault: Vault, questions: SimpleQueue[bytes], answers: BinaryIO) -> None:
    while True:
        answers.write(encode(_answer(vault, decode_question(questions.get()))))
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
