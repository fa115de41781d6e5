import { CONSENT_TEXT_VERSION } from '@cep/contracts/lead-submission'
import { inTransaction } from '@cep/platform/postgres'
import type pg from 'pg'
import { demoEnrolments, type EnrolledLead } from './content/enrolments.ts'

/**
 * Students and their enrolments, all or none, in a few statements: the database itself gives seats, numbers
 * and places on waiting lists, so that the free seats that the site shows are the true ones.
 */
export async function seedEnrolments(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rowCount } = await client.query('SELECT FROM students LIMIT 1')
    if (rowCount) return
    const { students, enrolments } = demoEnrolments(new Date(), await enrolledLeads(client))
    await client.query(
      `INSERT INTO students (first_name, last_name, email, phone, national_id, date_of_birth, address_city,
         address_postal_code, consent_privacy, consent_text_version, consent_at, lead_id)
       SELECT "firstName", "lastName", email, phone, "nationalId", "dateOfBirth", city, "postalCode", true, $2, now(), "leadId"
       FROM jsonb_to_recordset($1) AS student("firstName" text, "lastName" text, email text, phone text,
         "nationalId" text, "dateOfBirth" timestamptz, city text, "postalCode" text, "leadId" integer)`,
      [JSON.stringify(students), CONSENT_TEXT_VERSION],
    )
    await client.query(
      `INSERT INTO enrolments (student_id, run_id, lead_id, status, paid_cents, attendance_percent, grade,
         certificate_issued, confirmed_at, created_at, updated_at)
       SELECT s.id, r.id, e."leadId",
         CASE e.status WHEN 'pending' THEN 'pending' ELSE 'confirmed' END::enum_enrolments_status,
         round(final_price_cents(coalesce(r.price_override_cents, c.base_price_cents), c.subsidy_percentage) * e."paidShare"),
         e."attendancePercent", e.grade, e."certificateIssued", e."createdAt", e."createdAt", e."createdAt"
       FROM jsonb_to_recordset($1) AS e(email text, run text, "leadId" integer, status text, "createdAt" timestamptz,
         "paidShare" numeric, "attendancePercent" numeric, grade numeric, "certificateIssued" boolean)
       JOIN students s ON s.email = e.email
       JOIN course_runs r ON r.code = e.run
       JOIN courses c ON c.id = r.course_id
       ORDER BY e."createdAt"`,
      [JSON.stringify(enrolments)],
    )
    // What has ended did so afterwards, as everywhere.
    await client.query(
      `UPDATE enrolments SET status = e.status::enum_enrolments_status, ended_at = e."endedAt", updated_at = e."endedAt"
       FROM jsonb_to_recordset($1) AS e(email text, run text, status text, "endedAt" timestamptz)
       JOIN students s ON s.email = e.email JOIN course_runs r ON r.code = e.run
       WHERE enrolments.student_id = s.id AND enrolments.run_id = r.id AND enrolments.status = 'confirmed'`,
      [JSON.stringify(enrolments.filter(({ endedAt }) => endedAt !== null))],
    )
    // Nobody pays for a place on a list.
    await client.query(`UPDATE enrolments SET paid_cents = 0 WHERE status = 'waitlisted'`)
    await client.query(
      `DELETE FROM enrolment_payments WHERE enrolment_id IN (SELECT id FROM enrolments WHERE status = 'waitlisted')`,
    )
    // Somebody is a student since their first enrolment.
    await client.query(
      `UPDATE students SET created_at = first.at, updated_at = first.at, consent_at = first.at
       FROM (SELECT student_id, min(created_at) AS at FROM enrolments GROUP BY student_id) AS first
       WHERE students.id = first.student_id`,
    )
    await client.query(
      `UPDATE students SET status = 'graduated' WHERE id IN (
         SELECT student_id FROM enrolments GROUP BY student_id HAVING bool_and(status = 'completed'))`,
    )
  })
}

async function enrolledLeads(client: pg.PoolClient): Promise<EnrolledLead[]> {
  const { rows } = await client.query<Omit<EnrolledLead, 'convertedAt'> & { convertedAt: Date }>(
    `SELECT l.id, l.first_name AS "firstName", l.last_name AS "lastName", l.email, l.phone, c.code AS course,
       r.code AS run, coalesce(l.converted_at, l.created_at) AS "convertedAt"
     FROM leads l LEFT JOIN courses c ON c.id = l.course_id LEFT JOIN course_runs r ON r.id = l.run_id
     WHERE l.status = 'enrolled' ORDER BY l.id`,
  )
  return rows.map((row) => ({ ...row, convertedAt: row.convertedAt.toISOString() }))
}
