import Postmortem

/// The four workflows, point by point: the one table that the page and the documentation are made from.
enum WorkflowTable {
  static let all = [response, communication, severity, review]

  /// Rules that are meant to come. A point may name them before they exist; outputs say so.
  static let planned: Set<String> = [
    "timeline-unreadable", "timeline-order", "timeline-event-missing", "timeline-outside", "timeline-gap",
    "timeline-contradicts", "timeline-not-circulated", "hindsight", "who-question", "punitive-action",
    "clock-declared", "clock-first-status", "clock-stakeholders", "clock-cadence", "clock-executives",
    "clock-managers", "clock-response", "clock-follow-up", "clock-review", "clock-unknown", "roles-missing",
    "roles-overlap", "channel-missing", "ticket-missing", "comms-vocabulary", "comms-eta",
    "comms-next-update", "comms-status-page-first", "comms-resolution", "resolved-before-contained",
    "comms-content", "severity-understated", "severity-review", "severity-criteria-update",
    "severity-criteria-stale", "drift", "evidence", "review-missing", "repeat-incident", "secret",
    "personal-data",
  ]

  private static let response = Workflow(
    anchor: "response", name: "Incident response",
    points: [
      WorkflowPoint(
        "R1", "The incident is declared before it is investigated, and the declaration has a time.",
        fields: [.key("declared"), .section(.timeline, "the row of the declaration")],
        rules: ["required-field", "time-order", "clock-declared", "timeline-event-missing"],
        pages: [.audit], carriers: ["runbooks/incident-response.md"]),
      WorkflowPoint(
        "R2",
        "Incident commander, communications lead and technical lead: three roles, each held by one person.",
        fields: [.key("roles")], rules: ["roles-missing", "roles-overlap", "unknown-person"],
        pages: [.facts], carriers: ["runbooks/incident-response.md"]),
      WorkflowPoint(
        "R3", "One channel from the first minute, and everything is said there.",
        fields: [.key("channel")], rules: ["channel-missing"], pages: [.facts],
        carriers: ["runbooks/incident-response.md"]),
      WorkflowPoint(
        "R4",
        "Within 5 minutes of the declaration a first status: what is known, who works on it, when the next update comes.",
        fields: [.key("declared"), .section(.communications, "the first update")],
        rules: ["clock-first-status", "comms-content", "comms-next-update"], pages: [.audit, .analytics],
        carriers: ["communications/initial-notice.md"]),
      WorkflowPoint(
        "R5", "Each action and each finding is written down as it happens.",
        fields: [.section(.timeline, "a row each")],
        rules: ["required-section", "time-zone", "future-time", "timeline-gap", "evidence"],
        pages: [.drawing],
        carriers: ["runbooks/incident-response.md"]),
      WorkflowPoint(
        "R6", "Within 15 minutes stakeholders or customers have heard.",
        fields: [.section(.communications, "audience and time of each update")],
        rules: ["clock-stakeholders"], pages: [.audit, .analytics],
        carriers: ["communications/initial-notice.md"]),
      WorkflowPoint(
        "R7",
        "Resolved is said once the cause is contained for certain, and not when the symptoms have gone.",
        fields: [.key("contained"), .key("resolved")], rules: ["time-order", "resolved-before-contained"],
        pages: [.facts, .drawing],
        carriers: ["runbooks/incident-response.md", "communications/four-words.md"]),
    ])

