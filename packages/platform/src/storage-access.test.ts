import { describe, expect, it } from 'vitest'
import { renderBucketPolicy, type StorageKey, storageAccess } from './storage-access.ts'

const key = (service: string, accessKeyId: string): StorageKey => ({
  service,
  accessKeyId,
  secretAccessKey: 'unused',
})

function policyOf(bucket: string, keys: StorageKey[]) {
  const access = storageAccess()[bucket]
  if (!access) throw new Error(`no bucket ${bucket}`)
  return renderBucketPolicy(bucket, access, keys)
}

describe('the policy of a bucket', () => {
  it('lets anybody get an upload by its name, and nobody unknown list them', () => {
    const statements = policyOf('cep-uploads', [])?.Statement
    expect(statements).toEqual([
      { Effect: 'Allow', Principal: '*', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::cep-uploads/*' },
    ])
  })

  it('names the keys of each service, both of them while one is being replaced', () => {
    const statements = policyOf('cep-uploads', [key('cms', 'cep-cms-2'), key('cms', 'cep-cms-1')])?.Statement
    const writers = statements?.filter(({ Action }) => Action.includes('s3:PutObject'))
    expect(writers?.map(({ Principal }) => Principal)).toEqual([['cep-cms-1', 'cep-cms-2']])
  })

  it('gives a reader no way to write', () => {
    const statements = policyOf('cep-uploads', [key('worker-llm', 'cep-llm')])?.Statement ?? []
    const allowed = statements
      .filter(({ Principal }) => Principal.includes('cep-llm'))
      .flatMap(({ Action }) => Action)
    expect(allowed).toEqual(['s3:GetBucketLocation', 's3:ListBucket', 's3:GetObject'])
  })

  it('keeps the CMS out of the backups', () => {
    expect(policyOf('cep-backups', [key('cms', 'cep-cms-1')])).toBeNull()
  })
})
