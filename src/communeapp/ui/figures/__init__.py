"""Figures of the villages on the screen: forms, what came back, the report."""
