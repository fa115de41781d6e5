// apps/worker/preview.tmp.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { render } from "@react-email/render";
import { createElement } from "react";

// apps/worker/src/mail/mail-document.tsx
import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Hr } from "@react-email/hr";
import { Html } from "@react-email/html";
import { Link } from "@react-email/link";
import { Preview } from "@react-email/preview";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";

// apps/worker/src/mail/mail-style.ts
var light = {
  paper: "#fbf8f4",
  card: "#ffffff",
  ink: "#1c1517",
  soft: "#5a4f53",
  line: "#e2d9cf",
  brandFill: "#d0003f",
  brandText: "#c8003d",
  tint: "#f6f1ea"
};
var dark = {
  paper: "#161112",
  card: "#201a1b",
  ink: "#f6efe9",
  soft: "#bcb0b2",
  line: "#3a3032",
  brandText: "#ff7d9f",
  tint: "#2a2223"
};
var font = "Montserrat, 'Helvetica Neue', Helvetica, Arial, sans-serif";
var style = {
  body: { margin: 0, padding: "0 12px", backgroundColor: light.paper, fontFamily: font },
  container: { width: "100%", maxWidth: "600px", margin: "0 auto", padding: "24px 0 40px" },
  sender: { margin: "0 0 16px", fontSize: "17px", lineHeight: "24px", fontWeight: 800, color: light.ink },
  signal: { color: "#f2014b" },
  card: {
    backgroundColor: light.card,
    border: `1px solid ${light.line}`,
    borderRadius: "6px",
    padding: "28px 24px 24px"
  },
  title: {
    margin: "0 0 16px",
    fontSize: "26px",
    lineHeight: "31px",
    fontWeight: 800,
    letterSpacing: "-0.02em",
    color: light.ink
  },
  heading: { margin: "28px 0 8px", fontSize: "18px", lineHeight: "24px", fontWeight: 700, color: light.ink },
  paragraph: { margin: "0 0 16px", fontSize: "16px", lineHeight: "25px", color: light.ink },
  facts: { width: "100%", margin: "4px 0 20px", borderCollapse: "collapse" },
  factLabel: {
    width: "34%",
    padding: "9px 12px 9px 0",
    borderBottom: `1px solid ${light.line}`,
    fontSize: "15px",
    lineHeight: "22px",
    color: light.soft,
    verticalAlign: "top"
  },
  factValue: {
    padding: "9px 0",
    borderBottom: `1px solid ${light.line}`,
    fontSize: "16px",
    lineHeight: "22px",
    fontWeight: 600,
    color: light.ink,
    verticalAlign: "top",
    wordBreak: "break-word"
  },
  note: { display: "block", fontSize: "15px", fontWeight: 400, color: light.soft },
  unbroken: { whiteSpace: "nowrap" },
  stepNumber: {
    width: "28px",
    padding: "4px 0 8px",
    fontSize: "18px",
    lineHeight: "25px",
    fontWeight: 800,
    color: light.brandText,
    verticalAlign: "top"
  },
  stepText: {
    padding: "4px 0 8px",
    fontSize: "16px",
    lineHeight: "25px",
    color: light.ink,
    verticalAlign: "top"
  },
  buttons: { margin: "8px 0 20px" },
  button: {
    margin: "0 8px 10px 0",
    padding: "14px 22px",
    borderRadius: "6px",
    backgroundColor: light.brandFill,
    color: "#ffffff",
    fontSize: "16px",
    lineHeight: "22px",
    fontWeight: 700,
    textDecoration: "none"
  },
  quietButton: {
    margin: "0 8px 10px 0",
    padding: "13px 21px",
    borderRadius: "6px",
    border: `1px solid ${light.soft}`,
    backgroundColor: light.card,
    color: light.ink,
    fontSize: "16px",
    lineHeight: "22px",
    fontWeight: 700,
    textDecoration: "none"
  },
  quote: {
    margin: "0 0 20px",
    padding: "14px 16px",
    borderLeft: `4px solid ${light.brandFill}`,
    backgroundColor: light.tint,
    fontSize: "16px",
    lineHeight: "25px",
    color: light.ink
  },
  link: { color: light.brandText, textDecoration: "underline" },
  rule: { margin: "24px 0 16px", border: "none", borderTop: `1px solid ${light.line}` },
  footer: { margin: "0 0 8px", fontSize: "14px", lineHeight: "21px", color: light.soft }
};
var darkRules = {
  // React Email's body is a table within the body, and the cell has its colour too.
  "body, .paper, .paper > table > tbody > tr > td": `background-color: ${dark.paper} !important`,
  ".card": `background-color: ${dark.card} !important; border-color: ${dark.line} !important`,
  ".ink": `color: ${dark.ink} !important`,
  ".soft": `color: ${dark.soft} !important`,
  ".line": `border-color: ${dark.line} !important`,
  ".link": `color: ${dark.brandText} !important`,
  ".brand": `color: ${dark.brandText} !important`,
  ".quiet": `background-color: ${dark.card} !important; color: ${dark.ink} !important; border-color: ${dark.soft} !important`,
  ".quote": `background-color: ${dark.tint} !important; color: ${dark.ink} !important`
};
var darkStyles = [
  ":root { color-scheme: light dark; supported-color-schemes: light dark; }",
  `@media (prefers-color-scheme: dark) { ${rules("")} }`,
  rules("[data-ogsc] ")
].join("\n");
function rules(prefix) {
  return Object.entries(darkRules).map(
    ([selector, declarations]) => `${prefix}${selector.replaceAll(", ", `, ${prefix}`)} { ${declarations}; }`
  ).join(" ");
}

