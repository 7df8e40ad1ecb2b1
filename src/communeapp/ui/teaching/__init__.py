"""The screens of those who teach: classes, exams, results, banks, courses, certificates."""
