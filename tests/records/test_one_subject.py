"""What had five foreign keys has one subject: no paper of before loses what it was about (migration 0012)."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from hayat_desk.policy.ids import new_id
from hayat_desk.policy.papers import PaperKind, Subject, SubjectKind
from hayat_desk.records.database import Database
from hayat_desk.records.office import the_office
from hayat_desk.records.papers import Paper, PaperContent
from hayat_desk.sample import names
from tests import builders
from tests.data.make_sample import FOLDER
from tests.records.test_samples import FROZEN, SAMPLE_KEY, brought_up_to_date

Papers = dict[UUID, tuple[Subject, str | None, str, bytes | None]]
"""Subject, number, hash and bytes of each."""

NARROWEST_FIRST = {
    "delivery_id": SubjectKind.DELIVERY,
    "request_id": SubjectKind.REQUEST,
    "referral_id": SubjectKind.REFERRAL,
    "session_id": SubjectKind.SESSION,
    "person_id": SubjectKind.PERSON,
}
"""The foreign keys of before, in the order in which a paper of before was looked for by them."""

OF_FIVE_KEYS = [path for path in FROZEN if path.stem < "office-0012"]


def _papers_of_before(path: Path) -> Papers:
    """Subject, number, hash and bytes of each paper, as a file of before tells."""
    opened = Database(path, SAMPLE_KEY)
    with opened.raw() as raw:
        (office,) = raw.execute("SELECT id FROM office").fetchone()
        cursor = raw.execute("SELECT paper.*, pdf FROM paper LEFT JOIN paper_content ON paper_id = id")
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor]
    opened.close()
    papers: Papers = {}
    for row in rows:
        subjects = [(kind, row[key]) for key, kind in NARROWEST_FIRST.items() if row.get(key)]
        kind, id_ = next(iter(subjects), (SubjectKind.OFFICE, office))
        papers[UUID(row["id"])] = (Subject(kind, UUID(id_)), row["number"], row["sha256"], row["pdf"])
    return papers


def _papers_of_today(path: Path) -> Papers:
    opened = brought_up_to_date(path)
    with opened.reader() as db:
        chosen = select(Paper, PaperContent.pdf).outerjoin(PaperContent, PaperContent.paper_id == Paper.id)
        papers: Papers = {
            paper.id: (paper.subject, paper.number, paper.sha256, pdf) for paper, pdf in db.execute(chosen)
        }
    opened.close()
    return papers


@pytest.mark.parametrize("frozen", OF_FIVE_KEYS, ids=lambda path: path.stem)
def test_every_paper_of_before_keeps_its_subject_number_and_bytes(frozen: Path, tmp_path: Path) -> None:
    path = builders.copied(frozen, tmp_path / "office.db")
    before = _papers_of_before(path)

    assert before
    assert _papers_of_today(path) == before


KEYS_OF_BEFORE: dict[tuple[str, ...], SubjectKind] = {
    ("person_id",): SubjectKind.PERSON,
    ("person_id", "request_id"): SubjectKind.REQUEST,
    ("request_id",): SubjectKind.REQUEST,
    ("person_id", "request_id", "delivery_id"): SubjectKind.DELIVERY,
    ("referral_id",): SubjectKind.REFERRAL,
    ("person_id", "referral_id"): SubjectKind.REFERRAL,
    ("session_id",): SubjectKind.SESSION,
    (): SubjectKind.OFFICE,
}
ALL_HAVE = (
    "code, sha256, attachments, void_reason, reprints, created_at, created_by, updated_at, home_office, rev"
)
TABLES = {key: kind.value for key, kind in NARROWEST_FIRST.items()}


def test_papers_of_every_kind_and_every_set_of_keys_keep_their_subject(tmp_path: Path) -> None:
    path = builders.copied(FOLDER / "office-0011.db", tmp_path / "office.db")
    old = Database(path, SAMPLE_KEY)
    expected = {}
    with old.raw() as raw:
        kept = raw.execute(
            "SELECT created_at, created_by, updated_at, home_office, rev FROM office"
        ).fetchone()
        ids = {key: raw.execute(f"SELECT id FROM {table}").fetchone()[0] for key, table in TABLES.items()}  # noqa: S608 — names of our tables
        for count, (keys, subject_kind) in enumerate(KEYS_OF_BEFORE.items()):
            for place, kind in enumerate(PaperKind):
                id_, number = new_id(), f"1448-01-6-{count:02}{place:03}"
                columns = ", ".join(("id", "kind", "number", *keys))
                values = (id_.hex, kind.value, number, *(ids[key] for key in keys))
                marks = ", ".join("?" * len(values))
                raw.execute(
                    f"INSERT INTO paper ({columns}, {ALL_HAVE}) VALUES ({marks}, '', '', '', '', 0, ?, ?, ?, ?, ?)",  # noqa: S608 — names of our columns
                    (*values, *kept),
                )
                subject = ids.get(keys[-1], "") if keys else kept[3]
                expected[number] = (kind, Subject(subject_kind, UUID(subject)), "person_id" in keys)
        raw.commit()
    old.close()

    opened = brought_up_to_date(path)
    with opened.reader() as db:
        rows = db.scalars(select(Paper).where(Paper.number.in_(expected)))
        papers = {row.number: (row.kind, row.subject, row.person_id is not None) for row in rows}
    opened.close()
    assert papers == expected


@pytest.mark.parametrize(
    ("title", "clerk", "is_sample"),
    [
        ("نسخة تجريبية", names.CLERK, True),
        ("نسخة تجريبية", "منيرة العتيبي", False),
        ("مكتب عرعر", names.CLERK, False),
        ("نسخة تجريبية 2", names.CLERK, False),
    ],
)
def test_an_office_of_before_is_a_sample_if_it_was_made_as_one(
    title: str, clerk: str, *, is_sample: bool, tmp_path: Path
) -> None:
    """A real one that was given the sample's title is stamped no longer."""
    path = builders.copied(FOLDER / "office-0011.db", tmp_path / "office.db")
    old = Database(path, SAMPLE_KEY)
    with old.raw() as raw:
        raw.execute("UPDATE office SET title = ?", (title,))
        raw.execute("UPDATE clerk SET name = ?", (clerk,))
        raw.commit()
    old.close()

    opened = brought_up_to_date(path)
    with opened.reader() as db:
        assert the_office(db).is_sample is is_sample
    opened.close()