// apps/worker/src/mail/mail-document.tsx
import { jsx, jsxs } from "react/jsx-runtime";
function MailDocument({ content, sender }) {
  return /* @__PURE__ */ jsxs(Html, { lang: "es", dir: "ltr", children: [
    /* @__PURE__ */ jsxs(Head, { children: [
      /* @__PURE__ */ jsx("meta", { name: "color-scheme", content: "light dark" }),
      /* @__PURE__ */ jsx("meta", { name: "supported-color-schemes", content: "light dark" }),
      /* @__PURE__ */ jsx("title", { children: content.subject }),
      /* @__PURE__ */ jsx("style", { children: darkStyles })
    ] }),
    /* @__PURE__ */ jsx(Preview, { children: content.preheader }),
    /* @__PURE__ */ jsx(Body, { className: "paper", style: style.body, children: /* @__PURE__ */ jsxs(Container, { className: "paper", style: style.container, children: [
      /* @__PURE__ */ jsxs(Text, { className: "ink", style: style.sender, children: [
        /* @__PURE__ */ jsx("span", { className: "brand", style: style.signal, children: "\u25CF" }),
        " ",
        sender
      ] }),
      /* @__PURE__ */ jsxs(Section, { className: "card", style: style.card, children: [
        /* @__PURE__ */ jsx(Heading, { as: "h1", className: "ink", style: style.title, children: content.title }),
        content.blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once and never reordered.
          /* @__PURE__ */ jsx(BlockView, { block }, index)
        ))
      ] }),
      /* @__PURE__ */ jsx(Hr, { className: "line", style: style.rule }),
      content.footer.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        /* @__PURE__ */ jsx(Text, { className: "soft", style: style.footer, children: /* @__PURE__ */ jsx(InlineView, { text }) }, index)
      ))
    ] }) })
  ] });
}
function BlockView({ block }) {
  switch (block.kind) {
    case "paragraph":
      return /* @__PURE__ */ jsx(Text, { className: "ink", style: style.paragraph, children: /* @__PURE__ */ jsx(InlineView, { text: block.text }) });
    case "heading":
      return /* @__PURE__ */ jsx(Heading, { as: "h2", className: "ink", style: style.heading, children: block.text });
    case "facts":
      return /* @__PURE__ */ jsx(Facts, { facts: block.facts });
    case "steps":
      return /* @__PURE__ */ jsx(Steps, { steps: block.steps });
    case "buttons":
      return /* @__PURE__ */ jsx(Section, { style: style.buttons, children: block.buttons.map(({ label, href, isQuiet }) => /* @__PURE__ */ jsx(
        Button,
        {
          href,
          className: isQuiet ? "quiet" : "loud",
          style: isQuiet ? style.quietButton : style.button,
          children: label
        },
        href
      )) });
    case "quote":
      return /* @__PURE__ */ jsx(Text, { className: "quote", style: style.quote, children: block.text.split("\n").map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        /* @__PURE__ */ jsxs("span", { children: [
          line,
          /* @__PURE__ */ jsx("br", {})
        ] }, index)
      )) });
  }
}
function Facts({ facts }) {
  return /* @__PURE__ */ jsx("table", { role: "presentation", cellPadding: "0", cellSpacing: "0", width: "100%", style: style.facts, children: /* @__PURE__ */ jsx("tbody", { children: facts.map(({ label, value, note, href }) => /* @__PURE__ */ jsxs("tr", { children: [
    /* @__PURE__ */ jsx("td", { className: "soft line", style: style.factLabel, children: label }),
    /* @__PURE__ */ jsxs("td", { className: "ink line", style: style.factValue, children: [
      href ? /* @__PURE__ */ jsx(Link, { href, className: "link", style: style.link, children: value }) : value,
      note && /* @__PURE__ */ jsx("span", { className: "soft", style: style.note, children: note })
    ] })
  ] }, label)) }) });
}
function Steps({ steps }) {
  return /* @__PURE__ */ jsx("table", { role: "presentation", cellPadding: "0", cellSpacing: "0", width: "100%", style: style.facts, children: /* @__PURE__ */ jsx("tbody", { children: steps.map((step, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    /* @__PURE__ */ jsxs("tr", { children: [
      /* @__PURE__ */ jsx("td", { className: "brand", style: style.stepNumber, children: index + 1 }),
      /* @__PURE__ */ jsx("td", { className: "ink", style: style.stepText, children: /* @__PURE__ */ jsx(InlineView, { text: step }) })
    ] }, index)
  )) }) });
}
function InlineView({ text }) {
  return text.map((part) => {
    if (typeof part === "string") return part;
    if ("strong" in part) {
      return /* @__PURE__ */ jsx("strong", { style: part.isUnbroken && style.unbroken, children: part.strong }, part.strong);
    }
    return /* @__PURE__ */ jsx(Link, { href: part.href, className: "link", style: style.link, children: part.link }, part.href);
  });
}

