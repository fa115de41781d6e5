const PRELOAD = /<link rel="modulepreload" href="([^"]+)"[^>]*>/g
const MODULE = /<script([^>]*) type="module" async="">([\s\S]*?)<\/script>/

/**
 * Rewrites a rendered page so that its scripts are asked for once it stands (the `load` event).
 * Everything works without them, so on a slow line they would only compete with the pictures and
 * the font that people wait for. The router writes these tags and has no setting for it.
 *
 * @throws when the router's tags are not there: a page that never hydrates must not pass unnoticed.
 */
export function scriptsAfterLoad(html: string): string {
  const module = MODULE.exec(html)
  if (!module) throw new Error('the router no longer writes its module script as expected')
  const [tag, attributes, code] = module
  const preloads = [...html.matchAll(PRELOAD)].map(([, href]) => href)
  const start = `<script${attributes}>${starter(JSON.stringify(preloads), JSON.stringify(code))}</script>`
  // A function, because "$" means something in a replacement text.
  return html.replace(PRELOAD, '').replace(tag, () => start)
}

/** Taken out again at once: React shall find the page as it was rendered. */
const starter = (preloads: string, code: string) =>
  `((nonce)=>addEventListener("load",()=>{` +
  `const add=(name,fields)=>{const e=Object.assign(document.createElement(name),fields);e.nonce=nonce;document.head.append(e);e.remove()};` +
  `for(const href of ${preloads})add("link",{rel:"modulepreload",href});` +
  `add("script",{type:"module",textContent:${code}})` +
  `}))(document.currentScript.nonce)`
