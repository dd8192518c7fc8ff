import { uuidv7 } from 'uuidv7'
import { madeFiles, sha256 } from './files.ts'
import type { Who, World } from './world.ts'

const photo = { kind: 'photo', name: '现场.jpg', mediaType: 'image/jpeg', source: 'camera' }
const signature = { kind: 'signature', name: '签字.png', mediaType: 'image/png', source: 'screen' }

/** Brings a file of evidence in as a page does, in one piece, for an act to name; or only announces it. @returns its id */
export async function bringEvidence(
  world: World,
  who: Who,
  kind: 'photo' | 'signature' = 'photo',
  whole = true,
): Promise<string> {
  const id = uuidv7()
  const content = kind === 'photo' ? await madeFiles.photo(64) : await madeFiles.signature()
  const file = kind === 'photo' ? photo : signature
  await world.call(who, 'POST', '/evidence', { ...file, id, bytes: content.length, sha256: sha256(content) })
  if (!whole) return id
  await world.server.inject({
    method: 'PUT',
    url: `/api/evidence/${id}/chunks/0`,
    cookies: { kuomian_session: `token-${who}` },
    headers: { 'content-type': 'application/octet-stream' },
    payload: content,
  })
  const { status, body } = await world.call(who, 'POST', `/evidence/${id}/finish`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return id
}
