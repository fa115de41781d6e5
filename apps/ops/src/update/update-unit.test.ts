import { expect, it } from 'vitest'
import { updateUnits } from './update-unit.ts'

it('names its units after the installation and runs its own checkout', () => {
  const units = updateUnits({ tree: '/opt/cep', project: 'cep2', calendar: 'Sun 04:00', isBuilding: true })
  expect(Object.keys(units)).toEqual(['cep2-update.service', 'cep2-update.timer'])
  expect(units['cep2-update.service']).toContain('ExecStart=/opt/cep/cep update --build\n')
  expect(units['cep2-update.timer']).toContain('OnCalendar=Sun 04:00\n')
})
