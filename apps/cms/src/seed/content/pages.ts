import { avisoLegal } from './pages/aviso-legal.ts'
import { cookies } from './pages/cookies.ts'
import { privacidad } from './pages/privacidad.ts'
import { quienesSomos } from './pages/quienes-somos.ts'
import type { Page } from './shapes.ts'

/** About the centre, and what the law asks to say. */
export const pages: readonly Page[] = [quienesSomos, privacidad, cookies, avisoLegal]
