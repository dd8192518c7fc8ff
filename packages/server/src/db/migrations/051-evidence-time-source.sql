-- Whose word the time of a file is: what the picture says of itself (Exif), the device's clock when it was taken, or the date of the
-- file. Unknown for what came before.
alter table evidence
  add column time_source text check (time_source in ('picture','device','file')),
  add check (time_source is null or taken_at is not null);
