"""Checks of how a Word file prints: which component stands where, and whether it looks as it must."""
