/** SQL: a campus (alias of the table) as a `CampusSummary`. */
export function campusSummary(campus: string): string {
  return `json_build_object('slug', ${campus}.slug, 'name', ${campus}.name, 'city', ${campus}.city)`
}

/** SQL: the campus with this id as a `CampusSummary`. */
export function campusSummaryOf(campusId: string): string {
  return `(SELECT ${campusSummary('p')} FROM campuses p WHERE p.id = ${campusId})`
}
