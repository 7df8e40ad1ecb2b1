"""Question banks: files in and out, proposals of the model."""
