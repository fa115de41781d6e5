import type { ContactChannel } from '@cep/contracts/vocabulary'
import type { PanelLanguage } from '../panel-language.ts'
import styles from './contact-buttons.module.css'
import { callLink, mailLink, whatsappLink } from './contact-links.ts'
import { ChatIcon, MailIcon, PhoneIcon } from './icons.tsx'
import { inboxTexts } from './inbox-texts.ts'

type ContactButtonsProps = {
  person: { firstName: string; lastName: string; email: string; phone: string; phoneText: string }
  courseName: string | null
  preferred: ContactChannel | null
  isUrgent: boolean
  adviserName: string
  centreName: string
  language: PanelLanguage
}

/** One tap to call, write on WhatsApp or mail; the way the person prefers stands out. */
export function ContactButtons(props: ContactButtonsProps) {
  const { person, courseName, adviserName, centreName, language } = props
  const texts = inboxTexts[language]
  const name = `${person.firstName} ${person.lastName}`
  const greeting = { firstName: person.firstName, courseName, adviserName, centreName }
  // Whoever says nothing is called: it is the quickest answer.
  const preferred = props.preferred ?? 'phone'

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are links
    <div
      className={styles.group}
      role="group"
      aria-label={texts.contactGroup(name)}
      data-urgent={props.isUrgent}
    >
      <a
        className={styles.button}
        data-preferred={preferred === 'phone'}
        href={callLink(person.phone)}
        aria-label={texts.callName(name, person.phoneText)}
      >
        <PhoneIcon />
        <span className={styles.narrow}>{texts.call}</span>
        <span className={styles.wide}>{person.phoneText}</span>
      </a>
      <a
        className={styles.button}
        data-preferred={preferred === 'whatsapp'}
        href={whatsappLink(person.phone, greeting)}
        target="_blank"
        rel="noreferrer"
        aria-label={texts.whatsappName(name)}
      >
        <ChatIcon />
        <span className={styles.narrow}>{texts.whatsapp}</span>
      </a>
      <a
        className={styles.button}
        data-preferred={preferred === 'email'}
        href={mailLink(person.email, greeting)}
        aria-label={texts.mailName(name)}
      >
        <MailIcon />
        <span className={styles.narrow}>{texts.mail}</span>
      </a>
    </div>
  )
}
