// The open conversation as the agents see it.

import { channelOf } from "./channels.js";
import { onDashboard, responseMillis } from "./conversation.js";
import { composer, el, endInSight, hook, icon, reconcile, setAttributes, setText } from "./dom.js";
import { clock, day, duration, initials, phoneNumber } from "./format.js";
import { messageBody } from "./message-body.js";
import { showState } from "./state-badge.js";
import { holder, openConversation } from "./store.js";

const AUTHORS = { customer: "Cliente", bot: "Asistente", agent: "Carla (agente)", system: "Sistema" };

export function createThread(store, actions) {
  const root = document.querySelector(".thread");
  const part = (selector) => root.querySelector(selector);
  const render = endInSight(part(".thread-log"));
  const list = hook("agent-message-list");
  const input = hook("agent-input");
  const resume = hook("resume-bot");
  const badge = el("span", { class: "state large", "data-testid": "selected-conversation-state" });
  let shownId = null;
  part(".thread-status").prepend(badge);

  composer(part(".agent-composer"), input, async (text) => {
    if (!(await actions.sendAsAgent(text)) && !input.value) {
      input.value = text;
    }
  });
  resume.addEventListener("click", async () => {
    resume.disabled = true;
    await actions.resume();
    resume.disabled = false;
  });

  store.subscribe((state) => {
    const conversation = openConversation(state);
    part(".thread-empty").hidden = conversation !== null;
    part(".thread-open").hidden = conversation === null;
    if (conversation === null) {
      shownId = null;
      renderEmpty(state);
      return;
    }
    renderHeader(conversation);
    const messages = onDashboard(conversation);
    render(shownId !== state.openId, () => {
      reconcile(list, rows(messages, state), (row) => `${state.openId}/${row.key}`, (row) => (row.day ? el("li", { class: "thread-day" }, row.day) : create(row)), update);
      part(".thread-typing").hidden = !conversation.typing;
    });
    shownId = state.openId;
  });

  function renderEmpty(state) {
    const { customerName, channel } = holder(state);
    setText(part(".thread-empty-title"), `Esperando a ${customerName}`);
    setText(part(".thread-empty-text"), `Cuando escriba por ${channelOf(channel).name}, la conversación se abrirá aquí, en vivo.`);
  }

  function renderHeader(conversation) {
    const state = showState(badge, conversation);
    part(".thread-status").dataset.state = state;
    const avatar = part(".thread-avatar");
    avatar.dataset.channel = conversation.channel || "web";
    setText(avatar, initials(conversation.customerName));
    setText(part(".thread-name"), conversation.customerName);
    setText(part(".thread-facts"), [channelOf(conversation.channel).name, phoneNumber(conversation.phone), `N.º ${conversation.conversationId}`].filter(Boolean).join(" · "));
    resume.hidden = state !== "paused";
    setText(
      part(".agent-hint"),
      state === "paused" ? "El asistente guarda silencio en esta conversación hasta que termine la pausa." : "Al enviar, el asistente deja de responder en esta conversación y queda en pausa.",
    );
  }
}

/** Top to bottom: `{key, day}` or `{key, message, first, millis, webhook}`. */
function rows(messages, state) {
  const result = [];
  messages.forEach((message, index) => {
    const previous = messages[index - 1];
    const newDay = day(message.at) !== day(previous?.at);
    if (newDay) {
      result.push({ key: `d${day(message.at)}`, day: day(message.at) });
    }
    const first = newDay || previous?.author !== message.author;
    result.push({ key: `m${message.id}`, message, first, millis: responseMillis(messages, index), webhook: state.webhooks.get(String(message.id)) });
  });
  return result;
}

function create({ message }) {
  const author = message.author === "agent" && message.userId && String(message.userId) !== "2" ? `Agente ${message.userId}` : AUTHORS[message.author];
  return el(
    "li",
    { class: `entry ${message.author}`, "data-testid": "dashboard-message", "data-author": message.author, "data-message-id": message.id },
    el("p", { class: "entry-author" }, message.author === "bot" ? icon("bot") : null, author ?? "Desconocido"),
    el("div", { class: "entry-box" }, ...messageBody(message, true).filter(Boolean)),
    el("p", { class: "entry-meta" }, el("time", { datetime: message.at }, clock(message.at)), el("span", { class: "entry-fact" })),
  );
}

function update(node, row) {
  if (row.day) {
    return;
  }
  node.classList.toggle("first", row.first);
  const fact = node.querySelector(".entry-fact");
  if (row.millis !== null) {
    setAttributes(fact, { "data-testid": "response-time" });
    setText(fact, `Respondió en ${duration(row.millis)}`);
  } else if (row.webhook) {
    fact.classList.toggle("bad", row.webhook.status >= 300);
    setText(fact, row.webhook.status >= 300 ? `Aviso al asistente: error ${row.webhook.status}` : `Recibido por el asistente en ${duration(row.webhook.millis)}`);
  }
}
