// The agents' list of conversations, the most recent first.

import { channelOf } from "./channels.js";
import { lastAt, onDashboard } from "./conversation.js";
import { el, hook, icon, reconcile, setAttributes, setText } from "./dom.js";
import { clock, initials, preview } from "./format.js";
import { showState } from "./state-badge.js";

const SPEAKERS = { bot: "Asistente: ", agent: "Carla: ", customer: "", system: "" };

export function createConversationList(store, actions) {
  const list = hook("conversation-list");
  const empty = document.querySelector(".conversations-empty");

  let openId = null;

  store.subscribe((state) => {
    const sorted = [...state.conversations.values()].sort((a, b) => lastAt(b).localeCompare(lastAt(a)) || Number(b.conversationId) - Number(a.conversationId));
    empty.hidden = sorted.length > 0;
    reconcile(list, sorted, (conversation) => String(conversation.conversationId), create, (node, conversation) => update(node, conversation, state));
    if (state.openId !== openId) {
      openId = state.openId;
      list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  });

  function create(conversation) {
    const id = String(conversation.conversationId);
    const channel = channelOf(conversation.channel);
    const button = el(
      "button",
      { type: "button", class: "conversation" },
      el("span", { class: "avatar", "data-channel": conversation.channel || "web" }, initials(conversation.customerName), el("span", { class: "avatar-channel" }, icon(channel.icon))),
      el("span", { class: "conversation-name" }, conversation.customerName, el("span", { class: "visually-hidden" }, ` por ${channel.name}`)),
      el("time", { class: "conversation-time" }),
      el("span", { class: "conversation-preview" }),
      el("span", { class: "unread" }),
      el("span", { class: "state", "data-testid": "conversation-state" }),
    );
    button.addEventListener("click", () => actions.openById(id));
    return el("li", { "data-testid": "conversation-item", "data-conversation-id": id }, button);
  }

  function update(node, conversation, state) {
    const id = node.dataset.conversationId;
    const last = onDashboard(conversation).at(-1);
    const seen = state.seen.get(id) ?? 0;
    const unread = (conversation.messages ?? []).slice(seen).filter((message) => message.author === "customer").length;
    setAttributes(node, { "aria-current": id === state.openId ? "true" : null });
    setText(node.querySelector(".conversation-time"), clock(last?.at));
    setText(node.querySelector(".conversation-preview"), last ? `${SPEAKERS[last.author] ?? ""}${preview(last.text) || "Archivo adjunto"}` : "Sin mensajes todavía");
    setText(node.querySelector(".unread"), unread > 0 ? String(unread) : "");
    setAttributes(node.querySelector(".unread"), { "aria-label": unread > 0 ? `${unread} sin leer` : null });
    showState(node.querySelector(".state"), conversation);
  }
}
