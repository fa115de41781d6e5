import type { EdgeName } from '../compose/edge-commands.ts'

/** Services that are replaced without an interruption: a second container beside the first, then the first is removed. */
export const ROLLED_SERVICES = ['cms', 'frontend', 'worker-automation', 'bullboard'] as const
export type RolledService = (typeof ROLLED_SERVICES)[number]

type RolledServiceFacts = {
  /** Its image, without prefix and tag. */
  image: string
  /** The setting that gives it a version of its own. */
  versionSetting: string
  /** Under which name the edge can be held to one of its containers; null: nothing reaches it through the edge. */
  edgeName: EdgeName | null
  /** What a new container has to answer, asked inside it, before anything is sent to it. */
  probes: readonly string[]
  /** What has to answer through the edge once it serves. */
  pages: readonly string[]
}

/** In the order in which a new version reaches them: each needs those before it. */
export const rolledServices: Record<RolledService, RolledServiceFacts> = {
  cms: {
    image: 'cms',
    versionSetting: 'CMS_VERSION',
    edgeName: 'cms',
    probes: ['/api/health/ready', '/api/public/courses'],
    pages: ['/api/health/ready', '/api/public/courses'],
  },
  frontend: {
    image: 'frontend',
    versionSetting: 'FRONTEND_VERSION',
    edgeName: 'frontend',
    probes: ['/health', '/'],
    pages: ['/'],
  },
  'worker-automation': {
    image: 'worker',
    versionSetting: 'WORKER_VERSION',
    edgeName: null,
    probes: ['/health'],
    pages: [],
  },
  bullboard: {
    image: 'bullboard',
    versionSetting: 'BULLBOARD_VERSION',
    edgeName: 'bullboard',
    probes: ['/health'],
    pages: [],
  },
}

/** Services that are stopped and started again: at most 5 s each, announced. In the order of an update. */
export const FOUNDATION_SERVICES = ['minio', 'redis', 'postfix', 'postgres', 'nginx'] as const
export type FoundationService = (typeof FOUNDATION_SERVICES)[number]

/** The setting that holds a foundation service at a version of its own; Redis is the official image. */
export const foundationVersionSettings: Partial<Record<FoundationService, string>> = {
  minio: 'MINIO_VERSION',
  postfix: 'POSTFIX_VERSION',
  postgres: 'POSTGRES_VERSION',
  nginx: 'NGINX_VERSION',
}

/** `registry/prefix/cms:1.2` → `1.2`. */
export const tagOf = (image: string): string => /:([^:/]+)$/.exec(image)?.[1] ?? 'latest'
