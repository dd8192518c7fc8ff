import { derivedKey, runCommand } from '../../command/index.ts'
import type { Actor, OpenDatabase } from '../../db/index.ts'
import type { Workshop } from '../../documents/index.ts'
import { makeDocument } from './make-document.ts'

/**
 * Makes the papers of bulletins, each numbered and archived on its own. Whoever asks again after a break gets those that are there and makes
 * the others.
 * @returns the numbers by bulletin
 */
export async function makeBulletinPapers(
  db: OpenDatabase,
  workshop: Workshop,
  actor: Actor,
  ids: readonly number[],
  address: string,
): Promise<ReadonlyMap<number, string>> {
  const make = makeDocument(workshop, address)
  const numbers = new Map<number, string>()
  for (const id of ids) {
    const call = { key: derivedKey(`construction-bulletin/${actor.campaignId}/${id}`, 8) }
    const { number } = await runCommand(
      db,
      make,
      actor,
      { kind: 'construction-bulletin', subjectId: id },
      call,
    )
    numbers.set(id, number)
  }
  return numbers
}
