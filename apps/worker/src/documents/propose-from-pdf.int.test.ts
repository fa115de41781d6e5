import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { toolPackages } from '@cep/testing/documents/document-tools'
import { documents } from '@cep/testing/documents/documents'
import { isWritable, writeDocuments } from '@cep/testing/documents/write-documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proposeCourse } from './propose-course.ts'
import { PDF_LIMITS, readPdf } from './read-pdf.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cep-documents-'))
  await writeDocuments(folder)
}, 240_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const read = (name: string, limits = PDF_LIMITS) =>
  readPdf(createReadStream(join(folder, `${name}.pdf`)), limits)

/** Of the worker itself while a document is read, in megabytes: it passes bytes on and holds none. */
const residentMb = () => process.memoryUsage.rss() / 1024 / 1024

describe.each(documents)('$name', (document) => {
  const needs = document.needs.map((tool) => toolPackages[tool]).join(' and ')
  it.skipIf(!isWritable(document))(
    `ends in its proposal or its reason (needs ${needs || 'nothing'})`,
    { timeout: 90_000 },
    async () => {
      const before = residentMb()
      const reading = await read(document.name)
      expect(reading.peakMemoryBytes).toBeLessThanOrEqual(PDF_LIMITS.maxMemoryBytes * 1.1)
      expect(residentMb() - before).toBeLessThan(120)

      const { expected } = document
      if (expected.outcome === 'unreadable') {
        expect(reading).toMatchObject({ status: 'unreadable', reason: expected.reason })
        if (reading.status === 'unreadable') expect(reading.message).toMatch(/^El PDF |^El archivo |^Leer /)
        return
      }
      if (reading.status !== 'read') throw new Error(reading.message)
      const { result } = await proposeCourse(reading.document, { notices: reading.notices, client: null })
      const { proposal } = result
      expect(proposal.title?.value).toMatch(expected.title)
      if (expected.hours) expect(proposal.durationHours?.value).toBe(expected.hours)
      if (expected.modality) expect(proposal.modality?.value).toBe(expected.modality)
      expect(result.warnings.filter(({ kind }) => kind === 'unverified')).toEqual([])
      const hasHidden = result.notices.some((notice) => notice.includes('oculto'))
      expect(hasHidden).toBe(expected.hasHiddenText === true)
      expect(JSON.stringify(proposal)).not.toMatch(/ignor/i)
    },
  )
})

describe('a proposal', () => {
  const propose = async (name: string) => {
    const reading = await read(name)
    if (reading.status !== 'read') throw new Error(reading.message)
    return (await proposeCourse(reading.document, { notices: reading.notices, client: null })).result
  }

  it('is complete for a complete leaflet, and each part names its page', async () => {
    const { proposal, warnings, notices, language } = await propose('plain')
    expect({ warnings, notices, language }).toEqual({ warnings: [], notices: [], language: 'es' })
    expect(proposal.summary?.value.length).toBeGreaterThanOrEqual(160)
    expect(proposal.summary?.value.length).toBeLessThanOrEqual(320)
    expect(proposal.objectives.map(({ value }) => value.split(' ')[0])).toEqual([
      'Diagnosticar',
      'Realizar',
      'Aplicar',
      'Crear',
      'Atender',
    ])
    expect(proposal.syllabus.map(({ title, points }) => `${title}: ${points.length}`)).toEqual([
      'Higiene, seguridad y material de trabajo: 2',
      'Análisis capilar y tratamientos: 3',
      'Corte: 3',
      'Color: 3',
      'Peinados y recogidos: 2',
      'Cambios de forma permanentes: 2',
      'Gestión del salón y atención al cliente: 2',
    ])
    expect(proposal.requirements.map(({ evidence }) => evidence[0]?.page)).toEqual([2, 2])
    expect(proposal.basePriceCents).toMatchObject({ value: 245_000, evidence: [{ page: 1 }] })
  })

  it('reads two columns one after the other', async () => {
    const { proposal } = await propose('columns')
    expect(proposal.objectives).toHaveLength(5)
    expect(proposal.syllabus.map(({ title }) => title)).toEqual([
      'La clínica veterinaria',
      'Anatomía y fisiología animal',
      'Consulta y exploración',
      'Quirófano y anestesia',
      'Hospitalización y urgencias',
      'Laboratorio y diagnóstico por imagen',
      'Peluquería y bienestar animal',
    ])
  })

  it('takes the hours of units from a table', async () => {
    const { proposal, warnings } = await propose('tables')
    expect(proposal.syllabus.map(({ hours }) => hours)).toEqual([160, 90, 90, 120, 90, 60, 190, 80])
    expect(proposal.subsidyPercentage?.value).toBe(100)
    expect(warnings).toMatchObject([{ field: 'objectives', kind: 'too_few' }])
  })

  it('makes lists of what sentences enumerate', async () => {
    const { proposal } = await propose('triptych')
    expect(proposal.objectives.map(({ value }) => value)).toContain('Elaborar fondos, salsas y guarniciones')
    expect(proposal.syllabus).toHaveLength(9)
  })

  it('says what a poor leaflet lacks', async () => {
    const { warnings } = await propose('flyer')
    expect(warnings.map(({ field, kind }) => `${field} ${kind}`)).toEqual([
      'modality missing',
      'objectives missing',
      'syllabus missing',
      'summary too_few',
    ])
  })

  it('points at personal data and at promises', async () => {
    const kinds = async (name: string) =>
      (await propose(name)).warnings.map(({ field, kind }) => `${field} ${kind}`)
    expect(await kinds('indiscreet')).toEqual(Array(4).fill('requirements personal_data'))
    const boastful = await propose('boastful')
    expect(boastful.proposal.summary?.value).not.toMatch(/garantizado/)
  })

  it('says that a document is in another language, and that one tried to give orders', async () => {
    expect((await propose('english')).notices.join()).toContain('en inglés')
    expect((await propose('catalan')).notices.join()).toContain('en catalán')
    expect((await propose('commanding')).notices.join()).toContain('dar órdenes')
  })
})

describe('reading', () => {
  it('ends in time', async () => {
    const started = Date.now()
    const reading = await read('nested-forms', { ...PDF_LIMITS, timeoutMs: 1_000 })
    expect(reading).toMatchObject({ status: 'unreadable', reason: 'too_slow' })
    expect(Date.now() - started).toBeLessThan(5_000)
  })

  it('refuses a file above the limit before it has read it all', async () => {
    const reading = await read('plain', { ...PDF_LIMITS, maxBytes: 1_000 })
    expect(reading).toMatchObject({ status: 'unreadable', reason: 'too_large' })
  })

  it('ends when its answer grows too long', async () => {
    const reading = await read('ten-thousand-pages', { ...PDF_LIMITS, maxOutputBytes: 20_000 })
    expect(reading).toMatchObject({ status: 'unreadable', reason: 'too_demanding' })
  })

  it('fails when the store does, so that the job is tried again', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('the store hung up'))
      },
    })
    await expect(readPdf(broken)).rejects.toThrow('the store hung up')
  })
})
