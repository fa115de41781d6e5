import {
  addDataAndFileToRequest,
  commitTransaction,
  type Endpoint,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import { toDataURL } from 'qrcode'
import { readerOf } from '../../../access/reader-of.ts'
import { refusal } from '../../../access/refusal.ts'
import { writeAudit } from '../../Audit/write-audit.ts'
import { rolesWithMandatorySecondFactor } from './mandatory-roles.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import {
  confirmSecondFactor,
  removeSecondFactor,
  spendSecondFactorCode,
  startSecondFactor,
} from './second-factor-store.ts'
import { newTotpSecret, totpUrl } from './totp.ts'

const ISSUER = 'CEP Formación'

/**
 * Enrolment of the second factor, for whoever is signed in:
 * `start` answers the secret and its QR code, `confirm` {code} answers the recovery codes (once),
 * `disable` {code} turns it off; `/:id/second-factor/reset` is the management's, for a lost phone.
 */
export const secondFactorEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/second-factor/start', method: 'post', handler: (req) => inOneTransaction(req, start) },
  { path: '/second-factor/confirm', method: 'post', handler: (req) => inOneTransaction(req, confirm) },
  { path: '/second-factor/disable', method: 'post', handler: (req) => inOneTransaction(req, disable) },
  { path: '/:id/second-factor/reset', method: 'post', handler: (req) => inOneTransaction(req, reset) },
]

async function start(req: PayloadRequest): Promise<unknown> {
  const user = signedIn(req)
  if (user.secondFactorEnabled) throw refusal(409, 'El segundo factor ya está activado.')
  const secret = newTotpSecret()
  await startSecondFactor(req, user.id, secret)
  const url = totpUrl({ secret, account: user.email, issuer: ISSUER })
  return { secret, url, qr: await toDataURL(url, { margin: 1, width: 240 }) }
}

async function confirm(req: PayloadRequest): Promise<unknown> {
  const user = signedIn(req)
  const recoveryCodes = newRecoveryCodes()
  const isConfirmed = await confirmSecondFactor(req, {
    userId: user.id,
    code: await codeIn(req),
    recoveryCodes,
  })
  if (!isConfirmed) throw refusal(422, 'El código no es correcto. Escribe el que ves ahora en la aplicación.')
  await writeAudit(req, { action: 'second_factor_on', collection: 'users', id: user.id })
  return { recoveryCodes }
}

async function disable(req: PayloadRequest): Promise<unknown> {
  const user = signedIn(req)
  if ((await rolesWithMandatorySecondFactor(req)).has(user.role)) {
    throw refusal(403, 'Para tu función el segundo factor es obligatorio.')
  }
  const result = await spendSecondFactorCode(req, user.id, await codeIn(req))
  if (result !== 'accepted') throw refusal(422, 'El código no es correcto o ya se usó.')
  await removeSecondFactor(req, user.id)
  await writeAudit(req, { action: 'second_factor_off', collection: 'users', id: user.id })
  return { disabled: true }
}

async function reset(req: PayloadRequest): Promise<unknown> {
  const reader = readerOf(req)
  if (reader !== 'admin' && reader !== 'gestor') throw refusal(403, 'No tienes permiso para hacer esto.')
  const id = Number(req.routeParams?.id)
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req })
  if (!user) throw refusal(404, 'Esa cuenta no existe.')
  if (user.role === 'admin' && reader !== 'admin') throw refusal(403, 'No tienes permiso para hacer esto.')
  if (user.id === req.user?.id) throw refusal(403, 'El tuyo se desactiva con un código.')
  await removeSecondFactor(req, user.id)
  await writeAudit(req, { action: 'second_factor_reset', collection: 'users', id: user.id })
  return { disabled: true }
}

/** Whoever is signed in, also one who still has to set the second factor up. */
function signedIn(req: PayloadRequest): NonNullable<PayloadRequest['user']> {
  if (!req.user?.isActive) throw refusal(401, 'Entra en tu cuenta.')
  return req.user
}

async function codeIn(req: PayloadRequest): Promise<string> {
  await addDataAndFileToRequest(req)
  const code: unknown = req.data?.code
  return typeof code === 'string' ? code.slice(0, 40) : ''
}

async function inOneTransaction(
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<unknown>,
): Promise<Response> {
  await initTransaction(req)
  try {
    const answer = await work(req)
    await commitTransaction(req)
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
