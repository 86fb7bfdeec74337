import type { Ringkasan } from '../id/ringkasan.ts';
import { choose, counted } from '../plural.ts';

export const ringkasan = {
  title: 'What needs attention today?',
  lead: (day, scope) => `${day} · ${scope}`,
  nation: 'all agencies',
  ignored: (what) => `Ignored because unknown: ${what}.`,

  findingsTitle: (n) => (n === '1' ? '1 thing' : `${n} things, the gravest first`),
  findingsNone: 'No report in this scope is overdue.',
  findingsNoneDo: 'See the reports still open in the list of cases.',
  open: (n) => `Open ${counted(n, 'case', 'cases')}`,
  reports: (n) => counted(n, 'report', 'reports'),
  candidates: (n, top) =>
    ` ${choose(n, 'is', 'are')} past 60 working days and ${choose(n, 'a candidate', 'candidates')} for SIMPeL${top === null ? '' : `; ${top}`}.`,
  overdue: (n, open, share, top) =>
    ` of ${open} open ones (${share}) ${choose(n, 'is', 'are')} past the limit of resolution${top === null ? '' : `; ${top}`}.`,
  near: (n, top) =>
    ` ${choose(n, 'comes', 'come')} near the 60 working days of the Ombudsman clock${top === null ? '' : `; ${top}`}.`,
  stalled: (n) =>
    ` ${choose(n, 'is', 'are')} in process but without any event for more than 10 working days.`,
  topOf: (n, name) => `${n} of them in ${name}`,
  why: {
    candidates:
      "Complaint classes only; the reporter's consent is needed before a hand-over to the Ombudsman.",
    overdue: (twice) =>
      `Limit of 5, 14 or 60 working days by classification. ${twice} ${choose(twice, 'is', 'are')} past twice the limit.`,
    near: 'The Ombudsman clock (C6) stands between working day 45 and 60; transfers do not restart it.',
    stalled: 'Counted from the last event, without holidays and joint leave.',
  },

  dueTitle: 'Nearest limits',
  dueSub: 'All agencies in this scope',
  due: {
    'hari-ini': 'Due today',
    '5hk': 'Within 5 working days',
    lewat: 'Overdue',
    'menuju-simpel': 'Near SIMPeL',
    kandidat: 'SIMPeL candidates',
  },
  dueDay: (day) => `before ${day} ends`,
  dueUntil: (day) => `until ${day}`,
  topShort: (n, name) => `${n} in ${name}`,

  kpi: {
    open: 'Open reports',
    overdue: 'Past the limit of resolution',
    candidates: 'SIMPeL candidates (> 60 wd)',
    reports: 'reports',
    unassigned: (n) => `${n} not yet with a unit`,
    ofOpen: (share) => `= ${share} of open`,
    twice: (n) => `${n} past twice their limit`,
    near: (n) => `+ ${n} coming near`,
    sinceDisposition: 'clock C6 since disposition to the agency',
    interval: (range) => `interval ${range}`,
    nation: (share) => `dashed line: nation ${share}`,
    few: (n) => `n ${n}: counts only`,
    period: (months) => months,
  },
  sum: (inTime, overdue, unassigned, open) =>
    `${inTime} in time + ${overdue} overdue + ${unassigned} not yet with a unit = ${open} open`,
  parts: { in_time: 'in time', overdue: 'overdue', unassigned: 'not yet with a unit' },

  holdersTitle: (name, n, total) => `${name} holds the most overdue reports (${n} of ${total})`,
  holdersTie: (agencies, total) =>
    `${counted(total, 'overdue report is', 'overdue reports are')} spread over ${counted(agencies, 'agency', 'agencies')}`,
  holdersNone: 'No agency holds an overdue report',
  holdersSub: (shown, all) =>
    `${shown} of ${counted(all, 'agency', 'agencies')} with overdue reports. Counts, not rates: large agencies hold more.`,
  holdersSum: (shown, others, total) => `${shown} in the agencies named + ${others} in others = ${total}`,
  ranking: 'Compare their tiers',

  mapTitle: {
    nation: (below, above, share) =>
      `${counted(below, 'province is', 'provinces are')} clearly below the national ${share}, ${above} above`,
    below: (name, share, nation) => `${name} ${share}, below the national ${nation}`,
    above: (name, share, nation) => `${name} ${share}, above the national ${nation}`,
    alike: (name, share, nation) => `${name} ${share}, cannot be told apart from the national ${nation}`,
    few: (name, n) => `${name} cannot be assessed yet (n ${n})`,
    none: 'No report has fallen due yet',
  },
  mapSub: (indicator, months) =>
    `${indicator} by province (provincial government + regencies and cities), ${months}. One tile = one province; choose it to see its regencies.`,
  mapLegend: (share) => `points from the national ${share}`,
  mapAlike: '≈ interval includes the national figure',
  mapTable: 'Show as a table',
  mapColumns: { province: 'Province', share: 'Value', interval: '95% interval', n: 'Reports (n)' },
  tile: (name, value) => `${name}: ${value}`,
  resolved: 'Resolved on time',
  answered: 'First response on time',
} satisfies Ringkasan;
