-- The words of the field with one meaning each, in both languages.
-- grain: one row per term
-- column term_id: term in Indonesian
-- column term_en: term in English
-- column meaning_id: meaning in Indonesian
-- column meaning_en: meaning in English
-- unique: term_id
-- stop: meaning_id is not null and meaning_en is not null
select term_id, term_en, meaning_id, meaning_en
from seeds.term
order by lower(term_id)
