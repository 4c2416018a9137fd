"""What keeps the office's data: keys, files, drives, durable writes, copies and the raw encrypted
connection. It knows no table: what the rows mean is for `records` and above.
"""
