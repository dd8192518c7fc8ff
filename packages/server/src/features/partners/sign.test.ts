import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SIGNATURE_HEADERS, SIGNATURE_WINDOW_SECONDS, signingText } from '@kuomian/contract'
import { describe, expect, test } from 'vitest'
import { productRoot } from '../../program/index.ts'
import { PARTNER_REFUSALS } from './interface/error-answers.ts'
import { bodyHash, signatureOf } from './sign.ts'

const text = readFileSync(join(productRoot, 'docs', 'partners.md'), 'utf8')
const block = (name: string): string =>
  new RegExp(`\`\`\`text ${name}\\n([\\s\\S]*?)\\n\`\`\``).exec(text)?.[1] ?? `there is no block ${name}`

describe('what partners read of the interface', () => {
  test('SM3 is that of the standard (GB/T 32905, appendix A)', () => {
    expect(bodyHash('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  })

  test('the worked example holds', () => {
    const [method = '', path = '', hash = '', timestamp = '', nonce = ''] = block('lines').split('\n')
    expect(bodyHash(block('body'))).toBe(hash)
    const parts = { method, path, bodyHash: hash, timestamp, nonce }
    expect(signingText(parts)).toBe(block('lines'))
    expect(signatureOf(block('secret'), parts)).toBe(block('signature'))
  })

  test('it names every header, the window and every code', () => {
    for (const header of Object.values(SIGNATURE_HEADERS)) expect(text).toContain(`\`${header}\``)
    expect(text).toContain(`${SIGNATURE_WINDOW_SECONDS} 秒`)
    for (const [status, codes] of Object.entries(PARTNER_REFUSALS)) {
      const rows = text.split('\n').filter((line) => line.startsWith(`| ${status} |`))
      for (const code of codes) expect(rows.join()).toContain(`\`${code}\``)
    }
  })
})
