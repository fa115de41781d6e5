import settings from '../../../../infra/embedded/fake-vendors.json' with { type: 'json' }

/** The accounts that the fakes know, as the settings of the processes that talk to them. */
export const fakeSettings = settings

/** What a process of ours needs to talk to a fake at `url`. */
export function fakeEnvironment(vendor: keyof typeof settings, url: string): Record<string, string> {
  const own: Record<string, string> = settings[vendor]
  return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, value.replace('{url}', url)]))
}
