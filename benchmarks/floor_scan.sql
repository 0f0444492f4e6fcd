-- F2, the floor of any scoring: every value of the four needed columns is read and looked at once.
select max(hash(lead_id, activity_type, occurred_at, asset)) as last_hash
from read_parquet(getvariable('folder') || '/activities.parquet');
