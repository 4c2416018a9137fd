"""Lines of Arabic for paper: order (UAX#9), numbers, shaping, faces, and how they are written into a PDF."""
