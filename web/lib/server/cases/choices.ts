import { z } from 'zod';
import type { Edition } from '../edition.ts';

const named = z.object({ id: z.string(), name: z.string() });

/** What a reader may filter the work list by: only what holds at least one complaint. */
export const Choices = z.object({
  provinces: z.array(named),
  categories: z.array(z.string()),
  agencies: z.array(named.extend({ province: z.string().nullable() })),
});
export type Choices = z.infer<typeof Choices>;

/** The choices of an edition, listed once. */
export function choices(edition: Edition): Promise<Choices> {
  return edition.remember('choices', async () => {
    const [provinces, categories, agencies] = await Promise.all([
      edition.rows(
        `select region_code as id, name from published.region
        where region_code in (select distinct province_code from published.complaint) order by name`,
        {},
        named,
      ),
      edition.rows(
        `select distinct category from published.complaint where category is not null order by category`,
        {},
        z.object({ category: z.string() }),
      ),
      edition.rows(
        `select agency_id as id, name, province_name as province from published.agency
        where agency_id in (select distinct agency_id from published.complaint)
        order by province_name nulls first, name`,
        {},
        Choices.shape.agencies.element,
      ),
    ]);
    return { provinces, categories: categories.map(({ category }) => category), agencies };
  });
}

/** An agency or work unit by its id; null when the edition knows none of that name. */
export function findAgency(edition: Edition, id: string): Promise<z.infer<typeof named> | null> {
  return edition.row(
    `select agency_id as id, coalesce(if(is_unit, name || ', ' || parent_name, name), name) as name
    from published.agency where agency_id = $id`,
    { id },
    named,
  );
}

/** Whatever a figure can be about, by its id: unit, agency, province (wilayah-61) or nation; null when there is none. */
export function findEntity(edition: Edition, id: string): Promise<z.infer<typeof named> | null> {
  return edition.row(
    `select entity.entity as id, concat_ws(', ', entity.name, parent.name) as name
    from published.entity as entity left join published.entity as parent on parent.entity = entity.parent
    where entity.entity = $id`,
    { id },
    named,
  );
}

/** A province by its code; null when the edition knows none. */
export function findProvince(edition: Edition, id: string): Promise<z.infer<typeof named> | null> {
  return edition.row(
    `select region_code as id, name from published.region where region_code = $id and type = 'PROV'`,
    { id },
    named,
  );
}
