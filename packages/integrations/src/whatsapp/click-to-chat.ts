/** A link that opens WhatsApp with this number (E.164) and a text already written; nothing is sent by itself. */
export function clickToChat(phone: string, text: string): string {
  return `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`
}
