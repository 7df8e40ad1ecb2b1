"""Training: courses, practice, exams, classes, certificates, banks of questions."""
