import type { CollectionBeforeDeleteHook } from 'payload'
import { refusal } from '../../access/refusal.ts'

/** A student or a run with enrolments stays: who sat where, and what was paid, hangs on it. */
export function keepEnrolled(by: 'student' | 'run'): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const { totalDocs } = await req.payload.count({
      collection: 'enrolments',
      where: { [by]: { equals: id } },
      req,
    })
    if (totalDocs === 0) return
    const matriculas = totalDocs === 1 ? 'una matrícula' : `${totalDocs} matrículas`
    throw refusal(
      409,
      by === 'run'
        ? `Esta convocatoria tiene ${matriculas}. Cancélala en lugar de borrarla.`
        : `Este alumno tiene ${matriculas}. Ponlo inactivo en lugar de borrarlo.`,
    )
  }
}
