"""The question editor: one form for all kinds, a preview and what speaks against the question."""
