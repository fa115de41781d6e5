import { addressIn } from '@cep/contracts/language'
import type { ComponentProps } from 'react'
import { Form, Link, type LinkProps, NavLink, type NavLinkProps } from 'react-router'
import { useLanguage } from './use-language.ts'

/** Turns the Spanish address of a page into that of the language in use. */
export function useLocalAddress(): (path: string) => string {
  const language = useLanguage()
  return (path) => addressIn(language, path)
}

type Local<Props> = Omit<Props, 'to'> & { to: string }

/** A link to a page of ours by its Spanish address; it stays in the language of this page. */
export function LocalLink({ to, ...props }: Local<LinkProps>) {
  return <Link to={useLocalAddress()(to)} {...props} />
}

/** The same, marked while one is there. */
export function LocalNavLink({ to, ...props }: Local<NavLinkProps>) {
  return <NavLink to={useLocalAddress()(to)} {...props} />
}

/** A GET form that leads to a page of ours by its Spanish address. */
export function LocalForm({
  action,
  ...props
}: Omit<ComponentProps<typeof Form>, 'action'> & { action: string }) {
  return <Form action={useLocalAddress()(action)} {...props} />
}
