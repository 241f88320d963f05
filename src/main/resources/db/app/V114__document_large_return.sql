-- a large workbook that came back, until all of it is taken
alter table returned_workbook add column content bytea;
