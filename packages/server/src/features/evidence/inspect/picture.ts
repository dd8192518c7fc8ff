import { Refusal } from '@kuomian/contract'
import sharp from 'sharp'
import { fileShape } from './magic.ts'

/** A picture that a decoder has read to its end. */
export type Picture = { mediaType: string; width: number; height: number; thumbnail: Buffer }

/** More than any telephone takes; a small file that unpacks to more than this is no photograph. */
const PIXEL_LIMIT = 120_000_000
const THUMBNAIL_SIDE = 320

/**
 * Decodes a picture and makes a small one of it.
 * @throws Refusal `evidence-not-a-picture` for anything else, also for a picture that breaks off
 */
export async function readPicture(name: string, content: Buffer): Promise<Picture> {
  const mediaType = fileShape(content)
  if (!mediaType.startsWith('image/'))
    throw new Refusal('evidence-not-a-picture', { name }, { field: 'file' })
  try {
    const { autoOrient } = await sharp(content, { limitInputPixels: PIXEL_LIMIT }).metadata()
    const thumbnail = await sharp(content, { limitInputPixels: PIXEL_LIMIT, failOn: 'error' })
      .autoOrient()
      .resize(THUMBNAIL_SIDE, THUMBNAIL_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 70 })
      .toBuffer()
    return { mediaType, width: autoOrient.width, height: autoOrient.height, thumbnail }
  } catch {
    throw new Refusal('evidence-not-a-picture', { name }, { field: 'file' })
  }
}
