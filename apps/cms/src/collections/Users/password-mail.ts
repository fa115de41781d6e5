import type { IncomingAuthType } from 'payload'
import { cmsConfiguration } from '../../configuration.ts'

const HOUR_MS = 60 * 60 * 1000

/** The mail with which somebody of the staff sets a new password. */
export const forgotPassword: NonNullable<IncomingAuthType['forgotPassword']> = {
  expiration: HOUR_MS,
  generateEmailSubject: () => 'Cambia tu contraseña del panel',
  generateEmailHTML: (args) => {
    const url = `${cmsConfiguration().PUBLIC_URL}/admin/reset/${args?.token ?? ''}`
    return `<div style="max-width:600px;margin:0 auto;padding:24px;font:16px/1.5 Arial,sans-serif;color:#241a1c">
<p>Hola:</p>
<p>Alguien ha pedido cambiar la contraseña de tu cuenta del panel. Si has sido tú, elige una nueva:</p>
<p><a href="${url}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#d0003f;color:#fff;text-decoration:none;font-weight:bold">Elegir una contraseña</a></p>
<p>El enlace vale una hora. Si no has sido tú, no hagas nada: tu contraseña sigue siendo la misma.</p>
<p style="color:#6b5d60;font-size:14px">${url}</p>
</div>`
  },
}
