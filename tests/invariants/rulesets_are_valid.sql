-- A ruleset that is wrong stops the build before any score: nothing downstream of the rules is built.
select * from {{ ref('ruleset_problems') }}
