import Testing

/// One way to write a chain of whys, with what a reader takes from it.
struct WhyForm: Sendable, CustomTestStringConvertible {
  let name: String
  var heading = "Five whys"
  var lines: String
  var factor: String?
  var questions: [String?] = ["Why did checkout fail?", "Why was the pool empty?"]
  var answers: [String?] = ["The pool was empty.", "A batch job held it."]
  var end: String?

  var testDescription: String { name }
}

/// Chains as lists.
extension WhyForm {
  static let lists: [WhyForm] = [
    WhyForm(
      name: "ordered list, the answer on a line of its own",
      lines: """
        1. Why did checkout fail?
           The pool was empty.
        2. Why was the pool empty?
           A batch job held it.
        """),
    WhyForm(
      name: "ordered list, answers as bullets below",
      lines: """
        1. Why did checkout fail?
           - The pool was empty.
        2. Why was the pool empty?
           - A batch job held it.
        """),
    WhyForm(
      name: "nested bullets with bold questions below what they ask of",
      lines: """
        - Payments were refused for an hour.

          **Why did checkout fail?**

          - The pool was empty.

            **Why was the pool empty?**

            - A batch job held it.
        """,
      factor: "Payments were refused for an hour."),
    WhyForm(
      name: "bullets, each one level deeper, question and answer on one line",
      lines: """
        - Why did checkout fail? The pool was empty.
          - Why was the pool empty? A batch job held it.
        """),
    WhyForm(
      name: "a bare why with because",
      lines: "1. Why? Because the pool was empty.\n2. Why? Because a batch job held it.",
      questions: ["Why?", "Why?"],
      answers: ["Because the pool was empty.", "Because a batch job held it."]),
    WhyForm(
      name: "ordered statements, each the cause of the one above",
      lines: "1. The pool was empty.\n2. A batch job held it.",
      questions: [nil, nil]),
    WhyForm(
      name: "task list",
      lines:
        "- [x] Why did checkout fail? The pool was empty.\n- [x] Why was the pool empty? A batch job held it."
    ),
    WhyForm(
      name: "numbers in words before a colon",
      lines: "- **Why 1:** The pool was empty.\n- **Why 2:** A batch job held it.",
      questions: [nil, nil]),
    WhyForm(
      name: "first and second why",
      lines: "- First why: The pool was empty.\n- Second why: A batch job held it.",
      questions: [nil, nil]),
    WhyForm(
      name: "a dash between question and answer",
      lines:
        "- **Why did checkout fail?** — The pool was empty.\n- **Why was the pool empty?** – A batch job held it."
    ),
    WhyForm(
      name: "emoji before question and answer",
      heading: "🔍 Five whys",
      lines:
        "1. ❓ Why did checkout fail? ➡️ The pool was empty.\n2. ❓ Why was the pool empty? ➡️ A batch job held it."
    ),
    WhyForm(
      name: "later questions with other words",
      lines:
        "1. Why did checkout fail? The pool was empty.\n2. How come the pool was empty? A batch job held it.",
      questions: ["Why did checkout fail?", "How come the pool was empty?"]),
    WhyForm(
      name: "the conclusion behind the list is no step",
      lines: """
        1. Why did checkout fail? The pool was empty.
        2. Why was the pool empty? A batch job held it.

        **Root cause:** no client has a limit of its own.
        """),
    WhyForm(
      name: "code and links in an answer",
      lines: "1. Why did checkout fail? `pool.max` was [ten](https://example.com/pool).\n"
        + "2. Why was the pool empty? A batch job held it.",
      answers: ["pool.max was ten.", "A batch job held it."]),
  ]
}

/// Chains as paragraphs and headings.
extension WhyForm {
  static let paragraphs: [WhyForm] = [
    WhyForm(
      name: "headings that ask, paragraphs that answer",
      lines:
        "### Why did checkout fail?\n\nThe pool was empty.\n\n### Why was the pool empty?\n\nA batch job held it."
    ),
    WhyForm(
      name: "numbered headings that ask",
      lines:
        "### 1. Why did checkout fail?\n\nThe pool was empty.\n\n### 2. Why was the pool empty?\n\nA batch job held it."
    ),
    WhyForm(
      name: "Q and A on neighbouring lines, all in one paragraph",
      lines:
        "Q: Why did checkout fail?\nA: The pool was empty.\nQ: Why was the pool empty?\nA: A batch job held it."
    ),
    WhyForm(
      name: "bold question and answer labels",
      lines: """
        **Question:** Why did checkout fail?
        **Answer:** The pool was empty.

        **Question:** Why was the pool empty?
        **Answer:** A batch job held it.
        """),
    WhyForm(
      name: "letters with brackets, on lines of one paragraph",
      lines: "a) Why did checkout fail? The pool was empty.\nb) Why was the pool empty? A batch job held it."),
    WhyForm(
      name: "numbers in brackets, on lines of one paragraph",
      lines:
        "(1) Why did checkout fail? The pool was empty.\n(2) Why was the pool empty? A batch job held it."),
    WhyForm(
      name: "definitions: the answer behind a colon on the next line",
      lines:
        "Why did checkout fail?\n: The pool was empty.\n\nWhy was the pool empty?\n: A batch job held it."),
    WhyForm(
      name: "bold questions, the answer behind a hard break",
      lines:
        "**Why did checkout fail?**  \nThe pool was empty.\n\n**Why was the pool empty?**  \nA batch job held it."
    ),
    WhyForm(
      name: "answers in block quotes",
      lines:
        "**Why did checkout fail?**\n\n> The pool was empty.\n\n**Why was the pool empty?**\n\n> A batch job held it."
    ),
    WhyForm(
      name: "questions in italics",
      lines: "*Why did checkout fail?* The pool was empty.\n\n*Why was the pool empty?* A batch job held it."),
    WhyForm(
      name: "the whole chain in a block quote",
      lines:
        "> 1. Why did checkout fail? The pool was empty.\n> 2. Why was the pool empty? A batch job held it."),
  ]
}

