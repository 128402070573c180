// The sandbox's control API. Every call resolves to the parsed JSON (null without a body) or rejects with ApiError.

/** What the visitor reads; the server's own words are for developers, and in English. */
const REASONS = {
  0: "Sin conexión con el servidor.",
  404: "La conversación ya no existe.",
  502: "El asistente no responde.",
  503: "El asistente no está disponible.",
};

export class ApiError extends Error {
  /** @param status the HTTP status, 0 when there was no answer */
  constructor(status) {
    super(REASONS[status] ?? `El servidor respondió ${status}.`);
    this.status = status;
  }
}

async function call(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body ? { "Content-Type": "application/json", Accept: "application/json" } : { Accept: "application/json" },
      body: body ? JSON.stringify(body) : undefined,
    });
  } catch {
    throw new ApiError(0);
  }
  if (!response.ok) {
    throw new ApiError(response.status);
  }
  const content = await response.text();
  return content ? JSON.parse(content) : null;
}

const conversationPath = (id, rest = "") => `/sandbox/conversations/${encodeURIComponent(id)}${rest}`;

export const api = {
  info: () => call("GET", "/sandbox/info"),
  conversations: () => call("GET", "/sandbox/conversations"),
  conversation: (id) => call("GET", conversationPath(id)),
  createConversation: (channel, customerName) => call("POST", "/sandbox/conversations", { channel, customerName }),
  customerMessage: (id, text) => call("POST", conversationPath(id, "/customer-messages"), { text }),
  agentMessage: (id, text, agentId) => call("POST", conversationPath(id, "/agent-messages"), { text, agentId }),
  readOnWhatsApp: (id) => call("POST", `/sandbox/whatsapp/conversations/${encodeURIComponent(id)}/read`),
  resume: (id) => call("POST", conversationPath(id, "/resume")),
};