  private static let communication = Workflow(
    anchor: "communication", name: "Stakeholder communication",
    points: [
      WorkflowPoint(
        "C1", "The first notice, within 15 minutes, names the affected area and the time of the next update.",
        fields: [.section(.communications, "message of the first notice")],
        rules: ["clock-stakeholders", "comms-content", "comms-next-update"], pages: [.updates, .audit],
        carriers: ["communications/initial-notice.md"]),
      WorkflowPoint(
        "C2",
        "While the incident is active an update every 30 minutes: status, what is known, what is done, when the next one comes.",
        fields: [.section(.communications, "time and status of each update")],
        rules: ["clock-cadence", "comms-next-update"], pages: [.drawing, .audit, .analytics],
        carriers: ["communications/thirty-minute-update.md"]),
      WorkflowPoint(
        "C3", "No time of recovery is promised without high confidence.",
        fields: [.section(.communications, "message")], rules: ["comms-eta"], pages: [.updates],
        carriers: ["runbooks/incident-response.md", "communications/thirty-minute-update.md"]),
      WorkflowPoint(
        "C4", "Where customers notice, the status page comes before the people inside.",
        fields: [.key("customer-facing"), .section(.communications, "audience and time")],
        rules: ["comms-status-page-first"], pages: [.updates], carriers: ["communications/four-words.md"]),
      WorkflowPoint(
        "C5",
        "The resolution notice says what works again and since when, how long the impact lasted, and by when findings are shared.",
        fields: [.section(.communications, "the last update"), .section(.resolution, "what was done")],
        rules: ["comms-resolution", "drift"], pages: [.updates],
        carriers: ["communications/resolution-notice.md"]),
      WorkflowPoint(
        "C6", "Between 24 and 48 hours after the resolution the summary goes to those affected.",
        fields: [.key("review.shared"), .section(.summary, "what is sent")],
        rules: ["summary-length", "clock-follow-up"], pages: [.audit, .facts],
        carriers: ["communications/follow-up.md"]),
      WorkflowPoint(
        "C7", "Every status is one of four words: investigating, identified, monitoring, resolved.",
        fields: [.section(.communications, "status")], rules: ["comms-vocabulary"],
        pages: [.updates, .statusFeed], carriers: ["communications/four-words.md"]),
    ])

  private static let severity = Workflow(
    anchor: "severity", name: "Severity",
    points: [
      WorkflowPoint(
        "S1",
        "Critical: a complete outage or lost data for all or most users. All hands; executives know within 15 minutes.",
        fields: [.key("severity"), .key("impact"), .section(.communications, "the executives")],
        rules: ["invalid-value", "impact-quantified", "severity-understated", "clock-executives"],
        pages: [.facts, .audit], carriers: ["severity.md", "communications/executive-briefing.md"]),
      WorkflowPoint(
        "S2",
        "High: much worse for many users or for a critical workflow. Response at once; product manager and manager know within 30 minutes.",
        fields: [.key("severity"), .section(.communications, "the managers")],
        rules: ["invalid-value", "impact-quantified", "severity-understated", "clock-managers"],
        pages: [.facts, .audit], carriers: ["severity.md", "communications/executive-briefing.md"]),
      WorkflowPoint(
        "S3",
        "Medium: partly or at times worse for some users. Response within 2 hours; the sprint work of those who respond pauses.",
        fields: [.key("severity"), .key("acknowledged")], rules: ["invalid-value", "clock-response"],
        pages: [.facts, .audit], carriers: ["severity.md", "runbooks/incident-response.md"],
        prompt:
          "Whether sprint work pauses is decided by people: the runbook asks for it, and the product manager says what it delays."
      ),
      WorkflowPoint(
        "S4", "Low: cosmetic, or for very few users. A bug ticket for the next sprint.",
        fields: [.key("severity"), .key("ticket")], rules: ["invalid-value"], pages: [.facts],
        carriers: ["severity.md"]),
      WorkflowPoint(
        "S5", "In doubt the higher one is declared; a downgrade is cheap, and every change is on record.",
        fields: [.key("severity-history")], rules: ["required-field", "severity-understated"],
        pages: [.facts, .drawing], carriers: ["severity.md"]),
      WorkflowPoint(
        "S6", "The review asks whether the first severity was right; if it was not, the criteria change.",
        fields: [.key("review.severity-accurate"), .key("review.criteria-change")],
        rules: ["severity-review", "severity-criteria-update"], pages: [.facts],
        carriers: ["blameless-review.md", "severity.md"]),
      WorkflowPoint(
        "S7", "Everybody can read the criteria; they are reviewed once a year and after every Severity 1.",
        fields: [.framework("reviewed")], rules: ["severity-criteria-stale"], pages: [.severity, .reviews],
        carriers: ["severity.md"]),
    ])

