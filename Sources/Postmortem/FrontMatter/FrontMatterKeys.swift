/// The front matter of an incident, as data.
package enum FrontMatterKeys {
  /// Every key that an incident may have, in the order in which documents write them.
  package static let incident: [KeyDescription] = [
    KeyDescription(
      "id", .identifier, example: "INC-2026-0303", "names the incident for good; stable and never reused"),
    KeyDescription(
      "title", .text, aliases: ["name"], example: "Checkout times out", "what happened, in one line"),
    KeyDescription(
      "kind", .choice(IncidentKind.allCases.map(\.rawValue)), aliases: ["type"], defaultText: "incident",
      "what sort of event it was"),
    KeyDescription(
      "severity", .severity, aliases: ["sev", "priority", "level"],
      "1 (critical) to 4 (low); also SEV1, P1 or critical"),
    KeyDescription(
      "severity-history", .records, "which severity was reached when", keys: history),
    KeyDescription(
      "status", .status, aliases: ["state"],
      "where the writing of the postmortem stands"),
    KeyDescription(
      "cancelled-reason", .text,
      aliases: ["canceled-reason", "cancellation-reason", "cancel-reason", "cancelled"],
      "why a cancelled incident is none"),
    KeyDescription(
      "merged-into", .text, aliases: ["duplicate-of"], "the incident that tells this one's story"),
    KeyDescription(
      "audience", .choice(Audience.allCases.map(\.rawValue)), aliases: ["visibility"],
      defaultText: "internal", "who may read the document"),
    KeyDescription(
      "services", .texts,
      aliases: [
        "service", "affected", "affected-services", "affected-service", "components", "product", "products",
      ],
      "ids of the services that suffered"),
    KeyDescription("tags", .texts, aliases: ["labels"], "words to find the incident by"),
    KeyDescription(
      "timezone", .zone, aliases: ["time-zone", "tz", "zone"], "the zone of times without an offset"),
    KeyDescription(
      "date", .anything, aliases: ["incident-date"], "the day of the incident, for times without a date"),
    KeyDescription(
      "started", .moment,
      aliases: ["started-at", "start-time", "start", "start-date", "impact-start", "impact-start-date"],
      "when the impact began"),
    KeyDescription(
      "detected", .moment, aliases: ["detected-at", "detection-time"], "when a person or a monitor noticed"),
    KeyDescription("declared", .moment, aliases: ["declared-at"], "when the incident was declared"),
    KeyDescription(
      "acknowledged", .moment, aliases: ["acknowledged-at", "acked-at"], "when somebody took it on"),
    KeyDescription("mitigated", .moment, aliases: ["mitigated-at"], "when the impact ended"),
    KeyDescription("contained", .moment, aliases: ["contained-at"], "when the cause could do no more harm"),
    KeyDescription(
      "resolved", .moment,
      aliases: [
        "resolved-at", "end-time", "end", "end-date", "ended", "ended-at", "impact-end", "impact-end-date",
      ],
      "when the incident was over"),
    KeyDescription(
      "customer-facing", .boolean, aliases: ["customer-impact"], "whether customers were affected"),
    KeyDescription("impact", .figures, "what it cost, in figures of your choice"),
    KeyDescription(
      "channel", .text, aliases: ["slack-channel", "slack"], "where the incident was worked on"),
    KeyDescription(
      "ticket", .text, aliases: ["issue", "incident-ticket", "tracking-issue"], "the incident's ticket"),
    KeyDescription(
      "roles", .people, aliases: ["responders"], "who held which role: a mapping from role to person"),
    KeyDescription("review", .group, aliases: ["post-incident-review"], "the review meeting", keys: review),
  ]

  /// The keys inside a member of `severity-history`.
  package static let history: [KeyDescription] = [
    KeyDescription("at", .moment, aliases: ["time", "when"], "when the severity was reached"),
    KeyDescription("level", .severity, aliases: ["severity", "to"], isNeeded: true, "the severity"),
    KeyDescription("reason", .text, aliases: ["why", "note"], "why"),
  ]

  /// The keys inside `review`.
  package static let review: [KeyDescription] = [
    KeyDescription("scheduled", .moment, aliases: ["scheduled-at"], "when the meeting is planned"),
    KeyDescription("circulated", .moment, aliases: ["circulated-at"], "when the timeline was sent around"),
    KeyDescription("held", .moment, aliases: ["held-at", "date"], "when the meeting took place"),
    KeyDescription("shared", .moment, aliases: ["shared-at"], "when the summary was shared"),
    KeyDescription("facilitator", .text, "who leads the meeting"),
    KeyDescription(
      "severity-accurate", .boolean, "whether the severity that was declared turned out to be right"),
    KeyDescription("criteria-change", .text, "the change of the severity criteria that followed"),
  ]

  /// Aliases that other tools use for things of their own: a value that does not fit is theirs, and no mistake.
  package static let borrowed: Set<String> = [
    "type", "priority", "level", "state", "name", "labels", "product", "products", "components", "start",
    "end",
    "date", "visibility", "zone",
  ]

  /// Keys of site generators and collections, which are nobody's mistake.
  package static let foreign: Set<String> = [
    "aliases", "author", "authors", "banner", "canonical", "canonical-url", "categories", "category",
    "comments",
    "company", "cover", "created", "created-at", "css", "custom-edit-url", "date-published", "description",
    "display-toc", "draft", "excerpt", "excludesearch", "expiry-date", "expirydate", "extra", "featured",
    "featured-image", "header", "hide", "hide-table-of-contents", "hide-title", "icon", "image", "images",
    "js",
    "keywords", "lang", "language", "lastmod", "last-modified", "layout", "link-title", "linktitle", "links",
    "locale", "markup", "math", "menu", "meta", "modified", "modified-at", "nav-exclude", "nav-order",
    "og-image",
    "order", "outputs", "owner", "owners", "pagination-next", "pagination-prev", "parent", "permalink", "pin",
    "pinned", "published", "published-at", "publish-date", "publishdate", "pubdate", "redirect-from",
    "redirect-to", "resources", "robots", "search", "series", "share", "short-title", "show-date", "showtoc",
    "sidebar", "sidebar-label", "sidebar-position", "slug", "social", "source", "subtitle", "summary",
    "taxonomies",
    "template", "theme", "thumbnail", "toc", "topics", "twitter", "updated", "updated-at", "url", "version",
    "weight", "uuid", "has-children", "grand-parent", "has-toc", "schema", "pagetitle", "teaser", "release",
  ]
}
