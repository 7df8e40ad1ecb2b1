"""Finding a document again: folding, queries, marks put back, snippets. Pure rules."""
