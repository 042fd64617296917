/** What the `gangmu` command says in the terminal. */
export const cli = {
  'cli.usage': `纲目命令行

用法：
  gangmu check 文件…                识别并核校报告，列出前后不一致的数据和表述
                [--against 文件]    并与另一份对照：上年计划报告、同次人代会的报告、本报告的旧稿
                [--format 格式]     text（默认）、json（gangmu.reading/1）、sarif、docx（意见写成 Word 批注）
                [--severity 级别]   列出和计数到哪一级：必错、疑似（默认）、提示
                [--out 文件]        写到哪个文件；docx 默认写在原文件旁的“….核校.docx”
  gangmu read 文件或文件夹…         逐份识别并给出摘要，可用通配符（如 "报告/*.docx"），多份并行
  gangmu board check 文件…          核对专题板块的文字（boards/*.yaml），错误按行列出
  gangmu backup 文件 [--force]      把全部数据备份到一个文件，系统运行时也可以；--force 覆盖同名文件
  gangmu backup --verify 文件       核对一份备份是否完好，不需要数据库
  gangmu restore 文件 [--replace]   从备份恢复到空的数据目录或数据库；--replace 换掉现有全部数据
  gangmu pack list                  列出可导入的数据包（其他区县已公布的完成值）
  gangmu pack import 名称或文件     把一个数据包登记为这些区县的完成值，须给出令牌或用户
  gangmu help                       显示本说明

选项：
  --json        同 --format json（check）
  --force       覆盖已有的输出文件（check --out、backup）
  --lang en     英文界面
  --timeout 秒  每份报告的识别时限，默认 60
  --memory MB   每份报告的识别内存上限，默认 512
  --mapping 文件  不认识的表头下各列是什么（JSON）
  --yes         不再询问（restore --replace）
  --token 令牌  以哪个访问令牌的名义导入（也可用 GANGMU_TOKEN）
  --user 用户名  以哪个用户的名义导入，口令在终端里输入
  --server 网址  导入到哪个系统，默认本机
  --no-color    不用颜色

备份和恢复所用的数据库与系统启动时相同：GANGMU_DATA、DATABASE_URL，或 gangmu.json

可识别：Word（.docx、.doc）、PDF（带文字）、Excel（.xlsx）、网页（.html）、Markdown（.md）、纯文本（.txt）

退出码：0 已完成；1 没有完成（有文件没能识别，或没有备份、恢复）；2 用法有误
       check：0 没有该级别以上的意见；1 有；2 有文件没能识别或写出，或用法有误`,
  'cli.unknown-command': '没有“{name}”这个命令。请运行 gangmu help 查看用法。',
  'cli.option-unknown': '没有“{option}”这个选项。请运行 gangmu help 查看用法。',
  'cli.option-value': '选项“{option}”少写了值，或多写了值。请运行 gangmu help 查看用法。',
  'cli.json-one-file': '--json 只用于 gangmu check；请改用 gangmu check，或去掉 --json。',
  'cli.check-nothing': '请给出要核校的文件，例如 gangmu check 报告.docx。',
  'cli.format-unknown': '--format 应为 text、json、sarif 或 docx。',
  'cli.format-twice': '--json 与 --format {format} 只能用一个。',
  'cli.severity-unknown': '--severity 应为必错、疑似或提示（error、suspect、hint）。',
  'cli.against-unrelated':
    '{file} 与 {against} 没有可对照的关系，只列出了前者自身的意见。请对照同一地区、同一次人代会的报告，上年的计划报告，或本报告的旧稿。',
  'cli.out-is-input': '{file} 是被核校的文件，没有写入。请用 --out 换一个文件名。',
  'cli.out-exists': '{file} 已存在，没有写入。要覆盖请加 --force，或用 --out 换一个文件名。',
  'cli.out-unwritable': '写不到 {file}。请检查文件夹是否存在、有没有写入权限。',
  'cli.out-not-folder': '核校多份报告时，--out 应为已有的文件夹：{file}。',
  'cli.out-written': '已写入 {file}，核校意见 {count} 条',
  'cli.no-files': '没有找到可识别的报告：{paths}。请检查路径；可识别 Word、PDF、Excel、网页、Markdown 和纯文本。',
  'cli.file-missing': '找不到文件：{file}。请检查路径是否写错。',
  'cli.file-is-folder': '{file} 是文件夹。请给出其中一个文件；读整个文件夹请用 gangmu read。',
  'cli.file-unreadable': '读不到文件：{file}。请检查读取权限。',
  'cli.timeout-invalid': '--timeout 应为 0.1 到 3600 之间的秒数，例如 --timeout 60。',
  'cli.memory-invalid': '--memory 应为 64 到 16384 之间的整数（MB），例如 --memory 512。',
  'cli.mapping-not-json': '{file} 不是有效的 JSON：{detail}。请检查后再试。',
  'cli.mapping-not-list': '{file} 应为版式说明的 JSON 数组，例如 {example}。',
  'cli.mapping-entry': '{file} 第 {entry} 条：{problem}',
  'cli.mapping-heads': 'heads 应为两个以上表头文字的数组，从左到右每列一个。',
  'cli.mapping-roles': 'roles 应为数组，与 heads 一样有 {count} 项；不读的列写 null。',
  'cli.mapping-role': 'roles 第 {column} 项应为 null 或 {form}；kind 可为 {kinds}，year 为四位年度，可不写。',
  'cli.problem': '{file}：{problem}',
  'cli.error.reading-crashed': '识别时程序意外中断。请把该文件交给维护者。',
  'cli.error.reading-out-of-memory': '识别所需内存超过 {limit} MB，已停止。请确认文件确为一份报告，或用 --memory 调大上限。',
  'cli.error.reading-timed-out': '识别超过 {seconds} 秒，已停止。请确认文件确为一份报告，或用 --timeout 放宽时限。',
  'cli.progress': '已识别 {done}/{total} 份',
  'cli.untitled': '（没有识别到标题）',
  'cli.kind': '种类',
  'cli.region': '地区',
  'cli.years': '年度',
  'cli.years-value': '执行 {report}，计划 {plan}',
  'cli.issuer': '报告单位',
  'cli.date': '日期',
  'cli.unknown': '未识别到',
  'cli.counts':
    '指标 {indicators} 行 · 文中数据 {facts} 处 · 目标任务 {commitments} 条 · 项目 {projects} 个 · 民生实事 {livelihood} 件 · 名词 {glossary} 条',
  'cli.verdicts': '{year}年目标完成情况：完成 {met}，未达预期 {missed}，暂未认定 {undetermined}',
  'cli.verdicts.half-year': '{year}年上半年结果与全年目标对照：完成 {met}，未达预期 {missed}，暂未认定 {undetermined}',
  'cli.column-name': '指标',
  'cli.column-target': '目标',
  'cli.column-actual': '完成',
  'cli.column-verdict': '认定',
  'cli.statement': '报告自称（{place}）：{quote}',
  'cli.findings': '核校意见：数据矛盾 {errors} 条，疑似 {suspects} 条，提示 {hints} 条',
  'cli.findings-left-out': '另有 {count} 条未列出，加 --severity 提示 可全部列出',
  'cli.finding-in-other': '《{title}》{place}',
  'cli.diagnostics': '没能完全识别的地方：',
  'cli.diagnostic': '{place} {text}',
  'cli.evidence': '{said}：{evidence}',
  'cli.total': '共 {total} 份，识别 {read} 份，未能识别 {failed} 份',
} as const
