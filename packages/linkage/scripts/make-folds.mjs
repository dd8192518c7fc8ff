// Writes data/folds.json: traditional and variant characters → the simplified one, as pairs of characters in one string.
// Sources: the character tables of OpenCC (opencc-js, Apache 2.0) and the short list of variants below.
import { writeFileSync } from 'node:fs'
import hongKong from 'opencc-js/dict/HKVariantsRev'
import japanese from 'opencc-js/dict/JPShinjitaiCharactersRev'
import simplified from 'opencc-js/dict/TSCharacters'
import taiwan from 'opencc-js/dict/TWVariantsRev'
import { gb2312 } from './gb2312.mjs'

/** Variants in names that no table of OpenCC has: registers before 2013 wrote the second for the first, or the other way. */
const VARIANTS = [
  ...[
    '锺钟',
    '凃涂',
    '昇升',
    '陞升',
    '喆哲',
    '堃坤',
    '峯峰',
    '寗宁',
    '甯宁',
    '邨村',
    '菓果',
    '咏咏',
    '詠咏',
    '並并',
  ],
  ...[
    '羣群',
    '畧略',
    '裏里',
    '裡里',
    '棊棋',
    '囯国',
    '圀国',
    '仝同',
    '閆闫',
    '淨净',
    '淸清',
    '靑青',
    '眞真',
    '敎教',
  ],
  ...[
    '喦岩',
    '嵒岩',
    '巖岩',
    '崐昆',
    '崑昆',
    '崙仑',
    '崘仑',
    '濶阔',
    '煕熙',
    '熈熙',
    '凞熙',
    '珎珍',
    '鉄铁',
    '鐡铁',
  ],
  ...[
    '勳勋',
    '勛勋',
    '燻熏',
    '糸丝',
    '毓毓',
    '荘庄',
    '桒桑',
    '栢柏',
    '檾苘',
    '澂澄',
    '瀞净',
    '璿璇',
    '琁璇',
    '麐麟',
  ],
  ...[
    '皜皓',
    '暠皓',
    '晧皓',
    '煇辉',
    '暉晖',
    '叡睿',
    '壻婿',
    '彣文',
    '恵惠',
    '悳德',
    '徳德',
    '惪德',
    '逹达',
    '廸迪',
  ],
  ...[
    '恆恒',
    '亙亘',
    '劵券',
    '強强',
    '吴吴',
    '呉吴',
    '吳吴',
    '黃黄',
    '髙高',
    '鵰雕',
    '彫雕',
    '禄禄',
    '祿禄',
    '緑绿',
  ],
  ...[
    '菴庵',
    '蔴麻',
    '蓆席',
    '薀蕴',
    '藴蕴',
    '衆众',
    '袞衮',
    '覩睹',
    '谿溪',
    '豔艳',
    '艷艳',
    '豐丰',
    '賛赞',
    '贒贤',
  ],
  ...[
    '鋭锐',
    '説说',
    '闊阔',
    '隣邻',
    '雋隽',
    '鷄鸡',
    '麤粗',
    '龢和',
    '梹槟',
    '磵涧',
    '澗涧',
    '甦苏',
    '甞尝',
    '侭尽',
  ],
]

const ordinary = gb2312()
const folds = new Map()

function rows(dictionary) {
  return dictionary.split('|').map((row) => {
    const [from, to] = row.split(' ')
    return [from, to]
  })
}

const toSimplified = new Map(rows(simplified))
const simple = (character) => toSimplified.get(character) ?? character

function add(from, to) {
  // What GB 2312 has is a simplified character of its own: 乾, 著, 芸 stay.
  if (from !== to && !ordinary.has(from) && [...from].length === 1 && [...to].length === 1)
    folds.set(from, to)
}

for (const [from, to] of [...rows(japanese), ...rows(taiwan), ...rows(hongKong)]) add(from, simple(to))
for (const [from, to] of toSimplified) add(from, to)
for (const pair of VARIANTS) {
  const [from = '', to = ''] = pair
  if (from !== to) folds.set(from, simple(to))
}
// Chains end at their last character, so that folding twice changes nothing.
for (const [from, first] of folds) {
  let to = first
  for (let steps = 0; steps < 4 && folds.has(to); steps++) to = folds.get(to)
  if (to === from) folds.delete(from)
  else folds.set(from, to)
}
const pairs = [...folds].sort(([one], [other]) => one.codePointAt(0) - other.codePointAt(0))
const file = new URL('../data/folds.json', import.meta.url)
writeFileSync(file, `${JSON.stringify({ pairs: pairs.flat().join('') })}\n`)
