"""The shell: the one window, what stands round every page, and how the desk is locked and closed.

program     from the first window to the last: wizard or unlock, then the workplace
window      the one window, its title, and the shield (F9)
workplace   sidebar, pages, keys, autosave, auto-lock of one clerk at an open office
pages       the sidebar, and which page opens at a place
navigator   builds a page at its first visit, remembers the way back
drafting    what is typed is in the encrypted file within two seconds
lock        when nobody is there; replacing the process
closing     the last things before the program ends
"""
