// What a conversation's JSON means; pure functions, no DOM.

const hasContent = (message) => Boolean(message.text?.trim()) || (message.attachments?.length ?? 0) > 0;

/** What the customer's phone shows: the customer's own messages and those that were delivered to it. */
export const onPhone = (conversation) =>
  (conversation?.messages ?? []).filter((message) => hasContent(message) && (message.author === "customer" || message.deliveredToPhone));

/** What the agents see. An empty message (Nulu's department changes) has nothing to show. */
export const onDashboard = (conversation) => (conversation?.messages ?? []).filter((message) => hasContent(message) && message.onDashboard);

/** The assistant's state now: a pause whose time has run out is over, whether or not the server has said so yet. */
export function assistantState(conversation, now = Date.now()) {
  const { state = "unknown", pausedUntil = null } = conversation?.assistant ?? {};
  const until = pausedUntil ? Date.parse(pausedUntil) : null;
  if (state === "paused" && until !== null && until <= now) {
    return { state: "bot", pausedUntil: null, remaining: 0, expired: true };
  }
  return { state, pausedUntil: state === "paused" ? pausedUntil : null, remaining: until === null ? null : until - now, expired: false };
}

/**
 * Milliseconds between the customer's last message and the assistant's answer at `index`; null when that message answers nobody
 * (an agent or the assistant had the last word).
 */
export function responseMillis(messages, index) {
  const before = messages.slice(0, index).findLast((message) => message.author !== "system");
  if (messages[index].author !== "bot" || before?.author !== "customer") {
    return null;
  }
  const millis = Date.parse(messages[index].at) - Date.parse(before.at);
  return Number.isFinite(millis) && millis >= 0 ? millis : null;
}

export const lastAt = (conversation) => conversation.messages?.at(-1)?.at ?? "";

/** Attachments come as Nulu has them, [name, url], or as {name, url}. */
export const attachments = (message) =>
  (message.attachments ?? []).map((entry) => (Array.isArray(entry) ? { name: entry[0], url: entry[1] } : { name: entry.name, url: entry.url }));
