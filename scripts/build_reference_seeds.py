"""Rebuild the reference seeds that come from public lists.

| seed                     | source                          | version  | licence      |
|--------------------------|---------------------------------|----------|--------------|
| disposable_email_domains | PyPI disposable-email-domains   | 0.0.293  | MIT          |
| free_email_domains       | npm email-providers             | 2.26.0   | ISC          |
| countries, country_names | PyPI pycountry (iso-codes)      | 26.2.16  | LGPL-2.1     |

Install requirements/reference.in first; npm must be on the path. The same versions give the same files, byte for
byte. The other seeds of seeds/reference/ are kept by hand and are not touched.
"""

import csv
import gettext
import json
import re
import subprocess
import tarfile
import tempfile
import unicodedata
from pathlib import Path

import pycountry
from disposable_email_domains import blocklist

REFERENCE_SEEDS = Path(__file__).resolve().parent.parent / "seeds" / "reference"
EMAIL_PROVIDERS_VERSION = "2.26.0"

# Providers whose mailboxes exist under many country endings: every ending the list knows is taken.
MAIL_BRANDS = re.compile(
    r"(aol|gmail|gmx|googlemail|hotmail|live|msn|outlook|yahoo|yandex|ymail)\.(com?\.)?[a-z]{2,3}"
)

# Mailbox providers that the list's popular part leaves out.
WELL_KNOWN_MAIL_DOMAINS = """
    bk.ru bol.com.br centrum.sk duck.com email.it fastmail.com freemail.hu gmx.ch gmx.fr hanmail.net
    hotmail.com.tr hotmail.fi hotmail.no hotmail.se inbox.ru internode.on.net kakao.com kpnmail.nl live.at
    live.ca live.cl live.co.za live.com.pt live.fi live.in live.jp live.no live.se luukku.com mac.com mail.de
    mail.ee naver.com online.no op.pl outlook.pt pm.me posteo.de posteo.net proton.me protonmail.ch
    protonmail.com rediffmail.com rocketmail.com sohu.com t-online.hu tuta.com tuta.io tutamail.com tutanota.com
    tutanota.de unitybox.de vip.163.com vip.qq.com wp.pl xs4all.nl yahoo.at yahoo.be yahoo.ch yahoo.cl
    yahoo.com.au yahoo.com.co yahoo.com.pe yahoo.com.tr yahoo.com.ve yahoo.fi yahoo.it yahoo.nl yahoo.no
    yahoo.pl yahoo.pt ya.ru yandex.by yandex.kz yandex.ua ziggo.nl zoho.eu zohomail.com
""".split()

# Popular domains of the list that are companies, cities, schools, test names or mistyped ones, not mailbox providers.
NOT_MAIL_DOMAINS = set("""
    37.com 3ammagazine.com 4mg.com about.com albawaba.com alibaba.com ancestry.com angelfire.com anonymize.com
    aver.com bangkok.com barcelona.com beer.com berlin.de bizhosting.com blackplanet.com blogos.com bolt.com
    bt.com btconnect.com c3.hu canada.com care2.com casino.com catholic.org chez.com clerk.com dailypioneer.com
    ddnsfree.com dejanews.com depechemode.com detik.com discovery.com dmv.com dnsmadeeasy.com docomo.ne.jp
    doctor.com doityourself.com dynu.net easypost.com elvis.com everyone.net example.com f5.si facebook.com
    fortunecity.com fr.nf freeyellow.com front.ru frontier.com games.com garbage.com gazeta.pl geek.com
    geocities.com gmail.com.com gmail.om go.com go2net.com gportal.hu hamptonroads.com hidemyass.com
    homestead.com hotbot.com hotmail.cm hotmail.con i.am idirect.com india.com indiatimes.com ireland.com
    islamonline.net ivillage.com kansascity.com kiwibox.com land.ru law.com lawyer.com lex.bg looksmart.com
    masrawy.com medscape.com metacrawler.com montevideo.com.uy msk.ru mydomain.com myway.com name.com ny.com
    nyc.com nus.edu.sg oath.com oi.com.br onmilwaukee.com parrot.com pe.hu pp.ua r7.com rediffmailpro.com rin.ru
    sanook.com saudia.com scubadiving.com sdf.org she.com singpost.com sp.nl space.com spacewar.com spb.ru
    starmedia.com swissinfo.org talkcity.com techspot.com telstra.com test.com test.de theglobe.com thirdage.com
    tom.com unican.es usa.com web.id webindia123.com webjump.com wow.com www.com xoom.com yahoo.om yahoofs.com
    yam.com za.com zip.net zp.ua
""".split())

