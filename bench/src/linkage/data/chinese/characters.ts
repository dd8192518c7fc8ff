/** Surnames by their reading, most common first, with how many of 1,000 people have them (general knowledge, no roster). */
const SURNAME_SHARES =
  '王wang72 李li71 张zhang68 刘liu54 陈chen45 杨yang31 赵zhao23 黄huang22 周zhou21 吴wu20 徐xu17 孙sun15 胡hu13 朱zhu13 高gao12 林lin12 何he11 郭guo11 马ma11 罗luo9 梁liang8 宋song8 郑zheng8 谢xie8 韩han7 唐tang7 冯feng6 于yu6 董dong6 萧xiao6 程cheng6 曹cao6 袁yuan5 邓deng5 许xu5 傅fu5 沈shen5 曾zeng5 彭peng5 吕lv5 苏su5 卢lu5 蒋jiang5 蔡cai5 贾jia4 丁ding4 魏wei4 薛xue4 叶ye4 阎yan4 余yu4 潘pan4 杜du4 戴dai4 夏xia4 钟zhong4 汪wang4 田tian4 任ren4 姜jiang4 范fan4 方fang4 石shi3 姚yao3 谭tan3 廖liao3 邹zou3 熊xiong3 金jin3 陆lu3 郝hao3 孔kong3 白bai3 崔cui3 康kang3 毛mao3 邱qiu3 秦qin3 江jiang3 史shi3 顾gu3 侯hou3 邵shao3 孟meng3 龙long3 万wan3 段duan3 雷lei3 钱qian2 汤tang2 尹yin2 黎li2 易yi2 常chang2 武wu2 乔qiao2 贺he2 赖lai2 龚gong2 文wen2 庞pang1 樊fan1 兰lan1 殷yin1 施shi1 陶tao1 洪hong1 翟zhai1 安an1 颜yan1 倪ni1 严yan1 牛niu1 温wen1 单shan1 仇qiu1 解xie1 区ou1 查zha1 欧阳ouyang1 司马sima1 诸葛zhuge1'

/** Characters of given names, most common first. */
export const MALE =
  '伟强磊军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊建国志文海龙庆东亮林峰成永旭宁德福荣学祥利新立云金春世玉松山树鸿振家宝柱民生义仁忠信泽轩昊晨博子瑞铭洋胜武毅钢锋晓光天达安兴良顺诚昌恒喜权贵根清长江河柏楠栋梁彬翔坤震川帆康迪哲远航骏豪腾雷启承绍培岩岳'
export const FEMALE =
  '芳娜敏静秀丽艳娟霞燕玲桂兰英红梅萍婷雪慧莹颖倩洁琳璐佳怡欣瑶悦晶蕾薇莉凤琴珍淑素香月莲荣华玉春爱琪雯妍楠思雨梦涵冬立新文小亚彩银丹青云巧美宁菊芬芝蓉翠群惠媛娇婉嘉诗菲萌露珊珠环君晓虹柳叶如意可馨若语然彤含依紫桐'

