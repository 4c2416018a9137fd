"""The kit: every widget the screens are made of, so that look, keyboard and speech live in one place.

It knows values (a date, an amount, a spelling) and no noun of the policy: what speaks of a request, a document
or a person stands with its pages or in `ui/parts`.

tokens → theme, fonts, icons      spacing, type, colour; light, dark, high contrast; 100–200 % text
text, focus, flow, tab_order      lines from the leading edge, the ring, folding rows, the Tab key
buttons, marks, rows              what is pressed and ticked; arrows walk among rows
field → fields, choices,          what is answered: each field is a value object with a key for drafts
date_field, passphrase → form
speech                            sentences for refusals, announcements for screen readers
tinted → message_bar, badges      states, always as word + icon + tint
cards, worklist, timeline,         what is shown: facts, a day's work, what happened, a year in bars
charts
background, waits, busy,           slow work, questions, and the page that every screen is
ask → page
place → page_entry                where a page is and what it is about; which page opens there
"""
