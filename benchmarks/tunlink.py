"""Two network namespaces joined by a line with a delay and a rate (for root, on Linux).

`python -m benchmarks.tunlink NS_A NS_B RTT_MS KBIT_S LIMIT_S`: packets go from one TUN device to
the other after they have queued at the rate and waited half the round trip. TCP above it is real.
10.77.0.1 is in NS_A, 10.77.0.2 in NS_B. It says "up" once it is, and ends after the limit or by
SIGTERM.
"""

import fcntl
import os
import select
import signal
import struct
import subprocess
import sys
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field

_SET, _TUN, _NO_INFO = 0x400454CA, 1, 0x1000
_QUEUE = 200_000  # bytes that wait before packets are dropped


@dataclass
class End:
    """One end of the line: its device, and what is on its way from there."""

    device: int
    free: float = 0.0
    waiting: deque[tuple[float, bytes]] = field(default_factory=deque)


def _end(name: str, space: str, address: str) -> End:
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, _SET, struct.pack("16sH", name.encode(), _TUN | _NO_INFO))
    subprocess.run(["ip", "netns", "add", space], check=True)
    subprocess.run(["ip", "link", "set", name, "netns", space], check=True)
    inside = ("ip", "netns", "exec", space, "ip")
    subprocess.run([*inside, "link", "set", "lo", "up"], check=True)
    subprocess.run([*inside, "addr", "add", f"{address}/24", "dev", name], check=True)
    subprocess.run([*inside, "link", "set", name, "mtu", "1500", "up"], check=True)
    return End(device)


def _take(end: End, rate: float, delay: float) -> None:
    """Take every packet that this end has sent onto the line."""
    while True:
        try:
            packet = os.read(end.device, 65536)
        except BlockingIOError:
            return
        begins = max(time.monotonic(), end.free)
        if (begins - time.monotonic()) * rate > _QUEUE:
            continue
        end.free = begins + len(packet) / rate
        end.waiting.append((end.free + delay, packet))


def carry(one: End, other: End, rate: float, delay: float, limit: float) -> None:
    """Carry packets until the limit (s); rate in bytes a second, delay in s one way."""
    ends = {one.device: one, other.device: other}
    poll = select.poll()
    for device in ends:
        poll.register(device, select.POLLIN)
    until = time.monotonic() + limit
    while (now := time.monotonic()) < until:
        due = min((end.waiting[0][0] for end in ends.values() if end.waiting), default=now + 0.2)
        for device, _ in poll.poll(max(0.0, min(due - now, 0.2)) * 1000):
            _take(ends[device], rate, delay)
        for end, far in ((one, other), (other, one)):
            while end.waiting and end.waiting[0][0] <= time.monotonic():
                with suppress(OSError):
                    os.write(far.device, end.waiting.popleft()[1])


def main() -> None:
    """Make the line and carry what goes over it."""
    spaces, (rtt, kbit, limit) = sys.argv[1:3], map(float, sys.argv[3:6])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    near, far = _end("dbk0", spaces[0], "10.77.0.1"), _end("dbk1", spaces[1], "10.77.0.2")
    sys.stdout.write("up\n")
    sys.stdout.flush()
    carry(near, far, kbit * 125, rtt / 2000, limit)


if __name__ == "__main__":
    main()
