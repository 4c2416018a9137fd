"""الصادر والوارد: both registers of a Hijri year, and letters that come in (T47, T71)."""
