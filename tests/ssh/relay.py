"""Ways between a client and the server that can be cut without either end being told."""

import selectors
import socket
import subprocess
import threading
from contextlib import suppress


class Relay:
    """A port that passes everything on until it is cut; then it holds all and says nothing."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._kept: list[socket.socket] = []
        self._cut = threading.Event()
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listening, selectors.EVENT_READ)
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while not self._cut.is_set():
            for key, _ in self._selector.select(0.05):
                if key.fileobj is self._listening:
                    self._join(self._listening.accept()[0])
                elif not self._cut.is_set():
                    self._pass_on(key.fileobj, key.data)  # type: ignore[arg-type] # our sockets

    def _join(self, near: socket.socket) -> None:
        far = socket.create_connection(("127.0.0.1", self._target))
        self._kept += [near, far]
        self._selector.register(near, selectors.EVENT_READ, far)
        self._selector.register(far, selectors.EVENT_READ, near)

    def _pass_on(self, come: socket.socket, go: socket.socket) -> None:
        data = come.recv(65536)
        if data:
            go.sendall(data)
        else:
            self._selector.unregister(come)

    def cut(self) -> None:
        """Pass nothing on any more, not even that somebody has gone."""
        self._cut.set()
        self._thread.join()

    def close(self) -> None:
        """Let go of everything, at the end of the test."""
        self.cut()
        for kept in (self._listening, *self._kept):
            kept.close()


class Cable:
    """A server's network and one client's, and a cable that can be pulled out (root, Linux).

    After a pull there is another client at another address: nothing answers for the one before.
    """

    ends = ("dbclient", "dbserver")
    address = "10.77.99.2"
    _clients = 10

    def lay(self) -> None:
        """Make both ends and join them; CalledProcessError where that is not allowed."""
        self.remove()
        _ip("netns", "add", self.ends[1])
        self._join()

    def _join(self) -> None:
        client, server = self.ends
        _ip("netns", "add", client)
        _ip("link", "add", "db0", "netns", client, "type", "veth", "peer", "db1", "netns", server)
        addresses = (f"10.77.99.{self._clients}", self.address)
        for end, device, address in zip(self.ends, ("db0", "db1"), addresses, strict=True):
            _ip("-n", end, "addr", "add", f"{address}/24", "dev", device)
            _ip("-n", end, "link", "set", device, "up")

    def pull(self) -> None:
        """Pull it out; the client's machine is gone, and another one is plugged in."""
        _ip("-n", self.ends[0], "link", "set", "db0", "down")
        _ip("-n", self.ends[1], "link", "del", "db1")
        _ip("netns", "del", self.ends[0])
        self._clients += 1
        self._join()

    def remove(self) -> None:
        """Take everything away."""
        for end in self.ends:
            with suppress(subprocess.CalledProcessError):
                _ip("netns", "del", end)


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)
