"""What a browser meets: four surfaces (desk, tablet, verify, api) on one core. See README.md."""
