"""What arrives at the office: its text, its header, its field, its place in the registers. Pure rules."""
