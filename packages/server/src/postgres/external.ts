import pg from 'pg'
import { PostgresProblem } from './problem.ts'

const OLDEST = 15

/** Makes sure that a server of one's own answers and is not too old. */
export async function checkServer(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    )
    const major = Math.floor(Number(rows[0]?.version) / 10_000)
    if (major < OLDEST) {
      throw new PostgresProblem(
        'postgres.too-old',
        `DATABASE_URL 的服务器是 PostgreSQL ${major},需要 ${OLDEST} 或更高版本。`,
        `the server of DATABASE_URL is PostgreSQL ${major}; ${OLDEST} or later is needed.`,
      )
    }
  } catch (cause) {
    if (cause instanceof PostgresProblem) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new PostgresProblem(
      'postgres.unreachable',
      `连接不上 DATABASE_URL 的服务器:${reason}`,
      `cannot reach the server of DATABASE_URL: ${reason}`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
