-- Privacy of the contract.
create or replace macro privacies() as ['publik', 'anonim', 'rahasia', 'anonim_rahasia'];
-- assert: len(list_distinct(privacies())) = len(privacies())
