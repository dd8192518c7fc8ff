import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { z } from 'zod'
import { screenshots } from '../screenshots.ts'

const reader = readFileSync(new URL(import.meta.resolve('unpdf/pdfjs')), 'utf8')
const drawnSchema = z.object({ pages: z.number(), ink: z.number(), png: z.string() })

/** Draws the first page of a paper as a picture in the browser. @returns how many pages it has, and the share of it that is not white */
export async function drawPaper(
  browser: Browser,
  pdf: Buffer,
  name: string,
): Promise<{ pages: number; ink: number }> {
  const page = await browser.newPage()
  try {
    const drawn = await page.evaluate(
      `(async () => {
        const url = URL.createObjectURL(new Blob([${JSON.stringify(reader)}], { type: 'text/javascript' }))
        const pdfjs = await import(url)
        const bytes = Uint8Array.from(atob(${JSON.stringify(pdf.toString('base64'))}), (sign) => sign.charCodeAt(0))
        const paper = await pdfjs.getDocument({ data: bytes, useSystemFonts: false }).promise
        const sheet = await paper.getPage(1)
        const viewport = sheet.getViewport({ scale: 1.6 })
        const canvas = document.createElement('canvas')
        canvas.width = viewport.width; canvas.height = viewport.height
        const pen = canvas.getContext('2d')
        await sheet.render({ canvas, canvasContext: pen, viewport, background: '#fff' }).promise
        const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
        let dark = 0
        for (let at = 0; at < data.length; at += 4) if (data[at] < 128) dark++
        return { pages: paper.numPages, ink: dark / (data.length / 4), png: canvas.toDataURL('image/png').split(',')[1] }
      })()`,
    )
    const { pages, ink, png } = drawnSchema.parse(drawn)
    const path = join(screenshots, `${name}.png`)
    await mkdir(dirname(path), { recursive: true })
    writeFileSync(path, Buffer.from(png, 'base64'))
    return { pages, ink }
  } finally {
    await page.close()
  }
}
