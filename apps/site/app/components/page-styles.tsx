import { createContext, useContext } from 'react'

/** The style sheet's text; known on the server alone, so that no script carries it. */
export const StylesContext = createContext('')

const ID = 'page-styles'

/**
 * The whole style sheet inside the page: it is small, and a page without it would wait for another
 * round trip before it shows anything. The browser takes it from the page it already has.
 */
export function PageStyles() {
  const fromServer = useContext(StylesContext)
  const styles =
    typeof document === 'undefined' ? fromServer : (document.getElementById(ID)?.textContent ?? '')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, from the build.
  return <style id={ID} dangerouslySetInnerHTML={{ __html: styles }} />
}
