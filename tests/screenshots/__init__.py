"""The pictures in resources/screenshots: `python -m tests.screenshots` makes them anew."""
