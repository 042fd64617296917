/** On screen: 填报人 / 起草人 / 审定人 / 发布人 / 调度人 / 领导 / 人大代表 / 查阅人 / 系统管理员 / 安全管理员 / 审计员. */
export const ROLES = [
  'reporter',
  'drafter',
  'approver',
  'publisher',
  'dispatcher',
  'leader',
  'deputy',
  'viewer',
  'system-admin',
  'security-admin',
  'auditor',
] as const
export type Role = (typeof ROLES)[number]

/** The three that are kept apart (三员分立): none of them reads business data, none holds a second one of the three. */
export const ADMIN_ROLES: readonly Role[] = ['system-admin', 'security-admin', 'auditor']

/** What a program may be given by a token: never one of the three. */
export const TOKEN_ROLES = [
  'reporter',
  'drafter',
  'approver',
  'publisher',
  'dispatcher',
  'leader',
  'deputy',
  'viewer',
] as const satisfies readonly Role[]
export type TokenRole = (typeof TOKEN_ROLES)[number]

/**
 * How far a row may be seen. 内部: by who works on the plan; 限定范围: also by the roles it names; 已公布: by everybody, other spaces
 * included.
 */
export const RELEASES = ['internal', 'limited', 'published'] as const
export type Release = (typeof RELEASES)[number]

/** Everything an operation may ask for, one row an action: who may do it. */
export const ROLE_ACTIONS = {
  /** The start page, one's own notices and settings. */
  'session.use': ROLES,
  'report.read': ['reporter', 'drafter', 'approver', 'publisher', 'dispatcher', 'leader', 'deputy', 'viewer'],
  'report.upload': ['drafter', 'approver', 'dispatcher'],
  'report.review': ['drafter', 'approver'],
  'report.release': ['publisher'],
  /** A secret uploaded by mistake: one asks, another one carries it out. */
  'report.purge': ['drafter', 'approver', 'security-admin'],
  /** What the rules found in a report, and what was decided of it: notes of who works on the report, not part of it. */
  'finding.read': ['reporter', 'drafter', 'approver', 'publisher', 'dispatcher', 'leader'],
  'finding.decide': ['drafter', 'approver'],
  'rule.read': ['reporter', 'drafter', 'approver', 'publisher', 'dispatcher', 'leader', 'system-admin', 'security-admin', 'auditor'],
  'plan.read': ['reporter', 'drafter', 'approver', 'publisher', 'dispatcher', 'leader', 'deputy', 'viewer'],
  'plan.edit': ['drafter', 'approver'],
  'plan.confirm': ['drafter', 'approver'],
  /** Registering what the congress or the government decided: 批准, 印发, 调整. */
  'plan.approve': ['approver'],
  'plan.decompose': ['drafter', 'approver', 'dispatcher'],
  'plan.release': ['publisher'],
  'observation.read': ['reporter', 'drafter', 'approver', 'publisher', 'dispatcher', 'leader', 'deputy', 'viewer'],
  'observation.record': ['reporter', 'drafter', 'approver', 'dispatcher'],
  /** 登记公布, a right of its own. */
  'observation.release': ['publisher'],
  /** 登记市级下达目标, 登记市级反馈; which provider is authoritative. */
  'city-figure.register': ['drafter', 'approver', 'dispatcher'],
  /** 数据报送: what is asked of whom. Deputies see what is released, not how it came about. */
  'collection.read': ['reporter', 'drafter', 'approver', 'publisher', 'dispatcher', 'leader'],
  'collection.manage': ['drafter', 'approver', 'dispatcher'],
  'collection.fill': ['reporter', 'drafter', 'approver', 'dispatcher'],
  /** The steps of the signing chain say which of these it takes, and of which unit. */
  'collection.sign': ['reporter', 'drafter', 'approver', 'dispatcher'],
  /** 解锁, a right of its own. */
  'collection.unlock': ['approver'],
  /** 监测: the monthly table, lamps, forecasts, boards. */
  'monitor.read': ['reporter', 'drafter', 'approver', 'publisher', 'dispatcher', 'leader', 'viewer'],
  'lamp.judge': ['drafter', 'approver', 'dispatcher'],
  'lamp.rules': ['approver', 'dispatcher'],
  'warning.read': ['reporter', 'drafter', 'approver', 'publisher', 'dispatcher', 'leader'],
  /** Receipt, explanation and measures, by the unit that was warned. */
  'warning.answer': ['reporter', 'drafter', 'approver', 'dispatcher'],
  'warning.manage': ['approver', 'dispatcher'],
  'board.edit': ['drafter', 'approver', 'dispatcher'],
  /** The ledgers of key projects and of tax leads. */
  'ledger.read': ['reporter', 'drafter', 'approver', 'publisher', 'dispatcher', 'leader'],
  'ledger.edit': ['reporter', 'drafter', 'approver', 'dispatcher'],
  /** 目标测算 and what-if: internal, never an observation. */
  'projection.make': ['drafter', 'approver', 'dispatcher', 'leader'],
  'catalogue.read': ['reporter', 'drafter', 'approver', 'publisher', 'dispatcher', 'leader', 'deputy', 'viewer', 'system-admin'],
  'catalogue.edit': ['drafter', 'approver'],
  'area.read': ROLES,
  'area.edit': ['drafter', 'approver', 'system-admin'],
  'organisation.read': [
    'reporter',
    'drafter',
    'approver',
    'publisher',
    'dispatcher',
    'leader',
    'viewer',
    'system-admin',
    'security-admin',
    'auditor',
  ],
  'organisation.edit': ['system-admin'],
  'responsibility.read': ['reporter', 'drafter', 'approver', 'publisher', 'dispatcher', 'leader'],
  'responsibility.edit': ['drafter', 'approver', 'dispatcher'],
  'user.manage': ['system-admin'],
  'grant.read': ['system-admin', 'security-admin', 'auditor'],
  'grant.manage': ['security-admin'],
  'token.manage': ['security-admin'],
  'settings.read': ['drafter', 'approver', 'dispatcher', 'system-admin', 'security-admin', 'auditor'],
  'settings.edit': ['system-admin'],
  'audit.read': ['auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Action = keyof typeof ROLE_ACTIONS
export const ACTIONS = Object.keys(ROLE_ACTIONS) as readonly Action[]
