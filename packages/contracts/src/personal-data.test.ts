import { describe, expect, it } from 'vitest'
import { findPersonalData, maskPersonalData } from './personal-data.ts'

describe('personal data', () => {
  it.each([
    ['Escribe a marta.lopez@correo.example cuando quieras.', 'email', 'marta.lopez@correo.example'],
    ['Llama al 612 345 678 por la tarde.', 'phone', '612 345 678'],
    ['Tel. +34 910 12 34 56', 'phone', '+34 910 12 34 56'],
    ['Cuenta ES91 2100 0418 4502 0005 1332.', 'iban', 'ES91 2100 0418 4502 0005 1332'],
    ['DNI 12345678Z', 'national_id', '12345678Z'],
    // Mistyped, and somebody's all the same.
    ['DNI 12345678A', 'national_id', '12345678A'],
    ['con NIE X1234567L', 'national_id', 'X1234567L'],
    ['DNI 12.345.678-Z', 'national_id', '12.345.678-Z'],
  ])('is found in %j', (text, kind, found) => {
    expect(findPersonalData(text)).toMatchObject([{ kind, text: found }])
  })

  it.each([
    'Duración: 600 horas (480 en el centro y 120 de prácticas)',
    'MF0976_2 Operaciones administrativas comerciales 160 h',
    'Del 11 de enero al 30 de junio de 2027, de 9:30 a 13:30',
    'Precio: 2.450 € o 10 cuotas de 255 €',
    'ADGD0308 Actividades de gestión administrativa, 28013 Madrid',
    'Norma UNE 58451, Real Decreto 1076/2012',
    'IBAN ES00 2100 0418 4502 0005 1332 con mal control',
  ])('is not in %j', (text) => {
    expect(findPersonalData(text).filter(({ kind }) => kind !== 'phone')).toEqual([])
  })

  it('is masked without a way back, and the rest of the text stays', () => {
    expect(maskPersonalData('Ana, 12345678Z, ana@x.example, 612345678. Fin.')).toBe(
      'Ana, [DNI], [CORREO], [TELÉFONO]. Fin.',
    )
    expect(maskPersonalData('Nada que tapar.')).toBe('Nada que tapar.')
  })
})
