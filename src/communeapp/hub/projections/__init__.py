"""What the hub's pages are made of: facts read from events, sums of facts. Thrown away and rebuilt at will."""
