"""Home: what is open, what to do next, the trash."""
