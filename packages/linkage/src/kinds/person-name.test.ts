import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldCharacters } from './character/fold.ts'
import { shapeOf } from './character/look-alike.ts'
import { pinyinOf, pinyinOfName, soundsOf } from './character/reading.ts'
import { hash64 } from './hash64.ts'
import { personName } from './person-name.ts'

const column = { name: 'name', kind: 'person-name' } as const
const normal = (raw: string) => personName.normalise(raw, column)
const features = (name: string) => personName.features(name, column)
const words = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])

describe('Chinese names (error patterns of rosters)', () => {
  it.each([
    ['王　伟', '王伟'],
    ['王 伟 ', '王伟'],
    ['王\u200b伟', '王伟'],
    ['王伟（女）', '王伟'],
    ['王伟2', '王伟'],
    ['阿不都．热合曼', '阿不都·热合曼'],
    ['阿不都•热合曼', '阿不都·热合曼'],
    ['李?', '李□'],
    ['李\ue000', '李□'],
    ['李\ud800', '李□'],
    ['张*明', '张□明'],
    ['王\0伟', '王伟'],
  ])('reads %j as %s', (raw, name) => {
    expect(normal(raw)).toBe(name)
  })

  it.each(['', ' ', '无', '不详', '某某', '测试', '无名氏', '□', '?', '***', 'N/A', '-'])(
    'finds no name in %j',
    (raw) => {
      expect(normal(raw)).toBeNull()
    },
  )

  it.each([
    ['鍾曉峯', '钟晓峰'],
    ['锺晓峰', '钟晓峰'],
    ['凃國強', '涂国强'],
    ['李喆', '李哲'],
    ['阿不都·热合曼', '阿不都热合曼'],
    ['李乾', '李乾'],
  ])('folds %s to %s', (name, fold) => {
    expect(features(name).fold).toBe(fold)
  })

  it.each([
    ['单雄信', 'shan xiong xin'],
    ['仇英', 'qiu ying'],
    ['曾国藩', 'zeng guo fan'],
    ['区寄', 'ou ji'],
    ['解缙', 'xie jin'],
    ['查良镛', 'zha liang yong'],
    ['尉迟恭', 'yu chi gong'],
    ['万俟卨', 'mo qi xie'],
    ['吕布', 'lv bu'],
    ['王单', 'wang dan'],
  ])('reads %s aloud as %s', (name, pinyin) => {
    expect(features(name).pinyin).toBe(pinyin)
  })

  it('keeps every reading of a name, the likeliest first, eight at most', () => {
    expect(soundsOf('曾乐', '曾')[0]).toBe('zeng le')
    expect(soundsOf('曾乐', '曾')).toContain('zeng yue')
    expect(words(features('曾乐').sounds)).toContain(String(hash64('zeng yue')))
    expect(words(features('曾乐重行单').sounds)).toHaveLength(8)
  })

  it.each([
    ['王伟', '王玮'],
    ['李清', '李倩'],
    ['赵己', '赵已'],
    ['陈末', '陈未'],
    ['杨晓', '扬晓'],
  ])('sees %s and %s as alike', (one, other) => {
    expect(features(one).shape).toBe(features(other).shape)
  })

  it('gives homophones one sound, not one shape', () => {
    expect(features('王薇').pinyin).toBe(features('王威').pinyin)
    expect(features('王薇').shape).not.toBe(features('王威').shape)
  })

  it('keeps a missing character apart from sound and shape', () => {
    expect(features('王□明')).toMatchObject({
      fold: '王□明',
      pinyin: null,
      sounds: [],
      shape: null,
      surname: '王',
    })
    expect(features('□明').surname).toBeNull()
    const known = new Set(words(features('王小明').deletions))
    expect(words(features('王□明').deletions).some((hash) => known.has(hash))).toBe(true)
  })

  it('packs up to four characters, the first one highest', () => {
    expect(features('王明').packed).toBe(0x738b660en)
    expect(features('欧阳修明').packed).toBe(0x6b279633_4fee660en)
    expect(features('阿不都热合曼').packed).toBeNull()
  })

  it('reads names without a Han character as Latin ones', () => {
    expect(normal('Smith, Mr. John')).toBe('john smith')
    expect(features('john smith')).toMatchObject({ fold: 'johnsmith', pinyin: null })
  })

  it('takes words in any order where there are words', () => {
    expect(words(features('阿不都·热合曼').tokens).sort()).toEqual(
      words(features('热合曼·阿不都').tokens).sort(),
    )
  })
})

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.integer({ min: 0x3400, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
      { maxLength: 8 },
    )
    .map((all) => all.join('')),
  fc
    .array(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      { maxLength: 8 },
    )
    .map((all) => all.join('')),
)

describe('knowledge of characters', () => {
  it('is total, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const fold = foldCharacters(text)
        expect(foldCharacters(fold)).toBe(fold)
        expect(shapeOf(shapeOf(fold))).toBe(shapeOf(fold))
        expect([...fold].length).toBe([...text].length)
        expect(pinyinOf(text) === '').toBe(text === '')
        const surname = [...text][0] ?? ''
        const sounds = soundsOf(text, surname)
        expect(sounds[0] ?? '').toBe(pinyinOfName(text, surname))
        expect(sounds.length).toBeLessThanOrEqual(8)
      }),
      { numRuns: 1000 },
    )
  })
})
