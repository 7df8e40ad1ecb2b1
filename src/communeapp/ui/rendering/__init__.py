"""Pages of a document drawn with Qt: preview, PDF and printer."""
