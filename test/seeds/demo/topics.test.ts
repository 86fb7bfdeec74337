import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { INSTITUTIONS } from '../../../seeds/demo/institutions.ts';
import { OFFICES, standIn } from '../../../seeds/demo/offices.ts';
import { letter } from '../../../seeds/demo/letter.ts';
import { Random } from '../../../seeds/demo/random.ts';
import { OPENINGS, RESPONSES, RESULTS, TEMPLATES } from '../../../seeds/demo/replies.ts';
import { TOPICS, centralTopics, isCurrent } from '../../../seeds/demo/topics.ts';
import { scene } from '../../../seeds/demo/wording.ts';

const place = { region: '61.05', district: '61.05.03', districtName: 'Sepauk', regionName: 'Kab. Sintang' };
const cell = (text: string) => (text.includes(',') ? `"${text}"` : text);
let categories = '';

beforeAll(async () => {
  categories = await readFile(new URL('../../../seeds/category.csv', import.meta.url), 'utf8');
});

describe('topics', () => {
  it.each(TOPICS.map((topic) => [`${topic.category} / ${topic.subcategory}`, topic] as const))(
    '%s is spelled as in seeds/category.csv',
    (_, { category, subcategory }) => {
      expect(categories).toContain(`\n${cell(category)},${cell(subcategory)},`);
    },
  );

  it('cover every category', () => {
    const names = categories.split('\n').slice(1).filter(Boolean);
    const covered = new Set(TOPICS.map(({ category }) => cell(category)));
    const missing = names.filter((line) => ![...covered].some((name) => line.startsWith(`${name},`)));
    expect(missing).toEqual([]);
  });

  it('name institutions that exist, and each institution hears of something at any time', () => {
    const slugs = new Set(['*', ...INSTITUTIONS.map(({ slug }) => slug)]);
    expect(TOPICS.flatMap(({ institutions }) => institutions).filter((slug) => !slugs.has(slug))).toEqual([]);
    for (const institution of INSTITUTIONS) {
      const { items } = centralTopics(institution);
      for (const date of ['2021-03-01', '2024-06-01', '2026-11-21']) {
        expect(
          items.some((topic) => isCurrent(topic, date)),
          `${institution.slug} on ${date}`,
        ).toBe(true);
      }
    }
  });

  it('fill every slot of every title and text', () => {
    const random = new Random(1);
    for (const topic of TOPICS) {
      for (let i = 0; i < 40; i++) {
        const slots = scene(place, 'kabupaten', random);
        const { title, text } = letter(topic, 'tidak_berkadar', place, slots, random);
        expect(`${title} ${text}`).not.toMatch(/[{}]|undefined/);
        expect(text.length).toBeGreaterThan(40);
      }
    }
  });
});

describe('letters', () => {
  it('carry invented personal data now and then, so that masking has something to mask', () => {
    const random = new Random(2);
    const slots = scene(place, 'kabupaten', random);
    const [topic] = TOPICS;
    if (!topic) throw new Error('no topics');
    const texts = Array.from({ length: 4000 }, () => letter(topic, 'berkadar', place, slots, random).text);
    const personal = texts.filter((text) =>
      /NIK \d{16}|0812-0000-\d{4}|@example\.com|bernomor [A-Z]/.test(text),
    );
    expect(personal.length / texts.length).toBeCloseTo(0.03, 1);
    expect(personal.length).toBeGreaterThan(60);
  });
});

describe('offices', () => {
  it('a missing office always has one that stands in', () => {
    const always = new Set<string>(OFFICES.filter(({ share }) => share === 1).map(({ slug }) => slug));
    for (const { slug } of OFFICES) expect(always).toContain(standIn(slug, (one) => always.has(one)));
    expect(standIn('kecamatan', (one) => always.has(one))).toBe('setda');
  });
});

describe('replies', () => {
  it('have substance, templates do not', () => {
    for (const text of RESPONSES) expect(text.length).toBeGreaterThanOrEqual(80);
    const shortest = (texts: readonly string[]) => Math.min(...texts.map(({ length }) => length));
    expect(shortest(OPENINGS) + shortest(Object.values(RESULTS).flat())).toBeGreaterThanOrEqual(80);
    for (const text of TEMPLATES) expect(text.length).toBeLessThan(80);
  });
});
