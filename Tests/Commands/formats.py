"""The formats of others, as their documents define them."""

import re

from lxml import etree

NAMESPACE = "{http://www.w3.org/2005/Atom}"
# RFC 4151: tag:authority,date:specific
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")

# RFC 4287, appendix B: which children may stand how often (at least, at most).
PERSON = {"name": (1, 1), "uri": (0, 1), "email": (0, 1)}
FEED = {
    "author": (0, None), "category": (0, None), "contributor": (0, None), "generator": (0, 1), "icon": (0, 1),
    "id": (1, 1), "link": (0, None), "logo": (0, 1), "rights": (0, 1), "subtitle": (0, 1), "title": (1, 1),
    "updated": (1, 1), "entry": (0, None),
}
ENTRY = {
    "author": (0, None), "category": (0, None), "content": (0, 1), "contributor": (0, None), "id": (1, 1),
    "link": (0, None), "published": (0, 1), "rights": (0, 1), "source": (0, 1), "summary": (0, 1), "title": (1, 1),
    "updated": (1, 1),
}


def counted(element, rules, problems):
    names = [child.tag.removeprefix(NAMESPACE) for child in element]
    for name in names:
        if name not in rules:
            problems.append(f"{element.tag} holds {name}")
    for name, (least, most) in rules.items():
        count = names.count(name)
        if count < least or (most is not None and count > most):
            problems.append(f"{element.tag} holds {count} of {name}")


def ATOM(feed):
    """What an Atom document breaks of RFC 4287."""
    problems = []
    if feed.tag != NAMESPACE + "feed":
        return [feed.tag]
    counted(feed, FEED, problems)
    entries = feed.findall(NAMESPACE + "entry")
    for person in feed.iter(NAMESPACE + "author"):
        counted(person, PERSON, problems)
    if not feed.findall(NAMESPACE + "author") and any(not e.findall(NAMESPACE + "author") for e in entries):
        problems.append("an entry has no author")
    if [link.get("rel") for link in feed.findall(NAMESPACE + "link")].count("self") != 1:
        problems.append("the feed should have one link to itself")
    for holder in [feed, *entries]:
        if holder is not feed:
            counted(holder, ENTRY, problems)
            alternate = [link for link in holder.findall(NAMESPACE + "link") if link.get("rel") == "alternate"]
            if not alternate and holder.find(NAMESPACE + "content") is None:
                problems.append("an entry has neither content nor a page")
            keys = [(link.get("type"), link.get("hreflang")) for link in alternate]
            if len(set(keys)) != len(keys):
                problems.append("two pages of one type")
        for link in holder.findall(NAMESPACE + "link"):
            if not link.get("href"):
                problems.append("a link leads nowhere")
        for category in holder.findall(NAMESPACE + "category"):
            if not category.get("term"):
                problems.append("a category has no term")
        identity = holder.findtext(NAMESPACE + "id") or ""
        if not re.match(r"[a-z][a-z0-9+.-]*:", identity):
            problems.append(f"the id {identity} is not absolute")
        for name in ["updated", "published"]:
            for moment in holder.findall(NAMESPACE + name):
                if not MOMENT.fullmatch(moment.text or ""):
                    problems.append(f"{name} is {moment.text}")
    identities = [entry.findtext(NAMESPACE + "id") for entry in entries]
    if len(set(identities)) != len(identities):
        problems.append("two entries have one id")
    newest = max((entry.findtext(NAMESPACE + "updated") for entry in entries), default=None)
    if newest and feed.findtext(NAMESPACE + "updated") != newest:
        problems.append("the feed is not as new as its newest entry")
    return problems


TEXT = {"type": "string"}
ADDRESS = {"type": "string", "pattern": "^https?://"}
WHEN = {"type": "string", "format": "date-time"}
WHEN_OR_NULL = {"type": ["string", "null"], "format": "date-time"}

# https://www.jsonfeed.org/version/1.1/
JSON_FEED = {
    "type": "object", "required": ["version", "title", "items"], "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"}, "title": TEXT, "home_page_url": ADDRESS,
        "feed_url": ADDRESS, "language": {"const": "en"},
        "authors": {"type": "array", "items": {
            "type": "object", "required": ["name"], "properties": {"name": TEXT}, "additionalProperties": False}},
        "items": {"type": "array", "items": {
            "type": "object", "required": ["id", "content_text"], "additionalProperties": False,
            "properties": {
                "id": {"type": "string", "minLength": 1}, "url": ADDRESS, "title": TEXT,
                "content_text": {"type": "string", "minLength": 1}, "date_published": WHEN, "date_modified": WHEN,
                "tags": {"type": "array", "items": {"type": "string", "minLength": 1}}}}},
    },
}

# The public documentation of Statuspage's /api/v2/incidents.json.
STATUSPAGE = {
    "type": "object", "required": ["page", "incidents"], "additionalProperties": False,
    "properties": {
        "page": {
            "type": "object", "required": ["id", "name", "url", "time_zone", "updated_at"],
            "additionalProperties": False,
            "properties": {"id": TEXT, "name": TEXT, "url": {"type": ["string", "null"]}, "time_zone": TEXT,
                           "updated_at": WHEN}},
        "incidents": {"type": "array", "maxItems": 50, "items": {
            "type": "object", "additionalProperties": False,
            "required": ["id", "name", "status", "impact", "created_at", "started_at", "updated_at", "monitoring_at",
                         "resolved_at", "shortlink", "page_id", "components", "incident_updates"],
            "properties": {
                "id": TEXT, "name": TEXT,
                "status": {"enum": ["investigating", "identified", "monitoring", "resolved", "postmortem"]},
                "impact": {"enum": ["none", "minor", "major", "critical"]},
                "created_at": WHEN, "started_at": WHEN, "updated_at": WHEN, "monitoring_at": WHEN_OR_NULL,
                "resolved_at": WHEN_OR_NULL, "shortlink": {"type": ["string", "null"]}, "page_id": TEXT,
                "components": {"type": "array", "maxItems": 0},
                "incident_updates": {"type": "array", "items": {
                    "type": "object", "additionalProperties": False,
                    "required": ["id", "status", "body", "incident_id", "created_at", "updated_at", "display_at",
                                 "affected_components"],
                    "properties": {
                        "id": TEXT, "body": TEXT, "incident_id": TEXT,
                        "status": {"enum": ["investigating", "identified", "monitoring", "resolved", "postmortem"]},
                        "created_at": WHEN, "updated_at": WHEN, "display_at": WHEN,
                        "affected_components": {"type": "null"}}}}}}},
    },
}

# https://www.sitemaps.org/protocol.html, as much of it as we write.
SITEMAP = etree.XMLSchema(etree.fromstring(b"""
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
    targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9"
    xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <xs:simpleType name="address">
    <xs:restriction base="xs:anyURI"><xs:pattern value="https?://[^\\s]+"/><xs:maxLength value="2048"/></xs:restriction>
  </xs:simpleType>
  <xs:element name="urlset"><xs:complexType><xs:sequence>
    <xs:element name="url" maxOccurs="50000"><xs:complexType><xs:sequence>
      <xs:element name="loc" type="address"/>
      <xs:element name="lastmod" type="xs:date" minOccurs="0"/>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>"""))
