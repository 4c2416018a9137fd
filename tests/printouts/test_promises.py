"""Rights on paper lead somewhere: each promise of a paper is an act of a screen, or says what is done by hand.

The promises stand here in the words of the papers. A text that promises something else is found by the words
with which papers promise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hayat_desk.policy.paper_words import PaperWord
from hayat_desk.policy.profiles import profile_names, read_shipped_profile
from hayat_desk.policy.wordings import WordingKey
from tests.house.alive import reached, screens

BY_HAND = "by hand"
"""What the office does on paper, until the issue that the promise names brings it to a screen."""

_K = WordingKey
PROMISES: tuple[tuple[WordingKey, str, str], ...] = (
    (_K.DECLARATION, "لها إيقاف الطلب أو الخدمة وفق لوائحها", "endings.end_request"),
    (_K.CONSENT, "تستعلم", "declarations.record_signature"),
    (_K.CONSENT, "أن أسحب موافقتي كتابةً متى شئت", "consents.withdraw_consent"),
    (_K.CONSENT, "وقد يوقف دراسة الطلب", "committee.decide"),
    (_K.CONSENT, "وللمدة المقررة في لوائحها", f"{BY_HAND}: issue 15, line 2"),
    (_K.RECEIPT_NEXT, "يُبلَّغ صاحبه بالقبول أو الرفض", "replies.tell_decision"),
    (_K.RECEIPT_ANEW, "يُبلَّغ صاحبه بالقبول أو الرفض", "replies.tell_decision"),
    (_K.RECEIPT_PASSED, "يُبلَّغ صاحبه بالقبول أو الرفض", "replies.tell_decision"),
    (_K.RECEIPT_DECIDED, "يُبلَّغ صاحبه به بخطاب", "replies.prepare_letter"),
    (_K.RECEIPT_INCOMPLETE, "ويُسلَّم حينها إيصال بموعدها", "intake.finish_request"),
    (_K.RECEIPT_RETURNED, "ويُسلَّم حينها إيصال بذلك", "intake.finish_request"),
    (_K.RECEIPT_ENDED, "ويمكن التقدم بطلب جديد", "intake.begin_request"),
    (_K.RECEIPT_NO_PROMISE, "والقرار للجنة البحث", "committee.confirm_minutes"),
    (_K.RECEIPT_NO_PROMISE, "يبقى في ملفه ولا يُعاد", f"{BY_HAND}: papers that are no originals"),
    (_K.RECEIPT_RIGHTS, "تقديم شكوى أو مقترح كتابةً فيُقيَّد في الوارد", "letters.register_letter"),
    (_K.RECEIPT_RIGHTS, "والتظلّم من القرار", "appeals.record_appeal"),
    (_K.RECEIPT_RIGHTS, "والاطلاع على بياناتك", "people.prepare_extract"),
    (_K.RECEIPT_RIGHTS, "وتصحيحها", "people.correct_person"),
    (_K.RECEIPT_RIGHTS, "وتقييم الخدمة حق لك، قُبل طلبك أم لم يُقبل", "opinions.keep_opinion"),
    (_K.RIGHTS_WITHOUT_APPEAL, "تقديم شكوى أو مقترح كتابةً فيُقيَّد في الوارد", "letters.register_letter"),
    (_K.RIGHTS_WITHOUT_APPEAL, "والاطلاع على بياناتك", "people.prepare_extract"),
    (_K.RIGHTS_WITHOUT_APPEAL, "وتصحيحها", "people.correct_person"),
    (_K.RIGHTS_WITHOUT_APPEAL, "وتقييم الخدمة حق لك، قُبل طلبك أم لم يُقبل", "opinions.keep_opinion"),
    (_K.MISSING_LIST, "وتُعاد إليك في الحال", f"{BY_HAND}: originals are seen and given back"),
    (_K.MISSING_LIST, "وما سبقت مطابقته لا يُطلب مرة أخرى", "checklist.check_documents"),
    (_K.COMMITTEE_WANTS, "وتُعاد إليك في الحال", f"{BY_HAND}: originals are seen and given back"),
    (_K.COMMITTEE_WANTS, "يُجاب عنها في المكتب أو بأي وسيلة", "wants.answer_want"),
    (_K.REFERRAL_INTRO, "على أن يعود الجواب إلى", "referrals.answer_referral"),
    (_K.REFERRAL_INTRO, "لينقله إلى المراجع", "referrals.give_answer"),
    (_K.PRIVACY_NOTICE, "إلا من تستدعي مهمته ذلك", "people.see_sensitive"),
    (_K.PRIVACY_NOTICE, "لا تُنسخ وثائق الهوية", "checklist.check_documents"),
    (_K.PRIVACY_NOTICE, "ولا تُعطى بياناتك لجهة أخرى إلا بموافقتك", "consents.withdraw_consent"),
    (_K.PRIVACY_NOTICE, "لك أن تطّلع على بياناتك، وأن تأخذ نسخة منها", "people.prepare_extract"),
    (_K.PRIVACY_NOTICE, "وأن تطلب تصحيحها", "people.correct_person"),
    (_K.PRIVACY_NOTICE, "يُطلب كتابةً، فيُقيَّد الطلب", "letters.register_letter"),
    (_K.PRIVACY_NOTICE, "ويُعرض على إدارة الجمعية", f"{BY_HAND}: issue 15, line 2"),
    (_K.REPLY_ACCEPTED, "مراجعة المكتب لاستكمال التسجيل", "deliveries.complete_registration"),
    (_K.REPLY_ACCEPTED, "ثم تُقدَّم الخدمة", "deliveries.deliver_service"),
    (_K.REPLY_REFUSED, "لك أن تتظلّم من القرار لدى المكتب", "appeals.record_appeal"),
    (_K.REPLY_REFUSED, "وأن تتقدّم بطلب جديد", "intake.begin_request"),
    (_K.REPLY_REFUSED, "وأن تسأل عمّا يناسبك", "reception.answer_inquiry"),
    (_K.REPLY_REFUSED, "ويسرّ المكتب أن يعينك في ذلك", "reception.answer_inquiry"),
    (_K.REPLY_REFUSED_LAST, "لك أن تتقدّم بطلب جديد", "intake.begin_request"),
    (_K.REPLY_REFUSED_LAST, "وأن تسأل عمّا يناسبك", "reception.answer_inquiry"),
    (_K.REPLY_REFUSED_LAST, "ويسرّ المكتب أن يعينك في ذلك", "reception.answer_inquiry"),
    (_K.ENDING_WITHDRAWN, "سُحب بناءً على رغبتك وأُنهي", "endings.end_request"),
    (_K.ENDING_WITHDRAWN, "لك أن تتقدّم بطلب جديد متى شئت", "intake.begin_request"),
    (_K.ENDING_NOT_BACK, "لك أن تراجع المكتب متى شئت لمتابعة الطلب", "endings.take_up_request"),
    (_K.ENDING_ELSEWHERE, "أن تراجع المكتب لمتابعة الطلب", "endings.take_up_request"),
    (_K.OPINION_INVITATION, "الرأي حق لكم، قُبل الطلب أم لم يُقبل", "opinions.ask_opinion"),
    (_K.OPINION_INVITATION, "لا يُكتب فيها اسم ولا رقم", "opinions.keep_opinion"),
    (_K.OPINION_INVITATION, "وتوضع الورقة في صندوق الآراء", f"{BY_HAND}: a box in the office"),
)

_PROMISING = re.compile(
    r"(?<!\w)(?:من حقك|حق لك|و?لك أن|لي أن|فلك أن|أن لها|متى شئت|وتُعاد|ولا يُعاد|أن يعود|يُبلَّغ|ويُسلَّم|تُقدَّم|يعينك"
    r"|لا يُطلب|لا تُنسخ|ولا تُعطى|ولا يطّلع|لا يُكتب|يُطلب كتابةً|ويمكن|يُقيَّد|لا يُستعلم)"
)
"""The words by which papers promise."""
_PAIR = re.compile(r"\{([^{}|]*)\|[^{}|]*\}")
_CLAUSE = re.compile(r"[.\n؛]")

TOLD_BY_THE_PROGRAM = {
    PaperWord.CONSENT_REFUSED: "declarations.record_signature",
    PaperWord.CONSENT_WITHDRAWN: "consents.withdraw_consent",
}
"""Words of ours that promise: that nobody inquires with others holds, for the desk inquires with nobody."""


def _text(profile: str, key: WordingKey) -> str:
    """A wording in his forms."""
    return _PAIR.sub(r"\1", read_shipped_profile(profile).wording(key).text)


def unlisted(key: WordingKey, text: str) -> Iterator[str]:
    """Clauses that promise something no listed promise stands in."""
    listed = [words for of, words, _ in PROMISES if of is key]
    for clause in _CLAUSE.split(text):
        if _PROMISING.search(clause) and not any(words in clause for words in listed):
            yield clause.strip()


@pytest.mark.parametrize("profile", profile_names())
def test_each_listed_promise_stands_on_its_paper(profile: str) -> None:
    missing = [(key.value, words) for key, words, _ in PROMISES if words not in _text(profile, key)]
    assert missing == []


@pytest.mark.parametrize("profile", profile_names())
def test_no_paper_promises_what_is_not_listed(profile: str) -> None:
    assert [clause for key in WordingKey for clause in unlisted(key, _text(profile, key))] == []
    ours = {word for word in PaperWord if _PROMISING.search(word.arabic)}
    assert ours == set(TOLD_BY_THE_PROGRAM)


def test_each_promise_leads_to_an_act_of_a_screen_or_says_what_is_done_by_hand() -> None:
    alive = reached(*screens()).things
    acts = [act for _, _, act in PROMISES if not act.startswith(BY_HAND)]
    for act in {*acts, *TOLD_BY_THE_PROGRAM.values()}:
        module, _, name = act.partition(".")
        assert (f"hayat_desk.procedures.{module}", name) in alive, act


def test_a_promise_that_leads_nowhere_would_be_found() -> None:
    """The control: complaints by telephone, destruction at once, as nobody does."""
    careless = "من حقك تقديم شكوى هاتفية. ولك أن تطلب إتلافها فورًا."
    assert len(list(unlisted(WordingKey.RECEIPT_RIGHTS, careless))) == 2
    assert ("hayat_desk.procedures.complaints", "take_complaint") not in reached(*screens()).things
