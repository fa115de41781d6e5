import { startObjectStore } from '@cep/testing/object-store'
import { afterAll, beforeAll } from 'vitest'
import { storageConformance } from './testing/storage-conformance.ts'

let store: Awaited<ReturnType<typeof startObjectStore>>

beforeAll(async () => {
  store = await startObjectStore()
})
afterAll(() => store.stop())

storageConformance('the embedded store', ['core'], () => ({
  endpoint: store.endpoint,
  bucket: 'cep-uploads',
  key: { accessKeyId: 'embedded', secretAccessKey: 'not-checked-here' },
}))
