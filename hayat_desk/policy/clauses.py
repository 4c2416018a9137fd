"""The clauses T01…T86: what the policy asks of a desk, one line each in our own words.

T01…T77 are the clauses of the two associations' policies; T78…T86 follow from the support guide they
name. Tests, docstrings and the evidence pack cite these numbers. The approved policy itself is read in
the office; here stands only what each clause comes to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from hayat_desk.policy.terms import Term


class Weight(Term):
    """Whether a clause names an act, can be supported by the desk, or is context alone."""

    MUST = "must", "واجب", "Must be done"
    SUPPORTED = "supported", "يُدعم", "Can be supported"
    CONTEXT = "context", "سياق", "Context"


class ClauseSource(StrEnum):
    """Where a clause stands; these are document marks, not words shown to anyone."""

    S1 = "S1"  # the health association's policy
    S2 = "S2"  # the da'wah association's policy
    GUIDE = "guide"  # follows from the support guide, tool 3 of both


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its number, the policies it stands in, its line and its weight."""

    number: str
    sources: tuple[ClauseSource, ...]
    text: str
    weight: Weight


_BOTH = (ClauseSource.S1, ClauseSource.S2)
_S1 = (ClauseSource.S1,)
_S2 = (ClauseSource.S2,)
_GUIDE = (ClauseSource.GUIDE,)
_MUST, _SUP, _INFO = Weight.MUST, Weight.SUPPORTED, Weight.CONTEXT

