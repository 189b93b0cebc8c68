"""News agencies and picture services as they sign: in datelines, sign-offs and picture credits."""

from __future__ import annotations

import re
from collections.abc import Iterable

# the name as the graph's publisher, then other ways to sign
AGENCIES: dict[str, tuple[str, ...]] = {
    "Reuters": ("Thomson Reuters", "Thomson Reuters Foundation"),
    "CNN": ("CNN Business", "CNNMoney"),
    "AP": ("Associated Press", "The Associated Press", "AP Photo"),
    "AFP": ("Agence France-Presse", "Agence France Presse", "AFP Photo"),
    "UPI": ("United Press International",),
    "dpa": ("Deutsche Presse-Agentur", "DPA International"),
    "EFE": ("EPA-EFE", "Agencia EFE", "EPA/EFE"),
    "EPA": ("epa", "European Pressphoto Agency"),
    "KNA": (),
    "epd": (),
    "ANSA": (),
    "PA": ("PA Media", "Press Association"),
    "PTI": ("Press Trust of India",),
    "ANI": (),
    "IANS": (),
    "APP": (),
    "Xinhua": ("Xinhua News Agency",),
    "CGTN": (),
    "TASS": ("ITAR-TASS",),
    "Interfax": ("Interfax-Ukraine",),
    "Sputnik": ("RIA Novosti", "RIA"),
    "Ukrinform": (),
    "UNIAN": (),
    "Kyodo": ("Kyodo News",),
    "Jiji": ("Jiji Press",),
    "Yonhap": ("Yonhap News", "Yonhap News Agency"),
    "KCNA": (),
    "KNS": (),
    "CNA": ("Channel NewsAsia", "Central News Agency"),
    "Bernama": (),
    "Antara": (),
    "VNA": (),
    "Anadolu Agency": ("AA", "Anadolu"),
    "DHA": (),
    "IRNA": (),
    "ISNA": (),
    "Fars": ("FNA", "Fars News Agency"),
    "Tasnim": ("Tasnim News Agency",),
    "SANA": (),
    "WAFA": (),
    "Ma'an": ("Ma’an",),
    "Petra": (),
    "SPA": (),
    "WAM": (),
    "KUNA": (),
    "QNA": (),
    "MENA": (),
    "NNA": (),
    "NAN": (),
    "APA": (),
    "Belga": (),
    "ATS": (),
    "MTI": (),
    "PAP": (),
    "BTA": (),
    "BNS": (),
    "HINA": (),
    "Tanjug": (),
    "Bloomberg": ("Bloomberg News",),
    "Dow Jones": (),
    "McClatchy": (),
    "IPS": ("Inter Press Service",),
    "IRIN": (),
    "PANA": ("Panapress", "Pan African News Agency", "Panafrican News Agency"),
    "RFE/RL": ("RFERL",),
    "RFA": (),
    "VOA": ("VOA News", "Voice of America"),
    "BBC": ("BBC News",),
    "DW": ("Deutsche Welle",),
    "NPR": (),
    "CNS": (),
    "JTA": (),
}
PICTURE_SERVICES = (
    "Getty Images", "Getty", "picture-alliance", "picture alliance", "Zuma", "ZUMA Wire", "ZUMA Press",
    "Zumapress", "Shutterstock", "Rex Features", "Imago", "IMAGO", "Sipa", "SIPA USA", "Alamy",
    "Alamy Stock Photo", "Corbis", "iStock", "NurPhoto", "SOPA Images", "LightRocket", "Anadolu Images",
    "Flickr", "Wikimedia Commons", "Wikipedia", "Handout", "Pool", "Pool Photo", "POOL", "File Photo",
    "File", "STR", "Stringer", "EPA-EFE", "Maxar", "Pool via AP",
)  # fmt: skip

NAMES = {alias: name for name, others in AGENCIES.items() for alias in (name, *others)}
PUBLISHERS = {alias.casefold(): name for alias, name in NAMES.items()}


def either(words: Iterable[str]) -> str:
    """A pattern for any of some words, as written or in capitals, the longest first."""
    forms = {form for word in words for form in (word, word.upper())}
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


KNOWN = either(NAMES)
SIGNS = either((*NAMES, *PICTURE_SERVICES))


def publisher(sign: str) -> str:
    """The publisher behind a sign such as "REUTERS" or "AFP"; empty if nobody known."""
    return PUBLISHERS.get(" ".join(sign.casefold().split()), "")
