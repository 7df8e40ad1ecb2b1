"""The work calendar on the screen: a week, its entries, and the week as a document."""
