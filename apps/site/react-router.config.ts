import type { Config } from '@react-router/dev/config'

export default {
  ssr: true,
  // The whole manifest is small; loading it once spares the edge a route of its own.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
