import pg from 'pg'
import { openPostgres } from '../index.ts'

/** A process to be killed: commits one row, says so, and never ends by itself. */
const [dataDir = '', row = ''] = process.argv.slice(2)
const server = await openPostgres({ dataDir })
const client = new pg.Client({ connectionString: server.connectionString })
await client.connect()
await client.query('CREATE TABLE IF NOT EXISTS acknowledged (row text PRIMARY KEY)')
await client.query('INSERT INTO acknowledged VALUES ($1)', [row])
process.stdout.write('committed\n')
setInterval(() => {}, 60_000)