// apps/worker/src/mail/plain-text.ts
function plainText({ title, blocks, footer }) {
  const parts = [title, ...blocks.map(blockText), "-- ", ...footer.map(inlineText)];
  return `${parts.filter(Boolean).join("\n\n").replace("-- \n\n", "-- \n")}
`;
}
function blockText(block) {
  switch (block.kind) {
    case "paragraph":
      return inlineText(block.text);
    case "heading":
      return `${block.text.toUpperCase()}`;
    case "facts":
      return block.facts.map(({ label, value, note }) => `${label}: ${value}${note ? ` (${note})` : ""}`).join("\n");
    case "steps":
      return block.steps.map((step, index) => `${index + 1}. ${inlineText(step)}`).join("\n");
    case "buttons":
      return block.buttons.map(({ label, href }) => `${label}: ${href}`).join("\n");
    case "quote":
      return block.text.replace(/^/gm, "> ");
  }
}
function inlineText(text) {
  return text.map((part) => {
    if (typeof part === "string") return part;
    if ("strong" in part) return part.strong;
    const isPlain = part.href.startsWith("tel:") || part.href === `mailto:${part.link}` || part.href === part.link;
    return isPlain ? part.link : `${part.link} (${part.href})`;
  }).join("");
}

// apps/worker/src/wording/spanish-time.ts
import { DateTime } from "luxon";
var ZONE = "Europe/Madrid";
var local = (moment) => DateTime.fromJSDate(moment, { zone: ZONE }).setLocale("es");
function momentInWords(moment, now2) {
  const at = local(moment);
  const days = Math.round(at.startOf("day").diff(local(now2).startOf("day"), "days").days);
  const day = { [-1]: "ayer", 0: "hoy", 1: "ma\xF1ana" }[days] ?? `el ${dayOf(at, local(now2))}`;
  return `${day} a ${at.hour === 1 ? "la" : "las"} ${at.toFormat("H:mm")}`;
}
var beforeInWords = (moment, now2) => momentInWords(moment, now2).replace(/ a (las? [\d:]+)$/, " antes de $1");
function dayInWords(isoDay, now2) {
  return dayOf(DateTime.fromISO(isoDay, { zone: ZONE }).setLocale("es"), local(now2));
}
function dayOf(day, now2) {
  const distance = day.diff(now2, "days").days;
  return day.toFormat(distance > 300 || distance < -30 ? "cccc d 'de' LLLL 'de' yyyy" : "cccc d 'de' LLLL");
}
function ageInWords(since, now2) {
  return now2.getTime() - since.getTime() < 6e4 ? "hace un momento" : `hace ${spanInWords(since, now2)}`;
}
function spanInWords(from, to) {
  const minutes = Math.max(0, Math.floor((to.getTime() - from.getTime()) / 6e4));
  const hours = Math.floor(minutes / 60);
  if (hours < 1) return count(minutes, "minuto", "minutos");
  if (hours < 24) {
    const rest = minutes % 60;
    return count(hours, "hora", "horas") + (rest > 0 && hours < 6 ? ` y ${count(rest, "minuto", "minutos")}` : "");
  }
  return count(Math.floor(hours / 24), "d\xEDa", "d\xEDas");
}
var count = (value, one, many) => `${value} ${value === 1 ? one : many}`;

// packages/contracts/src/phone.ts
import { parsePhoneNumberFromString } from "libphonenumber-js";
function formatPhone(e164) {
  const parsed = parsePhoneNumberFromString(e164);
  if (!parsed) return e164;
  if (parsed.country === "ES") return parsed.nationalNumber.replace(/(\d{3})(?=\d)/g, "$1 ");
  return parsed.formatInternational();
}

// packages/contracts/src/vocabulary.ts
var WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday"
];
var modalityLabels = {
  presencial: { es: "Presencial", en: "On campus" },
  online: { es: "Online", en: "Online" },
  hibrido: { es: "Semipresencial", en: "Blended" }
};
var leadStatusLabels = {
  new: { es: "Nueva", en: "New" },
  contacted: { es: "Contactada", en: "Contacted" },
  qualified: { es: "Interesada", en: "Qualified" },
  enrolled: { es: "Matriculada", en: "Enrolled" },
  rejected: { es: "Descartada", en: "Rejected" },
  spam: { es: "Spam", en: "Spam" }
};
var leadSourceLabels = {
  web: { es: "Web", en: "Website" },
  meta: { es: "Meta Ads", en: "Meta Ads" },
  whatsapp: { es: "WhatsApp", en: "WhatsApp" },
  phone: { es: "Tel\xE9fono", en: "Phone" },
  event: { es: "Evento", en: "Event" },
  import: { es: "Importaci\xF3n", en: "Import" }
};
var contactChannelLabels = {
  email: { es: "Correo", en: "E-mail" },
  phone: { es: "Tel\xE9fono", en: "Phone" },
  whatsapp: { es: "WhatsApp", en: "WhatsApp" }
};
var contactTimeLabels = {
  morning: { es: "Por la ma\xF1ana (9:00 a 12:00)", en: "Morning (9 to 12)" },
  midday: { es: "A mediod\xEDa (12:00 a 15:00)", en: "Midday (12 to 3)" },
  afternoon: { es: "Por la tarde (15:00 a 20:00)", en: "Afternoon (3 to 8)" },
  any: { es: "A cualquier hora", en: "Any time" }
};
var weekdayLabels = {
  monday: { es: "lunes", en: "Monday" },
  tuesday: { es: "martes", en: "Tuesday" },
  wednesday: { es: "mi\xE9rcoles", en: "Wednesday" },
  thursday: { es: "jueves", en: "Thursday" },
  friday: { es: "viernes", en: "Friday" },
  saturday: { es: "s\xE1bado", en: "Saturday" },
  sunday: { es: "domingo", en: "Sunday" }
};