# Every code must stand in exactly one region. XK (Kosovo) is user-assigned in ISO 3166 and added here.
REGIONS = {
    "North America": "BM CA GL PM UM US",
    "Latin America": """
        AG AI AR AW BB BL BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI
        PA PE PR PY SR SV SX TC TT UY VC VE VG VI
    """,
    "Western Europe": """
        AD AT AX BE BV CH CY DE DK ES FI FO FR GB GG GI GR IE IM IS IT JE LI LU MC MT NL NO PT SE SJ SM VA
    """,
    "Eastern Europe": "AL AM AZ BA BG BY CZ EE GE HR HU LT LV MD ME MK PL RO RS RU SI SK UA XK",
    "Middle East and Africa": """
        AE AO BF BH BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IL IQ IR JO KE KM KW LB LR LS LY MA
        MG ML MR MU MW MZ NA NE NG OM PS QA RE RW SA SC SD SH SL SN SO SS ST SY SZ TD TF TG TN TR TZ UG YE YT ZA ZM ZW
    """,
    "Asia Pacific": """
        AF AQ AS AU BD BN BT CC CK CN CX FJ FM GU HK HM ID IN IO JP KG KH KI KP KR KZ LA LK MH MM MN MO MP MV MY NC NF
        NP NR NU NZ PF PG PH PK PN PW SB SG TH TJ TK TL TM TO TV TW UZ VN VU WF WS
    """,
}

# What people type beside the ISO names and their translations. These win over every other source.
FREQUENT_NAMES = {
    "AE": "uae|u.a.e.|the united arab emirates|emirates|dubai",
    "AT": "österreich|oesterreich",
    "BA": "bosnia|bosnia & herzegovina",
    "BE": "belgië|belgie|belgique",
    "BR": "brasil",
    "BS": "the bahamas",
    "CD": "dr congo|drc|democratic republic of congo|democratic republic of the congo|congo, dr|congo kinshasa",
    "CG": "congo|congo brazzaville|republic of the congo",
    "CH": "schweiz|suisse|svizzera|swiss",
    "CI": "ivory coast|cote d'ivoire",
    "CN": "china|prc|p.r. china|pr china|mainland china|zhongguo",
    "CV": "cape verde",
    "CZ": "czech republic|czechia|česko|česká republika",
    "DE": "deutschland|federal republic of germany|brd|west germany|allemagne",
    "DK": "danmark",
    "ES": "españa|espana|espagne",
    "FI": "suomi",
    "FM": "micronesia",
    "GB": "uk|u.k.|united kingdom|the united kingdom|the uk|great britain|britain|england|scotland|wales|"
          "northern ireland|united kingdom (uk)|uk (united kingdom)",
    "GM": "the gambia",
    "GR": "hellas|ελλάδα",
    "HK": "hong kong sar|hongkong|hk sar",
    "HU": "magyarország",
    "IE": "republic of ireland|eire|éire",
    "IL": "ישראל",
    "IN": "india|bharat|republic of india",
    "IR": "iran",
    "IT": "italia|italien",
    "JP": "japan|nippon|nihon|日本",
    "KP": "north korea",
    "KR": "korea|south korea|korea, south|korea (south)|republic of korea|korea republic|s. korea|한국|대한민국",
    "LA": "laos",
    "LY": "libya",
    "MD": "moldova|republic of moldova",
    "MK": "macedonia|fyrom|fyr macedonia",
    "MM": "burma",
    "MO": "macau",
    "MX": "méxico|mejico",
    "NL": "the netherlands|holland|nederland|pays-bas",
    "NO": "norge|noreg",
    "PH": "the philippines",
    "PL": "polska",
    "PS": "palestine|palestinian territories|west bank",
    "PT": "portugal",
    "RO": "românia",
    "RU": "russia|russian federation|россия|rossiya|российская федерация",
    "SA": "saudi|ksa|kingdom of saudi arabia",
    "SE": "sverige",
    "SK": "slovakia|slovak republic|slovensko",
    "SY": "syria",
    "SZ": "swaziland",
    "TL": "east timor",
    "TR": "türkiye|turkey|turkiye|republic of turkey",
    "TW": "taiwan|taiwan, roc|republic of china|台灣",
    "TZ": "tanzania",
    "UA": "ukraine|the ukraine|україна",
    "US": "usa|u.s.a.|us|u.s.|united states|the united states|united states of america|the united states of america|"
          "united states of america (usa)|united states (usa)|usa (united states)|the usa|the us|america|"
          "estados unidos|etats-unis|vereinigte staaten|eeuu|ee.uu.",
    "VA": "vatican|vatican city",
    "VE": "venezuela",
    "VG": "british virgin islands|bvi",
    "VI": "us virgin islands|u.s. virgin islands",
    "VN": "vietnam|viet nam",
    "XK": "kosovo|republic of kosovo|kosova",
    "ZA": "rsa|south africa",
}
LANGUAGES = "de fr es it pt nl sv da nb fi pl cs hu ro tr el ru uk ja ko zh_CN zh_TW".split()
NOT_IN_ISO = {"XK": "Kosovo"}


