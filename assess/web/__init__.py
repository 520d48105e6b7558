"""What a browser meets: five surfaces (desk, tablet, verify, api, study) on one core. See README.md."""
