// The content of a message, the same on both sides: text with marks and links, then its attachments.

import { attachments } from "./conversation.js";
import { el, icon } from "./dom.js";
import { link, richText } from "./rich-text.js";

export function messageBody(message, marks) {
  return [
    message.text ? el("p", { class: "message-text" }, ...richText(message.text, marks)) : null,
    ...attachments(message).map(({ name, url }) => el("p", { class: "attachment" }, icon("file"), link(String(url ?? ""), String(name ?? "archivo")))),
  ];
}