/** Every character of the given names, and others that are written for it, by toneless reading. */
const READINGS =
  'wei伟维薇玮威微蔚炜 qiang强蔷墙 lei磊蕾雷蕊累 jun军俊君骏钧峻 yong勇永咏泳 jie杰洁捷婕 tao涛韬滔桃 ming明铭鸣茗 chao超朝潮 gang刚钢纲 ping平萍苹屏 hui辉慧惠晖卉 peng鹏朋蓬 hua华桦花骅 fei飞菲妃霏 xin鑫新信欣馨昕心 bo波博柏勃 bin斌彬滨宾 yu宇玉雨语煜裕羽钰 hao浩昊豪皓 kai凯恺楷 jian健建剑坚 guo国果 zhi志芝智治植 wen文雯纹 hai海 long龙隆 qing庆清青卿晴 dong东冬栋董 liang亮良梁粮 lin林琳霖麟 feng峰锋凤枫丰 cheng成承诚程 xu旭绪 ning宁凝 de德 fu福富甫 rong荣蓉容融 xue学雪 xiang祥翔香湘 li利立丽莉力俐 yun云芸韵 jin金锦瑾 chun春椿 shi世诗仕 song松嵩 shan山珊杉善 shu树淑舒 hong鸿红虹宏洪 zhen振珍震真 jia家佳嘉 bao宝保 zhu柱珠竹 min民敏闽 sheng生胜盛升 yi义毅怡依意艺益 ren仁 zhong忠钟 ze泽 xuan轩萱宣 chen晨辰宸 zi子紫梓 rui瑞睿 yang洋阳扬 wu武吾 xiao晓小筱 guang光 tian天恬 da达 an安 xing兴星 shun顺 chang昌长畅 heng恒衡 xi喜曦希 quan权全泉 gui贵桂 gen根 jiang江疆 he河禾 nan楠娜南 kun坤昆 chuan川 fan帆凡 kang康 di迪 zhe哲 yuan远媛园 hang航 teng腾 qi启琪琦其 shao绍 pei培佩 yan岩艳燕妍彦颜 yue岳悦月越 fang芳方 jing静晶菁婧 xiu秀绣 juan娟涓 xia霞侠 ling玲灵凌 lan兰岚澜 ying英莹颖瑛盈 mei梅美媚 ting婷庭亭 qian倩茜 lu璐露 yao瑶遥 qin琴勤 su素苏 lian莲怜 ai爱 si思丝 meng梦萌孟 han涵含 ya亚雅 cai彩 yin银茵 dan丹 qiao巧俏 ju菊 fen芬 cui翠 qun群 jiao娇姣 wan婉 huan环欢 liu柳 ye叶烨 ru如茹 ke可珂 ruo若 ran然冉 tong彤桐童'

/** Pairs that are taken for one another by their shape, in either direction. */
const LOOK_ALIKES =
  '伟炜 玲珍 敏教 海每 明朋 文支 峰蜂 浩洁 建健 军车 丽美 梅海 雪雷 莉茉 珊姗 晶昌 燕热 凯飘 刚钢 鹏鸽 俊骏 宇字 平半 林材 振震 志忘 玉王 春舂 利科 天夫 子孑 永水 立位 清情 江汪 云去 金全 世廿 国围 龙尤 东车 泽译 晨辰 博搏 生主 民氏 金釒 山出'

export type Weighted = { readonly words: readonly string[]; readonly table: Uint16Array }

/** Toneless reading of every character and surname of the tables. */
const reading = new Map<string, string>()
const alike = new Map<string, string[]>()
const surnames: { words: string[]; weights: number[] } = { words: [], weights: [] }
for (const group of READINGS.split(' ')) {
  const [, syllable = '', characters = ''] = /^([a-z]+)(.+)$/u.exec(group) ?? []
  const all = [...characters]
  for (const character of all) {
    reading.set(character, syllable)
    sameAs(character, all)
  }
}
for (const pair of LOOK_ALIKES.split(' ')) for (const character of pair) sameAs(character, [...pair])
for (const entry of SURNAME_SHARES.split(' ')) {
  const [, surname = '', syllable = '', share = '1'] = /^(\p{Script=Han}+)([a-z]+)(\d+)$/u.exec(entry) ?? []
  surnames.words.push(surname)
  surnames.weights.push(Number(share))
  if (!reading.has(surname)) reading.set(surname, syllable)
}

function sameAs(character: string, group: readonly string[]): void {
  const others = alike.get(character) ?? []
  others.push(...group.filter((other) => other !== character))
  alike.set(character, others)
}

/** The surnames, to be drawn by their share. */
export const SURNAMES: Weighted = {
  words: surnames.words,
  table: Uint16Array.from(
    surnames.weights.flatMap((weight, index) => Array.from({ length: weight }, () => index)),
  ),
}

/** Surname that a number from 0 to 1 falls on. */
export function surnameAt(share: number): string {
  const index = SURNAMES.table[Math.floor(share * SURNAMES.table.length)] ?? 0
  return SURNAMES.words[index] ?? '王'
}

/** Toneless readings of the parts of a name, joined by blanks; a part without one stands for itself. */
export const readingOf = (parts: readonly string[]): string =>
  parts.map((part) => reading.get(part) ?? part).join(' ')

/** Characters that sound like a character or look like it; none for one that the tables do not know. */
export const alikeOf = (character: string): readonly string[] => alike.get(character) ?? []
