"""Salto: recognition of prior learning by pictures, observed tasks and certificates that can be checked."""
