// Building and updating the page. Text always goes in as text nodes, never as markup: a message cannot become an element.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes (class, data-*, aria-*, ...; null, undefined and false are left out) and children (nodes or strings). */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  setAttributes(node, attributes);
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

export function setAttributes(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      node.removeAttribute(name);
    } else {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `images/icons.svg#${name}`);
  setAttributes(svg, { class: "icon", "aria-hidden": "true" });
  svg.append(use);
  return svg;
}

/** Writes only on a change, so that live regions do not announce the same text again. */
export function setText(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

export const hook = (name) => document.querySelector(`[data-testid="${name}"]`);

const known = new WeakMap();

/**
 * Makes the parent's children follow the items: nodes are kept by key (so focus, selection and scroll survive), made by `create`,
 * brought up to date by `update(node, item)`, removed when their item is gone.
 */
export function reconcile(parent, items, keyOf, create, update) {
  const before = known.get(parent) ?? new Map();
  const after = new Map();
  let previous = null;
  for (const item of items) {
    const key = keyOf(item);
    const node = before.get(key) ?? create(item);
    update(node, item);
    after.set(key, node);
    const expected = previous ? previous.nextSibling : parent.firstChild;
    if (node !== expected) {
      parent.insertBefore(node, expected);
    }
    previous = node;
  }
  for (const [key, node] of before) {
    if (!after.has(key)) {
      node.remove();
    }
  }
  known.set(parent, after);
}

/**
 * Keeps a scrolling box's end in sight, when it grows or is resized, unless the reader has scrolled up.
 * Returns `render(follow, change)`, which runs a change of the content; with `follow` it goes to the end in any case.
 */
export function endInSight(box) {
  let atEnd = true;
  const toEnd = () => {
    box.scrollTop = box.scrollHeight;
  };
  box.addEventListener("scroll", () => {
    atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  });
  new ResizeObserver(() => atEnd && toEnd()).observe(box);
  return (follow, change) => {
    const before = box.scrollHeight;
    change();
    if (follow || (atEnd && box.scrollHeight !== before)) {
      atEnd = true;
      toEnd();
    }
  };
}

/** A composer: Enter sends, Shift+Enter breaks the line, the box grows with its text; `send(text)` gets a non-blank text. */
export function composer(form, input, send) {
  const grow = () => {
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight, 120)}px`;
  };
  input.addEventListener("input", grow);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text) {
      input.value = "";
      grow();
      send(text);
    }
    input.focus();
  });
}
