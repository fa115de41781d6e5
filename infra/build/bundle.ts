import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'

/**
 * Bundles one app's entry into `dist/main.mjs`: our own workspaces are inlined,
 * packages from npm stay external. Run by each app's `build` script with its folder.
 */
const root = join(import.meta.dirname, '..', '..')
const app = process.argv[2]
if (!app) throw new Error('usage: bundle.ts apps/NAME')

const externalUnlessOurs: Plugin = {
  name: 'external-unless-ours',
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@cep/') ? undefined : { path, external: true },
    )
  },
}

const manifest: { bundle?: { entry?: string } } = JSON.parse(
  await readFile(join(root, app, 'package.json'), 'utf8'),
)

await build({
  absWorkingDir: root,
  entryPoints: [join(app, manifest.bundle?.entry ?? 'src/main.ts')],
  // Chunks for what is imported only when needed (a worker's roles, its mail templates), in the same
  // folder: code reads `import.meta.dirname`.
  outdir: join(app, 'dist'),
  entryNames: 'main',
  chunkNames: '[name]-[hash]',
  outExtension: { '.js': '.mjs' },
  splitting: true,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  sourcemap: true,
  jsx: 'automatic',
  logLevel: 'warning',
  plugins: [externalUnlessOurs],
})
