"""What a browser meets: six surfaces (desk, tablet, verify, api, study, trust) on one core. See README.md."""
