<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AmountsPage</name>
    <message>
        <source>Amounts</source>
        <translation>المبالغ</translation>
    </message>
    <message>
        <source>Ask about amounts above (SAR)</source>
        <translation>السؤال عن كل مبلغ يزيد على (بالريال)</translation>
    </message>
    <message>
        <source>Incomes and deliveries above it are kept once the clerk has said that they are right.</source>
        <translation>ما زاد عليه من دخل أو مبلغ مسلَّم يُحفظ بعد أن يقول الموظف إنه صحيح.</translation>
    </message>
</context>
<context>
    <name>Apart</name>
    <message>
        <source>Waiting for others, or for its day</source>
        <translation>بانتظار غيرنا، أو لم يحن يومه</translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>أكثر من {count}</translation>
    </message>
    <message>
        <source>{list}, from {day}</source>
        <translation>{list}، من {day}</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Hayat Desk</source>
        <translation>مكتب حياة</translation>
    </message>
</context>
<context>
    <name>AppealPanel</name>
    <message>
        <source>Appeal</source>
        <translation>تظلّم</translation>
    </message>
    <message>
        <source>Appealed by which channel</source>
        <translation>قناة التظلّم</translation>
    </message>
    <message>
        <source>Appealed on</source>
        <translation>يوم التظلّم</translation>
    </message>
    <message>
        <source>Appeals left on this request: {count}. The two weeks begin anew on the day of the appeal.</source>
        <translation>ما بقي من تظلّم في هذا الطلب: {count}. وتبدأ مدة الأسبوعين من جديد من يوم التظلّم.</translation>
    </message>
    <message>
        <source>By which letter</source>
        <translation>خطاب التظلّم، إن ورد بخطاب</translation>
    </message>
    <message>
        <source>Put it before the committee</source>
        <translation>إعادة عرضه على اللجنة</translation>
    </message>
    <message>
        <source>The appeal is recorded. The request waits for the next session.</source>
        <translation>سُجّل التظلّم، والطلب ينتظر الجلسة التالية.</translation>
    </message>
    <message>
        <source>The last day for it is {day}.</source>
        <translation>وآخر يوم له {day}.</translation>
    </message>
    <message>
        <source>What the applicant says</source>
        <translation>ما يقوله طالب الدعم</translation>
    </message>
    <message>
        <source>Who appeals?</source>
        <translation>من المتظلّم؟</translation>
    </message>
</context>
<context>
    <name>AppealPart</name>
    <message>
        <source>Appealed by which channel</source>
        <translation>قناة التظلّم</translation>
    </message>
    <message>
        <source>Appealed on</source>
        <translation>يوم التظلّم</translation>
    </message>
    <message>
        <source>By which letter</source>
        <translation>خطاب التظلّم، إن ورد بخطاب</translation>
    </message>
    <message>
        <source>What the applicant says</source>
        <translation>ما يقوله طالب الدعم</translation>
    </message>
    <message>
        <source>Who appeals?</source>
        <translation>من المتظلّم؟</translation>
    </message>
</context>
<context>
    <name>AppealsPage</name>
    <message>
        <source>0 for any day. What is written stands on receipts and letters.</source>
        <translation>0 أي بلا حد للأيام. وما يُكتب هنا يظهر على الإيصالات والخطابات.</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>التظلّم</translation>
    </message>
    <message>
        <source>Appeals on one request</source>
        <translation>مرات التظلّم في الطلب الواحد</translation>
    </message>
    <message>
        <source>Days for an appeal after the reply</source>
        <translation>أيام التظلّم من يوم الإبلاغ</translation>
    </message>
    <message>
        <source>None any more once a part of the service was delivered.</source>
        <translation>ولا تظلّم بعد تقديم شيء من الخدمة.</translation>
    </message>
</context>
<context>
    <name>AssociationForm</name>
    <message>
        <source>Account on social media</source>
        <translation>حساب التواصل</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>البنك</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>رقم الحساب (الآيبان)</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>رقم الترخيص</translation>
    </message>
    <message>
        <source>Line above the name</source>
        <translation>السطر الذي يعلو الاسم</translation>
    </message>
    <message>
        <source>Name of the association</source>
        <translation>اسم الجمعية</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
</context>
<context>
    <name>AttendanceCard</name>
    <message>
        <source>Day and attendance</source>
        <translation>يوم الجلسة وحضورها</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>تاريخ الانعقاد</translation>
    </message>
    <message>
        <source>Put day and attendance right</source>
        <translation>تصحيح اليوم والحضور</translation>
    </message>
    <message>
        <source>They can be put right until the minutes are confirmed. The docket stays as it is.</source>
        <translation>يمكن تصحيحهما إلى أن يُعتمد المحضر، ويبقى جدول الأعمال كما هو.</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>من حضر</translation>
    </message>
    <message>
        <source>Who led it</source>
        <translation>رئيس الجلسة</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>All copies</source>
        <translation>كل النسخ</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>نسخ الآن</translation>
    </message>
    <message>
        <source>Backup and transfer</source>
        <translation>النسخ والنقل</translation>
    </message>
    <message>
        <source>Backups go to: {place}</source>
        <translation>مكان النسخ: {place}</translation>
    </message>
    <message>
        <source>Backups stay on this computer. Choose a stick, so that they outlive it.</source>
        <translation>النسخ تبقى على هذا الجهاز وحده. الأفضل اختيار ذاكرة USB لتبقى لو تعطّل.</translation>
    </message>
    <message>
        <source>Change the place</source>
        <translation>تغيير المكان</translation>
    </message>
    <message>
        <source>In the chosen place</source>
        <translation>في المكان المختار</translation>
    </message>
    <message>
        <source>Keep the office as it is</source>
        <translation>إبقاء المكتب كما هو</translation>
    </message>
    <message>
        <source>Last backup: {day} — {place}</source>
        <translation>آخر نسخة احتياطية: {day} — {place}</translation>
    </message>
    <message>
        <source>Making a backup and checking it</source>
        <translation>يجري أخذ نسخة احتياطية وفحصها</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>لم تُؤخذ نسخة احتياطية بعد.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>على هذا الجهاز</translation>
    </message>
    <message>
        <source>Put the copy in the place of the office?</source>
        <translation>إحلال النسخة محل المكتب؟</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>استعادة هذه النسخة</translation>
    </message>
    <message>
        <source>The backup is made and checked: {place}</source>
        <translation>أُخذت النسخة وفُحصت وهي سليمة: {place}</translation>
    </message>
    <message>
        <source>The copy is sound, but it is another office&apos;s.</source>
        <translation>النسخة سليمة، لكنها لمكتب آخر.</translation>
    </message>
    <message>
        <source>The copy was made here instead: {place}. Put in the stick and repeat.</source>
        <translation>حُفظت النسخة هنا بدلًا منه: {place}. أوصل الذاكرة ثم أعد النسخ.</translation>
    </message>
    <message>
        <source>The office now: {now}
The copy: {then}
A copy of the office is made first, and its folder is kept beside. The program then begins anew.</source>
        <translation>المكتب الآن: {now}
النسخة: {then}
تُحفظ أولًا نسخة من المكتب كما هو، ويبقى مجلده بجانب المجلد الجديد، ثم يبدأ البرنامج من جديد.</translation>
    </message>
    <message>
        <source>{files} files, {requests} requests, last act {day}</source>
        <translation>الملفات {files}، الطلبات {requests}، آخر عمل {day}</translation>
    </message>
    <message>
        <source>{place} is not at hand. Put in the stick, then press F5.</source>
        <translation>المكان {place} غير متاح الآن. أوصل الذاكرة، ثم اضغط F5.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Born</source>
        <translation>الميلاد</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>رقم الملف</translation>
    </message>
    <message>
        <source>He died on {day}. Nothing is written or asked of him any more.</source>
        <translation>توفي في {day}، رحمه الله. فلا يُكتب إليه ولا يُطلب له شيء.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الجوال</translation>
    </message>
    <message>
        <source>Put away: the file was opened by mistake. Take it back before you go on.</source>
        <translation>ملف مُنحّى: فُتح سهوًا. أعِده قبل المتابعة فيه.</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>She died on {day}. Nothing is written or asked of her any more.</source>
        <translation>توفيت في {day}، رحمها الله. فلا يُكتب إليها ولا يُطلب لها شيء.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>about {age}</source>
        <translation>{age} تقريبًا</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>غير مسجل</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>A holiday&apos;s Friday or Saturday is made up for by another day off</source>
        <translation>يُعوَّض ما وافق الجمعة أو السبت من الإجازات بيوم آخر</translation>
    </message>
    <message>
        <source>A single day by the Thursday before or the Sunday after, the Eids by the working days after them.</source>
        <translation>اليوم الواحد يُعوَّض بالخميس قبله أو الأحد بعده، والعيدان بأيام العمل التي تليهما.</translation>
    </message>
    <message>
        <source>Add a holiday</source>
        <translation>إضافة إجازة</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Days on which the office is closed</source>
        <translation>أيام إجازة المكتب</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>من يوم</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>الإجازة</translation>
    </message>
    <message>
        <source>Holidays and calendar of reports</source>
        <translation>الإجازات وتقويم التقارير</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>اسمها</translation>
    </message>
    <message>
        <source>Months of the monthly report</source>
        <translation>أشهر التقرير الشهري</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>إلى يوم</translation>
    </message>
    <message>
        <source>Without a year it comes every year. The two weeks before a reply do not move with it.</source>
        <translation>بلا سنة تتكرر كل عام. ولا يتغير بها حساب الأسبوعين قبل الرد.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>of the month</source>
        <translation>من شهر</translation>
    </message>
</context>
<context>
    <name>CallBackPage</name>
    <message>
        <source>Answer given</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>Answer so far</source>
        <translation>ما أُجيب به حتى الآن</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>تاريخ السؤال</translation>
    </message>
    <message>
        <source>By which channel</source>
        <translation>قناة الإبلاغ</translation>
    </message>
    <message>
        <source>Call again on that day</source>
        <translation>معاودة الاتصال في ذلك اليوم</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>معاودة الاتصال</translation>
    </message>
    <message>
        <source>Call back on</source>
        <translation>موعد معاودة الاتصال</translation>
    </message>
    <message>
        <source>Not reached? When do we call again?</source>
        <translation>لم يرد؟ متى نعاود الاتصال؟</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>The answer is saved: the caller waits no more.</source>
        <translation>حُفظ الجواب، ولم يبقَ من ينتظره.</translation>
    </message>
    <message>
        <source>The call back waits until {day}.</source>
        <translation>أُجّلت معاودة الاتصال إلى {day}.</translation>
    </message>
    <message>
        <source>The caller</source>
        <translation>صاحب السؤال</translation>
    </message>
    <message>
        <source>The caller has the answer</source>
        <translation>تسجيل معاودة الاتصال</translation>
    </message>
</context>
<context>
    <name>Carried</name>
    <message numerus="yes">
        <source>%n open referrals lapse with it.</source>
        <translation>
            <numerusform>لا إحالات مفتوحة تسقط معه.</numerusform>
            <numerusform>تسقط معه إحالة مفتوحة واحدة.</numerusform>
            <numerusform>تسقط معه إحالتان مفتوحتان.</numerusform>
            <numerusform>تسقط معه %n إحالات مفتوحة.</numerusform>
            <numerusform>تسقط معه %n إحالةً مفتوحة.</numerusform>
            <numerusform>تسقط معه %n إحالة مفتوحة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers that are not printed become void.</source>
        <translation>
            <numerusform>لا أوراق تُلغى معه.</numerusform>
            <numerusform>تُلغى ورقة واحدة لم تُطبع.</numerusform>
            <numerusform>تُلغى ورقتان لم تُطبعا.</numerusform>
            <numerusform>تُلغى %n أوراق لم تُطبع.</numerusform>
            <numerusform>تُلغى %n ورقةً لم تُطبع.</numerusform>
            <numerusform>تُلغى %n ورقة لم تُطبع.</numerusform>
        </translation>
    </message>
    <message>
        <source>It leaves the docket of the open session, and the minutes say so.</source>
        <translation>يخرج من جدول أعمال الجلسة المنعقدة، ويُذكر ذلك في محضرها.</translation>
    </message>
</context>
<context>
    <name>ChannelsPage</name>
    <message>
        <source>A channel that is not ticked is offered nowhere until it is ticked again. What came by it before stays in records and reports, with the word it had then.</source>
        <translation>القناة غير المؤشَّر عليها لا تُعرض في أي شاشة ولا ورقة إلى أن يُعاد التأشير عليها. وما ورد بها من قبل يبقى في السجلات والتقارير بلفظه حينها.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>القنوات</translation>
    </message>
    <message>
        <source>Channels, in the order in which they are offered</source>
        <translation>القنوات بترتيب عرضها</translation>
    </message>
    <message>
        <source>Its word</source>
        <translation>تسميتها</translation>
    </message>
    <message>
        <source>The office has this channel</source>
        <translation>القناة متاحة لدى المكتب</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>I set the clock right first</source>
        <translation>سأضبط الساعة أولًا</translation>
    </message>
    <message>
        <source>Is the computer&apos;s date right?</source>
        <translation>هل تاريخ هذا الجهاز صحيح؟</translation>
    </message>
    <message>
        <source>Today is {day}: go on</source>
        <translation>اليوم {day}: متابعة</translation>
    </message>
</context>
<context>
    <name>CommitteePage</name>
    <message>
        <source>Appeal</source>
        <translation>تظلّم</translation>
    </message>
    <message>
        <source>Applicants are shown by number and initials.</source>
        <translation>يظهر طالبو الدعم هنا بالرقم والأحرف الأولى.</translation>
    </message>
    <message>
        <source>Begin a session</source>
        <translation>بدء جلسة</translation>
    </message>
    <message>
        <source>Go on with the session</source>
        <translation>متابعة الجلسة</translation>
    </message>
    <message>
        <source>No request is ready for a session.</source>
        <translation>لا طلبات جاهزة للعرض. ارفع طلبًا مكتملًا ليظهر هنا.</translation>
    </message>
    <message>
        <source>No session has been held yet.</source>
        <translation>لم تُعقد جلسة بعد.</translation>
    </message>
    <message>
        <source>Raised on {day}</source>
        <translation>رُفع في {day}</translation>
    </message>
    <message>
        <source>Ready for a session</source>
        <translation>جاهزة للعرض</translation>
    </message>
    <message>
        <source>Requests: {count}</source>
        <translation>الطلبات: {count}</translation>
    </message>
    <message>
        <source>Research committee</source>
        <translation>لجنة البحث</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
</context>
<context>
    <name>Concealed</name>
    <message>
        <source>Diagnosis and income are hidden on the screen; on paper they are printed.</source>
        <translation>التشخيص والدخل مخفيان على الشاشة، ويُطبعان على الورقة.</translation>
    </message>
    <message>
        <source>Show them (recorded in the journal)</source>
        <translation>إظهارهما (يُسجَّل في السجل)</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>The consent was not signed: nobody inquires with others, and the committee is told.</source>
        <translation>لم تُوقَّع الموافقة: لا يُستعلم لدى جهة أخرى، وتُخبَر اللجنة بذلك.</translation>
    </message>
    <message>
        <source>The consent was withdrawn on {day}: nobody inquires with others since, and the committee is told.</source>
        <translation>سُحبت الموافقة في {day}: لا يُستعلم بعدها لدى جهة أخرى، وتُخبَر اللجنة بذلك.</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Asked for on</source>
        <translation>طُلب التوقيع في</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Consent of request {number}</source>
        <translation>الموافقة على الطلب رقم {number}</translation>
    </message>
    <message>
        <source>Consent to inquire and to hold the data</source>
        <translation>الموافقة على الاستعلام وحفظ البيانات</translation>
    </message>
    <message>
        <source>End the request</source>
        <translation>إنهاء الطلب</translation>
    </message>
    <message>
        <source>Have a new consent signed</source>
        <translation>توقيع موافقة جديدة</translation>
    </message>
    <message>
        <source>How the consent stands</source>
        <translation>حال الموافقة</translation>
    </message>
    <message>
        <source>Is the consent withdrawn?</source>
        <translation>هل سُحبت الموافقة؟</translation>
    </message>
    <message>
        <source>It is written and signed, and kept with the file</source>
        <translation>السحب مكتوب وموقّع، ومحفوظ مع الملف</translation>
    </message>
    <message>
        <source>Its text, as it was signed</source>
        <translation>نصها كما وُقّع</translation>
    </message>
    <message>
        <source>Record the withdrawal</source>
        <translation>إثبات السحب</translation>
    </message>
    <message>
        <source>The withdrawal is recorded. From now on nobody inquires with others.</source>
        <translation>أُثبت سحب الموافقة. لا يُستعلم من الآن لدى جهة أخرى.</translation>
    </message>
    <message>
        <source>Who said so</source>
        <translation>من أفاد بذلك</translation>
    </message>
    <message>
        <source>Who said so?</source>
        <translation>من أفاد بذلك؟</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>تاريخ السحب</translation>
    </message>
</context>
<context>
    <name>ConsentPart</name>
    <message>
        <source>Consent to inquire: {state}</source>
        <translation>الموافقة على الاستعلام: {state}</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>It is the visitor without a file of {contact}</source>
        <translation>هو المراجع الذي بلا ملف: {contact}</translation>
    </message>
    <message>
        <source>{name} was chosen by mistake: it is this visitor ({contact})</source>
        <translation>اختير ملف {name} سهوًا، والمراجع هو هذا ({contact})</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Contacts and inquiries</source>
        <translation>مرات التواصل والاستفسارات</translation>
    </message>
    <message>
        <source>Contacts of a day</source>
        <translation>مرات التواصل</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>صُحّح</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>اليوم التالي</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>اليوم السابق</translation>
    </message>
    <message>
        <source>No contact is recorded on this day. Look at the day before or after.</source>
        <translation>لم يُسجَّل تواصل في هذا اليوم. انظر في اليوم السابق أو التالي.</translation>
    </message>
    <message>
        <source>Open what is wrong. It stays, and a dated entry corrects it.</source>
        <translation>افتح القيد الخاطئ. يبقى كما هو، ويصحّحه قيد مؤرخ.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بلا اسم</translation>
    </message>
</context>
<context>
    <name>CopyPanel</name>
    <message>
        <source>Association</source>
        <translation>الجمعية</translation>
    </message>
    <message>
        <source>Copy number {number} of {day}</source>
        <translation>النسخة رقم {number} بتاريخ {day}</translation>
    </message>
    <message>
        <source>Files of beneficiaries</source>
        <translation>ملفات المستفيدين</translation>
    </message>
    <message>
        <source>Interrupted: tell the manager</source>
        <translation>فيه انقطاع، وأبلغ مدير الجمعية</translation>
    </message>
    <message>
        <source>It stands on the printed recovery sheet.</source>
        <translation>الرمز مطبوع في ورقة الاسترداد.</translation>
    </message>
    <message>
        <source>Journal of acts</source>
        <translation>سجل العمليات</translation>
    </message>
    <message>
        <source>Last act</source>
        <translation>آخر عمل</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Reading the copy to its last page</source>
        <translation>تجري قراءة النسخة إلى آخرها</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>Rehearse the restore</source>
        <translation>تجربة الاستعادة</translation>
    </message>
    <message>
        <source>Scanned papers</source>
        <translation>الأوراق المصوّرة</translation>
    </message>
    <message>
        <source>Support requests</source>
        <translation>طلبات الدعم</translation>
    </message>
    <message>
        <source>The copy is sound and can be restored. Nothing was changed.</source>
        <translation>النسخة سليمة وتصلح للاستعادة، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>The one that counted when the copy was made.</source>
        <translation>كلمة المرور التي كانت سارية حين أُخذت النسخة.</translation>
    </message>
    <message>
        <source>What the copy holds</source>
        <translation>محتوى النسخة</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>Whose passphrase opens it</source>
        <translation>صاحب كلمة المرور</translation>
    </message>
    <message>
        <source>With the passphrase</source>
        <translation>بكلمة المرور</translation>
    </message>
    <message>
        <source>With the recovery code</source>
        <translation>برمز الاسترداد</translation>
    </message>
    <message>
        <source>{lacking} of {all} are not beside the copy: look for its folder</source>
        <translation>{lacking} من {all} ليست بجوار النسخة: ابحث عن مجلدها</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Back without saving</source>
        <translation>رجوع دون حفظ</translation>
    </message>
    <message>
        <source>Correct the data</source>
        <translation>تصحيح البيانات</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>The data are corrected.</source>
        <translation>صُحّحت البيانات.</translation>
    </message>
</context>
<context>
    <name>CorrectionPage</name>
    <message>
        <source>Another stands in its place</source>
        <translation>حلّ محله غيره</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Correction: {entry}</source>
        <translation>تصحيح قيد: {entry}</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>قيود التصحيح</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>القيد</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>كيف كان الأمر؟</translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation>لم يقع</translation>
    </message>
    <message>
        <source>It did not happen at all</source>
        <translation>لم يقع أصلًا</translation>
    </message>
    <message>
        <source>It happened otherwise</source>
        <translation>وقع على غير ما قُيّد</translation>
    </message>
    <message>
        <source>It was said not to have happened. If it did, it is recorded anew here.</source>
        <translation>قُيّد أنه لم يقع. إن كان قد وقع فسجّله هنا من جديد.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>لا يوجد.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>فتح الطلب</translation>
    </message>
    <message>
        <source>Record the correction</source>
        <translation>تسجيل التصحيح</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>The correction is recorded. The first entry stays, and counts no more.</source>
        <translation>سُجّل التصحيح. يبقى القيد الأول، ولا يُحسب بعد الآن.</translation>
    </message>
    <message>
        <source>The decision stands as it was told, and the request leaves the queue.</source>
        <translation>يبقى القرار كما أُبلغ، ويخرج الطلب من قائمة الانتظار.</translation>
    </message>
    <message>
        <source>The entry as it was recorded</source>
        <translation>كما قُيّد</translation>
    </message>
    <message>
        <source>The entry that is corrected stays, and counts no more.</source>
        <translation>القيد المصحَّح يبقى، ولا يُحسب بعد ذلك.</translation>
    </message>
    <message>
        <source>The request goes back to: {state}.</source>
        <translation>يعود الطلب إلى: {state}.</translation>
    </message>
    <message>
        <source>The signed receipt was taken back, or struck through before me</source>
        <translation>استُعيد السند الموقّع، أو شُطب أمامي</translation>
    </message>
    <message>
        <source>This corrects a month whose report left the office on {day}. What changes is told in it.</source>
        <translation>هذا تصحيح لشهر صُدّر تقريره في {day}، وتظهر الفروق في «ما تغيّر بعد التصدير».</translation>
    </message>
    <message>
        <source>Why is the entry wrong?</source>
        <translation>لماذا القيد خاطئ؟</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>لم يحضر أحد</numerusform>
            <numerusform>مرة واحدة</numerusform>
            <numerusform>مرتان</numerusform>
            <numerusform>%n مرات</numerusform>
            <numerusform>%n مرة</numerusform>
            <numerusform>%n مرة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Gregorian calendar (F6)</source>
        <translation>التقويم الميلادي (F6)</translation>
    </message>
    <message>
        <source>Hijri calendar (F6)</source>
        <translation>التقويم الهجري (F6)</translation>
    </message>
    <message>
        <source>{date} (day not known)</source>
        <translation>{date} (اليوم غير معروف)</translation>
    </message>
    <message>
        <source>{date} (kept as written: our table&apos;s month is shorter)</source>
        <translation>{date} (يُحفظ كما كُتب: الشهر في تقويمنا أقصر)</translation>
    </message>
</context>
<context>
    <name>DeathPage</name>
    <message>
        <source>As it was recorded</source>
        <translation>كما أُثبتت</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Died on</source>
        <translation>تاريخ الوفاة</translation>
    </message>
    <message>
        <source>Heirs receive it</source>
        <translation>يستلمه الورثة</translation>
    </message>
    <message>
        <source>It ends with the death</source>
        <translation>ينتهي بالوفاة</translation>
    </message>
    <message>
        <source>No letter, list or call names her again.</source>
        <translation>ولا خطاب ولا قائمة ولا اتصال يذكرها بعد ذلك.</translation>
    </message>
    <message>
        <source>No letter, list or call names him again.</source>
        <translation>ولا خطاب ولا قائمة ولا اتصال يذكره بعد ذلك.</translation>
    </message>
    <message>
        <source>Nothing of theirs is running, so nothing ends with it.</source>
        <translation>لا طلب جاريًا في هذا الملف، فلا شيء ينتهي بالوفاة.</translation>
    </message>
    <message>
        <source>Record a death</source>
        <translation>إثبات وفاة</translation>
    </message>
    <message>
        <source>Record the death</source>
        <translation>إثبات الوفاة</translation>
    </message>
    <message>
        <source>Requests that end with it: {count}.</source>
        <translation>الطلبات التي تنتهي بالوفاة: {count}.</translation>
    </message>
    <message>
        <source>Take it back: he lives</source>
        <translation>إلغاء الإثبات: ما زال حيًّا</translation>
    </message>
    <message>
        <source>Take it back: she lives</source>
        <translation>إلغاء الإثبات: ما زالت حيّة</translation>
    </message>
    <message>
        <source>The death is recorded. May God have mercy.</source>
        <translation>أُثبتت الوفاة، وإنا لله وإنا إليه راجعون.</translation>
    </message>
    <message>
        <source>The death is taken back. What it ended stands where it stood.</source>
        <translation>أُلغي إثبات الوفاة، وعاد ما انتهى بها إلى حيث كان.</translation>
    </message>
    <message>
        <source>What was decided and not delivered</source>
        <translation>ما تقرر ولم يُقدَّم</translation>
    </message>
    <message>
        <source>Who said so</source>
        <translation>من أفاد بذلك</translation>
    </message>
    <message>
        <source>Who said so?</source>
        <translation>من أفاد بذلك؟</translation>
    </message>
    <message>
        <source>Why is it taken back?</source>
        <translation>لماذا يُلغى الإثبات؟</translation>
    </message>
