"""The server of the benchmarks, in a process of its own: a client must not wait for the same interpreter's lock as its server."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from confsync_gui.demo.receiver import InngestReceiver


@contextmanager
def receiver_process() -> Iterator[str]:
    """Run the receiver in another process, and give its address."""
    command = [sys.executable, "-m", "tests.benchmarks.receiver"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        # Its standard input ends, and with it the process.
        process.communicate(timeout=10)


def main() -> None:
    """Tell the address, and receive until standard input ends."""
    with InngestReceiver() as inngest:
        print(inngest.url, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
