import { expect, it } from 'vitest'
import { fillTemplate } from './render-edge.ts'

const named = (name: string) => `$\{${name}}`

it("fills in the given names and leaves nginx's variables", () => {
  expect(
    fillTemplate(`listen ${named('EDGE_PORT')}; set $a $request_id;`, {
      EDGE_PORT: '8080',
    }),
  ).toBe('listen 8080; set $a $request_id;')
})

it('refuses a name that nobody gave', () => {
  expect(() => fillTemplate(`server ${named('CMS_ADDRESS')};`, {})).toThrow('CMS_ADDRESS')
})
