"""The screens: widgets only. They read the status, and never ask the network or the disk."""
