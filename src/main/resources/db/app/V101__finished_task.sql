-- 完了した処理: what was decided stands in the journal, written in the same transaction

alter table finished_work_item add column authority text;     -- null: finished before this was kept
alter table finished_work_item add column began timestamptz;  -- of its transaction
alter table finished_work_item alter column began set default transaction_timestamp();

alter table journal_entry add column began timestamptz;       -- of its transaction; null: written before this was kept
alter table journal_entry alter column began set default transaction_timestamp();
create index journal_entry_began on journal_entry (began);
