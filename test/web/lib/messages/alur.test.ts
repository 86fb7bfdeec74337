import { expect, it } from 'vitest';
import { messages } from '../../../../web/lib/messages/messages.ts';
import { DEVIATIONS } from '../../../../web/lib/server/flow/deviation.ts';
import { KINDS } from '../../../../web/lib/server/flow/handoffs.ts';
import { STAGES } from '../../../../web/lib/server/flow/stages.ts';
import { VERDICTS } from '../../../../web/lib/server/flow/surges.ts';

it.each(['id', 'en'] as const)('has a word for every code of the flow in %s', (lang) => {
  const { stage, kind, deviation, verdict } = messages(lang).alur;
  expect(Object.keys(stage)).toEqual([...STAGES]);
  expect(Object.keys(kind)).toEqual([...KINDS]);
  expect(Object.keys(deviation)).toEqual([...DEVIATIONS]);
  expect(Object.keys(verdict)).toEqual([...VERDICTS]);
});

it('puts a deviation into one sentence', () => {
  const say = (lang: 'id' | 'en', days: string) => {
    const { alur } = messages(lang);
    return alur.deviationSentence(alur.deviation.dikembalikan, '18%', alur.moreDays(days));
  };
  expect(say('id', '9')).toBe(
    'Dikembalikan sebagai “bukan wewenang” minimal sekali: 18% laporan, +9 hari kerja.',
  );
  expect(say('en', '9')).toBe('Returned as “bukan wewenang” at least once: 18% of reports, +9 working days.');
  expect(say('en', '1')).toContain('+1 working day.');
});
