"""Checking a Word file: what is found, which fixes are taken, the corrected copy."""
