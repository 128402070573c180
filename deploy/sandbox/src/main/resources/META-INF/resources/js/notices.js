// Short messages about what went wrong; they leave by themselves, and a click closes them sooner.

import { el } from "./dom.js";

const SHOWN_MILLIS = 8000;

export function notify(text) {
  const notice = el("div", { class: "notice", "data-testid": "notice" }, el("p", {}, text), closeButton());
  document.querySelector(".notices").append(notice);
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