// apps/worker/src/mail/templates/score-reasons.ts
var reasons = {
  completeness: "datos completos",
  course: "pregunta por un curso concreto",
  message: "escribe un mensaje",
  contactPreference: "dice c\xF3mo prefiere que le contactemos",
  marketingConsent: "acepta recibir publicidad",
  campaign: "viene de una campa\xF1a",
  disposableEmail: "correo de usar y tirar",
  spamMarks: "marcada antes como spam"
};
function scoreReasons(parts) {
  return Object.entries(parts ?? {}).filter(([, points]) => points !== 0).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)).map(([part, points]) => `${reasons[part]} (${points > 0 ? "+" : "\u2212"}${Math.abs(points)})`).join(", ");
}

// apps/worker/src/mail/templates/lead-details.ts
function leadButtons(lead2, reader) {
  const greeting = [
    `Hola, ${lead2.firstName}. Soy ${firstNameOf(reader.readerName)}, de ${reader.centreName}.`,
    lead2.course ? `Nos has pedido informaci\xF3n sobre \xAB${lead2.course.name}\xBB.` : "Nos has pedido informaci\xF3n.",
    "\xBFTe viene bien que hablemos?"
  ].join(" ");
  const whatsapp = `https://wa.me/${lead2.phone.replace(/\D/g, "")}?text=${encodeURIComponent(greeting)}`;
  return {
    kind: "buttons",
    buttons: [
      { label: `Llamar al ${formatPhone(lead2.phone)}`, href: `tel:${lead2.phone}` },
      { label: "Escribir por WhatsApp", href: whatsapp, isQuiet: true },
      {
        label: "Abrir la solicitud",
        href: `${reader.publicUrl}/admin/collections/leads/${lead2.id}`,
        isQuiet: true
      }
    ]
  };
}
function leadDetails(lead2, now2) {
  const { run, preferredContact, preferredTime } = lead2;
  const preference = [
    preferredContact && contactChannelLabels[preferredContact].es,
    preferredTime && contactTimeLabels[preferredTime].es.replace(/^./, (letter) => letter.toLowerCase())
  ].filter(Boolean);
  const facts = [
    { label: "Curso", value: lead2.course?.name ?? "Sin curso concreto" },
    { label: "Convocatoria", value: run && `${run.code}, empieza el ${dayInWords(run.startDate, now2)}` },
    { label: "Sede", value: lead2.campus?.name },
    { label: "Prefiere", value: preference.join(", ") },
    { label: "Correo", value: lead2.email, href: `mailto:${lead2.email}` },
    { label: "Origen", value: leadSourceLabels[lead2.source].es },
    { label: "Pedida", value: ageInWords(lead2.createdAt, now2), note: momentInWords(lead2.createdAt, now2) },
    {
      label: "Contactar antes",
      value: lead2.slaDueAt && momentInWords(lead2.slaDueAt, now2),
      ...lead2.slaDueAt ? { note: deadlineInWords(lead2.slaDueAt, now2) } : {}
    },
    {
      label: "Puntuaci\xF3n",
      value: lead2.score !== null && `${lead2.score} de 100`,
      note: scoreReasons(lead2.scoreParts)
    },
    { label: "Referencia", value: lead2.reference }
  ].flatMap(({ value, ...fact }) => value ? [{ ...fact, value }] : []);
  const message = lead2.message ? [
    { kind: "heading", text: "Su mensaje" },
    { kind: "quote", text: lead2.message.trim() }
  ] : [];
  return [...message, { kind: "heading", text: "Los datos" }, { kind: "facts", facts }];
}
function deadlineInWords(due, now2) {
  if (due <= now2) return `el plazo termin\xF3 ${ageInWords(due, now2)}`;
  const left = spanInWords(now2, due);
  return `${/^1 \S+$/.test(left) ? "falta" : "faltan"} ${left}`;
}
var firstNameOf = (name) => name.trim().split(/\s+/)[0] ?? name;

