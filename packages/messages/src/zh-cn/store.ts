/** What keeps the database from opening: what happened and the way out. Keys follow the store's failure codes. */
export const store = {
  'store.data-folder-in-use':
    '数据目录 {folder} 正由另一个纲目进程使用（进程号 {pid}，地址 {address}）。请直接打开那个地址；要另起一套，请换一个目录：GANGMU_DATA=./data2 GANGMU_PORT=8441 npm start',
  'store.data-folder-not-writable': '数据目录 {folder} 不能写入（{reason}）。请检查目录权限，或用 GANGMU_DATA 换一个目录。',
  'store.data-folder-owner': '数据目录 {folder} 属于系统用户 {owner}，而现在以 {user} 启动。请用原来的用户启动，或更改目录的属主。',
  'store.data-folder-pointer-broken': '数据目录 {folder} 所指的数据库目录 {cluster} 已不存在。请把它放回原处，或从备份恢复到新目录。',
  'store.data-folder-unreachable':
    '系统用户 {user} 无法进入数据目录 {folder}（上级目录没有通行权限）。请放开上级目录的通行权限，或用 GANGMU_DATA 换一个目录。',
  'store.data-folder-version':
    '数据目录 {folder} 是 PostgreSQL {found} 的数据，本版本使用 {expected}，没有改动任何数据。请用原版本导出备份，再恢复到新目录。',
  'store.database-binaries-missing':
    '本机（{platform}）没有可用的内置数据库程序。请运行 npm run doctor 查看，或用 DATABASE_URL 指向一台 PostgreSQL。',
  'store.database-init-failed': '在 {folder} 建立数据库没有成功：{detail}。日志：{log}。',
  'store.database-login-unsafe':
    '数据库登录用户 {user} 不受单位空间隔离约束（{reason}）。请换用没有 superuser、BYPASSRLS 且不是表属主的用户，或不单独设置升级用户。',
  'store.database-migration-refused': '数据库结构需要升级到本版本，而登录用户 {user} 无权升级：{detail}。请另设属主用户用于升级。',
  'store.database-os-user-missing':
    '以 root 启动时，数据库须由另一个系统用户运行，但没有可用的用户 {user}（{reason}）。请换用普通用户启动，或建立该用户。',
  'store.database-role-refused': '数据库登录用户 {user} 无权建立或使用应用角色 {role}：{detail}。请由数据库管理员授权。',
  'store.database-schema-newer': '数据库由更新的版本写入（{migration}），本版本不能打开，没有改动任何数据。请升级纲目后再启动。',
  'store.database-start-failed': '{folder} 的数据库没有启动成功：{detail}。日志：{log}。',
  'store.database-unavailable': '连不上数据库 {host}:{port}（{reason}）。请检查数据库是否运行、DATABASE_URL 是否正确。',
  'store.database-version-unsupported': '数据库版本是 {found}，至少需要 PostgreSQL {least}。请升级数据库。',
  'store.disk-full': '数据目录 {folder} 所在磁盘只剩 {freeMegabytes} MB，系统没有启动。请清理磁盘，或用 GANGMU_DATA 换一个目录。',
  'store.session-secret-broken':
    '密钥文件 {path} 的内容不完整，系统没有启动，文件未改动。请从备份恢复它；确实没有备份时可删除它再启动，已启用的动态口令须由管理员逐个清除后重新设置。',
} as const
