"""The drafting screen: type, facts, body, review, final file."""
