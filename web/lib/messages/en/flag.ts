import type { FlagWords } from '../id/flag.ts';

export const flag = {
  severity: { 1: 'Info', 2: 'Attention', 3: 'Warning', 4: 'Critical' },
  name: {
    K01: 'National verification late',
    K02: 'Agency verification late',
    K04: 'First response late',
    K05: 'Due soon',
    K06: 'Overdue',
    K07: 'Near SIMPeL',
    K08: 'SIMPeL candidate',
    K10: 'Stalled',
  },
  rule: {
    K01: 'National verification (C1) took more than 3 working days.',
    K02: 'Agency verification (C2) took more than 3 working days.',
    K04: 'No first response after 5 working days (C3).',
    K05: 'Few working days are left for resolution (C4).',
    K06: 'Resolution (C4) passed its limit of 5, 14 or 60 working days.',
    K07: 'The Ombudsman clock (C6) is between working day 45 and 60.',
    K08: 'The Ombudsman clock (C6) passed 60 working days; complaint classes only.',
    K10: 'In process, without an event for more than 10 working days.',
  },
  overTwice: 'Over 2× the limit',
  stalled: (days: string) => `Stalled ${days}`,
  more: (n: number) => (n === 1 ? '1 more flag' : `${n} more flags`),
  none: 'No flags',
} satisfies FlagWords;
