"""Settings, one module per panel."""
