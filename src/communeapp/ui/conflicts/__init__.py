"""Letters with two texts: both side by side, and what a person takes of each."""
