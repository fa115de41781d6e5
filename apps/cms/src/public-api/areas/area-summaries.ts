/** SQL: every area with its published courses counted, as an array of `AreaSummary`, by name. */
export const AREA_SUMMARIES = `(
  SELECT coalesce(json_agg(json_build_object(
    'code', a.code, 'name', a.name, 'colour', a.colour, 'courseCount', (
      SELECT count(*) FROM courses c WHERE c.area_id = a.id AND c._status = 'published'
    )
  ) ORDER BY lower(unaccent(a.name))), '[]')
  FROM areas a
)`