// apps/worker/src/mail/templates/public-footer.ts
function publicFooter(reason, { centre, publicUrl }) {
  return [
    [`${reason} No es publicidad.`],
    [[centre.legalName, centre.address].filter(Boolean).join(" \xB7 ")],
    [
      "Puedes pedir una copia de tus datos o su borrado en ",
      { link: "Mis datos", href: `${publicUrl}/mis-datos` },
      "."
    ]
  ];
}
function staffFooter(reason) {
  return [[reason], ["Contiene datos personales: no lo reenv\xEDes fuera del centro."]];
}

// apps/worker/src/mail/templates/lead-assigned.ts
function leadAssigned(lead2, readerName, input) {
  const { now: now2, publicUrl, centre } = input;
  const person = `${lead2.firstName} ${lead2.lastName}`;
  const isWaiting = lead2.slaDueAt !== null && lead2.status === "new";
  const deadline = isWaiting && lead2.slaDueAt ? beforeInWords(lead2.slaDueAt, now2) : null;
  return {
    subject: `Nueva solicitud: ${lead2.course?.name ?? "sin curso concreto"}`,
    preheader: deadline ? `${person}. Contacta ${deadline}.` : `${person}. Ahora la llevas t\xFA.`,
    title: `${person} espera tu respuesta`,
    blocks: [
      {
        kind: "paragraph",
        text: [
          `${firstNameOf(readerName)}, esta solicitud la llevas t\xFA.`,
          ...deadline ? [" Contacta ", { strong: deadline }, "."] : []
        ]
      },
      leadButtons(lead2, { readerName, centreName: centre.name, publicUrl, now: now2 }),
      ...leadDetails(lead2, now2)
    ],
    footer: staffFooter("Recibes este correo porque la solicitud est\xE1 asignada a ti.")
  };
}

// apps/worker/src/mail/templates/lead-escalated.ts
function leadEscalated(lead2, readerName, input) {
  const { now: now2, publicUrl, centre } = input;
  const person = `${lead2.firstName} ${lead2.lastName}`;
  const owner = lead2.adviser?.name;
  return {
    subject: `Sin contactar en plazo: ${lead2.course?.name ?? "solicitud sin curso concreto"}`,
    preheader: `${person} escribi\xF3 ${ageInWords(lead2.createdAt, now2)} y nadie le ha contestado.`,
    title: `${person} sigue sin respuesta`,
    blocks: [
      {
        kind: "paragraph",
        text: [
          `Nos escribi\xF3 ${ageInWords(lead2.createdAt, now2)}. `,
          ...owner ? ["La lleva ", { strong: owner }, ", que a\xFAn no la ha marcado como contactada. "] : ["No la lleva nadie. "],
          "Puedes llamar t\xFA o pasarla a otra persona."
        ]
      },
      leadButtons(lead2, { readerName, centreName: centre.name, publicUrl, now: now2 }),
      ...leadDetails(lead2, now2)
    ],
    footer: staffFooter(
      "Recibes este correo porque gestionas el centro y el plazo de esta solicitud ha terminado."
    )
  };
}

// apps/worker/src/wording/spanish-course.ts
var NBSP = "\xA0";
function priceInWords(cents) {
  if (cents === 0) return "Gratis";
  const euros = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, ".");
  const rest = cents % 100;
  return `${euros}${rest === 0 ? "" : `,${String(rest).padStart(2, "0")}`}${NBSP}\u20AC`;
}
function finalPriceCents({ basePriceCents, subsidyPercentage }) {
  return Math.round(basePriceCents * (1e4 - Math.round(subsidyPercentage * 100)) / 1e4);
}
function timetableInWords(run) {
  const hours = run.startTime && run.endTime ? `de ${clock(run.startTime)} a ${clock(run.endTime)}` : "";
  return [weekdaysInWords(run.weekdays), hours].filter(Boolean).join(", ") || null;
}
function weekdaysInWords(weekdays) {
  const indexes = WEEKDAYS.flatMap((day, index) => weekdays.includes(day) ? [index] : []);
  const names = indexes.map((index) => weekdayLabels[WEEKDAYS[index] ?? "monday"].es);
  const [first, last] = [indexes[0], indexes.at(-1)];
  if (first === void 0 || last === void 0) return "";
  if (names.length === 1) return `los ${names[0]}${names[0]?.endsWith("s") ? "" : "s"}`;
  if (names.length >= 3 && last - first === names.length - 1) return `de ${names[0]} a ${names.at(-1)}`;
  return joinInWords(names);
}
var clock = (time) => time.slice(0, 5).replace(/^0/, "");
function joinInWords(words) {
  if (words.length <= 1) return words.join("");
  return `${words.slice(0, -1).join(", ")} y ${words.at(-1)}`;
}

