// What differs between the channels, apart from their looks (styles/skins.css).

/** `marks`: whether the channel renders *bold* and the like; `labels`: whether the customer sees who of the shop is writing. */
export const CHANNELS = {
  wa: { name: "WhatsApp", icon: "wa", marks: true, subtitle: "Cuenta de empresa", placeholder: "Mensaje" },
  ig: { name: "Instagram", icon: "ig", marks: false, subtitle: "Tienda de electrodomésticos", placeholder: "Enviar mensaje…" },
  web: { name: "Chat web", icon: "web", marks: true, labels: true, subtitle: "Respondemos al momento", placeholder: "Escriba su pregunta…" },
  fb: { name: "Messenger", icon: "fb", marks: false, subtitle: "Suele responder al instante", placeholder: "Aa" },
  tg: { name: "Telegram", icon: "tg", marks: false, subtitle: "bot", placeholder: "Mensaje" },
};

/** A channel of Nulu's web chat may come without a name. */
export const channelOf = (code) => CHANNELS[code] ?? CHANNELS.web;

export const SUGGESTIONS = [
  "¿Tienen televisores de 32 pulgadas?",
  "Busco una nevera",
  "¿Cuánto cuesta D0007277?",
  "¿Qué lavadoras hay en Valencia?",
  "Quiero hablar con una persona",
];

const NAMES = ["María Pérez", "José Rodríguez", "Ana Gabriela Rojas", "Luis Hernández", "Daniela Marcano", "Pedro Uzcátegui", "Yolanda Briceño", "Andrés Salazar"];

/** A name that no conversation has yet. */
export function freshName(taken) {
  return NAMES.find((name) => !taken.has(name)) ?? `Cliente ${taken.size + 1}`;
}
