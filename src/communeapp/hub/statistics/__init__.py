"""What the hub's pages, exports and the chairman's sheet count, from the tables of facts and sums."""
