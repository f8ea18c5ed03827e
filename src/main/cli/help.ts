import type { Text } from "../../core/language";

export const HELP: Text = {
  zh: `用法：
  project-register adopt IN.xlsx --out OUT.xlsx [--sheet 名称] [--report 报告.json] [--as-of 2026-03-31]
      把清单转换为项目台账；不写 --sheet 时用文件保存时的活动工作表。
  project-register restore IN.xlsx --out OUT.xlsx
      恢复原表。
  project-register new --regulation marketing|small --out OUT.xlsx [--as-of 2026-03-31]
      按制度新建台账。
  project-register check FILE.xlsx [--report 报告.json]
      检查台账：列名、公式、录入检查、编号、阶段、批准的值、引用、日期、预算。

选项：
  --sheet 名称       清单所在的工作表
  --report 文件      转换报告或检查报告（JSON，每个单元格一个地址）
  --regulation 名称  制度：marketing（市场运营项目管理制度）、small（设计工作室，英文为主）
  --as-of 日期       状态日期，形如 2026-03-31；不写则随当天变化
  --lang zh | en     消息和新增工作表的语言；默认 zh
  --force            覆盖已有的 OUT 和报告
  --json             在标准输出打印结果（JSON）
  --help  --version

IN 从不被改动。消息在标准错误输出。
退出码：0 完成（报告里可能有读不出的值）；1 拒绝，什么也没写，check 则是发现了问题；2 无法运行（参数、文件）；3 程序出错。
`,
  en: `Usage:
  project-register adopt IN.xlsx --out OUT.xlsx [--sheet NAME] [--report REPORT.json] [--as-of 2026-03-31]
      Turns a list into a project register; without --sheet, the sheet that was active when the file was saved.
  project-register restore IN.xlsx --out OUT.xlsx
      Restores the original sheet.
  project-register new --regulation marketing|small --out OUT.xlsx [--as-of 2026-03-31]
      Makes a new register from a regulation.
  project-register check FILE.xlsx [--report REPORT.json]
      Checks a register: columns, formulas, checks at the input, numbers, stages, approved values, references, dates, budget.

Options:
  --sheet NAME       the sheet with the list
  --report FILE      the adoption report or the check's (JSON, one address per cell)
  --regulation NAME  marketing (marketing operations, Chinese first) or small (design studio)
  --as-of DATE       status date such as 2026-03-31; without it, the current day, always
  --lang zh | en     language of messages and of the added sheets; zh by default
  --force            overwrite an existing OUT and report
  --json             print the result on standard output as JSON
  --help  --version

IN is never changed. Messages go to standard error.
Exit codes: 0 done (the report may list values that cannot be read); 1 refused, nothing written, or findings of
check; 2 could not run (arguments, file); 3 fault of the program.
`,
};
