import { cp, glob, lstat, mkdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { nodeFileTrace } from '@vercel/nft'

/**
 * Copies what one built app needs to run, and nothing else, to a folder: `trace-runtime.ts apps/NAME OUT`.
 * The layout is that of the repository (`OUT/apps/NAME/dist/main.mjs`, `OUT/node_modules/…`), so that
 * everything finds everything as it does here. Which files those are is read from the code, since the
 * dependencies that the CMS declares are 900 MB and those it opens are 90.
 *
 * The app's package.json says under `bundle` which files to follow (`traced`) and which to take along
 * (`copied`) besides `dist/`, such as what is only named in a string.
 */
const root = resolve(import.meta.dirname, '../..')
const [app = '', out = ''] = process.argv.slice(2)
if (!app || !out) throw new Error('usage: trace-runtime.ts apps/NAME OUT')
const folder = join(root, app)

/** What only builds and developers use; code that would load it is never reached in production. */
const isForBuilding = (file: string) =>
  /(^|\/)node_modules\/(typescript|esbuild|@esbuild|drizzle-kit|sass|@next\/swc-|@img\/[^/]*musl)/.test(
    file,
  ) || /\/(node_modules\/.*\.(d\.ts|map|dev\.js)|\.next\/.*\.(map|nft\.json))$/.test(`/${file}`)

const { bundle = {} }: { bundle?: { traced?: string[]; copied?: string[] } } = JSON.parse(
  await readFile(join(folder, 'package.json'), 'utf8'),
)
const { fileList } = await nodeFileTrace(await matching(['dist/*.mjs', ...(bundle.traced ?? [])]), {
  base: root,
  processCwd: folder,
  ignore: isForBuilding,
})
const files = new Set([
  ...fileList,
  `${app}/package.json`,
  ...(await matching(['dist/*.mjs.map', ...(bundle.copied ?? [])]))
    .map((file) => relative(root, file))
    .filter((file) => !isForBuilding(file)),
  ...(await foundByNext()),
])
for (const file of files) await copy(file)
await writeNextConfiguration()
process.stdout.write(`${app}: ${files.size} files\n`)

async function matching(patterns: string[]): Promise<string[]> {
  const matches: string[] = []
  for await (const match of glob(patterns, { cwd: folder, withFileTypes: true })) {
    if (!match.isDirectory()) matches.push(join(match.parentPath, match.name))
  }
  return matches
}

/** Next traces its server and each page while it builds. */
async function foundByNext(): Promise<string[]> {
  const lists = await matching(['.next/*.nft.json', '.next/server/**/*.nft.json'])
  const named = await Promise.all(
    lists.map(async (list) => {
      const { files }: { files: string[] } = JSON.parse(await readFile(list, 'utf8'))
      return files.map((file) => relative(root, resolve(dirname(list), file)))
    }),
  )
  return named.flat().filter((file) => !isForBuilding(file))
}

/**
 * Next's configuration as the build resolved it, handed over the way Next's own stand-alone server does:
 * to read next.config.ts it would need its compilers. For `node --import ./next-configuration.mjs`.
 */
async function writeNextConfiguration(): Promise<void> {
  const [file] = await matching(['.next/required-server-files.json'])
  if (!file) return
  const { config }: { config: unknown } = JSON.parse(await readFile(file, 'utf8'))
  const value = JSON.stringify(JSON.stringify(config))
  const code = `process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = ${value}\n`
  await writeFile(join(out, app, 'next-configuration.mjs'), code)
}

/** Links stay links: a package that is reached by two names is one package. */
async function copy(file: string): Promise<void> {
  const target = join(out, file)
  await mkdir(dirname(target), { recursive: true })
  if ((await lstat(join(root, file))).isSymbolicLink()) {
    await symlink(await readlink(join(root, file)), target)
  } else {
    await cp(join(root, file), target)
  }
}
