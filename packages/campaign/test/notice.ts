import fc from 'fast-check'

/**
 * An arbitrary notice and its print, made without the reader's own tables and code, so that tests compare two independent accounts of the
 * form. Rates are rounded here by long division on digits.
 */
export type Notice = {
  year: number
  month: number
  threshold: number
  /** Columns per district, in the order of annexes 1–4. */
  districts: {
    name: string
    k1: [number, number]
    k3: [number, number]
    payers: [number, number]
    leads: number[]
  }[]
  /** Annex 5: plan entities in printed order, each with its districts. */
  construction: { plan: number; members: { name: string; count: number }[] }[]
  targetWan: string
  deadlineMonth: number
}

/** How the paste came out. */
export type Paste = {
  lineEnd: '\n' | '\r\n'
  tabs: boolean
  fullWidth: boolean
  thousands: boolean
  brokenUnit: boolean
  /** Empty lines as printed, none at all, or one more after every line. */
  gaps: 'kept' | 'lost' | 'doubled'
}

const SYLLABLES = [...'东西南北中山河湖海林原安平宁德福泰庆云川岭桥港城阳江石']

const nameArbitrary = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 4 })
  .map((syllables) => syllables.join(''))

const small = fc.integer({ min: 0, max: 2_000_000 })

export const noticeArbitrary: fc.Arbitrary<Notice> = fc
  .uniqueArray(nameArbitrary, { minLength: 1, maxLength: 30 })
  .chain((names) =>
    fc.record({
      year: fc.integer({ min: 2010, max: 2030 }),
      month: fc.integer({ min: 1, max: 12 }),
      threshold: fc.integer({ min: 10, max: 300 }),
      districts: fc.tuple(
        ...names.map((name) =>
          fc.record({
            name: fc.constant(name),
            k1: fc.tuple(small, small),
            k3: fc.tuple(small, small),
            payers: fc.tuple(small, small),
            leads: fc.array(small, { minLength: 4, maxLength: 4 }),
          }),
        ),
      ),
      construction: fc
        .tuple(
          fc.shuffledSubarray(names, { minLength: names.length }),
          fc.array(fc.integer({ min: 1, max: 4 }), { minLength: names.length, maxLength: names.length }),
          fc.array(fc.tuple(small, small), { minLength: names.length, maxLength: names.length }),
        )
        .map(([order, sizes, figures]) => {
          const entities: Notice['construction'] = []
          for (let at = 0; at < order.length; ) {
            const size = sizes[at] ?? 1
            const members = order
              .slice(at, at + size)
              .map((name, index) => ({ name, count: figures[at + index]?.[0] ?? 0 }))
            entities.push({ plan: 1 + (figures[at]?.[1] ?? 0), members })
            at += size
          }
          return entities
        }),
      targetWan: fc
        .integer({ min: 100, max: 99_999 })
        .map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`),
      deadlineMonth: fc.integer({ min: 1, max: 12 }),
    }),
  )

export const pasteArbitrary: fc.Arbitrary<Paste> = fc.record({
  lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
  tabs: fc.boolean(),
  fullWidth: fc.boolean(),
  thousands: fc.boolean(),
  brokenUnit: fc.boolean(),
  gaps: fc.constantFrom('kept' as const, 'lost' as const, 'doubled' as const),
})

/** Percent text by long division: half up on the digit after the last printed one. */
export function percent(numerator: number, denominator: number, decimals: number): string {
  if (denominator === 0) return '—'
  const digits = (BigInt(numerator) * 10n ** BigInt(decimals + 3)) / BigInt(denominator)
  const rounded = String(digits / 10n + (digits % 10n >= 5n ? 1n : 0n)).padStart(decimals + 1, '0')
  return `${rounded.slice(0, -decimals)}.${rounded.slice(-decimals)}%`
}

/** The rows of every annex as printed text, blank where the print is blank; the total in its place. */
export function printedRows(notice: Notice): Record<1 | 2 | 3 | 4 | 5, string[][]> {
  const add = (rows: number[][]) =>
    rows[0]?.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0)) ?? []
  const list = (pick: (d: Notice['districts'][number]) => number[]) =>
    [...notice.districts.map((d) => [d.name, ...pick(d)]), ['合计', ...add(notice.districts.map(pick))]].map(
      (row) => row.map(String),
    )
  const [a3, a4] = [list((d) => d.payers), list((d) => d.leads)]
  const first = (rows: string[][]) => [...rows.slice(-1), ...rows.slice(0, -1)]
  const a5: string[][] = []
  for (const { plan, members } of notice.construction) {
    const sum = members.reduce((total, member) => total + member.count, 0)
    for (const [index, { name, count }] of members.entries()) {
      const shared = index === 0 ? [String(plan), percent(sum, plan, 2)] : ['', '']
      a5.push([String(a5.length + 1), name, String(count), ...shared])
    }
  }
  const count = notice.construction.flatMap((e) => e.members).reduce((sum, member) => sum + member.count, 0)
  const plan = notice.construction.reduce((sum, entity) => sum + entity.plan, 0)
  a5.push([String(a5.length + 1), '合计', String(count), String(plan), percent(count, plan, 2)])
  return {
    1: list((d) => d.k1),
    2: list((d) => d.k3),
    3: first(a3.map((row) => [...row, percent(Number(row[1]), Number(row[2]), 1)])),
    4: first(
      a4.map((row) => [
        ...row,
        percent(Number(row[3]), Number(row[1]), 1),
        percent(Number(row[4]), Number(row[2]), 1),
      ]),
    ),
    5: a5,
  }
}

/** Prints the notice as a word processor's text, cell by cell. */
export function printNotice(notice: Notice, paste: Paste): string {
  const { year, month } = notice
  const rows = printedRows(notice)
  const tab = paste.tabs ? '\t' : ''
  const wide = (text: string) =>
    paste.fullWidth
      ? text.replace(/[0-9%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
      : text
  const value = (text: string) =>
    wide(paste.thousands && /^\d+$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, ',') : text)
  const cell = (text: string, name: boolean) => tab + (name ? text : value(text))
  const table = (printed: string[][], nameAt: number, pad: boolean) =>
    printed.flatMap((row) => [
      ...row.map((text, at) =>
        cell(pad && at === nameAt && text.length === 2 ? [...text].join(' ') : text, at === nameAt),
      ),
      '',
    ])
  const unit = (text: string) => (paste.brokenUnit ? ['单位：', text] : [`     单位：${text}  `])
  const months = month === 1 ? '1' : `1-${month}`
  const lines = [
    `${year}年推动社会保险扩面工作实施方案`,
    '',
    `确保完成全年实际缴费${notice.targetWan}万人的目标任务。`,
    `一是对未参保缴费人员在${notice.threshold}人以上的用人单位（见附件1），要进行现场排查，务于${notice.deadlineMonth}月底前完成。`,
    ' 附件1',
    '',
    `${year}年社会保险扩面资源中`,
    '',
    `${notice.threshold}人以上单位统计表`,
    '',
    ...unit('户、人'),
    '',
    ...['区县', '户数', '人数'].map((head) => tab + head),
    '',
    ...table(rows[1], 0, false),
    '',
    '附件2',
    `${year}年社会保险扩面资源中疑似`,
    '劳务派遣单位统计表',
    ...unit('户、人'),
    ...['区县', '户', '数', '人数'].map((head) => tab + head),
    '',
    ...table(rows[2], 0, false),
    '附件3',
    `${year}年${month}月份企业养老保险`,
    '缴费人数完成进度统计表',
    ...unit('人、%'),
    ...['', `${month}月末缴费人数`, '计划指标', '完成进度'].map((head) => tab + head),
    '',
    ...table(rows[3], 0, false),
    '附件4',
    `${year}年${month}月份扩面资源排查工作进度统计表`,
    ...unit('户、人、%'),
    ...[
      '',
      '下发资源总量',
      '已排查资源',
      '完成任务比例',
      '',
      '户数',
      '人数',
      '户数',
      '人数',
      '户数',
      '人数',
    ].map((head) => tab + head),
    '',
    ...table(rows[4], 0, false),
    '',
    '附件5',
    `${year}年建设项目农民工工伤保险完成情况表`,
    ...unit('人'),
    ...['序号', '区县', `${months}月新增`, '参保人数', '年度计划      指标', `${months}月指标    完成率`].map(
      (head) => tab + head,
    ),
    '',
    tab,
    '',
    ...table(rows[5], 1, true),
  ]
  const kept = paste.gaps === 'lost' ? lines.filter((line) => line !== '') : lines
  return kept.join(paste.gaps === 'doubled' ? paste.lineEnd.repeat(2) : paste.lineEnd)
}
