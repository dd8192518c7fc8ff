import { declareMessages } from '../language/message.ts'

/** The messages of signing in and out. */
export const sessionMessages = declareMessages({
  title: { zh: '登录', en: 'Sign in' },
  question: { zh: '扩面征缴工作平台', en: 'Insurance enrolment campaign' },
  purpose: {
    zh: '把各部门的名册变成区县的工作清单，把排查结果变成附表。',
    en: 'Turns the rosters of departments into each district’s work list, and inspections into the annexes.',
  },
  login: { zh: '用户名', en: 'User name' },
  password: { zh: '密码', en: 'Password' },
  act: { zh: '登录', en: 'Sign in' },
  acting: { zh: '正在登录…', en: 'Signing in…' },
  needLogin: { zh: '请输入用户名。', en: 'Enter your user name.' },
  needPassword: { zh: '请输入密码。', en: 'Enter your password.' },
  capsLock: { zh: '大写锁定已打开。', en: 'Caps Lock is on.' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  noDistrict: { zh: '待定区县', en: 'District undecided' },
  city: { zh: '市局', en: 'City office' },
  district: { zh: '区县经办', en: 'District officer' },
  reader: { zh: '查阅', en: 'Reader' },
  inspection: { zh: '监察', en: 'Labour inspection' },
  audit: { zh: '稽核', en: 'Audit' },
  admin: { zh: '管理员', en: 'Administrator' },
})
