import { type CollectionBeforeValidateHook, ValidationError } from 'payload'

type FieldError = { path: string; message: string }

/** The rules between the fields of a run: dates in order, both times or neither, a campus unless online. */
export const validateRun: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const run = { ...originalDoc, ...data }
  const errors: FieldError[] = [...datesOutOfOrder(run), ...timesOutOfOrder(run), ...seatsOutOfOrder(run)]

  if (run.course && !run.campus) {
    const courseId = typeof run.course === 'object' ? run.course.id : run.course
    const course = await req.payload.findByID({
      collection: 'courses',
      id: courseId,
      select: { modality: true },
      depth: 0,
      disableErrors: true,
      draft: true,
      req,
    })
    if (course && course.modality !== 'online') {
      errors.push({ path: 'campus', message: 'Elige la sede: el curso no es online.' })
    }
  }

  if (errors.length > 0) throw new ValidationError({ collection: 'course-runs', errors, req }, req.t)
  return data
}

function datesOutOfOrder(run: Record<string, unknown>): FieldError[] {
  const errors: FieldError[] = []
  if (isDate(run.startDate) && isDate(run.endDate) && run.endDate <= run.startDate) {
    errors.push({ path: 'endDate', message: 'Tiene que terminar después de empezar.' })
  }
  if (isDate(run.startDate) && isDate(run.enrolmentDeadline) && run.enrolmentDeadline >= run.startDate) {
    errors.push({
      path: 'enrolmentDeadline',
      message: 'La matrícula tiene que cerrarse antes de que empiece.',
    })
  }
  return errors
}

function timesOutOfOrder({ startTime, endTime }: Record<string, unknown>): FieldError[] {
  if (!startTime && !endTime) return []
  if (!startTime || !endTime) {
    return [{ path: startTime ? 'endTime' : 'startTime', message: 'Escribe las dos horas o ninguna.' }]
  }
  if (String(endTime) <= String(startTime)) {
    return [{ path: 'endTime', message: 'La hora de salida tiene que ser posterior a la de entrada.' }]
  }
  return []
}

function seatsOutOfOrder({ minStudents, maxStudents, seatsTaken }: Record<string, unknown>): FieldError[] {
  const errors: FieldError[] = []
  if (typeof minStudents === 'number' && typeof maxStudents === 'number' && minStudents > maxStudents) {
    errors.push({ path: 'minStudents', message: 'El mínimo no puede pasar de las plazas.' })
  }
  if (typeof seatsTaken === 'number' && typeof maxStudents === 'number' && maxStudents < seatsTaken) {
    errors.push({ path: 'maxStudents', message: `Ya hay ${seatsTaken} plazas ocupadas.` })
  }
  return errors
}

/** Dates travel as ISO strings, which sort as text. */
function isDate(value: unknown): value is string {
  return typeof value === 'string' && value.length >= 10
}
