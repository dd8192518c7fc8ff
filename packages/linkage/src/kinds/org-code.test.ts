import { describe, expect, it } from 'vitest'
import { orgCode } from './org-code.ts'

const column = { name: 'code', kind: 'org-code' } as const
const read = (raw: string) => {
  const normal = orgCode.normalise(raw, column)
  return normal === null ? null : { normal, ...orgCode.features(normal, column) }
}

describe('codes of employers (domain §6.1–6.3)', () => {
  it.each([
    ['9144030071526726XG', '9144030071526726XG', '71526726X', true],
    ['91330100799655058B', '91330100799655058B', '799655058', true],
    ['71526726-X', '71526726X', '71526726X', true],
    ['D2143569-X', 'D2143569X', 'D2143569X', true],
    ['44030071526726X', '44030071526726X', '71526726X', true],
    ['440301103097413', '440301103097413', null, true],
    ['９１４４０３００７１５２６７２６ＸＧ', '9144030071526726XG', '71526726X', true],
    ['9144O3OO7I526726XG', '9144030071526726XG', '71526726X', true],
    ['9144030071526726XA', '9144030071526726XA', '71526726X', false],
    ['91350100M000100Y4Z', '91350100M000100Y4Z', 'M000100Y4', false],
    ['71526726-1', '715267261', null, false],
    ['代码：71526726-X', '71526726X', '71526726X', true],
  ])('%s', (raw, normal, org, valid) => {
    expect(read(raw)).toMatchObject({ normal, org, valid })
  })

  it.each(['', '无', '000000000', '123456789', '9144****26XG', '9.1E+17', '未办理', '12'])(
    'finds no code in %j',
    (raw) => {
      expect(read(raw)).toBeNull()
    },
  )
})
