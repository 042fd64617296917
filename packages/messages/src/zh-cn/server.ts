/** What the terminal says: configuration, start and stop. */
export const server = {
  'config.heading': '配置有 {count} 处需要改正，系统没有启动：',
  'config.file-missing': '{name}：找不到配置文件 {value}。请改正路径，或去掉 GANGMU_CONFIG 改用默认设置。',
  'config.file-unreadable': '{name}：配置文件 {value} 不是合法的 JSON。请检查是否多了逗号、少了引号或括号。',
  'config.unknown': '{name}：没有这项设置。{nearest}',
  'config.nearest': '是否想写 {name}？',
  'config.no-nearest': '请删去，或查阅 docs/reference/configuration.md。',
  'config.integer': '{name}：“{value}”应是 {min}—{max} 之间的整数，例如 {example}。',
  'config.boolean': '{name}：“{value}”应写 true 或 false。',
  'config.choice': '{name}：“{value}”不在可选范围，请写 {example} 之一。',
  'config.url': '{name}：“{value}”不是完整地址，请写成 {example}。',
  'config.database-url': '{name}：应是 PostgreSQL 连接地址，请写成 postgres://用户名:口令@主机:5432/库名。',
  'config.secret':
    '{name}：太短，容易被猜到。请写至少 {least} 个随机字符，例如 openssl rand -base64 32 的输出；或删去这项设置，由系统生成并保存在数据目录。',
  'config.empty': '{name}：不能为空。请写上内容，或删去这项设置以用默认值。',
  'config.host-needs-address':
    '{name}：“{value}”使网络上的其他机器也能访问，还须写明大家打开的网址 GANGMU_PUBLIC_URL，例如 https://gangmu.example.gov.cn；只在本机使用请写 127.0.0.1。',
  'config.open-check-loopback':
    '{name}：免登录核校只能用于本机，GANGMU_HOST 须为 127.0.0.1，且不开 GANGMU_TRUST_PROXY。请改正，或把它设为 false。',
  'config.time': '{name}：“{value}”应写成 {example} 这样的时刻（北京时间），不备份时写 off。',
  'config.tls-mismatch': '{name}：证书与私钥配不成一对。两个文件都应是 PEM 格式（私钥不设口令），私钥应与证书对应。',
  'config.tls-pair': '{name}：证书与私钥要么都写，要么都不写。请补上 {missing}。',
  'config.tls-unreadable': '{name}：读不到文件“{value}”。请检查路径和读取权限。',
  'start.first-admin':
    '首次登录：用户名 {userName}，口令 {password}（登录后须改口令；改之前，这一口令也存于数据目录的 first-password.json）。',
  'start.address': '纲目已启动：{url}',
  'start.plain-on-network':
    '警告：系统在 {host} 上以明文 http 对外提供服务，口令和数据在网络上可被他人看到。请配置 GANGMU_TLS_CERT 和 GANGMU_TLS_KEY，或在前面设置 https 代理并写 GANGMU_TRUST_PROXY=true。',
  'start.data': '数据保存在：{path}',
  'start.database-server': '数据库：DATABASE_URL 所指的服务器',
  'start.preparing': '正在准备数据库……',
  'start.sample': '示例数据已就绪，可以查看。',
  'start.web-missing': '没有找到网页文件（apps/web/dist）。请用 npm start 启动，它会先生成网页；接口仍可使用。',
  'start.port-taken': '端口 {port} 已被占用{holder}。请换一个端口：GANGMU_PORT={next} npm start',
  'start.port-holder': '（{process}，进程号 {pid}）',
  'start.port-denied': '没有权限使用端口 {port}。请用 1024 以上的端口：GANGMU_PORT=8440 npm start',
  'start.address-unavailable': '本机没有地址 {host}。请把 GANGMU_HOST 写成 127.0.0.1。',
  'start.failed': '系统没有启动：{reason}',
  'stop.begun': '正在停止：先停服务，再停数据库……',
  'stop.done': '已停止。',
} as const
