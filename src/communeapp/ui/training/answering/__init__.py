"""Answering a question, by mouse and by keyboard alike; one widget per kind."""
