{% macro sample_personas() %}
-- One row per persona, the hidden truth about a lead: `share` in per mille, four wheels to draw its
-- person from, `liveliness` (ordinary episodes, relative), `active_days` (how long it usually stays
-- interested; null: until the end), `newest_from_end` (days before the end after which none is
-- created, so that its story has time to happen) and `intent_chance` (how often it ever looks to
-- buy).
create or replace temp table personas as
with shares (
    persona, share, people, mailbox, workplace, source,
    liveliness, least_episodes, active_days, newest_from_end, intent_chance
) as (
    values
        ('ideal_buyer', 140, 'buyers', 'business', 'target', 'known', 1.0, 0, 240, 0, 0.95),
        ('evaluator', 150, 'practitioners', 'business', 'mixed', 'known', 1.2, 0, 200, 0, 0.82),
        ('content_reader', 170, 'readers', 'business', 'mixed', 'content', 1.7, 0, 360, 0, 0.27),
        ('newsletter_only', 110, 'readers', 'business', 'other', 'content', 0.8, 0, 400, 0, 0.14),
        ('unengaged', 95, 'readers', 'business', 'other', 'cold', 0.6, 6, null, 200, 0.02),
        ('student', 50, 'students', 'private', 'none', 'content', 0.9, 0, 120, 0, 0.03),
        ('job_seeker', 40, 'applicants', 'private', 'none', 'content', 0.5, 1, 45, 0, 0.01),
        (
            'competitor_employee', 30, 'practitioners', 'business', 'competitor', 'content',
            1.2, 1, 300, 0, 0.10
        ),
        ('hobbyist', 60, 'private persons', 'private', 'none', 'content', 0.9, 0, 150, 0, 0.22),
        ('spam_form', 50, 'bots', 'throwaway', 'none', 'bot', 0.1, 0, 3, 0, 0.00),
        ('dormant', 50, 'practitioners', 'business', 'mixed', 'cold', 0.9, 1, 60, 160, 0.10),
        ('surging', 20, 'buyers', 'business', 'target', 'known', 0.3, 1, 60, 220, 0.00),
        ('opted_out', 35, 'readers', 'business', 'mixed', 'cold', 0.6, 2, 120, 60, 0.05)
)

select
    shares.*,
    sum(share) over (order by persona)::bigint - share as from_slot,
    sum(share) over (order by persona)::bigint as to_slot
from shares;
{% endmacro %}
