// What the people on the page can do.

import { api } from "./api.js";
import { holder, openConversation } from "./store.js";
import { notify } from "./notices.js";

const AGENT = { id: "2", name: "Carla" };

let lastLocalId = 0;

export function createActions(store) {
  const { state } = store;

  /** Opens the conversation of the same customer on that channel, or a draft of one. */
  function chooseChannel(channel) {
    const { customerName, channel: current } = holder(state);
    if (channel === current) {
      return;
    }
    const existing = [...state.conversations.values()].filter((each) => each.channel === channel && each.customerName === customerName).pop();
    if (existing) {
      openById(String(existing.conversationId));
    } else {
      store.startDraft(channel, customerName);
    }
  }

  async function openById(id) {
    store.open(id);
    if (!openConversation(state)?.messages) {
      await reporting("No se pudo abrir la conversación.", () => refreshOne(id));
    }
  }

  function sendAsCustomer(text) {
    const known = new Set((openConversation(state)?.messages ?? []).map((message) => message.id));
    const message = { localId: `local-${++lastLocalId}`, conversationId: state.openId, text, at: new Date().toISOString(), status: "sending", known };
    state.outgoing.push(message);
    return deliver(message);
  }

  // One after the other: two messages typed quickly into a draft belong to one conversation, in their order.
  let queue = Promise.resolve();
  function deliver(message) {
    message.status = "sending";
    store.changed();
    queue = queue.then(() => deliverNow(message));
    return queue;
  }

  async function deliverNow(message) {
    try {
      message.conversationId ??= await createFromDraft();
      const { messageId, webhook } = await api.customerMessage(message.conversationId, message.text);
      message.status = "sent";
      state.webhooks.set(String(messageId), webhook);
      if (webhook && webhook.status >= 300) {
        notify(`Nulu no pudo entregar el mensaje al asistente (respuesta ${webhook.status || "ninguna"}).`);
      }
    } catch (error) {
      message.status = "failed";
      notify(`El mensaje no se envió. ${error.message}`);
    }
    store.changed();
  }

  async function createFromDraft() {
    if (state.openId !== null) {
      return state.openId;
    }
    const mark = store.mark();
    const created = await api.createConversation(state.draft.channel, state.draft.customerName);
    const id = store.putAnswer(created, mark);
    state.outgoing.forEach((message) => (message.conversationId ??= id));
    store.open(id);
    return id;
  }

  async function refreshOne(id) {
    const mark = store.mark();
    store.putAnswer(await api.conversation(id), mark);
  }

  return {
    chooseChannel,
    openById,
    sendAsCustomer,
    retry: (localId) => deliver(state.outgoing.find((message) => message.localId === localId)),
    newCustomer: (name) => store.startDraft(holder(state).channel, name),
    /** Resolves to whether it was sent, so that a failed text is not lost. */
    sendAsAgent: (text) => reporting("La respuesta no se envió.", () => api.agentMessage(state.openId, text, AGENT.id)),
    /** The new state comes as an event. */
    resume: () => reporting("No se pudo devolver la conversación al asistente.", () => api.resume(state.openId)),
    async refresh() {
      const mark = store.mark();
      store.replaceAll(await api.conversations(), mark);
    },
    refreshOne,
  };
}

async function reporting(failure, work) {
  try {
    await work();
    return true;
  } catch (error) {
    notify(`${failure} ${error.message}`);
    return false;
  }
}