// apps/worker/src/mail/templates/course-facts.ts
var NBSP2 = "\xA0";
function courseFacts({ course, run }, now2) {
  if (!course) return [];
  const facts = [];
  if (run) {
    facts.push({ label: "Empieza", value: `${dayInWords(run.startDate, now2)}` });
    const timetable = timetableInWords(run);
    if (timetable) facts.push({ label: "Horario", value: timetable });
    facts.push({ label: "D\xF3nde", value: run.campus ?? modalityLabels[course.modality ?? "online"].es });
  } else {
    facts.push({ label: "Empieza", value: "Sin fecha por ahora. Te avisamos cuando la haya." });
  }
  facts.push({ label: "Te queda por pagar", value: leftToPay(run ?? course) });
  if (run) facts.push({ label: "Plazas", value: seats(run) });
  return facts;
}
function leftToPay(price) {
  const left = priceInWords(finalPriceCents(price));
  if (price.subsidyPercentage <= 0) return left;
  const subsidy = `subvencionado al ${String(price.subsidyPercentage).replace(".", ",")}${NBSP2}%`;
  return price.subsidyPercentage >= 100 ? `${left}, ${subsidy}` : `${left} de ${priceInWords(price.basePriceCents)}, ${subsidy}`;
}
function seats({ status, seatsLeft }) {
  if (status === "published") return "La matr\xEDcula a\xFAn no est\xE1 abierta";
  if (status !== "enrolment_open") return "La matr\xEDcula est\xE1 cerrada";
  if (seatsLeft === 0) return "Completo por ahora. Te avisamos si queda una libre.";
  return seatsLeft === 1 ? "Hoy queda 1" : `Hoy quedan ${seatsLeft}`;
}

