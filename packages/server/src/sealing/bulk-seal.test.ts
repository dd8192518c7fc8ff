import { expect, it } from 'vitest'
import { bulkSealer, deriveKeys, idIndex, openSealed, sealId } from './index.ts'

const keys = deriveKeys(Buffer.alloc(32, 3))

it('seals as one by one: the same index, and a value that opens', () => {
  const seal = bulkSealer(keys)
  for (let i = 0; i < 5_000; i++) {
    const id = `1201011990010${String(i).padStart(5, '0')}`
    const sealed = seal(id)
    expect(sealed.id_index).toEqual(idIndex(keys, id))
    expect(openSealed(keys, sealed.id_sealed, sealed.key_salt)).toBe(id)
  }
})

it('no two persons share a salt', () => {
  const seal = bulkSealer(keys)
  const salts = Array.from({ length: 10_000 }, () => seal('120101199001010012').key_salt.toString('hex'))
  expect(new Set(salts).size).toBe(10_000)
  expect(sealId(keys, '1').id_sealed.length).toBe(seal('1').id_sealed.length)
})
