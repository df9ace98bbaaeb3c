"""One server for the tests of a file, and a home for each test behind it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.begun import begin
from tests.ssh.server import Server, missing

SET = ("DAYBREAK_NOW", "DAYBREAK_HOME", "DAYBREAK_STATE", "HOME")


@pytest.fixture(scope="module")
def running_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server; skipped where OpenSSH is not installed and cannot be."""
    if lacking := missing():
        pytest.skip(f"not installed here: {', '.join(lacking)} (Debian: openssh-server)")
    if os.getuid() == 0 and ":!" in Path("/etc/shadow").read_text("utf-8").partition("\n")[0]:
        pytest.skip("root's account is locked here, and OpenSSH lets nobody in to it")
    server = Server(tmp_path_factory.mktemp("ssh"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def server(running_server: Server, person: Path) -> Server:
    """The server with this test's home behind it, where a distance was begun on 21 April."""
    assert person
    begin("--tz", "Europe/Berlin")
    running_server.surround({name: os.environ[name] for name in SET})
    return running_server
