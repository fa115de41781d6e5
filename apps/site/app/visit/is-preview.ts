/** Whether an address asks for the draft instead of what is published. */
export const isPreview = (url: string | URL) => new URL(url).searchParams.get('preview') === '1'
