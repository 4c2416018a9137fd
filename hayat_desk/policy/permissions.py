"""Who may do what: permissions that procedures name, and the roles that carry sets of them.

A role is only a starting set; what counts is the set of permissions a named user holds, and one
user of a small office may hold all of them (reliability: no hidden admin).
"""

from __future__ import annotations

from hayat_desk.policy.terms import Term


class Permission(Term):
    """A thing a user may be allowed to do; every procedure names exactly one."""

    RECEIVE = "receive", "استقبال المراجعين والإجابة", "Receive visitors and answer"
    OPEN_FILES = "open_files", "فتح ملفات المستفيدين وتعديلها", "Open and amend people's files"
    SEE_SENSITIVE = "see_sensitive", "الاطلاع على البيانات الحساسة", "See sensitive data"
    TAKE_REQUESTS = "take_requests", "تسجيل طلبات الدعم ومستنداتها", "Take support requests and check papers"
    ANSWER_REFERRALS = "answer_referrals", "الإجابة على الإحالات", "Answer referrals"
    RAISE = "raise", "رفع الطلبات إلى لجنة البحث", "Raise requests to the research committee"
    HOLD_SESSIONS = "hold_sessions", "تسجيل جلسات لجنة البحث وقراراتها", "Record the committee's sessions"
    REPLY = "reply", "إبلاغ طالبي الدعم بالقرار", "Tell applicants the decision"
    DELIVER = "deliver", "استكمال التسجيل وتقديم الخدمة", "Complete registration and deliver services"
    MAKE_REPORTS = "make_reports", "إعداد تقارير الشهر وتصديرها", "Make and export monthly reports"
    KEEP_BACKUPS = "keep_backups", "النسخ الاحتياطي", "Make backups"
    RESTORE = "restore", "استعادة نسخة احتياطية", "Restore a backup"
    SET_UP_OFFICE = "set_up_office", "إعدادات المكتب ومستخدموه", "Set up the office and its users"


class Role(Term):
    """The policy's roles; a user is given one or more at creation."""

    CLERK = "clerk", "موظف علاقات المستفيدين", "Beneficiary relations clerk"
    RESEARCHER = "researcher", "مسئول البحث الاجتماعي", "Social research officer"
    COMMITTEE = "committee", "مقرر لجنة البحث", "Research committee secretary"
    MANAGER = "manager", "مدير الجمعية", "Association manager"


_DESK = frozenset(
    {
        Permission.RECEIVE,
        Permission.OPEN_FILES,
        Permission.TAKE_REQUESTS,
        Permission.RAISE,
        Permission.REPLY,
        Permission.DELIVER,
        Permission.MAKE_REPORTS,
        Permission.KEEP_BACKUPS,
    }
)

ROLE_PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.CLERK: _DESK,
    Role.RESEARCHER: _DESK | {Permission.SEE_SENSITIVE, Permission.ANSWER_REFERRALS},
    Role.COMMITTEE: frozenset(
        {
            Permission.RECEIVE,
            Permission.OPEN_FILES,
            Permission.SEE_SENSITIVE,
            Permission.HOLD_SESSIONS,
            Permission.KEEP_BACKUPS,
        }
    ),
    Role.MANAGER: frozenset(
        {
            Permission.SET_UP_OFFICE,
            Permission.RESTORE,
            Permission.KEEP_BACKUPS,
            Permission.OPEN_FILES,
            Permission.MAKE_REPORTS,
        }
    ),
}


def permissions_of(roles: frozenset[Role]) -> frozenset[Permission]:
    """The union of the permissions of these roles."""
    return frozenset().union(*(ROLE_PERMISSIONS[role] for role in roles))
