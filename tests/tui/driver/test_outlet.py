"""Sending: never waiting for a terminal, and only the newest once it reads again."""

import asyncio
import os
import pty
import tty
from collections.abc import Iterator

import pytest

from tui.driver.outlet import CANCEL, Outlet, open_terminal

MUCH = 200_000  # bytes, more than a terminal that does not read can hold


class News:
    """Pictures by number: each is much, and each is given once."""

    def __init__(self) -> None:
        self.newest = self.given = 0

    def __call__(self) -> bytes:
        if self.newest == self.given:
            return b""
        self.given = self.newest
        return f"<{self.newest}".encode() + b"." * MUCH + f"{self.newest}>".encode()


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """The two ends of a terminal: the one that shows, and the one that is written to."""
    master, slave = pty.openpty()
    tty.setraw(slave)
    yield master, slave
    for end in (master, slave):
        try:
            os.close(end)
        except OSError:
            continue


def opened(slave: int) -> int:
    """A file of our own for that terminal."""
    found = open_terminal(slave)
    assert found is not None
    return found


async def read(master: int, until: bytes) -> bytes:
    """What the terminal is sent, up to these bytes; the event loop goes on meanwhile."""
    data = b""
    os.set_blocking(master, False)
    while until not in data:
        await asyncio.sleep(0)
        try:
            data += os.read(master, 65536)
        except BlockingIOError:
            continue
    return data


async def test_a_terminal_that_does_not_read_costs_no_time_and_gets_the_newest(
    terminal: tuple[int, int],
) -> None:
    master, slave = terminal
    news = News()
    outlet = Outlet(opened(slave), asyncio.get_running_loop(), news)
    for number in range(1, 1000):
        news.newest = number
        outlet.wake()
        await asyncio.sleep(0)  # the loop goes round: nothing here may block
    data = await read(master, b"999>")
    assert data.startswith(b"<1.") and b"1><999." in data
    assert news.given == 999
    outlet.last(b"")


async def test_the_shared_files_of_the_terminal_stay_as_they_are(terminal: tuple[int, int]) -> None:
    _, slave = terminal
    ours = opened(slave)
    assert os.get_blocking(slave) and not os.get_blocking(ours)
    os.close(ours)


async def test_what_is_no_terminal_is_not_opened() -> None:
    far, near = os.pipe()
    assert open_terminal(near) is None
    for end in (far, near):
        os.close(end)


async def test_the_last_bytes_come_after_what_was_begun(terminal: tuple[int, int]) -> None:
    master, slave = terminal
    outlet = Outlet(opened(slave), asyncio.get_running_loop(), iter([b"begun", b""]).__next__)
    outlet.wake()
    await asyncio.sleep(0)
    outlet.last(b"last")
    outlet.last(b"again")
    assert await read(master, b"last") == b"begunlast"


async def test_the_last_bytes_come_first_where_the_terminal_did_not_read(
    terminal: tuple[int, int],
) -> None:
    master, slave = terminal
    news = News()
    outlet = Outlet(opened(slave), asyncio.get_running_loop(), news)
    news.newest = 1
    outlet.wake()
    await asyncio.sleep(0)
    outlet.last(b"last")
    data = await read(master, b"last")
    assert data.endswith(CANCEL + b"last")
    assert len(data) < MUCH


async def test_a_terminal_that_is_gone_takes_everything(terminal: tuple[int, int]) -> None:
    master, slave = terminal
    news = News()
    outlet = Outlet(opened(slave), asyncio.get_running_loop(), news)
    news.newest = 1
    outlet.wake()
    await asyncio.sleep(0)
    os.close(master)
    for number in range(2, 20):
        news.newest = number
        outlet.wake()
        await asyncio.sleep(0)
    assert news.given == news.newest
    outlet.last(b"last")
