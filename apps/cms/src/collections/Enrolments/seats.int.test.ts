import { once } from 'node:events'
import { enrolmentMayBecome, FIRST_ENROLMENT_STATUSES } from '@cep/contracts/enrolment-transitions'
import { ENROLMENT_STATUSES, type EnrolmentStatus } from '@cep/contracts/vocabulary'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let database: TestDatabase
let pool: pg.Pool
const closed: Promise<unknown>[] = []
let course: number
let counter = 0

beforeAll(async () => {
  database = await createTestDatabase()
  pool = new pg.Pool({
    host: database.environment.POSTGRES_HOST,
    database: database.name,
    user: 'cep',
    max: 50,
  })
  pool.on('connect', (client) => {
    closed.push(once(client, 'end'))
  })
  course = await idOf(
    `INSERT INTO courses (name, slug, code, base_price_cents, subsidy_percentage, _status, updated_at, created_at)
     VALUES ('Curso', 'curso', 'SAN-PRUE-0001', 120000, 25, 'published', now(), now()) RETURNING id`,
  )
})

afterAll(async () => {
  await pool?.end()
  // Dropping the database would break off connections that are still closing.
  await Promise.all(closed)
  await database?.drop()
})

async function idOf(statement: string, values: unknown[] = []): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(statement, values)
  if (!rows[0]) throw new Error(`no row from ${statement}`)
  return rows[0].id
}

async function makeRun(maxStudents: number, status = 'enrolment_open'): Promise<number> {
  counter += 1
  return idOf(
    `INSERT INTO course_runs (code, course_id, status, start_date, end_date, max_students, min_students, funding, updated_at, created_at)
     VALUES ($1, $2, $3, '2027-02-01', '2027-06-01', $4, 1, 'privado', now(), now()) RETURNING id`,
    [`NOR-2027-${String(counter).padStart(3, '0')}`, course, status, maxStudents],
  )
}

async function makeStudents(count: number): Promise<number[]> {
  counter += 1
  const { rows } = await pool.query<{ id: number }>(
    `INSERT INTO students (first_name, last_name, email, consent_privacy)
     SELECT 'Eva', 'Ruiz', 'eva-' || $1 || '-' || n || '@correo.test', true FROM generate_series(1, $2) n RETURNING id`,
    [counter, count],
  )
  return rows.map(({ id }) => id)
}

const enrol = (run: number, student: number, status: EnrolmentStatus = 'confirmed') =>
  idOf('INSERT INTO enrolments (run_id, student_id, status) VALUES ($1, $2, $3) RETURNING id', [
    run,
    student,
    status,
  ])

const move = async (enrolment: number, status: EnrolmentStatus) =>
  (
    await pool.query<{ status: EnrolmentStatus }>(
      'UPDATE enrolments SET status = $2 WHERE id = $1 RETURNING status',
      [enrolment, status],
    )
  ).rows[0]?.status

async function standing(run: number) {
  const { rows } = await pool.query<{ id: number; status: EnrolmentStatus; place: number | null }>(
    `SELECT id, status, waitlist_position::int AS place FROM enrolments WHERE run_id = $1 ORDER BY waitlist_position, id`,
    [run],
  )
  const { rows: runs } = await pool.query<{ taken: number }>(
    'SELECT seats_taken::int AS taken FROM course_runs WHERE id = $1',
    [run],
  )
  const ids = (status: EnrolmentStatus) => rows.filter((row) => row.status === status).map(({ id }) => id)
  return {
    taken: runs[0]?.taken,
    confirmed: ids('confirmed'),
    waiting: ids('waitlisted'),
    places: rows.flatMap(({ place }) => (place === null ? [] : [place])),
  }
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

async function promotionMails(): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    `SELECT (payload->>'enrolmentId')::int AS id FROM outbox
     WHERE queue = 'mail.send' AND payload->>'template' = 'waitlist-promoted' ORDER BY outbox.id`,
  )
  return rows.map(({ id }) => id)
}

