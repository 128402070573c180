// A short message about what went wrong; the newest replaces the one before, leaves by itself, and a click closes it sooner.

import { el } from "./dom.js";

const SHOWN_MILLIS = 8000;

export function notify(text) {
  const notice = el("div", { class: "notice", "data-testid": "notice" }, el("p", {}, text), closeButton());
  document.querySelector(".notices").replaceChildren(notice);
  const timer = setTimeout(() => notice.remove(), SHOWN_MILLIS);

  function closeButton() {
    const button = el("button", { type: "button", class: "notice-close", "aria-label": "Cerrar aviso" }, "×");
    button.addEventListener("click", () => {
      clearTimeout(timer);
      notice.remove();
    });
    return button;
  }
}
