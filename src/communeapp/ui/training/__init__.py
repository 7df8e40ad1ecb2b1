"""Learning at one's own desk: courses, lessons, practice, progress."""
