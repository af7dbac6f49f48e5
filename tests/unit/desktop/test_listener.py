"""The thread that waits for a connection and for its owner."""

import queue
import socket

from confsync_gui.desktop.listener import Listener


def test_it_wakes_for_the_bell_and_for_the_connection_and_tells_them_apart() -> None:
    woken: queue.Queue[bool] = queue.Queue()
    ours, theirs = socket.socketpair()

    def work(listener: Listener) -> None:
        while not listener.is_stopped:
            rang = listener.wait(theirs)
            if not rang:
                theirs.recv(10)
            woken.put(rang)

    with ours, theirs:
        listener = Listener("test", work)
        listener.ring()
        assert woken.get(timeout=5) is True
        ours.send(b"x")
        assert woken.get(timeout=5) is False
        listener.stop(5)
        assert not listener.is_alive


def test_a_bell_after_the_end_is_heard_by_nobody_and_hurts_nobody() -> None:
    listener = Listener("test", lambda _: None)
    listener.stop(5)
    listener.ring()
    assert not listener.is_alive
