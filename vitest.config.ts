import { defineConfig } from 'vitest/config'

const ignored = ['**/node_modules/**', '**/dist/**', '**/build/**', '**/.next/**', '.cep/**']

/**
 * unit: beside the code, no server. integration: real PostgreSQL, Redis, object store and SMTP, a
 * cloned database per test. faults: built apps and servers, killed for real. e2e: the embedded system
 * as a person meets it, in Chromium. The last two need the builds that `npm test` makes first. stack: the
 * production stack in containers, `npm run test:stack` alone. One project after the other: they share two cores.
 */
export default defineConfig({
  test: {
    reporters: ['default', './packages/testing/src/closing-line-reporter.ts'],
    onConsoleLog: () => undefined,
    projects: [
      {
        test: {
          name: 'architecture',
          sequence: { groupOrder: 0 },
          include: ['tests/architecture.test.ts'],
        },
      },
      {
        test: {
          name: 'unit',
          sequence: { groupOrder: 1 },
          include: ['{apps,packages,infra}/**/*.test.{ts,tsx}'],
          exclude: [...ignored, '**/*.int.test.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          sequence: { groupOrder: 2 },
          include: ['{apps,packages,infra}/**/*.int.test.ts'],
          exclude: ignored,
          globalSetup: ['./packages/testing/src/integration-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'faults',
          sequence: { groupOrder: 3 },
          include: ['tests/**/*.fault.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          sequence: { groupOrder: 4 },
          include: ['tests/**/*.e2e.test.ts'],
          globalSetup: ['./packages/testing/src/e2e-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'stack',
          sequence: { groupOrder: 5 },
          include: ['tests/stack/**/*.stack.test.ts'],
          globalSetup: ['./tests/stack/setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
