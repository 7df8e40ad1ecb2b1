"""Setting sealed exams, the trainer's key, supervising."""
