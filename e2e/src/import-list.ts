import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { settled } from './page-checks.ts'
import type { City } from './setup.ts'

/** Within how many milliseconds a job of a made-up city is done, on a machine with other work. */
const JOB = { timeout: 120_000 }
const manifestSchema = z.object({
  files: z.array(z.object({ kind: z.string(), file: z.string(), source: z.string() })),
})

/** A list to import: which roster it is by its Chinese name, who gave it, and where it lies. */
export type ListFile = { kind: string; source: string; path: string }

/** Writes a list as a spreadsheet program saves it: UTF-8 with its mark, lines that end as in Windows. */
export function writeList(path: string, lines: readonly string[]): void {
  writeFileSync(path, `\uFEFF${lines.join('\r\n')}\r\n`)
}

/** Imports a list as the office does, by the page, and waits until it is in the lake. */
export async function importList(page: Page, { kind, source, path }: ListFile): Promise<void> {
  await page.goto('/imports')
  await settled(page)
  await page.getByRole('button', { name: '导入名册' }).click()
  const choice = page.getByRole('combobox', { name: '是哪种名册？' })
  await choice.click()
  await choice.pressSequentially(kind)
  await page.locator('.ant-select-item-option:visible').filter({ hasText: kind }).first().click()
  await page.getByLabel(/^来源/).fill(source)
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('button', { name: /^导\s?入$/ }).click()
  await page.getByRole('dialog').getByText('已入库').first().waitFor(JOB)
  await page.keyboard.press('Escape')
}

/** The rows of the list that the demo city's department delivered last, its titles first, and who delivered it. */
export function demoList(
  { dataDir, campaign }: Pick<City, 'dataDir' | 'campaign'>,
  kind: string,
): { source: string; titles: string[]; rows: string[][] } {
  const folder = join(dataDir, 'demo', campaign)
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  const delivery = manifest.files.findLast((file) => file.kind === kind)
  if (!delivery) throw new Error(`the demo city has no list ${kind}`)
  const [titles = [], ...rows] = table(readFileSync(join(folder, delivery.file)))
  return { source: delivery.source, titles, rows }
}

/** The cells of a text file without quotes, as the demo writes them: UTF-16 with tabs, or GB18030 with commas. */
export function table(bytes: Uint8Array): string[][] {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  const text = new TextDecoder(isWide ? 'utf-16le' : 'gb18030').decode(bytes)
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(isWide ? '\t' : ','))
}
