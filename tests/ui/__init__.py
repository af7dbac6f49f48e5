"""The screens, driven as a person does: mouse and keyboard on real widgets over real services."""
