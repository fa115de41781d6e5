/**
 * "+34942000300" as people read it, "942 000 300". Stored numbers are E.164; foreign ones stay as
 * they are (the parsing library of the contracts is too heavy for a browser).
 */
export function readablePhone(e164: string): string {
  const national = /^\+34(\d{9})$/.exec(e164)?.[1]
  return national ? national.replace(/(\d{3})(?=\d)/g, '$1\u00a0') : e164
}

/** The address that opens a WhatsApp chat. */
export const whatsappHref = (e164: string) => `https://wa.me/${e164.replace('+', '')}`
