import { expect, it } from 'vitest'
import { scriptsAfterLoad } from './scripts-after-load.ts'

const PAGE =
  '<head><link rel="modulepreload" href="/assets/a.js" nonce="n"/><link rel="modulepreload" href="/assets/b.js" nonce="n"/></head>' +
  '<body><h1>Hola</h1><script nonce="n">first()</script>' +
  '<script nonce="n" type="module" async="">import "/assets/a.js";\nimport("/assets/$&.js");</script></body>'

it('asks for nothing before the page has loaded', () => {
  const html = scriptsAfterLoad(PAGE)
  expect(html).not.toContain('<link rel="modulepreload"')
  expect(html).not.toContain('type="module" async')
  expect(html).toContain(
    '<h1>Hola</h1><script nonce="n">first()</script><script nonce="n">((nonce)=>addEventListener("load"',
  )
})

it('then asks for all of it, as the router wrote it', () => {
  const html = scriptsAfterLoad(PAGE)
  expect(html).toContain('["/assets/a.js","/assets/b.js"]')
  expect(html).toContain(JSON.stringify('import "/assets/a.js";\nimport("/assets/$&.js");'))
})

it('does not let a page pass that would never hydrate', () => {
  expect(() => scriptsAfterLoad('<body></body>')).toThrow('module script')
})
