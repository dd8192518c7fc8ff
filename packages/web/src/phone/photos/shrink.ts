/** Longest side of a kept photograph in pixels: a licence on a wall can be read, and a poor line carries it. */
const longestSide = 1600
const quality = 0.8

/**
 * Makes a photograph as small as a poor line needs, upright, and without what the camera wrote into it (owner, place).
 * @throws when the file is no picture that the browser can open
 */
export async function shrink(file: Blob): Promise<Blob> {
  const picture = await open(file)
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('this browser cannot draw')
  // What was transparent would turn black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  if (picture instanceof ImageBitmap) picture.close()
  return blobOf(canvas, 'image/jpeg')
}

/** Some browsers show a format on a page (HEIC in Safari) that they do not make a bitmap of. */
async function open(file: Blob): Promise<ImageBitmap | HTMLImageElement> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    const address = URL.createObjectURL(file)
    try {
      const shown = new Image()
      shown.src = address
      await shown.decode()
      return shown
    } finally {
      URL.revokeObjectURL(address)
    }
  }
}

/** What is drawn on a canvas, as a file. */
export function blobOf(canvas: HTMLCanvasElement, mediaType: 'image/jpeg' | 'image/png'): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the canvas is empty')) : resolve(blob)),
      mediaType,
      quality,
    )
  })
}
