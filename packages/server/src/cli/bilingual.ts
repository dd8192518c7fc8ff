import type { Command } from 'commander'

const TITLES: Record<string, string> = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Commands:': '命令 Commands:',
}

/** Gives a command, and those below it, a help in Chinese and English. */
export function speakBothLanguages(command: Command): Command {
  command
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .helpOption('-h, --help', '显示帮助 / show this help')
    .configureOutput({
      outputError: (text, write) => write(`${text}用法见 --help / see --help\n`),
    })
    .exitOverride()
  if (command.commands.length > 0)
    command.helpCommand('help [命令]', '显示某个命令的帮助 / help for a command')
  for (const child of command.commands) speakBothLanguages(child)
  return command
}
