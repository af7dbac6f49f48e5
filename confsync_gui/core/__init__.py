"""What ConfSync knows without a network or a screen: the event, the settings, the account, the outbox, errors and states."""
