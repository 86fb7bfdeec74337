-- Roles of the contract in which somebody acts on a complaint.
create or replace macro actor_roles() as ['pelapor', 'sistem', 'admin_nasional', 'admin_instansi', 'penghubung', 'ombudsman'];
-- assert: len(list_distinct(actor_roles())) = len(actor_roles())
