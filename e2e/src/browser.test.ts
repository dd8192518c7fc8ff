import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'

/** Subset 119 of the shipped font, the one of the most frequent letters (的 among them). */
const SUBSET = 'noto-sans-sc-119-wght-normal.woff2'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

async function picture(text: string): Promise<string> {
  const styles = createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc')
  const font = readFileSync(join(dirname(styles), 'files', SUBSET)).toString('base64')
  const page = await browser.newPage({ viewport: { width: 100, height: 60 } })
  await page.setContent(`<style>
    @font-face { font-family: Shipped; src: url(data:font/woff2;base64,${font}) }
    body { font: 40px Shipped }
  </style>${text}`)
  await page.evaluate('document.fonts.ready.then(() => null)')
  const image = await page.screenshot()
  await page.close()
  return image.toString('base64')
}

test('a Chinese letter is drawn in the shipped font, each its own, where the machine has only boxes', async () => {
  expect(await picture('的')).not.toBe(await picture('一'))
})
