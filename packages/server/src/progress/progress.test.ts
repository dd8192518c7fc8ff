import { describe, expect, test } from 'vitest'
import { finishedLine, fitColumns, progressLine } from './line.ts'
import { startStage } from './stage.ts'

const half = { label: '导入', unit: '行', count: 50, total: 100, seconds: 2 }

describe('the line of a stage', () => {
  test('shows label, bar, count, total, rate and the time left', () => {
    expect(progressLine(half)).toBe('导入 ██████████░░░░░░░░░░  50% 50/100 行 25/s 剩 0:02')
  })

  test('shows count and rate alone when the total is not known', () => {
    expect(progressLine({ ...half, total: null, count: 1_234_567 })).toBe('导入 1,234,567 行 617,284/s')
  })

  test('does not overflow when more came than was announced, nor divide by nothing', () => {
    expect(progressLine({ ...half, count: 120 })).toContain('100% 120/100')
    expect(progressLine({ ...half, count: 0, total: 0, seconds: 0 })).toContain('100% 0/0')
  })

  test('when finished says how many and how fast', () => {
    expect(finishedLine({ ...half, count: 100 })).toBe('导入:100 行,2.0 s,50/s')
  })

  test('is cut where a Chinese letter would not fit', () => {
    expect(fitColumns('导入ab', 3)).toBe('导')
    expect(fitColumns('导入ab', 5)).toBe('导入a')
  })
})

describe('a stage', () => {
  const written = (isTTY: boolean) => {
    const texts: string[] = []
    const stage = startStage(
      { label: '匹配', unit: '人', total: 10 },
      { isTTY, columns: 80, write: (text) => texts.push(text) },
    )
    stage.advance(5)
    stage.advance(5)
    stage.finish()
    return texts
  }

  test('writes one line only where nobody watches', () => {
    const texts = written(false)
    expect(texts).toHaveLength(1)
    expect(texts[0]).toMatch(/^匹配:10 人,.*\n$/)
  })

  test('redraws its line at a terminal and leaves the finished one', () => {
    const texts = written(true)
    expect(texts[0]).toContain('5/10 人')
    expect(texts.at(-1)).toMatch(/匹配:10 人,.*\n$/)
  })
})
