import { expect, it } from 'vitest'
import { printable } from '../compose/command.ts'
import { OperatorError } from '../operator-error.ts'
import { buildImages } from './build-images.ts'
import { buildImage, loadImages, saveImages } from './image-commands.ts'
import { allReferences, foreignImages, PRODUCT_IMAGES } from './product-images.ts'
import { prunable } from './prunable.ts'

const images = {
  tree: '/cep',
  prefix: 'registry.example/cep',
  version: '1.2',
  foreign: ['redis:7'],
  stateFolder: null,
}

it('builds an application as a target of the common Dockerfile', () => {
  const [cms] = PRODUCT_IMAGES
  expect(cms && printable(buildImage(images, cms, { isFresh: false }))).toBe(
    'docker build --file /cep/infra/docker/apps.Dockerfile --target cms --tag registry.example/cep/cms:1.2 --label org.opencontainers.image.version=1.2 /cep',
  )
})

it('takes new packages only when asked to', () => {
  const [, , , , , nginx] = PRODUCT_IMAGES
  expect(nginx && buildImage(images, nginx, { isFresh: true }).args).toEqual(
    expect.arrayContaining(['--pull', '--no-cache']),
  )
})

it('refuses to build where there is too little memory, before anything is started', async () => {
  const run = () => {
    throw new Error('nothing may be run')
  }
  const tools = { run, say: () => {}, readFreeMemory: () => 3.9e9 }
  await expect(buildImages(tools, images, { names: [], isFresh: false })).rejects.toThrow(OperatorError)
})

it('knows other people’s images from the compose file', () => {
  const text = `services:
  redis:
    image: redis:7
  cms:
    image: \${CEP_IMAGES:-cep}/cms:\${CMS_VERSION:-latest}
  cache:
    image: "redis:7"
`
  expect(foreignImages(text)).toEqual(['redis:7'])
  expect(allReferences(images)).toContain('redis:7')
})

it('moves images from one machine to another without a file', () => {
  expect(printable(saveImages(['a:1', 'b:1']))).toBe('docker image save a:1 b:1')
  expect(printable(loadImages('ssh://root@vps.example'))).toBe(
    'docker --host ssh://root@vps.example image load',
  )
})

it('lets go of versions that nobody runs or could go back to', () => {
  const references = ['cep/cms:1', 'cep/cms:2', 'cep/cms:3', 'cep/nginx:1', 'cep/postgres:1']
  const deployed = { from: { cms: '2' }, to: { cms: '3' }, outcome: 'done' as const }
  expect(prunable(references, { inUse: ['cep/nginx:1'], version: '3', history: [deployed] })).toEqual([
    'cep/cms:1',
    'cep/postgres:1',
  ])
})
