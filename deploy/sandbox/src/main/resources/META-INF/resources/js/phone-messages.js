// The bubbles on the phone, with the days between them and the ticks of the customer's own messages.

import { onPhone } from "./conversation.js";
import { el, icon, reconcile, setAttributes } from "./dom.js";
import { clock, day } from "./format.js";
import { messageBody } from "./message-body.js";
import { openConversation, stillOutgoing } from "./store.js";

const LABELS = { bot: "Asistente de Damasco", agent: "Carla, de Damasco" };

/** What the phone lists, top to bottom: `{key, day}` or `{key, message, first, status, read, label}`. */
export function bubbles(state, channel) {
  const conversation = openConversation(state);
  const arrived = onPhone(conversation).map((message) => ({ key: `m${message.id}`, message, status: "sent" }));
  const onTheWay = stillOutgoing(state).map((message) => ({
    key: message.localId,
    message: { id: message.localId, author: "customer", text: message.text, at: message.at },
    status: message.status,
  }));
  const all = [...arrived, ...onTheWay];
  const answeredUpTo = conversation?.typing ? arrived.length : arrived.findLastIndex((item) => item.message.author !== "customer");
  const items = [];
  all.forEach((item, index) => {
    const previous = all[index - 1]?.message;
    const newDay = day(item.message.at) !== day(previous?.at);
    if (newDay) {
      items.push({ key: `d${day(item.message.at)}`, day: day(item.message.at) });
    }
    const first = newDay || side(previous) !== side(item.message) || (channel.labels === true && previous?.author !== item.message.author);
    items.push({ ...item, first, read: index < answeredUpTo, label: first && channel.labels ? LABELS[item.message.author] : null });
  });
  return items;
}

const side = (message) => (message?.author === "customer" ? "out" : "in");

export function renderBubbles(list, items, channel, retry) {
  // The same message looks different on another channel (marks, labels), so the channel is part of the key.
  reconcile(list, items, (item) => `${channel.name}/${item.key}`, (item) => (item.day ? el("li", { class: "day" }, item.day) : bubble(item, channel, retry)), update);
}

function bubble({ message, status, label }, channel, retry) {
  const meta = el("span", { class: "bubble-meta" }, el("time", { datetime: message.at }, clock(message.at)));
  if (message.author === "customer") {
    meta.append(el("span", { class: "ticks" }));
  }
  const node = el(
    "li",
    { class: `bubble ${side(message)}`, "data-testid": "phone-message", "data-author": message.author, "data-message-id": message.id },
    label ? el("span", { class: "bubble-label" }, label) : null,
    el("div", { class: "bubble-box" }, ...messageBody(message, channel.marks).filter(Boolean), meta),
  );
  if (status !== "sent") {
    const again = el("button", { type: "button", class: "retry" }, "No se envió. Reintentar");
    again.addEventListener("click", () => retry(message.id));
    node.append(again);
  }
  return node;
}

function update(node, item) {
  if (item.day) {
    return;
  }
  node.classList.toggle("first", item.first);
  setAttributes(node, { "data-status": item.status });
  const ticks = node.querySelector(".ticks");
  const mark = item.status === "sending" ? "clock" : item.status === "failed" ? "question" : item.read ? "read" : "ticks";
  if (ticks && ticks.dataset.mark !== mark) {
    ticks.dataset.mark = mark;
    const words = { clock: "Enviando", question: "No enviado", read: "Leído", ticks: "Entregado" };
    ticks.replaceChildren(icon(mark === "read" ? "ticks" : mark), el("span", { class: "visually-hidden" }, words[mark]), el("span", { class: "tick-word", "aria-hidden": "true" }, words[mark]));
  }
}
