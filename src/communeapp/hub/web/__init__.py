"""The pages of the hub: made on the server, without scripts, for old PCs and slow lines."""
