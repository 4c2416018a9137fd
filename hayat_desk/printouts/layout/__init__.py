"""What a sheet is made of: its head, blocks, fields, tables, marks and places to sign."""
