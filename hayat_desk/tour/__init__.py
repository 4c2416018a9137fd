"""The tour: the main job done by itself in the real windows, leaving pictures, papers and `tour.json`.

It makes the manual's pictures and is the smoke test of an installed build. `making` begins it; `jobs` does it.
"""
