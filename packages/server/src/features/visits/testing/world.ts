import { uuidv7 } from 'uuidv7'
import { madeFiles, sha256 } from '../../evidence/testing/files.ts'
import type { Who, World } from '../../leads/testing/world.ts'

export { openWorld, type World } from '../../leads/testing/world.ts'

/** Brings a file of evidence in, whole or only announced. */
export async function bringEvidence(
  world: World,
  who: Who,
  kind: 'photo' | 'signature',
  whole = true,
): Promise<string> {
  const id = uuidv7()
  const content = kind === 'photo' ? await madeFiles.photo(64) : await madeFiles.signature()
  await world.call(who, 'POST', '/evidence', {
    id,
    kind,
    name: '现场',
    mediaType: kind === 'photo' ? 'image/jpeg' : 'image/png',
    bytes: content.length,
    sha256: sha256(content),
    source: kind === 'photo' ? 'camera' : 'screen',
  })
  if (!whole) return id
  await world.server.inject({
    method: 'PUT',
    url: `/api/evidence/${id}/chunks/0`,
    cookies: { kuomian_session: `token-${who}` },
    headers: { 'content-type': 'application/octet-stream' },
    payload: content,
  })
  await world.call(who, 'POST', `/evidence/${id}/finish`)
  return id
}
