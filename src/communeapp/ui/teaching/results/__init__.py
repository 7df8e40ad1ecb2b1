"""Results of people, and statistics of questions."""