  private static let review = Workflow(
    anchor: "review", name: "Blameless review",
    points: [
      WorkflowPoint(
        "P0",
        "A Severity 1 or 2 is reviewed within 5 business days, once the immediate remedies are in place.",
        fields: [.key("review.held"), .key("review.scheduled")], rules: ["clock-review", "review-missing"],
        pages: [.reviews, .audit], carriers: ["blameless-review.md"]),
      WorkflowPoint(
        "P1", "24 hours before the meeting the timeline, filled in from the log, has been sent around.",
        fields: [.key("review.circulated"), .section(.timeline, "events, alerts, actions")],
        rules: ["required-section", "empty-section", "timeline-not-circulated"], pages: [.drawing],
        carriers: ["blameless-review.md"]),
      WorkflowPoint(
        "P2", "The meeting begins with the timeline, read aloud and corrected.",
        fields: [.section(.timeline, "as corrected")], rules: [], pages: [.drawing],
        carriers: ["blameless-review.md"],
        prompt: "Reading aloud is done by people: the agenda gives it the first fifteen minutes."),
      WorkflowPoint(
        "P3", "Contributing factors are conditions: technical, process or organisational.",
        fields: [.section(.contributingFactors, "each with its class")],
        rules: ["required-section", "factor-category", "factor-single", "factor-unaddressed"],
        pages: [.factorsOfOne, .factors], carriers: ["blameless-review.md"]),
      WorkflowPoint(
        "P4", "Five whys lead from the factor that explains most down to a systemic cause.",
        fields: [.section(.fiveWhys, "a chain that names its factor")],
        rules: [
          "five-whys-depth", "five-whys-answer", "five-whys-repeat", "five-whys-ends-at-person",
          "five-whys-factor",
        ], pages: [.whys], carriers: ["blameless-review.md"]),
      WorkflowPoint(
        "P5", "Remedies in three horizons: immediate, short-term, long-term.",
        fields: [.section(.actions, "horizon, and an end that can be checked")],
        rules: ["actions-missing", "action-horizon", "action-horizon-overrun", "action-vague"],
        pages: [.actions], carriers: ["blameless-review.md"]),
      WorkflowPoint(
        "P6",
        "Before the meeting ends each action has a named owner, a due date and a ticket in the sprint backlog.",
        fields: [.section(.actions, "owner, due date, ticket")],
        rules: ["action-owner", "action-owners", "action-due", "action-ticket", "action-overdue"],
        pages: [.actions, .people], carriers: ["blameless-review.md"]),
      WorkflowPoint(
        "P7", "The document is published, redacted where outsiders read it, and linked from the ticket.",
        fields: [.key("status"), .key("audience"), .key("ticket")],
        rules: ["placeholder-text", "redaction-unbalanced", "ticket-missing", "secret", "personal-data"],
        pages: [.facts, .documents], carriers: ["blameless-review.md"]),
      WorkflowPoint(
        "P8",
        "No name and no blame in the analysis: which conditions allowed it, and which change removes them?",
        fields: [
          .section(.contributingFactors, "the wording"), .section(.fiveWhys, "the wording"),
          .section(.lessons, "the wording"),
        ],
        rules: [
          "person-in-analysis", "blame-language", "human-error", "counterfactual",
          "five-whys-ends-at-person", "hindsight", "who-question", "punitive-action",
        ], pages: [.factorsOfOne, .whys], carriers: ["blameless-review.md"]),
      WorkflowPoint(
        "P9",
        "The product manager stands on the side of communication: stakeholders know, scope is decided, customers hear in time.",
        fields: [.key("roles")], rules: [], pages: [.facts],
        carriers: ["runbooks/incident-response.md", "blameless-review.md"],
        prompt: "Who is the product manager is known to people: the runbook and the agenda name the role."),
    ])
}
