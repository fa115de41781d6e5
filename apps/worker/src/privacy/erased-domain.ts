/** How the address of somebody who was erased ends; `.invalid` is nobody's (RFC 2606). */
export const ERASED_DOMAIN = '@anonimo.invalid'
