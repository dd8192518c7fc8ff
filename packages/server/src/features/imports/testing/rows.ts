import { residentIdCheckCharacter } from '@kuomian/identity'

/** The n-th made-up person: a valid ID number of nobody. */
export function madeUpId(n: number): string {
  const month = String(1 + (n % 12)).padStart(2, '0')
  const body = `120101${1960 + (Math.floor(n / 12) % 35)}${month}15${String(n % 1000).padStart(3, '0')}`
  return body + residentIdCheckCharacter(body)
}

/** The header that the rows of {@link personRow} stand under. */
export const PERSON_HEADER = [
  '身份证号码',
  '姓名',
  '单位编号',
  '险种',
  '缴费月份',
  '缴费基数',
  '缴费状态',
  '所属分中心',
] as const

/** A row of the ledger of persons, with what is to be different. */
export function personRow(
  n: number,
  change: Partial<Record<(typeof PERSON_HEADER)[number], string>> = {},
): string[] {
  const row: Record<(typeof PERSON_HEADER)[number], string> = {
    身份证号码: madeUpId(n),
    姓名: '张三',
    单位编号: `D${1000 + n}`,
    险种: '企业养老',
    缴费月份: '201506',
    缴费基数: '3500.00',
    缴费状态: '正常',
    所属分中心: '和平',
    ...change,
  }
  return PERSON_HEADER.map((name) => row[name])
}
