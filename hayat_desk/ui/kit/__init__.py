"""The kit: every widget the screens are made of, so that look, keyboard and speech live in one place.

tokens → theme, fonts, icons      spacing, type, colour; light, dark, high contrast; 100–200 % text
text, buttons, fields, form       what is read, pressed, typed; each field a value object
message_bar, badges, cards,       states always as word + icon + tint, never colour alone
banner, timeline, worklist,
stepper, checklist
paper_view                        a PDF from memory, on screen and on the printer
background, busy, ask, page       slow work, questions, and the page every screen is
"""
