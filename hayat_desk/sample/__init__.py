"""مكتب النسخة التجريبية: an office of invented people, lived through day by day by the real procedures.

office     make_sample_office, open_sample: the office of `--demo`, marked «نسخة تجريبية»
large      make_large_office: 20,000 persons for measuring, written straight into the records
days       which days the office works, with an Eid in the middle
names, texts, people     who comes and what is said; all of it invented
courses    what becomes of each request, from the draft to the closed file
play       the agenda of the days, and what every act of it needs
visits     the visitors and questions of every day
life       one request from its first visit to the opinion
endings    what ends before it is closed, for every reason
sessions   the committee

The same seed on the same day gives the same people and the same states; ids differ.
"""
