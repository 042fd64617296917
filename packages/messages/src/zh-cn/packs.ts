/** What `gangmu pack` says. */
export const packs = {
  'pack.usage': '用法：gangmu pack list，或 gangmu pack import 名称或文件。',
  'pack.entry': '{name}  {title}（{count} 项）',
  'pack.unknown': '没有名为“{name}”的数据包。现有：{names}。自己的数据包请给出文件路径，例如 ./{name}.json。',
  'pack.invalid': '{file} 不是数据包：{place} 处不合要求，未导入。格式见 corpus/packs/README.md。',
  'pack.server-invalid': '--server 应为网址，例如 http://127.0.0.1:8440；现为“{server}”。',
  'pack.nobody':
    '没有说明以谁的名义导入。请在“管理 · 访问令牌”中签发起草人的令牌，用 --token 或 GANGMU_TOKEN 给出；或用 --user 用户名，在终端里输入口令。',
  'pack.password': '{user} 的口令：',
  'pack.unreachable': '连不上 {server}，未导入。请先启动系统，或用 --server 给出网址。',
  'pack.refused': '系统没有接受，一项也没有导入。{why}',
  'pack.area-unknown': '区域目录里没有“{area}”，一项也没有导入。请先在“管理 · 统计区域”中登记。',
  'pack.own': '{area}是本单位自己的区域，完成值以本单位的报告为准，这一部分没有导入。',
  'pack.imported': '{title}：新登记 {recorded} 项，已有 {same} 项。',
  'pack.internal': '导入的完成值只在内部可见；需要公开时，由发布人登记公布。',
} as const
