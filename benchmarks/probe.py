"""What a running program does with a key, a held key, no key, another size and a lost terminal.

Times are in ms, CPU time in ms of the process itself.
"""

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.process import alive, cpu_ms, switches
from benchmarks.terminal import Terminal, now


@dataclass(frozen=True, slots=True)
class Press:
    """One key: when its effect was `visible`, when the `last` byte came, and what it cost."""

    visible: float | None
    last: float | None
    sent: int
    writes: int
    cpu: float


@dataclass(frozen=True, slots=True)
class Hold:
    """A key held down: how far the screen lagged behind the last press, and the cost of a press."""

    keys: int
    lag: float
    sent_a_key: float
    cpu_a_key: float


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing pressed for `seconds`."""

    seconds: float
    sent: int
    writes: int
    cpu: float
    switches: int


@dataclass(frozen=True, slots=True)
class Resized:
    """Another window size: the bytes it took, and when the last of them came."""

    columns: int
    rows: int
    sent: int
    last: float | None


@dataclass(frozen=True, slots=True)
class Exit:
    """How a program ended, or that it did not: then `busy` is its CPU share (%) at the end."""

    after: float | None
    code: int | None
    cpu: float
    busy: float = 0.0


def press(
    terminal: Terminal,
    key: bytes,
    seen: Callable[[], bool] | None = None,
    *,
    quiet: float = 0.12,
    timeout: float = 3.0,
) -> Press:
    """Press one key; without `seen`, the first change of the screen is its effect."""
    terminal.draw()
    sent, writes, changes = terminal.total, terminal.writes, terminal.emulator.changes
    cpu, start = cpu_ms(terminal.pid), now()
    terminal.write(key)
    visible = terminal.wait(seen or (lambda: terminal.emulator.changes > changes), timeout)
    last = terminal.settle(quiet, timeout)
    return Press(
        visible=None if visible is None else (visible - start) * 1000,
        last=(last - start) * 1000 if terminal.total > sent else None,
        sent=terminal.total - sent,
        writes=terminal.writes - writes,
        cpu=cpu_ms(terminal.pid) - cpu,
    )


def hold(
    terminal: Terminal, key: bytes, rate: float, seconds: float, *, quiet: float = 0.3
) -> Hold:
    """Hold a key down: `rate` presses a second for `seconds`; it is over after `quiet` s of it."""
    terminal.draw()
    sent, cpu, start = terminal.total, cpu_ms(terminal.pid), now()
    pressed = start
    count = max(1, int(rate * seconds))
    for number in range(count):
        time.sleep(max(0.0, start + number / rate - now()))
        pressed = now()
        terminal.write(key)
        terminal.draw()
    last = terminal.settle(quiet, 20)
    return Hold(
        keys=count,
        lag=max(0.0, last - pressed) * 1000,
        sent_a_key=(terminal.total - sent) / count,
        cpu_a_key=(cpu_ms(terminal.pid) - cpu) / count,
    )


def idle(terminal: Terminal, seconds: float) -> Idle:
    """Leave the program alone for `seconds`."""
    terminal.draw()
    sent, writes, pid = terminal.total, terminal.writes, terminal.pid
    cpu, switched = cpu_ms(pid), switches(pid)
    time.sleep(seconds)
    terminal.draw()
    return Idle(
        seconds=seconds,
        sent=terminal.total - sent,
        writes=terminal.writes - writes,
        cpu=cpu_ms(pid) - cpu,
        switches=switches(pid) - switched,
    )


def resize(terminal: Terminal, columns: int, rows: int) -> Resized:
    """Give the window another size."""
    terminal.draw()
    sent, start = terminal.total, now()
    terminal.set_size(columns, rows)
    terminal.emulator.resize(columns, rows)
    last = terminal.settle(0.3)
    changed = terminal.total > sent
    return Resized(columns, rows, terminal.total - sent, (last - start) * 1000 if changed else None)


def hang_up(terminal: Terminal, how: str = "close", limit: float = 5.0) -> Exit:
    """Take the terminal away (`close`) or send a signal (`SIGHUP`, `SIGTERM`, `SIGINT`)."""
    cpu, start = cpu_ms(terminal.pid), now()
    if how == "close":
        terminal.hang_up()
    else:
        os.kill(terminal.pid, signal.Signals[how])
    return watch_exit(terminal, start, cpu, limit)


def watch_exit(terminal: Terminal, start: float, cpu: float, limit: float = 5.0) -> Exit:
    """Wait until the program ends, `limit` s after `start` at most; `cpu` is what it had used."""
    samples = [(start, cpu)]
    while now() - start < limit:
        if not alive(terminal.pid):
            after = (now() - start) * 1000
            return Exit(after, terminal.process.wait(5), samples[-1][1] - cpu)
        samples.append((now(), cpu_ms(terminal.pid)))
        terminal.draw()
        time.sleep(0.005)
    tail = [sample for sample in samples if sample[0] > samples[-1][0] - 1.0]
    span = max(tail[-1][0] - tail[0][0], 1e-6)
    return Exit(None, None, tail[-1][1] - cpu, (tail[-1][1] - tail[0][1]) / 10 / span)
