"""What holds for every property test."""

from hypothesis import HealthCheck, settings

# Whether a test passes is no question of how busy the machine is.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
