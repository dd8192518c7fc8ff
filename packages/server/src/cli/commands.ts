import type { Command } from 'commander'

/**
 * Every command by its name, in the order of the help. A command is loaded when it is called, since some stand on half the house: `link` needs
 * neither PostgreSQL nor the demo.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serveCommand(),
  migrate: async () => (await import('./migrate.ts')).migrateCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  match: async () => (await import('./match.ts')).matchCommand(),
  issue: async () => (await import('./issue.ts')).issueCommand(),
  report: async () => (await import('./report.ts')).reportCommand(),
  refusals: async () => (await import('./refusals.ts')).refusalsCommand(),
  schedule: async () => (await import('./schedule.ts')).scheduleCommand(),
  forecast: async () => (await import('./forecast.ts')).forecastCommand(),
  score: async () => (await import('./score.ts')).scoreCommand(),
  bulletin: async () => (await import('./bulletin.ts')).bulletinCommand(),
  verify: async () => (await import('./verify.ts')).verifyCommand(),
  premium: async () => (await import('./premium.ts')).premiumCommand(),
  suspects: async () => (await import('./suspects.ts')).suspectsCommand(),
  'split-rate': async () => (await import('./split-rate.ts')).splitRateCommand(),
  nightly: async () => (await import('./nightly.ts')).nightlyCommand(),
  'key-list': async () => (await import('./key-list.ts')).keyListCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  feed: async () => (await import('./feed/feed.ts')).feedCommand(),
  user: async () => (await import('./user.ts')).userCommand(),
  demo: async () => (await import('./demo.ts')).demoCommand(),
  code: async () => (await import('./code.ts')).codeCommand(),
  link: async () => (await import('./link/link.ts')).linkCommand(),
}

/**
 * The commands that a call needs: the one that it names, or all of them for the help.
 * @param first the first word behind `kuomian`
 */
export async function commandsFor(first: string | undefined): Promise<readonly Command[]> {
  const called = first === undefined ? undefined : COMMANDS[first]
  if (called !== undefined) return [await called()]
  const all: Command[] = []
  for (const load of Object.values(COMMANDS)) all.push(await load())
  return all
}
