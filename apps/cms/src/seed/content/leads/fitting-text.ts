import type { Course } from '../shapes.ts'

/** What a lead is about, as far as a text has to fit it. */
export type Circumstances = { course: Course | null; city: string | null }

type Condition = (circumstances: Circumstances) => boolean

/** `{nombre}`, `{curso}`, `{ciudad}` stand in the text for what `fillIn` puts there. */
export type FittingText = { text: string; fits: Condition }

/** Texts that are said only where the condition holds. */
export const say = (fits: Condition, ...texts: string[]): FittingText[] =>
  texts.map((text) => ({ text, fits }))

export const always: Condition = () => true
export const undecided: Condition = ({ course }) => course === null
export const decided: Condition = ({ course }) => course !== null
export const cycle: Condition = ({ course }) => course?.type.startsWith('ciclo') ?? false
export const free: Condition = ({ course }) => course?.subsidyPercentage === 100
export const paid: Condition = ({ course }) => course !== null && course.subsidyPercentage < 100
export const online: Condition = ({ course }) => course?.modality === 'online'
export const attended: Condition = ({ course }) => course !== null && course.modality !== 'online'
export const forWorkers: Condition = ({ course }) => course?.type === 'ocupados'
export const forJobSeekers: Condition = ({ course }) => course?.type === 'desempleados'
/** Long enough to be tested for, to have a placement, to be paid by the month; the number is our own. */
export const long: Condition = ({ course }) => course !== null && course.durationHours >= 100

export const inArea =
  (area: Course['area']): Condition =>
  ({ course }) =>
    course?.area === area

export const named =
  (pattern: RegExp): Condition =>
  ({ course }) =>
    course !== null && pattern.test(course.name)

export const all =
  (...conditions: Condition[]): Condition =>
  (circumstances) =>
    conditions.every((holds) => holds(circumstances))
