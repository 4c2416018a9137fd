"""The pages of `referrals`, each with the kind of place at which it opens."""

from hayat_desk.ui.kit.page_entry import PageEntry, page_about
from hayat_desk.ui.places.referrals import ReferPlace, ReferralPlace
from hayat_desk.ui.referrals.refer_page import ReferPage
from hayat_desk.ui.referrals.referral_page import ReferralPage

PAGES: tuple[PageEntry, ...] = (
    page_about(ReferPlace, ReferPage),
    page_about(ReferralPlace, ReferralPage),
)
