import * as migration_20261124_111930_initial from './20261124_111930_initial'
import * as migration_20261124_113000_lead_functions from './20261124_113000_lead_functions'

export const migrations = [
  {
    up: migration_20261124_111930_initial.up,
    down: migration_20261124_111930_initial.down,
    name: '20261124_111930_initial',
  },
  {
    up: migration_20261124_113000_lead_functions.up,
    down: migration_20261124_113000_lead_functions.down,
    name: '20261124_113000_lead_functions',
  },
]
