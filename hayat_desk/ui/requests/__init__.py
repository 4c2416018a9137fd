"""الطلبات: the list, and one request in its five steps."""
