// WhatsApp's text marks (*bold*, _italic_, ~struck~, ```code```) and links, as DOM nodes. No markup is ever parsed as HTML.

import { el } from "./dom.js";

const LINK = { type: "link", pattern: /https?:\/\/[^\s<>"'`*]+/iu };
const MARKS = [
  { type: "code", pattern: /```([^]+?)```/u },
  { type: "strong", pattern: mark("\\*") },
  { type: "em", pattern: mark("_") },
  { type: "s", pattern: mark("~") },
];

/** A mark counts only at the edge of a word, as on WhatsApp: in "2*3*4" or "model_a_b" the characters are themselves. */
function mark(sign) {
  return new RegExp(`(?<![\\p{L}\\p{N}${sign}])${sign}(?![\\s${sign}])([^${sign}\\n]*?[^\\s${sign}])${sign}(?![\\p{L}\\p{N}${sign}])`, "u");
}

/** Tokens of a text: `{type: "text"|"code", text}`, `{type: "link", text, href}`, `{type: "strong"|"em"|"s", children}`. */
export function tokens(text, marks = true) {
  const found = earliest(text, marks ? [LINK, ...MARKS] : [LINK]);
  if (!found) {
    return text ? [{ type: "text", text }] : [];
  }
  const { type, match } = found;
  // A sentence's full stop or a closing bracket after an address is not part of it.
  const matched = type === "link" ? match[0].replace(/[.,;:!?)\]}»]+$/u, "") : match[0];
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + matched.length);
  return [...(before ? [{ type: "text", text: before }] : []), token(type, matched, match[1], marks), ...tokens(after, marks)];
}

function earliest(text, kinds) {
  let first = null;
  for (const { type, pattern } of kinds) {
    const match = pattern.exec(text);
    if (match && (!first || match.index < first.match.index)) {
      first = { type, match };
    }
  }
  return first;
}

function token(type, matched, inner, marks) {
  switch (type) {
    case "link":
      return { type, text: matched, href: matched };
    case "code":
      return { type, text: inner };
    default:
      return { type, children: tokens(inner, marks) };
  }
}

/** The nodes of a message's text. `marks` is false on channels that show the signs as they are (Instagram, Messenger). */
export function richText(text, marks = true) {
  return tokens(text, marks).map(node);
}

function node({ type, text, href, children }) {
  if (type === "text") {
    return document.createTextNode(text);
  }
  if (type === "link") {
    return link(href, text);
  }
  return el(type, {}, ...(children ? children.map(node) : [text]));
}

/** A link that opens outside the page; anything but http(s) stays plain text. */
export function link(href, text) {
  if (!/^https?:\/\//iu.test(href)) {
    return document.createTextNode(text);
  }
  return el("a", { href, target: "_blank", rel: "noopener noreferrer nofollow" }, text);
}