</context>
<context>
    <name>DeclarationStep</name>
    <message>
        <source>A copy is printed.</source>
        <translation>طُبعت نسخة.</translation>
    </message>
    <message>
        <source>Declaration that the data are true</source>
        <translation>إقرار بصحة البيانات</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>طباعة نسخة</translation>
    </message>
    <message>
        <source>Print a new declaration</source>
        <translation>طباعة إقرار جديد</translation>
    </message>
    <message>
        <source>Print the declaration</source>
        <translation>طباعة الإقرار</translation>
    </message>
    <message>
        <source>Print the receipt and finish</source>
        <translation>طباعة الإيصال وإنهاء</translation>
    </message>
    <message>
        <source>Raise to the committee</source>
        <translation>رفع إلى اللجنة</translation>
    </message>
    <message>
        <source>Record the signature</source>
        <translation>تسجيل التوقيع</translation>
    </message>
    <message>
        <source>Request {number} was raised to the committee and its receipt printed.</source>
        <translation>رُفع الطلب رقم {number} إلى لجنة البحث وطُبع إيصاله.</translation>
    </message>
    <message>
        <source>Say to the visitor</source>
        <translation>ما يُقال للمراجع</translation>
    </message>
    <message>
        <source>The declaration</source>
        <translation>الإقرار</translation>
    </message>
    <message>
        <source>The declaration is printed. It is to be signed now.</source>
        <translation>طُبع الإقرار، ويوقَّع الآن أمامك.</translation>
    </message>
    <message>
        <source>The declaration is void, for this changed since: {fields}. Print it and have it signed anew.</source>
        <translation>الإقرار لاغٍ، إذ تغيّر بعد توقيعه: {fields}. اطبعه من جديد ليُوقَّع.</translation>
    </message>
    <message>
        <source>The receipt of request {number} is printed. It waits for the missing documents.</source>
        <translation>طُبع إيصال الطلب رقم {number}، وهو بانتظار المستندات الناقصة.</translation>
    </message>
    <message>
        <source>The request cannot be raised yet</source>
        <translation>لا يُرفع الطلب قبل استكمال ما يأتي</translation>
    </message>
    <message>
        <source>The text of this sheet changed since it was printed. Print the new one to be signed.</source>
        <translation>تغيّر نص هذه الورقة بعد طباعتها. اطبع الجديدة لتُوقَّع.</translation>
    </message>
    <message>
        <source>The visitor was told this</source>
        <translation>قيلت هذه العبارة</translation>
    </message>
</context>
<context>
    <name>Declared</name>
    <message>
        <source>{field}: from “{before}” to “{now}”</source>
        <translation>{field}: من «{before}» إلى «{now}»</translation>
    </message>
    <message>
        <source>{field}: “{before}” was taken out</source>
        <translation>{field}: حُذف «{before}»</translation>
    </message>
    <message>
        <source>{field}: “{now}” was added</source>
        <translation>{field}: أُضيف «{now}»</translation>
    </message>
</context>
<context>
    <name>DeliveryPanel</name>
    <message>
        <source>A part</source>
        <translation>دفعة منها</translation>
    </message>
    <message>
        <source>Amount in riyals</source>
        <translation>المبلغ بالريال</translation>
    </message>
    <message>
        <source>Deliver the service</source>
        <translation>تقديم الخدمة</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>تاريخ التسليم</translation>
    </message>
    <message>
        <source>How</source>
        <translation>طريقة التسليم</translation>
    </message>
    <message>
        <source>How the heir is related</source>
        <translation>صلة الوارث</translation>
    </message>
    <message>
        <source>Next part on</source>
        <translation>موعد الدفعة التالية</translation>
    </message>
    <message>
        <source>Only where it is money</source>
        <translation>إن كانت الخدمة مالًا</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>المستلم</translation>
    </message>
    <message>
        <source>Record the delivery and print its receipt</source>
        <translation>تسجيل التسليم وطباعة سنده</translation>
    </message>
    <message>
        <source>The delivery is recorded, its receipt printed.</source>
        <translation>سُجّل التسليم وطُبع سنده.</translation>
    </message>
    <message>
        <source>The delivery is recorded.</source>
        <translation>سُجّل التسليم.</translation>
    </message>
    <message>
        <source>What is delivered</source>
        <translation>ما يُسلَّم</translation>
    </message>
    <message>
        <source>Whole or in part</source>
        <translation>كاملة أم على دفعات</translation>
    </message>
    <message>
        <source>Whole, or the last part</source>
        <translation>كاملة، أو آخر دفعة</translation>
    </message>
</context>
<context>
    <name>DeliveryPart</name>
    <message>
        <source>A part</source>
        <translation>دفعة منها</translation>
    </message>
    <message>
        <source>Amount in riyals</source>
        <translation>المبلغ بالريال</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>تاريخ التسليم</translation>
    </message>
    <message>
        <source>How</source>
        <translation>طريقة التسليم</translation>
    </message>
    <message>
        <source>How the heir is related</source>
        <translation>صلة الوارث</translation>
    </message>
    <message>
        <source>Next part on</source>
        <translation>موعد الدفعة التالية</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>المستلم</translation>
    </message>
    <message>
        <source>What is delivered</source>
        <translation>ما يُسلَّم</translation>
    </message>
    <message>
        <source>Whole or in part</source>
        <translation>كاملة أم على دفعات</translation>
    </message>
    <message>
        <source>Whole, or the last part</source>
        <translation>كاملة، أو آخر دفعة</translation>
    </message>
    <message>
        <source>{amount} riyals</source>
        <translation>{amount} ريال</translation>
    </message>
</context>
<context>
    <name>DetailsStep</name>
    <message>
        <source>Asked for by this service; hidden once saved</source>
        <translation>تتطلبه هذه الخدمة، ويُخفى بعد حفظه.</translation>
    </message>
    <message>
        <source>Monthly income (SAR)</source>
        <translation>الدخل الشهري (بالريال)</translation>
    </message>
    <message>
        <source>Service asked for</source>
        <translation>الخدمة المطلوبة</translation>
    </message>
    <message>
        <source>The income told before is no figure. Ask for it again.</source>
        <translation>الدخل المذكور من قبل ليس رقمًا. اسأل عنه واكتبه من جديد.</translation>
    </message>
    <message>
        <source>Type its first letters, or choose with ↓</source>
        <translation>اكتب أول حروفها، أو اخترها بالسهم ↓</translation>
    </message>
    <message>
        <source>What is asked for is saved.</source>
        <translation>حُفظ ما يُطلب.</translation>
    </message>
    <message>
        <source>What is needed, in short</source>
        <translation>وصف الحاجة</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Does not expire</source>
        <translation>لا تنتهي الصلاحية</translation>
    </message>
    <message>
        <source>Valid on the day of submission</source>
        <translation>الصلاحية شرط يوم التقديم</translation>
    </message>
    <message>
        <source>seen and given back, not copied</source>
        <translation>يُطّلع على الأصل ويُعاد دون نسخ</translation>
    </message>
</context>
<context>
    <name>DocumentCounts</name>
    <message numerus="yes">
        <source>Not older than %n Hijri months</source>
        <translation>
            <numerusform>لم يمضِ على الإصدار %n شهر هجري</numerusform>
            <numerusform>لم يمضِ على الإصدار أكثر من شهر هجري واحد</numerusform>
            <numerusform>لم يمضِ على الإصدار أكثر من شهرين هجريين</numerusform>
            <numerusform>لم يمضِ على الإصدار أكثر من %n أشهر هجرية</numerusform>
            <numerusform>لم يمضِ على الإصدار أكثر من %n شهرًا هجريًا</numerusform>
            <numerusform>لم يمضِ على الإصدار أكثر من %n شهر هجري</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expired %n days ago</source>
        <translation>
            <numerusform>انتهت الصلاحية منذ %n يوم</numerusform>
            <numerusform>انتهت الصلاحية منذ يوم واحد</numerusform>
            <numerusform>انتهت الصلاحية منذ يومين</numerusform>
            <numerusform>انتهت الصلاحية منذ %n أيام</numerusform>
            <numerusform>انتهت الصلاحية منذ %n يومًا</numerusform>
            <numerusform>انتهت الصلاحية منذ %n يوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message>
        <source>Does not match (M)</source>
        <translation>الأصل لا يطابق (M)</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>تاريخ الإصدار</translation>
    </message>
    <message>
        <source>Original seen and matches</source>
        <translation>اطُّلع على الأصل وطابق</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>الصلاحية حتى</translation>
    </message>
    <message>
        <source>What does not match?</source>
        <translation>ما الذي لا يطابق؟</translation>
    </message>
</context>
<context>
    <name>DocumentsStep</name>
    <message>
        <source>At the office for this request: {times}</source>
        <translation>الحضور إلى المكتب لهذا الطلب: {times}</translation>
    </message>
    <message>
        <source>Look at the original, then Space: it matches. M: it does not. There is no “all”.</source>
        <translation>بعد الاطلاع على الأصل: مفتاح المسافة إن طابق، وM إن لم يطابق. ويُنظر في كل مستند وحده.</translation>
    </message>
    <message>
        <source>This service asks for no documents.</source>
        <translation>لا مستندات مطلوبة لهذه الخدمة.</translation>
    </message>
    <message>
        <source>What was seen of the documents is saved.</source>
        <translation>حُفظ ما اطُّلع عليه من المستندات.</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Changed since the draft was typed: {fields}. The draft&apos;s is shown; look before you save.</source>
        <translation>تغيّر منذ كُتبت المسودة: {fields}. المعروض ما في المسودة، فراجعه قبل الحفظ.</translation>
    </message>
    <message>
        <source>Draft kept at {time}</source>
        <translation>حُفظت المسودة {time}</translation>
    </message>
    <message>
        <source>Take what is saved now</source>
        <translation>أخذ المحفوظ الآن</translation>
    </message>
    <message>
        <source>The draft is back.</source>
        <translation>عادت المسودة.</translation>
    </message>
    <message>
        <source>The draft is put away.</source>
        <translation>استُبعدت المسودة.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>What this draft holds is not what is saved now: {fields}. Look at it before you save.</source>
        <translation>ما في هذه المسودة يخالف المحفوظ الآن: {fields}. راجعه قبل الحفظ.</translation>
    </message>
</context>
<context>
    <name>DraftOffer</name>
    <message>
        <source>Begin anew</source>
        <translation>بدء جديد</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Other drafts: {count} (F4)</source>
        <translation>مسودات أخرى: {count} (F4)</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>استبعاد</translation>
    </message>
</context>
<context>
    <name>DraftWords</name>
    <message>
        <source>Draft of {time}</source>
        <translation>مسودة {time}</translation>
    </message>
    <message>
        <source>Step {number}: {step}</source>
        <translation>الخطوة {number}: {step}</translation>
    </message>
</context>
<context>
    <name>DraftsPage</name>
    <message>
        <source>Drafts</source>
        <translation>المسودات</translation>
    </message>
    <message>
        <source>Nothing typed is left unsaved.</source>
        <translation>لا مسودات؛ كل ما كُتب محفوظ.</translation>
    </message>
    <message>
        <source>Put away the chosen draft (Del)</source>
        <translation>استبعاد المسودة المحدّدة (Del)</translation>
    </message>
    <message>
        <source>The draft is back.</source>
        <translation>عادت المسودة.</translation>
    </message>
    <message>
        <source>The draft is put away: {draft}</source>
        <translation>استُبعدت: {draft}</translation>
    </message>
    <message>
        <source>Typed and not saved</source>
        <translation>كُتب ولم يكتمل</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>DuePage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Nothing is left in this list.</source>
        <translation>لم يبقَ في هذه القائمة شيء.</translation>
    </message>
