"""Offline help for the screen at hand."""
