import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgres, type Postgres, removePostgres } from './index.ts'

const home = mkdtempSync(join(tmpdir(), 'kuomian-postgres-'))
const dataDir = join(home, 'data')

beforeAll(async () => {
  chmodSync(home, 0o711)
  await (await openPostgres({ dataDir })).stop()
})

afterAll(async () => {
  await removePostgres(dataDir)
  rmSync(home, { recursive: true, force: true })
})

async function rows(server: Postgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.connectionString })
  await client.connect()
  const answer = await client.query<Record<string, unknown>>(sql).finally(() => client.end())
  return answer.rows
}

async function startProcess(row: string) {
  const script = join(import.meta.dirname, 'testing', 'commit-and-wait.ts')
  const child = spawn(process.execPath, [script, dataDir, row], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

async function kill9(child: Awaited<ReturnType<typeof startProcess>>): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

function postmasterNote(): string {
  return join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
}

describe('one server for all processes of a data folder', () => {
  test('the second joins the first, and the last to stop stops the server', async () => {
    const first = await openPostgres({ dataDir })
    const second = await openPostgres({ dataDir })
    expect([first.joined, second.joined]).toEqual([false, true])
    await first.stop()
    expect(await rows(second, 'SELECT 1 AS up')).toEqual([{ up: 1 }])
    await second.stop()
    await second.stop()
    expect(existsSync(postmasterNote())).toBe(false)
  })

  test('processes that race start one server between them', async () => {
    const servers = await Promise.all(Array.from({ length: 4 }, () => openPostgres({ dataDir })))
    expect(servers.filter((server) => !server.joined)).toHaveLength(1)
    expect(new Set(servers.map((server) => server.connectionString)).size).toBe(1)
    await Promise.all(servers.map((server) => server.stop()))
    expect(existsSync(postmasterNote())).toBe(false)
  })

  test('a folder in use is not removed', async () => {
    const server = await openPostgres({ dataDir })
    await expect(removePostgres(dataDir)).rejects.toMatchObject({ code: 'postgres.in-use' })
    await server.stop()
  })
})

describe('Ctrl-C', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('(%s) leaves nothing running', async (signal) => {
    const child = await startProcess(signal)
    expect(existsSync(postmasterNote())).toBe(true)
    child.kill(signal)
    await once(child, 'exit')
    expect(existsSync(postmasterNote())).toBe(false)
  })
})

describe('after kill -9 nothing acknowledged is lost', () => {
  test('of our process alone: the server it left is taken over, and stopped in the end', async () => {
    await kill9(await startProcess('process killed'))
    const server = await openPostgres({ dataDir })
    expect(server.joined).toBe(true)
    expect(await rows(server, `SELECT row FROM acknowledged WHERE row = 'process killed'`)).toHaveLength(1)
    await server.stop()
    expect(existsSync(postmasterNote())).toBe(false)
  })

  test('of our process and the server together: the next start recovers', async () => {
    const child = await startProcess('both killed')
    const postmaster = Number.parseInt(readFileSync(postmasterNote(), 'utf8'), 10)
    process.kill(postmaster, 'SIGKILL')
    await kill9(child)
    const server = await openPostgres({ dataDir })
    expect(await rows(server, `SELECT row FROM acknowledged WHERE row = 'both killed'`)).toHaveLength(1)
    await server.stop()
  })

  test('a note of a dead server whose process number is now ours does not keep a new one from starting', async () => {
    const clusterFolder = join(dataDir, 'postgres', 'cluster')
    const note = [process.pid, clusterFolder, 1, 5432, join(dataDir, 'nowhere'), '', '', 'ready', '']
    writeFileSync(postmasterNote(), note.join('\n'))
    const socket = join(dataDir, 'postgres', 'socket')
    writeFileSync(join(socket, '.s.PGSQL.5432.lock'), note.join('\n'))
    const server = await openPostgres({ dataDir })
    expect(await rows(server, 'SELECT 1 AS up')).toEqual([{ up: 1 }])
    await server.stop()
  })
})

describe('the place', () => {
  test('is private, and so is the password in it', () => {
    const place = join(dataDir, 'postgres')
    expect(statSync(place).mode & 0o777).toBe(0o700)
    expect(statSync(join(place, 'password')).mode & 0o777).toBe(0o600)
  })

  test('is found below parents of mode 0700, remembered, and short enough for a socket', async () => {
    const parent = join(home, 'private')
    mkdirSync(parent, { mode: 0o700 })
    const deep = join(parent, '很长的目录名'.repeat(6), 'data')
    const first = await openPostgres({ dataDir: deep })
    expect(await rows(first, 'SELECT 1 AS up')).toEqual([{ up: 1 }])
    await first.stop()
    const second = await openPostgres({ dataDir: deep })
    expect(second.place).toBe(first.place)
    expect(statSync(second.place ?? '').mode & 0o777).toBe(0o700)
    await second.stop()
    await removePostgres(deep)
    expect(existsSync(first.place ?? '')).toBe(false)
  })

  test('has one clear line when it belongs to another major version, and stays as it was', async () => {
    const version = join(dataDir, 'postgres', 'cluster', 'PG_VERSION')
    const own = readFileSync(version, 'utf8')
    writeFileSync(version, '14\n')
    await expect(openPostgres({ dataDir })).rejects.toMatchObject({ code: 'postgres.other-major' })
    writeFileSync(version, own)
    await (await openPostgres({ dataDir })).stop()
  })
})

describe('one clear line instead of a stack', () => {
  test('for a data folder that cannot be one', async () => {
    const file = join(home, 'a-file')
    writeFileSync(file, '')
    await expect(openPostgres({ dataDir: join(file, 'data') })).rejects.toMatchObject({
      code: 'postgres.data-unwritable',
    })
  })

  test('for a DATABASE_URL where nobody answers, and nothing is made on disk', async () => {
    const untouched = join(home, 'untouched')
    const databaseUrl = 'postgresql://nobody@localhost/none?host=/nonexistent'
    await expect(openPostgres({ dataDir: untouched, databaseUrl })).rejects.toMatchObject({
      code: 'postgres.unreachable',
    })
    expect(readdirSync(home)).not.toContain('untouched')
  })
})
