"""Everything Qt: the window, its screens, the pages of documents."""
