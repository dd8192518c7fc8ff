import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { PostgresProblem } from './problem.ts'

/** The user of the operating system that the server runs as; null is the user who runs this process. */
export type Account = { name: string; uid: number; gid: number } | null

/** Accounts that suit, best first: one made for us, the database's own, the one without rights. */
const PREFERRED = ['kuomian', 'postgres', '_postgres', 'nobody']

/** Whether this process is root, as which PostgreSQL refuses to run. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * The account for a root process. initdb looks its user up by name (getpwuid), so a free number will
 * not do: it must be an entry of /etc/passwd, and one the kernel lets us become (a container may map
 * root alone).
 * @param owner uid that owns an existing cluster: that cluster is never handed to somebody else
 */
export function chooseAccount(owner: number | null): Account {
  if (!isRoot()) return null
  const entries = passwdEntries()
  const rank = (name: string) => (PREFERRED.includes(name) ? PREFERRED.indexOf(name) : PREFERRED.length)
  const candidates =
    owner === null || owner === 0
      ? entries.toSorted((a, b) => rank(a.name) - rank(b.name))
      : entries.filter((entry) => entry.uid === owner)
  const account = candidates.find(canBecome)
  if (account) return account
  throw new PostgresProblem(
    'postgres.no-user',
    'PostgreSQL 不能以 root 运行,而本机没有可切换的普通用户:请改用普通用户启动,或设置 DATABASE_URL。',
    'PostgreSQL refuses to run as root and no ordinary user can be switched to: start as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether the account can enter the folder, asked of the kernel: mode bits alone do not tell. */
export function canEnter(account: Account, folder: string): boolean {
  if (account === null) return true
  const { uid, gid } = account
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
}

function canBecome(entry: { uid: number; gid: number }): boolean {
  const { uid, gid } = entry
  return spawnSync('/bin/sh', ['-c', ':'], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
}

function passwdEntries() {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [name = '', , uidText = '', gidText = ''] = line.split(':')
    const uid = Number.parseInt(uidText, 10)
    const gid = Number.parseInt(gidText, 10)
    return uid > 0 && gid > 0 ? [{ name, uid, gid }] : []
  })
}
