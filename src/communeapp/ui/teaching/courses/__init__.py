"""Questions about course packs."""