/// Chains as tables.
extension WhyForm {
  static let tables: [WhyForm] = [
    WhyForm(
      name: "columns Why and Because",
      lines: """
        | Why | Because |
        |---|---|
        | Why did checkout fail? | The pool was empty. |
        | Why was the pool empty? | A batch job held it. |
        """),
    WhyForm(
      name: "a number before, evidence behind",
      lines: """
        | # | Question | Answer | Evidence |
        |---|---|---|---|
        | 1 | Why did checkout fail? | The pool was empty. | a graph |
        | 2 | Why was the pool empty? | A batch job held it. | a log |
        """),
    WhyForm(
      name: "a table without headings of its own",
      lines: """
        | | |
        |---|---|
        | Why did checkout fail? | The pool was empty. |
        | Why was the pool empty? | A batch job held it. |
        """),
    WhyForm(
      name: "the first question where the headings should be",
      lines: """
        | Why did checkout fail? | The pool was empty. |
        |---|---|
        | Why was the pool empty? | A batch job held it. |
        """),
    WhyForm(
      name: "a numbered why beside its answer",
      lines: """
        | Why | Answer |
        |---|---|
        | 1 | The pool was empty. |
        | 2 | A batch job held it. |
        """,
      questions: [nil, nil]),
  ]
}

/// Chains in other languages, under headings that the settings name.
extension WhyForm {
  static let languages: [WhyForm] = [
    WhyForm(
      name: "German", heading: "Fünf Warum",
      lines:
        "1. **Warum schlug die Kasse fehl?** Weil der Vorrat leer war.\n2. **Warum war er leer?** Weil ein Auftrag ihn hielt.",
      questions: ["Warum schlug die Kasse fehl?", "Warum war er leer?"],
      answers: ["Weil der Vorrat leer war.", "Weil ein Auftrag ihn hielt."]),
    WhyForm(
      name: "German without bold", heading: "Fünf Warum",
      lines:
        "1. Warum schlug die Kasse fehl? Weil der Vorrat leer war.\n2. Warum war er leer? Weil ein Auftrag ihn hielt.",
      questions: ["Warum schlug die Kasse fehl?", "Warum war er leer?"],
      answers: ["Weil der Vorrat leer war.", "Weil ein Auftrag ihn hielt."]),
    WhyForm(
      name: "French, a blank before the mark", heading: "Cinq pourquoi",
      lines:
        "- Pourquoi la caisse a échoué\u{A0}? La réserve était vide.\n- Pourquoi était-elle vide\u{A0}? Un lot la tenait.",
      questions: ["Pourquoi la caisse a échoué\u{A0}?", "Pourquoi était-elle vide\u{A0}?"],
      answers: ["La réserve était vide.", "Un lot la tenait."]),
    WhyForm(
      name: "Spanish, in a table", heading: "Los cinco porqués",
      lines: """
        | ¿Por qué? | Porque |
        |---|---|
        | ¿Por qué falló la caja? | La reserva estaba vacía. |
        | ¿Por qué estaba vacía? | Un lote la retenía. |
        """,
      questions: ["¿Por qué falló la caja?", "¿Por qué estaba vacía?"],
      answers: ["La reserva estaba vacía.", "Un lote la retenía."]),
    WhyForm(
      name: "Japanese, with a wide mark", heading: "なぜなぜ分析",
      lines: "1. なぜ会計が失敗したのか？ 接続が空だった。\n2. なぜ空だったのか？ バッチが占有した。",
      questions: ["なぜ会計が失敗したのか？", "なぜ空だったのか？"],
      answers: ["接続が空だった。", "バッチが占有した。"]),
  ]

  /// The headings above, as a mapping from lower case would hold them.
  static let headings = ["fünf warum", "cinq pourquoi", "los cinco porqués", "なぜなぜ分析"]
}

/// Where chains start and why they end.
extension WhyForm {
  private static let two =
    "1. Why did checkout fail? The pool was empty.\n2. Why was the pool empty? A batch job held it.\n\n"

  static let ends: [WhyForm] = [
    WhyForm(
      name: "a factor before, an early end behind",
      lines: "Factor: one pool for all\n\n" + two
        + "The chain ends here because the supplier's code is closed.",
      factor: "one pool for all", end: "The chain ends here because the supplier's code is closed."),
    WhyForm(
      name: "stopped here, as the last item",
      lines: two.trimmingSuffix("\n\n") + "\n3. Stopped here: the supplier's code is closed.",
      end: "Stopped here: the supplier's code is closed."),
    WhyForm(
      name: "a labelled reason",
      lines: two + "**End of chain:** the supplier's code is closed.",
      end: "End of chain: the supplier's code is closed."),
    WhyForm(
      name: "we end here",
      lines: two + "_We end here, since the supplier's code is closed._",
      end: "We end here, since the supplier's code is closed."),
    WhyForm(
      name: "a reason for stopping",
      lines: two + "Reason for stopping: the supplier's code is closed.",
      end: "Reason for stopping: the supplier's code is closed."),
    WhyForm(
      name: "the problem before, in bold",
      lines: "**Problem:** Payments were refused for an hour.\n\n" + two,
      factor: "Payments were refused for an hour."),
    WhyForm(
      name: "the factor as a sub-heading",
      lines: "### One pool for all\n\n" + two,
      factor: "One pool for all"),
  ]
}

extension String {
  /// The text without `suffix`.
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
