import sharp from 'sharp'
import { renderSVG } from 'uqr'

/** A QR code as a picture in lines; level M still reads with a seventh of it soiled. */
export const codeSvg = (address: string): string => renderSVG(address, { ecc: 'M', border: 1 })

/** A QR code as PNG, for a Word document. */
export const codePng = (address: string): Promise<Buffer> =>
  sharp(Buffer.from(codeSvg(address)))
    .resize(480, 480, { kernel: 'nearest' })
    .png()
    .toBuffer()

/** What stands in the code's place on a paper without one. */
export const emptyPng = (): Promise<Buffer> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
