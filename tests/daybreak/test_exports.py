"""Keeping a view of the screen as files."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from daybreak.exports import exporter
from recovery.errors import CouldNot

NOW = datetime(2026, 5, 3, 21, 4, 5, tzinfo=UTC)


def test_a_picture_and_a_text_for_nobody_else(tmp_path: Path) -> None:
    said = exporter(tmp_path, lambda: NOW)("<svg/>", "Every day ●")
    path = tmp_path / "exports" / "history-2026-05-03-210405"
    assert f"{path}.svg" in said
    assert path.with_suffix(".svg").read_text("utf-8") == "<svg/>"
    assert path.with_suffix(".txt").read_text("utf-8") == "Every day ●\n"
    assert path.with_suffix(".svg").stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("a file")
    with pytest.raises(CouldNot, match="cannot be written"):
        exporter(tmp_path, lambda: NOW)("<svg/>", "")
