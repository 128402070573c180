// The agents' side as a whole: the list, the open conversation, the totals, and the pauses that count down on both.

import { assistantState } from "./conversation.js";
import { createConversationList } from "./conversation-list.js";
import { hook, setText } from "./dom.js";
import { showState } from "./state-badge.js";
import { openConversation } from "./store.js";
import { createThread } from "./thread.js";

const SPOKEN = {
  bot: (name) => `El asistente responde de nuevo a ${name}.`,
  paused: (name) => `El asistente quedó en pausa con ${name}. Responde una persona.`,
  unknown: (name) => `No se conoce el estado del asistente con ${name}.`,
};

export function createDashboard(store, actions) {
  createConversationList(store, actions);
  createThread(store, actions);
  const totals = document.querySelector(".dash-totals");
  const announcer = document.querySelector(".announcer");
  let spoken = { id: null, state: null };

  store.subscribe((state) => {
    const all = [...state.conversations.values()];
    const paused = all.filter((conversation) => assistantState(conversation).state === "paused").length;
    setText(totals, all.length === 0 ? "" : `${all.length} ${all.length === 1 ? "conversación" : "conversaciones"} · ${paused} en pausa`);
    speak(openConversation(state), state.openId);
  });

  function speak(conversation, id) {
    const { state } = assistantState(conversation);
    if (conversation && id === spoken.id && state !== spoken.state) {
      setText(announcer, (SPOKEN[state] ?? SPOKEN.unknown)(conversation.customerName));
    }
    spoken = { id, state };
  }

  // Between two events only the clocks move: no rendering, just the badges. A pause that runs out is asked about once.
  setInterval(() => {
    const now = Date.now();
    for (const item of hook("conversation-list").children) {
      const conversation = store.state.conversations.get(item.dataset.conversationId);
      if (conversation?.assistant?.state === "paused") {
        showState(item.querySelector(".state"), conversation, now);
        if (assistantState(conversation, now).expired) {
          conversation.assistant = { state: "bot", pausedUntil: null };
          store.changed();
          actions.refreshOne(item.dataset.conversationId).catch(() => {});
        }
      }
    }
    const open = openConversation(store.state);
    if (open) {
      showState(hook("selected-conversation-state"), open, now);
    }
  }, 1000);
}
