import { uuidv7 } from 'uuidv7'
import { madeFiles, sha256 } from './files.ts'
import type { Who, World } from './world.ts'

/** Uploads a small photograph as a page does, in one piece. @returns its id */
export async function uploadPhoto(world: World, who: Who): Promise<string> {
  const content = await madeFiles.photo(64)
  const id = uuidv7()
  const file = { kind: 'photo', name: '照片.jpg', mediaType: 'image/jpeg', source: 'file' }
  await world.call(who, 'POST', '/evidence', { ...file, id, bytes: content.length, sha256: sha256(content) })
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
