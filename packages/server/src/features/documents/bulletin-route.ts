import { bulletinsIssuedSchema, issueBulletinsSchema } from '@kuomian/contract'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { readAs } from '../../db/index.ts'
import { openWorkshop } from '../../documents/index.ts'
import { issueBulletins, listBulletins } from '../projects/index.ts'
import { addressOf } from './address-of.ts'
import { makeBulletinPapers } from './make-bulletin-papers.ts'

/** Issuing bulletins to district governments with their papers in one act (R29). It stands here because papers know projects, and not the other way round. */
export function bulletinRoute(app: App, { program: { db, folders } }: Services): void {
  const workshop = openWorkshop(folders.data)
  app.post(
    '/projects/bulletins',
    { schema: { tags: ['projects'], body: issueBulletinsSchema, response: { 200: bulletinsIssuedSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      const { ids } = await runCommand(db, issueBulletins, actor, request.body, idempotencyKey(request))
      const numbers = await makeBulletinPapers(db, workshop, actor, ids, addressOf(request))
      const { rows } = await readAs(db, actor, (tx) => listBulletins(tx))
      return {
        rows: rows.flatMap((row) => {
          const number = numbers.get(row.id)
          return number === undefined ? [] : [{ ...row, number }]
        }),
      }
    },
  )
}
