"""What people do with Salto: one module per thing done. See README.md."""
