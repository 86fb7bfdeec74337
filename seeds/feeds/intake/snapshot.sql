-- One transaction reads everything, so the store is complete up to its start. Runs in PostgreSQL.
select transaction_timestamp() as as_of
