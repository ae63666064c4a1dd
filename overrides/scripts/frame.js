// Runs in the head, before the first paint: neither colours nor menu may flicker.
// A plain script, so that old phones get it too; without it the menu is an open list.
(() => {
  const root = document.documentElement;
  const themes = ["system", "light", "dark"];
  const key = "theme";

  // Storage may be forbidden; the choice then lasts for the page.
  const stored = () => {
    try { return localStorage.getItem(key); } catch (e) { return null; }
  };
  const store = (theme) => {
    try {
      if (theme === "system") localStorage.removeItem(key);
      else localStorage.setItem(key, theme);
    } catch (e) { /* nothing to do */ }
  };
  const current = () => root.dataset.theme || "system";
  const apply = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
    const button = document.querySelector(".theme-button");
    if (button) button.textContent = button.dataset[current()];
  };

  const setUpTheme = (button) => {
    button.hidden = false;
    apply(current());
    button.addEventListener("click", () => {
      const next = themes[(themes.indexOf(current()) + 1) % themes.length];
      store(next);
      apply(next);
    });
  };

  const setUpMenu = (button) => {
    const isOpen = () => button.getAttribute("aria-expanded") === "true";
    const show = (open) => button.setAttribute("aria-expanded", String(open));
    button.hidden = false;
    button.addEventListener("click", () => show(!isOpen()));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !isOpen()) return;
      show(false);
      button.focus();
    });
  };

  root.dataset.js = "";
  // Filters and search are modules. Where one cannot be read, does not come or breaks, the page
  // shows what serves without it.
  if ("noModule" in HTMLScriptElement.prototype) root.dataset.modules = "";
  addEventListener("error", () => { delete root.dataset.modules; }, true);
  apply(stored());
  // As soon as all is read, and not at DOMContentLoaded, which waits for the modules.
  document.addEventListener("readystatechange", () => {
    setUpTheme(document.querySelector(".theme-button"));
    setUpMenu(document.querySelector(".menu-button"));
  }, { once: true });
  // A page brought back by the Back button may have missed a choice made since.
  addEventListener("pageshow", (event) => { if (event.persisted) apply(stored()); });

  // On paper nothing can be opened any more.
  addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not([open])").forEach((details) => {
      details.open = true;
      details.dataset.opened = "";
    });
  });
  addEventListener("afterprint", () => {
    document.querySelectorAll("details[data-opened]").forEach((details) => {
      details.open = false;
      delete details.dataset.opened;
    });
  });
})();
