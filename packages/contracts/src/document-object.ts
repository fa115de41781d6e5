/**
 * Where the file of a document lies in the bucket of uploads, by the document's file name. The name is
 * random, so that knowing the bucket's address leads to none.
 */
export function documentObjectKey(filename: string): string {
  return `documents/${filename}`
}
