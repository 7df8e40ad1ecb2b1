"""Figures of the villages: the form, what came back, sums and rules, the month before, and the report."""
