"""Waiting until an app has nothing more to do, without a clock."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

from textual._context import active_app
from textual.message_pump import MessagePump
from textual.screen import Screen

from tui.inbox import Inbox
from tui.turns import OneKeyAtATime

ROUNDS = 3
"""So many rounds in a row find nothing to do before an app is said to be at rest."""


async def at_rest(app: OneKeyAtATime) -> None:
    """Wait until every key was taken in, every message dealt with and every change drawn."""
    await app.settled()
    calm = 0
    while app._running and not app._exception and calm < ROUNDS:
        did = await _dealt_with_messages(app)
        did = await _ended_work(app) or did
        calm = 0 if _did_what_timers_do(app) or did else calm + 1
        await asyncio.sleep(0)


async def _dealt_with_messages(app: OneKeyAtATime) -> bool:
    busy = False
    for pump in _parts(app):
        inbox: object = pump._message_queue
        if pump.is_running and isinstance(inbox, Inbox) and not inbox.is_done:
            busy = True
            await _first_of(inbox.dealt_with(), app._exception_event.wait())
    return busy


async def _ended_work(app: OneKeyAtATime) -> bool:
    working = [worker for worker in app.workers if worker.is_running]
    for worker in working:
        with suppress(Exception):  # the app itself tells what went wrong
            await worker.wait()
    return bool(working)


def _parts(app: OneKeyAtATime) -> list[MessagePump]:
    on_screens = [part for screen in app.screen_stack for part in screen.walk_children()]
    return [app, *app.screen_stack, *on_screens]


def _did_what_timers_do(app: OneKeyAtATime) -> bool:
    """Do at once what timers of a sixtieth of a second would, where there is anything."""
    resized, waits = app._resize_event is not None, _waits(app.screen)
    token = active_app.set(app)
    try:
        if resized:
            app._check_resize()
        if waits:
            app.screen._on_timer_update()
    finally:
        active_app.reset(token)
    return resized or waits


def _waits(screen: Screen[object]) -> bool:
    return screen.is_running and bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )


async def _first_of(*waits: Coroutine[Any, Any, object]) -> None:
    tasks = [asyncio.create_task(wait) for wait in waits]
    _, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
