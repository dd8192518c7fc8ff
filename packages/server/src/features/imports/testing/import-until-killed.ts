import { openDatabase } from '../../../db/index.ts'
import { foldersOf } from '../../../program/index.ts'
import { openKeys } from '../../../sealing/index.ts'
import { campaignOf, systemActor } from '../../campaigns/index.ts'
import { importRoster } from '../delivery/import-roster.ts'

/** A process to be killed: imports a file and stands still, for ever, as soon as it reaches a stage. */
const [connectionString = '', data = '', path = '', stage = ''] = process.argv.slice(2)
const db = openDatabase(connectionString)
const campaign = await campaignOf(db)
const program = {
  db,
  connectionString,
  keys: await openKeys(data),
  folders: foldersOf(data),
  postgresPlace: null,
  joined: true,
  close: async () => undefined,
}
await importRoster(
  { program, campaign, actor: systemActor(campaign.id) },
  { kind: 'ledger-persons', path },
  (progress) => {
    if (progress.stage !== stage) return
    process.stdout.write('here\n')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
)
