import { AppError } from '@cep/platform/app-error'

const PATTERN = /^(\d{4})(\d{2})(\d{2})_(\d{2})(\d{2})(\d{2})$/

/** A set is named by the second (UTC) it was begun: `20261124_030000`. */
export const makeSetId = (moment: Date): string =>
  moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '_')

/** @throws AppError `backup_not_found` when it isn't the name of a set. */
export function momentOfSet(setId: string): Date {
  const [, year, month, day, hour, minute, second] = PATTERN.exec(setId) ?? []
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(moment.getTime())) {
    throw new AppError('backup_not_found', `"${setId}" is no set: they are called like 20261124_030000.`)
  }
  return moment
}

export const isSetId = (text: string): boolean => PATTERN.test(text)

/** The keys of a set's files, in every place. The manifest is written last: what it names exists. */
export const keysOfSet = (setId: string) => ({
  database: `database/${setId.slice(0, 8)}/cepcomunicacion_${setId}.sql.zst.age`,
  objects: `sets/${setId}/objects.json.zst.age`,
  secrets: `sets/${setId}/secrets.tar.age`,
  manifest: `sets/${setId}/manifest.json`,
})

/** An object's content, stored once whoever uses it: named by the SHA-256 (hex) of the plain bytes. */
export const keyOfContent = (sha256: string): string => `objects/${sha256.slice(0, 2)}/${sha256}.zst.age`

/** The hash in such a key; null for anything else. */
export const contentOfKey = (key: string): string | null =>
  /^objects\/[0-9a-f]{2}\/([0-9a-f]{64})\.zst\.age$/.exec(key)?.[1] ?? null
