import { describe, expect, test } from 'vitest'
import { officialName, SAME_AS_LEGAL_PERSON } from './official-name.ts'

describe('who speaks for an employer', () => {
  test.each([
    ['张三', '张三'],
    [' 张　三 ', '张三'],
    ['张三（总经理）', '张三'],
    ['张三 13800138000', '张三'],
    ['张三、李四', '张三'],
    ['联系人：欧阳明', '欧阳明'],
    ['李四财务', '李四'],
    ['王会计', '王会计'],
    ['买买提·艾力', '买买提·艾力'],
    ['无', ''],
    ['13800138000', ''],
    ['', ''],
  ])('%s', (cell, normal) => {
    expect(officialName(cell)).toBe(normal)
  })

  test.each(['同法人', '同上', '法人本人'])('%s points at the legal representative', (cell) => {
    expect(officialName(cell)).toBe(SAME_AS_LEGAL_PERSON)
  })
})