describe('200 at once for 10 seats', () => {
  it('are 10 confirmed and a waiting list of 190 in order of commit', async () => {
    const run = await makeRun(10)
    const students = await makeStudents(200)
    const committed: number[] = []
    await Promise.all(
      students.map(async (student) => {
        const client = await pool.connect()
        try {
          await client.query('BEGIN')
          const { rows } = await client.query<{ id: number }>(
            `INSERT INTO enrolments (run_id, student_id, status) VALUES ($1, $2, 'confirmed') RETURNING id`,
            [run, student],
          )
          // The run is locked until the commit: who notes the id first commits first.
          if (rows[0]) committed.push(rows[0].id)
          await client.query('COMMIT')
        } finally {
          client.release()
        }
      }),
    )
    const { taken, confirmed, waiting, places } = await standing(run)
    expect([taken, confirmed.length, waiting.length]).toEqual([10, 10, 190])
    expect(places).toEqual(upTo(190))
    expect(waiting).toEqual(committed.slice(10))
    const { rows } = await pool.query(
      `SELECT count(DISTINCT number)::int AS numbers, bool_and(number ~ '^ENR-\\d{8}-\\d{4}$') AS formed
       FROM enrolments WHERE run_id = $1`,
      [run],
    )
    expect(rows).toEqual([{ numbers: 200, formed: true }])
  })

  it('leave no gap where one is rolled back', async () => {
    const run = await makeRun(1)
    const [first, second, third] = await makeStudents(3)
    await enrol(run, Number(first))
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query(`INSERT INTO enrolments (run_id, student_id, status) VALUES ($1, $2, 'confirmed')`, [
      run,
      second,
    ])
    const later = enrol(run, Number(third))
    await client.query('ROLLBACK')
    client.release()
    await later
    expect((await standing(run)).places).toEqual([1])
  })

  it('stay right while some cancel and others come', async () => {
    const run = await makeRun(10)
    const students = await makeStudents(120)
    const enrolled = await Promise.all(students.slice(0, 60).map((student) => enrol(run, student)))
    const cancelled = enrolled.filter((_, index) => index % 2 === 0)
    await Promise.all([
      ...cancelled.map((id) => pool.query(`SELECT move_enrolment($1, 'cancelled')`, [id])),
      ...students.slice(60).map((student) => enrol(run, student)),
    ])
    const { taken, confirmed, waiting, places } = await standing(run)
    expect([taken, confirmed.length, waiting.length]).toEqual([10, 10, 80])
    expect(places).toEqual(upTo(80))
  })
})

describe('a seat that comes free', () => {
  it.each(['cancelled', 'withdrawn'] as const)(
    'when one is %s goes to the head, who is told',
    async (end) => {
      const run = await makeRun(2)
      const ids: number[] = []
      for (const student of await makeStudents(5)) ids.push(await enrol(run, student))
      const before = await promotionMails()
      await move(Number(ids[0]), end)
      const after = await standing(run)
      expect(after).toMatchObject({ taken: 2, confirmed: [ids[1], ids[2]], waiting: [ids[3], ids[4]] })
      expect(after.places).toEqual([1, 2])
      expect((await promotionMails()).slice(before.length)).toEqual([ids[2]])
      const { rows } = await pool.query(
        'SELECT promoted_at IS NOT NULL AS promoted, confirmed_at IS NOT NULL AS confirmed FROM enrolments WHERE id = $1',
        [ids[2]],
      )
      expect(rows).toEqual([{ promoted: true, confirmed: true }])
    },
  )

  it('is not given away when the cancellation is rolled back', async () => {
    const run = await makeRun(1)
    const [one, two] = await makeStudents(2)
    const first = await enrol(run, Number(one))
    const second = await enrol(run, Number(two))
    const mails = await promotionMails()
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query(`UPDATE enrolments SET status = 'cancelled' WHERE id = $1`, [first])
    await client.query('ROLLBACK')
    client.release()
    expect(await standing(run)).toMatchObject({ taken: 1, confirmed: [first], waiting: [second] })
    expect(await promotionMails()).toEqual(mails)
  })

  it('when an enrolment is deleted, or the run gets larger', async () => {
    const run = await makeRun(1)
    const ids: number[] = []
    for (const student of await makeStudents(5)) ids.push(await enrol(run, student))
    await pool.query('DELETE FROM enrolments WHERE id = $1', [ids[0]])
    expect(await standing(run)).toMatchObject({ taken: 1, confirmed: [ids[1]], places: [1, 2, 3] })
    await pool.query('UPDATE course_runs SET max_students = 3 WHERE id = $1', [run])
    expect(await standing(run)).toMatchObject({ taken: 3, waiting: [ids[4]], places: [1] })
  })

  it('waits for a person once the course has begun', async () => {
    const run = await makeRun(1)
    const [one, two] = await makeStudents(2)
    const first = await enrol(run, Number(one))
    const second = await enrol(run, Number(two))
    await pool.query(`UPDATE course_runs SET status = 'in_progress' WHERE id = $1`, [run])
    await move(first, 'withdrawn')
    expect(await standing(run)).toMatchObject({ taken: 0, waiting: [second] })
    expect(await move(second, 'confirmed')).toBe('confirmed')
    expect(await standing(run)).toMatchObject({ taken: 1, confirmed: [second] })
  })

  it('closes the ranks when somebody in the middle leaves, or all go at once', async () => {
    const run = await makeRun(1)
    const ids: number[] = []
    for (const student of await makeStudents(6)) ids.push(await enrol(run, student))
    await move(Number(ids[3]), 'cancelled')
    expect(await standing(run)).toMatchObject({ waiting: [ids[1], ids[2], ids[4], ids[5]], places: upTo(4) })
    await pool.query(
      `UPDATE enrolments SET status = 'cancelled' WHERE run_id = $1 AND status <> 'cancelled'`,
      [run],
    )
    expect(await standing(run)).toEqual({ taken: 0, confirmed: [], waiting: [], places: [] })
  })
})

