"""الإجراءات: what the clerk may do, one function for each act, in the order of the policy's steps.

reception     1  receive, answer, leave no question open
contacts         in which contact an act was done
people           files opened, looked into, corrected
intake        1  file, visit and request in one act
requests      2  take the request down; 5 raise it to the committee
urgency          which requests stand before the others
checklist     2  each paper against its original and the day
referrals     3  unclear cases to the social-research officer
deaths           nothing names the dead again, nor a file that was a mistake
declarations  4  the applicant declares and signs
consents         the consent beside it is withdrawn
committee     5  its session, decisions and minutes
sessions      5  the day of a session and who came, put right
recusals      5  who of it steps aside for a request
wants         5  what it wants of a request that it returns
replies       5  the decision is told
appeals       5  it is appealed against, and studied again
endings          a request ends before it is closed, and is taken up again
corrections      an entry that was wrong, of the desk; the right one stands in its place
undoing          a reply, an appeal, a delivery that was none: the request goes back
deliveries    6  registration completed; 7 the service handed over
opinions         asked for afterwards, and kept as nobody's
naming           who died is not named again
papers           what is printed is numbered and kept
letters          what comes in is numbered; an unused number stays void
scans            the signed paper is filed with its scan
reports          the month's figures leave the office
profile          what the board decides, kept as a new version
office           the office itself and its users
drafts           what is typed is never lost

A procedure fetches, asks the policy, changes, and notes its act; it never commits.
"""
