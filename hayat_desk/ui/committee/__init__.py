"""لجنة البحث: the queue, a session with its decisions, its minutes."""