describe('whoever writes', () => {
  it('goes from status to status as the contract says', async () => {
    const run = await makeRun(500)
    for (const from of ENROLMENT_STATUSES) {
      for (const to of ENROLMENT_STATUSES) {
        if (from === to) continue
        const { rows } = await pool.query('SELECT enrolment_may_become($1, $2) AS may', [from, to])
        expect(rows[0].may, `${from} to ${to}`).toBe(enrolmentMayBecome(from, to))
      }
      const [student] = await makeStudents(1)
      const begun = enrol(run, Number(student), from)
      if (FIRST_ENROLMENT_STATUSES.some((status) => status === from))
        await expect(begun).resolves.toBeGreaterThan(0)
      else await expect(begun).rejects.toThrow(/does not begin/)
    }
    const [student] = await makeStudents(1)
    const enrolment = await enrol(run, Number(student))
    await move(enrolment, 'completed')
    await expect(move(enrolment, 'cancelled')).rejects.toThrow(/does not go from completed to cancelled/)
  })

  it('can neither write seats nor places, nor exchange student or run', async () => {
    const run = await makeRun(1)
    const [one, two] = await makeStudents(2)
    await enrol(run, Number(one))
    const waiting = await enrol(run, Number(two))
    await pool.query('UPDATE course_runs SET seats_taken = 0, min_students = 1 WHERE id = $1', [run])
    await pool.query('UPDATE enrolments SET waitlist_position = 7, number = $2 WHERE id = $1', [
      waiting,
      'MINE',
    ])
    expect(await standing(run)).toMatchObject({ taken: 1, places: [1] })
    await expect(move(waiting, 'confirmed')).rejects.toThrow(/full/)
    await expect(
      pool.query('UPDATE enrolments SET run_id = $2 WHERE id = $1', [waiting, await makeRun(1)]),
    ).rejects.toThrow(/keeps its student and its run/)
    await expect(pool.query('UPDATE course_runs SET max_students = 0 WHERE id = $1', [run])).rejects.toThrow(
      /1 seats taken/,
    )
  })

  it('enrols in several runs with one statement', async () => {
    const runs = [await makeRun(2), await makeRun(1)]
    const students = await makeStudents(3)
    await pool.query(
      `INSERT INTO enrolments (run_id, student_id, status)
       SELECT run, student, 'confirmed' FROM unnest($1::int[]) run, unnest($2::int[]) student ORDER BY run`,
      [runs, students],
    )
    expect(await standing(Number(runs[0]))).toMatchObject({ taken: 2, places: [1] })
    expect(await standing(Number(runs[1]))).toMatchObject({ taken: 1, places: [1, 2] })
  })
})

describe('money', () => {
  it('is what the run costs, is never paid twice, and is kept payment by payment', async () => {
    const run = await makeRun(5)
    const [student] = await makeStudents(1)
    const enrolment = await enrol(run, Number(student))
    const pay = (cents: number, status?: string) =>
      pool.query(
        `UPDATE enrolments SET paid_cents = $2, payment_status = coalesce($3::enum_enrolments_payment_status, payment_status)
         WHERE id = $1`,
        [enrolment, cents, status ?? null],
      )
    const money = async () =>
      (
        await pool.query(
          'SELECT total_cents::int AS total, paid_cents::int AS paid, payment_status AS status FROM enrolments WHERE id = $1',
          [enrolment],
        )
      ).rows[0]
    expect(await money()).toEqual({ total: 90000, paid: 0, status: 'pending' })
    await pay(30000)
    expect(await money()).toEqual({ total: 90000, paid: 30000, status: 'partial' })
    await pay(90000)
    expect(await money()).toEqual({ total: 90000, paid: 90000, status: 'paid' })
    await expect(pay(90001)).rejects.toThrow(/paid_at_most_total/)
    await pay(0, 'refunded')
    expect(await money()).toEqual({ total: 90000, paid: 0, status: 'refunded' })
    const { rows } = await pool.query(
      'SELECT amount_cents::int AS amount FROM enrolment_payments WHERE enrolment_id = $1 ORDER BY id',
      [enrolment],
    )
    expect(rows.map(({ amount }) => amount)).toEqual([30000, 60000, -90000])
  })
})

describe('a subscriber', () => {
  it('is not subscribed without proof, whoever says so', async () => {
    await expect(
      pool.query(`INSERT INTO subscribers (email, status) VALUES ('ana@correo.test', 'subscribed')`),
    ).rejects.toThrow(/opted_in/)
  })
})
