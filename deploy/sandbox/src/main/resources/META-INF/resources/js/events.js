// The live stream. EventSource reconnects by itself after a dropped connection, but gives up after an HTTP error; then we retry.

const RETRY_MILLIS = 2000;

/** Calls `onConversation(conversation)` for each change, `onOpen()` on each (re)connection and `onLost()` when it breaks. */
export function listen({ onConversation, onOpen, onLost }) {
  const source = new EventSource("/sandbox/events");
  source.addEventListener("open", onOpen);
  source.addEventListener("conversation", (event) => onConversation(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    onLost();
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => listen({ onConversation, onOpen, onLost }), RETRY_MILLIS);
    }
  });
}
