import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import { PHASE_PRODUCTION_BUILD } from 'next/constants'

const root = path.join(import.meta.dirname, '../..')

/**
 * The build loads the configuration to find out which pages there are. It connects to nothing, so it
 * is given settings of the right shape that no server accepts.
 */
const BUILD_SETTINGS = {
  CEP_MODE: 'embedded',
  PUBLIC_URL: 'http://build.invalid',
  POSTGRES_PASSWORD: 'unused-while-building',
  PAYLOAD_SECRET: 'unused-while-building-unused-while-building',
  PRIVACY_LINK_SECRET: 'unused-while-building-unused-while-building',
  S3_ACCESS_KEY_ID: 'unused',
  S3_SECRET_ACCESS_KEY: 'unused-while-building',
}

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // Types are checked by `npm run typecheck`, once for the whole repository.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root },
  outputFileTracingRoot: root,
  // Brings a DOM of its own, which no bundler understands.
  serverExternalPackages: ['isomorphic-dompurify', 'jsdom'],
  transpilePackages: ['@cep/contracts', '@cep/platform'],
}

export default function configFor(phase: string): NextConfig {
  if (phase === PHASE_PRODUCTION_BUILD) Object.assign(process.env, BUILD_SETTINGS)
  return withPayload(nextConfig, { devBundleServerPackages: false })
}
