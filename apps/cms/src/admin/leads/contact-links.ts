type Greeting = {
  firstName: string
  courseName: string | null
  adviserName: string
  centreName: string
}

/** Opens the phone's dialler. `phone` is E.164. */
export function callLink(phone: string): string {
  return `tel:${phone}`
}

/** Opens a WhatsApp chat with the greeting typed in. `phone` is E.164; wa.me wants its digits alone. */
export function whatsappLink(phone: string, greeting: Greeting): string {
  return `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(greetingText(greeting))}`
}

/** Opens the adviser's mail program with subject and greeting filled in. */
export function mailLink(email: string, greeting: Greeting): string {
  const subject = greeting.courseName ? `Tu solicitud sobre ${greeting.courseName}` : 'Tu solicitud'
  // encodeURIComponent, not URLSearchParams: mail programs show a "+" as a plus.
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(greetingText(greeting))}`
}

/** The first sentence to a person who asked for information; always in Spanish, the centre's language. */
function greetingText({ firstName, courseName, adviserName, centreName }: Greeting): string {
  const about = courseName ? `tu solicitud sobre «${courseName}»` : 'tu solicitud'
  return `Hola, ${firstName}: soy ${adviserName}, de ${centreName}. Te escribo por ${about}. ¿Cuándo te viene bien que hablemos?`
}
