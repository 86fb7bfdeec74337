import type { InferResponseType } from 'hono/client';
import type { connect } from '#lib/api.ts';
import type { Lang } from '#lib/messages/language.ts';

/** Answer of `GET /api/v1/ranking`. */
export type Ranking = InferResponseType<ReturnType<typeof connect>['ranking']['$get'], 200>;
export type Member = Ranking['ranked'][number];
export type Indicator = Ranking['indicator'];
export type Tier = NonNullable<Member['tier']>;

export const TIERS = ['above', 'same', 'below'] as const satisfies readonly Tier[];

/** Name of an indicator in the language of the page. */
export function titleOf(indicator: Indicator, lang: Lang): string {
  return lang === 'id' ? indicator.title_id : indicator.title_en;
}

/**
 * The cases behind a figure of a member, how many and their address: all that count, or those to work on, which are
 * outside the numerator where more is better and inside it where less is.
 */
export function casesBehind(
  { entity, numerator, denominator }: Pick<Member, 'entity' | 'numerator' | 'denominator'>,
  {
    indicator,
    period,
    months,
    narrowing,
  }: Pick<Ranking, 'period' | 'months' | 'narrowing'> & { indicator: Pick<Indicator, 'key' | 'better'> },
  which: 'all' | 'amiss',
): { count: number; href: string } {
  const parts = {
    all: { bagian: 'penyebut', count: denominator },
    amiss:
      indicator.better === 'higher'
        ? { bagian: 'selisih', count: denominator - numerator }
        : { bagian: 'pembilang', count: numerator },
  };
  const { bagian, count } = parts[which];
  const query = new URLSearchParams({
    bagian,
    ind: indicator.key,
    instansi: entity,
    ...(period === null
      ? { dari: months.first.slice(0, 7), sampai: months.last.slice(0, 7) }
      : { periode: period }),
    ...(narrowing.class && { klas: narrowing.class }),
    ...(narrowing.category && { kategori: narrowing.category }),
    ...(narrowing.channel && { kanal: narrowing.channel }),
  });
  return { count, href: `/kasus?${query}` };
}

/** Ranked members tier by tier, best first; the lower tier starts with its worst. */
export function byTier(ranked: readonly Member[]): { tier: Tier; members: Member[] }[] {
  return TIERS.map((tier) => {
    const members = ranked.filter((member) => member.tier === tier);
    return { tier, members: tier === 'below' ? members.toReversed() : members };
  });
}

/** Ends of an axis of shares that holds all given values, on whole tenths; 0..1 when there are none. */
export function domainOf(values: readonly (number | null)[]): [number, number] {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return [0, 1];
  // Shares are summed in binary: 0.7 may arrive as 0.7000000000000001 and must still end at 0.7.
  const low = Math.floor(Math.min(...known) * 10 + 1e-9) / 10;
  const high = Math.ceil(Math.max(...known) * 10 - 1e-9) / 10;
  return low < high ? [low, high] : [Math.max(0, low - 0.1), Math.min(1, high + 0.1)];
}
