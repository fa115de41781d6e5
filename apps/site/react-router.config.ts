import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Config } from '@react-router/dev/config'

export default {
  ssr: true,
  // The whole manifest is small; loading it once spares the edge a route of its own.
  routeDiscovery: { mode: 'initial' },
  // Once and thoroughly here, instead of again and again on the way out; sirv serves them.
  buildEnd: ({ reactRouterConfig }) => {
    const folder = join(reactRouterConfig.buildDirectory, 'client', 'assets')
    for (const name of globSync('*.{js,css,svg}', { cwd: folder })) {
      writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }))
    }
  },
} satisfies Config
