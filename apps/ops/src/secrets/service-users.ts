/** Whom each service runs as, inside its container and therefore on the host's disk. Compose repeats it. */
export const serviceUsers = {
  nginx: 101,
  postgres: 999,
  redis: 999,
  minio: 1100,
  'storage-init': 1100,
  cms: 1101,
  migrate: 1101,
  frontend: 1102,
  'worker-automation': 1103,
  'worker-llm': 1104,
  'worker-stats': 1105,
  bullboard: 1106,
  backup: 1107,
  mailhog: 1108,
  postfix: 1109,
} as const

export type ServiceName = keyof typeof serviceUsers
