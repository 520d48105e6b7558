"""Paper and proof: PDF, QR symbol, typefaces, keys and signatures."""
