import { declareMessages } from '../language/message.ts'

/** The messages of the frame around every page. */
export const frameMessages = declareMessages({
  phonePage: { zh: '手机页面（可离线）', en: 'Page for the phone (works offline)' },
  product: { zh: '扩面', en: 'Kuomian' },
  skip: { zh: '跳到正文', en: 'Skip to the page' },
  navigation: { zh: '主导航', en: 'Main navigation' },
  more: { zh: '更多', en: 'More' },
  today: { zh: '今天', en: 'Today' },
  todayMeaning: {
    zh: '工作日期：各页数字都算到这一天。',
    en: 'The campaign’s own day: every figure counts up to it.',
  },
  wholeCity: { zh: '全市', en: 'Whole city' },
  district: { zh: '区县', en: 'District' },
  language: { zh: '语言', en: 'Language' },
  userMenu: { zh: '{name} 的菜单', en: 'Menu of {name}' },
  shortcuts: { zh: '快捷键', en: 'Keyboard shortcuts' },
  shortcutsOn: { zh: '使用单键快捷键', en: 'Use single-key shortcuts' },
  goTo: { zh: '前往 {page}', en: 'Go to {page}' },
  showShortcuts: { zh: '显示本列表', en: 'Show this list' },
  focusFilter: { zh: '跳到筛选', en: 'Go to the filter' },
  thenKey: { zh: '再按', en: 'then' },
  demoScale: { zh: '演示数据 {share}', en: 'Demo data {share}' },
  demoMeaning: {
    zh: '演示城市，按 {share} 的规模生成，没有真实个人信息。',
    en: 'A made-up city at {share} of its size. No real person’s data.',
  },
  readOnly: {
    zh: '工作日期已调回过去，本次扩面只能查看，不能修改。',
    en: 'The campaign’s day was moved back: everything can be read, nothing can be changed.',
  },
  loading: { zh: '正在打开…', en: 'Opening…' },
  notFound: { zh: '没有这个页面', en: 'No such page' },
  notFoundNext: {
    zh: '地址可能写错，或者内容已移走。请回到总览重新进入。',
    en: 'The address may be mistyped, or the page has moved. Start again from the overview.',
  },
  notYours: { zh: '您的角色不看这一页', en: 'This page is not part of your role' },
  notYoursNext: {
    zh: '这一页由市局使用。如需查看，请联系市局经办人。',
    en: 'This page is for the city office. Ask them if you need what it shows.',
  },
  toOverview: { zh: '回到总览', en: 'Back to the overview' },
  pageFailed: { zh: '这一页没能打开', en: 'This page could not be opened' },
})
