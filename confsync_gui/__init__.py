"""ConfSync: the Sync Confluence button for the desktop."""

__version__ = "0.1.0"
