"""The archive on the screen: search while typing, and folders with their contents lists."""
