"""The welcome: what a first run is made of, step by step."""
