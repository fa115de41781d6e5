import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build, type Plugin } from 'esbuild'

/**
 * Bundles one app's entries into `dist/NAME.mjs` (`main` unless its package.json says more): our own
 * workspaces are inlined, packages from npm stay external. Run by each app's `build` script with its folder.
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

const manifest: { bundle?: { entries?: Record<string, string> } } = JSON.parse(
  await readFile(join(root, app, 'package.json'), 'utf8'),
)

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(
    Object.entries(manifest.bundle?.entries ?? { main: 'src/main.ts' }).map(([name, file]) => [
      name,
      join(app, file),
    ]),
  ),
  // Chunks for what is imported only when needed (a worker's roles, its mail templates), in the same
  // folder: code reads `import.meta.dirname`.
  outdir: join(app, 'dist'),
  entryNames: '[name]',
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
  metafile: true,
})

// Chunks of earlier builds: a process that still runs may load its own for a while yet.
const AN_HOUR_MS = 60 * 60 * 1000
const written = new Set(Object.keys(metafile.outputs).map((file) => basename(file)))
for (const file of await readdir(join(root, app, 'dist'))) {
  const path = join(root, app, 'dist', file)
  if (written.has(file) || !/\.mjs(\.map)?$/.test(file)) continue
  if (Date.now() - (await stat(path)).mtimeMs > AN_HOUR_MS) await rm(path)
}
