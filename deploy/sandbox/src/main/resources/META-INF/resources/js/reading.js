// A WhatsApp message that the open phone shows has been read, as WhatsApp tells its sender.

import { api } from "./api.js";
import { onPhone } from "./conversation.js";
import { openConversation } from "./store.js";

export function tellWhatIsRead(store) {
  const told = new Map();
  store.subscribe((state) => {
    const conversation = openConversation(state);
    if (conversation?.channel !== "wa" || document.visibilityState !== "visible") {
      return;
    }
    const received = onPhone(conversation).filter((message) => message.author !== "customer").length;
    if (received > (told.get(state.openId) ?? 0)) {
      told.set(state.openId, received);
      // Nobody on the page waits for it, and the next message says it again.
      api.readOnWhatsApp(state.openId).catch(() => {});
    }
  });
}
