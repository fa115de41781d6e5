import type { Command } from 'commander'
import { registerBackup } from './backup/backup-command.ts'
import { registerAws } from './backup-service/aws-command.ts'
import { registerCompletion } from './completion/completion-command.ts'
import { registerDeploy } from './deploy/deploy-command.ts'
import { registerDns } from './dns/dns-command.ts'
import { registerDrill } from './drill/drill-command.ts'
import { registerFirewall } from './firewall/firewall-command.ts'
import { registerImages } from './images/images-command.ts'
import { registerDoctor } from './install/doctor-command.ts'
import { registerInstall } from './install/install-command.ts'
import { registerLogs } from './logs/logs-command.ts'
import { registerMail } from './mail/mail-command.ts'
import { registerMigrate } from './migrate/migrate-command.ts'
import { registerResources } from './resources/resources-command.ts'
import { registerRestore } from './restore/restore-command.ts'
import { registerSecrets } from './secrets/secrets-command.ts'
import { registerConfig } from './settings/config-command.ts'
import { registerStorage } from './storage/storage-command.ts'
import { registerUpdate } from './update/update-command.ts'
import { registerWatch } from './watch/watch-command.ts'

/** Every command but those that start and stop the system: one line for each feature's folder. */
export function registerOperations(program: Command): void {
  registerDeploy(program)
  registerImages(program)
  registerLogs(program)
  registerUpdate(program)
  registerWatch(program)
  registerSecrets(program)
  registerStorage(program)
  registerInstall(program)
  registerDoctor(program)
  registerConfig(program)
  registerResources(program)
  registerDns(program)
  registerMail(program)
  registerMigrate(program)
  registerFirewall(program)
  registerBackup(program)
  registerAws(program)
  registerRestore(program)
  registerDrill(program)
  registerCompletion(program)
}