</context>
<context>
    <name>DueRows</name>
    <message>
        <source>A visitor without a file</source>
        <translation>مراجع بلا ملف</translation>
    </message>
    <message>
        <source>The service is not chosen yet</source>
        <translation>لم تُختر الخدمة بعد</translation>
    </message>
    <message>
        <source>expired on {day}</source>
        <translation>انتهت في {day}</translation>
    </message>
    <message>
        <source>not before {day}</source>
        <translation>ليس قبل {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>منذ {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>حتى {day}</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>Attempts to reach the applicant</source>
        <translation>محاولات المكتب للتواصل</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Channel of contact</source>
        <translation>قناة التواصل</translation>
    </message>
    <message>
        <source>Choose by its digit</source>
        <translation>اختر برقمه من لوحة المفاتيح</translation>
    </message>
    <message>
        <source>End request {number}</source>
        <translation>إنهاء الطلب {number}</translation>
    </message>
    <message>
        <source>End the request</source>
        <translation>إنهاء الطلب</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>انتهى في</translation>
    </message>
    <message>
        <source>How the request ended</source>
        <translation>كيف انتهى الطلب</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>في أي يوم</translation>
    </message>
    <message>
        <source>Print the letter on the ending</source>
        <translation>طباعة خطاب الإنهاء</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Record an attempt of now</source>
        <translation>تسجيل محاولة الآن</translation>
    </message>
    <message>
        <source>Recorded on {count} days; needed before it is said that nobody came back: {needed}.</source>
        <translation>أيام المحاولات المسجلة: {count}. واللازم قبل إنهائه لعدم المراجعة: {needed}.</translation>
    </message>
    <message>
        <source>Take the request up again</source>
        <translation>استئناف الطلب</translation>
    </message>
    <message>
        <source>The applicant died (he)</source>
        <translation>توفي صاحب الطلب</translation>
    </message>
    <message>
        <source>The applicant died (she)</source>
        <translation>توفيت صاحبة الطلب</translation>
    </message>
    <message>
        <source>The attempt is recorded.</source>
        <translation>سُجّلت المحاولة.</translation>
    </message>
    <message>
        <source>The letter is printed.</source>
        <translation>طُبع الخطاب.</translation>
    </message>
    <message>
        <source>The request has ended.</source>
        <translation>انتهى الطلب.</translation>
    </message>
    <message>
        <source>The request has ended. Its letter can be printed now.</source>
        <translation>انتهى الطلب، ويمكن الآن طباعة خطابه.</translation>
    </message>
    <message>
        <source>The request stands again where it stood.</source>
        <translation>عاد الطلب إلى حيث كان.</translation>
    </message>
    <message>
        <source>Was it ended by mistake?</source>
        <translation>هل أُنهي سهوًا؟</translation>
    </message>
    <message>
        <source>What else is to be known</source>
        <translation>ما يلزم ذكره</translation>
    </message>
    <message>
        <source>Who said so</source>
        <translation>من أفاد بذلك</translation>
    </message>
    <message>
        <source>Who said so?</source>
        <translation>من أفاد بذلك؟</translation>
    </message>
    <message>
        <source>Why does the request end?</source>
        <translation>لماذا ينتهي الطلب؟</translation>
    </message>
    <message>
        <source>Why is it taken up again?</source>
        <translation>لماذا يُستأنف؟</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>This folder holds the office of another association. Open it without choosing one.</source>
        <translation>في هذا المجلد مكتب جمعية أخرى. افتحه دون اختيار جمعية.</translation>
    </message>
</context>
<context>
    <name>EntriesPage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>صُحّح</translation>
    </message>
    <message>
        <source>Entries of the request</source>
        <translation>قيود الطلب</translation>
    </message>
    <message>
        <source>Nothing was told or delivered yet, so there is nothing to correct.</source>
        <translation>لم يُبلَّغ شيء ولم يُقدَّم بعد، فلا قيد يُصحَّح.</translation>
    </message>
    <message>
        <source>Open the entry that is wrong. It stays, and a dated entry corrects it.</source>
        <translation>افتح القيد الخاطئ. يبقى كما هو، ويصحّحه قيد مؤرخ.</translation>
    </message>
    <message>
        <source>Replies, appeals and deliveries</source>
        <translation>الإبلاغ والتظلّم والتقديم</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>Move up</source>
        <translation>نقل إلى أعلى</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message numerus="yes">
        <source>Points to mend: %n</source>
        <translation>
            <numerusform>لا ملاحظات على المكتوب</numerusform>
            <numerusform>ملاحظة واحدة على المكتوب</numerusform>
            <numerusform>ملاحظتان على المكتوب</numerusform>
            <numerusform>%n ملاحظات على المكتوب</numerusform>
            <numerusform>%n ملاحظة على المكتوب</numerusform>
            <numerusform>%n ملاحظة على المكتوب</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Edit: {part}</source>
        <translation>تعديل: {part}</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>لم يُذكر</translation>
    </message>
</context>
<context>
    <name>FallenSignatures</name>
    <message>
        <source>Print a new declaration</source>
        <translation>طباعة إقرار جديد</translation>
    </message>
    <message>
        <source>The signature of the declaration of request {number} no longer holds. Changed since: {fields}.</source>
        <translation>سقط توقيع إقرار الطلب {number}. تغيّر بعد التوقيع: {fields}.</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>Go on working</source>
        <translation>متابعة العمل</translation>
    </message>
    <message>
        <source>Repeat the last step. If it happens again, save the report for whoever looks after the program.</source>
        <translation>أعد الخطوة الأخيرة. وإن تكرر الأمر فاحفظ التقرير لمن يتولى صيانة البرنامج.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>It is right as it is written</source>
        <translation>صحيح كما كُتب</translation>
    </message>
    <message>
        <source>“{name}” has {typed} letters; it can hold {longest}. Shorten it.</source>
        <translation>في «{name}» {typed} من الحروف، والحد {longest}. يلزم الاختصار.</translation>
    </message>
    <message>
        <source>“{name}” holds invisible characters. Type it again.</source>
        <translation>في «{name}» رموز لا تُرى. أعد كتابته.</translation>
    </message>
    <message>
        <source>“{name}” is not answered yet. Fill it in to go on.</source>
        <translation>خانة «{name}» فارغة. يلزم إكمالها للمتابعة.</translation>
    </message>
    <message>
        <source>“{name}” is not in the list. Choose one of its answers.</source>
        <translation>ما كُتب في «{name}» ليس في القائمة. اختر منها.</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
</context>
<context>
    <name>FileStanding</name>
    <message>
        <source>How the file stands</source>
        <translation>حال الملف</translation>
    </message>
    <message>
        <source>Opened by mistake: put it away</source>
        <translation>فُتح سهوًا: تنحية الملف</translation>
    </message>
    <message>
        <source>Record a death</source>
        <translation>إثبات وفاة</translation>
    </message>
    <message>
        <source>Take the file back</source>
        <translation>إعادة الملف</translation>
    </message>
    <message>
        <source>The file is put away.</source>
        <translation>نُحّي الملف.</translation>
    </message>
    <message>
        <source>The file stands again.</source>
        <translation>عاد الملف.</translation>
    </message>
    <message>
        <source>The recorded death</source>
        <translation>الوفاة المثبتة</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>A file put away</source>
        <translation>ملف مُنحّى</translation>
    </message>
    <message>
        <source>A visitor without a file</source>
        <translation>مراجع بلا ملف</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>وفاة مثبتة</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Nothing here has “{typed}”.</source>
        <translation>لا شيء هنا يطابق «{typed}».</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search by identity number, name, phone or any number</source>
        <translation>ابحث برقم الهوية أو الاسم أو الجوال أو أي رقم من أرقام المكتب</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>جلسة لجنة البحث</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>ملغى</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>{drive}, {free} GB free</source>
        <translation>{drive}، المتاح {free} جيجابايت</translation>
    </message>
</context>
<context>
    <name>HeirsPanel</name>
    <message>
        <source>Do the heirs receive nothing?</source>
        <translation>ألا يستلم الورثة شيئًا؟</translation>
    </message>
    <message>
        <source>Give up what is due to the heirs</source>
        <translation>صرف النظر عمّا للورثة</translation>
    </message>
    <message>
        <source>What was due to the heirs is given up. The file says why.</source>
        <translation>صُرف النظر عمّا للورثة، وسببه في الملف.</translation>
    </message>
    <message>
        <source>Why is it given up?</source>
        <translation>لماذا يُصرف النظر عنه؟</translation>
    </message>
</context>
<context>
    <name>InTouch</name>
    <message>
        <source>At the office now</source>
        <translation>في المكتب الآن</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Go on with {who}</source>
        <translation>متابعة التواصل مع {who}</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>انصرف</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>{who} has left</source>
        <translation>انصرف: {who}</translation>
    </message>
</context>
<context>
    <name>InquiryPage</name>
    <message>
        <source>A common misconception was put right</source>
        <translation>صُحِّح مفهوم سائد عن الخدمات</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>Article or page</source>
        <translation>المادة أو الصفحة</translation>
    </message>
    <message>
        <source>Blank: as soon as the answer is known</source>
        <translation>إن تُرك فارغًا فحين يُعرف الجواب</translation>
    </message>
    <message>
        <source>Channel of contact</source>
        <translation>قناة التواصل</translation>
    </message>
    <message>
        <source>Guide used</source>
        <translation>المرجع المستند إليه</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>نتيجة الاستفسار</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>استفسار</translation>
    </message>
    <message>
        <source>No guide was used</source>
        <translation>بلا مرجع</translation>
    </message>
    <message>
        <source>Number to call back</source>
        <translation>رقم معاودة الاتصال</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Refer to the social research officer (F8)</source>
        <translation>إحالة إلى مسئول البحث الاجتماعي (F8)</translation>
    </message>
    <message>
        <source>Save the inquiry</source>
        <translation>حفظ الاستفسار</translation>
    </message>
    <message>
        <source>The inquiry is saved.</source>
        <translation>حُفظ الاستفسار.</translation>
    </message>
    <message>
        <source>When do we call back?</source>
        <translation>متى نعاود الاتصال؟</translation>
    </message>
</context>
<context>
    <name>InquiryPart</name>
    <message>
        <source>A common misconception was put right</source>
        <translation>صُحِّح مفهوم سائد عن الخدمات</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>Article or page</source>
        <translation>المادة أو الصفحة</translation>
    </message>
    <message>
        <source>Blank: as soon as the answer is known</source>
        <translation>إن تُرك فارغًا فحين يُعرف الجواب</translation>
    </message>
    <message>
        <source>Guide used</source>
        <translation>المرجع المستند إليه</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>نتيجة الاستفسار</translation>
    </message>
    <message>
        <source>No guide was used</source>
        <translation>بلا مرجع</translation>
    </message>
    <message>
        <source>Number to call back</source>
        <translation>رقم معاودة الاتصال</translation>
    </message>
    <message>
        <source>On</source>
        <translation>في</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>When do we call back?</source>
        <translation>متى نعاود الاتصال؟</translation>
    </message>
</context>
<context>
    <name>KeyboardHint</name>
    <message>
        <source>Keyboard: Arabic (ع)</source>
        <translation>لوحة المفاتيح: العربية (ع)</translation>
    </message>
    <message>
        <source>Keyboard: English (EN)</source>
        <translation>لوحة المفاتيح: الإنجليزية (EN)</translation>
    </message>
    <message>
        <source>{keyboard} · Caps Lock is on</source>
        <translation>{keyboard} · قفل الحروف الكبيرة (Caps Lock) مفعّل</translation>
    </message>
</context>
<context>
    <name>LeaveQuestions</name>
    <message>
        <source>All else is in the copy, which was checked.</source>
        <translation>كل ما سواها في النسخة، وقد فُحصت.</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>عودة إلى المسودة</translation>
    </message>
    <message>
        <source>Close and give up what is not saved</source>
        <translation>إغلاق والتخلي عمّا لم يُحفظ</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>إغلاق البرنامج</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>إغلاق بلا نسخة</translation>
    </message>
    <message>
        <source>Close, and give up what is not saved?</source>
        <translation>أتغلق وتتخلى عمّا لم يُحفظ؟</translation>
    </message>
    <message>
        <source>Close, giving up what is typed</source>
        <translation>إغلاق وترك ما كُتب</translation>
    </message>
    <message>
        <source>Close, keeping the drafts</source>
        <translation>إغلاق مع حفظ المسودات</translation>
    </message>
    <message>
        <source>Closing gives up what is not saved. What was saved is safe in the office itself.</source>
        <translation>بالإغلاق يضيع ما لم يُحفظ. وما حُفظ سليم في المكتب نفسه.</translation>
    </message>
    <message>
        <source>Closing now leaves the office as it is; the copy that is being made does not count.</source>
        <translation>الإغلاق الآن يترك المكتب كما هو، والنسخة التي لم تكتمل لا تُحسب.</translation>
    </message>
    <message numerus="yes">
        <source>Drafts not finished: %n</source>
        <translation>
            <numerusform>لا مسودات لم تكتمل</numerusform>
            <numerusform>مسودة واحدة لم تكتمل</numerusform>
            <numerusform>مسودتان لم تكتملا</numerusform>
            <numerusform>%n مسودات لم تكتمل</numerusform>
            <numerusform>%n مسودة لم تكتمل</numerusform>
            <numerusform>%n مسودة لم تكتمل</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave it locked</source>
        <translation>يبقى مقفلًا</translation>
    </message>
    <message>
        <source>Mend this and try again, or close now: the first screen reminds you until it is done.</source>
        <translation>عالج ذلك ثم أعد المحاولة، أو أغلق الآن: تُذكّرك الشاشة الأولى إلى أن تصل النسخة.</translation>
    </message>
    <message>
        <source>No backup could be made</source>
        <translation>تعذّر أخذ نسخة احتياطية</translation>
    </message>
    <message>
        <source>So a copy was made and checked on this computer, beside the office. Nothing is lost.</source>
        <translation>لذلك حُفظت نسخة مفحوصة على هذا الجهاز بجوار المكتب، ولم يضع شيء.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
    <message>
        <source>The backup did not reach its place</source>
        <translation>لم تصل النسخة إلى مكانها</translation>
    </message>
    <message>
        <source>The backup lacks scanned papers</source>
        <translation>النسخة تنقصها أوراق مصوّرة</translation>
    </message>
    <message>
        <source>The copy is not finished yet</source>
        <translation>لم يكتمل النسخ بعد</translation>
    </message>
    <message>
        <source>The page says why. Mend it and close again, or close now: what is typed here is then lost.</source>
        <translation>السبب مكتوب في الصفحة. عالجه ثم أغلق، أو أغلق الآن فيضيع ما كُتب هنا.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Wait for the copy</source>
        <translation>انتظار النسخة</translation>
    </message>
    <message>
        <source>What is typed on this page could not be kept</source>
        <translation>تعذّر حفظ ما كُتب في هذه الصفحة</translation>
    </message>
    <message>
        <source>What was saved is safe in the office itself, and in no copy yet.</source>
        <translation>ما حُفظ سليم في المكتب نفسه، وليست منه نسخة بعد.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>A paper is being printed. Close the program when it is out.</source>
        <translation>تُطبع ورقة الآن. أغلق البرنامج بعد خروجها.</translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>Attachments</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Correct an entry</source>
        <translation>تصحيح قيد</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>تاريخ الخطاب</translation>
    </message>
    <message>
        <source>Letter that came in</source>
        <translation>خطاب وارد</translation>
    </message>
    <message>
        <source>Made void on</source>
        <translation>أُلغي في</translation>
    </message>
    <message>
        <source>Make the number void</source>
        <translation>إلغاء الرقم</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>رقم الخطاب عند المرسل</translation>
    </message>
    <message>
        <source>Outgoing and incoming</source>
        <translation>الصادر والوارد</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>تاريخ الورود</translation>
    </message>
    <message>
        <source>Register another letter</source>
        <translation>تسجيل خطاب آخر</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>سُجّل في</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>المرسل</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>الخطاب</translation>
    </message>
    <message>
        <source>The number is void, and stays in the register.</source>
        <translation>أُلغي الرقم، وهو باقٍ في السجل.</translation>
    </message>
    <message>
        <source>Whose file</source>
        <translation>صاحب الملف</translation>
    </message>
    <message>
        <source>Write this number and the day of receipt on the letter.</source>
        <translation>اكتب هذا الرقم وتاريخ الورود على الخطاب.</translation>
    </message>
    <message>
        <source>{number} is void: {reason}</source>
        <translation>{number} ملغى: {reason}</translation>
    </message>
</context>
<context>
    <name>LetterPart</name>
    <message>
        <source>Attachments</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>تاريخ الخطاب</translation>
    </message>
    <message>
        <source>Number in the register</source>
        <translation>رقم الوارد</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>رقم الخطاب عند المرسل</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>تاريخ الورود</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>المرسل</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>لمن</translation>
    </message>
</context>
<context>
    <name>LetterheadPage</name>
    <message>
        <source>A PNG or SVG picture. A copy of it is kept in the office; the file is not needed later.</source>
        <translation>صورة بصيغة PNG أو SVG، تُحفظ منها نسخة في المكتب، ولا حاجة إلى الملف بعدها.</translation>
    </message>
    <message>
        <source>Account in social media</source>
        <translation>حساب التواصل الاجتماعي</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>البنك</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>رقم الحساب (الآيبان)</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>الترويسة</translation>
    </message>
    <message>
        <source>Letterhead and logo</source>
        <translation>الترويسة والشعار</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>رقم الترخيص</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>الشعار</translation>
    </message>
    <message>
        <source>Name, a line each</source>
        <translation>الاسم، كل سطر وحده</translation>
    </message>
    <message>
        <source>Office phone</source>
        <translation>هاتف المكتب</translation>
    </message>
    <message>
        <source>Print without a logo from now on</source>
        <translation>الطباعة بلا شعار من الآن</translation>
    </message>
</context>
<context>
    <name>LockedSheet</name>
    <message>
        <source>A copy is being made. The program goes on by itself when it is done.</source>
        <translation>تُحفظ نسخة الآن. يُكمل البرنامج وحده بعد انتهائها.</translation>
    </message>
    <message>
        <source>A paper is being printed. The program locks for good when it is out.</source>
        <translation>تُطبع ورقة الآن. يكتمل القفل بعد خروجها.</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>إغلاق البرنامج</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>البرنامج مقفل</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>The disk does not keep what you typed. It is still here, behind this sheet.</source>
        <translation>القرص لا يحفظ ما كتبته. ما زال هنا خلف هذه الشاشة.</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Choose a picture</source>
        <translation>اختيار صورة</translation>
    </message>
    <message>
        <source>Logo (PNG, SVG)</source>
        <translation>شعار (PNG، SVG)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Attention</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>لم يتم</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>للعلم</translation>
    </message>
</context>
<context>
    <name>MinutesPage</name>
    <message>
        <source>Add a dated entry</source>
        <translation>إضافة ملحق مؤرخ</translation>
    </message>
    <message>
        <source>Add the entry</source>
        <translation>إضافة الملحق</translation>
    </message>
    <message>
        <source>Back to the decisions</source>
        <translation>رجوع إلى القرارات</translation>
    </message>
    <message>
        <source>Confirm the minutes</source>
        <translation>اعتماد المحضر</translation>
    </message>
    <message>
        <source>Confirm the minutes and print</source>
        <translation>اعتماد المحضر وطباعته</translation>
    </message>
    <message>
        <source>Confirm the minutes?</source>
        <translation>أتعتمد المحضر؟</translation>
    </message>
    <message>
        <source>Day and attendance are put right.</source>
        <translation>صُحّح يوم الجلسة وحضورها.</translation>
    </message>
    <message>
        <source>Defer the rest</source>
        <translation>تأجيل ما بقي</translation>
    </message>
    <message>
        <source>Entries to the minutes</source>
        <translation>ملحقات المحضر</translation>
    </message>
    <message>
        <source>Minutes of session {number}</source>
        <translation>محضر الجلسة {number}</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>Print all replies of the session</source>
        <translation>طباعة ردود الجلسة كلها</translation>
    </message>
    <message>
        <source>Print the minutes</source>
        <translation>طباعة المحضر</translation>
    </message>
    <message>
        <source>Printed: {printed} of {of}. The others lie ready to be printed.</source>
        <translation>طُبع {printed} من {of}، والباقي جاهز للطباعة.</translation>
    </message>
    <message>
        <source>Printing the replies</source>
        <translation>تُطبع الردود</translation>
    </message>
    <message>
        <source>Requests deferred to the next session: {count}.</source>
        <translation>طلبات أُجّلت إلى الجلسة التالية: {count}.</translation>
    </message>
    <message>
        <source>Requests without a decision</source>
        <translation>طلبات بلا قرار</translation>
    </message>
    <message>
        <source>The decisions take effect now. Afterwards only a dated entry can be added.</source>
        <translation>تسري القرارات من الآن، ولا يضاف بعدها إلا ملحق مؤرخ.</translation>
    </message>
    <message>
        <source>The entry is added. Print the minutes again.</source>
        <translation>أُضيف الملحق. اطبع المحضر من جديد.</translation>
    </message>
    <message>
        <source>The minutes are confirmed. Print them and have them signed.</source>
        <translation>اعتُمد المحضر. اطبعه ليوقّعه الأعضاء.</translation>
    </message>
    <message>
        <source>The minutes are printed.</source>
        <translation>طُبع المحضر.</translation>
    </message>
    <message>
        <source>The replies are printed: {printed}. Tell each one when its time has come.</source>
        <translation>طُبعت الردود، وعددها {printed}. أبلغ كل صاحب طلب حين يحين موعده.</translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>ما يضاف</translation>
    </message>
    <message>
        <source>Why they are deferred</source>
        <translation>سبب التأجيل</translation>
    </message>
    <message>
        <source>{count} of {of} requests have no decision yet.</source>
        <translation>بلا قرار حتى الآن: {count} من {of}.</translation>
    </message>
</context>
<context>
    <name>MoneyField</name>
    <message>
        <source>{amount} riyals</source>
        <translation>{amount} ريال</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Export it again.</source>
        <translation>صدّره من جديد.</translation>
    </message>
</context>
<context>
    <name>NewLetterPage</name>
    <message>
        <source>Attachments</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>تاريخ الخطاب</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>رقم الخطاب عند المرسل</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>تاريخ الورود</translation>
    </message>
    <message>
        <source>Register a letter</source>
        <translation>تسجيل خطاب وارد</translation>
    </message>
    <message>
        <source>Register the letter</source>
        <translation>تسجيل الخطاب</translation>
    </message>
    <message>
        <source>Registered already: {number}, received on {day}. Register it again only if it is another letter.</source>
        <translation>سُجّل هذا الخطاب من قبل: {number}، وورد في {day}. لا تسجّله مرة أخرى إلا إن كان خطابًا آخر.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>المرسل</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>The body or the person it came from</source>
        <translation>الجهة أو الشخص الذي ورد منه الخطاب</translation>
    </message>
    <message>
        <source>The letter is registered.</source>
        <translation>قُيِّد الخطاب.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message numerus="yes">
        <source>At least %n characters; four unrelated words do well.</source>
        <translation>
            <numerusform>لا تقل عن %n حرف؛ وأربع كلمات لا صلة بينها خيار حسن.</numerusform>
            <numerusform>لا تقل عن حرف واحد؛ وأربع كلمات لا صلة بينها خيار حسن.</numerusform>
            <numerusform>لا تقل عن حرفين؛ وأربع كلمات لا صلة بينها خيار حسن.</numerusform>
            <numerusform>لا تقل عن %n حروف؛ وأربع كلمات لا صلة بينها خيار حسن.</numerusform>
            <numerusform>لا تقل عن %n حرفًا؛ وأربع كلمات لا صلة بينها خيار حسن.</numerusform>
            <numerusform>لا تقل عن %n حرف؛ وأربع كلمات لا صلة بينها خيار حسن.</numerusform>
        </translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>كلمة المرور مرة أخرى</translation>
    </message>
</context>
<context>
    <name>NewRequestPage</name>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Refer to the social research officer (F8)</source>
        <translation>إحالة إلى مسئول البحث الاجتماعي (F8)</translation>
    </message>
    <message>
        <source>Support request</source>
        <translation>طلب دعم</translation>
    </message>
    <message>
        <source>The data are saved.</source>
        <translation>حُفظت البيانات.</translation>
    </message>
</context>
<context>
    <name>NewSessionPage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Begin a session</source>
        <translation>بدء جلسة</translation>
    </message>
    <message>
        <source>Begin the session</source>
        <translation>بدء الجلسة</translation>
    </message>
    <message>
        <source>Raised after this day, for the next session: {count}.</source>
        <translation>ما رُفع بعد هذا اليوم وينتظر الجلسة التالية: {count}.</translation>
    </message>
    <message>
        <source>Requests on the docket: {count}, oldest first.</source>
        <translation>الطلبات على جدول الأعمال: {count}، الأقدم أولًا.</translation>
    </message>
    <message>
        <source>The session is open.</source>
        <translation>فُتحت الجلسة.</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>It stands on the papers you prepare.</source>
        <translation>يظهر في الأوراق المطبوعة.</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>اسم المكتب</translation>
    </message>
    <message>
        <source>Number of the office</source>
        <translation>رقم المكتب</translation>
    </message>
    <message>
        <source>Two digits that stand in every number; each office has its own.</source>
        <translation>خانتان تدخلان في كل رقم يصدر، ولكل مكتب رقمه.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسم الموظف</translation>
    </message>
    <message>
        <source>Your title</source>
        <translation>صفة الموظف</translation>
    </message>
</context>
<context>
    <name>OpinionAskedPanel</name>
    <message>
        <source>Ask for an opinion</source>
        <translation>طلب الرأي</translation>
    </message>
    <message>
        <source>Choose by its digit</source>
        <translation>اختر برقمه من لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Close the request</source>
        <translation>إغلاق الطلب</translation>
    </message>
    <message>
        <source>Give the form to fill in alone and put into the box. No name stands on it.</source>
        <translation>سلّم الاستبانة لتُملأ على انفراد وتوضع في الصندوق، ولا يُكتب عليها اسم.</translation>
    </message>
    <message>
        <source>The opinion was asked for</source>
        <translation>نتيجة طلب الرأي</translation>
    </message>
    <message>
        <source>The request is closed.</source>
        <translation>أُغلق الطلب.</translation>
    </message>
</context>
<context>
    <name>OpinionsPage</name>
    <message>
        <source>Do not write names here. Answers may be left out. From 1, not satisfied at all, to 5, very satisfied; figures are taken anew once five more have answered.</source>
        <translation>لا تكتب هنا أسماء، ويجوز ترك أي سؤال. من 1: عدم رضا تام، إلى 5: رضا تام. وتُحسب الأرقام من جديد كلما زادت خمس إجابات.</translation>
    </message>
    <message>
        <source>Enter a form</source>
        <translation>إدخال استبانة</translation>
    </message>
    <message>
        <source>Fewer than five answers</source>
        <translation>أقل من خمس إجابات</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>الاستبانات</translation>
    </message>
    <message>
        <source>Its figures stand beside the form</source>
        <translation>تُعرض أرقامه بجانب الاستبانة</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Month of the answer</source>
        <translation>شهر الإجابة</translation>
    </message>
    <message>
        <source>Opinions of the month</source>
        <translation>آراء الشهر</translation>
    </message>
    <message>
        <source>Opinions serve to improve, not to punish. They name nobody and rank nobody.</source>
        <translation>الرأي للتقويم والتطوير لا للعقاب والتشهير، فلا يُسمّى به أحد ولا يُرتَّب.</translation>
    </message>
    <message>
        <source>Print blank forms</source>
        <translation>طباعة استبانة فارغة</translation>
    </message>
    <message>
        <source>Remarks and suggestions</source>
        <translation>ملاحظات ومقترحات</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>قياس الرضا</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>حفظ الاستبانة</translation>
    </message>
    <message>
        <source>The form is printed.</source>
        <translation>طُبعت الاستبانة.</translation>
    </message>
    <message>
        <source>The form is saved, and leads to nobody.</source>
        <translation>حُفظت الاستبانة، ولا تدل على أحد.</translation>
    </message>
    <message>
        <source>Which service was it about?</source>
        <translation>عن أي خدمة كانت؟</translation>
    </message>
    <message>
        <source>{mean} of 5, from {count} answers</source>
        <translation>{mean} من 5، والإجابات: {count}</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>Appeals</source>
        <translation>التظلّم</translation>
    </message>
    <message>
        <source>Article of the support guide</source>
        <translation>المادة من دليل سياسة الدعم</translation>
    </message>
    <message>
        <source>Correct an entry</source>
        <translation>تصحيح قيد</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>تاريخ القرار</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>القرار</translation>
    </message>
    <message>
        <source>End the request</source>
        <translation>إنهاء الطلب</translation>
    </message>
    <message>
        <source>No reply before</source>
        <translation>لا رد قبل</translation>
    </message>
    <message>
        <source>Nobody was told yet.</source>
        <translation>لم يُبلَّغ أحد بعد.</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>لم يصدر بعد</translation>
    </message>
    <message>
        <source>Nothing was delivered yet.</source>
        <translation>لم يُسلَّم شيء بعد.</translation>
    </message>
    <message>
        <source>Outcome of request {number}</source>
        <translation>ما بعد القرار في الطلب {number}</translation>
    </message>
    <message>
        <source>Print the letter</source>
        <translation>طباعة الخطاب</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Receipt not signed yet</source>
        <translation>لم يوقَّع السند بعد</translation>
    </message>
    <message>
        <source>Receipt signed</source>
        <translation>وُقّع السند</translation>
    </message>
    <message>
        <source>Record an appeal</source>
        <translation>تسجيل تظلّم</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>تاريخ التسجيل</translation>
    </message>
    <message>
        <source>Replies told</source>
        <translation>ما أُبلغ من ردود</translation>
    </message>
    <message>
        <source>Service asked for</source>
        <translation>الخدمة المطلوبة</translation>
    </message>
    <message>
        <source>Services delivered</source>
        <translation>ما قُدّم من خدمات</translation>
    </message>
    <message>
        <source>The committee&apos;s decision</source>
        <translation>قرار اللجنة</translation>
    </message>
    <message>
        <source>The office&apos;s own last day for a reply</source>
        <translation>آخر موعد حدده المكتب للرد</translation>
    </message>
    <message>
        <source>The receipt is printed. It is to be signed on receiving.</source>
        <translation>طُبع السند، ويوقَّع عند الاستلام.</translation>
    </message>
    <message>
        <source>The receipt is signed.</source>
        <translation>وُقّع السند.</translation>
    </message>
    <message>
        <source>The receipt was signed before me</source>
        <translation>وُقّع السند أمامي</translation>
    </message>
    <message>
        <source>There was no appeal.</source>
        <translation>لا تظلّم في هذا الطلب.</translation>
    </message>
    <message>
        <source>{amount} riyals</source>
        <translation>{amount} ريال</translation>
    </message>
</context>
<context>
    <name>OutcomesPage</name>
    <message>
        <source>Before {day} a reply needs its reason</source>
        <translation>الرد قبل {day} يحتاج إلى سبب</translation>
    </message>
    <message>
        <source>Decided on {day}</source>
        <translation>صدر القرار في {day}</translation>
    </message>
    <message>
        <source>Due to heirs</source>
        <translation>ما للورثة</translation>
    </message>
    <message>
        <source>Next part on {day}</source>
        <translation>الدفعة التالية في {day}</translation>
    </message>
    <message>
        <source>No registration waits.</source>
        <translation>لا تسجيل ينتظر الاستكمال.</translation>
    </message>
    <message>
        <source>No reply is due today.</source>
        <translation>لا ردود مستحقة اليوم.</translation>
    </message>
    <message>
        <source>No service waits to be delivered.</source>
        <translation>لا خدمات تنتظر التقديم.</translation>
    </message>
    <message>
        <source>Nobody is to be asked for an opinion.</source>
        <translation>لا أحد يُطلب رأيه الآن.</translation>
    </message>
    <message>
        <source>Nothing is due to heirs.</source>
        <translation>لا شيء مستحق لورثة.</translation>
    </message>
    <message>
        <source>Opinions to ask for</source>
        <translation>آراء تُطلب</translation>
    </message>
    <message>
        <source>Registrations to complete</source>
        <translation>تسجيل يُستكمل</translation>
    </message>
    <message>
        <source>Replies &amp; services</source>
        <translation>الردود والخدمات</translation>
    </message>
    <message>
        <source>Replies due</source>
        <translation>ردود مستحقة</translation>
    </message>
    <message>
        <source>Services to deliver</source>
        <translation>خدمات تُقدَّم</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Amounts</source>
        <translation>المبالغ</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>التظلّم</translation>
    </message>
    <message>
        <source>Backup &amp; transfer</source>
        <translation>النسخ والنقل</translation>
    </message>
    <message>
        <source>Begin a session</source>
        <translation>بدء جلسة</translation>
    </message>
    <message>
        <source>Beneficiaries</source>
        <translation>المستفيدون</translation>
    </message>
    <message>
        <source>Beneficiary&apos;s file</source>
        <translation>ملف المستفيد</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>معاودة الاتصال</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>القنوات</translation>
    </message>
    <message>
        <source>Committee, board and titles</source>
        <translation>اللجنة والمجلس والمسميات</translation>
    </message>
    <message>
        <source>Consent to inquire</source>
        <translation>الموافقة على الاستعلام</translation>
    </message>
    <message>
        <source>Contacts of a day</source>
        <translation>مرات التواصل</translation>
    </message>
    <message>
        <source>Correct the data</source>
        <translation>تصحيح البيانات</translation>
    </message>
    <message>
        <source>Correction of an entry</source>
        <translation>تصحيح قيد</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>المسودات</translation>
    </message>
    <message>
        <source>End the request</source>
        <translation>إنهاء الطلب</translation>
    </message>
    <message>
        <source>Entries of a request</source>
        <translation>قيود الطلب</translation>
    </message>
    <message>
        <source>Holidays and calendar of reports</source>
        <translation>الإجازات وتقويم التقارير</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>استفسار</translation>
    </message>
    <message>
        <source>Is the request urgent?</source>
        <translation>هل الطلب عاجل؟</translation>
    </message>
    <message>
        <source>Letter that came in</source>
        <translation>خطاب وارد</translation>
    </message>
    <message>
        <source>Letterhead and logo</source>
        <translation>الترويسة والشعار</translation>
    </message>
    <message>
        <source>List of work</source>
        <translation>قائمة عمل</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>المحضر</translation>
    </message>
    <message>
        <source>Outcome of a request</source>
        <translation>ما بعد القرار</translation>
    </message>
    <message>
        <source>Outgoing and incoming</source>
        <translation>الصادر والوارد</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>ورقة</translation>
    </message>
    <message>
        <source>Periods of the office</source>
        <translation>مدد المكتب</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>الاستقبال</translation>
    </message>
    <message>
        <source>Record a death</source>
        <translation>إثبات وفاة</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>إحالة</translation>
    </message>
    <message>
        <source>Register a letter</source>
        <translation>تسجيل خطاب</translation>
    </message>
    <message>
        <source>Replies &amp; services</source>
        <translation>الردود والخدمات</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Research committee</source>
        <translation>لجنة البحث</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>قياس الرضا</translation>
    </message>
    <message>
        <source>Scanned paper</source>
        <translation>ورقة مصوّرة</translation>
    </message>
    <message>
        <source>Scanned papers</source>
        <translation>الأوراق المصوّرة</translation>
    </message>
    <message>
        <source>Service and its documents</source>
        <translation>الخدمة ومستنداتها</translation>
    </message>
    <message>
        <source>Services and their documents</source>
        <translation>الخدمات ومستنداتها</translation>
    </message>
    <message>
        <source>Session of the committee</source>
        <translation>جلسة لجنة البحث</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Support request</source>
        <translation>طلب دعم</translation>
    </message>
    <message>
        <source>The board&apos;s wordings</source>
        <translation>نصوص المجلس</translation>
    </message>
    <message>
        <source>The policy and its steps</source>
        <translation>السياسة وخطوات التعامل</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>الزيارة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>نص من نصوص المجلس</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Not printed yet</source>
        <translation>لم تُطبع بعد</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>مطبوعة</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>ملغى</translation>
    </message>
</context>
<context>
    <name>PaperBar</name>
    <message>
        <source>Fit to width</source>
        <translation>ملء العرض</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>No printer; a PDF can be saved</source>
        <translation>لا طابعة، ويمكن حفظ PDF</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>الصفحة {page} من {pages}</translation>
    </message>
    <message>
        <source>Printer: {name}</source>
        <translation>الطابعة: {name}</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>تصغير</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>A copy is printed.</source>
        <translation>طُبعت نسخة.</translation>
    </message>
    <message>
        <source>A declaration is printed from its request, to be signed before you.</source>
        <translation>يُطبع الإقرار من طلبه ليُوقَّع أمامك.</translation>
    </message>
    <message>
        <source>As it will stand on the paper: a count or a few words</source>
        <translation>كما ستظهر على الورقة: عدد أو كلمات قليلة</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Filed by its code</source>
        <translation>حُفظت برمزها</translation>
    </message>
    <message>
        <source>Filed by its number</source>
        <translation>حُفظت برقمها</translation>
    </message>
    <message>
        <source>Make the number void</source>
        <translation>إلغاء الرقم</translation>
    </message>
    <message>
        <source>Not printed yet. It gets its number and date when it is printed.</source>
        <translation>لم تُطبع بعد، ويُعطى رقمها وتاريخها عند طباعتها.</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>فتح الطلب</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>طباعة نسخة</translation>
    </message>
    <message>
        <source>Put them on the paper</source>
        <translation>إثبات المرفقات على الورقة</translation>
    </message>
    <message>
        <source>Scanned on {day}</source>
        <translation>صُوّرت في {day}</translation>
    </message>
    <message>
        <source>Scans of it</source>
        <translation>صورها المحفوظة</translation>
    </message>
    <message>
        <source>The attachments stand on the paper.</source>
        <translation>أُثبتت المرفقات على الورقة.</translation>
    </message>
    <message>
        <source>The number is void, and stays in the register.</source>
        <translation>أُلغي الرقم، وهو باقٍ في السجل.</translation>
    </message>
    <message>
        <source>The paper is printed.</source>
        <translation>طُبعت الورقة.</translation>
    </message>
    <message>
        <source>This number is void: {reason}</source>
        <translation>هذا الرقم ملغى: {reason}</translation>
    </message>
    <message>
        <source>attachments: {what}</source>
        <translation>المرفقات: {what}</translation>
    </message>
    <message>
        <source>{number} of {day}, not printed</source>
        <translation>{number} بتاريخ {day}، ولم تُطبع الورقة</translation>
    </message>
    <message>
        <source>{number}, printed on {day}</source>
        <translation>{number}، طُبعت في {day}</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحة</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>إخفاء كلمة المرور</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
</context>
<context>
    <name>PassphrasePart</name>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>Make a new recovery sheet</source>
        <translation>إصدار ورقة استرداد جديدة</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>لحظة واحدة</translation>
    </message>
    <message>
        <source>Passphrase and recovery</source>
        <translation>كلمة المرور والاسترداد</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>كلمة المرور الحالية</translation>
    </message>
    <message>
        <source>The old recovery sheet opens nothing any more, and nobody saw the new one. Make one again.</source>
        <translation>لم تعد ورقة الاسترداد القديمة تفتح شيئًا، ولم يرَ أحد الجديدة. أصدر ورقة أخرى من الإعدادات.</translation>
    </message>
    <message>
        <source>The old sheet opens nothing any more. Keep this one in its place.</source>
        <translation>الورقة القديمة لم تعد تفتح شيئًا. احفظ هذه مكانها.</translation>
    </message>
    <message>
        <source>The passphrase is changed. It counts from the next opening.</source>
        <translation>تغيّرت كلمة المرور، وتسري من الفتح القادم.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Beneficiaries</source>
        <translation>المستفيدون</translation>
    </message>
    <message>
        <source>Find a file</source>
        <translation>البحث عن ملف</translation>
    </message>
    <message>
        <source>Search by identity number, name, phone or any number</source>
        <translation>ابحث برقم الهوية أو الاسم أو الجوال أو أي رقم من أرقام المكتب</translation>
    </message>
    <message>
        <source>There is no file for “{typed}”. Try another spelling, or the last digits of the number.</source>
        <translation>لا يوجد ملف يطابق «{typed}». جرّب كتابة أخرى للاسم، أو آخر أرقام الهوية أو الجوال.</translation>
    </message>
    <message>
        <source>Type a name or a number to find a file.</source>
        <translation>تظهر هنا الملفات المطابقة للاسم أو الرقم المكتوب.</translation>
    </message>
</context>
<context>
    <name>PeriodsPage</name>
    <message>
        <source>Afterwards they are listed on the page of the day.</source>
        <translation>وبعدها يُذكر في صفحة اليوم.</translation>
    </message>
    <message>
        <source>Before it is recorded that the applicant did not come back.</source>
        <translation>قبل إنهاء الطلب لعدم المراجعة.</translation>
    </message>
    <message>
        <source>Days an accepted applicant has to register</source>
        <translation>مهلة المقبول لاستكمال التسجيل (بالأيام)</translation>
    </message>
    <message>
        <source>Days on which somebody is tried to be reached</source>
        <translation>أيام محاولات التواصل</translation>
    </message>
    <message>
        <source>Periods of the office</source>
        <translation>مدد المكتب</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Agrees in: {fields}</source>
        <translation>يتفق في: {fields}</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>District</source>
        <translation>الحي</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>لم تُعرف بعد</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الجوال</translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation>طريقة التواصل الآمنة</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>مواليد {year}</translation>
    </message>
    <message>
        <source>formerly {identity}</source>
        <translation>سابقًا: {identity}</translation>
    </message>
    <message>
        <source>identity ends in {digits}</source>
        <translation>آخر الهوية {digits}</translation>
    </message>
    <message>
        <source>{kind}, its number not known yet</source>
        <translation>{kind}، ورقمه لم يُعرف بعد</translation>
    </message>
</context>
<context>
    <name>PersonChoice</name>
    <message>
        <source>Choose somebody else</source>
        <translation>اختيار ملف آخر</translation>
    </message>
    <message>
        <source>It is kept that they are different persons.</source>
        <translation>حُفظ أنهم أشخاص مختلفون.</translation>
    </message>
    <message>
        <source>No file is chosen. Choose one from the list, or empty the search.</source>
        <translation>لم يُختر ملف. اختر واحدًا من القائمة، أو أفرغ خانة البحث.</translation>
    </message>
    <message>
        <source>Search by identity number, name, phone or any number</source>
        <translation>ابحث برقم الهوية أو الاسم أو الجوال أو أي رقم من أرقام المكتب</translation>
    </message>
    <message>
        <source>There is no file for “{typed}”. It can be kept without one.</source>
        <translation>لا ملف باسم «{typed}». ويمكن الحفظ بلا ملف.</translation>
    </message>
    <message>
        <source>This number belongs to nobody&apos;s file. Choose another one.</source>
        <translation>هذا الرقم لا يخص ملف أحد. اختر غيره.</translation>
    </message>
    <message>
        <source>Whose file does it belong to? (optional)</source>
        <translation>لأي ملف هذا الخطاب؟ (اختياري)</translation>
    </message>
</context>
<context>
    <name>PersonCounts</name>
    <message numerus="yes">
        <source>%n years old</source>
        <translation>
            <numerusform>%n سنة</numerusform>
            <numerusform>سنة واحدة</numerusform>
            <numerusform>سنتان</numerusform>
            <numerusform>%n سنوات</numerusform>
            <numerusform>%n سنة</numerusform>
            <numerusform>%n سنة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>As on the card, Hijri or Gregorian</source>
        <translation>كما في الهوية، هجريًا أو ميلاديًا</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>District</source>
        <translation>الحي</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Father&apos;s name</source>
        <translation>اسم الأب</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Grandfather&apos;s name</source>
        <translation>اسم الجد</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>وثيقة الهوية</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>رقم الهوية</translation>
    </message>
    <message>
        <source>National ID or iqama</source>
        <translation>هوية وطنية أو إقامة</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الجوال</translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation>طريقة التواصل الآمنة</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>When, where and through whom we may call</source>
        <translation>متى يمكن الاتصال، وأين، وعن طريق مَن</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>As signed</source>
        <translation>كما وُقّع</translation>
    </message>
    <message>
        <source>Beneficiary&apos;s file</source>
        <translation>ملف المستفيد</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Copy of the data for their owner</source>
        <translation>نسخة من بيانات الملف</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>صُحّح</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Diagnosis and income are hidden. Each look is recorded in the journal.</source>
        <translation>التشخيص والدخل مخفيان، وكل اطلاع عليهما يُقيَّد في سجل العمليات.</translation>
    </message>
    <message>
        <source>Diagnosis, as in the medical report</source>
        <translation>التشخيص كما في التقرير الطبي</translation>
    </message>
    <message>
        <source>District</source>
        <translation>الحي</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>Monthly income (SAR)</source>
        <translation>الدخل الشهري (بالريال)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>طلب جديد</translation>
    </message>
    <message>
        <source>No longer holds</source>
        <translation>لم يعد ساريًا</translation>
    </message>
    <message>
        <source>No requests yet.</source>
        <translation>لا طلبات بعد.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>لم يُسجَّل شيء بعد.</translation>
    </message>
    <message>
        <source>Nothing was signed yet.</source>
        <translation>لم يُوقَّع شيء بعد.</translation>
    </message>
    <message>
        <source>On their asking, all that is recorded of them is printed and signed for on receipt.</source>
        <translation>عند طلب الاطلاع على البيانات تُطبع كلها، ويُوقَّع باستلامها.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الجوال</translation>
    </message>
    <message>
        <source>Print an extract of the data</source>
        <translation>طباعة مستخرج البيانات</translation>
    </message>
    <message>
        <source>Print it with the sensitive data</source>
        <translation>طباعته مع البيانات الحساسة</translation>
    </message>
    <message>
        <source>Refer to the social research officer (F8)</source>
        <translation>إحالة إلى مسئول البحث الاجتماعي (F8)</translation>
    </message>
    <message>
        <source>Request {number}, signed on {day}</source>
        <translation>الطلب {number}، وُقّع في {day}</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation>طريقة التواصل الآمنة</translation>
    </message>
    <message>
        <source>Save sensitive data</source>
        <translation>حفظ البيانات الحساسة</translation>
    </message>
    <message>
        <source>Sensitive data</source>
        <translation>البيانات الحساسة</translation>
    </message>
    <message>
        <source>Show sensitive data</source>
        <translation>إظهار البيانات الحساسة</translation>
    </message>
    <message>
        <source>Signed papers</source>
        <translation>أوراق موقّعة</translation>
    </message>
    <message>
        <source>The extract is printed. Its owner signs for it on receipt.</source>
        <translation>طُبع المستخرج، ويُوقَّع باستلامه.</translation>
    </message>
    <message>
        <source>The sensitive data are saved and hidden again.</source>
        <translation>حُفظت البيانات الحساسة وأُخفيت.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>ما جرى في الملف</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>changed since: {fields}</source>
        <translation>تغيّر بعده: {fields}</translation>
    </message>
    <message>
        <source>consent: {state}</source>
        <translation>الموافقة: {state}</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>لها صورة محفوظة</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>Beneficiary&apos;s data</source>
        <translation>بيانات المستفيد</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>Approved or last reviewed</source>
        <translation>آخر اعتماد أو مراجعة</translation>
    </message>
    <message>
        <source>Approved or last reviewed by the board on</source>
        <translation>يوم اعتماد المجلس لها أو آخر مراجعة</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>الجمعية</translation>
    </message>
    <message>
        <source>By a sentence of its session</source>
        <translation>بعبارة في محضر جلسته</translation>
    </message>
    <message>
        <source>By the table its members sign</source>
        <translation>بجدول يوقّعه الأعضاء</translation>
    </message>
    <message>
        <source>Hijri months until the next review</source>
        <translation>المراجعة التالية بعد (أشهر هجرية)</translation>
    </message>
    <message>
        <source>How the board approves</source>
        <translation>طريقة اعتماد المجلس</translation>
    </message>
    <message>
        <source>Kind of association</source>
        <translation>نوع الجمعية</translation>
    </message>
    <message>
        <source>Left empty until the board gives the day.</source>
        <translation>يُترك فارغًا حتى يُعرف اليوم من المجلس.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>رقم الترخيص</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>الوسائل</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المقر</translation>
    </message>
    <message>
        <source>Steps of dealing with a beneficiary</source>
        <translation>خطوات التعامل مع المستفيد</translation>
    </message>
    <message>
        <source>The day is not known yet</source>
        <translation>لم يُعرف اليوم بعد</translation>
    </message>
    <message>
        <source>The policy</source>
        <translation>السياسة</translation>
    </message>
    <message>
        <source>The policy and its steps</source>
        <translation>السياسة وخطوات التعامل</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Title of the policy</source>
        <translation>عنوان السياسة</translation>
    </message>
    <message>
        <source>To be reviewed on</source>
        <translation>موعد المراجعة التالية</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>أدوات الموظف</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>No printer is set up on this computer. Connect one, then print again.</source>
        <translation>لا طابعة معرّفة على هذا الجهاز. توصَل طابعة ثم تعاد الطباعة.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>تجري الطباعة</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ PDF</translation>
    </message>
    <message>
        <source>Saved as PDF in {folder}. Print it from there; if it names anybody, delete it afterwards.</source>
        <translation>حُفظ ملف PDF في {folder}. اطبعه من هناك، وإن ذُكر فيه أحد فاحذفه بعد الطباعة.</translation>
    </message>
    <message>
        <source>The chosen printer is not there. Connect it, or choose another one in the settings.</source>
        <translation>الطابعة المختارة غير موصولة. صِلها، أو اختر طابعة أخرى من الإعدادات.</translation>
    </message>
    <message>
        <source>The printer did not take the paper. Check that it is on, then print again.</source>
        <translation>لم تستقبل الطابعة الورقة. تأكد من تشغيلها ثم أعد الطباعة.</translation>
    </message>
    <message>
        <source>The printer does not answer. See whether the paper came out before you print it again.</source>
        <translation>الطابعة لا تستجيب. انظر هل خرجت الورقة قبل أن تطبعها مرة أخرى.</translation>
    </message>
    <message>
        <source>The printer is stopped. See that it is on and has paper, then print again.</source>
        <translation>الطابعة متوقفة. تحقق من تشغيلها ومن وجود الورق، ثم أعد الطباعة.</translation>
    </message>
    <message>
        <source>Where is the PDF to be saved?</source>
        <translation>مكان حفظ ملف PDF</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
</context>
<context>
    <name>RaisedPanel</name>
    <message>
        <source>Changed since the declaration was signed: {fields}.</source>
        <translation>تغيّر بعد التوقيع: {fields}.</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>تفاصيل الطلب</translation>
    </message>
    <message>
        <source>Documents on the day of submission</source>
        <translation>المستندات يوم التقديم</translation>
    </message>
    <message>
        <source>First raised on</source>
        <translation>رُفع أول مرة في</translation>
    </message>
    <message>
        <source>Print a new declaration</source>
        <translation>طباعة إقرار جديد</translation>
    </message>
    <message>
        <source>Raised on</source>
        <translation>تاريخ الرفع إلى اللجنة</translation>
    </message>
    <message>
        <source>Service asked for</source>
        <translation>الخدمة المطلوبة</translation>
    </message>
    <message>
        <source>Submitted on</source>
        <translation>تاريخ التقديم</translation>
    </message>
    <message>
        <source>The committee studies the request.</source>
        <translation>تدرس اللجنة الطلب.</translation>
    </message>
    <message>
        <source>The office&apos;s own last day for a reply</source>
        <translation>آخر موعد حدده المكتب للرد</translation>
    </message>
    <message>
        <source>Times at the office for it</source>
        <translation>مرات الحضور إلى المكتب</translation>
    </message>
    <message>
        <source>What is needed, in short</source>
        <translation>وصف الحاجة</translation>
    </message>
    <message>
        <source>What the committee asked for</source>
        <translation>ما طلبته اللجنة</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>Contacts of the day</source>
        <translation>مرات التواصل</translation>
    </message>
    <message>
        <source>Inquiry without a file (F3)</source>
        <translation>استفسار بلا ملف (F3)</translation>
    </message>
    <message>
        <source>No file was found</source>
        <translation>لم يُعثر على ملف</translation>
    </message>
    <message>
        <source>None of these: open a new file</source>
        <translation>ليس في القائمة: إنشاء ملف جديد</translation>
    </message>
    <message>
        <source>Open a new file</source>
        <translation>إنشاء ملف جديد</translation>
    </message>
    <message>
        <source>Print a blank request form</source>
        <translation>طباعة نموذج طلب فارغ</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>الاستقبال</translation>
    </message>
    <message>
        <source>Register a letter that came in</source>
        <translation>تسجيل خطاب وارد</translation>
    </message>
    <message>
        <source>Search by identity number, name, phone or any number</source>
        <translation>ابحث برقم الهوية أو الاسم أو الجوال أو أي رقم من أرقام المكتب</translation>
    </message>
    <message>
        <source>The contact is over.</source>
        <translation>انتهى التواصل.</translation>
    </message>
    <message>
        <source>The form is printed.</source>
        <translation>طُبع النموذج.</translation>
    </message>
    <message>
        <source>There is no file for “{typed}”.</source>
        <translation>لا يوجد ملف يطابق «{typed}».</translation>
    </message>
    <message>
        <source>Try another spelling, the family name alone, or the last digits of the number.</source>
        <translation>قد تفيد كتابة الاسم بطريقة أخرى، أو اسم العائلة وحده، أو آخر أرقام الهوية أو الجوال.</translation>
    </message>
    <message>
        <source>Who is the visitor?</source>
        <translation>البحث عن المراجع</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>If passphrase and recovery sheet are both lost, nobody can open the data.</source>
        <translation>إن فُقدت كلمة المرور وورقة الاسترداد فلا يمكن لأحد فتح البيانات.</translation>
    </message>
    <message>
        <source>Print the recovery sheet</source>
        <translation>طباعة ورقة الاسترداد</translation>
    </message>
    <message>
        <source>Printing the recovery sheet</source>
        <translation>تُطبع ورقة الاسترداد</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>ورقة الاسترداد</translation>
    </message>
    <message>
        <source>The printer does not answer. Turn it on and repeat, or copy the code by hand.</source>
        <translation>الطابعة لا تستجيب. شغّلها وأعد الطباعة، أو انسخ الرمز باليد.</translation>
    </message>
    <message>
        <source>The recovery sheet is printed or copied by hand, and kept in a safe place</source>
        <translation>طُبعت ورقة الاسترداد أو نُسخ رمزها باليد، وحُفظت في مكان آمن</translation>
    </message>
    <message>
        <source>The sheet cannot be drawn here. Copy the code by hand, group by group.</source>
        <translation>تعذّر رسم الورقة هنا. انسخ الرمز باليد مجموعةً مجموعة.</translation>
    </message>
    <message>
        <source>The sheet was sent to the printer. Compare its code with the screen.</source>
        <translation>أُرسلت الورقة إلى الطابعة. قارن رمزها بما على الشاشة.</translation>
    </message>
</context>
<context>
    <name>RecusalForm</name>
    <message>
        <source>How are they related?</source>
        <translation>ما صلة القرابة؟</translation>
    </message>
    <message>
        <source>Who steps aside?</source>
        <translation>من الذي يتنحّى؟</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
</context>
<context>
    <name>RecusalsCard</name>
    <message>
        <source>A member steps aside</source>
        <translation>تنحّي أحد الأعضاء</translation>
    </message>
    <message>
        <source>It is recorded who steps aside. The minutes will say so.</source>
        <translation>أُثبت التنحّي، ويُذكر في المحضر.</translation>
    </message>
    <message>
        <source>Nobody is left for this request. It can only be deferred, with its reason.</source>
        <translation>لم يبقَ من ينظر في هذا الطلب، فلا يمكن إلا تأجيله بسببه.</translation>
    </message>
    <message>
        <source>Not more than half of the members are left for it. The minutes will say so.</source>
        <translation>لم يبقَ للنظر فيه أكثر من نصف الأعضاء، ويُذكر ذلك في المحضر.</translation>
    </message>
    <message>
        <source>Note that the member steps aside</source>
        <translation>إثبات التنحّي</translation>
    </message>
    <message>
        <source>Over this request presides {name}.</source>
        <translation>رئاسة النظر في هذا الطلب: {name}.</translation>
    </message>
    <message>
        <source>Sits over it after all</source>
        <translation>إلغاء التنحّي</translation>
    </message>
    <message>
        <source>The member sits over this request after all.</source>
        <translation>أُلغي التنحّي، ويشارك العضو في النظر في هذا الطلب.</translation>
    </message>
    <message>
        <source>Who does not sit over this request</source>
        <translation>المتنحّون عن النظر في هذا الطلب</translation>
    </message>
    <message>
        <source>{name} of the members bears the applicant&apos;s name. Is it the same person?</source>
        <translation>{name} من الأعضاء، والطلب مقدَّم بالاسم نفسه. هل هما شخص واحد؟</translation>
    </message>
</context>
<context>
    <name>ReferPage</name>
    <message>
        <source>Answer wanted by</source>
        <translation>موعد الإيضاح</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Nobody is in touch now</source>
        <translation>لا أحد يراجع الآن</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>إحالة</translation>
    </message>
    <message>
        <source>Refer to: {officer}</source>
        <translation>إحالة إلى {officer}</translation>
    </message>
    <message>
        <source>The question came by</source>
        <translation>ورد السؤال عن طريق</translation>
    </message>
    <message>
        <source>The referral is saved. Its note can be printed now.</source>
        <translation>حُفظت الإحالة، ويمكن الآن طباعة ورقتها.</translation>
    </message>
    <message>
        <source>Visitor&apos;s name</source>
        <translation>اسم المراجع</translation>
    </message>
    <message>
        <source>What is unclear, in the visitor&apos;s words where possible</source>
        <translation>ما لم يتضح، بكلمات المراجع ما أمكن</translation>
    </message>
</context>
<context>
    <name>ReferralPage</name>
    <message>
        <source>Answer recorded</source>
        <translation>سُجّل الإيضاح</translation>
    </message>
    <message>
        <source>Answer wanted by</source>
        <translation>موعد الإيضاح</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>أُحيل السؤال</translation>
    </message>
    <message>
        <source>Back to the request</source>
        <translation>رجوع إلى الطلب</translation>
    </message>
    <message>
        <source>Print the referral note</source>
        <translation>طباعة ورقة الإحالة</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Referral {number}</source>
        <translation>الإحالة رقم {number}</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>رقم الطلب</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>حفظ الإيضاح</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>The answer is saved. Tell the visitor now.</source>
        <translation>حُفظ الإيضاح، وبقي إبلاغه.</translation>
    </message>
    <message>
        <source>The officer&apos;s answer</source>
        <translation>إيضاح مسئول البحث الاجتماعي</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>السؤال المحال</translation>
    </message>
    <message>
        <source>The referral note is printed.</source>
        <translation>طُبعت ورقة الإحالة.</translation>
    </message>
    <message>
        <source>The visitor was told</source>
        <translation>تسجيل إبلاغ الإيضاح</translation>
    </message>
    <message>
        <source>The visitor was told the officer&apos;s answer.</source>
        <translation>أُبلغ الإيضاح.</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>قناة الإبلاغ</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>المراجع</translation>
    </message>
    <message>
        <source>Visitor told</source>
        <translation>أُبلغ الإيضاح</translation>
    </message>
</context>
<context>
    <name>RegistersPage</name>
    <message>
        <source>Elsewhere by this number</source>
        <translation>بهذا الرقم في غير السجلين</translation>
    </message>
    <message>
        <source>Hijri year</source>
        <translation>السنة الهجرية</translation>
    </message>
    <message>
        <source>In both registers the numbers of this year run without a gap.</source>
        <translation>أرقام هذه السنة متصلة في السجلين، لا ينقص منها شيء.</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>الوارد</translation>
    </message>
    <message>
        <source>Missing from the incoming register: {numbers}.</source>
        <translation>أرقام ليست في سجل الوارد: {numbers}.</translation>
    </message>
    <message>
        <source>Missing from the outgoing register: {numbers}.</source>
        <translation>أرقام ليست في سجل الصادر: {numbers}.</translation>
    </message>
    <message>
        <source>No letter came in in this year.</source>
        <translation>لم يُسجَّل خطاب وارد في هذه السنة.</translation>
    </message>
    <message>
        <source>No paper has a number yet; each gets one when it is printed.</source>
        <translation>لا ورقة برقم بعد، وتُرقَّم كل ورقة عند طباعتها.</translation>
    </message>
    <message>
        <source>Nothing here has “{typed}”.</source>
        <translation>لا شيء هنا يطابق «{typed}».</translation>
    </message>
    <message>
        <source>Number, sender, subject or name</source>
        <translation>الرقم أو المرسل أو الموضوع أو الاسم</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>الصادر</translation>
    </message>
    <message>
        <source>Outgoing and incoming</source>
        <translation>الصادر والوارد</translation>
    </message>
    <message>
        <source>Register a letter that came in</source>
        <translation>تسجيل خطاب وارد</translation>
    </message>
    <message>
        <source>Scanned papers</source>
        <translation>الأوراق المصوّرة</translation>
    </message>
    <message>
        <source>attachments: {what}</source>
        <translation>المرفقات: {what}</translation>
    </message>
    <message>
        <source>copies printed: {count}</source>
        <translation>النسخ المطبوعة: {count}</translation>
    </message>
    <message>
        <source>dated {day}</source>
        <translation>تاريخه {day}</translation>
    </message>
    <message>
        <source>its number {number}</source>
        <translation>رقمه {number}</translation>
    </message>
    <message>
        <source>scans: {count}</source>
        <translation>صورها المحفوظة: {count}</translation>
    </message>
    <message>
        <source>void because: {reason}</source>
        <translation>سبب الإلغاء: {reason}</translation>
    </message>
    <message>
        <source>{day}, received on {received}</source>
        <translation>{day}، وورد في {received}</translation>
    </message>
    <message>
        <source>{numbers}, and {count} more</source>
        <translation>{numbers}، وغيرها {count}</translation>
    </message>
    <message>
        <source>{year} AH</source>
        <translation>{year}هـ</translation>
    </message>
</context>
<context>
    <name>RegistrationPanel</name>
    <message>
        <source>Ask for what the file still lacks:</source>
        <translation>اطلب ما بقي ناقصًا في الملف:</translation>
    </message>
    <message>
        <source>Complete the data</source>
        <translation>استكمال البيانات</translation>
    </message>
    <message>
        <source>Complete the registration</source>
        <translation>استكمال التسجيل</translation>
    </message>
    <message>
        <source>Give the file its number</source>
        <translation>إصدار رقم الملف</translation>
    </message>
    <message>
        <source>The file holds all that registration asks for.</source>
        <translation>في الملف كل ما يطلبه التسجيل.</translation>
    </message>
    <message>
        <source>The registration is complete. File number {number}.</source>
        <translation>اكتمل التسجيل. رقم الملف {number}.</translation>
    </message>
    <message>
        <source>Why they cannot be had</source>
        <translation>سبب تعذر استكمالها</translation>
    </message>
</context>
<context>
    <name>Reply</name>
    <message>
        <source>The office&apos;s own last day for a reply was {day}</source>
        <translation>آخر موعد حدده المكتب للرد كان {day}</translation>
    </message>
</context>
<context>
    <name>ReplyPanel</name>
    <message>
        <source>By which channel</source>
        <translation>قناة الإبلاغ</translation>
    </message>
    <message>
        <source>No reply is given before {day} without a reason.</source>
        <translation>لا يُبلَّغ الرد قبل {day} إلا بسبب يُسجَّل.</translation>
    </message>
    <message>
        <source>Record that it was told</source>
        <translation>تسجيل الإبلاغ</translation>
    </message>
    <message>
        <source>Safe contact: {note}</source>
        <translation>التواصل الآمن: {note}</translation>
    </message>
    <message>
        <source>The letter is printed.</source>
        <translation>طُبع الخطاب.</translation>
    </message>
    <message>
        <source>The reply is done once it is recorded who was told, when and how.</source>
        <translation>لا يتم الرد حتى يُسجَّل من أُبلغ ومتى وكيف.</translation>
    </message>
    <message>
        <source>The reply is recorded.</source>
        <translation>سُجّل الإبلاغ.</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>تاريخ الإبلاغ</translation>
    </message>
    <message>
        <source>Who was told?</source>
        <translation>من أُبلغ؟</translation>
    </message>
    <message>
        <source>Why before the two weeks?</source>
        <translation>سبب الرد قبل الأسبوعين</translation>
    </message>
</context>
<context>
    <name>ReplyPart</name>
    <message>
        <source>By which channel</source>
        <translation>قناة الإبلاغ</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>تاريخ الإبلاغ</translation>
    </message>
    <message>
        <source>Who was told?</source>
        <translation>من أُبلغ؟</translation>
    </message>
    <message>
        <source>Why before the two weeks?</source>
        <translation>سبب الرد قبل الأسبوعين</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>A paper (PDF) and a workbook (XLSX), without any person.</source>
        <translation>ورقة (PDF) وجدول (XLSX)، ليس فيهما ما يدل على أحد.</translation>
    </message>
    <message>
        <source>Contacts of the days</source>
        <translation>مرات التواصل</translation>
    </message>
    <message>
        <source>Counting the month</source>
        <translation>تُجمع أعداد الشهر</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>تصدير التقرير</translation>
    </message>
    <message>
        <source>Export to this folder or stick</source>
        <translation>التصدير إلى هذا المجلد أو الذاكرة</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>تقرير الشهر</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>الشهر التالي</translation>
    </message>
    <message>
        <source>No data for this month.</source>
        <translation>لا بيانات لهذا الشهر.</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>الشهر السابق</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>طباعة التقرير</translation>
    </message>
    <message>
        <source>Printing the report</source>
        <translation>يُطبع التقرير</translation>
    </message>
    <message>
        <source>The export is complete — the stick can be removed.</source>
        <translation>اكتمل التصدير — يمكن نزع الذاكرة</translation>
    </message>
    <message>
        <source>The report went to the printer.</source>
        <translation>أُرسل التقرير إلى الطابعة.</translation>
    </message>
    <message>
        <source>There is no room there; nothing was written. Free some space, or choose another place.</source>
        <translation>لا تتسع الذاكرة أو القرص، ولم يُكتب شيء. أفسح مكانًا أو اختر غيره.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>This place is not at hand; nothing was written. Put the stick in, then export again.</source>
        <translation>هذا المكان غير متاح، ولم يُكتب شيء. أدخل الذاكرة ثم أعد التصدير.</translation>
    </message>
    <message>
        <source>Writing the report and checking it</source>
        <translation>يُكتب التقرير ويُتحقق منه</translation>
    </message>
</context>
<context>
    <name>Request</name>
    <message>
        <source>Ended: {reason}</source>
        <translation>منتهٍ: {reason}</translation>
    </message>
    <message>
        <source>due to heirs</source>
        <translation>للورثة ما لم يُسلَّم</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>Back to the request</source>
        <translation>رجوع إلى الطلب</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Decision, reply and service</source>
        <translation>القرار والرد والخدمة</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>End the request</source>
        <translation>إنهاء الطلب</translation>
    </message>
    <message>
        <source>How the request ended</source>
        <translation>كيف انتهى الطلب</translation>
    </message>
    <message>
        <source>Is it urgent?</source>
        <translation>هل هو عاجل؟</translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation>لم يُطبع شيء بعد.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>المطبوعات</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>الخطوة السابقة</translation>
    </message>
    <message>
        <source>Print the request form</source>
        <translation>طباعة نموذج الطلب</translation>
    </message>
    <message>
        <source>Refer to the social research officer (F8)</source>
        <translation>إحالة إلى مسئول البحث الاجتماعي (F8)</translation>
    </message>
    <message>
        <source>Support request {number}</source>
        <translation>طلب الدعم رقم {number}</translation>
    </message>
    <message>
        <source>The committee asks to complete: {reason}</source>
        <translation>طلبت اللجنة استكمال ما يأتي: {reason}</translation>
    </message>
    <message>
        <source>The form is printed.</source>
        <translation>طُبع النموذج.</translation>
    </message>
    <message>
        <source>The new declaration is signed. The old one stays beside it.</source>
        <translation>وُقّع الإقرار الجديد، ويبقى القديم إلى جانبه.</translation>
    </message>
</context>
<context>
    <name>RequestView</name>
    <message>
        <source>Appeal</source>
        <translation>تظلّم</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>طالب الدعم</translation>
    </message>
    <message>
        <source>Changed since the signature</source>
        <translation>تغيّر بعد التوقيع</translation>
    </message>
    <message>
        <source>Consent to inquire</source>
        <translation>الموافقة على الاستعلام</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>قرارات سابقة</translation>
    </message>
    <message>
        <source>Documents on the day of submission</source>
        <translation>المستندات يوم التقديم</translation>
    </message>
    <message>
        <source>Raised on</source>
        <translation>تاريخ الرفع إلى اللجنة</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>رقم الطلب</translation>
    </message>
    <message>
        <source>Service asked for</source>
        <translation>الخدمة المطلوبة</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>The social research officer&apos;s word</source>
        <translation>إيضاح مسئول البحث الاجتماعي</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>عاجل</translation>
    </message>
    <message>
        <source>What is needed, in short</source>
        <translation>وصف الحاجة</translation>
    </message>
    <message>
        <source>What the committee asked for</source>
        <translation>ما طلبته اللجنة</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Another request for the same service still runs: {requests}. Is this one a new need?</source>
        <translation>ما زال طلب آخر للخدمة نفسها جاريًا: {requests}. أهذا الطلب لحاجة جديدة؟</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>لدى المكتب</translation>
    </message>
    <message>
        <source>No requests in this state.</source>
        <translation>لا طلبات بهذه الحالة.</translation>
    </message>
    <message>
        <source>Receive a visitor (F2)</source>
        <translation>استقبال مراجع (F2)</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>The service is not chosen yet</source>
        <translation>لم تُختر الخدمة بعد</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Copies found</source>
        <translation>النسخ الموجودة</translation>
    </message>
    <message>
        <source>Folder with the copies</source>
        <translation>مجلد النسخ</translation>
    </message>
    <message>
        <source>Looking for copies</source>
        <translation>يجري البحث عن النسخ</translation>
    </message>
    <message>
        <source>No copy was found there. Choose the folder in which files begin with “office-”.</source>
        <translation>لا توجد نسخ في هذا المجلد. اختر المجلد الذي تبدأ أسماء ملفاته بـ «office-».</translation>
    </message>
    <message>
        <source>On the stick, or the folder that was chosen for backups.</source>
        <translation>على ذاكرة USB، أو المجلد الذي اختير للنسخ الاحتياطية.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>استعادة هذه النسخة</translation>
    </message>
    <message>
        <source>Restoring the copy and checking it</source>
        <translation>تجري استعادة النسخة وفحصها</translation>
    </message>
    <message>
        <source>Show the copies</source>
        <translation>عرض النسخ</translation>
    </message>
    <message>
        <source>The office that cannot be opened is put aside, not deleted.</source>
        <translation>المكتب الذي تعذّر فتحه يُحفظ جانبًا ولا يُحذف.</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Keeping a copy of the office, then restoring the chosen one</source>
        <translation>تُحفظ نسخة من المكتب كما هو، ثم تُستعاد النسخة المختارة</translation>
    </message>
    <message>
        <source>Nothing is restored into the sample office. Start the program itself.</source>
        <translation>لا تُستعاد نسخة إلى المكتب التجريبي. افتح البرنامج نفسه.</translation>
    </message>
</context>
<context>
    <name>ReturnNotice</name>
    <message>
        <source>I have read it</source>
        <translation>تم الاطلاع</translation>
    </message>
    <message>
        <source>The copy was not restored: the office is as it was. Restore it again if it is wanted.</source>
        <translation>لم تُستعد النسخة: بقي المكتب كما هو. أعد استعادتها إن كانت مطلوبة.</translation>
    </message>
    <message>
        <source>The office was restored. What was done after {day} is not in it; enter it again.</source>
        <translation>استُعيد المكتب من نسخة احتياطية. ما سُجل بعد {day} ليس فيه، ويُعاد إدخاله.</translation>
    </message>
    <message>
        <source>This file is older than the last closing: it ends on {day}. Tell the manager.</source>
        <translation>هذه قاعدة أقدم من آخر إغلاق، وآخر عمل فيها {day}. أبلغ مدير الجمعية.</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Beneficiary&apos;s data</source>
        <translation>بيانات المستفيد</translation>
    </message>
    <message>
        <source>Channel of contact</source>
        <translation>قناة التواصل</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>تفاصيل الطلب</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Monthly income (SAR)</source>
        <translation>الدخل الشهري (بالريال)</translation>
    </message>
    <message>
        <source>Print the list of missing documents</source>
        <translation>طباعة قائمة المستندات الناقصة</translation>
    </message>
    <message>
        <source>Print what the committee wants</source>
        <translation>طباعة ما تطلبه اللجنة</translation>
    </message>
    <message>
        <source>Recorded, hidden</source>
        <translation>مسجّل ومخفي</translation>
    </message>
    <message>
        <source>Service asked for</source>
        <translation>الخدمة المطلوبة</translation>
    </message>
    <message>
        <source>The list is printed. The visitor takes it home.</source>
        <translation>طُبعت الورقة، ويأخذها المراجع معه.</translation>
    </message>
    <message>
        <source>The request cannot be raised yet</source>
        <translation>لا يُرفع الطلب قبل استكمال ما يأتي</translation>
    </message>
    <message>
        <source>Times at the office for it</source>
        <translation>مرات الحضور إلى المكتب</translation>
    </message>
    <message>
        <source>To the declaration</source>
        <translation>متابعة إلى الإقرار</translation>
    </message>
    <message>
        <source>What is needed, in short</source>
        <translation>وصف الحاجة</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>not saved</source>
        <translation>لم يُحفظ</translation>
    </message>
    <message>
        <source>{question} (optional)</source>
        <translation>{question} (اختياري)</translation>
    </message>
</context>
<context>
    <name>RunningRequests</name>
    <message>
        <source>Requests of this person that still run</source>
        <translation>طلبات جارية لهذا الشخص</translation>
    </message>
    <message>
        <source>The service is not chosen yet</source>
        <translation>لم تُختر الخدمة بعد</translation>
    </message>
</context>
<context>
    <name>SampleMark</name>
    <message>
        <source>Sample copy</source>
        <translation>نسخة تجريبية</translation>
    </message>
</context>
<context>
    <name>SamplePage</name>
    <message>
        <source>Everyone in it is invented. What you try out here touches no real office.</source>
        <translation>كل من فيه من نسج الخيال، وما تجرّبه هنا لا يمس مكتبًا حقيقيًا.</translation>
    </message>
    <message>
        <source>Making the sample office, day by day</source>
        <translation>إعداد المكتب التجريبي يومًا بعد يوم</translation>
    </message>
    <message>
        <source>Opening the sample office</source>
        <translation>فتح المكتب التجريبي</translation>
    </message>
    <message>
        <source>Sample office</source>
        <translation>مكتب تجريبي</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>It belongs to another paper</source>
        <translation>تخص ورقة أخرى</translation>
    </message>
    <message>
        <source>Opening the scan</source>
        <translation>تُفتح الصورة</translation>
    </message>
    <message>
        <source>Scanned paper</source>
        <translation>ورقة مصوّرة</translation>
    </message>
    <message>
        <source>The scan is no longer shown with this paper.</source>
        <translation>لم تعد الصورة تُعرض مع هذه الورقة.</translation>
    </message>
</context>
<context>
    <name>ScansPage</name>
    <message>
        <source>As {number}.</source>
        <translation>مثل {number}.</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>تُقرأ</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>المستفيد</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>اختيار ملفات</translation>
    </message>
    <message>
        <source>Choose scanned papers</source>
        <translation>اختيار أوراق مصوّرة</translation>
    </message>
    <message>
        <source>Code of another office</source>
        <translation>رمز مكتب آخر</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>تاريخها</translation>
    </message>
    <message>
        <source>Drop a scanned paper on this window, or let the scanner save into the folder below.</source>
        <translation>أفلت ورقة مصوّرة على هذه النافذة، أو اجعل الماسح يحفظ في المجلد المكتوب أدناه.</translation>
    </message>
    <message>
        <source>File it with this paper</source>
        <translation>حفظ مع هذه الورقة</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>حُفظت</translation>
    </message>
    <message>
        <source>Filed, but not to be removed from the folder: {names}. Take it away there.</source>
        <translation>حُفظ مع ورقته ولم يُحذف من المجلد: {names}. احذفه من المجلد بنفسك.</translation>
    </message>
    <message>
        <source>Folder of the scanner</source>
        <translation>مجلد الماسح الضوئي</translation>
    </message>
    <message>
        <source>From the scanner</source>
        <translation>من الماسح الضوئي</translation>
    </message>
    <message>
        <source>It holds codes of several papers. Scan each by itself, or name the one it belongs to.</source>
        <translation>في الملف رموز عدة أوراق. صوّر كل ورقة وحدها، أو اكتب رقم الورقة التي هو لها.</translation>
    </message>
    <message>
        <source>It is no paper of ours</source>
        <translation>ليست من أوراقنا</translation>
    </message>
    <message>
        <source>Its code names no printed paper of this office. Compare the number.</source>
        <translation>رمزها لا يدل على ورقة مطبوعة في هذا المكتب. قارن الرقم المكتوب في رأسها.</translation>
    </message>
    <message>
        <source>Look for the paper</source>
        <translation>البحث عن الورقة</translation>
    </message>
    <message>
        <source>No code can be read</source>
        <translation>لا يُقرأ رمزها</translation>
    </message>
    <message>
        <source>No folder is watched any more.</source>
        <translation>لم يعد أي مجلد مراقبًا.</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>لم تُقبل</translation>
    </message>
    <message>
        <source>Number at the head of the paper</source>
        <translation>الرقم المكتوب في رأس الورقة</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورقة</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>إعادة القراءة</translation>
    </message>
    <message>
        <source>Request {number}, {name}</source>
        <translation>الطلب {number}، {name}</translation>
    </message>
    <message>
        <source>Scanned papers</source>
        <translation>الأوراق المصوّرة</translation>
    </message>
    <message>
        <source>Scans filed with it</source>
        <translation>صور محفوظة معها</translation>
    </message>
    <message>
        <source>Several papers</source>
        <translation>عدة أوراق</translation>
    </message>
    <message>
        <source>Support request</source>
        <translation>طلب الدعم</translation>
    </message>
    <message>
        <source>Take it off this list</source>
        <translation>إزالة من هذه القائمة</translation>
    </message>
    <message>
        <source>The code on it cannot be read. Read the number off the paper.</source>
        <translation>لا يُقرأ الرمز المطبوع عليها. اكتب الرقم كما هو في رأس الورقة.</translation>
    </message>
    <message>
        <source>The folder is watched from now on.</source>
        <translation>المجلد مراقب من الآن.</translation>
    </message>
    <message>
        <source>The folder of the scanner cannot be opened. See that it is there, or choose it anew.</source>
        <translation>تعذّر فتح مجلد الماسح الضوئي. تأكد من وجوده أو اختره من جديد.</translation>
    </message>
    <message>
        <source>The paper of this number</source>
        <translation>الورقة التي بهذا الرقم</translation>
    </message>
    <message>
        <source>The scan is filed with its paper: {number}.</source>
        <translation>حُفظت الصورة مع ورقتها: {number}.</translation>
    </message>
    <message>
        <source>The scanner on this computer</source>
        <translation>الماسح الضوئي على هذا الجهاز</translation>
    </message>
    <message>
        <source>There is no such folder. Choose the one the scanner saves into.</source>
        <translation>لا مجلد بهذا الاسم. اكتب المجلد الذي يحفظ فيه الماسح.</translation>
    </message>
    <message>
        <source>This file was not taken</source>
        <translation>لم يُقبل هذا الملف</translation>
    </message>
    <message>
        <source>Watch this folder</source>
        <translation>مراقبة هذا المجلد</translation>
    </message>
    <message>
        <source>What is filed from it is sealed there (.filed) until a backup holds it. Left empty, no folder is watched.</source>
        <translation>ما حُفظ منه يبقى فيه مختومًا (‎.filed) حتى تضمّه نسخة احتياطية. وإذا تُرك فارغًا فلا يُراقب مجلد.</translation>
    </message>
    <message>
        <source>Which of these papers is it?</source>
        <translation>أي هذه الأوراق هي؟</translation>
    </message>
    <message>
        <source>Which paper is it?</source>
        <translation>أي ورقة هذه؟</translation>
    </message>
</context>
<context>
    <name>SeatsPage</name>
    <message>
        <source>Add a seat on the board</source>
        <translation>إضافة مقعد في المجلس</translation>
    </message>
    <message>
        <source>Add a seat on the committee</source>
        <translation>إضافة مقعد في اللجنة</translation>
    </message>
    <message>
        <source>Committee, board and titles</source>
        <translation>اللجنة والمجلس والمسميات</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>العضو</translation>
    </message>
    <message>
        <source>Members of the board</source>
        <translation>أعضاء مجلس الإدارة</translation>
    </message>
    <message>
        <source>Members of the committee</source>
        <translation>أعضاء لجنة البحث</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>The first is the chair. Minutes of before keep their members.</source>
        <translation>الأول هو الرئيس، والمحاضر السابقة تبقى بأعضائها.</translation>
    </message>
    <message>
        <source>What the association calls them</source>
        <translation>مسميات الوظائف في الجمعية</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>A new service</source>
        <translation>خدمة جديدة</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>إضافة مستند</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
    <message>
        <source>Hijri months at most</source>
        <translation>الأشهر الهجرية على الأكثر</translation>
    </message>
    <message>
        <source>It asks for the diagnosis</source>
        <translation>يُطلب فيها التشخيص</translation>
    </message>
    <message>
        <source>It asks for the monthly income</source>
        <translation>يُطلب فيها الدخل الشهري</translation>
    </message>
    <message>
        <source>It may be asked for now</source>
        <translation>متاحة للطلب الآن</translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation>اسم الخدمة</translation>
    </message>
    <message>
        <source>Note for the applicant</source>
        <translation>ملاحظة لطالب الدعم</translation>
    </message>
    <message>
        <source>Official identity, never copied</source>
        <translation>وثيقة هوية رسمية، لا تُصوَّر</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>موضعها في القائمة</translation>
    </message>
    <message>
        <source>Requests at the desk keep the papers they were taken with; new ones get this list.</source>
        <translation>الطلبات القائمة تبقى بمستنداتها، والجديدة تأخذ هذه القائمة.</translation>
    </message>
    <message>
        <source>Requests that asked for it go on when it is no longer offered.</source>
        <translation>إذا أُوقفت استمرت الطلبات التي قُدّمت عليها.</translation>
    </message>
    <message>
        <source>Required documents</source>
        <translation>المستندات المطلوبة</translation>
    </message>
    <message>
        <source>Service and its documents</source>
        <translation>الخدمة ومستنداتها</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>صلاحيته</translation>
    </message>
    <message>
        <source>What it is, in short</source>
        <translation>وصفها باختصار</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message numerus="yes">
        <source>%n required documents</source>
        <translation>
            <numerusform>بلا مستندات مطلوبة</numerusform>
            <numerusform>مستند مطلوب واحد</numerusform>
            <numerusform>مستندان مطلوبان</numerusform>
            <numerusform>%n مستندات مطلوبة</numerusform>
            <numerusform>%n مستندًا مطلوبًا</numerusform>
            <numerusform>%n مستند مطلوب</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>إضافة خدمة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>لم تعد تُقدَّم</translation>
    </message>
    <message>
        <source>No service is offered yet. Add the first one.</source>
        <translation>لا خدمات بعد. أضف الأولى.</translation>
    </message>
    <message>
        <source>Services and their documents</source>
        <translation>الخدمات ومستنداتها</translation>
    </message>
    <message>
        <source>Services, in the order in which they are offered</source>
        <translation>الخدمات بترتيب عرضها</translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>Attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>تاريخ الانعقاد</translation>
    </message>
    <message>
        <source>Members of the committee</source>
        <translation>أعضاء اللجنة</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>Who leads the session?</source>
        <translation>من يرأس الجلسة؟</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Article of the support guide</source>
        <translation>المادة من دليل سياسة الدعم</translation>
    </message>
    <message>
        <source>Choose by its digit</source>
        <translation>اختر برقمه من لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>القرار</translation>
    </message>
    <message>
        <source>Every request of session {session} ended meanwhile. Confirm its minutes, which tell so.</source>
        <translation>انتهت طلبات الجلسة {session} كلها قبل البتّ فيها. اعتمد محضرها، ففيه بيان ذلك.</translation>
    </message>
    <message>
        <source>Needed for all but acceptance</source>
        <translation>لازم لغير القبول</translation>
    </message>
    <message>
        <source>Next request</source>
        <translation>الطلب التالي</translation>
    </message>
    <message>
        <source>No decision yet</source>
        <translation>بلا قرار بعد</translation>
    </message>
    <message>
        <source>Not more than half of the members are present. The minutes will say so.</source>
        <translation>لم يحضر أكثر من نصف الأعضاء، وسيُذكر ذلك في المحضر.</translation>
    </message>
    <message>
        <source>Previous request</source>
        <translation>الطلب السابق</translation>
    </message>
    <message>
        <source>Print the docket</source>
        <translation>طباعة جدول الأعمال</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Request {at}: {question}</source>
        <translation>الطلب {at}: {question}</translation>
    </message>
    <message>
        <source>Save the decision, next request</source>
        <translation>حفظ القرار والطلب التالي</translation>
    </message>
    <message>
        <source>Session {session} · request {at} of {of}</source>
        <translation>الجلسة {session} · الطلب {at} من {of}</translation>
    </message>
    <message>
        <source>The committee&apos;s decision</source>
        <translation>قرار اللجنة</translation>
    </message>
    <message>
        <source>The decision is saved.</source>
        <translation>حُفظ القرار.</translation>
    </message>
    <message>
        <source>The docket is printed.</source>
        <translation>طُبع جدول الأعمال.</translation>
    </message>
    <message>
        <source>To the minutes</source>
        <translation>إلى المحضر</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>123 (Western)</source>
        <translation>الأرقام 123</translation>
    </message>
    <message>
        <source>Above which amount the desk asks whether it is meant</source>
        <translation>المبلغ الذي يسأل البرنامج عما زاد عليه قبل حفظه</translation>
    </message>
    <message>
        <source>Attempts to reach somebody, and the time to register</source>
        <translation>محاولات التواصل، ومهلة استكمال التسجيل</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Digits of dates and counts on paper</source>
        <translation>أرقام المطبوعات</translation>
    </message>
    <message>
        <source>Every paper comes out of this printer.</source>
        <translation>تخرج كل المطبوعات من هذه الطابعة.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>مجلد النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>From 1 to 15 minutes.</source>
        <translation>من 1 إلى 15 دقيقة.</translation>
    </message>
    <message>
        <source>Head and foot of every paper</source>
        <translation>رأس كل ورقة وأسفلها</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>How many, and within how many days</source>
        <translation>كم مرة، وخلال كم يومًا</translation>
    </message>
    <message>
        <source>Identity numbers, phones and accounts stay Western.</source>
        <translation>أرقام الهوية والجوال والحساب تبقى 123.</translation>
    </message>
    <message>
        <source>It changes when the program is opened again.</source>
        <translation>تتغير عند فتح البرنامج مرة أخرى.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Lock after minutes without use</source>
        <translation>القفل بعد عدم الاستعمال (بالدقائق)</translation>
    </message>
    <message>
        <source>Longest days until a reply</source>
        <translation>أقصى مدة للرد (بالأيام)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>حفظ الإعدادات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Texts of screens and papers</source>
        <translation>نصوص الشاشات والأوراق</translation>
    </message>
    <message>
        <source>The days on which the office is closed</source>
        <translation>أيام إجازة المكتب وأشهر التقرير</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>حُفظت الإعدادات.</translation>
    </message>
    <message>
        <source>The ways by which people reach the association</source>
        <translation>طرق تواصل المستفيدين مع الجمعية</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>This computer&apos;s default</source>
        <translation>الطابعة الافتراضية لهذا الجهاز</translation>
    </message>
    <message>
        <source>Title, approval, review; steps, means and tools</source>
        <translation>عنوانها واعتمادها ومراجعتها، والخطوات والوسائل والأدوات</translation>
    </message>
    <message>
        <source>Two weeks or more. It is not in the policy: left empty, nothing is called late.</source>
        <translation>أسبوعان فأكثر. ليست في السياسة، وإن تُركت فارغة فلا يوصف رد بالتأخر.</translation>
    </message>
    <message>
        <source>What may be asked for, and the papers it needs</source>
        <translation>ما يُطلب من خدمات، وما يلزم لها من مستندات</translation>
    </message>
    <message>
        <source>What the board decides</source>
        <translation>ما يقرره المجلس</translation>
    </message>
    <message>
        <source>Who sits on them, and what the roles are called</source>
        <translation>الأعضاء ومسميات الوظائف</translation>
    </message>
    <message>
        <source>١٢٣ (Arabic)</source>
        <translation>الأرقام ١٢٣</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Preparing the paper</source>
        <translation>يجري إعداد الورقة</translation>
    </message>
    <message>
        <source>The paper&apos;s font has no {}. A box is printed in its place.</source>
        <translation>ليس في خط الورق: {}، فيُطبع مربع في مكانه.</translation>
    </message>
</context>
<context>
    <name>ShelfList</name>
    <message numerus="yes">
        <source>%n copies from another computer</source>
        <translation>
            <numerusform>لا نسخة من جهاز آخر</numerusform>
            <numerusform>نسخة واحدة لهذا المكتب من جهاز آخر</numerusform>
            <numerusform>نسختان لهذا المكتب من جهاز آخر</numerusform>
            <numerusform>%n نسخ لهذا المكتب من جهاز آخر</numerusform>
            <numerusform>%n نسخة لهذا المكتب من جهاز آخر</numerusform>
            <numerusform>%n نسخة لهذا المكتب من جهاز آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies of another office</source>
        <translation>
            <numerusform>لا نسخة لمكتب آخر</numerusform>
            <numerusform>نسخة واحدة لمكتب آخر</numerusform>
            <numerusform>نسختان لمكتب آخر</numerusform>
            <numerusform>%n نسخ لمكتب آخر</numerusform>
            <numerusform>%n نسخة لمكتب آخر</numerusform>
            <numerusform>%n نسخة لمكتب آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged copies</source>
        <translation>
            <numerusform>لا نسخة تالفة</numerusform>
            <numerusform>نسخة تالفة واحدة</numerusform>
            <numerusform>نسختان تالفتان</numerusform>
            <numerusform>%n نسخ تالفة</numerusform>
            <numerusform>%n نسخة تالفة</numerusform>
            <numerusform>%n نسخة تالفة</numerusform>
        </translation>
    </message>
    <message>
        <source>Another office&apos;s copy</source>
        <translation>نسخة مكتب آخر</translation>
    </message>
    <message>
        <source>Copy number {number} · {size} MB</source>
        <translation>النسخة رقم {number} · {size} ميجابايت</translation>
    </message>
    <message>
        <source>Damaged copy</source>
        <translation>نسخة تالفة</translation>
    </message>
    <message>
        <source>From another computer</source>
        <translation>من جهاز آخر</translation>
    </message>
    <message>
        <source>Lying here too, and left as they are: {copies}.</source>
        <translation>وهنا أيضًا، وتُترك كما هي: {copies}.</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>No copy lies here yet.</source>
        <translation>لا توجد نسخ هنا بعد.</translation>
    </message>
    <message>
        <source>Opened by {users}</source>
        <translation>تُفتح بكلمة مرور {users}</translation>
    </message>
    <message>
        <source>Show all copies</source>
        <translation>عرض كل النسخ</translation>
    </message>
</context>
<context>
    <name>Shield</name>
    <message>
        <source>Press F9 to go on working</source>
        <translation>لمتابعة العمل: مفتاح F9</translation>
    </message>
</context>
<context>
    <name>ShortList</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>All: {list}</source>
        <translation>الكل: {list}</translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>أكثر من {count}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Hide</source>
        <translation>حجب</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>الشاشات</translation>
    </message>
</context>
<context>
    <name>SidebarItem</name>
    <message>
        <source>{page}, due: {count}</source>
        <translation>{page}، المطلوب: {count}</translation>
    </message>
</context>
<context>
    <name>SignForm</name>
    <message>
        <source>Not signed: nobody inquires with others</source>
        <translation>لم تُوقَّع: لا يُستعلم لدى جهة أخرى</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>وُقّعت</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>طريقة التوقيع</translation>
    </message>
    <message>
        <source>The consent to inquire and to hold the data</source>
        <translation>الموافقة على الاستعلام وحفظ البيانات</translation>
    </message>
    <message>
        <source>The declaration was signed before me</source>
        <translation>وُقّع الإقرار أمامي</translation>
    </message>
</context>
<context>
    <name>Soundness</name>
    <message>
        <source>All scanned papers are there and whole: {all}</source>
        <translation>الأوراق المصوّرة كلها موجودة سليمة، وعددها: {all}</translation>
    </message>
    <message>
        <source>Every page of the file is whole.</source>
        <translation>صفحات الملف كلها سليمة.</translation>
    </message>
    <message>
        <source>Free on the disk: {free} MB</source>
        <translation>المتاح على القرص: {free} ميجابايت</translation>
    </message>
    <message>
        <source>NOT SOUND</source>
        <translation>يحتاج إلى معالجة</translation>
    </message>
    <message>
        <source>No backup was made yet. Make one today.</source>
        <translation>لم تُؤخذ نسخة احتياطية بعد. خذ نسخة اليوم.</translation>
    </message>
    <message>
        <source>No passphrase could be read. Type it in a terminal, or pipe in one line of UTF-8.</source>
        <translation>لم تُقرأ كلمة المرور. اكتبها في نافذة الأوامر، أو مرّرها إلى البرنامج سطرًا واحدًا بترميز UTF-8.</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>كلمة المرور: </translation>
    </message>
    <message numerus="yes">
        <source>Printers found: %n</source>
        <translation>
            <numerusform>لا طابعات على هذا الجهاز.</numerusform>
            <numerusform>طابعة واحدة على هذا الجهاز.</numerusform>
            <numerusform>طابعتان على هذا الجهاز.</numerusform>
            <numerusform>%n طابعات على هذا الجهاز.</numerusform>
            <numerusform>%n طابعة على هذا الجهاز.</numerusform>
            <numerusform>%n طابعة على هذا الجهاز.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scanned papers missing or damaged: {lacking} of {all}. Restore a backup that holds them, or scan them again.</source>
        <translation>أوراق مصوّرة مفقودة أو تالفة: {lacking} من {all}. استعد نسخة فيها هذه الأوراق، أو صوّرها من جديد.</translation>
    </message>
    <message>
        <source>The Hijri calendar agrees with Umm al-Qura.</source>
        <translation>التقويم الهجري مطابق لأم القرى.</translation>
    </message>
    <message>
        <source>The Hijri calendar differs from Umm al-Qura. Install the program anew.</source>
        <translation>التقويم الهجري لا يطابق أم القرى. أعد تثبيت البرنامج.</translation>
    </message>
    <message>
        <source>The file is damaged. Restore the newest backup into a new folder.</source>
        <translation>الملف تالف. استعد أحدث نسخة احتياطية في مجلد جديد.</translation>
    </message>
    <message>
        <source>The journal does not hold together from entry {number} on. Keep the file; ask for help.</source>
        <translation>سجل العمليات منقطع ابتداءً من القيد {number}. احتفظ بالملف واطلب المساعدة.</translation>
    </message>
    <message>
        <source>The journal is whole from its first entry.</source>
        <translation>سجل العمليات متصل من أول قيد فيه.</translation>
    </message>
    <message numerus="yes">
        <source>The newest backup is %n days old.</source>
        <translation>
            <numerusform>أحدث نسخة احتياطية أُخذت اليوم.</numerusform>
            <numerusform>مضى على أحدث نسخة احتياطية يوم واحد.</numerusform>
            <numerusform>مضى على أحدث نسخة احتياطية يومان.</numerusform>
            <numerusform>مضى على أحدث نسخة احتياطية %n أيام.</numerusform>
            <numerusform>مضى على أحدث نسخة احتياطية %n يومًا.</numerusform>
            <numerusform>مضى على أحدث نسخة احتياطية %n يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>The typeface is missing. Install the program anew.</source>
        <translation>خط الشاشة غير موجود. أعد تثبيت البرنامج.</translation>
    </message>
    <message>
        <source>The typeface is there.</source>
        <translation>خط الشاشة موجود.</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>سليم</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open: {entry}</source>
        <translation>فتح: {entry}</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Backup and transfer</source>
        <translation>النسخ والنقل</translation>
    </message>
    <message>
        <source>Choose a place for copies</source>
        <translation>اختيار مكان للنسخ</translation>
    </message>
    <message>
        <source>Copies lie on this computer alone: choose a stick or folder for them.</source>
        <translation>النسخ على هذا الجهاز وحده: اختر لها ذاكرة أو مجلدًا.</translation>
    </message>
    <message>
        <source>Inquiry without a file (F3)</source>
        <translation>استفسار بلا ملف (F3)</translation>
    </message>
    <message>
        <source>Last backup: {day} — {place}</source>
        <translation>آخر نسخة احتياطية: {day} — {place}</translation>
    </message>
    <message>
        <source>No backup has been made yet. One is made when the program closes.</source>
        <translation>لم تُؤخذ نسخة احتياطية بعد. تُؤخذ نسخة عند إغلاق البرنامج.</translation>
    </message>
    <message>
        <source>No work is due. Begin by receiving a visitor.</source>
        <translation>لا عمل حان اليوم، فابدأ باستقبال مراجع.</translation>
    </message>
    <message>
        <source>Receive a visitor (F2)</source>
        <translation>استقبال مراجع (F2)</translation>
    </message>
    <message>
        <source>The board was to review the policy on {day}. Once it has, write the day in the settings.</source>
        <translation>كان موعد مراجعة المجلس للسياسة يوم {day}. بعد مراجعتها اكتب يومها في الإعدادات، السياسة وخطوات التعامل.</translation>
    </message>
    <message>
        <source>The report of {month} has not been exported yet.</source>
        <translation>لم يُصدَّر تقرير {month} بعد.</translation>
    </message>
    <message>
        <source>To the report</source>
        <translation>إلى التقرير</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>على هذا الجهاز</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Close the program</source>
        <translation>إغلاق البرنامج</translation>
    </message>
    <message>
        <source>Nothing was changed: the data are as they were.</source>
        <translation>لم يتغير شيء، والبيانات كما كانت.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>The office cannot be opened</source>
        <translation>تعذّر فتح المكتب</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>TwinQuestion</name>
    <message>
        <source>Decide first whether this is a person with a file.</source>
        <translation>قد يوجد ملف سابق. افتحه، أو اختر «ليس الشخص نفسه».</translation>
    </message>
    <message>
        <source>Files that agree</source>
        <translation>ملفات متشابهة</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>ليس الشخص نفسه</translation>
    </message>
    <message>
        <source>Open the file if it is the same person.</source>
        <translation>إن كان الشخص نفسه فافتح الملف السابق.</translation>
    </message>
    <message>
        <source>This may be a person with a file</source>
        <translation>قد يوجد ملف سابق</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>A new recovery sheet</source>
        <translation>ورقة استرداد جديدة</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>رجوع إلى كلمة المرور</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>It stands on the printed recovery sheet.</source>
        <translation>الرمز مطبوع في ورقة الاسترداد.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open with the recovery code</source>
        <translation>الفتح برمز الاسترداد</translation>
    </message>
    <message>
        <source>Opening the office</source>
        <translation>يجري فتح المكتب</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>Set the passphrase and open</source>
        <translation>تعيين كلمة المرور والفتح</translation>
    </message>
    <message>
        <source>The old sheet opens nothing any more. Keep this one in its place.</source>
        <translation>الورقة القديمة لم تعد تفتح شيئًا. احفظ هذه مكانها.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Who sits down</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>You can try again after {wait}.</source>
        <translation>تُتاح المحاولة مرة أخرى بعد {wait}.</translation>
    </message>
</context>
<context>
    <name>UnsavedMarks</name>
    <message>
        <source>Changes not saved</source>
        <translation>تغييرات لم تُحفظ</translation>
    </message>
</context>
<context>
    <name>Urgency</name>
    <message>
        <source>Urgent</source>
        <translation>عاجل</translation>
    </message>
    <message>
        <source>Urgent: {reason}</source>
        <translation>عاجل: {reason}</translation>
    </message>
</context>
<context>
    <name>UrgencyPage</name>
    <message>
        <source>An urgent request stands before the others on Today, in the queue and on the docket. It brings its promised day no nearer.</source>
        <translation>الطلب العاجل يتقدم غيره في «اليوم» وفي انتظار اللجنة وجدول أعمالها. ولا يتقدّم بذلك موعد الرد عليه.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Is request {number} urgent?</source>
        <translation>هل الطلب {number} عاجل؟</translation>
    </message>
    <message>
        <source>It is urgent no more</source>
        <translation>لم يعد عاجلًا</translation>
    </message>
    <message>
        <source>Put it before the others</source>
        <translation>تقديمه على غيره</translation>
    </message>
    <message>
        <source>The request stands before the others now.</source>
        <translation>الطلب الآن مقدَّم على غيره.</translation>
    </message>
    <message>
        <source>The request takes its turn again.</source>
        <translation>عاد الطلب إلى دوره.</translation>
    </message>
    <message>
        <source>Why is it urgent?</source>
        <translation>لماذا هو عاجل؟</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>last valid day {day}</source>
        <translation>آخر يوم للصلاحية {day}</translation>
    </message>
</context>
<context>
    <name>VersionPage</name>
    <message>
        <source>Approved by the board on</source>
        <translation>تاريخ اعتماد المجلس</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Keep as a new version</source>
        <translation>حفظ إصدارًا جديدًا</translation>
    </message>
    <message>
        <source>Only who sets up the office may change this.</source>
        <translation>التعديل هنا لمن يتولى إعداد المكتب، ولغيره الاطلاع.</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>هذا الإصدار</translation>
    </message>
    <message>
        <source>Version {number} counts from now on. Papers that were printed stay as they were.</source>
        <translation>الإصدار {number} سارٍ من الآن، وما طُبع من أوراق يبقى كما طُبع.</translation>
    </message>
    <message>
        <source>What is changed?</source>
        <translation>ما الذي تغيّر؟</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Approved on {day}</source>
        <translation>اعتُمد في {day}</translation>
    </message>
    <message>
        <source>As the office was founded</source>
        <translation>كما أُسس المكتب</translation>
    </message>
    <message>
        <source>Older versions: {count}</source>
        <translation>إصدارات أقدم: {count}</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>الإصدار {number}</translation>
    </message>
    <message>
        <source>Versions so far</source>
        <translation>الإصدارات حتى الآن</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Back to the search</source>
        <translation>رجوع إلى البحث</translation>
    </message>
    <message>
        <source>Channel of contact</source>
        <translation>قناة التواصل</translation>
    </message>
    <message>
        <source>Choose by its digit</source>
        <translation>اختر برقمه من لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Register the letter that came</source>
        <translation>تسجيل الخطاب الوارد</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>الزيارة</translation>
    </message>
    <message>
        <source>What did the visitor come for?</source>
        <translation>الغرض من الزيارة</translation>
    </message>
</context>
<context>
    <name>VisitPart</name>
    <message>
        <source>Channel of contact</source>
        <translation>قناة التواصل</translation>
    </message>
    <message>
        <source>Name, where there is no file</source>
        <translation>الاسم، إن لم يكن له ملف</translation>
    </message>
    <message>
        <source>On</source>
        <translation>في</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>لمن</translation>
    </message>
</context>
<context>
    <name>VoidPanel</name>
    <message>
        <source>Make the number void</source>
        <translation>إلغاء الرقم</translation>
    </message>
    <message>
        <source>Make void</source>
        <translation>تثبيت الإلغاء</translation>
    </message>
    <message>
        <source>The number stays in the register with its reason, and is not given to another paper.</source>
        <translation>يبقى الرقم في السجل ومعه سبب إلغائه، ولا يُعطى لورقة أخرى.</translation>
    </message>
    <message>
        <source>Why is it void?</source>
        <translation>سبب الإلغاء</translation>
    </message>
</context>
<context>
    <name>WantRow</name>
    <message>
        <source>Asked in the session of {day}</source>
        <translation>طُلب في جلسة {day}</translation>
    </message>
    <message>
        <source>See its original in its row below</source>
        <translation>اطّلع على أصله في سطره أدناه</translation>
    </message>
    <message>
        <source>The applicant&apos;s answer</source>
        <translation>جواب طالب الدعم</translation>
    </message>
    <message>
        <source>The committee no longer wants it</source>
        <translation>عدلت عنه اللجنة</translation>
    </message>
    <message>
        <source>Why does the committee no longer want it?</source>
        <translation>لماذا عدلت عنه اللجنة؟</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>تسجيل العدول</translation>
    </message>
</context>
<context>
    <name>Wants</name>
    <message>
        <source>No reply is expected before {day}.</source>
        <translation>لا يُتوقع الرد قبل {day}.</translation>
    </message>
    <message>
        <source>The first working day from then is {day}.</source>
        <translation>وأول يوم عمل بعده {day}.</translation>
    </message>
    <message>
        <source>The two weeks are past; the request is studied at the first session.</source>
        <translation>مضت المدة؛ يُدرس الطلب في أول جلسة.</translation>
    </message>
    <message>
        <source>{how} on {day}</source>
        <translation>{how} في {day}</translation>
    </message>
</context>
<context>
    <name>WantsPanel</name>
    <message>
        <source>Print what the committee wants</source>
        <translation>طباعة ما تطلبه اللجنة</translation>
    </message>
    <message>
        <source>The answer came by</source>
        <translation>ورد الجواب عن طريق</translation>
    </message>
    <message>
        <source>The paper «What the committee wants» is printed.</source>
        <translation>طُبعت ورقة «ما تطلبه اللجنة».</translation>
    </message>
    <message>
        <source>What the committee wants</source>
        <translation>ما تطلبه اللجنة</translation>
    </message>
    <message>
        <source>Withdrawn. The reason stays with the request.</source>
        <translation>سُجّل العدول، ويبقى سببه مع الطلب.</translation>
    </message>
</context>
<context>
    <name>WantsRows</name>
    <message>
        <source>Add what the committee wants</source>
        <translation>إضافة ما تطلبه اللجنة</translation>
    </message>
    <message>
        <source>Hijri months at most</source>
        <translation>الأشهر الهجرية على الأكثر</translation>
    </message>
    <message>
        <source>Question to be answered</source>
        <translation>السؤال المطلوب جوابه</translation>
    </message>
    <message>
        <source>Remark for the applicant</source>
        <translation>تنبيه لطالب الدعم</translation>
    </message>
    <message>
        <source>The applicant takes exactly this home on paper.</source>
        <translation>تُسلَّم ورقة بهذا نفسه.</translation>
    </message>
    <message>
        <source>Title of the document</source>
        <translation>اسم المستند</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>What is to be completed</source>
        <translation>ما يُستكمل</translation>
    </message>
    <message>
        <source>What is wanted</source>
        <translation>ما المطلوب؟</translation>
    </message>
    <message>
        <source>Which document?</source>
        <translation>أي مستند؟</translation>
    </message>
    <message>
        <source>Which original?</source>
        <translation>أي أصل؟</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Association</source>
        <translation>الجمعية</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Begin work</source>
        <translation>بدء العمل</translation>
    </message>
    <message>
        <source>Best on a stick or another drive, so that copies outlive this computer.</source>
        <translation>الأفضل أن يكون على ذاكرة USB أو قرص آخر، لتبقى النسخ لو تعطل الجهاز.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>مجلد النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>If passphrase and recovery sheet are both lost, nobody can open the data.</source>
        <translation>إن فُقدت كلمة المرور وورقة الاسترداد فلا يمكن لأحد فتح البيانات.</translation>
    </message>
    <message>
        <source>Preparing the office</source>
        <translation>يجري تجهيز المكتب</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>الخطوة {step} من {steps}</translation>
    </message>
    <message>
        <source>The passphrase</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>The recovery sheet</source>
        <translation>ورقة الاسترداد</translation>
    </message>
    <message>
        <source>The recovery sheet is shown only now. Print it or copy the code first.</source>
        <translation>لن تظهر ورقة الاسترداد مرة أخرى. اطبعها أو انسخ رمزها أولًا.</translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation>مكان النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Your association</source>
        <translation>بيانات الجمعية</translation>
    </message>
    <message>
        <source>Your office and you</source>
        <translation>المكتب والموظف</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>A Saudi account begins with SA. Write it from SA on.</source>
        <translation>رقم الحساب السعودي يبدأ بـ SA. اكتبه من أوله.</translation>
    </message>
    <message>
        <source>A ceiling lies between 1 and {most} riyals. Write such a figure.</source>
        <translation>الحد بين ريال واحد و{most} ريال. اكتب مبلغًا بينهما.</translation>
    </message>
    <message>
        <source>A comma or a space parts three figures each, such as 1,250,000. Type the figure without.</source>
        <translation>الفاصلة أو المسافة تفصل كل ثلاثة أرقام، مثل 1,250,000. اكتب المبلغ بلا فواصل.</translation>
    </message>
    <message>
        <source>A consent is withdrawn in writing. Have it written and signed, then tick it.</source>
        <translation>سحب الموافقة يكون كتابةً. اطلب كتابته وتوقيعه ثم علّم المربع.</translation>
    </message>
    <message>
        <source>A death is recorded in the person&apos;s file; it ends all that runs for them.</source>
        <translation>تُثبت الوفاة في ملف المستفيد، فينتهي بها كل ما فيه من طلبات.</translation>
    </message>
    <message>
        <source>A document does not match its data. Mend the data, or ask for the right document.</source>
        <translation>مستند لا يطابق البيانات. صحّح البيانات، أو اطلب المستند المطابق.</translation>
    </message>
    <message>
        <source>A document has expired and counts as missing. Ask the applicant to renew it.</source>
        <translation>مستند منتهي الصلاحية، وحكمه حكم الناقص. اطلب تجديده.</translation>
    </message>
    <message>
        <source>A document or question is blank. Write what the committee wants.</source>
        <translation>مستند أو سؤال لم يُكتب. اكتب ما تطلبه اللجنة.</translation>
    </message>
    <message>
        <source>A document&apos;s date is needed to judge its validity. Copy it from the original.</source>
        <translation>تاريخ المستند مطلوب لمعرفة صلاحيته. انقله من الأصل.</translation>
    </message>
    <message>
        <source>A guard of the data did not take effect. Restart the computer, then open the program.</source>
        <translation>لم يعمل أحد ضوابط حفظ البيانات. أعد تشغيل الجهاز ثم افتح البرنامج.</translation>
    </message>
    <message>
        <source>A name is missing in this list. Write it.</source>
        <translation>في القائمة اسم لم يُكتب. اكتبه.</translation>
    </message>
    <message>
        <source>A newer program wrote the key file. Install the newer program; nothing was touched.</source>
        <translation>ملف المفاتيح من إصدار أحدث. ثبّت ذلك الإصدار، ولم يُمسّ شيء.</translation>
    </message>
    <message>
        <source>A newer program wrote this file. Install the newer program; the file was not touched.</source>
        <translation>هذا الملف من إصدار أحدث. ثبّت ذلك الإصدار، والملف لم يُمسّ.</translation>
    </message>
    <message>
        <source>A number is written and “No document” is chosen. Remove the number or choose its kind.</source>
        <translation>كُتب رقم مع اختيار «بلا هوية». احذف الرقم أو اختر وثيقته.</translation>
    </message>
    <message>
        <source>A part of the program is too old to keep the data safely. Install the program anew.</source>
        <translation>جزء من البرنامج قديم لا يحفظ البيانات بأمان. أعد تثبيت البرنامج.</translation>
    </message>
    <message>
        <source>A part of the service was delivered from here. Choose another reason.</source>
        <translation>سُلّمت من هنا دفعة من الخدمة. اختر سببًا آخر.</translation>
    </message>
    <message>
        <source>A passport number has 5 to 20 Latin letters and digits, one digit at least. Copy it.</source>
        <translation>رقم جواز السفر من 5 إلى 20 حرفًا لاتينيًا ورقمًا، وفيه رقم واحد على الأقل. انقله من الجواز.</translation>
    </message>
    <message>
        <source>A recovery code has {wanted} symbols; {found} are written. Complete it from the sheet.</source>
        <translation>رمز الاسترداد {wanted} خانة، والمكتوب {found}. أكمله من الورقة.</translation>
    </message>
    <message>
        <source>A refugee&apos;s card has 4 to 40 letters and digits, with hyphens between. Copy its number.</source>
        <translation>بطاقة اللاجئ من 4 إلى 40 حرفًا ورقمًا، وقد تفصل بينها شرطات. انقل رقمها من البطاقة.</translation>
    </message>
    <message>
        <source>A request or referral was taken in this contact, so it stays this person&apos;s.</source>
        <translation>سُجّل في هذا التواصل طلب أو إحالة، فيبقى لصاحبه.</translation>
    </message>
    <message>
        <source>A required document was not seen. See its original, or print the list of what is missing.</source>
        <translation>مستند مطلوب لم يُطّلع عليه. اطّلع على أصله، أو اطبع قائمة المستندات الناقصة.</translation>
    </message>
    <message>
        <source>A shared network folder does not keep the data safe. Choose a folder on this computer.</source>
        <translation>المجلد المشترك في الشبكة لا يحفظ البيانات بأمان. اختر مجلدًا على هذا الجهاز.</translation>
    </message>
    <message>
        <source>A visitor&apos;s card has 5 to 15 digits; {digits} are written. Compare it with the card.</source>
        <translation>رقم بطاقة الزائر من 5 إلى 15 رقمًا، والمكتوب {digits}. قارنه بالبطاقة.</translation>
    </message>
    <message>
        <source>After the decimal point stand one or two figures, the halalas, as in 250.50. Thousands take none.</source>
        <translation>بعد الفاصلة العشرية رقم أو رقمان للهللات، مثل 250.50، ولا تُفصل بها الآلاف. صحّح المبلغ.</translation>
    </message>
    <message>
        <source>An account has 22 digits after SA; {digits} are written. Compare it with the card.</source>
        <translation>بعد SA في رقم الحساب 22 رقمًا، والمكتوب {digits}. قارنه بالبطاقة.</translation>
    </message>
    <message>
        <source>An amount is never below zero. Type the figure without a minus or brackets.</source>
        <translation>المبلغ لا يقل عن صفر. اكتبه بلا علامة ناقص ولا أقواس.</translation>
    </message>
    <message>
        <source>An amount is written in riyals, such as 1500 or 250.50. Type the figure alone.</source>
        <translation>يُكتب المبلغ بالريال، مثل 1500 أو 250.50. اكتب الرقم وحده.</translation>
    </message>
    <message>
        <source>An appeal came by this letter, so it stays in that file. Of another file: correct the appeal first.</source>
        <translation>سُجّل بهذا الخطاب تظلّم، فيبقى في ملفه. إن كان الخطاب من ملف آخر فصحّح قيد التظلّم أولًا.</translation>
    </message>
    <message>
        <source>An identity begins with 1 and an iqama with 2. Change the kind or the number.</source>
        <translation>رقم الهوية يبدأ بـ1 ورقم الإقامة بـ2. صحّح الوثيقة أو الرقم.</translation>
    </message>
    <message>
        <source>An identity number has 10 digits; {digits} are written. Compare it with the original.</source>
        <translation>رقم الهوية 10 أرقام، والمكتوب {digits}. قارنه بالأصل.</translation>
    </message>
    <message>
        <source>Another part is the last one. Choose a part, or correct the last one first.</source>
        <translation>دفعة أخرى هي الأخيرة. اختر «دفعة منها»، أو صحّح الأخيرة أولًا.</translation>
    </message>
    <message>
        <source>Another program is using the file. Wait a little, then try again.</source>
        <translation>برنامج آخر يستعمل الملف. أعد المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>Another session is still open. Confirm its minutes first.</source>
        <translation>جلسة أخرى ما زالت منعقدة. اعتمد محضرها أولًا.</translation>
    </message>
    <message>
        <source>Another user has this name. Add something that tells the two apart.</source>
        <translation>لمستخدم آخر هذا الاسم. أضف إليه ما يميّز بينهما.</translation>
    </message>
    <message>
        <source>Attempts to reach them are recorded on {recorded} days; {needed} are needed. Record them first.</source>
        <translation>أيام المحاولات المسجلة: {recorded}، واللازم: {needed}. سجّل المحاولات أولًا.</translation>
    </message>
    <message>
        <source>Born then, the age is {age} years. If that is right, tick it; else correct the date.</source>
        <translation>العمر بهذا التاريخ {age} سنة. إن كان صحيحًا فأشّر عليه، وإلا فصحّح التاريخ.</translation>
    </message>
    <message>
        <source>Every channel is hidden. Tick at least one that the office has.</source>
        <translation>كل القنوات مخفية. أشّر على قناة واحدة على الأقل مما لدى المكتب.</translation>
    </message>
    <message>
        <source>Everybody present stepped aside for request {number}. Defer it, with its reason.</source>
        <translation>تنحّى كل الحاضرين عن الطلب {number}. أجّله واذكر السبب.</translation>
    </message>
    <message>
        <source>How the heir is related is not written. Write it: son, sister, husband.</source>
        <translation>لم تُذكر صلة الوارث. اكتبها: ابن، أخت، زوج.</translation>
    </message>
    <message>
        <source>How they are related is not written. Write it: sister, uncle, husband.</source>
        <translation>صلة القرابة لم تُكتب. اكتبها: أخت، عم، زوج.</translation>
    </message>
    <message>
        <source>Identities of the Gulf have 6 to 15 digits; {digits} are written. Compare it with the card.</source>
        <translation>رقم الهوية الخليجية من 6 إلى 15 رقمًا، والمكتوب {digits}. قارنه بالبطاقة.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: a brace has no partner. Close or remove it.</source>
        <translation>في {file} السطر {line}: قوس بلا مقابل. أغلقه أو احذفه.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: the account does not fit its check digits. Mend it.</source>
        <translation>في {file} السطر {line}: رقم الحساب لا يطابق رقم التحقق. يلزم تصحيحه.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: the policy has no such clause. Mend its number.</source>
        <translation>في {file} السطر {line}: لا بند بهذا الرقم في السياسة. يلزم تصحيح الرقم.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: the text leaves out a field it must name. Add it.</source>
        <translation>في {file} السطر {line}: تنقص النص خانة لازمة. يلزم إضافتها.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: the text names a field that is not known. Mend it.</source>
        <translation>في {file} السطر {line}: في النص خانة غير معروفة. يلزم تصحيحها.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {key} holds a word that is not offered. Choose one that is.</source>
        <translation>في {file} السطر {line}: قيمة {key} ليست من الخيارات. اختر قيمة منها.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {key} holds another kind of value than it should. Mend it.</source>
        <translation>في {file} السطر {line}: قيمة {key} ليست من النوع المطلوب. يلزم تصحيحها.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {key} is not known. Remove it or mend its name.</source>
        <translation>في {file} السطر {line}: {key} غير معروف. احذفه أو صحّح اسمه.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {key} is outside what is allowed. Mend it.</source>
        <translation>في {file} السطر {line}: قيمة {key} خارج المسموح. يلزم تصحيحها.</translation>
    </message>
    <message>
        <source>In {file}, line {line}: {key} is written twice. Remove one of them.</source>
        <translation>في {file} السطر {line}: كُتب {key} مرتين. احذف أحدهما.</translation>
    </message>
    <message>
        <source>In {file}: {key} is missing. Add it.</source>
        <translation>في {file}: ينقص {key}. يلزم إضافته.</translation>
    </message>
    <message>
        <source>It is not said whether the consent was signed. Choose: signed, or not signed.</source>
        <translation>لم يُذكر هل وُقّعت الموافقة. اختر: وُقّعت، أو لم تُوقَّع.</translation>
    </message>
    <message>
        <source>It was appealed against since, so it was told. Correct the appeal first, or how it was told.</source>
        <translation>تُظلّم منه بعد ذلك، فقد أُبلغ. صحّح التظلّم أولًا، أو كيف أُبلغ.</translation>
    </message>
    <message>
        <source>It was said not to have happened. If it did, record it anew where it belongs.</source>
        <translation>قُيّد أنه لم يقع. إن كان قد وقع فسجّله من جديد في موضعه.</translation>
    </message>
    <message>
        <source>It went to the social research officer, so it stays. Say what is wrong in the referral.</source>
        <translation>أُحيل إلى مسئول البحث الاجتماعي، فيبقى. بيّن ما يلزم تصحيحه في الإحالة.</translation>
    </message>
    <message>
        <source>Its contact was said not to have been. Correct the contact first.</source>
        <translation>قُيّد أن التواصل نفسه لم يقع. صحّح قيد التواصل أولًا.</translation>
    </message>
    <message>
        <source>Later, on {last}, they still came, signed or received. If that is right, tick it; else correct it.</source>
        <translation>في {last}، أي بعد ذلك اليوم، سُجّل حضور أو توقيع أو استلام. إن كان صحيحًا فأشّر عليه، وإلا فصحّحه.</translation>
    </message>
    <message>
        <source>Line {line}, at “{near}”: a brace is not closed, or holds nothing fit. Mend it.</source>
        <translation>السطر {line}، عند «{near}»: قوس لم يُغلق أو ما بداخله لا يصلح. صحّحه.</translation>
    </message>
    <message>
        <source>Line {line}: {place} is no field of this text. Mend its name, or choose below.</source>
        <translation>السطر {line}: لا حقل هنا باسم {place}. صحّح اسمه أو اختره من الأزرار.</translation>
    </message>
    <message>
        <source>No amount here is above {most} riyals. Count the figure&apos;s digits again.</source>
        <translation>لا يزيد مبلغ هنا على {most} ريال. أعد عدّ أرقامه.</translation>
    </message>
    <message>
        <source>No consent was signed for this request, so there is none to withdraw.</source>
        <translation>لم تُوقَّع موافقة لهذا الطلب، فليس ثمة ما يُسحب.</translation>
    </message>
    <message>
        <source>No date can be read here. Write day, month and year, or the year alone.</source>
        <translation>المكتوب لا يُقرأ تاريخًا. اكتب اليوم والشهر والسنة، أو السنة وحدها.</translation>
    </message>
    <message>
        <source>No death is recorded of them.</source>
        <translation>لم تُثبت وفاة في هذا الملف.</translation>
    </message>
    <message>
        <source>No document of the list is chosen. Choose one, or write another document.</source>
        <translation>لم يُختر مستند من القائمة. اختر واحدًا منها، أو اكتب مستندًا آخر.</translation>
    </message>
    <message>
        <source>No letter is due of this ending: there is nobody to write to, or nothing was asked for.</source>
        <translation>لا خطاب لهذا الإنهاء: فلا أحد يُخاطب به، أو لم يُطلب شيء أصلًا.</translation>
    </message>
    <message>
        <source>No paper of this office has this number. Read the number at the head of the paper.</source>
        <translation>لا ورقة في هذا المكتب بهذا الرقم. اقرأ الرقم في رأس الورقة.</translation>
    </message>
    <message>
        <source>No phone has these {digits} digits. A mobile has ten and begins with 05; a foreign number with +.</source>
        <translation>لا يوجد رقم هاتف بهذه الأرقام وعددها {digits}. الجوال عشرة أرقام تبدأ بـ 05، والرقم الأجنبي يبدأ بـ +.</translation>
    </message>
    <message>
        <source>No recovery code holds “{symbol}”. Copy the code again from the sheet.</source>
        <translation>ليس «{symbol}» من خانات رمز الاسترداد. انقل الرمز من الورقة مرة أخرى.</translation>
    </message>
    <message>
        <source>No request waited on that day; the first was raised on {first}. Write that day or a later one.</source>
        <translation>لم يكن في ذلك اليوم طلب مرفوع، وأولها رُفع في {first}. اكتب ذلك اليوم أو يومًا بعده.</translation>
    </message>
    <message>
        <source>No request waits for the committee. Raise a complete one first.</source>
        <translation>لا طلب ينتظر اللجنة. ارفع طلبًا مكتملًا أولًا.</translation>
    </message>
    <message>
        <source>Nobody is marked as present. Tick who came to the session.</source>
        <translation>لا أحد معلَّم بالحضور. علّم من حضر الجلسة.</translation>
    </message>
    <message>
        <source>Not all that the committee wants is closed. Answer it, see the original, or write why it was withdrawn.</source>
        <translation>لم يُستكمل كل ما تطلبه اللجنة. اكتب الجواب، أو اطّلع على الأصل، أو سجّل عدول اللجنة بسببه.</translation>
    </message>
    <message>
        <source>Nothing differs from what was recorded. Change what was otherwise, or go back.</source>
        <translation>لا فرق عمّا قُيّد. عدّل ما وقع على غيره، أو ارجع.</translation>
    </message>
    <message>
        <source>Nothing is answered yet. Choose at least one answer, or leave the page.</source>
        <translation>لم يُجَب عن شيء بعد. اختر جوابًا واحدًا على الأقل، أو اترك الصفحة.</translation>
    </message>
    <message>
        <source>Nothing is changed here yet. Change something, then keep it as a new version.</source>
        <translation>لم يتغيّر شيء هنا بعد. عدّل ثم احفظ إصدارًا جديدًا.</translation>
    </message>
    <message>
        <source>Nothing is named that the committee wants. Add at least one document or question.</source>
        <translation>لم يُذكر ما تطلبه اللجنة. أضف مستندًا أو سؤالًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Nothing of this request is due to heirs, so there is nothing to give up.</source>
        <translation>ليس في هذا الطلب ما هو للورثة، فلا شيء يُصرف عنه النظر.</translation>
    </message>
    <message>
        <source>One symbol or more differs from the sheet. Compare the code group by group.</source>
        <translation>خانة أو أكثر تخالف الورقة. قارن الرمز بها مجموعةً مجموعة.</translation>
    </message>
    <message>
        <source>One thing is named twice. Remove one of the two rows.</source>
        <translation>شيء واحد ذُكر مرتين. احذف أحد السطرين.</translation>
    </message>
    <message>
        <source>Only a year is written. Write day, month and year.</source>
        <translation>كُتبت السنة وحدها. اكتب اليوم والشهر والسنة.</translation>
    </message>
    <message>
        <source>Parts of the file are damaged. Restore the newest backup into a new folder.</source>
        <translation>أجزاء من الملف تالفة. استعد أحدث نسخة احتياطية في مجلد جديد.</translation>
    </message>
    <message>
        <source>Request {number} of this session waited for the committee from {first} on. Write that day or a later one.</source>
        <translation>الطلب {number} المدرج في هذه الجلسة لم يصل إلى اللجنة قبل {first}. اكتب ذلك اليوم أو يومًا بعده.</translation>
    </message>
    <message>
        <source>Requests without a decision: {count}. Decide them, or defer the rest.</source>
        <translation>طلبات بلا قرار: {count}. قرّر فيها، أو أجّل ما بقي.</translation>
    </message>
    <message>
        <source>Scanned papers that the copy lacks, missing or damaged here: {lacking}. Scan them again, or restore a backup.</source>
        <translation>أوراق مصوّرة مفقودة أو تالفة على هذا الجهاز تنقص النسخة: {lacking}. صوّرها من جديد، أو استعد نسخة.</translation>
    </message>
    <message>
        <source>Several passphrases did not match. Wait {seconds}, then type it again.</source>
        <translation>تكررت كلمة مرور غير مطابقة. أعد كتابتها بعد {seconds}.</translation>
    </message>
    <message>
        <source>Somebody present has no name. Write it, or take away the tick.</source>
        <translation>أحد الحاضرين بلا اسم. اكتب اسمه، أو أزل علامة الحضور عنه.</translation>
    </message>
    <message>
        <source>Something of the service was delivered, so there is no appeal any more.</source>
        <translation>قُدّم شيء من الخدمة، فلا تظلّم بعده.</translation>
    </message>
    <message>
        <source>Something unforeseen happened. What was saved is safe.</source>
        <translation>حدث أمر غير متوقع. وما حُفظ من قبل سليم.</translation>
    </message>
    <message>
        <source>Something was decided and not delivered. Say whether heirs receive it.</source>
        <translation>تقرر شيء ولم يُقدَّم. بيّن هل يستلمه الورثة.</translation>
    </message>
    <message>
        <source>Something was taken with it that stands. Correct that, or say how it was otherwise.</source>
        <translation>قام عليه ما هو قائم. صحّح ذلك أولًا، أو بيّن كيف وقع.</translation>
    </message>
    <message>
        <source>Something with this name stands there already. Choose another name or place.</source>
        <translation>يوجد في هذا المكان ملف بالاسم نفسه. اختر اسمًا أو مكانًا آخر.</translation>
    </message>
    <message>
        <source>Strength: fair</source>
        <translation>القوة: مقبولة</translation>
    </message>
    <message>
        <source>Strength: good</source>
        <translation>القوة: جيدة</translation>
    </message>
    <message>
        <source>Strength: strong</source>
        <translation>القوة: قوية</translation>
    </message>
    <message>
        <source>Strength: weak</source>
        <translation>القوة: ضعيفة</translation>
    </message>
    <message>
        <source>That day is before the date of birth. Compare both with the papers.</source>
        <translation>هذا اليوم قبل تاريخ الميلاد. طابق التاريخين مع الأوراق.</translation>
    </message>
    <message>
        <source>That day is still to come. Write the day on which it was so.</source>
        <translation>هذا اليوم لم يأتِ بعد. اكتب اليوم الذي كان فيه ذلك.</translation>
    </message>
    <message>
        <source>That day is still to come. Write the day on which the appeal was made.</source>
        <translation>هذا اليوم لم يأتِ بعد. اكتب يوم التظلّم.</translation>
    </message>
    <message>
        <source>That is before the last thing done with the request, on {last}. Write a later day.</source>
        <translation>هذا قبل آخر ما جرى في الطلب، وكان في {last}. اكتب يومًا بعده.</translation>
    </message>
    <message>
        <source>That is the name of the one who died. Write which heir received it.</source>
        <translation>بهذا الاسم أُثبتت الوفاة. اكتب اسم الوارث الذي استلم.</translation>
    </message>
    <message>
        <source>That member did not come to the session. Choose one who is present.</source>
        <translation>هذا العضو لم يحضر الجلسة. اختر عضوًا حاضرًا.</translation>
    </message>
    <message>
        <source>That member stepped aside for this request already.</source>
        <translation>أُثبت تنحّي هذا العضو عن هذا الطلب من قبل.</translation>
    </message>
    <message>
        <source>That month has not begun. Choose the month in which the form was filled in.</source>
        <translation>لم يبدأ هذا الشهر بعد. اختر الشهر الذي عُبّئت فيه الاستبانة.</translation>
    </message>
    <message>
        <source>The account does not fit its check digits. Look for a wrong or swapped digit.</source>
        <translation>رقم الحساب لا يطابق رقم التحقق. راجعه، فقد يكون فيه رقم ناقص أو مبدّل.</translation>
    </message>
    <message>
        <source>The account number is not written yet. Write it.</source>
        <translation>لم يُكتب رقم الحساب. اكتبه كاملًا من أوله SA.</translation>
    </message>
    <message>
        <source>The age of a paper is 1 to {most} Hijri months. Mend the number.</source>
        <translation>عمر المستند من شهر إلى {most} شهرًا هجريًا. صحّح الرقم.</translation>
    </message>
    <message>
        <source>The answer is empty. Write what the applicant answers.</source>
        <translation>الجواب لم يُكتب. اكتب جواب طالب الدعم.</translation>
    </message>
    <message>
        <source>The answer is not written. Write it, or choose to call back or to refer.</source>
        <translation>لم تُكتب الإجابة. اكتبها، أو اختر معاودة الاتصال أو الإحالة.</translation>
    </message>
    <message>
        <source>The appeals that the board allows on a request were made. A new request can be taken.</source>
        <translation>استُوفيت مرات التظلّم التي يسمح بها المجلس. ويمكن تسجيل طلب جديد.</translation>
    </message>
    <message>
        <source>The applicant has not been told yet. Record the reply first.</source>
        <translation>لم يُبلَّغ القرار بعد. سجّل الإبلاغ أولًا.</translation>
    </message>
    <message>
        <source>The association&apos;s file {file} breaks off at line {line}. Mend that line.</source>
        <translation>ينقطع ملف الجمعية {file} عند السطر {line}. صحّح السطر.</translation>
    </message>
    <message>
        <source>The association&apos;s file {file} cannot be read. Choose another file.</source>
        <translation>تعذّرت قراءة ملف الجمعية {file}. اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>The birth is still to come. Compare the date with the original.</source>
        <translation>تاريخ الميلاد لم يأتِ بعد. قارنه بالأصل.</translation>
    </message>
    <message>
        <source>The board takes appeals until {last}. A new request can be taken instead.</source>
        <translation>آخر يوم للتظلّم بحسب ما قرره المجلس {last}. ويمكن تسجيل طلب جديد.</translation>
    </message>
    <message>
        <source>The case is with the social research officer. Record the answer before raising the request.</source>
        <translation>الحالة لدى مسئول البحث الاجتماعي. سجّل إيضاحه قبل رفع الطلب.</translation>
    </message>
    <message>
        <source>The channels changed meanwhile. Open the page again.</source>
        <translation>تغيّرت القنوات في هذه الأثناء. افتح الصفحة من جديد.</translation>
    </message>
    <message>
        <source>The clarification is not written. Write what the officer answered.</source>
        <translation>لم يُكتب الإيضاح. اكتب ما أجاب به مسئول البحث الاجتماعي.</translation>
    </message>
    <message>
        <source>The committee has no seat. Add at least one member.</source>
        <translation>اللجنة بلا أعضاء. أضف عضوًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>The committee has not decided yet. Record its decision first.</source>
        <translation>لم تقرر اللجنة بعد. سجّل قرارها أولًا.</translation>
    </message>
    <message>
        <source>The committee wants nothing more, so there is no paper to print. Raise the request anew.</source>
        <translation>لم يبقَ مما تطلبه اللجنة شيء، فلا ورقة تُطبع. ارفع الطلب مرة أخرى.</translation>
    </message>
    <message>
        <source>The computer&apos;s memory is used up. Close other programs, then try again.</source>
        <translation>امتلأت ذاكرة الجهاز العاملة. أغلق البرامج الأخرى ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The consent was signed on {signed}. Write that day or a later one.</source>
        <translation>وُقّعت الموافقة في {signed}. اكتب ذلك اليوم أو يومًا بعده.</translation>
    </message>
    <message>
        <source>The consent was withdrawn already. Only a new signature brings it back.</source>
        <translation>سُحبت الموافقة من قبل، ولا تعود إلا بتوقيع جديد.</translation>
    </message>
    <message>
        <source>The copy did not come out whole and was removed. Copy again, to another place if need be.</source>
        <translation>لم تكتمل النسخة فحُذفت. أعد النسخ، ولو إلى مكان آخر.</translation>
    </message>
    <message>
        <source>The copy did not come out whole in: {place}.</source>
        <translation>لم تكتمل النسخة في {place} سليمة.</translation>
    </message>
    <message>
        <source>The copying broke off, perhaps because the stick was taken out: {place}.</source>
        <translation>انقطع النسخ في {place} قبل تمامه، ولعل الذاكرة نُزعت.</translation>
    </message>
    <message>
        <source>The data changed after signing, so the declaration is void. Print and sign it again.</source>
        <translation>تغيّرت البيانات بعد التوقيع فصار الإقرار لاغيًا. اطبعه ليُوقَّع مرة أخرى.</translation>
    </message>
    <message>
        <source>The day of approval is still to come. Write the day, or leave it empty.</source>
        <translation>يوم الاعتماد لم يأتِ بعد. اكتب يومه الصحيح أو اتركه فارغًا.</translation>
    </message>
    <message>
        <source>The day of delivery is before the decision. Write the day of the decision or a later one.</source>
        <translation>يوم التسليم قبل قرار لجنة البحث. اكتب يوم القرار أو يومًا بعده.</translation>
    </message>
    <message>
        <source>The day of delivery is before the registration. Write the day of registration or a later one.</source>
        <translation>يوم التسليم قبل استكمال التسجيل. اكتب يوم التسجيل أو يومًا بعده.</translation>
    </message>
    <message>
        <source>The day of delivery is still to come. Write the day on which it was done.</source>
        <translation>يوم التسليم لم يأتِ بعد. اكتب اليوم الذي تم فيه.</translation>
    </message>
    <message>
        <source>The day of issue is still to come. Compare the date with the original.</source>
        <translation>تاريخ الإصدار لم يأتِ بعد. قارنه بالأصل.</translation>
    </message>
    <message>
        <source>The day of receipt is still to come. Write the day on which the letter came.</source>
        <translation>يوم الوصول لم يأتِ بعد. اكتب اليوم الذي وصل فيه الخطاب.</translation>
    </message>
    <message>
        <source>The day of telling is before the decision. Compare it with the minutes.</source>
        <translation>يوم الإبلاغ قبل يوم القرار. قارنه بالمحضر.</translation>
    </message>
    <message>
        <source>The day of telling is before the request was raised. Write the day on which it was done.</source>
        <translation>يوم الإبلاغ قبل رفع الطلب. اكتب اليوم الذي تم فيه.</translation>
    </message>
    <message>
        <source>The day of telling is still to come. Write the day on which it was done.</source>
        <translation>يوم الإبلاغ لم يأتِ بعد. اكتب اليوم الذي تم فيه.</translation>
    </message>
    <message>
        <source>The day of the call is past. Write today or a later day.</source>
        <translation>يوم الاتصال مضى. اكتب اليوم أو يومًا بعده.</translation>
    </message>
    <message>
        <source>The day of the session is still to come. Write the day on which it was held.</source>
        <translation>يوم الجلسة لم يأتِ بعد. اكتب اليوم الذي عُقدت فيه.</translation>
    </message>
    <message>
        <source>The day of the week is not that of this date. Compare both, or leave the day&apos;s name out.</source>
        <translation>اسم اليوم لا يوافق هذا التاريخ. قارنهما بالأصل، أو اكتب التاريخ بلا اسم اليوم.</translation>
    </message>
    <message>
        <source>The day on which the answer is wanted is past. Write today or a later day.</source>
        <translation>اليوم المطلوب فيه الجواب مضى. اكتب اليوم أو يومًا بعده.</translation>
    </message>
    <message>
        <source>The decision was told already; the reply is in the list.</source>
        <translation>أُبلغ القرار من قبل، والرد مسجَّل في القائمة.</translation>
    </message>
    <message>
        <source>The decision was told on {told}. An appeal comes on that day or later.</source>
        <translation>أُبلغ القرار في {told}، ولا تظلّم قبله. صحّح اليوم.</translation>
    </message>
    <message>
        <source>The declaration is not printed yet. Print it before recording the signature.</source>
        <translation>لم يُطبع الإقرار. اطبعه قبل تسجيل التوقيع.</translation>
    </message>
    <message>
        <source>The declaration is not signed yet. Print it and let the applicant sign it.</source>
        <translation>لم يُوقّع الإقرار. اطبعه ليُوقَّع، ثم ضع علامة التوقيع.</translation>
    </message>
    <message>
        <source>The declaration is signed already; it needs no second signature.</source>
        <translation>سبق توقيع الإقرار، ولا يحتاج إلى توقيع آخر.</translation>
    </message>
    <message>
        <source>The disk does not answer rightly. Take a copy on a stick, then have the disk examined.</source>
        <translation>القرص لا يستجيب كما ينبغي. خذ نسخة على ذاكرة USB، ثم اطلب فحص القرص.</translation>
    </message>
    <message>
        <source>The disk is full; what you typed is still here. Free some space, then save again.</source>
        <translation>القرص ممتلئ، وما كُتب باقٍ هنا. أفسح مساحة ثم أعد الحفظ.</translation>
    </message>
    <message>
        <source>The drawing does not say how large it is. Save it as PNG and choose that.</source>
        <translation>لا يذكر الرسم مقاسه. احفظه بصيغة PNG ثم اختره.</translation>
    </message>
    <message>
        <source>The drawing holds scripts or leads to other files. Save it as PNG and choose that.</source>
        <translation>في الرسم أوامر أو روابط إلى ملفات أخرى. احفظه بصيغة PNG ثم اختره.</translation>
    </message>
    <message>
        <source>The drawing holds text, effects or too many parts. Save it as PNG and choose that.</source>
        <translation>في الرسم كتابة أو مؤثرات أو أجزاء كثيرة. احفظه بصيغة PNG ثم اختره.</translation>
    </message>
    <message>
        <source>The entry is empty. Write what is added to the minutes.</source>
        <translation>الملحق فارغ. اكتب ما يضاف إلى المحضر.</translation>
    </message>
    <message>
        <source>The file and its key file are not a pair. Put both back from one backup.</source>
        <translation>الملف وملف المفاتيح ليسا لمكتب واحد. أعدهما معًا من نسخة احتياطية واحدة.</translation>
    </message>
    <message>
        <source>The file has more than {most} pages. Scan each paper by itself.</source>
        <translation>في الملف أكثر من {most} صفحة. صوّر كل ورقة وحدها.</translation>
    </message>
    <message>
        <source>The file holds a request, a call or an answer due, or a letter. End, settle or void these first.</source>
        <translation>في الملف طلب أو اتصال أو جواب منتظر أو خطاب. أنهِ الطلب لأنه أُدخل سهوًا، وأتمّ المنتظر، وألغِ الخطاب.</translation>
    </message>
    <message>
        <source>The file is gone, or another program holds it. See where it lies, then read it again.</source>
        <translation>لم يُعثر على الملف أو يستخدمه برنامج آخر. انظر أين هو، ثم أعد قراءته.</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB. Scan the paper in grey at 300 dots.</source>
        <translation>الملف أكبر من {most} ميجابايت. صوّر الورقة بالرمادي بدقة 300 نقطة.</translation>
    </message>
    <message>
        <source>The file of the office is empty. Restore the newest backup into a new folder.</source>
        <translation>ملف المكتب فارغ. استعد أحدث نسخة احتياطية في مجلد جديد.</translation>
    </message>
    <message>
        <source>The file of the office is not in its place. Look for the folder, or restore a backup.</source>
        <translation>ملف المكتب ليس في مكانه. ابحث عن مجلده، أو استعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The file still lacks data: {count}. Complete them, or write why they cannot be had.</source>
        <translation>ما زال الملف ناقصًا، وعدد النواقص {count}. أكملها، أو اكتب سبب تعذرها.</translation>
    </message>
    <message>
        <source>The first name is not written. Write it; the other parts may stay empty.</source>
        <translation>لم يُكتب الاسم الأول، وهو وحده اللازم من أجزاء الاسم. اكتبه كما في الهوية.</translation>
    </message>
    <message>
        <source>The folder&apos;s path does not begin at a drive. Choose a drive, or write the whole path.</source>
        <translation>مسار المجلد غير كامل. اختر قرصًا، أو اكتب المسار كله.</translation>
    </message>
    <message>
        <source>The folder&apos;s path is too long. Choose a folder nearer to the beginning of the drive.</source>
        <translation>مسار المجلد طويل جدًا. اختر مجلدًا أقرب إلى أول القرص.</translation>
    </message>
    <message>
        <source>The key file is damaged. Put it back from the newest backup.</source>
        <translation>ملف المفاتيح تالف. أعده من أحدث نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The key file is not beside the data. Put it back from the newest backup.</source>
        <translation>ملف المفاتيح ليس بجوار البيانات. أعده من أحدث نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The kind of support is not chosen. Choose it in the details of the request.</source>
        <translation>لم تُختر الخدمة المطلوبة. اخترها في تفاصيل الطلب.</translation>
    </message>
    <message>
        <source>The last backup did not reach its place. Put the stick in and back up now.</source>
        <translation>لم تصل آخر نسخة إلى مكانها. صِل الذاكرة وانسخ الآن.</translation>
    </message>
    <message>
        <source>The last backup lacks scanned papers, missing or damaged here. Scan them again, or restore a backup.</source>
        <translation>تنقص آخر نسخة أوراق مصوّرة مفقودة أو تالفة على هذا الجهاز. صوّرها من جديد، أو استعد نسخة فيها هذه الأوراق.</translation>
    </message>
    <message>
        <source>The last part is before an earlier one of {earlier}. Compare the days of both.</source>
        <translation>الدفعة الأخيرة قبل دفعة سُلّمت في {earlier}. قارن بين اليومين.</translation>
    </message>
    <message>
        <source>The last part of the service was delivered.</source>
        <translation>سُلّمت آخر دفعة من الخدمة.</translation>
    </message>
    <message>
        <source>The last part was delivered after it. Correct the last part first.</source>
        <translation>قُدّمت الدفعة الأخيرة بعده. صحّح الدفعة الأخيرة أولًا.</translation>
    </message>
    <message>
        <source>The letter&apos;s date is after the day it came. Compare both dates.</source>
        <translation>تاريخ الخطاب بعد يوم وصوله. قارن بين التاريخين.</translation>
    </message>
    <message>
        <source>The longest time for a reply is {least} to {most} days. Write such a number, or leave it empty.</source>
        <translation>المدة القصوى للرد من {least} إلى {most} يومًا. اكتب عددًا منها، أو اتركها فارغة.</translation>
    </message>
    <message>
        <source>The minutes are confirmed. Add a dated entry instead.</source>
        <translation>المحضر معتمد. أضف إليه ملحقًا مؤرخًا.</translation>
    </message>
    <message>
        <source>The minutes are not confirmed yet. Confirm them first.</source>
        <translation>لم يُعتمد المحضر بعد. اعتمده أولًا.</translation>
    </message>
    <message>
        <source>The month {month} of {year} has no day {day}; its last day is {last}.</source>
        <translation>ليس في شهر {month} من سنة {year} يوم {day}، وآخر أيامه {last}.</translation>
    </message>
    <message>
        <source>The month {month} of {year} is shorter in our table. Write the day in the other calendar.</source>
        <translation>الشهر {month} من {year} أقصر في تقويمنا. اكتب اليوم بالتقويم الآخر.</translation>
    </message>
    <message>
        <source>The name holds a sign that cannot be seen. Type it again.</source>
        <translation>في الاسم رمز لا يُرى. أعد كتابته.</translation>
    </message>
    <message>
        <source>The next part is due before this one. Write a later day.</source>
        <translation>موعد الدفعة التالية قبل هذه الدفعة. اكتب يومًا بعدها.</translation>
    </message>
    <message>
        <source>The number begins with {first}, neither identity nor iqama. Choose the kind of document.</source>
        <translation>الرقم يبدأ بـ{first}، فليس هوية ولا إقامة. اختر وثيقة الهوية المناسبة.</translation>
    </message>
    <message>
        <source>The number holds something besides digits. Write its digits alone, or choose its kind.</source>
        <translation>في الرقم شيء غير الأرقام. اكتب أرقامه وحدها، أو اختر نوعه.</translation>
    </message>
    <message>
        <source>The number of the office has two digits, such as 01. Write both.</source>
        <translation>رقم المكتب خانتان، مثل 01. اكتبهما معًا.</translation>
    </message>
    <message>
        <source>The number of this paper is void. Nothing is filed with it.</source>
        <translation>رقم هذه الورقة ملغى، فلا يُحفظ معه شيء.</translation>
    </message>
    <message>
        <source>The office itself lies in this folder; its copies would be lost with it. Choose a stick or another folder.</source>
        <translation>المكتب نفسه في هذا المجلد، فتضيع النسخ معه. اختر ذاكرة أو مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The paper lacks a value for {place}. Fill in that value, then print.</source>
        <translation>تنقص الورقة قيمة {place}. أكمل القيمة ثم اطبع الورقة.</translation>
    </message>
    <message>
        <source>The paper of this number was never printed. Compare the number with the paper.</source>
        <translation>الورقة التي بهذا الرقم لم تُطبع. قارن الرقم بما على الورقة.</translation>
    </message>
    <message>
        <source>The paper was issued on {issued} and expires on {expires}. Compare both with the original.</source>
        <translation>صدرت الوثيقة في {issued} وتنتهي في {expires}. قارن التاريخين بالأصل.</translation>
    </message>
    <message>
        <source>The passphrase does not match. Look at the keyboard&apos;s language and type it again.</source>
        <translation>كلمة المرور غير مطابقة. تأكد من لغة لوحة المفاتيح، ثم أعد كتابتها.</translation>
    </message>
    <message>
        <source>The passphrase is longer than {most} characters. Shorten it.</source>
        <translation>كلمة المرور طويلة، والحد {most} من الحروف. يلزم اختصارها.</translation>
    </message>
    <message>
        <source>The passphrase needs at least {least} characters. Four unrelated words do well.</source>
        <translation>كلمة المرور لا تقل عن {least} حرفًا. تكفي أربع كلمات لا صلة بينها.</translation>
    </message>
    <message>
        <source>The passphrase repeats one short piece. Choose different words.</source>
        <translation>كلمة المرور مقطع واحد مكرر. اختر كلمات مختلفة.</translation>
    </message>
    <message>
        <source>The phone number holds something besides digits. Write its digits alone.</source>
        <translation>في الرقم ما ليس رقمًا. اكتب أرقام الجوال أو الهاتف وحدها.</translation>
    </message>
    <message>
        <source>The phone number is not written yet. Write it.</source>
        <translation>لم يُكتب الرقم. المطلوب رقم جوال أو هاتف.</translation>
    </message>
    <message>
        <source>The picture is being read. Save again in a moment.</source>
        <translation>تُقرأ الصورة الآن. احفظ مرة أخرى بعد لحظات.</translation>
    </message>
    <message>
        <source>The picture is damaged. Save it anew as PNG and choose it.</source>
        <translation>الصورة تالفة. احفظها من جديد بصيغة PNG ثم اخترها.</translation>
    </message>
    <message>
        <source>The picture is too large. Save it with at most 1200 dots to a side.</source>
        <translation>الصورة أكبر مما ينبغي. احفظها بما لا يزيد على 1200 نقطة للضلع.</translation>
    </message>
    <message>
        <source>The picture is too long and narrow for a paper. Scan the whole sheet.</source>
        <translation>الصورة أطول وأضيق من أن تكون ورقة. صوّر الورقة كاملة.</translation>
    </message>
    <message>
        <source>The picture is too long and thin for a logo. Choose another one.</source>
        <translation>الصورة أطول من أن تكون شعارًا. اختر غيرها.</translation>
    </message>
    <message>
        <source>The place of the copies is not at hand: {place}.</source>
        <translation>مكان النسخ {place} غير متاح الآن.</translation>
    </message>
    <message>
        <source>The place of the copies may not be written to: {place}.</source>
        <translation>مكان النسخ {place} لا يُسمح بالكتابة فيه.</translation>
    </message>
    <message>
        <source>The policy is reviewed after 1 to {most} Hijri months. Mend the number.</source>
        <translation>تُراجع السياسة بعد 1 إلى {most} شهرًا هجريًا. صحّح العدد.</translation>
    </message>
    <message>
        <source>The program is open already. Go back to its window, or close it first.</source>
        <translation>البرنامج مفتوح من قبل. استعمله من نافذته، أو أغلقها أولًا.</translation>
    </message>
    <message>
        <source>The question is not written. Write it shortly.</source>
        <translation>لم يُكتب السؤال. يكفي ذكره باختصار.</translation>
    </message>
    <message>
        <source>The reason is not written. Write it in a few words.</source>
        <translation>لم يُكتب السبب. يكفي ذكره بكلمات قليلة.</translation>
    </message>
    <message>
        <source>The reason is not written. Write why the committee no longer wants it.</source>
        <translation>السبب لم يُكتب. اكتب لماذا عدلت عنه اللجنة.</translation>
    </message>
    <message>
        <source>The reason of the referral is not written. Say what is unclear.</source>
        <translation>لم يُكتب سؤال الإحالة. اذكر ما يحتاج إلى إيضاح.</translation>
    </message>
    <message>
        <source>The receipt was signed. Take the sheet back or strike it through, then tick it.</source>
        <translation>السند موقّع. استعده أو اشطبه، ثم ضع العلامة.</translation>
    </message>
    <message>
        <source>The refusal was told, so the request does not end so. Close it, or record an appeal.</source>
        <translation>سبق الإبلاغ بعدم القبول، فلا يُنهى الطلب من هنا. أغلقه، أو سجّل تظلّمًا.</translation>
    </message>
    <message>
        <source>The registration is complete already.</source>
        <translation>التسجيل مكتمل من قبل.</translation>
    </message>
    <message>
        <source>The registration is not complete yet. Complete it first.</source>
        <translation>لم يكتمل التسجيل بعد. أكمله أولًا.</translation>
    </message>
    <message>
        <source>The registration was completed since, so it was told. Correct how and when.</source>
        <translation>استُكمل التسجيل بعده، فقد أُبلغ. صحّح كيف أُبلغ ومتى.</translation>
    </message>
    <message>
        <source>The request has ended. If that was a mistake, take it up again from its ending.</source>
        <translation>انتهى الطلب. إن كان ذلك سهوًا فاستأنفه من صفحة إنهائه.</translation>
    </message>
    <message>
        <source>The request has left the desk: it was raised or has ended, so it stays as it is.</source>
        <translation>خرج الطلب من المكتب: رُفع أو انتهى، فيبقى كما هو.</translation>
    </message>
    <message>
        <source>The request has not ended, so there is nothing to take up again.</source>
        <translation>لم ينتهِ الطلب، فليس فيه ما يُستأنف.</translation>
    </message>
    <message>
        <source>The request is closed. An appeal opens it again.</source>
        <translation>الطلب مغلق، والتظلّم يعيد فتحه.</translation>
    </message>
    <message>
        <source>The request is not at the desk, so what the committee wanted stays as it is.</source>
        <translation>الطلب ليس في المكتب، فيبقى ما طلبته اللجنة كما هو.</translation>
    </message>
    <message>
        <source>The request was not accepted, so nothing is delivered for it.</source>
        <translation>لم يُقبل الطلب، فلا تُقدَّم له خدمة.</translation>
    </message>
    <message>
        <source>The request went on since the appeal, so it stays. Add an entry to the minutes instead.</source>
        <translation>مضى الطلب بعد التظلّم، فيبقى كما قُيّد. أضف إلحاقًا بالمحضر بدل ذلك.</translation>
    </message>
    <message>
        <source>The scanned paper is damaged on the disk. Restore a backup, or scan it again.</source>
        <translation>صورة الورقة تالفة على القرص. استعد نسخة احتياطية، أو صوّرها مرة أخرى.</translation>
    </message>
    <message>
        <source>The scanned paper is not in the office&apos;s folder. Restore a backup, or scan it again.</source>
        <translation>صورة الورقة ليست في مجلد المكتب. استعد نسخة احتياطية، أو صوّرها مرة أخرى.</translation>
    </message>
    <message>
        <source>The service is not delivered in full yet. Record the last part first.</source>
        <translation>لم تُقدَّم الخدمة كاملة بعد. سجّل الدفعة الأخيرة أولًا.</translation>
    </message>
    <message>
        <source>The session needs one chair among those present. Choose who led it.</source>
        <translation>للجلسة رئيس واحد من الحاضرين. اختر رئيس الجلسة.</translation>
    </message>
    <message>
        <source>The stick was taken out before the end. Put it back in, then repeat.</source>
        <translation>نُزعت الذاكرة قبل الانتهاء. أعد توصيلها، ثم كرّر العملية.</translation>
    </message>
    <message>
        <source>The system does not let the file be opened. Restart the computer, then try again.</source>
        <translation>لا يسمح النظام بفتح الملف. أعد تشغيل الجهاز، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The text must name {place}. Press that field where it belongs.</source>
        <translation>لا بد أن يذكر النص {place}. اضغط زره حيث موضعه.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the second one again.</source>
        <translation>كلمتا المرور مختلفتان. أعد كتابة الثانية.</translation>
    </message>
    <message>
        <source>The two weeks are not over. Write why the reply is given earlier.</source>
        <translation>لم يمضِ الأسبوعان بعد. اكتب سبب الرد قبلهما.</translation>
    </message>
    <message>
        <source>The user&apos;s name is longer than {most} letters. Shorten it.</source>
        <translation>اسم المستخدم طويل، والحد {most} من الحروف. يلزم اختصاره.</translation>
    </message>
    <message>
        <source>The user&apos;s name is not written. Write the name of the clerk.</source>
        <translation>لم يُكتب اسم المستخدم. اكتب اسم الموظف.</translation>
    </message>
    <message>
        <source>The visitor was given this answer before. Nothing is left to do.</source>
        <translation>سبق إبلاغ هذا الإيضاح، ولم يبقَ ما يلزم عمله.</translation>
    </message>
    <message>
        <source>The visitor was not told of the waiting time. Say the sentence and tick it.</source>
        <translation>لم تُبلَّغ مدة الانتظار. قُل العبارة، ثم ضع علامة الإبلاغ.</translation>
    </message>
    <message>
        <source>The year is {first} to {last} in this calendar. Mend it, or leave it empty.</source>
        <translation>السنة في هذا التقويم من {first} إلى {last}. صحّحها أو اتركها فارغة.</translation>
    </message>
    <message>
        <source>The year {year} belongs to the other calendar. Press F6 to change the calendar.</source>
        <translation>السنة {year} من التقويم الآخر. بدّل التقويم بمفتاح F6.</translation>
    </message>
    <message>
        <source>The year {year} is in neither calendar. Hijri 1300 to 1500, Gregorian 1900 to 2100.</source>
        <translation>السنة {year} خارج التقويمين. الهجري من 1300 إلى 1500، والميلادي من 1900 إلى 2100.</translation>
    </message>
    <message>
        <source>There is no month {month}. Months run from 1 to 12.</source>
        <translation>لا يوجد شهر رقمه {month}. الشهور من 1 إلى 12.</translation>
    </message>
    <message>
        <source>There is no picture at this path. Choose the file, or write its whole path.</source>
        <translation>لا صورة في هذا المسار. اختر الملف أو اكتب مساره كاملًا.</translation>
    </message>
    <message>
        <source>There is not enough room for the copy in: {place}.</source>
        <translation>لا تتسع المساحة الباقية في {place} للنسخة.</translation>
    </message>
    <message>
        <source>These digits are not read here. Type the figure with 0123 or ٠١٢٣.</source>
        <translation>هذه الأرقام لا تُقرأ هنا. اكتب المبلغ بالأرقام 0123 أو ٠١٢٣.</translation>
    </message>
    <message>
        <source>They died, so nothing is written or asked of them. Their file stays to be read.</source>
        <translation>أُثبتت الوفاة في هذا الملف، فلا يُكتب شيء ولا يُطلب. ويبقى الملف للاطلاع.</translation>
    </message>
    <message>
        <source>This caller has the answer already. Go back to Today to see who still waits.</source>
        <translation>سبق إبلاغ هذا الجواب. ارجع إلى «اليوم» لترى من ينتظر.</translation>
    </message>
    <message>
        <source>This code does not open this office. Use this office&apos;s newest recovery sheet.</source>
        <translation>هذا الرمز لا يفتح هذا المكتب. المطلوب رمز أحدث ورقة استرداد له.</translation>
    </message>
    <message>
        <source>This copy failed its check. Use an older copy, and make a new one today.</source>
        <translation>لم تجتز هذه النسخة الفحص. استعمل نسخة أقدم، وخذ نسخة جديدة اليوم.</translation>
    </message>
    <message>
        <source>This decision needs its reason. Write it in a line.</source>
        <translation>لا يُسجَّل هذا القرار بلا سبب. اكتب سببه في سطر.</translation>
    </message>
    <message>
        <source>This entry was corrected. Open the one that stands in its place.</source>
        <translation>صُحّح هذا القيد. افتح القيد الذي حلّ محله.</translation>
    </message>
    <message>
        <source>This file belongs to another program. Choose the folder of the office.</source>
        <translation>هذا الملف لبرنامج آخر. اختر مجلد المكتب.</translation>
    </message>
    <message>
        <source>This file could not be shown: it asks for more than a scanned paper. Scan the paper again.</source>
        <translation>تعذّر عرض هذا الملف، فهو يتطلب أكثر مما تتطلبه ورقة مصوّرة. صوّر الورقة مرة أخرى.</translation>
    </message>
    <message>
        <source>This file is neither a PNG nor an SVG picture. Save the logo as PNG and choose it.</source>
        <translation>هذا الملف ليس صورة PNG ولا SVG. احفظ الشعار بصيغة PNG ثم اختره.</translation>
    </message>
    <message>
        <source>This file is no scanned paper. Scan the paper as PDF, PNG or JPEG.</source>
        <translation>هذا الملف ليس ورقة مصوّرة. صوّر الورقة بصيغة PDF أو PNG أو JPEG.</translation>
    </message>
    <message>
        <source>This file is not encrypted, so it is not ours. Choose the folder of the office.</source>
        <translation>هذا الملف غير مشفّر، فليس ملف المكتب. اختر مجلد المكتب.</translation>
    </message>
    <message>
        <source>This file was not put away.</source>
        <translation>لم يُنحَّ هذا الملف.</translation>
    </message>
    <message>
        <source>This file was put away as a mistake. Take it back first, if it was none.</source>
        <translation>نُحّي هذا الملف لأنه فُتح سهوًا. أعِده أولًا إن لم يكن كذلك.</translation>
    </message>
    <message>
        <source>This folder may not be written to. Lift its write protection, or choose another folder.</source>
        <translation>المجلد للقراءة فقط. أزل الحماية عنه، أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>This is a document. See its original in its row of the checklist.</source>
        <translation>هذا مستند. اطّلع على أصله في سطره من قائمة المستندات.</translation>
    </message>
    <message>
        <source>This is closed already; nothing is left to be done.</source>
        <translation>استُكمل هذا من قبل، ولم يبقَ فيه شيء.</translation>
    </message>
    <message>
        <source>This is not a mobile number. Write one that begins with 05, or use the other phone.</source>
        <translation>هذا ليس رقم جوال. اكتب رقمًا يبدأ بـ05، أو انقله إلى خانة الهاتف الآخر.</translation>
    </message>
    <message>
        <source>This is the only user. Add another one before removing this one.</source>
        <translation>هذا هو المستخدم الوحيد. أضف مستخدمًا آخر قبل حذفه.</translation>
    </message>
    <message>
        <source>This logo does not fit on a paper. Choose another picture.</source>
        <translation>هذا الشعار لا يصلح للطباعة. اختر صورة أخرى.</translation>
    </message>
    <message>
        <source>This month has no day {day}; its last day is {last}. Mend the day.</source>
        <translation>ليس في هذا الشهر يوم {day}؛ آخر أيامه {last}. صحّح اليوم.</translation>
    </message>
    <message>
        <source>This needs the permission “{permission}”. Ask whoever manages the users.</source>
        <translation>يلزم لهذا صلاحية «{permission}». اطلبها ممن يدير المستخدمين.</translation>
    </message>
    <message>
        <source>This number is void already. Prepare the paper anew; it gets a number of its own.</source>
        <translation>هذا الرقم ملغى من قبل. جهّز الورقة من جديد، ولها رقم آخر.</translation>
    </message>
    <message>
        <source>This number is void, so there is nothing to correct. Register the letter anew.</source>
        <translation>هذا الرقم ملغى، فلا شيء يُصحَّح. سجّل الخطاب من جديد.</translation>
    </message>
    <message>
        <source>This paper was signed or sent, or is a declaration, so its number stays as it is.</source>
        <translation>هذه الورقة وُقّعت أو أُرسلت أو هي إقرار، فرقمها باقٍ كما هو.</translation>
    </message>
    <message>
        <source>This part of the name has {length} letters; {limit} are kept. Shorten it.</source>
        <translation>في هذا الجزء من الاسم {length} من الحروف، والحد {limit}. يلزم اختصاره.</translation>
    </message>
    <message>
        <source>This passphrase is easily guessed. Choose words that nobody links with you or the office.</source>
        <translation>كلمة المرور سهلة التخمين. اختر كلمات لا تدل على صاحبها ولا على المكتب.</translation>
    </message>
    <message>
        <source>This referral is not answered yet. Write the clarification first.</source>
        <translation>لم يصل إيضاح هذه الإحالة. سجّل الإيضاح أولًا.</translation>
    </message>
    <message>
        <source>This referral lapsed with the request it was about. Refer anew where it is needed.</source>
        <translation>سقطت هذه الإحالة بانتهاء طلبها. أحِل من جديد إن لزم.</translation>
    </message>
    <message>
        <source>This referral was answered before. Open it to read the answer.</source>
        <translation>سبق إيضاح هذه الإحالة. افتحها لقراءة الإيضاح.</translation>
    </message>
    <message>
        <source>This request left the docket. Nothing is decided on it; the minutes tell of it.</source>
        <translation>خرج هذا الطلب من جدول الأعمال، فلا يُبتّ فيه، ويُذكر في المحضر.</translation>
    </message>
    <message>
        <source>This service is no longer offered. Choose one of the services in the list.</source>
        <translation>هذه الخدمة لم تعد تُقدَّم. اختر خدمة من القائمة.</translation>
    </message>
    <message>
        <source>To call back, a number is needed. Write the visitor&apos;s phone.</source>
        <translation>معاودة الاتصال تحتاج إلى رقم. اكتب رقم المراجع.</translation>
    </message>
    <message>
        <source>Today is {today} by the computer, and the last entry is of {last_entry}. Set the clock, or confirm the day.</source>
        <translation>تاريخ الجهاز اليوم {today}، وآخر قيد في المكتب بتاريخ {last_entry}. اضبط ساعة الجهاز، أو أكّد أن تاريخ اليوم صحيح.</translation>
    </message>
    <message>
        <source>Today is {today} by the computer, long after the entry of {last_entry}. Set the clock, or confirm the day.</source>
        <translation>تاريخ الجهاز اليوم {today}، وهو بعد آخر قيد ({last_entry}) بكثير. اضبط ساعة الجهاز، أو أكّد أن تاريخ اليوم صحيح.</translation>
    </message>
    <message>
        <source>Valid until {expires} is more than 30 years. If that is right, tick it; else correct it.</source>
        <translation>الصلاحية حتى {expires} أكثر من 30 سنة. إن كان صحيحًا فأشّر عليه، وإلا فصحّحه.</translation>
    </message>
    <message>
        <source>What followed it was on {first}. Write that day or an earlier one.</source>
        <translation>ما تلاه كان في {first}. اكتب ذلك اليوم أو ما قبله.</translation>
    </message>
    <message>
        <source>What is asked for is not written. Describe it in the details of the request.</source>
        <translation>لم يُكتب وصف الحاجة. اكتبه في تفاصيل الطلب.</translation>
    </message>
    <message>
        <source>What is changed is not written. Write it in a few words.</source>
        <translation>لم يُكتب ما تغيّر. اكتبه بكلمات قليلة.</translation>
    </message>
    <message>
        <source>What the letter is about is not written. Write it in a few words.</source>
        <translation>لم يُكتب موضوع الخطاب. اكتبه في كلمات قليلة.</translation>
    </message>
    <message>
        <source>What was delivered is not written. Write it.</source>
        <translation>لم يُكتب ما سُلّم. اكتبه.</translation>
    </message>
    <message>
        <source>Who made the appeal is not written. Write the name.</source>
        <translation>لم يُكتب من المتظلّم. اكتب اسمه.</translation>
    </message>
    <message>
        <source>Who received it is not written. Write the name.</source>
        <translation>لم يُكتب من استلم. اكتب اسمه.</translation>
    </message>
    <message>
        <source>Who said so is not written. Write the name.</source>
        <translation>لم يُذكر من أفاد بذلك. اكتب اسمه.</translation>
    </message>
    <message>
        <source>Who sent the letter is not written. Write the sender.</source>
        <translation>لم تُكتب الجهة المرسلة. اكتب من أرسل الخطاب.</translation>
    </message>
    <message>
        <source>Who was told is not written. Write the name.</source>
        <translation>لم يُكتب من أُبلغ. اكتب اسمه.</translation>
    </message>
    <message>
        <source>Why it is urgent is not written. Write it in a few words.</source>
        <translation>لم يُكتب سبب الاستعجال. اكتبه بكلمات قليلة.</translation>
    </message>
    <message>
        <source>Why the entry is wrong is not written. Write it in a few words.</source>
        <translation>لم يُكتب لماذا القيد خاطئ. اكتبه بإيجاز.</translation>
    </message>
    <message>
        <source>Why the number is void is not written. Write the reason; it stands in the register.</source>
        <translation>لم يُكتب سبب إلغاء الرقم. اكتبه، فهو يبقى في السجل.</translation>
    </message>
    <message>
        <source>Write a number between 1 and {most}.</source>
        <translation>اكتب عددًا من 1 إلى {most}.</translation>
    </message>
    <message>
        <source>Write a number of days up to {most}, or 0 for any day.</source>
        <translation>اكتب عدد أيام لا يزيد على {most}، أو 0 أي بلا حد للأيام.</translation>
    </message>
    <message>
        <source>Write halalas after a decimal point: {meant}</source>
        <translation>اكتب الهللات بعد فاصلة عشرية: {meant}</translation>
    </message>
    <message>
        <source>Write the year with four digits, first or last.</source>
        <translation>السنة غير واضحة. اكتبها بأربعة أرقام في أول التاريخ أو آخره.</translation>
    </message>
    <message>
        <source>Zero means no income at all. If that was told, tick it; else correct the figure.</source>
        <translation>الصفر يعني أنه لا دخل أبدًا. إن كان كذلك فأشّر عليه، وإلا فصحّح المبلغ.</translation>
    </message>
    <message>
        <source>Zero riyals is no amount. Write what was handed over, or leave it empty where it is no money.</source>
        <translation>صفر ريال ليس مبلغًا. اكتب ما سُلّم، أو اترك الخانة فارغة إن لم يكن مالًا.</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>{amount} riyals is above {ceiling}. If that is meant, tick it; else correct the figure.</source>
        <translation>{amount} ريال يزيد على {ceiling}. إن كان مقصودًا فأشّر عليه، وإلا فصحّح المبلغ.</translation>
    </message>
    <message>
        <source>{day} is more than a year ahead. If that is right, tick it; else correct it.</source>
        <translation>{day} يأتي بعد أكثر من سنة. إن كان صحيحًا فأشّر عليه، وإلا فصحّحه.</translation>
    </message>
    <message>
        <source>{day} is more than six months ago. If that is right, tick it; else correct it.</source>
        <translation>مضى على {day} أكثر من ستة أشهر. إن كان صحيحًا فأشّر عليه، وإلا فصحّحه.</translation>
    </message>
    <message>
        <source>{day} is more than six months ahead. If that is right, tick it; else correct it.</source>
        <translation>{day} يأتي بعد أكثر من ستة أشهر. إن كان صحيحًا فأشّر عليه، وإلا فصحّحه.</translation>
    </message>
    <message>
        <source>{day} is more than six months before it came. If that is right, tick it; else correct it.</source>
        <translation>{day} يسبق وروده بأكثر من ستة أشهر. إن كان صحيحًا فأشّر عليه، وإلا فصحّحه.</translation>
    </message>
    <message>
        <source>{day} is past already. If that is right, tick it; else correct it.</source>
        <translation>مضى يوم {day}. إن كان صحيحًا فأشّر عليه، وإلا فصحّحه.</translation>
    </message>
    <message>
        <source>{first} and {second} are not the same day. Compare them and write the right one alone.</source>
        <translation>{first} و{second} ليسا يومًا واحدًا. قارنهما بالأصل، واكتب الصحيح وحده.</translation>
    </message>
    <message>
        <source>{member} sits over it and bears the applicant&apos;s name. If it is somebody else, tick it; else note it.</source>
        <translation>{member} ممن ينظرون في الطلب، والطلب مقدَّم بالاسم نفسه. إن كانا شخصين فأشّر عليه، وإلا فأثبت التنحّي.</translation>
    </message>
    <message>
        <source>{member} stepped aside for request {number}. Take that back on the page of its decision first.</source>
        <translation>لا يُغيّر اسم {member} ولا حضوره، لأنه تنحّى عن الطلب {number}. ألغِ التنحّي في صفحة القرار أولًا.</translation>
    </message>
    <message>
        <source>“{name}” has no date yet. Write it; the year alone is enough.</source>
        <translation>لم يُكتب «{name}». تكفي السنة وحدها.</translation>
    </message>
    <message>
        <source>“{name}” holds no letter that can be read. Write it in letters; what is not known stays empty.</source>
        <translation>ليس في «{name}» حرف يُقرأ. اكتبه بالحروف، واترك ما لا يُعرف فارغًا.</translation>
    </message>
    <message>
        <source>“{name}” takes a whole number from {least} to {most}. Write it in digits.</source>
        <translation>«{name}» عدد صحيح من {least} إلى {most}. اكتبه بالأرقام.</translation>
    </message>
    <message>
        <source>“{title}” stands in the list already. Give one of the two another name.</source>
        <translation>«{title}» موجود في القائمة. غيّر أحد الاسمين.</translation>
    </message>
</context>
<context>
    <name>WordingPage</name>
    <message>
        <source>For her: {hers}

For him: {his}</source>
        <translation>للمؤنث: {hers}

للمذكر: {his}</translation>
    </message>
    <message>
        <source>The preview waits until the text can be filled.</source>
        <translation>تنتظر المعاينة حتى يُستكمل النص.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>What stands in braces is filled in. {example} is chosen by the applicant&apos;s sex.</source>
        <translation>ما بين الأقواس يُملأ تلقائيًا، و{example} تُختار بحسب الجنس.</translation>
    </message>
    <message>
        <source>With sample data</source>
        <translation>النص ببيانات تجريبية</translation>
    </message>
    <message>
        <source>{field} (needed)</source>
        <translation>{field} (لازم)</translation>
    </message>
</context>
<context>
    <name>WordingsPage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Texts of screens and papers</source>
        <translation>نصوص الشاشات والأوراق</translation>
    </message>
    <message>
        <source>The board&apos;s wordings</source>
        <translation>نصوص المجلس</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>الإصدار {number}</translation>
    </message>
    <message>
        <source>approved {day}</source>
        <translation>اعتُمد في {day}</translation>
    </message>
    <message>
        <source>dated {day}</source>
        <translation>بتاريخ {day}</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
    <message>
        <source>The first {shown} are shown.</source>
        <translation>المعروض أول {shown}.</translation>
    </message>
    <message>
        <source>The first {shown} of {count} are shown.</source>
        <translation>يظهر هنا أول {shown} من {count}.</translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>أكثر من {count}</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>A file came from the scanner that belongs to no known paper. Say to which.</source>
        <translation>وصل ملف من الماسح لا يُعرف لأي ورقة هو. افتحه وبيّن ورقته.</translation>
    </message>
    <message>
        <source>A scanned paper came in and is filed with its paper: {number}.</source>
        <translation>وصلت ورقة مصوّرة وحُفظت مع ورقتها: {number}.</translation>
    </message>
    <message>
        <source>Making a backup and checking it, then the program closes</source>
        <translation>يجري أخذ نسخة احتياطية وفحصها، ثم يُغلق البرنامج</translation>
    </message>
    <message>
        <source>Nobody has touched the program for a while, so it locks soon. Press any key to stay.</source>
        <translation>لم يُستعمل البرنامج منذ مدة، وسيُقفل قريبًا. الضغط على أي مفتاح يُبقيه مفتوحًا.</translation>
    </message>
    <message>
        <source>Open the scanned papers</source>
        <translation>فتح الأوراق المصوّرة</translation>
    </message>
</context>
<context>
    <name>_Duration</name>
    <message>
        <source> and </source>
        <translation> و</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتين</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PathField</name>
    <message>
        <source>Choose the folder</source>
        <translation>اختيار المجلد</translation>
    </message>
</context>
</TS>
