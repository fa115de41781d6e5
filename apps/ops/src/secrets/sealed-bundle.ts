/** Keys of the store that are no secrets: their names begin with a dot. */
export const BUNDLE = { sealed: '.bundle', content: '.bundle-content' } as const

/** What the backup service puts into each set; base64, because a store keeps text. Empty before there is one. */
export const sealedBundle = (value: (key: string) => string | undefined): string => value(BUNDLE.sealed) ?? ''
