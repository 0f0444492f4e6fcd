-- One row per distinct job title: the seniority and department it reads as.
with leads as (select * from {{ ref('int_leads') }}),

seniority_keywords as (select * from {{ ref('seniority_keywords') }}),

department_keywords as (select * from {{ ref('department_keywords') }}),

job_titles as (
    -- A title is read twice, dots as blanks and dots gone, so that both 'Sr.Manager' and 'V.P.' are
    -- found. The bar between the readings belongs to no keyword.
    select
        leads.job_title,
        ' ' || {{ plain_words('leads.job_title') }} || ' '
        || case
            when leads.job_title like '%.%'
                then '| ' || {{ plain_words("replace(leads.job_title, '.', '')") }} || ' '
            else ''
        end as words
    from leads
    where leads.job_title is not null
    group by leads.job_title
),

keywords as (
    select
        'seniority' as kind,
        seniority_keywords.keyword,
        seniority_keywords.priority,
        seniority_keywords.seniority as meaning
    from seniority_keywords
    union all
    select
        'department' as kind,
        department_keywords.keyword,
        department_keywords.priority,
        department_keywords.department as meaning
    from department_keywords
),

searched as (
    -- The blank on a side makes the keyword start or end with a word; a star on that side lifts it.
    select
        keywords.kind,
        keywords.keyword,
        keywords.priority,
        keywords.meaning,
        case when keywords.keyword like '*%' then '' else ' ' end
        || {{ plain_words('keywords.keyword') }}
        || case when keywords.keyword like '%*' then '' else ' ' end as needle
    from keywords
),

matched as (
    select
        job_titles.job_title,
        searched.kind,
        searched.meaning,
        row_number() over (
            partition by job_titles.job_title, searched.kind
            order by
                searched.priority asc nulls last,
                {{ length('searched.keyword') }} desc nulls last,
                searched.keyword asc nulls last
        ) as preference
    from job_titles
    inner join searched
        on {{ position('searched.needle', 'job_titles.words') }} > 0
),

chosen as (
    select
        matched.job_title,
        max(case when matched.kind = 'seniority' then matched.meaning end) as seniority,
        max(case when matched.kind = 'department' then matched.meaning end) as department
    from matched
    where matched.preference = 1
    group by matched.job_title
)

select
    job_titles.job_title,
    coalesce(chosen.seniority, 'other') as seniority,
    coalesce(chosen.department, 'other') as department
from job_titles
left join chosen
    on job_titles.job_title = chosen.job_title
