// Adds what only a script can do. Every control made here is absent without it.
(function () {
  "use strict";

  var root = document.documentElement;

  /** An element with attributes and children; strings become text, never markup. */
  function make(name, attributes, children) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      element.setAttribute(key, attributes[key]);
    });
    (children || []).forEach(function (child) {
      element.append(child);
    });
    return element;
  }

  // One polite live region speaks for all controls of the page.
  var voice = make("p", { class: "visually-hidden", role: "status" });
  document.body.append(voice);
  function say(text) {
    voice.textContent = "";
    setTimeout(function () {
      voice.textContent = text;
    }, 50);
  }

  /** Copies text where the browser allows it, also on pages opened from disk. */
  function copy(text, done) {
    function byHand() {
      var field = make("textarea", { class: "visually-hidden", "aria-hidden": "true", tabindex: "-1" });
      var focused = document.activeElement;
      field.value = text;
      document.body.append(field);
      field.select();
      var worked = false;
      try {
        worked = document.execCommand("copy");
      } catch (_) {
        worked = false;
      }
      field.remove();
      if (focused && focused.focus) focused.focus();
      done(worked);
    }
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(function () {
        done(true);
      }, byHand);
    } else {
      byHand();
    }
  }

  function addThemeControl() {
    var place = document.querySelector("[data-place=theme]");
    if (!place) return;
    var order = ["auto", "light", "dark"];
    var words = { auto: "Auto", light: "Light", dark: "Dark" };
    var button = make("button", { type: "button", class: "theme-control" });
    function current() {
      return root.getAttribute("data-theme") || "auto";
    }
    function show() {
      button.textContent = words[current()];
      button.setAttribute("aria-label", words[current()] + " theme. Change theme");
    }
    button.addEventListener("click", function () {
      var next = order[(order.indexOf(current()) + 1) % order.length];
      if (next === "auto") root.removeAttribute("data-theme");
      else root.setAttribute("data-theme", next);
      try {
        if (next === "auto") localStorage.removeItem("afterword-theme");
        else localStorage.setItem("afterword-theme", next);
      } catch (_) {
        // Without storage the choice lasts for this page.
      }
      show();
      say(words[next] + " theme");
    });
    show();
    place.append(button);
  }

  function addHeadingAnchors() {
    document.querySelectorAll("main :is(h2, h3, h4)[id]").forEach(function (heading) {
      if (heading.closest("[data-anchors=none]")) return;
      var name = heading.textContent.trim();
      var link = make("a", { class: "anchor", href: "#" + heading.id, "aria-label": "Link to " + name }, ["#"]);
      var row = make("div", { class: "heading" });
      heading.replaceWith(row);
      row.append(heading, link);
      link.addEventListener("click", function () {
        copy(link.href, function (worked) {
          say(worked ? "Link copied" : "Link is in the address bar");
        });
      });
    });
  }

  function addCopyButtons() {
    document.querySelectorAll("main pre").forEach(function (block) {
      var button = make("button", { type: "button", class: "copy" }, ["Copy"]);
      var frame = make("div", { class: "code" });
      block.replaceWith(frame);
      frame.append(block, button);
      button.addEventListener("click", function () {
        copy(block.textContent, function (worked) {
          var word = worked ? "Copied" : "Not copied";
          button.textContent = word;
          say(worked ? "Code copied" : "The browser did not allow copying");
          setTimeout(function () {
            button.textContent = "Copy";
          }, 2000);
        });
      });
    });
  }

  // What scrolls sideways must be reachable by keyboard and have a name; what fits must not be a stop.
  function nameScrollers() {
    document.querySelectorAll("main pre, main .table-scroll").forEach(function (region, index) {
      if (region.scrollWidth > region.clientWidth + 1) {
        var caption = region.querySelector("caption");
        region.setAttribute("tabindex", "0");
        region.setAttribute("role", "region");
        region.setAttribute("aria-label", caption ? caption.textContent.trim() : (region.matches("pre") ? "Code " : "Table ") + (index + 1));
      } else {
        region.removeAttribute("tabindex");
        region.removeAttribute("role");
        region.removeAttribute("aria-label");
      }
    });
  }

  // "1 h 54 min" by its seconds, days by their date, numbers by their value; nothing for what is not known.
  function sortValue(cell) {
    var time = cell.querySelector("time");
    var text = (time ? time.getAttribute("datetime") : cell.textContent).trim();
    if (!text || /^(none|unknown|\u2013|\u2014|-)$/i.test(text)) return null;
    if (/^(\d+ (d|h|min|s) ?)+$/.test(text)) {
      var units = { d: 86400, h: 3600, min: 60, s: 1 };
      return text.match(/\d+ [a-z]+/g).reduce(function (sum, part) {
        return sum + Number(part.split(" ")[0]) * units[part.split(" ")[1]];
      }, 0);
    }
    return /^[\d,]+(\.\d+)?%?$/.test(text) ? Number(text.replace(/[,%]/g, "")) : text;
  }

  function sortTable(body, column, isDescending) {
    var collator = new Intl.Collator("en", { numeric: true });
    var rows = Array.from(body.rows).map(function (row) {
      return { row: row, value: sortValue(row.cells[column]) };
    });
    rows.sort(function (left, right) {
      // What is unknown stands last in either direction.
      if (left.value === null || right.value === null) return (left.value === null) - (right.value === null);
      var order = typeof left.value === "number" && typeof right.value === "number"
        ? left.value - right.value : collator.compare(String(left.value), String(right.value));
      return isDescending ? -order : order;
    });
    rows.forEach(function (entry) {
      body.append(entry.row);
    });
  }

  function addTableSorting() {
    document.querySelectorAll("table[data-sortable]").forEach(function (table) {
      var body = table.tBodies[0];
      var heads = Array.from(table.tHead.rows[0].cells);
      if (!body || body.rows.length < 2) return;
      heads.forEach(function (head, column) {
        var button = make("button", { type: "button", class: "table-sort" }, Array.from(head.childNodes));
        head.append(button);
        button.addEventListener("click", function () {
          // Numbers begin with the largest, words with the first.
          var before = head.getAttribute("aria-sort");
          var isDescending = before ? before === "ascending" : head.classList.contains("number");
          heads.forEach(function (each) {
            each.removeAttribute("aria-sort");
          });
          head.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
          sortTable(body, column, isDescending);
        });
      });
    });
  }

  // A printed page holds everything: what is folded opens, and closes again afterwards.
  var opened = [];
  addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("main details:not([open])"));
    opened.forEach(function (details) {
      details.open = true;
    });
  });
  addEventListener("afterprint", function () {
    opened.forEach(function (details) {
      details.open = false;
    });
  });

  var wait = 0;
  addEventListener("resize", function () {
    clearTimeout(wait);
    wait = setTimeout(nameScrollers, 150);
  });
  // What is folded has no width before it opens.
  document.addEventListener("toggle", nameScrollers, true);

  addThemeControl();
  addHeadingAnchors();
  addCopyButtons();
  addTableSorting();
  nameScrollers();
})();
