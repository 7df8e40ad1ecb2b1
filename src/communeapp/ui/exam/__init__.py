"""Exams: before, during and after, with the time kept whatever happens."""
