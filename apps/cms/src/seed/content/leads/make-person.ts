import type { Random } from '../random.ts'

export type Person = { firstName: string; lastName: string; email: string; phone: string }

const FIRST_NAMES =
  'Lucía|María|Carmen|Ana|Laura|Marta|Paula|Sara|Elena|Cristina|Raquel|Silvia|Nuria|Rocío|Beatriz|Inmaculada|Ainhoa|Leire|Maialen|Itziar|Covadonga|Yolanda|Mónica|Patricia|Verónica|Fátima|Yasmina|Daniela|Valentina|Gabriela|Alejandra|Noelia|Tamara|Jennifer|Andrea|Irene|Alba|Claudia|Rosa|Pilar|Dolores|Encarnación|Manuela|Esther|Lorena|Miriam|Oksana|Mihaela|Aicha|Ximena|Antonio|José|Manuel|Francisco|David|Javier|Daniel|Carlos|Alejandro|Miguel|Rafael|Pablo|Sergio|Álvaro|Jorge|Iker|Unai|Gorka|Ander|Pelayo|Xurde|Rubén|Óscar|Iván|Diego|Adrián|Mario|Joaquín|Youssef|Mohamed|Andrei|Cristian|Luis|Fernando|Ramón|Jesús|Gonzalo|Samuel|Hugo|Víctor|Ismael|Emilio|Borja|Nicolás'.split(
    '|',
  )
const SURNAMES =
  'García|Fernández|González|Rodríguez|López|Martínez|Sánchez|Pérez|Gómez|Martín|Jiménez|Ruiz|Hernández|Díaz|Moreno|Muñoz|Álvarez|Romero|Alonso|Gutiérrez|Navarro|Torres|Domínguez|Vázquez|Ramos|Gil|Ramírez|Serrano|Blanco|Molina|Morales|Suárez|Ortega|Delgado|Castro|Ortiz|Rubio|Marín|Sanz|Iglesias|Medina|Cortés|Castillo|Garrido|Santos|Lozano|Guerrero|Cano|Prieto|Méndez|Cruz|Calvo|Gallego|Vidal|León|Herrera|Peña|Cabrera|Campos|Vega|Fuentes|Carrasco|Reyes|Caballero|Nieto|Aguilar|Pascual|Herrero|Santana|Lorenzo|Hidalgo|Montero|Ibáñez|Giménez|Ferrer|Durán|Vicente|Benítez|Mora|Arias|Etxebarria|Agirre|Zubizarreta|Goikoetxea|Ceballos|Cobo|Setién|Revuelta|Menéndez|Villa|Bengoa|Luque|Baena|Cuenca|Popescu|El Amrani|Quispe|Restrepo'.split(
    '|',
  )
const DOMAINS = { 'correo.example': 6, 'buzon.example': 3, 'mail.example': 2, 'cartero.example': 1 }

/** Makes people of whom no two share an e-mail or a phone number. The addresses reach nobody. */
export function peopleFrom(random: Random): () => Person {
  const emails = new Set<string>()
  const phones = new Set<string>()

  return function makePerson() {
    const firstName = random.pick(FIRST_NAMES)
    const first = random.pick(SURNAMES)
    // Some people leave the second surname out.
    const lastName = random.chance(0.85) ? `${first} ${random.pick(SURNAMES)}` : first
    const email = unused(emails, () => makeEmail(random, firstName, first))
    const phone = unused(phones, () => makePhone(random))
    return { firstName, lastName, email, phone }
  }
}

function makeEmail(random: Random, firstName: string, surname: string): string {
  const [name, family] = [plain(firstName), plain(surname)]
  const local = random.pick([
    `${name}.${family}`,
    `${name}${family}`,
    `${name}.${family}${random.between(70, 99)}`,
    `${name.slice(0, 1)}${family}${random.between(1, 99)}`,
    `${family}.${name}`,
    `${name}_${family}`,
    `${name}${random.between(1968, 2007)}`,
  ])
  return `${local}@${random.weighted(DOMAINS)}`
}

/** Blocks `…000…`, as with the centre's own numbers: the least likely to ring at somebody's. */
function makePhone(random: Random): string {
  const [block, ending] = [random.between(0, 99), random.between(0, 999)]
  return `+346${String(block).padStart(2, '0')}000${String(ending).padStart(3, '0')}`
}

function unused(taken: Set<string>, make: () => string): string {
  for (;;) {
    const candidate = make()
    if (taken.has(candidate)) continue
    taken.add(candidate)
    return candidate
  }
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
}
