"""What /proc tells of a running process (Linux): its time, memory, children, and if it lives."""

import os
import re
import signal
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Memory:
    """A process's memory in KiB: its peak, what is resident now, and its proportional share."""

    peak: int
    resident: int
    share: int


def _read(path: str) -> str:
    try:
        return Path(path).read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""


def _tasks(pid: int, name: str) -> list[str]:
    return [_read(str(path)) for path in Path(f"/proc/{pid}/task").glob(f"*/{name}")]


def _stat(pid: int) -> list[str]:
    text = _read(f"/proc/{pid}/stat")
    return text.rsplit(")", 1)[1].split() if text else []


def cpu_ms(pid: int) -> float:
    """The CPU time of all threads in ms, to the nanosecond where the kernel keeps it; 0 if gone."""
    times = [text.split() for text in _tasks(pid, "schedstat")]
    if any(times):
        return sum(int(fields[0]) for fields in times if fields) / 1e6
    fields = _stat(pid)
    return (int(fields[11]) + int(fields[12])) * 1000.0 / _TICKS if fields else 0.0


def switches(pid: int) -> int:
    """How often its threads were switched to or from."""
    found = re.findall(r"ctxt_switches:\s+(\d+)", "".join(_tasks(pid, "status")))
    return sum(int(number) for number in found)


def memory(pid: int) -> Memory:
    """Its memory now; zeros if it is gone."""
    status, maps = _read(f"/proc/{pid}/status"), _read(f"/proc/{pid}/smaps_rollup")

    def amount(text: str, key: str) -> int:
        found = re.search(rf"^{key}:\s+(\d+)", text, re.M)
        return int(found[1]) if found else 0

    return Memory(amount(status, "VmHWM"), amount(status, "VmRSS"), amount(maps, "Pss"))


def alive(pid: int) -> bool:
    """Whether it still runs; one that ended and waits for its parent does not."""
    fields = _stat(pid)
    return bool(fields) and fields[0] not in "ZX"


def family(pid: int) -> list[int]:
    """The process and all its living descendants, parents first."""
    found, waiting = [], [pid]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting.extend(int(child) for text in _tasks(one, "children") for child in text.split())
    return found


def end(pid: int) -> None:
    """Kill the process and its descendants, children first."""
    for one in reversed(family(pid)):
        if alive(one):
            os.kill(one, signal.SIGKILL)
