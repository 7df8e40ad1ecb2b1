"""Training: courses, questions, practice, exams, classes, certificates. Pure rules."""