def main() -> None:
    write("disposable_email_domains", ["domain"], [[domain] for domain in blocklist])
    write("free_email_domains", ["domain"], [[domain] for domain in free_email_domains()])
    write("countries", ["country_code", "country_name", "world_region"], countries())
    write("country_names", ["name", "country_code"], country_names())


def free_email_domains() -> set[str]:
    with tempfile.TemporaryDirectory() as folder:
        package = f"email-providers@{EMAIL_PROVIDERS_VERSION}"
        subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            popular = json.load(archive.extractfile("package/common.json"))
            everything = json.load(archive.extractfile("package/all.json"))
    branded = {domain for domain in everything if MAIL_BRANDS.fullmatch(domain)}
    return ({*popular, *branded, *WELL_KNOWN_MAIL_DOMAINS} - NOT_MAIL_DOMAINS) - set(blocklist)


def countries() -> list[list[str]]:
    region_of = {code: region for region, codes in REGIONS.items() for code in codes.split()}
    names = {country.alpha_2: short_name(country) for country in pycountry.countries} | NOT_IN_ISO
    if set(region_of) != set(names) or sum(len(codes.split()) for codes in REGIONS.values()) != len(names):
        raise SystemExit(f"every country needs one region: {sorted(set(region_of) ^ set(names))}")
    return [[code, name, region_of[code]] for code, name in names.items()]


def country_names() -> list[list[str]]:
    """The strongest source of a name decides; a name that a source gives to two countries is left out."""
    sources = [
        [(name, code) for code, names in FREQUENT_NAMES.items() for name in names.split("|")],
        [(code, country.alpha_2) for country in pycountry.countries for code in (country.alpha_2, country.alpha_3)],
        [(name, country.alpha_2) for country in pycountry.countries for name in english_names(country)],
        list(translated_names()),
    ]
    chosen: dict[str, list[str]] = {}
    for source in sources:
        spellings: dict[str, dict[str, str]] = {}
        for name, code in source:
            for spelling in (name, name.replace(" and ", " & ")):
                spellings.setdefault(plain(spelling), {}).setdefault(code, spelling.lower())
        for key, by_code in spellings.items():
            if key and key not in chosen and len(by_code) == 1:
                ((code, name),) = by_code.items()
                chosen[key] = [name, code]
    return list(chosen.values())


def short_name(country) -> str:
    return getattr(country, "common_name", country.name)


def english_names(country) -> list[str]:
    names = [country.name, getattr(country, "official_name", country.name), short_name(country)]
    if country.name.count(", ") == 1:
        before, after = country.name.split(", ")
        names.append(f"{after} {before}")
    return names


def translated_names():
    for language in LANGUAGES:
        translate = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, [language]).gettext
        for country in pycountry.countries:
            for name in (country.name, short_name(country)):
                yield translate(name), country.alpha_2


def plain(name: str) -> str:
    """The name as the macro plain_words reads it, near enough to see which spellings are one."""
    letters = unicodedata.normalize("NFKD", name.lower().replace("ß", "ss").replace("æ", "ae").replace("ø", "o"))
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", " ", kept.replace("&", "\ue000")).strip().replace("\ue000", "&")


def write(seed: str, header: list[str], rows) -> None:
    with open(REFERENCE_SEEDS / f"{seed}.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(sorted(rows))


if __name__ == "__main__":
    main()
