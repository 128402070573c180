// Times, durations and names as a Venezuelan reader expects them. Instants are ISO strings; durations are milliseconds.

const CLOCK = new Intl.DateTimeFormat("es-VE", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const DAY = new Intl.DateTimeFormat("es-VE", { weekday: "long", day: "numeric", month: "long" });
const SECONDS = new Intl.NumberFormat("es-VE", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** "15:42" in the viewer's own time zone; "" for a missing or unreadable instant. */
export function clock(instant) {
  const date = new Date(instant ?? NaN);
  return Number.isNaN(date.getTime()) ? "" : CLOCK.format(date);
}

/** "Hoy", "Ayer" or "lunes, 3 de agosto". */
export function day(instant, now = new Date()) {
  const date = new Date(instant ?? NaN);
  if (Number.isNaN(date.getTime())) {
    return "";
  }
  const daysAgo = Math.round((midnight(now) - midnight(date)) / 86_400_000);
  return daysAgo === 0 ? "Hoy" : daysAgo === 1 ? "Ayer" : DAY.format(date);
}

function midnight(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** "29:58", or "1:04:09" from an hour on; never below "0:00". */
export function countdown(millis) {
  const seconds = Math.max(0, Math.ceil(millis / 1000));
  const two = (value) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** "340 ms", "2,4 s", "3 min 5 s". */
export function duration(millis) {
  if (millis < 1000) {
    return `${Math.max(0, Math.round(millis))} ms`;
  }
  if (millis < 60_000) {
    return `${SECONDS.format(millis / 1000)} s`;
  }
  return `${Math.floor(millis / 60_000)} min ${Math.round((millis % 60_000) / 1000)} s`;
}

/** "MP" for "María Pérez"; "?" when there is no letter. */
export function initials(name) {
  const letters = (name ?? "").match(/(?<!\p{L})\p{L}/gu) ?? [];
  return letters.length === 0 ? "?" : (letters[0] + (letters.length > 1 ? letters[letters.length - 1] : "")).toUpperCase();
}

/** "+58 414 969 2770" for a Venezuelan number; any other as it came. */
export function phoneNumber(digits) {
  return (digits ?? "").replace(/^\+?58(\d{3})(\d{3})(\d{4})$/u, "+58 $1 $2 $3");
}

/** One line of a message for the list: without marks and line breaks. */
export function preview(text) {
  return (text ?? "").replace(/```|(?<!\p{L})[*_~](?=\S)|(?<=\S)[*_~](?!\p{L})/gu, "").replace(/\s+/gu, " ").trim();
}
