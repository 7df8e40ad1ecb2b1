"""Exchange with other PCs and with a hub: sticks, the line, what came and what waits."""
