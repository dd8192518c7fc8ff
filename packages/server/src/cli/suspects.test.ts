import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kuomian } from './testing/kuomian.ts'

const labelled = join(
  import.meta.dirname,
  ...['..', '..', '..', '..', 'demo', 'dispatch', 'labelled-suspects.json'],
)

test('precision and recall of the signs of dispatch on labelled examples, and who is judged wrongly (K3)', async () => {
  const { status, stdout } = await kuomian(['suspects', '--labelled', labelled, '--on', '2015-08-31'])
  expect(status).toBe(0)
  expect(stdout.split('\n')).toEqual([
    '42个样本：准确率95.2%（20/21），查全率90.9%（20/22）',
    '42 examples: precision 95.2% (20/21), recall 90.9% (20/22)',
    ...['误报 / suspected for nothing:', '  启程企业服务有限公司'],
    ...['漏报 / missed:', '  和顺物业管理有限公司', '  联众商贸有限公司', ''],
  ])
})

test('other signs judge otherwise; a file that holds no examples is a wrong call', async () => {
  const invented = await kuomian(['suspects', '--labelled', labelled, '--campaign', 'yunze-2016'])
  expect(invented.stdout).toMatch(/^42个样本：准确率(?!95\.2)/)
  expect((await kuomian(['suspects', '--labelled', import.meta.filename])).status).toBe(2)
})
