"""The home as it lies there, before anything is swept, merged or mended."""

from typing import TYPE_CHECKING

from daybreak.house import House

if TYPE_CHECKING:
    from storage.store import Store


def untouched(house: House) -> "Store":
    """The store with every file read. Opening it would merge first what it is to be asked about.

    Raises CouldNot where the home is no folder or may not be read.
    """
    from daybreak import clock
    from daybreak.places import home_folder, state_folder
    from storage.store import Store

    store = Store(home_folder(house.home), state_folder(house.home), clock.now, "")
    assert store.profile
    for name in store.months():
        store.month(name)
    return store
