/** SQL: every area with its published courses counted, as an array of `AreaSummary`, by name. */
export const AREA_SUMMARIES = `(
  SELECT coalesce(json_agg(json_build_object(
    'code', a.code, 'name', a.name, 'colour', a.colour, 'courseCount', coalesce(counted.courses, 0)
  ) ORDER BY lower(unaccent(a.name))), '[]')
  FROM areas a
  LEFT JOIN (
    SELECT area_id, count(*) AS courses FROM courses WHERE _status = 'published' GROUP BY area_id
  ) counted ON counted.area_id = a.id
)`
