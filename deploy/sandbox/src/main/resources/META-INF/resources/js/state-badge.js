// The badge that says who answers a conversation, with the pause counting down.

import { assistantState } from "./conversation.js";
import { el, icon, setText } from "./dom.js";
import { clock, countdown } from "./format.js";

const ICONS = { bot: "bot", paused: "pause", unknown: "question" };

/** Makes the box show the state; called on each change and on each second. Returns the state that is shown. */
export function showState(box, conversation, now = Date.now()) {
  const { state, pausedUntil, remaining } = assistantState(conversation, now);
  if (box.dataset.state !== state) {
    box.dataset.state = state;
    box.replaceChildren(
      el("span", { class: "state-main" }, icon(ICONS[state] ?? ICONS.unknown), el("span", { class: "state-text" })),
      el("span", { class: "state-detail" }, el("span", { class: "state-who" }), el("span", { class: "state-countdown", role: "timer", "aria-live": "off" })),
    );
  }
  setText(box.querySelector(".state-text"), mainText(state, pausedUntil));
  setText(box.querySelector(".state-who"), state === "paused" ? "responde una persona" : "");
  setText(box.querySelector(".state-countdown"), state === "paused" && remaining !== null ? countdown(remaining) : "");
  return state;
}

function mainText(state, pausedUntil) {
  if (state === "paused") {
    return pausedUntil ? `En pausa hasta ${clock(pausedUntil)}` : "En pausa";
  }
  return state === "bot" ? "Asistente activo" : "Estado desconocido";
}
