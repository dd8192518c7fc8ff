import { Refusal } from '@kuomian/contract'
import sharp from 'sharp'
import { fileShape } from './magic.ts'
import { type Picture, readPicture } from './picture.ts'

/** A signature is drawn on a pad of a few hundred pixels; nothing larger is one. */
const SIDE_LIMIT = 4_096
/** A tap leaves a dot; a name leaves more pixels of ink than this. */
const LEAST_INK = 60
/** How far a pixel's grey must lie from the paper's to be ink. */
const INK_CONTRAST = 48

/**
 * Reads a signature drawn on the screen.
 * @throws Refusal `evidence-not-a-picture`, or `evidence-signature-empty` when hardly a pixel differs from the paper
 */
export async function readSignature(name: string, content: Buffer): Promise<Picture> {
  const picture = await readPicture(name, content)
  if (fileShape(content) !== 'image/png' || Math.max(picture.width, picture.height) > SIDE_LIMIT) {
    throw new Refusal('evidence-not-a-picture', { name }, { field: 'file' })
  }
  const grey = await sharp(content).flatten({ background: 'white' }).greyscale().raw().toBuffer()
  const paper = grey[0] ?? 0
  let ink = 0
  for (const pixel of grey) if (Math.abs(pixel - paper) >= INK_CONTRAST) ink++
  if (ink < LEAST_INK) throw new Refusal('evidence-signature-empty', {}, { field: 'signature' })
  return picture
}
