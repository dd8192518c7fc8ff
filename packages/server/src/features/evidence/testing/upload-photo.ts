import { uuidv7 } from 'uuidv7'
import type { Who, World } from '../../leads/testing/world.ts'
import { madeFiles, sha256 } from './files.ts'

/** Sends a photograph as the pages do, for an act to name. */
export async function uploadPhoto(world: World, who: Who): Promise<string> {
  const id = uuidv7()
  const content = await madeFiles.photo(40)
  const file = { kind: 'photo', name: '登记证.jpg', mediaType: 'image/jpeg', source: 'camera' }
  await world.call(who, 'POST', '/evidence', { id, bytes: content.length, sha256: sha256(content), ...file })
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
