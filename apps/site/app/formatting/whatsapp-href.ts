/** The address that opens a WhatsApp chat with a stored number (E.164). */
export const whatsappHref = (e164: string) => `https://wa.me/${e164.replace('+', '')}`
