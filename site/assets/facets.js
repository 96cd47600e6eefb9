// Narrows the list of incidents as its reader chooses, with the choice in the address. Without this script the same
// values are links to lists of their own. Only nodes are built, never markup from text.
(function () {
  "use strict";

  const rowsPerPage = 200;
  const rail = document.querySelector("[data-place=facets]");
  const column = document.querySelector("[data-place=list]");
  const list = document.querySelector("[data-place=incidents]");
  if (!rail || !column || !list) return;

  /** The list of all incidents narrows itself; lists of one value hand over to it. */
  const files = rail.dataset.filter ? rail.dataset.filter.split(" ") : null;
  const home = new URL(rail.dataset.list, location.href);
  const written = { rows: [...list.children], pager: column.querySelector(".pager") };

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  function drawing(kind, symbol, size) {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    const use = document.createElementNS(space, "use");
    const attributes = { class: kind, "aria-hidden": "true", width: size, height: size };
    for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
    use.setAttribute("href", "#aw-" + symbol);
    svg.append(use);
    return svg;
  }

  const number = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
  const counted = (count, noun) => number(count) + " " + noun + (count === 1 ? "" : "s");

  // ---------- Facets: read from the links that stand on the page ----------

  const facets = [...rail.querySelectorAll("[data-facet]")].map((group) => ({
    key: group.dataset.facet,
    name: group.querySelector("h2").textContent,
    prefix: group.dataset.prefix || "",
    fold: group.querySelector("summary"),
    rest: group.querySelector(".more"),
    values: [...group.querySelectorAll("[data-value]")].map((item) => ({
      key: item.dataset.value,
      name: item.firstElementChild.textContent,
      count: Number(item.lastElementChild.textContent.replace(/\D/g, "")),
      isFolded: item.closest("details") !== null,
    })),
  }));
  const orders = [
    ["newest", "Newest first"],
    ["duration", "Longest first"],
    ["severity", "Most severe first"],
    ["actions", "Most open actions first"],
  ];

  // ---------- State: which values of which facet, and the order ----------

  let chosen = new Map();
  let order = "newest";

  function read(query) {
    const terms = new URLSearchParams(query);
    chosen = new Map(facets.map((facet) => [facet.key, new Set(terms.getAll(facet.key).filter(Boolean))]));
    order = orders.some(([key]) => key === terms.get("sort")) ? terms.get("sort") : "newest";
  }

  function query() {
    const terms = new URLSearchParams();
    for (const [facet, keys] of chosen) for (const key of keys) terms.append(facet, key);
    if (order !== "newest") terms.set("sort", order);
    return String(terms) && "?" + terms;
  }

  const picks = () => facets.flatMap((facet) => [...chosen.get(facet.key)].map((key) => ({ facet, key })));

  function label({ facet, key }) {
    const value = facet.values.find((each) => each.key === key);
    return facet.prefix + (value ? value.name : key);
  }

  function toggle(facet, key, isOn) {
    chosen.get(facet)[isOn ? "add" : "delete"](key);
    changed();
  }

  function clear() {
    for (const keys of chosen.values()) keys.clear();
    changed();
  }

  /** What the reader chose goes into the address, then onto the page. */
  function changed() {
    const address = new URL(query(), home);
    if (!files) {
      location.assign(address);
      return;
    }
    try {
      history.pushState(null, "", address);
    } catch (_) {
      location.assign(address);
      return;
    }
    show();
  }

  // ---------- Incidents: loaded when they are first needed ----------

  let items = null;
  let loading = null;

  /** Loads one file. The policy lets through nothing but the names of such files. */
  const policy = { createScriptURL: (name) => (/^filter-[a-z0-9-]+\.js$/.test(name) ? new URL(name, home).href : "") };
  let trusted = policy;
  function loadFile(name) {
    return new Promise((resolve, reject) => {
      const script = make("script", {});
      // They run in the order of the page: newest first.
      script.async = false;
      script.src = trusted.createScriptURL(name);
      script.addEventListener("load", resolve);
      script.addEventListener("error", () => reject(new Error(name)));
      document.head.append(script);
    });
  }

  function load() {
    if (loading) return loading;
    if (window.trustedTypes) trusted = window.trustedTypes.createPolicy("afterword", policy);
    loading = Promise.all(files.map(loadFile)).then(() => {
      items = window.afterwordIncidents.flatMap((part) => part.rows.map((row) => item(row, part.pills)));
    });
    return loading;
  }

  function item(row, pills) {
    const [slug, id, title, severity, status, service, services, classes, day, date, seconds, duration, open] = row;
    const values = {
      severity: [severity ? String(severity) : "unknown"], service, class: classes,
      year: [day ? day.slice(0, 4) : "undated"], status: [status], actions: [open ? "open" : "none"],
    };
    return { slug, id, title, severity, services, day, date, seconds, duration, open, pill: pills[status], values };
  }

  /** The facets under which an incident is not among the chosen. */
  function misses(incident) {
    return facets.filter(({ key }) => {
      const keys = chosen.get(key);
      return keys.size && !incident.values[key].some((value) => keys.has(value));
    });
  }

  const worse = (value) => value || 9;
  const comparisons = {
    newest: () => 0,
    duration: (left, right) => right.seconds - left.seconds,
    severity: (left, right) => worse(left.severity) - worse(right.severity),
    actions: (left, right) => right.open - left.open,
  };

  /** A row as the page has it without a script. */
  function row(incident, withYear) {
    const severity = incident.severity
      ? make("span", { class: "severity severity-" + incident.severity },
        drawing("severity-mark", "severity-" + incident.severity, 20), "Sev " + incident.severity)
      : make("span", { class: "severity severity-unknown" }, make("span", { "aria-hidden": "true" }, "Sev ?"),
        make("span", { class: "visually-hidden" }, "Severity unknown"));
    const body = make("div", { class: "incident-row-body" },
      make("a", { class: "row-title", href: rail.dataset.list.replace("index", incident.slug + "/index") }, incident.title));
    if (incident.pill) {
      const [kind, glyph, word] = incident.pill;
      body.append(" ", make("span", { class: "pill pill-" + kind }, drawing("glyph", "glyph-" + glyph, 14), word));
    }
    if (incident.id || incident.services || incident.open) {
      body.append(make("p", { class: "meta" },
        incident.id ? make("span", { class: "id" }, incident.id) : null,
        incident.services ? make("span", {}, incident.services) : null,
        incident.open ? make("span", {}, counted(incident.open, "open action")) : null));
    }
    const date = withYear || !incident.day ? incident.date : incident.date.slice(0, -5);
    const tail = make("div", { class: "incident-row-tail" },
      incident.day
        ? make("time", { class: "incident-row-date", datetime: incident.day }, date)
        : make("span", { class: "incident-row-date" }, date),
      make("span", { class: "incident-row-duration" }, incident.duration));
    return make("li", { class: "incident-row" }, severity, body, tail);
  }

  // ---------- Controls ----------

  const count = column.querySelector("[data-place=list-head] p");
  const countWritten = count.textContent;
  const chips = make("ul", { class: "chips", "aria-label": "Chosen" });
  const more = make("p", { class: "more" });
  const empty = make("div", { class: "empty" });
  const boxes = [];

  function button(text, name, act) {
    const made = make("button", { type: "button", class: "button" }, text);
    if (name) made.setAttribute("aria-label", name);
    made.addEventListener("click", act);
    return made;
  }

  function valueRow(facet, value) {
    const box = make("input", { type: "checkbox", name: facet.key, value: value.key, autocomplete: "off" });
    const tally = make("span", { class: "choice-count" });
    box.addEventListener("change", () => toggle(facet.key, value.key, box.checked));
    boxes.push({ facet: facet.key, value, box, tally });
    return make("li", { class: "facet-value" }, make("label", {}, box, make("span", {}, value.name, " ", tally)));
  }

  function fieldset(facet) {
    const values = (isFolded) => make("ul", { class: "facet-values" },
      ...facet.values.filter((value) => value.isFolded === isFolded).map((value) => valueRow(facet, value)));
    return make("fieldset", { class: "facet rail-group" }, make("legend", {}, facet.name), values(false),
      facet.fold ? make("details", { class: "facet-fold" }, facet.fold, values(true)) : null, facet.rest);
  }

  const form = make("form", { class: "rail", id: "Filter", method: "get", action: home.href, "aria-label": "Filter" },
    ...facets.map(fieldset));
  form.addEventListener("submit", (event) => event.preventDefault());
  const fold = button("Filter", null, () => {
    const isOpen = form.classList.toggle("rail-open");
    fold.setAttribute("aria-expanded", String(isOpen));
  });
  fold.classList.add("filter-toggle");
  fold.setAttribute("aria-expanded", "false");
  fold.setAttribute("aria-controls", "Filter");
  const sort = make("select", { class: "field", name: "sort", autocomplete: "off" },
    ...orders.map(([key, name]) => make("option", { value: key }, name)));
  sort.addEventListener("change", () => {
    order = sort.value;
    changed();
  });

  // ---------- The page ----------

  let limit = rowsPerPage;

  function showControls(tallies) {
    const all = picks();
    for (const { facet, value, box, tally } of boxes) {
      const found = tallies ? tallies[facet][value.key] || 0 : value.count;
      box.checked = chosen.get(facet).has(value.key);
      box.disabled = found === 0 && !box.checked;
      tally.textContent = "(" + number(found) + ")";
      if (box.checked && value.isFolded) box.closest("details").open = true;
    }
    sort.value = order;
    fold.textContent = all.length ? "Filter (" + all.length + ")" : "Filter";
    const remove = (pick, place) => {
      toggle(pick.facet.key, pick.key, false);
      // Focus stays where the button was; behind the last one, where choosing goes on.
      const rest = chips.querySelectorAll("button");
      (rest[Math.min(place, rest.length - 1)] || (fold.checkVisibility() ? fold : form.querySelector("input"))).focus();
    };
    const items = all.map((pick, place) => {
      const chip = button(label(pick), "Remove " + label(pick), () => remove(pick, place));
      chip.append(drawing("glyph", "glyph-missed", 14));
      return make("li", {}, chip);
    });
    if (all.length) {
      items.push(make("li", {}, button("Clear all", null, () => {
        clear();
        (fold.checkVisibility() ? fold : form.querySelector("input")).focus();
      })));
    }
    chips.replaceChildren(...items);
    chips.hidden = !all.length;
  }

  /** Why nothing is shown, and what each way of asking for less would show. */
  function showEmpty(byFacet) {
    const all = picks();
    const ways = facets.filter((facet) => byFacet.get(facet)).map((facet) => {
      const names = all.filter((pick) => pick.facet === facet).map(label).join(", ");
      return make("li", {}, button("Without " + names + ": " + counted(byFacet.get(facet), "incident"), null, () => {
        chosen.get(facet.key).clear();
        changed();
        sort.focus();
      }));
    });
    empty.replaceChildren(
      make("p", {}, "No incident is all of this at once: " + all.map(label).join("; ") + "."),
      ways.length ? make("ul", { class: "chips" }, ...ways) : make("p", {}, "Remove two or more of them to see incidents."));
  }

  function showRows(shown) {
    const rows = shown.slice(0, limit);
    const withYear = new Set(rows.map((incident) => incident.day.slice(0, 4))).size > 1;
    list.replaceChildren(...rows.map((incident) => row(incident, withYear)));
    more.replaceChildren();
    if (shown.length > limit) {
      const next = Math.min(rowsPerPage, shown.length - limit);
      more.append(button("Show " + number(next) + " more", null, () => {
        const first = limit;
        limit += rowsPerPage;
        showRows(shown);
        list.children[first].querySelector("a").focus();
      }));
    }
  }

  function show() {
    limit = rowsPerPage;
    if (!picks().length && order === "newest") {
      showControls(null);
      list.replaceChildren(...written.rows);
      list.hidden = false;
      empty.hidden = true;
      more.replaceChildren();
      if (written.pager) written.pager.hidden = false;
      say(countWritten);
    } else if (items) {
      narrow();
    } else {
      showControls(null);
      load().then(show, (error) => say("The filter could not load " + error.message + "."));
    }
  }

  function narrow() {
    const tallies = Object.fromEntries(facets.map((facet) => [facet.key, {}]));
    const byFacet = new Map();
    const shown = [];
    for (const incident of items) {
      const missed = misses(incident);
      if (!missed.length) shown.push(incident);
      if (missed.length > 1) continue;
      // What a facet's values would show counts the choices of the others alone.
      for (const facet of missed.length ? missed : facets) {
        for (const value of incident.values[facet.key]) tallies[facet.key][value] = (tallies[facet.key][value] || 0) + 1;
      }
      if (missed.length) byFacet.set(missed[0], (byFacet.get(missed[0]) || 0) + 1);
    }
    shown.sort(comparisons[order]);
    showControls(tallies);
    showRows(shown);
    list.hidden = !shown.length;
    empty.hidden = shown.length > 0;
    if (!shown.length) showEmpty(byFacet);
    if (written.pager) written.pager.hidden = true;
    const all = shown.length === items.length;
    say((all ? "" : number(shown.length) + " of ") + counted(items.length, "incident"));
  }

  function say(text) {
    if (count.textContent !== text) count.replaceChildren(make("strong", {}, text));
  }

  const jump = document.querySelector("a.filter-toggle");
  if (jump) jump.replaceWith(fold);
  rail.remove();
  column.before(form);
  count.setAttribute("aria-live", "polite");
  count.nextElementSibling.replaceChildren(make("label", { class: "sort" }, "Sort", sort));
  column.querySelector("[data-place=list-head]").after(chips);
  list.after(empty, more);
  empty.hidden = true;

  if (files) {
    addEventListener("popstate", () => {
      read(location.search);
      show();
    });
    read(location.search);
    show();
  } else {
    read(rail.dataset.chosen || "");
    showControls(null);
  }
})();
