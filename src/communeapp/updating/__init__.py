"""Updates: signed metadata, files that come by a stick or a line, versions side by side in a home."""
