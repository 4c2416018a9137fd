"""The kit: every widget the screens are made of, so that look, keyboard and speech live in one place.

tokens → theme, fonts, icons      spacing, type, colour; light, dark, high contrast; 100–200 % text
text, focus, flow, tab_order      lines from the leading edge, the ring, folding rows, the Tab key
buttons, marks, rows              what is pressed and ticked; arrows walk among rows
field → fields, choices,          what is answered: each field is a value object with a key for drafts
date_field, passphrase → form
speech                            sentences for refusals, announcements for screen readers
tinted → message_bar, badges      states, always as word + icon + tint
cards, banner, timeline,          what is shown of a person, a request, a day's work
worklist, stepper, checklist
paper_view                        a PDF from memory, on screen and on the printer
background, busy, ask → page      slow work, questions, and the page that every screen is
"""
