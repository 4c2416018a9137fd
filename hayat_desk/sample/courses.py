"""What becomes of each request of the sample office: how it came, what was decided, how far it has got."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import cycle, islice

from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.ids import PersonId, ReferralId, RequestId
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.requests import RequestState
from hayat_desk.sample import names

NEVER, AFTER, OPEN = -2, -1, 0
"""Not raised; raised after the open session; on its docket. 1, 2 … are the sessions before, newest first."""

OLD = 4
"""A session so far back that what it accepted is delivered and closed by now."""


FIRST = 1_000
"""The very first session, however many there were: longer ago than the office waits for a registration."""


class Came(Enum):
    """In what shape a request came to the desk."""

    COMPLETE = auto()
    INCOMPLETE = auto()  # the list of what is missing was taken home
    REFERRED = auto()  # a question to the research officer came first
    UNSIGNED = auto()  # the sheet was printed, and the applicant wants to read it at home
    CHANGED = auto()  # signed, and then the data changed
    BARE = auto()  # it does not say yet what is asked


@dataclass
class Course:
    """One request. `until` is the state it stands in today."""

    until: RequestState
    session: int = NEVER
    verdicts: tuple[Outcome, ...] = ()
    came: Came = Came.COMPLETE
    is_early: bool = False  # told before the two weeks were over
    parts: int = 1
    parts_done: int = 0  # where the service is still being delivered
    pause: int = 10  # days between the parts
    ending: EndingReason | None = None  # why it ends before it is closed
    is_urgent: bool = False
    is_village: bool = False
    is_known: bool = False  # has a file already
    name: PersonName | None = None
    person_id: PersonId | None = None
    request_id: RequestId | None = None
    whom: str = ""
    awaited: tuple[ReferralId, str] | None = (
        None  # the question at the research officer, and the answer to come
    )
    heard: int = field(default=0)  # sessions that decided on it

    def next_outcome(self) -> Outcome:
        """What the next session decides."""
        turn, self.heard = self.heard, self.heard + 1
        return self.verdicts[turn] if turn < len(self.verdicts) else Outcome.DEFERRED

    @property
    def appeals(self) -> bool:
        """Whether the applicant takes the refusal before the committee again."""
        goes_on = len(self.verdicts) > self.heard or self.until is RequestState.UNDER_STUDY
        return goes_on and self.verdicts[self.heard - 1] is Outcome.REFUSED

    @property
    def applicant(self) -> PersonId:
        """The applicant, once the first visit has opened the file."""
        if self.person_id is None:
            raise ValueError("nobody has come yet")
        return self.person_id

    @property
    def request(self) -> RequestId:
        """The request, once it was taken."""
        if self.request_id is None:
            raise ValueError("nothing was asked for yet")
        return self.request_id


_YES, _NO, _LACKS, _LATER = Outcome.ACCEPTED, Outcome.REFUSED, Outcome.TO_COMPLETE, Outcome.DEFERRED
_S = RequestState


def courses(count: int, sessions: int) -> list[Course]:
    """So many requests: one for every way there is, and the rest decided by the older of so many sessions."""
    varied = _every_way()
    old = cycle(range(OLD, max(OLD + 1, sessions)))
    rest = [
        Course(_S.CLOSED, session=next(old), verdicts=(_NO if at % 5 == 4 else _YES,), is_known=at % 3 == 0)
        for at in range(max(0, count - len(varied)))
    ]
    return list(islice([*varied, *rest], count))


def _every_way() -> list[Course]:
    return [
        *_closed(),
        *_after_the_decision(),
        *_with_the_committee(),
        *_at_the_desk(),
        *_ended(),
    ]


def _closed() -> list[Course]:
    state = _S.CLOSED
    return [
        Course(state, 4, (_YES,)),
        Course(state, 4, (_NO,)),
        Course(state, 5, (_LATER, _YES), Came.INCOMPLETE),
        Course(state, 6, (_NO, _YES)),  # after an appeal
        Course(state, 4, (_YES,), is_early=True, is_village=True),
        Course(state, 5, (_LACKS, _YES)),
        Course(state, 5, (_YES,), parts=2),
        Course(state, 4, (_YES,), name=names.SINGLE[0]),
        Course(state, 6, (_YES,), Came.REFERRED),
    ]


def _after_the_decision() -> list[Course]:
    delivering = _S.REGISTERING
    return [
        Course(_S.DELIVERED, 3, (_YES,)),
        Course(_S.DELIVERED, 3, (_YES,), parts=2, is_known=True),
        Course(delivering, 3, (_YES,), parts=3, parts_done=1, pause=60),
        Course(delivering, 3, (_YES,), Came.INCOMPLETE, parts=4, parts_done=2),
        Course(delivering, 2, (_YES,)),
        Course(_S.INFORMED, 2, (_YES,)),
        Course(_S.INFORMED, 2, (_YES,), name=names.LONG[0]),
        Course(_S.INFORMED, 2, (_NO,)),
        Course(_S.INFORMED, 1, (_YES,), is_early=True),
        Course(_S.INFORMED, FIRST, (_YES,)),  # never came to be registered
        *(Course(_S.DECIDED, 1, (outcome,)) for outcome in (_YES, _YES, _NO, _YES)),
        Course(_S.DECIDED, 1, (_YES,), is_known=True),
    ]


def _with_the_committee() -> list[Course]:
    study = _S.UNDER_STUDY
    return [
        Course(_S.AWAITING_DOCUMENTS, 1, (_LACKS,)),
        Course(study, OPEN, (_YES,), is_village=True),
        Course(study, OPEN, (_YES,)),
        Course(study, OPEN, (_NO,), Came.INCOMPLETE),
        Course(study, 1, (_LATER,)),
        Course(study, 2, (_NO,)),  # appealed a few days ago
        Course(_S.RAISED, AFTER, is_urgent=True),
        Course(_S.RAISED, AFTER, name=names.KINDRED[1]),
        Course(_S.RAISED, AFTER, came=Came.INCOMPLETE),
        Course(_S.RAISED, AFTER, is_known=True),
    ]


def _at_the_desk() -> list[Course]:
    lacking = _S.AWAITING_DOCUMENTS
    return [
        Course(_S.REFERRED, came=Came.REFERRED),
        Course(_S.REFERRED, came=Came.REFERRED),
        Course(_S.AWAITING_SIGNATURE, came=Came.UNSIGNED),
        Course(_S.AWAITING_SIGNATURE, came=Came.CHANGED),
        Course(_S.AWAITING_SIGNATURE, came=Came.UNSIGNED, is_known=True),
        *(Course(lacking, came=Came.INCOMPLETE) for _ in range(3)),
        Course(_S.DRAFT, came=Came.BARE),
        Course(_S.DRAFT, came=Came.BARE),
    ]


def _ended() -> list[Course]:
    state = _S.ENDED
    return [
        Course(state, came=Came.UNSIGNED, ending=EndingReason.WITHDRAWN),
        Course(state, came=Came.INCOMPLETE, ending=EndingReason.NOT_BACK),
        Course(state, came=Came.REFERRED, ending=EndingReason.ELSEWHERE),
        Course(state, came=Came.INCOMPLETE, ending=EndingReason.MISTAKE),
        Course(state, 3, (_YES,), Came.REFERRED, ending=EndingReason.DIED),
    ]
