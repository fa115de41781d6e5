/** What a restore does to the running system besides database and objects; embedded and production differ here. */
export type LiveSystem = {
  isInMaintenance: () => Promise<boolean>
  /** On: writes are refused at the edge while reading goes on. */
  setMaintenance: (isOn: boolean) => Promise<void>
  /** Redis holds nothing that the database doesn't know better, and now it is about another database. */
  emptyRedis: () => Promise<void>
  /** Waits for the site to serve from the database. @returns what is wrong; null when it does. */
  waitUntilHealthy: () => Promise<string | null>
  /** The names of the migrations that the installed version knows. */
  knownMigrations: () => Promise<string[]>
  /** Brings another database up to the installed version's schema. */
  migrate: (database: string) => Promise<void>
  /** Free bytes where the database lies; null when it can't be known from here. */
  freeDiskBytes: () => Promise<number | null>
}
