"""Rules of sync, pure: the manifest of a bundle, its frames, what is held and missing, whom to believe."""
