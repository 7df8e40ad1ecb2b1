"""The registers on the screen: what came in, how far it is, what went out, and the printed books."""
