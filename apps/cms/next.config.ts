import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  output: undefined,
  poweredByHeader: false,
  // Types are checked by `npm run typecheck`, once for the whole repository.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: path.join(import.meta.dirname, '../..') },
  outputFileTracingRoot: path.join(import.meta.dirname, '../..'),
  transpilePackages: ['@cep/contracts', '@cep/platform'],
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
