// The page's state and who listens to it. Both sides show the same conversation: the open one, or a draft without messages yet.

import { freshName } from "./channels.js";

export function createStore() {
  const state = {
    /** conversation id -> conversation, as the server last told it */
    conversations: new Map(),
    openId: null,
    /** who will write, and where, when no conversation is open */
    draft: { channel: "wa", customerName: freshName(new Set()) },
    /** the customer's messages that the server has not shown yet: {localId, conversationId (null in a draft), text, at, status, known} */
    outgoing: [],
    /** message id -> {status, millis} of the webhook call that it caused */
    webhooks: new Map(),
    /** conversation id -> how many of its messages the agent has seen */
    seen: new Map(),
    connection: "connecting",
    info: null,
  };
  const listeners = new Set();
  let scheduled = false;

  // Several changes in one go are one rendering; a microtask, as animation frames stop in a background tab.
  function changed() {
    if (!scheduled) {
      scheduled = true;
      queueMicrotask(() => {
        scheduled = false;
        listeners.forEach((listener) => listener(state));
      });
    }
  }

  let changes = 0;
  const lastChange = new Map();

  /** Events come in order, so the newest is the truth. */
  function put(conversation) {
    lastChange.set(String(conversation.conversationId), ++changes);
    return keep(conversation);
  }

  function keep(conversation) {
    const id = String(conversation.conversationId);
    state.conversations.set(id, conversation);
    if (id === state.openId && conversation.messages) {
      state.seen.set(id, conversation.messages.length);
    }
    changed();
    return id;
  }

  return {
    state,
    changed,
    put,
    /** Before asking for a conversation: what an event says meanwhile is newer than the answer. */
    mark: () => changes,
    putAnswer(conversation, mark) {
      const id = String(conversation.conversationId);
      return (lastChange.get(id) ?? 0) > mark ? id : keep(conversation);
    },
    subscribe(listener) {
      listeners.add(listener);
    },
    replaceAll(conversations, mark) {
      const answered = new Set(conversations.map((conversation) => String(conversation.conversationId)));
      for (const id of [...state.conversations.keys()]) {
        if (!answered.has(id) && (lastChange.get(id) ?? 0) <= mark) {
          state.conversations.delete(id);
        }
      }
      for (const conversation of conversations) {
        const id = this.putAnswer(conversation, mark);
        // What was there before the page was opened is not news.
        if (!state.seen.has(id)) {
          state.seen.set(id, conversation.messages?.length ?? 0);
        }
      }
      if (!state.conversations.has(state.openId)) {
        // The sandbox was restarted and has forgotten it.
        state.openId = null;
      }
      changed();
    },
    open(id) {
      state.openId = id;
      state.seen.set(id, state.conversations.get(id)?.messages?.length ?? 0);
      changed();
    },
    startDraft(channel, customerName) {
      state.openId = null;
      state.draft = { channel, customerName };
      state.outgoing = state.outgoing.filter((message) => message.conversationId !== null);
      changed();
    },
    takenNames() {
      return new Set([...state.conversations.values()].map((conversation) => conversation.customerName));
    },
    update(change) {
      Object.assign(state, change);
      changed();
    },
  };
}

export const openConversation = (state) => state.conversations.get(state.openId) ?? null;

/** Who holds the phone: the open conversation's customer, or the draft's. */
export function holder(state) {
  const conversation = openConversation(state);
  return conversation ? { channel: conversation.channel || "web", customerName: conversation.customerName } : state.draft;
}

/** The messages on their way for what the phone shows, without those that the server already shows. */
export function stillOutgoing(state) {
  const conversation = openConversation(state);
  const arrived = (conversation?.messages ?? []).filter((message) => message.author === "customer");
  const claimed = new Set();
  return state.outgoing
    .filter((message) => message.conversationId === state.openId)
    .filter((message) => {
      const match = arrived.find((candidate) => !claimed.has(candidate.id) && !message.known.has(candidate.id) && candidate.text === message.text);
      if (match) {
        claimed.add(match.id);
      }
      return !match;
    });
}
