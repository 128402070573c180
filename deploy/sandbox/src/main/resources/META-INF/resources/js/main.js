import { createActions } from "./actions.js";
import { api } from "./api.js";
import { freshName } from "./channels.js";
import { createDashboard } from "./dashboard.js";
import { listen } from "./events.js";
import { createPhone } from "./phone.js";
import { tellWhatIsRead } from "./reading.js";
import { createShell } from "./shell.js";
import { createStore } from "./store.js";

const store = createStore();
const actions = createActions(store);
const asked = decodeURIComponent(location.hash.slice(1));
let started = false;

createShell(store);
createPhone(store, actions);
tellWhatIsRead(store);
createDashboard(store, actions);
store.changed();

listen({
  onConversation: store.put,
  onOpen: resume,
  onLost: () => store.update({ connection: "lost" }),
});

// Also after a reconnection: what happened meanwhile was not streamed.
async function resume() {
  try {
    await actions.refresh();
    start();
    store.update({ connection: "live", info: await api.info() });
  } catch {
    store.update({ connection: "lost" });
    setTimeout(resume, 2000);
  }
}

function start() {
  const { state } = store;
  if (started) {
    return;
  }
  started = true;
  if (state.openId === null && state.conversations.has(asked)) {
    actions.openById(asked);
  } else if (state.openId === null && state.outgoing.length === 0) {
    store.startDraft(state.draft.channel, freshName(store.takenNames()));
  }
}
