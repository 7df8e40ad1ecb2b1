"""Reading files from outside, each in a child process of its own under caps."""
