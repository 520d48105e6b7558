"""What a browser meets: seven surfaces (desk, tablet, verify, api, study, trust, witness) on one core. See README.md."""
