/** The page of an enrolment in the panel. */
export function enrolmentPath(enrolmentId: number): string {
  return `/admin/collections/enrolments/${enrolmentId}`
}
