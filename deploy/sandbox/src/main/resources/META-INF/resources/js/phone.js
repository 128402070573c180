// The customer's phone.

import { channelOf, freshName, SUGGESTIONS } from "./channels.js";
import { assistantState } from "./conversation.js";
import { composer, el, endInSight, hook, setText } from "./dom.js";
import { clock } from "./format.js";
import { bubbles, renderBubbles } from "./phone-messages.js";
import { holder, openConversation } from "./store.js";

export function createPhone(store, actions) {
  const phone = hook("phone");
  const render = endInSight(phone.querySelector(".chat-log"));
  const input = hook("phone-input");
  const typing = hook("phone-typing");
  const channelButtons = [...document.querySelectorAll(".channel-picker button")];
  let shown = "";
  let shownCount = 0;

  channelButtons.forEach((button) => button.addEventListener("click", () => actions.chooseChannel(button.dataset.channel)));
  composer(phone.querySelector(".chat-composer"), input, actions.sendAsCustomer);
  phone.querySelector(".suggestions").append(...SUGGESTIONS.map(suggestion));
  newCustomerForm(store, actions, () => input.focus());
  tick();
  setInterval(tick, 1000);

  function suggestion(text) {
    const button = el("button", { type: "button", class: "suggestion", "data-testid": "phone-suggestion" }, text);
    button.addEventListener("click", () => actions.sendAsCustomer(text));
    return button;
  }

  function tick() {
    setText(phone.querySelector(".clock"), clock(new Date().toISOString()));
  }

  store.subscribe((state) => {
    const conversation = openConversation(state);
    const { channel: code, customerName } = holder(state);
    const channel = channelOf(code);
    const isTyping = Boolean(conversation?.typing);
    const items = bubbles(state, channel);
    const what = `${state.openId}/${code}/${customerName}`;
    const sentSomething = items.length > shownCount && items.at(-1)?.message?.author === "customer";

    phone.dataset.channel = code;
    phone.toggleAttribute("data-empty", items.length === 0);
    if (state.openId) {
      phone.dataset.conversationId = state.openId;
    } else {
      delete phone.dataset.conversationId;
    }
    channelButtons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.channel === code)));
    setText(document.querySelector(".customer-current"), customerName);
    setText(phone.querySelector(".chat-subtitle"), isTyping ? "escribiendo…" : subtitle(channel, conversation));
    input.placeholder = channel.placeholder;

    render(what !== shown || sentSomething, () => {
      phone.querySelector(".phone-empty").hidden = items.length > 0;
      renderBubbles(phone.querySelector(".phone-messages"), items, channel, actions.retry);
      typing.hidden = !isTyping;
    });
    shown = what;
    shownCount = items.length;
  });
}

// The web chat says when a person has taken over; on the other channels the customer sees only the shop.
function subtitle(channel, conversation) {
  return channel.labels && assistantState(conversation).state === "paused" ? "Carla está en línea" : channel.subtitle;
}

function newCustomerForm(store, actions, done) {
  const toggle = hook("new-customer");
  const form = document.getElementById("new-customer-form");
  const name = hook("new-customer-name");

  function show(open) {
    form.hidden = !open;
    toggle.setAttribute("aria-expanded", String(open));
    if (open) {
      name.value = freshName(store.takenNames().add(holder(store.state).customerName));
      name.select();
    }
  }

  toggle.addEventListener("click", () => show(form.hidden));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      show(false);
      toggle.focus();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!form.hidden && !event.target.closest(".customer-bar")) {
      show(false);
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = name.value.trim();
    if (chosen) {
      show(false);
      actions.newCustomer(chosen);
      done();
    }
  });
}