// apps/worker/src/mail/templates/lead-welcome.ts
function leadWelcome(lead2, input) {
  const { now: now2, publicUrl } = input;
  const { course, reference } = lead2;
  const deadline = lead2.slaDueAt && lead2.slaDueAt > now2 ? lead2.slaDueAt : null;
  const facts = courseFacts(lead2, now2);
  const blocks = [
    {
      kind: "paragraph",
      text: course ? ["Nos has pedido informaci\xF3n sobre ", { strong: course.name }, "."] : ["Nos has pedido informaci\xF3n. Cu\xE9ntanos qu\xE9 buscas cuando hablemos."]
    },
    { kind: "heading", text: "Qu\xE9 pasa ahora" },
    {
      kind: "steps",
      steps: [
        [
          ...contact(lead2),
          ...deadline ? [" Como muy tarde, ", { strong: momentInWords(deadline, now2) }, "."] : []
        ],
        ["Resolvemos tus dudas sobre fechas, horario, precio y requisitos."],
        ["Si quieres la plaza, te explicamos c\xF3mo matricularte y qu\xE9 documentos hacen falta."]
      ]
    }
  ];
  if (course) {
    blocks.push({ kind: "heading", text: course.name }, { kind: "facts", facts });
    if (course.slug) {
      blocks.push({
        kind: "buttons",
        buttons: [{ label: "Ver el curso", href: `${publicUrl}/cursos/${course.slug}` }]
      });
    }
  }
  blocks.push(
    { kind: "heading", text: "Si prefieres no esperar" },
    { kind: "paragraph", text: reachUs(lead2, input) }
  );
  return {
    subject: course ? `Tu solicitud sobre ${course.name}` : "Hemos recibido tu solicitud",
    preheader: [
      deadline && `Te contestamos ${beforeInWords(deadline, now2)}.`,
      `Tu referencia es ${reference}.`
    ].filter(Boolean).join(" "),
    title: `Hola, ${lead2.firstName}. Ya tenemos tu solicitud.`,
    blocks,
    footer: publicFooter("Recibes este correo porque has pedido informaci\xF3n a nuestro centro.", input)
  };
}
function contact({ adviser, preferredContact, preferredTime, phone }) {
  const who = adviser ? { strong: adviser.name } : "Alguien de nuestro equipo";
  const number = formatPhone(phone);
  const how = {
    phone: ` te llama al ${number}`,
    whatsapp: ` te escribe por WhatsApp al ${number}`,
    email: " te escribe a este correo"
  }[preferredContact ?? "phone"];
  const when = preferredContact === "email" ? "" : timeOfDay(preferredTime);
  return [who, `${how}${when}.`];
}
function timeOfDay(time) {
  if (!time || time === "any") return "";
  const label = contactTimeLabels[time].es;
  return `, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
function reachUs({ campus, reference }, { centre }) {
  const phone = campus?.phone ?? centre.phone;
  const call = phone ? ["Ll\xE1manos al ", { link: formatPhone(phone), href: `tel:${phone}` }, campus ? ` (${campus.name})` : ""] : ["Escr\xEDbenos"];
  const hours = campus ? ` ${campus.openingHours.trim().replace(/\.?$/, ".")}` : "";
  return [
    ...call,
    " y di tu referencia, ",
    { strong: reference, isUnbroken: true },
    `.${hours} Tambi\xE9n puedes responder a este correo.`
  ];
}

// apps/worker/src/mail/templates/privacy-confirm.ts
function privacyConfirm({ kind, expiresAt, token }, input) {
  const isErasure = kind === "erasure";
  const link = `${input.publicUrl}/mis-datos/confirmar?token=${encodeURIComponent(token)}`;
  return {
    subject: isErasure ? "Confirma que quieres borrar tus datos" : "Confirma que quieres una copia de tus datos",
    preheader: "Si no lo has pedido t\xFA, no hagas nada.",
    title: isErasure ? "\xBFBorramos tus datos?" : "\xBFTe enviamos una copia de tus datos?",
    blocks: [
      {
        kind: "paragraph",
        text: [
          isErasure ? "Alguien ha pedido que borremos los datos que guardamos con este correo. Si has sido t\xFA, conf\xEDrmalo. Despu\xE9s no se pueden recuperar, y dejaremos de atender tus solicitudes abiertas." : "Alguien ha pedido una copia de los datos que guardamos con este correo. Si has sido t\xFA, conf\xEDrmalo y te la enviamos aqu\xED mismo."
        ]
      },
      {
        kind: "buttons",
        buttons: [{ label: isErasure ? "Borrar mis datos" : "Enviarme una copia", href: link }]
      },
      {
        kind: "paragraph",
        text: [
          "El enlace vale hasta ",
          { strong: momentInWords(expiresAt, input.now) },
          ". Si no has sido t\xFA, no hagas nada: sin tu confirmaci\xF3n no cambia nada."
        ]
      }
    ],
    footer: publicFooter(
      "Recibes este correo porque alguien ha escrito esta direcci\xF3n en \xABMis datos\xBB.",
      input
    )
  };
}

// apps/worker/src/mail/templates/privacy-erased.ts
function privacyErased({ centre }) {
  return {
    subject: "Hemos borrado tus datos",
    preheader: "Este es el \xFAltimo correo que recibes por esta petici\xF3n.",
    title: "Tus datos est\xE1n borrados",
    blocks: [
      {
        kind: "paragraph",
        text: [
          "Hemos borrado tu nombre, tu correo, tu tel\xE9fono y tus mensajes de todas las solicitudes que ten\xEDas con nosotros. Conservamos solo cifras sin tu nombre, como cu\xE1ntas solicitudes recibi\xF3 cada curso."
        ]
      },
      {
        kind: "paragraph",
        text: [
          "Tambi\xE9n olvidamos esta direcci\xF3n despu\xE9s de enviarte este correo. Las copias de seguridad caducan solas en un m\xE1ximo de 90 d\xEDas."
        ]
      }
    ],
    footer: [
      ["Recibes este correo porque has confirmado el borrado de tus datos."],
      [[centre.legalName, centre.address].filter(Boolean).join(" \xB7 ")],
      [`Si tienes dudas, escr\xEDbenos${centre.privacyEmail ? ` a ${centre.privacyEmail}` : ""}.`]
    ]
  };
}

// apps/worker/src/mail/templates/privacy-export.ts
function privacyExport(data, input) {
  const isEmpty = data.leads.length === 0;
  return {
    subject: "La copia de tus datos",
    preheader: isEmpty ? "No guardamos ning\xFAn dato con este correo." : "En el correo, resumida; en el archivo, completa.",
    title: isEmpty ? "No guardamos datos tuyos" : "Esto es lo que sabemos de ti",
    blocks: isEmpty ? [{ kind: "paragraph", text: ["Hemos buscado este correo en todo lo que guardamos y no est\xE1."] }] : [
      {
        kind: "paragraph",
        text: [
          "Debajo est\xE1 resumido. El archivo adjunto, ",
          { strong: "mis-datos.json" },
          ", lo tiene todo: solicitudes, consentimientos y lo que hemos anotado."
        ]
      },
      ...data.leads.flatMap((lead2) => leadBlocks(lead2, input.now))
    ],
    footer: publicFooter(
      "Recibes este correo porque has confirmado que quieres una copia de tus datos.",
      input
    )
  };
}
function leadBlocks(lead2, now2) {
  const consents = lead2.consents.map(
    ({ givenAt, marketing }) => `${dayInWords(givenAt.slice(0, 10), now2)}: tratar tus datos${marketing ? " y recibir publicidad" : ""}`
  );
  const facts = [
    { label: "Fecha", value: dayInWords(lead2.createdAt.slice(0, 10), now2) },
    { label: "Nombre", value: `${lead2.firstName} ${lead2.lastName}` },
    { label: "Correo", value: lead2.email },
    { label: "Tel\xE9fono", value: formatPhone(lead2.phone) },
    { label: "Curso", value: lead2.course },
    { label: "Sede", value: lead2.campus },
    { label: "Mensaje", value: lead2.message },
    { label: "Estado", value: leadStatusLabels[lead2.status].es },
    { label: "Consentimientos", value: consents.join("; ") },
    { label: "Anotaciones", value: String(lead2.activity.length) }
  ].flatMap(({ label, value }) => value ? [{ label, value }] : []);
  return [
    { kind: "heading", text: `Solicitud ${lead2.reference}` },
    { kind: "facts", facts }
  ];
}

// apps/worker/testing/mail-fixtures.ts
var now = /* @__PURE__ */ new Date("2026-11-24T09:20:00Z");
var templateInput = {
  centre: {
    name: "CEP Formaci\xF3n",
    legalName: "Centro de Estudios Profesionales CEP, S. L.",
    address: "Calle Castilla, 88, 39009 Santander",
    phone: "+34942000300",
    email: "hola@cepformacion.example",
    privacyEmail: "privacidad@cepformacion.example"
  },
  publicUrl: "https://cep.example",
  now
};
var lead = {
  id: 12,
  reference: "CEP-7K3M-9QXZ",
  firstName: "Luc\xEDa",
  lastName: "Guti\xE9rrez Sainz",
  email: "lucia.gutierrez@correo.example",
  phone: "+34612345678",
  message: "Hola, trabajo por las ma\xF1anas y quer\xEDa saber si hay grupo de tarde.\n\xBFHace falta el graduado en ESO para apuntarse?",
  preferredContact: "whatsapp",
  preferredTime: "afternoon",
  status: "new",
  source: "web",
  score: 85,
  scoreParts: {
    completeness: 25,
    course: 25,
    message: 15,
    contactPreference: 10,
    marketingConsent: 10,
    campaign: 0,
    disposableEmail: 0,
    spamMarks: 0
  },
  createdAt: /* @__PURE__ */ new Date("2026-11-24T09:08:00Z"),
  slaDueAt: /* @__PURE__ */ new Date("2026-11-24T15:30:00Z"),
  erasedAt: null,
  adviser: { id: 4, name: "Nerea Fern\xE1ndez Llano" },
  course: {
    name: "Atenci\xF3n sociosanitaria a personas dependientes",
    slug: "atencion-sociosanitaria",
    modality: "presencial",
    basePriceCents: 124e3,
    subsidyPercentage: 70
  },
  run: {
    code: "SC-2027-004",
    status: "enrolment_open",
    startDate: "2027-02-01",
    weekdays: ["monday", "tuesday", "wednesday", "thursday"],
    startTime: "16:00",
    endTime: "20:30",
    campus: "CEP Santander",
    seatsLeft: 4,
    basePriceCents: 124e3,
    subsidyPercentage: 70
  },
  campus: {
    name: "CEP Santander",
    address: "Calle Castilla, 88, 39009 Santander",
    phone: "+34942000310",
    email: "santander@cepformacion.example",
    openingHours: "De lunes a viernes, de 8:30 a 21:00. S\xE1bados, de 9:30 a 13:30."
  }
};
var bareLead = {
  ...lead,
  message: null,
  preferredContact: null,
  preferredTime: null,
  slaDueAt: null,
  score: null,
  scoreParts: null,
  adviser: null,
  course: null,
  run: null,
  campus: null
};
var personalData = {
  email: lead.email,
  collectedAt: now.toISOString(),
  leads: [
    {
      reference: lead.reference,
      createdAt: "2026-11-24T10:08:00",
      firstName: lead.firstName,
      lastName: lead.lastName,
      email: lead.email,
      phone: lead.phone,
      course: lead.course?.name ?? null,
      courseRun: "SC-2027-004",
      campus: "CEP Santander",
      message: lead.message,
      preferredContact: "whatsapp",
      preferredTime: "afternoon",
      status: "contacted",
      source: "web",
      score: 85,
      scoreParts: lead.scoreParts,
      firstContactedAt: "2026-11-24T12:00:00",
      convertedAt: null,
      adviser: "Nerea Fern\xE1ndez Llano",
      utm: { source: "google", medium: "cpc", campaign: null, term: null, content: null },
      landingPath: "/cursos/atencion-sociosanitaria",
      referrer: null,
      consents: [
        {
          reference: lead.reference,
          givenAt: "2026-11-24T10:08:00",
          privacy: true,
          marketing: true,
          textVersion: "2026-11",
          ip: "203.0.113.7",
          source: "web"
        }
      ],
      activity: [{ at: "2026-11-24T10:08:00", kind: "created", detail: { source: "web" } }]
    }
  ]
};

// apps/worker/preview.tmp.ts
var i = templateInput;
var late = { ...i, now: /* @__PURE__ */ new Date("2026-11-24T15:31:00Z") };
var mails = {
  "lead-welcome": leadWelcome(lead, i),
  "lead-welcome-bare": leadWelcome(bareLead, i),
  "lead-assigned": leadAssigned(lead, "Nerea Fern\xE1ndez Llano", i),
  "lead-assigned-bare": leadAssigned(bareLead, "Nerea Fern\xE1ndez Llano", i),
  "lead-escalated": leadEscalated(lead, "\xCD\xF1igo Sarasola Pe\xF1a", late),
  "privacy-confirm": privacyConfirm(
    { kind: "erasure", expiresAt: /* @__PURE__ */ new Date("2026-11-26T09:20:00Z"), token: "12.abcDEF" },
    i
  ),
  "privacy-confirm-export": privacyConfirm(
    { kind: "export", expiresAt: /* @__PURE__ */ new Date("2026-11-26T09:20:00Z"), token: "12.abcDEF" },
    i
  ),
  "privacy-export": privacyExport(personalData, i),
  "privacy-erased": privacyErased(i)
};
mkdirSync("/tmp/wk/mails", { recursive: true });
for (const [n, c] of Object.entries(mails)) {
  writeFileSync(
    `/tmp/wk/mails/${n}.html`,
    await render(createElement(MailDocument, { content: c, sender: i.centre.name }))
  );
  writeFileSync(`/tmp/wk/mails/${n}.txt`, c.subject + "\n" + c.preheader + "\n\n" + plainText(c));
}
