// Runs before the first paint: applies the reader's choice of theme, so that no page flashes.
(function () {
  "use strict";
  var root = document.documentElement;
  try {
    var choice = localStorage.getItem("afterword-theme");
    if (choice === "light" || choice === "dark") root.setAttribute("data-theme", choice);
  } catch (_) {
    // Storage can be refused (private windows, files from disk): the system's preference stands.
  }
})();
