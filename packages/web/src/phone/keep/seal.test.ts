import { describe, expect, it } from 'vitest'
import { importKey, openBytes, openValue, sealBytes, sealValue } from './seal.ts'

const one = Buffer.alloc(32, 1).toString('base64')
const other = Buffer.alloc(32, 2).toString('base64')

describe('what is kept on a phone', () => {
  it('opens with the key and at the place it was sealed with', async () => {
    const key = await importKey(one)
    const sealed = await sealValue(key, 'leads 7', { name: '望川纺织有限公司' })
    expect(await openValue(key, 'leads 7', sealed)).toEqual({ name: '望川纺织有限公司' })
    expect(Buffer.from(sealed.data).toString()).not.toContain('望川')
  })
  it('does not open at another place, with another key, or with one bit changed', async () => {
    const key = await importKey(one)
    const bytes = crypto.getRandomValues(new Uint8Array(1000))
    const sealed = await sealBytes(key, 'files 1', bytes)
    expect(new Uint8Array(await openBytes(key, 'files 1', sealed))).toEqual(bytes)
    await expect(openBytes(key, 'files 2', sealed)).rejects.toThrow()
    await expect(openBytes(await importKey(other), 'files 1', sealed)).rejects.toThrow()
    const bent = new Uint8Array(sealed.data.slice())
    bent[10] = (bent[10] ?? 0) ^ 1
    await expect(openBytes(key, 'files 1', { ...sealed, data: bent.buffer })).rejects.toThrow()
  })
  it('the key itself cannot be read out again', async () => {
    await expect(crypto.subtle.exportKey('raw', await importKey(one))).rejects.toThrow()
  })
})
