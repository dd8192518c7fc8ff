/** Characters that sound alike and are taken for one another in names. */
const HOMOPHONES = [
  '伟玮炜',
  '静婧靖',
  '丽莉俐',
  '娟涓',
  '芳方',
  '军君钧',
  '明鸣铭',
  '建健剑',
  '华桦',
  '玉钰昱',
  '林琳霖',
  '晨辰宸',
  '宇羽雨',
  '志智治',
  '婷庭',
  '薇微威',
  '佳嘉家',
  '红洪宏',
  '燕雁艳',
  '峰锋丰',
  '涛韬',
  '浩皓昊',
  '杰洁',
  '平萍',
  '英瑛颖',
  '慧惠卉',
  '文雯',
  '东冬',
  '刚钢',
  '成诚',
  '新欣鑫',
  '永勇',
  '春椿',
  '祥翔',
  '张章',
  '王汪',
  '于余俞',
  '付傅',
  '肖萧',
  '盛胜',
  '瑞锐',
  '恒衡',
  '泰太',
  '达答',
  '兴星',
  '福富',
  '源元',
  '润闰',
  '科棵',
  '锦金',
]
/** Characters that look alike and are mistyped or misread. */
const LOOK_ALIKES = [
  '己已',
  '末未',
  '凃涂',
  '钟锺',
  '晴睛',
  '昊吴',
  '彬杉',
  '玥明',
  '晓哓',
  '斌赋',
  '亮壳',
  '洋祥',
  '莹萤',
  '鹏腾',
  '刘刈',
  '崔催',
  '陈陣',
  '赵趙',
  '马馬',
]

type Table = ReadonlyMap<string, readonly string[]>

function tableOf(groups: readonly string[]): Table {
  const table = new Map<string, string[]>()
  for (const group of groups) {
    for (const character of group) {
      table.set(character, [
        ...(table.get(character) ?? []),
        ...[...group].filter((other) => other !== character),
      ])
    }
  }
  return table
}

const homophones = tableOf(HOMOPHONES)
const lookAlikes = tableOf(LOOK_ALIKES)

/** The text with its last character that has a homophone replaced by it; unchanged when none has. */
export function withHomophone(text: string, draw: number): string {
  return replaceOne(text, homophones, draw)
}

/** The text with its last character that has a look-alike replaced by it; unchanged when none has. */
export function withLookAlike(text: string, draw: number): string {
  return replaceOne(text, lookAlikes, draw)
}

function replaceOne(text: string, table: Table, draw: number): string {
  const characters = [...text]
  const place = characters.findLastIndex((character) => table.has(character))
  const others = table.get(characters[place] ?? '')
  if (others === undefined) return text
  characters[place] = others[draw % others.length] ?? ''
  return characters.join('')
}

/** ASCII as full-width characters. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}
