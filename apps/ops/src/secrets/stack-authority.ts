import 'reflect-metadata'
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const DAY_MS = 24 * 60 * 60 * 1000
/** The stack trusts it inside alone; ten years, so that nobody has to think of it. */
const AUTHORITY_DAYS = 3650
const CERTIFICATE_DAYS = 825

/** A key and its certificate, both PEM. */
export type Identity = { key: string; certificate: string }

/** The stack's own authority: what the object store's TLS inside the stack is checked against. */
export async function makeAuthority(now = new Date()): Promise<Identity> {
  const keys = await makeKeys()
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      ...validity(now, AUTHORITY_DAYS),
      name: `CN=CEP stack authority ${now.toISOString().slice(0, 10)}`,
      serialNumber: serialNumber(),
      keys,
      signingAlgorithm: ALGORITHM,
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      ],
    },
    crypto,
  )
  return { key: await exportKey(keys.privateKey), certificate: pem(certificate) }
}

/** A server's certificate, by the first authority of the PEM text (a rotation keeps two in it). */
export async function issueCertificate(
  authority: Identity,
  names: string[],
  now = new Date(),
): Promise<Identity> {
  const issuer = new X509Certificate(authority.certificate)
  const keys = await makeKeys()
  const certificate = await X509CertificateGenerator.create(
    {
      ...validity(now, CERTIFICATE_DAYS),
      subject: `CN=${names[0]}`,
      issuer: issuer.subject,
      serialNumber: serialNumber(),
      publicKey: keys.publicKey,
      signingKey: await importKey(authority.key),
      signingAlgorithm: ALGORITHM,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth]),
        new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value }))),
      ],
    },
    crypto,
  )
  return { key: await exportKey(keys.privateKey), certificate: pem(certificate) }
}

/** When a PEM certificate ends. */
export const endOf = (certificate: string): Date => new X509Certificate(certificate).notAfter

const makeKeys = () => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])

// A day back: clocks of containers and of whoever checks need not agree to the second.
const validity = (now: Date, days: number) => ({
  notBefore: new Date(now.getTime() - DAY_MS),
  notAfter: new Date(now.getTime() + days * DAY_MS),
})

const serialNumber = () =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(15)))
    .toString('hex')
    .replace(/^/, '01')

const pem = (certificate: X509Certificate) => `${certificate.toString('pem')}\n`

async function exportKey(key: CryptoKey): Promise<string> {
  return `${PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')}\n`
}

async function importKey(text: string): Promise<CryptoKey> {
  const [bytes] = PemConverter.decode(text)
  if (!bytes) throw new Error('the authority has no key in PEM form')
  return crypto.subtle.importKey('pkcs8', bytes, ALGORITHM, false, ['sign'])
}
