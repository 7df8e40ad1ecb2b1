"""What this office tells its hub: where learners stand, counts of documents, what became of drafts."""
