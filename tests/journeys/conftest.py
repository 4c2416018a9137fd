"""The steps that more than one feature tells, in the board's words; each does one act through the procedures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, then, when

from hayat_desk.desk import MovableClock
from hayat_desk.errors import NotAllowed
from hayat_desk.policy.dates import both
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.people import parse_phone
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestHindrance
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures import people, reception, requests
from hayat_desk.summaries.people import find_people
from tests import builders
from tests.journeys.story import ASSOCIATIONS, INCOME, Story

HINDRANCES = {
    "مستند ينقص": RequestHindrance.DOCUMENT_MISSING,
    "مستند انتهت صلاحيته": RequestHindrance.DOCUMENT_EXPIRED,
    "مستند لا يطابق": RequestHindrance.DOCUMENT_NOT_MATCHED,
    "الإقرار لم يُوقّع": RequestHindrance.DECLARATION_NOT_SIGNED,
    "تغيّرت بيانات الإقرار": RequestHindrance.DECLARATION_VOID,
    "جواب الإحالة لم يصل": RequestHindrance.REFERRAL_OPEN,
    "مما تطلبه اللجنة لم يُستكمل": RequestHindrance.WANT_OPEN,
    "المراجع لم يُبلَّغ": RequestHindrance.VISITOR_NOT_TOLD,
}


@pytest.fixture(scope="session")
def offices(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A closed office of each association, made once; scenarios work on copies."""
    folder = tmp_path_factory.mktemp("offices")
    made = {}
    for association, profile in ASSOCIATIONS.items():
        made[association] = folder / f"{profile}.db"
        builders.found(made[association], profile)
    return made


@pytest.fixture
def open_desks() -> Iterator[list[Story]]:
    """Every desk that a scenario sat down at is closed after it."""
    stories: list[Story] = []
    yield stories
    for story in stories:
        story.desk.close()


@given(parsers.parse('مكتب {association} يوم "{day}"'), target_fixture="story")
def an_office(
    offices: dict[str, Path], open_desks: list[Story], tmp_path: Path, association: str, day: str
) -> Story:
    clock = MovableClock(datetime.strptime(day, "%Y/%m/%d").replace(hour=6, tzinfo=UTC))
    desk = builders.seated(builders.copied(offices[association], tmp_path / "office.db"), clock)
    builders.confirm_clock(desk)
    story = Story(desk, clock)
    open_desks.append(story)
    return story


@given("طلب مكتمل موقّع لمراجعة")
def a_complete_request(story: Story) -> None:
    story.complete_request()


@given(parsers.parse('طلب مكتمل موقّع لمراجعة تنتهي هويتها يوم "{day}"'))
def a_complete_request_whose_identity_ends(story: Story, day: str) -> None:
    story.complete_request(day)


@given(parsers.re(r'مستفيدة معروفة اسمها "(?P<first>.*)" "(?P<father>.*)" "(?P<grand>.*)" "(?P<family>.*)"'))
def a_known_person(story: Story, first: str, father: str, grand: str, family: str) -> None:
    entry = builders.a_person_entry(name=PersonName(first, father, grand, family))
    story.person = story.do(people.register_person, entry)


@when(parsers.parse('بُحث عن "{typed}"'), target_fixture="found")
def search(story: Story, typed: str) -> list[str]:
    return [hit.name for hit in story.look(find_people, typed)]


@when(parsers.parse('جاءت "{name}" في مقابلة وجوالها "{phone}" وميلادها "{birth}"'))
def a_new_visitor(story: Story, name: str, phone: str, birth: str) -> None:
    entry = builders.a_person_entry(
        name=PersonName(*name.split()), phone=parse_phone(phone), birth=builders.written(birth)
    )
    story.person = story.do(people.register_person, entry)
    begin_interview(story)


@when("جاءت صاحبة الملف في مقابلة")
def begin_interview(story: Story) -> None:
    entry = reception.VisitEntry(
        channel=ChannelKind.INTERVIEW, purpose=Purpose.SUPPORT_REQUEST, person_id=story.person
    )
    story.visit = story.do(reception.begin_visit, entry)


@when(parsers.parse('طلبت خدمة "{title}"'))
def ask_for(story: Story, title: str) -> None:
    service = next(service for service in story.desk.profile.services if service.title == title)
    story.request = story.do(requests.take_request, story.person, story.visit)
    entry = requests.RequestEntry(
        service_key=service.key, description="حاجة الأسرة هذا الشهر", monthly_income=INCOME
    )
    story.do(requests.amend_request, story.request, entry)


@when("طلبت أول خدمة في دليل الجمعية")
def ask_for_the_first_service(story: Story) -> None:
    ask_for(story, story.desk.profile.services[0].title)


@when("اطلع الموظف على الأصول:")
def sight_originals(story: Story, datatable: list[list[str]]) -> None:
    for title, issued, expires in datatable[1:]:
        story.sight(title, issued, expires)


@when("اطلع الموظف على أصول المستندات كلها وهي مطابقة وصالحة اليوم")
def sight_everything(story: Story) -> None:
    builders.see_documents(story.desk, story.request)


@when("طُبع الإقرار")
def print_the_declaration(story: Story) -> None:
    story.print_declaration()


@when("وقّعت الإقرار والموافقة على الاستعلام أمام الموظف")
def sign_both(story: Story) -> None:
    story.sign(consented=True)
    assert story.refused is None


@when("أُبلغت أن طلبها يُرفع إلى لجنة البحث ورُفع")
def raise_it(story: Story) -> None:
    story.raise_request(told=True)
    assert story.refused is None


@when("حاول الموظف رفع الطلب بعد إبلاغها")
def try_to_raise(story: Story) -> None:
    story.raise_request(told=True)


@when("حاول الموظف رفع الطلب")
def try_to_raise_untold(story: Story) -> None:
    story.raise_request(told=False)


@when(parsers.parse("عادت بعد {days:d} أيام"))
@when(parsers.parse("مضى من الأيام {days:d}"))
def days_later(story: Story, days: int) -> None:
    story.clock.later(days=days)
    builders.confirm_clock(story.desk)


@then(parsers.parse('حالة الطلب "{state}"'))
def the_state_is(story: Story, state: str) -> None:
    assert story.summary.state.arabic == state


@then("لم يُرفع الطلب لأن:")
def not_raised_because(story: Story, datatable: list[list[str]]) -> None:
    assert isinstance(story.refused, NotAllowed)
    assert list(story.refused.hindrances) == [HINDRANCES[reason] for (reason,) in datatable[1:]]
    assert story.summary.raised_on is None


@then(parsers.parse('أقرب موعد للرد "{day}"'))
def the_earliest_reply(story: Story, day: str) -> None:
    assert both(story.summary.earliest_reply) == day
    assert day in story.receipt()


@then(parsers.parse('في الإيصال "{words}"'))
def on_the_receipt(story: Story, words: str) -> None:
    assert words in story.receipt()


@then(parsers.parse('ليس في الإيصال "{words}"'))
def not_on_the_receipt(story: Story, words: str) -> None:
    assert words not in story.receipt()
