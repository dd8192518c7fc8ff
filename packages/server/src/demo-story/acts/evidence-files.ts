import { createHash } from 'node:crypto'
import { receiptPicture, signaturePicture, workplacePicture } from '@kuomian/demo'
import sharp from 'sharp'
import { beginEvidence, receiveChunk, storeEvidence } from '../../features/evidence/index.ts'
import { madeId } from './made-id.ts'
import type { Player, Scene } from './scene.ts'

/** So many different pictures are drawn of a kind; a file has its own id, whatever it shows. */
const variants = 12

const kinds = {
  photo: { drawn: workplacePicture, source: 'camera', mediaType: 'image/jpeg', ending: 'jpg' },
  document: { drawn: receiptPicture, source: 'file', mediaType: 'image/jpeg', ending: 'jpg' },
  signature: { drawn: signaturePicture, source: 'screen', mediaType: 'image/png', ending: 'png' },
} as const

const drawn = new Map<string, Promise<Buffer>>()

/** Sends a made-up picture as a phone does, announced, in pieces, looked at. @returns its id, to be named by the act that it proves */
export async function sendPicture(
  scene: Scene,
  player: Player,
  kind: keyof typeof kinds,
  name: string,
  about: number,
): Promise<string> {
  const { program, campaign, day } = scene
  const { source, mediaType, ending } = kinds[kind]
  const id = madeId(campaign.code, day, kind, name, about)
  const content = await picture(kind, about % variants)
  await scene.act(`begin ${id}`, beginEvidence, player, {
    ...{ id, kind, mediaType, source, bytes: content.length },
    name: `${name}.${ending}`,
    sha256: createHash('sha256').update(content).digest('hex'),
    timeSource: source === 'file' ? null : 'device',
    takenAt: source === 'file' ? null : `${day}T10:${10 + (about % 45)}:00+08:00`,
  })
  await receiveChunk(program, player.actor, id, 0, content)
  await scene.act(`store ${id}`, storeEvidence(program.folders.evidence), player, { id })
  return id
}

function picture(kind: keyof typeof kinds, variant: number): Promise<Buffer> {
  const name = `${kind}/${variant}`
  const known = drawn.get(name) ?? paint(kind, variant)
  drawn.set(name, known)
  return known
}

function paint(kind: keyof typeof kinds, variant: number): Promise<Buffer> {
  const image = sharp(Buffer.from(kinds[kind].drawn(variant)))
  return (kinds[kind].ending === 'png' ? image.png() : image.jpeg({ quality: 72 })).toBuffer()
}