_ROWS: tuple[tuple[int, tuple[ClauseSource, ...], Weight, str], ...] = (
    # Preamble (تمهيد)
    (1, _BOTH, _SUP, "تُسجَّل صلات الجمعية بالمستفيد والداعم والمتطوع وغيرهم"),
    (2, _BOTH, _SUP, "لكل طرف ورقة بحقوقه وواجباته يُقرّ باستلامها"),
    (3, _BOTH, _SUP, "تُحفظ الأنظمة والعقود بإصداراتها مرجعًا للحقوق والواجبات"),
    (4, _BOTH, _SUP, "تُقبل الشكوى من قصور الأداء ويُسجَّل ما عولج به"),
    (5, _BOTH, _SUP, "يبيّن نص الإقرار حدود المسؤولية"),
    (6, _BOTH, _SUP, "للخلاف طريق معلوم: شكوى فقرار فتظلّم يرتبط بأصله"),
    (7, _BOTH, _SUP, "تُصان خصوصية الأطراف وطريقة التواصل الآمنة معهم"),
    (8, _BOTH, _MUST, "لخدمة المستفيد آلية ذات أولوية من سبع خطوات"),
    (9, _BOTH, _MUST, "تُراجع السياسة في مواعيدها"),
    (10, _BOTH, _MUST, "كل تعديل للسياسة إصدار جديد، والسابق محفوظ"),
    (11, _BOTH, _MUST, "تُعمَّم السياسة ويوقّع من اطّلع عليها"),
    (12, _BOTH, _SUP, "يعرف المستفيد حقه في الشكوى وتصحيح بياناته"),
    # General aim (الهدف العام)
    (13, _BOTH, _SUP, "تُقاس جودة الخدمة بمؤشرات شهرية"),
    (14, _BOTH, _MUST, "الخدمة لجميع الشرائح، ولا يُردّ أحد لنقص بيان عنه"),
    (15, _BOTH, _SUP, "يُفحص اكتمال الطلب قبل رفعه"),
    (16, _BOTH, _SUP, "يظهر عمر كل مرحلة ويُقدَّم الأقدم"),
    (17, _BOTH, _SUP, "تُراجع عينة من الملفات كل شهر"),
    (18, _BOTH, _MUST, "لكل طلب رقم وحالة وخطوة تالية"),
    (19, _BOTH, _MUST, "لكل متابعة موعد ومسؤول ونتيجة"),
    (20, _BOTH, _MUST, "المقترح غير الشكوى، وله حالة ورد"),
    (21, _BOTH, _SUP, "لكل تحسين مصدر ومسؤول وتاريخ إنجاز"),
    (22, _BOTH, _SUP, "يُحال المستفيد إلى الجهات المعنية بخطاب وتُسجَّل النتيجة"),
    (23, _BOTH, _MUST, "تبادر الجمعية بالوصول إلى المستفيد قبل أن يطلب"),
    # Aims in detail (الأهداف التفصيلية)
    (24, _BOTH, _MUST, "تُقدَّر حاجة المستفيد لكل خدمة"),
    (25, _BOTH, _MUST, "لا يُسأل المستفيد مرتين، وتُعاد الاستفادة من الساري من مستنداته"),
    (26, _BOTH, _MUST, "ملف واحد للشخص يجمع طلباته وخدماته وتواصله"),
    (27, _BOTH, _INFO, "تُقدَّم الخدمة بوسائل إلكترونية حديثة"),
    (28, _BOTH, _MUST, "لكل استفسار جواب ومصدر ومجيب"),
    (29, _BOTH, _MUST, "لكل تواصل قناة مسجّلة"),
    (30, _BOTH, _MUST, "يُخدم المستفيد من موقعه بزيارة أو هاتف أو مندوب"),
    (31, _BOTH, _SUP, "تُراعى ظروف المستفيد ووقته"),
    (32, _BOTH, _MUST, "يُقاس الرضا بعد تقديم الخدمة وبعد الرفض"),
    (33, _BOTH, _MUST, "تُظهر نتائج الرضا اتجاه كل خدمة وخطوة"),
    (34, _BOTH, _SUP, "يُقاس أداء مقدمي الخدمة إجمالًا لا أفرادًا"),
    (35, _BOTH, _SUP, "تُقاس ثقة المستفيد والوفاء بالمواعيد"),
    (36, _BOTH, _INFO, "تتبع الجمعية أفضل المعايير والممارسات"),
    # Means under the sixth aim
    (37, _S2, _MUST, "يُصحَّح ما شاع من فهم غير دقيق عن الخدمات"),
    (38, _BOTH, _SUP, "يُعرَّف بالجمعية وخدماتها ويُسأل عن الانطباع"),
    (39, _BOTH, _MUST, "يُدعى المستفيد إلى تقييم الخدمة في كل ورقة"),
    (40, _BOTH, _MUST, "تقييم الخدمة حق لكل مراجع، قُبل طلبه أم رُفض"),
    (41, _BOTH, _MUST, "التقييم للتطوير: لا اسم فيه ولا ترتيب لموظف"),
    (42, _BOTH, _SUP, "تشمل ثقافة الجودة الأقسام والمستفيد الداخلي"),
    (43, _BOTH, _SUP, "تُسجَّل معوقات الخدمة وما أزالها"),
    # Channels (القنوات)
    (44, _BOTH, _MUST, "استقبال المراجع في مقابلة"),
    (45, _BOTH, _MUST, "استقبال الاتصال الهاتفي ومعاودته"),
    (46, _BOTH, _MUST, "تسجيل ما يرد عبر منصات التواصل وحساباتها"),
    (47, _BOTH, _MUST, "قيد الخطابات الصادرة والواردة"),
    (48, _BOTH, _MUST, "خدمة طلب المساعدة تبدأ طلب دعم"),
    (49, _BOTH, _MUST, "تسجيل التواصل عن طريق متطوع"),
    (50, _BOTH, _MUST, "تسجيل ما يرد من الموقع الإلكتروني"),
    (51, _BOTH, _MUST, "تسجيل ما يرد عن طريق المندوبين"),
    # Tools (الأدوات)
    (52, _BOTH, _MUST, "اللائحة الأساسية متاحة للموظف بإصدارها"),
    (53, _BOTH, _MUST, "دليل البحث الاجتماعي متاح مع قائمة الخدمات"),
    (54, _BOTH, _MUST, "دليل الدعم متاح وتستند إليه القرارات"),
    (55, _BOTH, _MUST, "نموذج طلب الدعم يُملأ على الشاشة ويُطبع فارغًا ومملوءًا"),
    # The seven steps (خطوات التعامل)
    (56, _BOTH, _MUST, "يُستقبل المراجع باحترام دون اشتراط تسجيل"),
    (57, _BOTH, _MUST, "لا تنتهي المراجعة وسؤال بلا جواب أو إحالة أو موعد"),
    (58, _BOTH, _MUST, "يأخذ المراجع وقته، ولا عدّاد على الموظف"),
    (59, _BOTH, _MUST, "تظهر المعلومات والمستندات المطلوبة وما نقص منها"),
    (60, _BOTH, _MUST, "يُطابق الأصل وتُحسب صلاحيته يوم التقديم"),
    (61, _BOTH, _MUST, "ما لم يتضح يُحال إلى البحث الاجتماعي ويعود جوابه"),
    (62, _BOTH, _MUST, "يوقّع طالب الدعم إقرارًا بصحة بياناته ومسؤوليته المباشرة عنها"),
    (63, _BOTH, _MUST, "يُبلَّغ المراجع بأن طلبه يُرفع إلى لجنة البحث"),
    (64, _BOTH, _MUST, "يُبلَّغ بقبول طلبه أو رفضه ويُثبت إبلاغه"),
    (65, _BOTH, _MUST, "لا يكون الرد قبل مضي أسبوعين"),
    (66, _BOTH, _MUST, "يُستكمل التسجيل بعد القرار واكتمال المتطلبات"),
    (67, _BOTH, _MUST, "تُقدَّم الخدمة ويوقّع مستلمها"),
    (68, _BOTH, _MUST, "يُكمل الطلبَ أي مستوى مخوّل مع مذكرة تسليم"),
    # Approval, letterhead, identity
    (69, _S1, _SUP, "يُثبت اعتماد المجلس بتاريخي جلسته، ويُترك فارغًا إن لم يُعلم"),
    (70, _S2, _SUP, "جدول توقيع الأعضاء بصفاتهم وترتيبهم"),
    (71, _S1, _SUP, "في رأس كل ورقة رقم وتاريخ ومرفقات"),
    (72, _S1, _SUP, "البسملة مشكولة في رأس الورقة"),
    (73, _S1, _SUP, "اسم الجمعية في أسطر الترويسة"),
    (74, _S1, _SUP, "رقم الترخيص كما هو مكتوب"),
    (75, _S1, _SUP, "الهاتف والحساب والبريد في ذيل الورقة"),
    (76, _S1, _SUP, "الحسابات البنكية بعد فحص أرقامها"),
    (77, _S2, _SUP, "تصح الأوراق مع غياب الترويسة أو أي جزء منها"),
    # What the support guide implies
    (78, _GUIDE, _SUP, "لكل مستند قاعدة صلاحية: انتهاء، أو عمر بالأشهر الهجرية، أو بلا انتهاء"),
    (79, _GUIDE, _SUP, "الوكيل بصفته ووكالته وتاريخ انتهائها"),
    (80, _GUIDE, _SUP, "يُنبَّه المتقدم إلى أن الاستلام ليس قبولًا وأن الأوراق لا تُعاد"),
    (81, _GUIDE, _SUP, "الموافقة على الاستعلام توقيع مستقل عن الإقرار"),
    (82, _GUIDE, _SUP, "يُعاد البحث الاجتماعي دوريًا"),
    (83, _GUIDE, _SUP, "لكل تغيير في حالة الملف قرار مرقّم وخطاب"),
    (84, _GUIDE, _SUP, "حدود الاستحقاق: مرة، أو مدة، أو مبلغ"),
    (85, _GUIDE, _SUP, "الاستثناء بحدّه ومن وافق عليه"),
    (86, _GUIDE, _SUP, "المدد بالأشهر الهجرية على تقويم أم القرى"),
)

CLAUSES: Mapping[str, Clause] = MappingProxyType(
    {
        f"T{number:02}": Clause(f"T{number:02}", sources, text, weight)
        for number, sources, weight, text in _ROWS
    }
)
