/** Rich text of an editor, in Spanish, that a loader turned into HTML (`richTextHtml`). */
export function Prose({ html, className = '' }: { html: string; className?: string }) {
  if (!html) return null
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by richTextHtml on our server.
  return <div lang="es" className={`prose ${className}`} dangerouslySetInnerHTML={{ __html: html }} />
}
