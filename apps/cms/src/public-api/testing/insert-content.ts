import type pg from 'pg'

type Row = Record<string, unknown>

/** An empty text, and one with a paragraph. */
export const richText = (text = 'Un párrafo.') => ({
  root: {
    type: 'root',
    version: 1,
    children: [{ type: 'paragraph', version: 1, children: [{ type: 'text', text }] }],
  },
})

/**
 * Writes content straight into the tables, published unless a test says otherwise: reads are what is
 * tested here, and fixtures written by Payload would take seconds.
 */
export function contentWriter(pool: pg.Pool) {
  let counter = 0

  async function insert(table: string, row: Row): Promise<number> {
    const columns = Object.keys(row)
    const result = await pool.query<{ id: number }>(
      `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')})
       VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING id`,
      Object.values(row),
    )
    return result.rows[0]?.id ?? 0
  }

  const rows = async (table: string, parent: number, texts: Row[]) => {
    for (const [index, row] of texts.entries()) {
      counter += 1
      await insert(table, { _order: index + 1, _parent_id: parent, id: `row-${counter}`, ...row })
    }
  }

  return {
    insert,

    area: (row: Row) => insert('areas', { colour: '#067f5c', ...row }),

    campus: (row: Row) =>
      insert('campuses', {
        address: 'Calle Castilla, 88',
        postal_code: '39009',
        phone: '+34942000310',
        email: 'sede@cep.example',
        opening_hours: 'De 9 a 21',
        ...row,
      }),

    cycle: (row: Row) => insert('cycles', { level: 'grado_medio', description: 'Un ciclo.', ...row }),

    async course({
      campuses = [],
      syllabus = [],
      ...row
    }: Row & { campuses?: number[]; syllabus?: string[] }): Promise<number> {
      counter += 1
      const id = await insert('courses', {
        name: `Curso ${counter}`,
        slug: `curso-${counter}`,
        code: `SAN-CURS-${String(counter).padStart(4, '0')}`,
        summary: 'Un resumen.',
        modality: 'presencial',
        type: 'privado',
        duration_hours: 100,
        base_price_cents: 100_000,
        subsidy_percentage: 0,
        _status: 'published',
        ...row,
      })
      for (const [index, campus] of campuses.entries()) {
        await insert('courses_rels', {
          order: index + 1,
          parent_id: id,
          path: 'campuses',
          campuses_id: campus,
        })
      }
      await rows(
        'courses_syllabus',
        id,
        syllabus.map((title) => ({ title })),
      )
      return id
    },

    run(
      course: number,
      { startDate = '2027-02-01', deadline = null, ...row }: Row & RunDays = {},
    ): Promise<number> {
      counter += 1
      return insert('course_runs', {
        code: `NOR-2027-${String(counter).padStart(3, '0')}`,
        course_id: course,
        status: 'enrolment_open',
        start_date: startDate,
        end_date: '2028-06-01',
        enrolment_deadline: deadline,
        max_students: 20,
        seats_taken: 0,
        ...row,
      })
    },

    async post({ tags = [], ...row }: Row & { tags?: string[] }): Promise<number> {
      counter += 1
      const id = await insert('posts', {
        title: `Entrada ${counter}`,
        slug: `entrada-${counter}`,
        excerpt: 'Una entradilla.',
        content: richText(),
        published_at: '2026-11-01T10:00:00Z',
        _status: 'published',
        ...row,
      })
      for (const [index, text] of tags.entries()) {
        await insert('posts_texts', { order: index + 1, parent_id: id, path: 'tags', text })
      }
      return id
    },

    page: (row: Row) =>
      insert('pages', { title: 'Página', content: richText(), _status: 'published', ...row }),

    faq: (row: Row) => insert('faqs', { answer: richText(), topic: 'General', _status: 'published', ...row }),

    picture: (row: Row = {}) =>
      insert('media', {
        alt: 'Un cartel',
        filename: 'cartel.webp',
        mime_type: 'image/webp',
        width: 1920,
        height: 1280,
        sizes_small_filename: 'cartel-400x267.webp',
        sizes_small_width: 400,
        sizes_small_height: 267,
        sizes_small_mime_type: 'image/webp',
        sizes_small_filesize: 9000,
        sizes_large_filename: 'cartel-1920x1280.webp',
        sizes_large_width: 1920,
        sizes_large_height: 1280,
        sizes_large_mime_type: 'image/webp',
        sizes_large_filesize: 90_000,
        ...row,
      }),

    settings: async () => {
      const id = await insert('settings', {
        name: 'CEP Formación',
        legal_name: 'CEP, S. L.',
        phone: '+34942000300',
        email: 'hola@cep.example',
        address: 'Calle Castilla, 88',
      })
      await rows('settings_opening_hours', id, [{ days: 'De lunes a viernes', hours: 'de 9 a 21' }])
      await rows('settings_social', id, [{ network: 'LinkedIn', url: 'https://linkedin.example/cep' }])
      return id
    },
  }
}

type RunDays = { startDate?: string; deadline?: string | null }

export type ContentWriter = ReturnType<typeof contentWriter>
