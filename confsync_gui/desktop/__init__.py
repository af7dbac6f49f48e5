"""One concern of the operating system each: paths, keyring, single instance, notifications, theme."""
