import { createTestDatabase } from '@cep/testing/test-database'
import { describe, expect, it } from 'vitest'
import { contentWriter } from '../../testing/insert-content.ts'
import { servePublicApi } from '../../testing/serve-public-api.ts'

describe('what is searched', () => {
  it('follows every change, whoever makes it', async () => {
    const own = await createTestDatabase()
    const api = await servePublicApi(own.pool)
    const totalOf = async (q: string) => (await api.read(`/courses?${new URLSearchParams({ q })}`)).total
    try {
      const writer = contentWriter(own.pool)
      const area = await writer.area({ code: 'SAN', name: 'Sanidad' })
      const campus = await writer.campus({ name: 'CEP Soria', slug: 'soria', city: 'Soria' })
      const cycle = await writer.cycle({ name: 'Dietética', slug: 'dietetica' })
      const id = await writer.course({
        name: 'Logopedia',
        area_id: area,
        cycle_id: cycle,
        campuses: [campus],
        syllabus: ['Fonética'],
      })
      expect(
        await Promise.all(['logopedia', 'sanidad', 'soria', 'dietetica', 'fonetica'].map(totalOf)),
      ).toEqual([1, 1, 1, 1, 1])

      const changes: [string, string, string][] = [
        [`UPDATE courses SET name = 'Ortodoncia'`, 'logopedia', 'ortodoncia'],
        [`UPDATE courses SET code = 'SAN-ORTO-0002'`, 'curs', 'orto 0002'],
        [`UPDATE areas SET name = 'Odontología'`, 'sanidad', 'odontologia'],
        [`UPDATE campuses SET city = 'Teruel'`, 'soria', 'teruel'],
        [`UPDATE cycles SET name = 'Prótesis'`, 'dietetica', 'protesis'],
        [`UPDATE courses_syllabus SET title = 'Escayola'`, 'fonetica', 'escayola'],
        [
          `INSERT INTO courses_outcomes VALUES (1, ${id}, 'outcome', 'Optometrista')`,
          'higienista',
          'optometrista',
        ],
        [`UPDATE courses_outcomes SET text = 'Higienista'`, 'optometrista', 'higienista'],
        ['DELETE FROM courses_outcomes', 'higienista', 'ortodoncia'],
        ['DELETE FROM courses_syllabus', 'escayola', 'ortodoncia'],
        [`DELETE FROM courses_rels`, 'teruel', 'ortodoncia'],
        ['UPDATE courses SET area_id = NULL', 'odontologia', 'ortodoncia'],
      ]
      for (const [statement, gone, found] of changes) {
        await own.pool.query(statement)
        expect([statement, await totalOf(gone), await totalOf(found)]).toEqual([statement, 0, 1])
      }

      // A change of the whole catalogue while courses come in: nobody waits for somebody who waits for them.
      const names = Array.from({ length: 12 }, (_, index) => `Palabra${'abcdefghijkl'[index]} común${index}`)
      await Promise.all([
        ...names.map((name) => writer.course({ name, syllabus: [...names].reverse() })),
        own.pool.query(`UPDATE areas SET name = 'Palabraa Palabral'`),
      ])
      expect(await totalOf('palabrak')).toBe(12)
      await own.pool.query('DELETE FROM courses WHERE id <> $1', [id])

      await own.pool.query(`UPDATE courses SET _status = 'draft' WHERE id = $1`, [id])
      expect(await totalOf('')).toBe(0)
      await own.pool.query(`UPDATE courses SET _status = 'published' WHERE id = $1`, [id])
      expect(await totalOf('ortodoncia')).toBe(1)
      await own.pool.query('DELETE FROM courses WHERE id = $1', [id])
      expect(await totalOf('')).toBe(0)
    } finally {
      await api.close()
      await own.drop()
    }
  })
})
