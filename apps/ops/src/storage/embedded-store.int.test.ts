import { storageConformance } from '@cep/platform/testing/storage-conformance'
import { startObjectStore } from '@cep/testing/object-store'
import { afterAll, beforeAll } from 'vitest'

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
