"""What arrives at the office: taking files in, looking at what was read, registering it."""
