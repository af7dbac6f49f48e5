"""The settings dialog, as a person uses it: real services, settings in a real file, the loopback servers behind it."""
