"""Everything Qt: the window, its screens, the pages of documents."""

from communeapp.ui.none_guard import keep_none_alive

keep_none_alive()
