// What frames the two sides: connection, tabs on small screens, the model in the footer, the address's fragment.

import { hook, setText } from "./dom.js";

const CONNECTION = { connecting: "Conectando…", live: "En vivo", lost: "Sin conexión" };

export function createShell(store) {
  const stage = document.querySelector(".stage");
  const tabs = [...document.querySelectorAll(".tab")];
  tabs.forEach((tab) =>
    tab.addEventListener("click", () => {
      stage.dataset.view = tab.dataset.view;
      tabs.forEach((each) => each.setAttribute("aria-pressed", String(each === tab)));
      // A hidden list could not scroll to the open conversation.
      hook("conversation-list").querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }),
  );

  store.subscribe((state) => {
    const connection = hook("connection");
    connection.dataset.connection = state.connection;
    setText(connection.querySelector(".connection-text"), CONNECTION[state.connection]);
    document.querySelector(".offline").hidden = state.connection !== "lost";
    setText(hook("model-info"), modelLine(state));
    const fragment = state.openId ? `#${encodeURIComponent(state.openId)}` : "";
    if (location.hash !== fragment && state.connection !== "connecting") {
      history.replaceState(null, "", fragment || location.pathname + location.search);
    }
  });
}

function modelLine({ info }) {
  if (!info) {
    return "Consultando qué modelo responde…";
  }
  return info.realModel ? `Modelo: ${info.model}` : `Modelo de demostración: ${info.model} (reglas, sin cuenta ni costo)`;
}
