import type { Language } from '@cep/contracts/language'

/** A stretch of running text. */
export type Inline =
  | string
  | { strong: string; isUnbroken?: true }
  | { em: string }
  | { link: string; href: string }

/** `note` says more about the value, in small. */
export type Fact = { label: string; value: string; note?: string; href?: string }

/** What a mail is made of; `mail-document.tsx` and `plain-text.ts` each write all of them. */
export type Block =
  | { kind: 'paragraph'; text: Inline[] }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'steps'; steps: Inline[][] }
  | { kind: 'buttons'; buttons: { label: string; href: string; isQuiet?: boolean }[] }
  | { kind: 'quote'; text: string }
  | { kind: 'list'; items: Inline[][]; isNumbered?: boolean }
  | { kind: 'picture'; src: string; alt: string }
  | { kind: 'rule' }

/**
 * A mail apart from its form. Templates are plain functions from facts to this, so that the HTML and
 * the text beside it always say the same.
 */
export type MailContent = {
  language: Language
  subject: string
  /** What a mailbox shows after the subject. */
  preheader: string
  title: string
  blocks: Block[]
  /** Why one gets this mail, and who sends it. */
  footer: Inline[][]
}
